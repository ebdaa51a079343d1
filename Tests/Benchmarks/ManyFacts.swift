import Store

/// A million facts in Learning's file, as ten years of work would have left them: written while the service stands still.
enum ManyFacts {
    static let all = 1_000_000

    /// One case in seven goes the formal way, one in ten was asked how it was met; the newest were received just now.
    ///
    /// - Parameter now: milliseconds.
    static func write(into database: Database, now: Int64) throws(StoreError) {
        try database.script(
            """
            BEGIN;
            WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < \(all))
            INSERT INTO fact (case_id, unit, received, channel, kind, route, exclusion, spoken_at, outcome, objections,
                   closed_at, reopenings, limit_at, handed_on, answered, repeats, first_note, filed_at, copy_took)
            SELECT printf('K-MANY%07d', (n * 7919) % 9999991), printf('U-demo%02d', 3 + n % 4), \(now) - n * 315000,
                   CASE n % 3 WHEN 0 THEN 'phone' WHEN 1 THEN 'email' ELSE 'letter' END, 'complaint',
                   iif(n % 7 = 0, 'formal', 'callback'), iif(n % 7 = 0, iif(n % 2, 'substantive', 'wish'), NULL),
                   iif(n % 7 = 0, NULL, \(now) - n * 315000 + 3600000 * (n % 40)),
                   iif(n % 7 = 0, NULL, iif(n % 9 = 0, 'formal', 'solved')), n % 23 = 0,
                   \(now) - n * 315000 + 86400000 * (2 + n % 60), n % 97 = 0, \(now) - n * 315000 + 86400000, 0,
                   n % 23 = 0, n % 31 = 0, printf('N-%07d', n), \(now) - n * 315000 + 3600000 * (n % 40),
                   iif(n % 7 = 0, NULL, 3600000 * (n % 50))
              FROM number;
            INSERT INTO experience (case_id, question, answer)
            SELECT case_id, question, CASE objections WHEN 1 THEN 'no' ELSE 'yes' END
              FROM fact, (SELECT 'respect' AS question UNION ALL SELECT 'listening' UNION ALL SELECT 'fairness')
             WHERE case_id LIKE 'K-MANY%0';
            COMMIT;
            """)
    }
}

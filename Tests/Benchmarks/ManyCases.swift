import Store

/// A million cases in Callback's file, as years of work would have left them: written while the service stands still.
enum ManyCases {
    static let all = 1_000_000
    static let open = 100_000

    enum Pings {
        /// One told, one planned: of each call the next alone (decision 43).
        case next
        /// One told, all later ones planned, as it was before.
        case asOnce

        fileprivate var planned: String {
            switch self {
            case .next: "('nearTarget', -3600000)"
            case .asOnce: "('nearTarget', -3600000), ('nearLimit', 0), ('missed', 3600000), ('stillMissed', 86400000)"
            }
        }
    }

    /// Past cases with their call made; open ones with a call owed within two days, of which somebody has been told once and is to be told again.
    ///
    /// - Parameter now: milliseconds; no ping is due before it, so that a bench begins in peace.
    static func write(into database: Database, now: Int64, pings: Pings = .next) throws(StoreError) {
        try database.script(
            """
            PRAGMA foreign_keys = OFF;
            BEGIN;
            WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < \(all))
            INSERT INTO case_file (case_id, unit, received, channel, route, assigned, step)
            SELECT printf('K-MANY%07d', n), printf('U-demo%02d', 3 + n % 4), \(now) - n * 300000, 'phone', 'callback',
                   printf('P-demo%02d', 7 + n % 16), NULL
              FROM number;
            INSERT INTO case_person (case_id, person, part)
            SELECT case_id, assigned, 'caller' FROM case_file WHERE case_id LIKE 'K-MANY%';
            WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < \(all))
            INSERT INTO call (callback, case_id, reason, assigned, since, registered, target_rule, target_profile,
                   target_edition, target_due, limit_rule, limit_profile, limit_edition, limit_due, state, note)
            SELECT printf('C-%07d', (n * 7919) % 9999991), printf('K-MANY%07d', n), 'firstContact',
                   printf('P-demo%02d', 7 + n % 16), \(now) - n * 100, \(now) - n * 100, 'S', 'kl', 1,
                   \(now) + 28800000, 'W', 'kl', 1,
                   \(now) + 86400000 + n % 86400000, CASE WHEN n <= \(open) THEN 'awaited' ELSE 'documented' END,
                   CASE WHEN n <= \(open) THEN NULL ELSE printf('N-%07d', n) END
              FROM number;
            INSERT INTO ping (callback, stage, due, valid_until, fate, told_at, recipients)
            SELECT callback, stage.column1, target_due + stage.column2, target_due + 90000000, 'planned', NULL, NULL
              FROM call, (VALUES \(pings.planned)) AS stage
             WHERE state = 'awaited' AND case_id LIKE 'K-MANY%'
             ORDER BY call.rowid;
            INSERT INTO ping (callback, stage, due, valid_until, fate, told_at, recipients)
            SELECT callback, 'owed', registered, limit_due, 'told', registered, assigned
              FROM call
             WHERE state = 'awaited' AND case_id LIKE 'K-MANY%'
             ORDER BY call.rowid;
            COMMIT;
            PRAGMA foreign_keys = ON;
            """)
    }
}

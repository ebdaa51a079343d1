import Store

/// A million cases as ten years of work would have left them, in the files of the three services that know of them:
/// written while these stand still. What Learning counts of a case is what its owners know.
enum ManyFacts {
    static let all = 1_000_000

    /// One case in seven goes the formal way, one in ten was asked how it was met; the newest were received just now.
    ///
    /// - Parameter now: milliseconds.
    private static func cases(_ now: Int64) -> String {
        """
        WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < \(all)),
             received (n, moment) AS (SELECT n, \(now) - n * 315000 FROM number),
             made AS (
            SELECT n, printf('K-MANY%07d', (n * 7919) % 9999991) AS case_id, printf('U-demo%02d', 3 + n % 4) AS unit,
                   moment AS received, CASE n % 3 WHEN 0 THEN 'phone' WHEN 1 THEN 'email' ELSE 'letter' END AS channel,
                   iif(n % 7 = 0, 'formal', 'callback') AS route,
                   iif(n % 7 = 0, iif(n % 2, 'substantive', 'wish'), NULL) AS exclusion,
                   iif(n % 7 = 0, NULL, moment + 3600000 * (n % 40)) AS spoken_at,
                   iif(n % 7 = 0, NULL, iif(n % 9 = 0, 'formal', 'solved')) AS outcome,
                   n % 7 <> 0 AND n % 23 = 0 AS objections, moment + 86400000 * (2 + n % 60) AS closed_at,
                   n % 97 = 0 AS reopenings, iif(n % 7 = 0, NULL, moment + 86400000) AS limit_at
              FROM received)
        """
    }

    static func write(intoLearning database: Database, now: Int64) throws(StoreError) {
        try database.script(
            """
            BEGIN;
            \(cases(now))
            INSERT INTO fact (case_id, unit, received, channel, kind, route, exclusion, spoken_at, outcome, objections,
                   closed_at, reopenings, limit_at, handed_on, answered, repeats, first_note, filed_at, copy_took,
                   respect, listening, fairness)
            SELECT case_id, unit, received, channel, 'complaint', route, exclusion, spoken_at, outcome, objections,
                   closed_at, reopenings, limit_at, 0, objections, n % 31 = 0, printf('N-%07d', n), spoken_at,
                   iif(spoken_at IS NULL, NULL, 3600000 * (n % 50)),
                   iif(n % 10 = 0, iif(n % 3, 'yes', 'no'), NULL), iif(n % 10 = 0, 'partly', NULL),
                   iif(n % 10 = 0, 'yes', NULL)
              FROM made;
            COMMIT;
            """)
    }

    /// Whoever looks for words finds none of these: the index is not what is measured, and would take an hour.
    static func write(intoIntake database: Database, now: Int64) throws(StoreError) {
        let closed = "strftime('%Y-%m-%dT%H:%M:%fZ', closed_at / 1000.0, 'unixepoch')"
        let spoken = "strftime('%Y-%m-%dT%H:%M:%fZ', spoken_at / 1000.0, 'unixepoch')"
        try database.script(
            """
            PRAGMA foreign_keys = OFF;
            DROP TRIGGER complaint_has_words;
            BEGIN;
            \(cases(now))
            INSERT INTO complaint (case_id, received, registered, registered_by, channel, kind, unit, route, wish, summary,
                   is_history, citizen_name, citizen_is_verified, can_be_written_to, state, is_closed)
            SELECT case_id, received, received, 'P-demo07', channel, 'complaint', unit, route,
                   iif(exclusion = 'wish', 'formal', 'call'), 'Brevet er ikke besvaret, og ingen ringede tilbage', 0,
                   'Borger Påhit', 1, 1,
                   CAST(json_object(
                       'state', 'closed', 'ending', ifnull(outcome, 'formal'), 'closedAt', \(closed),
                       'record', json_object(
                           'route', route, 'isAnonymous', json('false'), 'attemptsRequired', 3,
                           'notes', iif(spoken_at IS NULL, json_array(), json_array(json_object(
                               'note', printf('N-%07d', n), 'version', 1, 'callback', printf('C-%07d', n),
                               'spokenAt', \(spoken), 'outcome', outcome, 'hasConsent', json('true')))),
                           'copies', json_array(), 'objections', json_array(), 'attempts', json_array(),
                           'handovers', json_array(), 'isReplySent', json('false'))) AS BLOB), 1
              FROM made;
            -- Six lines of history each: enough that reading them all is felt.
            \(cases(now))
            INSERT INTO history (case_id, number, at, what, by)
            SELECT case_id, line.value, received, iif(line.value = 4 AND reopenings, 'reopened', 'note-filed'), 'P-demo07'
              FROM made, json_each('[1, 2, 3, 4, 5, 6]') AS line
             ORDER BY case_id, line.value;
            COMMIT;
            """)
    }

    static func write(intoCallback database: Database, now: Int64) throws(StoreError) {
        try database.script(
            """
            PRAGMA foreign_keys = OFF;
            DROP TRIGGER note_has_words;
            BEGIN;
            \(cases(now))
            INSERT INTO case_file (case_id, unit, received, channel, route)
            SELECT case_id, unit, received, channel, route FROM made;
            \(cases(now))
            INSERT INTO call (callback, case_id, reason, since, registered, target_rule, target_profile, target_edition,
                   target_due, limit_rule, limit_profile, limit_edition, limit_due, state, note)
            SELECT printf('C-%07d', n), case_id, 'firstContact', received, received, 'S', 'kl', 1, received + 28800000,
                   'W', 'kl', 1, limit_at, 'documented', printf('N-%07d', n)
              FROM made
             WHERE limit_at IS NOT NULL;
            \(cases(now))
            INSERT INTO note (note, version, case_id, callback, author, spoken_at, filed_at, outcome, body)
            SELECT printf('N-%07d', n), 1, case_id, printf('C-%07d', n), 'P-demo07', spoken_at, spoken_at, outcome,
                   'Vi talte om brevene, der ikke var besvaret, og aftalte et svar inden ti dage.'
              FROM made
             WHERE spoken_at IS NOT NULL;
            \(cases(now))
            INSERT INTO objection (objection, case_id, note, version, channel, words, raised_at, callback, answered_by)
            SELECT printf('O-%07d', n), case_id, printf('N-%07d', n), 1, 'phone', 'Sådan sagde jeg det ikke.', spoken_at,
                   printf('C-%07d', n), 'P-demo07'
              FROM made
             WHERE objections = 1;
            COMMIT;
            """)
    }
}

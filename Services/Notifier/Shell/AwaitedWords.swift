import CaseModel
import Runtime
import Store

/// Letters that wait for a word from outside, a receipt of Digital Post or a number in the journal, counted by whose cases
/// they are of without looking at each. Owner of `case_id` in `delivery`, `journal` and `withdrawn`.
struct AwaitedWords {
    let database: Database

    private static let unanswered = "state = 'spooled' AND channel = 'digitalPost'"
    private static let missing = "state <> 'entered' AND (state = 'refused' OR chases > 0)"

    static let migration = """
        -- 18: whose cases those letters are of that wait for a receipt or a number; what waits now, and nothing that has come
        \(added(to: "delivery", "delivery_unanswered", unanswered))
        \(added(to: "journal", "journal_unentered", missing))
        \(added(to: "withdrawn", "withdrawn_unentered", missing))
        """

    /// Part of a released migration: stays as it is.
    private static func added(to table: String, _ index: String, _ condition: String) -> String {
        let people = ["assigned", "contactTeam"].map { part in
            """
            INSERT OR IGNORE INTO pile_person (person, case_id)
            SELECT named.value, circle.case_id
              FROM \(table)
             CROSS JOIN circle ON circle.case_id = \(table).case_id
             CROSS JOIN json_each(circle.circle, '$.\(part)') AS named
             WHERE \(condition);
            """
        }
        let lines = people.joined(separator: "\n")
        return """
            ALTER TABLE \(table) ADD COLUMN case_id TEXT;
            UPDATE \(table)
               SET case_id = (SELECT case_id FROM duty WHERE duty.letter = \(table).letter)
             WHERE \(condition);
            CREATE INDEX \(index) ON \(table) (case_id, since) WHERE \(condition);
            \(lines)
            """
    }

    /// How many have had no receipt since before `late`, in cases that this person has or is the way in to.
    func unanswered(before late: Timestamp, of person: PersonID) throws(StoreError) -> Int {
        try count(
            """
            SELECT COUNT(*) AS count
              FROM pile_person
             CROSS JOIN delivery ON delivery.case_id = pile_person.case_id
             WHERE pile_person.person = :person AND delivery.since <= :late
               AND delivery.state = 'spooled' AND delivery.channel = 'digitalPost'
            """, ["person": Value(person), "late": Value(late)])
    }

    /// The same in cases of these units.
    func unanswered(before late: Timestamp, in units: [UnitID]) throws(StoreError) -> Int {
        try count(
            """
            SELECT COUNT(*) AS count
              FROM circle
             CROSS JOIN delivery ON delivery.case_id = circle.case_id
             WHERE circle.unit IN (SELECT value FROM json_each(:units)) AND delivery.since <= :late
               AND delivery.state = 'spooled' AND delivery.channel = 'digitalPost'
            """, ["units": Value(units), "late": Value(late)])
    }

    /// How many are missing in the journal, in cases that this person has or is the way in to. Of a letter that was stopped
    /// that is the word of it.
    func unentered(of person: PersonID) throws(StoreError) -> Int {
        let asked: Values = ["person": Value(person)]
        let sent = try count(
            """
            SELECT COUNT(*) AS count
              FROM pile_person
             CROSS JOIN journal ON journal.case_id = pile_person.case_id
             WHERE pile_person.person = :person
               AND journal.state <> 'entered' AND (journal.state = 'refused' OR journal.chases > 0)
               AND journal.letter NOT IN (SELECT letter FROM withdrawn)
            """, asked)
        return try sent
            + count(
                """
                SELECT COUNT(*) AS count
                  FROM pile_person
                 CROSS JOIN withdrawn ON withdrawn.case_id = pile_person.case_id
                 WHERE pile_person.person = :person
                   AND withdrawn.state <> 'entered' AND (withdrawn.state = 'refused' OR withdrawn.chases > 0)
                """, asked)
    }

    /// The same in cases of these units, since before `late`.
    func unentered(before late: Timestamp, in units: [UnitID]) throws(StoreError) -> Int {
        let asked: Values = ["units": Value(units), "late": Value(late)]
        let sent = try count(
            """
            SELECT COUNT(*) AS count
              FROM circle
             CROSS JOIN journal ON journal.case_id = circle.case_id
             WHERE circle.unit IN (SELECT value FROM json_each(:units)) AND journal.since <= :late
               AND journal.state <> 'entered' AND (journal.state = 'refused' OR journal.chases > 0)
               AND journal.letter NOT IN (SELECT letter FROM withdrawn)
            """, asked)
        return try sent
            + count(
                """
                SELECT COUNT(*) AS count
                  FROM circle
                 CROSS JOIN withdrawn ON withdrawn.case_id = circle.case_id
                 WHERE circle.unit IN (SELECT value FROM json_each(:units)) AND withdrawn.since <= :late
                   AND withdrawn.state <> 'entered' AND (withdrawn.state = 'refused' OR withdrawn.chases > 0)
                """, asked)
    }

    private func count(_ sql: String, _ values: Values) throws(StoreError) -> Int {
        try database.first(sql, values) { $0.number("count") } ?? 0
    }
}

/// Events a service could not decide on, kept until somebody has. The cases they touch wait with them
/// (*sagen venter på driften*); all others go on.
///
/// A step that must leave a waiting case alone asks for rows `WHERE case_id NOT IN (SELECT subject FROM parked_subject)`.
package struct Parked {
    /// One waiting event, as an operator may see it.
    package struct Entry: Hashable, Sendable {
        package let number: Int64
        /// The event as it came, whole.
        package let line: [UInt8]
        package let subject: String
        /// Everything that waits with it: the subject and what the event affects, sorted.
        package let frozen: [String]
        package let code: String
        /// Milliseconds UTC.
        package let at: Int64
    }

    /// The code of an event that nothing is wrong with but that it came behind one that waits.
    package static let behind = "behind_parked"

    private let database: Database

    package init(_ database: Database) { self.database = database }

    /// Sets an event aside and freezes its subject and what it affects. Returns its number on the list.
    ///
    /// - Parameters:
    ///   - code: why, as a stable code; no content.
    ///   - at: the moment of the turn, in milliseconds UTC.
    @discardableResult
    package func park(
        line: [UInt8], subject: String, affects: [String] = [], code: String, at: Int64
    ) throws(StoreError) -> Int64 {
        let sql = """
            INSERT INTO parked (line, subject, code, at)
            VALUES (:line, :subject, :code, :at)
            """
        try database.run(
            sql, ["line": .blob(line), "subject": .text(subject), "code": .text(code), "at": .integer(at)])
        let number = database.lastInsertedRow
        for frozen in [subject] + affects {
            try database.run(
                "INSERT OR IGNORE INTO parked_subject (subject, number) VALUES (:subject, :number)",
                ["subject": .text(frozen), "number": .integer(number)])
        }
        return number
    }

    /// Whether something about `subject` waits, so that nothing later may overtake it.
    ///
    /// - Parameter number: only what came before this one counts.
    package func isFrozen(_ subject: String, before number: Int64? = nil) throws(StoreError) -> Bool {
        let sql = """
            SELECT EXISTS (
                   SELECT 1
                     FROM parked_subject
                    WHERE subject = :subject AND number < COALESCE(:number, 9223372036854775807)) AS frozen
            """
        return try database.first(sql, ["subject": .text(subject), "number": Value(number)]) { $0.bool("frozen") }
            ?? false
    }

    /// Everything that waits, in the order it came; from behind `number` on, at most `limit`.
    package func list(after number: Int64 = 0, limit: Int = .max) throws(StoreError) -> [Entry] {
        let sql = """
            SELECT number, line, subject, code, at
              FROM parked
             WHERE number > :number
             ORDER BY number
             LIMIT :limit
            """
        return try database.rows(sql, ["number": .integer(number), "limit": Value(limit)]) { row in
            let number = row.integer("number")
            return Entry(
                number: number, line: row.blob("line"), subject: row.text("subject"), frozen: try frozen(by: number),
                code: row.text("code"), at: row.integer("at"))
        }
    }

    /// One of those that wait.
    package func find(_ number: Int64) throws(StoreError) -> Entry? {
        try list(after: number - 1, limit: 1).first { $0.number == number }
    }

    /// What waits with this one, itself included, in the order it came: everything that shares a subject with it, with
    /// what shares one with that, and so on.
    package func together(with number: Int64) throws(StoreError) -> [Entry] {
        let sql = """
            WITH RECURSIVE together (number) AS (
                SELECT :number
                UNION
                SELECT other.number
                  FROM together
                  JOIN parked_subject AS one ON one.number = together.number
                  JOIN parked_subject AS other ON other.subject = one.subject
            )
            SELECT number
              FROM together
             ORDER BY number
            """
        let numbers = try database.rows(sql, ["number": .integer(number)]) { $0.integer("number") }
        var entries: [Entry] = []
        for number in numbers {
            if let entry = try find(number) { entries.append(entry) }
        }
        return entries
    }

    /// How many wait, and since when the longest; milliseconds UTC.
    package func summary() throws(StoreError) -> (count: Int64, oldest: Int64?) {
        try database.first("SELECT COUNT(*) AS count, MIN(at) AS oldest FROM parked") {
            ($0.integer("count"), $0.optionalInteger("oldest"))
        } ?? (0, nil)
    }

    /// How many were set aside for a reason of their own since `moment`, milliseconds UTC.
    package func count(since moment: Int64) throws(StoreError) -> Int {
        let sql = """
            SELECT COUNT(*) AS count
              FROM parked
             WHERE at >= :moment AND code <> '\(Self.behind)'
            """
        return Int(try database.first(sql, ["moment": .integer(moment)]) { $0.integer("count") } ?? 0)
    }

    /// It still cannot be decided on, for this reason.
    package func note(_ number: Int64, code: String) throws(StoreError) {
        try database.run(
            "UPDATE parked SET code = :code WHERE number = :number",
            ["code": .text(code), "number": .integer(number)])
    }

    /// Takes an event off the list, because it has now taken effect or has been given up.
    package func release(_ number: Int64) throws(StoreError) {
        try database.run("DELETE FROM parked WHERE number = :number", ["number": .integer(number)])
    }

    private func frozen(by number: Int64) throws(StoreError) -> [String] {
        let sql = """
            SELECT subject
              FROM parked_subject
             WHERE number = :number
             ORDER BY subject
            """
        return try database.rows(sql, ["number": .integer(number)]) { $0.text("subject") }
    }
}

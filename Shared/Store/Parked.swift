/// Events a service could not decide on, kept until somebody has. The cases they touch wait with them
/// (*sagen venter på driften*); all others go on.
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
    package func isFrozen(_ subject: String) throws(StoreError) -> Bool {
        let sql = """
            SELECT EXISTS (SELECT 1 FROM parked_subject WHERE subject = :subject) AS frozen
            """
        return try database.first(sql, ["subject": .text(subject)]) { $0.bool("frozen") } ?? false
    }

    /// Everything that waits, in the order it came.
    package func list() throws(StoreError) -> [Entry] {
        let sql = """
            SELECT number, line, subject, code, at
              FROM parked
             ORDER BY number
            """
        return try database.rows(sql) { row in
            let number = row.integer("number")
            return Entry(
                number: number, line: row.blob("line"), subject: row.text("subject"), frozen: try frozen(by: number),
                code: row.text("code"), at: row.integer("at"))
        }
    }

    /// Takes an event off the list, because it has now taken effect or its owner has decided to discard it.
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

/// What was answered to each command, kept with its effect, so that a colleague who asks again because the reply was
/// lost gets the same answer and nothing happens twice.
package struct CommandResults {
    /// The answer once given.
    package struct Kept: Hashable, Sendable {
        package let method: String
        /// The fingerprint of what was asked. The same id with another question is somebody's mistake.
        package let digest: [UInt8]
        package let reply: [UInt8]
    }

    /// For so many days an answer is kept: longer than any form, spool or backup that could ask for it again.
    package static let keptDays: Int64 = 400

    private let database: Database

    package init(_ database: Database) { self.database = database }

    /// The answer already given to `command`, if there is one.
    package func find(_ command: String) throws(StoreError) -> Kept? {
        let sql = """
            SELECT method, digest, reply
              FROM command_result
             WHERE command = :command
            """
        return try database.first(sql, ["command": .text(command)]) {
            Kept(method: $0.text("method"), digest: $0.blob("digest"), reply: $0.blob("reply"))
        }
    }

    /// Keeps an answer. A command is answered once; a second answer breaks the table's key and throws.
    ///
    /// - Parameter at: the moment of the turn, in milliseconds UTC.
    package func keep(
        command: String, method: String, digest: [UInt8], reply: [UInt8], at: Int64
    ) throws(StoreError) {
        let sql = """
            INSERT INTO command_result (command, method, digest, reply, at)
            VALUES (:command, :method, :digest, :reply, :at)
            """
        try database.run(
            sql,
            [
                "command": .text(command), "method": .text(method), "digest": .blob(digest), "reply": .blob(reply),
                "at": .integer(at),
            ])
    }

    /// Forgets every answer that names one of these, whole, as a text in it; returns how many.
    ///
    /// It looks at every answer once, so that what is asked for at once costs no more than one.
    @discardableResult
    package func forget(naming identifiers: Set<String>) throws(StoreError) -> Int {
        guard !identifiers.isEmpty else { return 0 }
        let sought = Set(identifiers.map { Array($0.utf8)[...] })
        var found: [String] = []
        try database.each("SELECT command, reply FROM command_result") { row in
            let texts = row.blob("reply").split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: true)
            if texts.contains(where: sought.contains) { found.append(row.text("command")) }
        }
        for command in found {
            try database.run("DELETE FROM command_result WHERE command = :command", ["command": .text(command)])
        }
        return found.count
    }

    /// Forgets the answers whose time is up at `now`, milliseconds UTC.
    package func tidy(at now: Int64) throws(StoreError) { try forget(before: now - Self.keptDays * 86_400_000) }

    /// Forgets the answers given before `moment`, milliseconds UTC; returns how many.
    @discardableResult
    package func forget(before moment: Int64) throws(StoreError) -> Int {
        try database.run("DELETE FROM command_result WHERE at < :moment", ["moment": .integer(moment)])
    }
}

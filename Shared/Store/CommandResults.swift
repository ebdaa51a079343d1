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

    /// Forgets the answers given before `moment`, milliseconds UTC; returns how many.
    @discardableResult
    package func forget(before moment: Int64) throws(StoreError) -> Int {
        try database.run("DELETE FROM command_result WHERE at < :moment", ["moment": .integer(moment)])
    }
}

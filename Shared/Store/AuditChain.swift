import Seal

/// Who looked at or changed what, in entries that nobody can alter, take out or move without it being seen.
///
/// Each entry is sealed with a salt of its own (so that its seal gives nothing away by guessing), and linked to the
/// entry before. The head goes to another holder; whoever has it can tell when entries were cut off the end. Actors,
/// actions, subjects and details are opaque ids and codes; never a name or a word of content.
package struct AuditChain {
    /// Where the chain ends: enough to prove later that nothing before was touched.
    package struct Head: Hashable, Sendable {
        package let number: Int64
        /// 32 bytes.
        package let digest: [UInt8]

        package init(number: Int64, digest: [UInt8]) {
            self.number = number
            self.digest = digest
        }

        /// The head of a chain without entries.
        package static let empty = Head(number: 0, digest: Seal.sha256(Array("genklang-audit/1".utf8)))
    }

    let database: Database
    private let salt: () -> [UInt8]

    /// The chain of one file.
    ///
    /// - Parameter salt: gives 16 or more bytes that nobody can foresee, new ones each time.
    package init(_ database: Database, salt: @escaping () -> [UInt8]) {
        self.database = database
        self.salt = salt
    }

    /// Where the chain ends now.
    package func head() throws(StoreError) -> Head {
        let sql = """
            SELECT number, link
              FROM audit
             ORDER BY number DESC
             LIMIT 1
            """
        return try database.first(sql) { Head(number: $0.integer("number"), digest: $0.blob("link")) } ?? .empty
    }

    /// Adds an entry and returns the new head. For a look-up: before the data leaves.
    ///
    /// - Parameter at: the moment of the turn, in milliseconds UTC.
    @discardableResult
    package func append(
        at: Int64, actor: String, action: String, subject: String, detail: String = ""
    ) throws(StoreError) -> Head {
        let before = try head()
        let entry = AuditEntry(
            number: before.number + 1, at: at, actor: actor, action: action, subject: subject, detail: detail)
        let salt = salt()
        let seal = entry.seal(salt: salt)
        let link = AuditEntry.link(after: before.digest, seal: seal)
        let sql = """
            INSERT INTO audit (number, at, actor, action, subject, detail, salt, seal, link)
            VALUES (:number, :at, :actor, :action, :subject, :detail, :salt, :seal, :link)
            """
        try database.run(
            sql,
            [
                "number": .integer(entry.number), "at": .integer(at), "actor": .text(actor), "action": .text(action),
                "subject": .text(subject), "detail": .text(detail), "salt": .blob(salt), "seal": .blob(seal),
                "link": .blob(link),
            ])
        return Head(number: entry.number, digest: link)
    }

    /// The entries about one subject, oldest first: what a spot check and the citizen's own log report are made of.
    package func entries(about subject: String) throws(StoreError) -> [AuditEntry] {
        let sql = """
            SELECT number, at, actor, action, subject, detail
              FROM audit
             WHERE subject = :subject
             ORDER BY number
            """
        return try database.rows(sql, ["subject": .text(subject)]) { AuditEntry($0) }
    }
}

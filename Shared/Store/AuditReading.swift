extension AuditChain {
    /// Whether something of this kind was ever written down about a subject.
    package static func holds(
        _ action: String, about subject: String, in database: Database
    ) throws(StoreError) -> Bool {
        let sql = """
            SELECT EXISTS (
                   SELECT 1
                     FROM audit
                    WHERE subject = :subject AND action = :action) AS holds
            """
        return try database.first(sql, ["subject": .text(subject), "action": .text(action)]) { $0.bool("holds") }
            ?? false
    }

    /// The newest entries about one subject, newest first, without those of one action; and how many older there are.
    package static func newest(
        about subject: String, except action: String, limit: Int, in database: Database
    ) throws(StoreError) -> (entries: [AuditEntry], leftOut: Int) {
        let sql = """
            SELECT number, at, actor, action, subject, detail
              FROM audit
             WHERE subject = :subject AND action <> :action
             ORDER BY number DESC
             LIMIT :limit
            """
        let values: Values = ["subject": .text(subject), "action": .text(action)]
        let entries = try database.rows(sql, values.and(["limit": Value(limit)])) {
            AuditEntry($0)
        }
        let count = "SELECT COUNT(*) AS count FROM audit WHERE subject = :subject AND action <> :action"
        let all = try database.first(count, values) { Int($0.integer("count")) } ?? 0
        return (entries, all - entries.count)
    }
}

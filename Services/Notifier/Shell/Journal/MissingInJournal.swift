import CaseModel
import Store

/// What the case system has not taken into the journal, counted for whoever watches over the service.
struct MissingInJournal {
    let database: Database

    /// Documents that the case system has refused, or given no number a day after they were laid, and since when the first of them
    /// has stood so; `nil` when there are none.
    func inAll() throws(StoreError) -> (count: Int64, since: Timestamp)? {
        let tables = ["journal", "withdrawn", "incoming"].map { table in
            """
            SELECT since
              FROM \(table)
             WHERE state <> 'entered' AND (state = 'refused' OR chases > 0)
            """
                // Of a letter that was stopped it is the word of that.
                + (table == "journal" ? " AND letter NOT IN (SELECT letter FROM withdrawn)" : "")
        }
        let sql = "SELECT COUNT(*) AS count, MIN(since) AS since FROM (\(tables.joined(separator: " UNION ALL ")))"
        return try database.first(sql) { ($0.integer("count"), $0.optionalInteger("since")) }
            .flatMap { count, since in since.map { (count, Timestamp(milliseconds: $0)) } }
    }
}

import CaseModel
import Store

/// Documents on their way into the journal: each kind lies in a table of its own, with the same columns for how far it has
/// come, and the same is asked of each.
protocol JournalTable {
    associatedtype Kept

    var database: Database { get }
    /// The table's name.
    var table: String { get }
    /// What tells those of one moment apart.
    var order: String { get }
    /// That nothing else holds it up.
    var isFree: String { get }

    static func kept(_ row: Row) throws -> Kept
}

extension JournalTable {
    /// What is to be laid, the oldest first.
    func owed(limit: Int) throws -> [Kept] {
        let sql = """
            SELECT *
              FROM \(table)
             WHERE state = 'owed' AND \(isFree)
             ORDER BY since, \(order)
             LIMIT :limit
            """
        return try database.rows(sql, ["limit": Value(limit)]) { try Self.kept($0) }
    }

    /// Whose receipt should have come by now.
    func due(at now: Timestamp, limit: Int) throws -> [Kept] {
        let sql = """
            SELECT *
              FROM \(table)
             WHERE chase <= :now AND \(isFree)
             ORDER BY chase, \(order)
             LIMIT :limit
            """
        return try database.rows(sql, ["now": .integer(now.milliseconds), "limit": Value(limit)]) {
            try Self.kept($0)
        }
    }

    /// What could not be laid since then, and nobody has been told.
    func stuck(since moment: Timestamp, limit: Int) throws -> [Kept] {
        let sql = """
            SELECT *
              FROM \(table)
             WHERE state = 'owed' AND chases = 0 AND since <= :moment AND \(isFree)
             ORDER BY since, \(order)
             LIMIT :limit
            """
        return try database.rows(sql, ["moment": .integer(moment.milliseconds), "limit": Value(limit)]) {
            try Self.kept($0)
        }
    }

    /// Since when the oldest of those that nobody has been told of waits.
    func oldestOwed() throws(StoreError) -> Timestamp? {
        let sql = """
            SELECT min(since) AS moment
              FROM \(table)
             WHERE state = 'owed' AND chases = 0 AND \(isFree)
            """
        return try moment(sql)
    }

    func nextChase() throws(StoreError) -> Timestamp? {
        let sql = """
            SELECT min(chase) AS moment
              FROM \(table)
             WHERE chase IS NOT NULL AND \(isFree)
            """
        return try moment(sql)
    }

    private func moment(_ sql: String) throws(StoreError) -> Timestamp? {
        try database.first(sql) { $0.optionalInteger("moment") }.flatMap { $0 }.map { Timestamp(milliseconds: $0) }
    }
}

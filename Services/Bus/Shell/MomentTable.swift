import CaseModel
import Store

/// When events arrived, by the bus's clock: for whoever wants the log from a moment on, and for forgetting by age.
///
/// Not every event has a row, at most one a second does; what lies between arrived within that second.
final class MomentTable {
    /// Milliseconds between two rows at least.
    static let spacing: Int64 = 1_000

    private let database: Database
    private var last: Int64
    /// Moments that the table does not hold yet, in order.
    private var unwritten: [(position: Int64, at: Int64)] = []

    init(_ database: Database) throws(StoreError) {
        self.database = database
        last = try database.first("SELECT COALESCE(MAX(at), 0) AS at FROM moment") { $0.integer("at") } ?? 0
    }

    /// The event at `position` is the newest, and arrived now; whether that is to be remembered. A clock that was set back
    /// says nothing until it has caught up: moments never fall.
    func note(_ position: Int64, _ moment: Timestamp) -> Bool {
        guard last == 0 || moment.milliseconds - last >= Self.spacing else { return false }
        unwritten.append((position, moment.milliseconds))
        last = moment.milliseconds
        return true
    }

    /// Nothing arrived later than this.
    func correct(to moment: Timestamp) throws(StoreError) {
        try write()
        try database.run("UPDATE moment SET at = :at WHERE at > :at", ["at": .integer(moment.milliseconds)])
        last = min(last, moment.milliseconds)
    }

    /// Puts what was noted in the table.
    func write() throws(StoreError) {
        for row in unwritten {
            try database.run(
                "INSERT INTO moment (position, at) VALUES (:position, :at)",
                ["position": .integer(row.position), "at": .integer(row.at)])
        }
        unwritten = []
    }

    func position(before moment: Timestamp, head: Int64) throws(StoreError) -> Int64 {
        let earlier = """
            SELECT position, at
              FROM moment
             WHERE at < :moment
             ORDER BY position DESC
             LIMIT 1
            """
        let values: Values = ["moment": .integer(moment.milliseconds)]
        let known = unwritten.last { $0.at < moment.milliseconds }
        guard let row = try known == nil ? row(earlier, values) : known else { return 0 }
        guard row.at + Self.spacing <= moment.milliseconds else { return row.position }
        let later = """
            SELECT position, at
              FROM moment
             WHERE position > :position
             ORDER BY position
             LIMIT 1
            """
        let next = known == nil ? try self.row(later, ["position": .integer(row.position)]) : nil
        return (next ?? unwritten.first { $0.position > row.position }).map { $0.position - 1 } ?? head
    }

    func arrival(of position: Int64) throws(StoreError) -> Timestamp? {
        let sql = """
            SELECT position, at
              FROM moment
             WHERE position <= :position
             ORDER BY position DESC
             LIMIT 1
            """
        if let known = unwritten.last(where: { $0.position <= position }) { return Timestamp(milliseconds: known.at) }
        return try row(sql, ["position": .integer(position)]).map { Timestamp(milliseconds: $0.at) }
    }

    private func row(
        _ sql: String, _ values: Values
    ) throws(StoreError) -> (position: Int64, at: Int64)? {
        try database.first(sql, values) { ($0.integer("position"), $0.integer("at")) }
    }
}

/// How events leave the log: from its beginning, with each sender's last number written down in the same transaction.
enum LogTrimming {
    /// Forgets everything up to and with `last`; the highest number that left, by the sender's row.
    static func run(_ database: Database, through last: Int64) throws(StoreError) -> [Int64: Int64] {
        let sql = """
            SELECT sender_id, MAX(number) AS number
              FROM event
             WHERE position <= :last
             GROUP BY sender_id
             ORDER BY sender_id
            """
        let values: Values = ["last": .integer(last)]
        let rows = try database.rows(sql, values) { ($0.integer("sender_id"), $0.integer("number")) }
        for (sender, number) in rows {
            try database.run(
                "UPDATE sender SET trimmed = MAX(trimmed, :number) WHERE sender_id = :sender",
                ["sender": .integer(sender), "number": .integer(number)])
        }
        try database.run("DELETE FROM event WHERE position <= :last", values)
        try forgetMoments(database, through: last)
        return Dictionary(uniqueKeysWithValues: rows)
    }

    /// The row before the first event that is left stays: it tells when that one arrived at the earliest.
    static func forgetMoments(_ database: Database, through last: Int64) throws(StoreError) {
        let sql = """
            DELETE FROM moment
             WHERE position < (SELECT MAX(position) FROM moment WHERE position <= :last + 1)
            """
        try database.run(sql, ["last": .integer(last)])
    }
}

package import BusCore
import CaseModel
package import Store

/// The bus's log in SQLite: everything that ever became true, in one file that can be copied, trimmed and searched.
///
/// A commit is on disk when it returns (`synchronous=FULL`). Every event is read back with its digest checked, since a
/// flipped bit inside a row is nothing SQLite would notice.
package final class SQLiteLog: EventLog {
    /// How many positions one read looks at, so that a filter that passes over much does not hold up the others.
    static let stretch: Int64 = 4_096

    private let database: Database
    private let transactions: any Transactions
    private var senderRows: [SenderID: Int64] = [:]
    package private(set) var head: Int64 = 0

    /// Opens the log in this file, bringing an older one up to date.
    package init(_ database: Database, _ transactions: any Transactions) throws {
        self.database = database
        self.transactions = transactions
        try Migrations.apply(LogTables.migrations, to: database)
        head = try database.first("SELECT COALESCE(MAX(position), 0) AS head FROM event") { $0.integer("head") } ?? 0
        for (sender, row) in try database.rows(LogTables.allSenders, [:], LogTables.sender) { senderRows[sender] = row }
    }

    package func begin() throws(LogFailure) { try store { () throws(StoreError) in try transactions.begin() } }

    package func commit() throws(LogFailure) { try store { () throws(StoreError) in try transactions.commit() } }

    package func append(_ event: LoggedEvent) throws(LogFailure) {
        precondition(event.position == head + 1, "appended out of order")
        let sql = """
            INSERT INTO event (position, sender_id, number, type, digest, bytes)
            VALUES (:position, :sender, :number, :type, :digest, :bytes)
            """
        try store { () throws(StoreError) in
            try database.run(
                sql,
                [
                    "position": .integer(event.position), "sender": .integer(try row(of: event.sender)),
                    "number": .integer(event.number), "type": .text(event.type.rawValue), "digest": .blob(event.digest),
                    "bytes": .blob(event.bytes),
                ])
        }
        head = event.position
    }

    package func last(of sender: SenderID) throws(LogFailure) -> Int64 {
        guard let row = senderRows[sender] else { return 0 }
        let sql = """
            SELECT COALESCE(MAX(number), 0) AS last
              FROM event
             WHERE sender_id = :sender
            """
        return try store { () throws(StoreError) in
            try database.first(sql, ["sender": .integer(row)]) { $0.integer("last") } ?? 0
        }
    }

    package func find(_ sender: SenderID, number: Int64) throws(LogFailure) -> (position: Int64, digest: [UInt8])? {
        guard let row = senderRows[sender] else { return nil }
        let sql = """
            SELECT position, digest
              FROM event
             WHERE sender_id = :sender AND number = :number
            """
        return try store { () throws(StoreError) in
            try database.first(sql, ["sender": .integer(row), "number": .integer(number)]) {
                ($0.integer("position"), $0.blob("digest"))
            }
        }
    }

    package func read(
        after position: Int64, _ filter: TypeFilter, limit: Int, bytes: Int
    ) throws(LogFailure) -> LogPage {
        let until = min(position + Self.stretch, head)
        var page = PageReading(limit: limit, bytes: bytes)
        try store { () throws(StoreError) in
            let (sql, values) = LogTables.page(filter, after: position, until: until, limit: limit)
            _ = try database.rows(sql, values) { page.take($0) }
        }
        return try page.finished(until: until)
    }

    package func senders() throws(LogFailure) -> [(sender: SenderID, last: Int64)] {
        var all: [(sender: SenderID, last: Int64)] = []
        for sender in senderRows.keys.sorted() { all.append((sender, try last(of: sender))) }
        return all
    }

    package func consumers() throws(LogFailure) -> [ConsumerMark] {
        let sql = """
            SELECT name, position
              FROM consumer
             ORDER BY name
            """
        return try store { () throws(StoreError) in
            try database.rows(sql) { ConsumerMark(consumer: $0.text("name"), position: $0.integer("position")) }
        }
    }

    package func record(_ position: ConsumerMark) throws(LogFailure) {
        let sql = """
            INSERT INTO consumer (name, position)
            VALUES (:name, :position)
                ON CONFLICT (name) DO UPDATE SET position = excluded.position
            """
        try store { () throws(StoreError) in
            try database.run(sql, ["name": .text(position.consumer), "position": .integer(position.position)])
        }
    }

    /// Shows that the disk still takes a commit.
    ///
    /// - Parameter now: monotonic milliseconds; any number that differs from the last.
    func beat(at now: Int64) throws(LogFailure) {
        try begin()
        try store { () throws(StoreError) in try Meta(database).set("heartbeat", String(now)) }
        try commit()
    }

    /// The row of a sender, made when it is heard for the first time.
    private func row(of sender: SenderID) throws(StoreError) -> Int64 {
        if let row = senderRows[sender] { return row }
        try database.run(
            "INSERT INTO sender (source, epoch) VALUES (:source, :epoch)",
            ["source": .text(sender.source.rawValue), "epoch": .text(sender.epoch.rawValue)])
        senderRows[sender] = database.lastInsertedRow
        return database.lastInsertedRow
    }

    @discardableResult
    private func store<T>(_ work: () throws(StoreError) -> T) throws(LogFailure) -> T {
        do { return try work() } catch { throw .storage(code: error.code, message: error.message) }
    }
}

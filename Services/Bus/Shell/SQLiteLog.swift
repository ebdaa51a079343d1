package import BusCore
package import CaseModel
import Seal
package import Store

/// The log with its events in a table: the shape that older releases worked in and in which a backup is kept, and the log
/// of simulated municipalities. Whatever a bus starts on is moved into the shape it works in, ``FileLog``.
///
/// A commit is on disk when it returns (`synchronous=FULL`). Every event is read back with its digest checked, since a
/// flipped bit inside a row is nothing SQLite would notice.
package final class SQLiteLog: EventLog {
    /// How many positions one read looks at, so that a filter that passes over much does not hold up the others.
    static let stretch: Int64 = 4_096

    let database: Database
    private let transactions: any Transactions
    private let insertion: Sentence
    private let digester = Seal.Digester()
    /// The sender of the newest event and its row: the next one is most often the same.
    private var lastSender: (sender: SenderID, row: Int64)?
    private var senderRows: [SenderID: Int64] = [:]
    private var trimmed: [SenderID: Int64] = [:]
    let moments: MomentTable
    package private(set) var head: Int64 = 0
    package private(set) var first: Int64 = 1

    /// Opens the log in this file, bringing an older one up to date.
    package init(_ database: Database, _ transactions: any Transactions) throws {
        self.database = database
        self.transactions = transactions
        try Migrations.apply(LogTables.migrations, to: database)
        insertion = try Sentence(LogTables.insertion, on: database)
        // 16 MB instead of 4 before what is in the side file is moved: a fourth of the pauses, for some 20 ms more to
        // read it at a start after a crash.
        try database.script("PRAGMA wal_autocheckpoint = 4000")
        head = try database.first("SELECT COALESCE(MAX(position), 0) AS head FROM event") { $0.integer("head") } ?? 0
        first = try database.first("SELECT COALESCE(MIN(position), 1) AS first FROM event") { $0.integer("first") } ?? 1
        moments = try MomentTable(database)
        for sender in try database.rows(LogTables.allSenders, [:], LogTables.sender) {
            senderRows[sender.id] = sender.row
            trimmed[sender.id] = sender.trimmed
        }
    }

    package func begin() throws(LogFailure) { try store { () throws(StoreError) in try transactions.begin() } }

    package func commit() throws(LogFailure) { try store { () throws(StoreError) in try transactions.commit() } }

    package func append(_ event: LoggedEvent) throws(LogFailure) {
        precondition(event.position == head + 1, "appended out of order")
        try store { () throws(StoreError) in
            insertion.bind(1, event.position)
            insertion.bind(2, try row(of: event.sender))
            insertion.bind(3, event.number)
            var failure: StoreError?
            var type = event.type.rawValue
            type.withUTF8 { type in
                event.digest.withUnsafeBytes { digest in
                    event.bytes.withUnsafeBytes { bytes in
                        insertion.bind(4, text: UnsafeRawBufferPointer(type))
                        insertion.bind(5, digest)
                        insertion.bind(6, bytes)
                        do throws(StoreError) { try insertion.run() } catch { failure = error }
                    }
                }
            }
            if let failure { throw failure }
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
        let kept = try store { () throws(StoreError) in
            try database.first(sql, ["sender": .integer(row)]) { $0.integer("last") } ?? 0
        }
        return max(kept, trimmed(of: sender))
    }

    package func trimmed(of sender: SenderID) -> Int64 { trimmed[sender] ?? 0 }

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
        var page = PageReading(limit: limit, bytes: bytes, digester)
        try store { () throws(StoreError) in
            let (sql, values) = LogTables.page(filter, after: position, until: until, limit: limit)
            try database.each(sql, values) { page.take($0) }
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
            SELECT name, position, acknowledged
              FROM consumer
             ORDER BY name
            """
        return try store { () throws(StoreError) in
            try database.rows(sql) {
                ConsumerMark(
                    consumer: $0.text("name"), position: $0.integer("position"),
                    acknowledged: $0.integer("acknowledged"))
            }
        }
    }

    package func record(_ mark: ConsumerMark) throws(LogFailure) {
        let sql = """
            INSERT INTO consumer (name, position, acknowledged)
            VALUES (:name, :position, :acknowledged)
                ON CONFLICT (name) DO UPDATE SET position = excluded.position, acknowledged = excluded.acknowledged
            """
        try store { () throws(StoreError) in
            try database.run(
                sql,
                [
                    "name": .text(mark.consumer), "position": .integer(mark.position),
                    "acknowledged": .integer(mark.acknowledged),
                ])
        }
    }

    /// The row of a sender, made when it is heard for the first time.
    private func row(of sender: SenderID) throws(StoreError) -> Int64 {
        if let lastSender, lastSender.sender == sender { return lastSender.row }
        if let row = senderRows[sender] {
            lastSender = (sender, row)
            return row
        }
        try database.run(
            "INSERT INTO sender (source, epoch) VALUES (:source, :epoch)",
            ["source": .text(sender.source.rawValue), "epoch": .text(sender.epoch.rawValue)])
        senderRows[sender] = database.lastInsertedRow
        return database.lastInsertedRow
    }

    @discardableResult
    func store<T>(_ work: () throws(StoreError) -> T) throws(LogFailure) -> T {
        do { return try work() } catch { throw .storage(code: error.code, message: error.message) }
    }
}

// What the log forgets, and what it knows of when things arrived.
extension SQLiteLog {
    package func stamp(_ moment: Timestamp) throws(LogFailure) {
        guard moments.note(head, moment) else { return }
        try store { () throws(StoreError) in try moments.write() }
    }

    package func position(before moment: Timestamp) throws(LogFailure) -> Int64 {
        try store { () throws(StoreError) in try moments.position(before: moment, head: head) }
    }

    package func arrival(of position: Int64) throws(LogFailure) -> Timestamp? {
        try store { () throws(StoreError) in try moments.arrival(of: position) }
    }

    package func trim(through position: Int64, atMost events: Int64) throws(LogFailure) {
        let last = min(position, head - 1, first + events - 1)
        guard last >= first else { return }
        let numbers = try store { () throws(StoreError) in try LogTrimming.run(database, through: last) }
        for (sender, row) in senderRows {
            if let number = numbers[row] { trimmed[sender] = max(number, trimmed(of: sender)) }
        }
        first = last + 1
    }
}

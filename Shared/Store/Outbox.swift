import CSQLite

/// What a service has said, kept in the file with the deed it tells of, until the bus has it on disk and longer.
///
/// Numbers are consecutive from 1 within an epoch, the life of the file. Lines are whole, LF included.
package struct Outbox {
    /// One thing said.
    package struct Entry: Hashable, Sendable {
        package let number: Int64
        package let line: [UInt8]
    }

    private let database: Database
    private let meta: Meta

    package init(_ database: Database) {
        self.database = database
        meta = Meta(database)
    }

    /// The present epoch; `nil` in a file that has never spoken.
    package func epoch() throws(StoreError) -> String? { try meta.value("epoch") }

    /// Starts a new epoch, whose first number is 1. What was said in earlier ones stays.
    package func begin(epoch: String) throws(StoreError) {
        try meta.set("epoch", epoch)
    }

    /// The number the next thing said must carry.
    package func nextNumber() throws(StoreError) -> Int64 { try last() + 1 }

    /// The number of the last thing said in this epoch; 0 before the first.
    package func last() throws(StoreError) -> Int64 {
        let sql = """
            SELECT COALESCE(MAX(number), 0) AS number
              FROM outbox
             WHERE epoch = (SELECT value FROM meta WHERE key = 'epoch')
            """
        return try database.first(sql) { $0.integer("number") } ?? 0
    }

    /// Keeps one more line. Throws unless an epoch has begun and `number` is the next.
    package func append(number: Int64, line: [UInt8]) throws(StoreError) {
        let next = try nextNumber()
        guard number == next else { throw .misuse("outbox: number \(number) where \(next) is next") }
        let sql = """
            INSERT INTO outbox (epoch, number, line)
            SELECT value, :number, :line
              FROM meta
             WHERE key = 'epoch'
            """
        let added = try database.run(sql, ["number": .integer(number), "line": .blob(line)])
        guard added == 1 else { throw .misuse("outbox: no epoch has begun") }
    }

    /// What was said in this epoch from `number` on, in order, at most `limit` lines; confirmed or not.
    ///
    /// The bus says where to start. It may ask for what it once confirmed, when it was itself restored from a backup.
    package func pending(from number: Int64, limit: Int) throws(StoreError) -> [Entry] {
        let sql = """
            SELECT number, line
              FROM outbox
             WHERE epoch = (SELECT value FROM meta WHERE key = 'epoch') AND number >= :number
             ORDER BY number
             LIMIT :limit
            """
        return try database.rows(sql, ["number": .integer(number), "limit": Value(limit)]) {
            Entry(number: $0.integer("number"), line: $0.blob("line"))
        }
    }

    /// Notes that the bus has everything up to and with `number` on disk.
    package func confirm(upTo number: Int64) throws(StoreError) {
        let sql = """
            UPDATE outbox
               SET sent = 1
             WHERE epoch = (SELECT value FROM meta WHERE key = 'epoch') AND number <= :number AND sent = 0
            """
        try database.run(sql, ["number": .integer(number)])
    }

    /// The last number of this epoch that the bus has on disk; 0 when it has none.
    package func confirmed() throws(StoreError) -> Int64 {
        let sql = """
            SELECT COALESCE(MIN(number) - 1, :last) AS number
              FROM outbox
             WHERE epoch = (SELECT value FROM meta WHERE key = 'epoch') AND sent = 0
            """
        return try database.first(sql, ["last": .integer(try last())]) { $0.integer("number") } ?? 0
    }
}

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
        try database.run("INSERT OR IGNORE INTO life (epoch) VALUES (:epoch)", ["epoch": .text(epoch)])
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
    ///
    /// - Parameter at: the moment of the turn, in milliseconds UTC; what is kept without one is never trimmed.
    package func append(number: Int64, line: [UInt8], at: Int64? = nil) throws(StoreError) {
        let next = try nextNumber()
        guard number == next else { throw .misuse("outbox: number \(number) where \(next) is next") }
        let sql = """
            INSERT INTO outbox (epoch, number, line, at)
            SELECT value, :number, :line, :at
              FROM meta
             WHERE key = 'epoch'
            """
        let added = try database.run(sql, ["number": .integer(number), "line": .blob(line), "at": Value(at)])
        guard added == 1 else { throw .misuse("outbox: no epoch has begun") }
    }

    /// What was said from `number` on, in order, at most `limit` lines; confirmed or not.
    ///
    /// The bus says where to start. It may ask for what it once confirmed, when it was itself restored from a backup.
    ///
    /// - Parameter epoch: the present one, unless an earlier life is meant.
    package func pending(of epoch: String? = nil, from number: Int64, limit: Int) throws(StoreError) -> [Entry] {
        let sql = """
            SELECT number, line
              FROM outbox
             WHERE epoch = COALESCE(:epoch, (SELECT value FROM meta WHERE key = 'epoch')) AND number >= :number
             ORDER BY number
             LIMIT :limit
            """
        return try database.rows(
            sql, ["epoch": Value(epoch), "number": .integer(number), "limit": Value(limit)]
        ) {
            Entry(number: $0.integer("number"), line: $0.blob("line"))
        }
    }

    /// Notes that the bus has everything up to and with `number` on disk.
    package func confirm(upTo number: Int64, of epoch: String? = nil) throws(StoreError) {
        let sql = """
            UPDATE outbox
               SET sent = 1
             WHERE epoch = COALESCE(:epoch, (SELECT value FROM meta WHERE key = 'epoch'))
               AND number <= :number AND sent = 0
            """
        try database.run(sql, ["epoch": Value(epoch), "number": .integer(number)])
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

    /// When the first thing of this epoch was said that the bus does not have on disk, in milliseconds UTC; `nil` when it has all.
    package func oldestUnsent() throws(StoreError) -> Int64? {
        let sql = """
            SELECT at
              FROM outbox
             WHERE epoch = (SELECT value FROM meta WHERE key = 'epoch') AND sent = 0
             ORDER BY number
             LIMIT 1
            """
        return try database.first(sql) { $0.optionalInteger("at") } ?? nil
    }
}

// What becomes of it in the end.
extension Outbox {
    /// Puts this line under a number: in place of what stood there, or where nothing stands any more.
    package func replace(_ number: Int64, of epoch: String, with line: [UInt8], at: Int64) throws(StoreError) {
        let sql = """
            INSERT INTO outbox (epoch, number, line, at)
            VALUES (:epoch, :number, :line, :at)
                ON CONFLICT (epoch, number) DO UPDATE SET line = excluded.line, at = excluded.at, sent = 0
            """
        try database.run(
            sql, ["epoch": .text(epoch), "number": .integer(number), "line": .blob(line), "at": .integer(at)])
    }

    /// Puts what the bus has on disk and was said before `moment`, milliseconds UTC, into the record; returns how many lines.
    ///
    /// The newest line of each life stays, since the next number is reckoned from it. Whoever calls sees to it that
    /// `moment` lies before the oldest backup of the bus that could be put back: it is filled up from here.
    package func trim(before moment: Int64, most: Int) throws(StoreError) -> Int {
        let condition = """
            (epoch, number) IN (
                   SELECT epoch, number
                     FROM outbox AS old
                    WHERE sent = 1 AND at < :moment
                      AND number < (SELECT MAX(number) FROM outbox WHERE epoch = old.epoch)
                    ORDER BY epoch, number
                    LIMIT :most)
            """
        let values: Values = ["moment": .integer(moment), "most": Value(most)]
        try SaidRecord(database).take(from: condition, values)
        return try database.run("DELETE FROM outbox WHERE \(condition)", values)
    }
}

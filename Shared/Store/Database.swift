import CSQLite

/// A service's one file, and the only hand that writes in it.
///
/// Opened in WAL mode with `synchronous=FULL`, foreign keys, and secure deletion, so that what is erased is gone from
/// the file. Used by one thread; deliberately not Sendable. SQL names its parameters `:name`; values are given by
/// name without the colon. The collation `danish` sorts æ, ø and å last and takes no notice of case.
package final class Database {
    let connection: OpaquePointer
    private let lock: FileLock?
    private var statements: [Words: Statement] = [:]
    /// Set while a transaction should be open; see ``SQLiteTransactions``.
    var isTransactionExpected = false

    /// Opens the file, making it if it is not there, readable by its owner alone.
    ///
    /// A writer holds `<path>.lock` for as long as it lives; a second one is refused with `isHeldElsewhere`. Any number
    /// of read-only connections may look on. `:memory:` is a file of its own that nobody else can see.
    package init(path: String, readOnly: Bool = false) throws(StoreError) {
        let isShared = path != ":memory:" && !readOnly
        lock = isShared ? try FileLock(for: path) : nil
        _ = Self.isPrepared
        var handle: OpaquePointer?
        let mode = readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
        let code = sqlite3_open_v2(path, &handle, mode | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nil)
        guard let handle else { throw StoreError(code: code, message: "cannot open \(path)") }
        connection = handle
        guard code == SQLITE_OK else { throw StoreError(lastOn: handle) }
        sqlite3_busy_timeout(handle, 5000)
        DanishOrder.register(on: handle)
        if readOnly {
            try script("PRAGMA query_only = ON; PRAGMA foreign_keys = ON;")
        } else {
            try script(
                """
                PRAGMA journal_mode = WAL;
                PRAGMA synchronous = FULL;
                PRAGMA foreign_keys = ON;
                PRAGMA secure_delete = ON;
                """)
        }
    }

    /// Whether the library, before its first connection, was told not to keep accounts.
    private static let isPrepared = sqlite_keep_no_memory_account() == SQLITE_OK

    deinit {
        statements.removeAll()
        sqlite3_close_v2(connection)
    }

    /// Every row of the answer, in its order, as `read` sees it.
    package func rows<T>(
        _ sql: String, _ values: Values = [:], _ read: (Row) throws -> T
    ) throws(StoreError) -> [T] {
        var answer: [T] = []
        try each(sql, values) { answer.append(try read($0)) }
        return answer
    }

    /// Hands every row of the answer to `visit`, in its order: for an answer that is longer than anybody would keep.
    package func each(
        _ sql: String, _ values: Values = [:], _ visit: (Row) throws -> Void
    ) throws(StoreError) {
        try step(through: sql, values) { (row) throws(StoreError) in
            try Self.reading(row, visit)
            return true
        }
    }

    /// The first row of the answer, or `nil` when it is empty.
    package func first<T>(
        _ sql: String, _ values: Values = [:], _ read: (Row) throws -> T
    ) throws(StoreError) -> T? {
        var answer: T?
        try step(through: sql, values) { (row) throws(StoreError) in
            answer = try Self.reading(row, read)
            return false
        }
        return answer
    }

    /// Does what one sentence says; returns how many rows it changed.
    @discardableResult
    package func run(_ sql: String, _ values: Values = [:]) throws(StoreError) -> Int {
        let before = sqlite3_total_changes64(connection)
        try step(through: sql, values) { (_) throws(StoreError) in true }
        // A sentence that changes nothing by itself (a PRAGMA, a BEGIN) leaves the last count standing.
        return sqlite3_total_changes64(connection) == before ? 0 : Int(sqlite3_changes64(connection))
    }

    /// Does what several sentences say, without values: pragmas and migrations.
    package func script(_ sql: String) throws(StoreError) {
        try checkTransaction()
        guard sqlite3_exec(connection, sql, nil, nil, nil) == SQLITE_OK else { throw StoreError(lastOn: connection) }
    }

    /// Does `body` as a whole or not at all: if it throws, everything it wrote is taken back, and the error goes on.
    ///
    /// May be nested, and used inside or outside a transaction.
    package func savepoint<T>(_ body: () throws -> T) throws -> T {
        try script("SAVEPOINT step")
        let result: T
        do {
            result = try body()
        } catch {
            // A full disk makes SQLite take the whole transaction back; then no savepoint is left to return to.
            if !isAutocommit { try script("ROLLBACK TO step; RELEASE step") }
            throw error
        }
        try script("RELEASE step")
        return result
    }

    /// The number SQLite gave the row inserted last.
    package var lastInsertedRow: Int64 { sqlite3_last_insert_rowid(connection) }

    /// Moves what is committed from the side file into the file itself and empties the side file.
    ///
    /// Outside a transaction. After an erasure it makes sure that the words are gone from the disk.
    ///
    /// - Returns: whether all of it was moved; not while somebody reads in it.
    @discardableResult
    package func checkpoint() throws(StoreError) -> Bool {
        try first("PRAGMA wal_checkpoint(TRUNCATE)") { $0.integer("busy") == 0 } ?? false
    }

    /// Lets go of every prepared sentence: the file is about to become another one.
    func forgetStatements() { statements.removeAll() }

    /// How large the file is, what has not been moved into it from its side file counted in.
    package func bytes() throws(StoreError) -> Int64 {
        let sql = "SELECT page_count * page_size AS bytes FROM pragma_page_count, pragma_page_size"
        return try first(sql) { $0.integer("bytes") } ?? 0
    }

    /// Whether SQLite finds the whole file in order: its pages, its indexes, its tables' own rules.
    package func isSound() throws(StoreError) -> Bool {
        guard try rows("PRAGMA integrity_check", [:], { $0.text("integrity_check") }) == ["ok"] else { return false }
        return try rows("PRAGMA foreign_key_check", [:], { $0.text("table") }).isEmpty
    }

    /// No transaction is open: each sentence commits by itself.
    var isAutocommit: Bool { sqlite3_get_autocommit(connection) != 0 }
}

extension Database {
    /// Steps through the rows until `visit` says enough.
    private func step(
        through sql: String, _ values: Values, _ visit: (Row) throws(StoreError) -> Bool
    ) throws(StoreError) {
        try checkTransaction()
        let statement = try take(sql)
        defer { statement.reset() }
        try statement.bind(values)
        while try statement.step() {
            guard try visit(Row(statement: statement)) else { return }
        }
    }

    private static func reading<T>(_ row: Row, _ read: (Row) throws -> T) throws(StoreError) -> T {
        let value: T
        do {
            value = try read(row)
        } catch let error as StoreError {
            throw error
        } catch {
            throw .unreadable("a row could not be read: \(type(of: error))")
        }
        if let fault = row.statement.fault { throw fault }
        return value
    }

    /// A sentence as it is looked up: told apart by its length first, since hashing all of it took longer than a row.
    private struct Words: Hashable {
        let sql: String

        func hash(into hasher: inout Hasher) { hasher.combine(sql.utf8.count) }
    }

    /// A query inside a query of the same words gets a statement of its own.
    private func take(_ sql: String) throws(StoreError) -> Statement {
        let statement = try known(sql)
        statement.isInUse = true
        return statement
    }

    private func known(_ sql: String) throws(StoreError) -> Statement {
        if let statement = statements[Words(sql: sql)], !statement.isInUse { return statement }
        let statement = try Statement(sql, on: connection)
        // Sentences are written by hand and few; the limit is for those that are put together.
        if statements.count < 500 { statements[Words(sql: sql)] = statement }
        return statement
    }

    /// SQLite takes a transaction back by itself when the disk is full. What follows must not commit one by one:
    /// it gets SQLITE_ABORT_ROLLBACK until the turn is given up.
    func checkTransaction() throws(StoreError) {
        if isTransactionExpected && isAutocommit {
            throw StoreError(code: SQLITE_ABORT | 2 << 8, message: "the transaction was taken back")
        }
    }
}

import CSQLite

/// Tells SQLite to take its own copy of what is bound.
private let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

/// One SQL sentence, understood once and used many times.
final class Statement {
    let handle: OpaquePointer
    /// Somebody reads its rows.
    var isInUse = false
    /// What was wrong with the row last read, if its reader asked for something it does not hold.
    var fault: StoreError?
    private let connection: OpaquePointer
    /// What its columns are called, in order.
    private let columns: [String]
    /// The place of the column that was asked for last.
    private var place = 0

    /// What its parameters are called, in order, without the colon; `nil` for one that has no name.
    private lazy var parameters: [String?] = (0..<sqlite3_bind_parameter_count(handle)).map { index in
        sqlite3_bind_parameter_name(handle, index + 1).map { String(cString: $0 + 1) }
    }

    init(_ sql: String, on connection: OpaquePointer) throws(StoreError) {
        var handle: OpaquePointer?
        let code = sqlite3_prepare_v3(connection, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &handle, nil)
        guard code == SQLITE_OK else { throw StoreError(lastOn: connection) }
        guard let handle else { throw .misuse("no SQL in “\(sql)”") }
        self.handle = handle
        self.connection = connection
        columns = (0..<sqlite3_column_count(handle)).map { String(cString: sqlite3_column_name(handle, $0)) }
    }

    deinit { sqlite3_finalize(handle) }

    /// Gives every `:name` its value. A name without a value, or a value without a name, is a misuse.
    func bind(_ values: Values) throws(StoreError) {
        guard parameters.count == values.count else {
            throw .misuse(
                "\(parameters.count) parameters and \(values.count) values in “\(String(cString: sqlite3_sql(handle)))”"
            )
        }
        for (index, name) in parameters.enumerated() {
            guard let name else { throw .misuse("parameter \(index + 1) has no name") }
            guard let value = values.value(of: name, at: index) else { throw .misuse("no value for :\(name)") }
            guard bind(value, at: Int32(index) + 1) == SQLITE_OK else { throw StoreError(lastOn: connection) }
        }
    }

    private func bind(_ value: Value, at index: Int32) -> Int32 {
        switch value {
        case .integer(let number): return sqlite3_bind_int64(handle, index, number)
        case .real(let number): return sqlite3_bind_double(handle, index, number)
        case .null: return sqlite3_bind_null(handle, index)
        case .text(var text):
            return text.withUTF8 { utf8 in
                utf8.withMemoryRebound(to: CChar.self) {
                    // An empty buffer may have no address, and SQLite would read that as NULL.
                    sqlite3_bind_text64(
                        handle, index, $0.baseAddress ?? UnsafePointer(bitPattern: 1), UInt64($0.count), copied,
                        UInt8(SQLITE_UTF8))
                }
            }
        case .blob(let bytes):
            if bytes.isEmpty { return sqlite3_bind_zeroblob(handle, index, 0) }
            return sqlite3_bind_blob64(handle, index, bytes, UInt64(bytes.count), copied)
        }
    }

    /// Goes to the next row; `false` when there is none.
    func step() throws(StoreError) -> Bool {
        switch sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default: throw StoreError(lastOn: connection)
        }
    }

    /// Forgets rows, values and faults, so that the next use starts clean.
    func reset() {
        sqlite3_reset(handle)
        sqlite3_clear_bindings(handle)
        fault = nil
        isInUse = false
    }

    /// The place of a column. Readers ask for the same ones in the same order row after row, so it is mostly where the
    /// last one was, or right behind it.
    func index(of column: String) -> Int32? {
        if columns[place] != column {
            let next = place + 1 < columns.count ? place + 1 : 0
            guard let found = columns[next] == column ? next : columns.firstIndex(of: column) else { return nil }
            place = found
        }
        return Int32(place)
    }
}

extension StoreError {
    /// What SQLite said last on `connection`.
    init(lastOn connection: OpaquePointer) {
        self.init(code: sqlite3_extended_errcode(connection), message: String(cString: sqlite3_errmsg(connection)))
    }
}

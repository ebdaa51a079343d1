import CSQLite

/// One row while it is being read. Columns are asked for by name; valid only inside the closure it is handed to.
///
/// Nothing here traps: a column that is missing, empty or of another kind reads as empty or zero, is noted, and the
/// query that was reading throws a ``StoreError`` that names the column instead of returning.
package struct Row {
    let statement: Statement

    /// A text that is always there.
    package func text(_ column: String) -> String {
        guard let index = index(of: column, SQLITE_TEXT, "text") else { return "" }
        return text(at: index, column)
    }

    /// A text that may be absent.
    package func optionalText(_ column: String) -> String? { isNull(column) ? nil : text(column) }

    /// A number that is always there.
    package func integer(_ column: String) -> Int64 {
        index(of: column, SQLITE_INTEGER, "integer").map { sqlite3_column_int64(statement.handle, $0) } ?? 0
    }

    /// A number that may be absent.
    package func optionalInteger(_ column: String) -> Int64? { isNull(column) ? nil : integer(column) }

    /// Yes or no, kept as 1 or 0; any other number is a fault.
    package func bool(_ column: String) -> Bool {
        let number = integer(column)
        if number != 0 && number != 1 { note("column \(column) holds \(number), not yes or no") }
        return number == 1
    }

    /// A measured number that is always there.
    package func real(_ column: String) -> Double {
        index(of: column, SQLITE_FLOAT, "real").map { sqlite3_column_double(statement.handle, $0) } ?? 0
    }

    /// Bytes that are always there.
    package func blob(_ column: String) -> [UInt8] {
        guard let index = index(of: column, SQLITE_BLOB, "blob") else { return [] }
        let count = Int(sqlite3_column_bytes(statement.handle, index))
        return Array(UnsafeRawBufferPointer(start: sqlite3_column_blob(statement.handle, index), count: count))
    }

    /// Bytes that may be absent.
    package func optionalBlob(_ column: String) -> [UInt8]? { isNull(column) ? nil : blob(column) }

    /// Notes that this row says something its reader cannot mean, so that the query throws.
    ///
    /// For readers who turn a text into an identifier or a state: return any stand-in after it.
    package func note(_ fault: String) {
        if statement.fault == nil { statement.fault = .unreadable(fault) }
    }

    private func isNull(_ column: String) -> Bool {
        guard let index = statement.index(of: column) else {
            note("no column \(column)")
            return true
        }
        return sqlite3_column_type(statement.handle, index) == SQLITE_NULL
    }

    private func index(of column: String, _ kind: Int32, _ name: String) -> Int32? {
        guard let index = statement.index(of: column) else {
            note("no column \(column)")
            return nil
        }
        guard sqlite3_column_type(statement.handle, index) == kind else {
            note("column \(column) is not \(name)")
            return nil
        }
        return index
    }

    private func text(at index: Int32, _ column: String) -> String {
        guard let start = sqlite3_column_text(statement.handle, index) else { return "" }
        let count = Int(sqlite3_column_bytes(statement.handle, index))
        // By way of a span: the general initialiser looks its own types up anew each time it is called.
        guard let text = try? UTF8Span(validating: UnsafeBufferPointer(start: start, count: count).span) else {
            note("column \(column) is not UTF-8")
            return ""
        }
        return String(copying: text)
    }
}

import CSQLite

/// One SQL sentence kept ready, with its values given by place: for the few that are said many thousand times a second.
/// Everything else names its values, see ``Database``.
package final class Sentence {
    private let statement: Statement
    private let database: Database

    package init(_ sql: String, on database: Database) throws(StoreError) {
        statement = try Statement(sql, on: database.connection)
        self.database = database
    }

    /// Does what it says, without values or an answer.
    package func run() throws(StoreError) {
        defer { statement.reset() }
        try database.checkTransaction()
        _ = try statement.step()
    }

    /// Gives the parameter at this place, counted from 1, its value until the sentence has been said.
    package func bind(_ place: Int32, _ number: Int64) { sqlite3_bind_int64(statement.handle, place, number) }

    /// Bytes are not copied: they must stay where they are until the sentence has been said.
    package func bind(_ place: Int32, _ bytes: UnsafeRawBufferPointer) {
        sqlite3_bind_blob64(statement.handle, place, bytes.baseAddress, UInt64(bytes.count), nil)
    }

    /// UTF-8, not copied either.
    package func bind(_ place: Int32, text: UnsafeRawBufferPointer) {
        sqlite3_bind_text64(
            statement.handle, place, text.baseAddress?.assumingMemoryBound(to: CChar.self), UInt64(text.count), nil,
            UInt8(SQLITE_UTF8))
    }

    /// Goes through the rows of the answer until `visit` says enough.
    package func rows(_ visit: (borrowing Columns) -> Bool) throws(StoreError) {
        defer { statement.reset() }
        try database.checkTransaction()
        while try statement.step() { guard visit(Columns(handle: statement.handle)) else { return } }
    }

    /// One row, by the places of its columns from 0; valid only inside the closure it is handed to.
    package struct Columns: ~Copyable {
        fileprivate let handle: OpaquePointer

        package func integer(_ place: Int32) -> Int64 { sqlite3_column_int64(handle, place) }

        /// A blob's or a text's own bytes.
        package func bytes(_ place: Int32) -> UnsafeRawBufferPointer {
            let start = sqlite3_column_blob(handle, place)
            return UnsafeRawBufferPointer(
                start: start, count: start == nil ? 0 : Int(sqlite3_column_bytes(handle, place)))
        }
    }
}

import CSQLite

/// A copy of a file made page by page while its owner works on: SQLite's online backup, on the owner's own connection.
///
/// What the owner writes meanwhile through that connection goes into the copy too, so that it is whole and of the
/// moment at which the last page was taken. Outside a transaction.
package final class FileCopy {
    private let source: Database
    private let target: OpaquePointer
    private let copying: OpaquePointer
    private(set) package var isDone = false

    /// Pages that are still to be taken, as of the last step.
    private(set) package var remaining = 0
    /// Pages in all, as of the last step.
    private(set) package var total = 0

    /// Begins a copy at `path`, which must not be there yet.
    package init(of source: Database, to path: String) throws(StoreError) {
        self.source = source
        var handle: OpaquePointer?
        let mode = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
        let code = sqlite3_open_v2(path, &handle, mode, nil)
        guard let handle, code == SQLITE_OK else {
            sqlite3_close_v2(handle)
            throw StoreError(code: code, message: "cannot open \(path)")
        }
        guard let copying = sqlite3_backup_init(handle, "main", source.connection, "main") else {
            let error = StoreError(lastOn: handle)
            sqlite3_close_v2(handle)
            throw error
        }
        target = handle
        self.copying = copying
    }

    /// Copies a whole file into another, both open here.
    package static func fill(_ target: Database, from source: Database) throws(StoreError) {
        target.forgetStatements()
        guard let copying = sqlite3_backup_init(target.connection, "main", source.connection, "main") else {
            throw StoreError(lastOn: target.connection)
        }
        let code = sqlite3_backup_step(copying, -1)
        sqlite3_backup_finish(copying)
        guard code == SQLITE_DONE else { throw StoreError(lastOn: target.connection) }
    }

    deinit {
        if !isDone { sqlite3_backup_finish(copying) }
        sqlite3_close_v2(target)
    }

    /// Takes so many pages more; with the last of them the copy is on disk.
    package func step(pages: Int) throws(StoreError) {
        guard !isDone else { return }
        let code = sqlite3_backup_step(copying, Int32(pages))
        // Now: what is finished below is gone, with its counts.
        (remaining, total) = (Int(sqlite3_backup_remaining(copying)), Int(sqlite3_backup_pagecount(copying)))
        switch code {
        case SQLITE_DONE:
            isDone = true
            let end = sqlite3_backup_finish(copying)
            guard end == SQLITE_OK else { throw StoreError(code: end, message: "the copy cannot be finished") }
            // One file and nothing beside it, however it is looked at; its owner switches back when it opens it.
            guard sqlite3_exec(target, "PRAGMA journal_mode = DELETE", nil, nil, nil) == SQLITE_OK else {
                throw StoreError(lastOn: target)
            }
        case SQLITE_OK, SQLITE_BUSY, SQLITE_LOCKED: break
        default: throw StoreError(code: code, message: "the copy cannot be written")
        }
    }
}

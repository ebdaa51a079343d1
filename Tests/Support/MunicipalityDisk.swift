package import Store

/// The disk under one service: commits that fail, transactions that cannot begin, and a file that may not grow.
package final class MunicipalityDisk: Transactions {
    private let real: SQLiteTransactions
    private let database: Database
    /// Asked before each commit when nothing is told in `nextCommit`: `nil` when it goes well, otherwise whether what
    /// was written is there all the same.
    private let failure: () -> Bool?
    /// How the next commit fails.
    package var nextCommit: FaultyTransactions.Outcome?
    /// No turn can begin.
    package var isGone = false
    /// How many commits there were.
    package private(set) var commits = 0

    package init(_ database: Database, failure: @escaping () -> Bool?) {
        real = SQLiteTransactions(database)
        self.database = database
        self.failure = failure
    }

    /// Nothing more can be written than there is room for in the pages that the file has.
    package var isFull = false {
        didSet {
            let most = isFull ? "1" : "1073741823"
            // SQLite takes the present size for the least there can be.
            _ = try? database.rows("PRAGMA max_page_count = \(most)") { _ in }
        }
    }

    package func begin() throws(StoreError) {
        // SQLITE_IOERR_READ
        if isGone { throw StoreError(code: 10 | 1 << 8, message: "disk I/O error") }
        try real.begin()
    }

    package func commit() throws(StoreError) {
        commits += 1
        var outcome = nextCommit ?? .succeeds
        if nextCommit == nil, let isKept = failure() { outcome = isKept ? .failsKept : .failsLost }
        nextCommit = nil
        let faulty = FaultyTransactions(real) { _ in outcome }
        try faulty.commit()
    }

    package func rollback() { real.rollback() }
}

package import Store

/// A disk that fails when a test wants it to: the real transactions, with a say in how each commit ends.
package final class FaultyTransactions: Transactions {
    /// How a commit ends. After either failure nobody in the process can know what is on disk.
    package enum Outcome: Sendable {
        case succeeds
        /// An error, though everything is on disk.
        case failsKept
        /// An error, and nothing is on disk.
        case failsLost
    }

    private let real: any Transactions
    private let outcome: (Int) -> Outcome
    /// How many commits were asked for.
    package private(set) var commits = 0

    /// - Parameter outcome: asked before each commit, with its number from 1.
    package init(_ real: any Transactions, outcome: @escaping (Int) -> Outcome) {
        self.real = real
        self.outcome = outcome
    }

    package func begin() throws(StoreError) { try real.begin() }

    package func commit() throws(StoreError) {
        commits += 1
        switch outcome(commits) {
        case .succeeds:
            try real.commit()
        case .failsKept:
            try real.commit()
            throw Self.trouble
        case .failsLost:
            real.rollback()
            throw Self.trouble
        }
    }

    package func rollback() { real.rollback() }

    /// SQLITE_IOERR_FSYNC, as a dying disk gives it.
    private static let trouble = StoreError(code: 10 | 4 << 8, message: "disk I/O error")
}

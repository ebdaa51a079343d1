import CSQLite

/// Where a turn's writes begin and end. One of the four protocols through which a service meets the world.
package protocol Transactions: AnyObject {
    /// Opens the turn. Nothing written before it belongs to it.
    func begin() throws(StoreError)
    /// Puts the turn on disk. If it throws, the truth is unknown: stop, start again, read.
    func commit() throws(StoreError)
    /// Gives the turn up. Harmless when nothing is open.
    func rollback()
}

/// The turn as a transaction of a service's own file.
package final class SQLiteTransactions: Transactions {
    private let database: Database
    private var sentences: (begin: Sentence, commit: Sentence)?

    package init(_ database: Database) { self.database = database }

    package func begin() throws(StoreError) {
        if sentences == nil {
            sentences = (try Sentence("BEGIN IMMEDIATE", on: database), try Sentence("COMMIT", on: database))
        }
        try sentences?.begin.run()
        database.isTransactionExpected = true
    }

    package func commit() throws(StoreError) {
        try sentences?.commit.run()
        database.isTransactionExpected = false
    }

    package func rollback() {
        database.isTransactionExpected = false
        if !database.isAutocommit { try? database.script("ROLLBACK") }
    }
}

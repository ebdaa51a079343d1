/// How a file made by an older release becomes the file this release reads.
///
/// Each migration is SQL whose first line names it, `-- 3: add summaries`. They stay as released and run forward, each
/// in its own transaction. A service's own count stands in SQLite's `user_version`; the tables every service has are
/// counted in the table `shared_schema`.
package enum Migrations {
    /// Brings the shared tables and then the service's own up to date.
    ///
    /// Throws without touching anything when the file comes from a newer release, and names the migration that failed
    /// otherwise; those before it stay done.
    ///
    /// - Parameter beginning: hears of each of the service's own before it runs: its number, how many there are, its name. A
    ///   large file takes seconds, and whoever waits wants to know for what.
    package static func apply(
        _ own: [String], to database: Database, beginning: (Int, Int, String) -> Void = { _, _, _ in }
    ) throws(StoreError) {
        try database.script(
            "CREATE TABLE IF NOT EXISTS shared_schema (number INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL) STRICT")
        let shared = try SharedTables.migrations.map(Migration.init)
        let ours = try own.map(Migration.init)
        let sharedCount = try count(database, "SELECT COALESCE(MAX(number), 0) AS version FROM shared_schema")
        let ownCount = try count(database, "SELECT user_version AS version FROM pragma_user_version")
        try check(sharedCount, against: shared, "shared tables")
        try check(ownCount, against: ours, "tables")
        for (index, migration) in shared.enumerated().dropFirst(sharedCount) {
            try migration.run(index + 1, on: database) { () throws(StoreError) in
                try database.run(
                    "INSERT INTO shared_schema (number, name) VALUES (:number, :name)",
                    ["number": Value(index + 1), "name": .text(migration.name)])
            }
        }
        for (index, migration) in ours.enumerated().dropFirst(ownCount) {
            beginning(index + 1, ours.count, migration.name)
            try migration.run(index + 1, on: database) { () throws(StoreError) in
                try database.script("PRAGMA user_version = \(index + 1)")
            }
        }
    }

    private static func count(_ database: Database, _ sql: String) throws(StoreError) -> Int {
        Int(try database.first(sql) { $0.integer("version") } ?? 0)
    }

    private static func check(_ count: Int, against known: [Migration], _ what: String) throws(StoreError) {
        for (index, migration) in known.enumerated() where migration.number != index + 1 {
            throw .misuse("migration \(index + 1) is headed “\(migration.number): \(migration.name)”")
        }
        guard count <= known.count else {
            throw StoreError(
                code: StoreError.newerRelease,
                message:
                    "this file comes from a newer release: its \(what) are at \(count), this program knows \(known.count)"
            )
        }
    }
}

/// One numbered and named step.
private struct Migration {
    let number: Int
    let name: String
    let sql: String

    init(_ sql: String) throws(StoreError) {
        let line = sql.prefix { $0 != "\n" }
        let parts = line.dropFirst(3).split(separator: ":", maxSplits: 1)
        guard line.hasPrefix("-- "), parts.count == 2, let number = Int(parts[0]) else {
            throw .misuse("a migration starts with a line such as “-- 1: create callback”, not “\(line)”")
        }
        self.number = number
        self.name = String(parts[1].drop { $0 == " " })
        self.sql = sql
    }

    func run(
        _ number: Int, on database: Database, counted: () throws(StoreError) -> Void
    ) throws(StoreError) {
        let transactions = SQLiteTransactions(database)
        do {
            try transactions.begin()
            try database.script(sql)
            try counted()
            try transactions.commit()
        } catch {
            transactions.rollback()
            throw StoreError(code: error.code, message: "migration \(number) (\(name)): \(error.message)")
        }
    }
}

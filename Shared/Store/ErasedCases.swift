package import CaseModel

/// What remains of cases that were erased: that they were, and when; nothing of what they said.
///
/// An owner's migration makes the tables. An identifier that stands here is never filled again: what others still say of it
/// is passed over, and whoever asks about it hears that it was erased (decision 100).
package struct ErasedCases {
    /// The tables, for a service's own migration. Part of released migrations, so they stay as they are.
    package static let tables = """
        CREATE TABLE erased_case (
            case_id  TEXT NOT NULL PRIMARY KEY,
            -- When it was first said to be erased, milliseconds UTC.
            at       INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        -- Words were erased that may still lie in the side file.
        CREATE TABLE erased_owed (
            what     TEXT NOT NULL PRIMARY KEY CHECK (what = 'cleaning')
        ) STRICT, WITHOUT ROWID;
        """

    private let database: Database

    package init(_ database: Database) { self.database = database }

    /// When this case was erased; `nil` when it was not.
    package func at(_ case: String) throws(StoreError) -> Timestamp? {
        try database.first("SELECT at FROM erased_case WHERE case_id = :case", ["case": .text(`case`)]) {
            Timestamp(milliseconds: $0.integer("at"))
        }
    }

    /// Those after one identifier, up to another and with it, at most a thousand.
    package func between(_ after: CaseID?, _ through: CaseID?) throws(StoreError) -> [CaseID] {
        let sql = """
            SELECT case_id
              FROM erased_case
             WHERE case_id > :after AND (:through IS NULL OR case_id <= :through)
             ORDER BY case_id
             LIMIT 1000
            """
        let values: Values = [
            "after": .text(after?.rawValue ?? ""), "through": through.map { .text($0.rawValue) } ?? .null,
        ]
        return try database.rows(sql, values) { CaseID(unchecked: $0.text("case_id")) }
    }

    /// The case is erased; said again, it stays with the first moment.
    package func add(_ case: CaseID, at moment: Timestamp) throws(StoreError) {
        let sql = "INSERT OR IGNORE INTO erased_case (case_id, at) VALUES (:case, :at)"
        try database.run(sql, ["case": .text(`case`.rawValue), "at": .integer(moment.milliseconds)])
    }

    /// Nobody hears once more what a command about them was answered.
    package func forgetAnswers(naming names: Set<String>) throws(StoreError) {
        try CommandResults(database).forget(naming: names)
    }

    /// Words were erased: the side file is to be emptied.
    package func oweCleaning() throws(StoreError) {
        try database.run("INSERT OR IGNORE INTO erased_owed (what) VALUES ('cleaning')")
    }

    package func cleaned() throws(StoreError) { try database.run("DELETE FROM erased_owed") }

    package var isCleaningOwed: Bool {
        get throws(StoreError) { try database.first("SELECT 1 FROM erased_owed") { _ in true } ?? false }
    }
}

import CaseModel
import Runtime
import Store

/// Each unit's list of calls owed, in a file that can be read when nothing else works (decision 31).
///
/// Written a minute after something changed, by an atomic rename, for this account alone. It says whom to ring and on which
/// number (decision 75), so that somebody can ring from it; a call that is not owed any more leaves it within the minute.
struct CallLists {
    /// So long after the first change a list is written.
    static let patienceSeconds: Int64 = 60

    let database: Database
    /// Where the lists lie; `nil` where the service has no folder, as in a simulation.
    let folder: String?

    /// Calls of this unit are due at other moments than its list says.
    func changed(in unit: UnitID) throws(StoreError) {
        let sql = """
            INSERT INTO list_owed (unit, changes)
            VALUES (:unit, 1)
                ON CONFLICT (unit) DO UPDATE SET changes = changes + 1
            """
        try database.run(sql, ["unit": Value(unit)])
    }

    /// Notes which units wait, and which have waited long enough.
    func tick(at now: Timestamp) throws(StoreError) {
        guard folder != nil else {
            try database.run("DELETE FROM list_owed")
            return
        }
        try database.run("UPDATE list_owed SET since = :now WHERE since IS NULL", ["now": Value(now)])
        try database.run(
            "UPDATE list_owed SET is_due = 1 WHERE since <= :then",
            ["then": Value(now.adding(seconds: -Self.patienceSeconds))])
    }

    /// When the next list is to be written.
    func next() throws(StoreError) -> Timestamp? {
        guard folder != nil else { return nil }
        let sql = "SELECT MIN(COALESCE(since, 0)) AS since FROM list_owed WHERE is_due = 0"
        let since = try database.first(sql) { $0.optionalMoment("since") } ?? nil
        // One that nobody has looked at yet is looked at now.
        return since.map { $0.milliseconds == 0 ? $0 : $0.adding(seconds: Self.patienceSeconds) }
    }

    func effects(limit: Int) throws(StoreError) -> [any Effect] {
        guard let folder else { return [] }
        let units = try database.rows(
            "SELECT unit, changes, since FROM list_owed WHERE is_due = 1 ORDER BY unit LIMIT :limit",
            ["limit": .integer(Int64(limit))]
        ) { (unit: $0.id("unit", UnitID.self), changes: $0.integer("changes"), since: $0.moment("since")) }
        return units.map {
            WritingList(
                database: database, folder: folder, unit: $0.unit, changes: $0.changes,
                written: $0.since.adding(seconds: Self.patienceSeconds))
        }
    }

    /// The list was written as of so many changes; those since then keep it owed.
    func written(_ unit: UnitID, as changes: Int64) throws(StoreError) {
        try database.run(
            "DELETE FROM list_owed WHERE unit = :unit AND changes = :changes",
            ["unit": Value(unit), "changes": .integer(changes)])
        try database.run(
            "UPDATE list_owed SET since = NULL, is_due = 0 WHERE unit = :unit", ["unit": Value(unit)])
    }
}

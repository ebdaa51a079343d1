import CaseModel
import Runtime
import Store
import Wording

/// Each unit's list of calls owed, in a file that can be read when nothing else works (decision 31).
///
/// Written a minute after something changed, by an atomic rename, for this account alone. Cases and people by their
/// identifiers: names are other services', and a file that lies about holds none.
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
            "SELECT unit, changes FROM list_owed WHERE is_due = 1 ORDER BY unit LIMIT :limit",
            ["limit": .integer(Int64(limit))]
        ) { ($0.id("unit", UnitID.self), $0.integer("changes")) }
        return units.map { WritingList(database: database, folder: folder, unit: $0.0, changes: $0.1) }
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

/// One unit's list, read and laid in its place.
private struct WritingList: Effect {
    let database: Database
    let folder: String
    let unit: UnitID
    let changes: Int64

    var key: String { "call-list/\(unit)" }

    func perform() throws(EffectTrouble) -> String {
        let lines: [String]
        do {
            lines = try rows().map { row in
                Wording.callListLine(
                    row.case, ringing: row.assigned, due: row.due, attempts: row.attempts, isOverdue: row.isOverdue)
            }
        } catch { throw EffectTrouble("call_list.unreadable") }
        let text = ([Wording.callListHead(unit, count: lines.count)] + lines).joined(separator: "\n") + "\n"
        guard Files.makeFolder(folder), Files.write(Array(text.utf8), to: "\(folder)/\(unit).txt") else {
            throw EffectTrouble("call_list.unwritable")
        }
        return "\(changes)"
    }

    private struct Line {
        let `case`: CaseID
        let assigned: PersonID?
        let due: Timestamp
        let attempts: Int
        let isOverdue: Bool
    }

    /// Every call the unit owes, the most urgent first; there is no greatest number of them.
    private func rows() throws(StoreError) -> [Line] {
        let sql = """
            SELECT call.case_id, call.assigned, limit_due, state,
                   (SELECT COUNT(*) FROM attempt WHERE attempt.callback = call.callback) AS attempts
              FROM call INDEXED BY call_owed
             CROSS JOIN case_file ON case_file.case_id = call.case_id
             WHERE state IN ('awaited', 'overdue') AND +case_file.unit = :unit
             ORDER BY limit_due, callback
            """
        return try database.rows(sql, ["unit": Value(unit)]) { row in
            Line(
                case: row.id("case_id"), assigned: row.optionalID("assigned"), due: row.moment("limit_due"),
                attempts: row.number("attempts"), isOverdue: row.text("state") == "overdue")
        }
    }
}

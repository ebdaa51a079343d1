import CaseModel
import IntakeCore
import Runtime
import Store

/// Changes that are known before they happen, and the preventive contacts before them.
struct ChangeStore {
    let database: Database

    static let migration = """
        -- 20: ring before a change that is bound to hurt
        CREATE TABLE known_change (
            change_id      TEXT NOT NULL PRIMARY KEY,
            unit           TEXT NOT NULL,
            kind           TEXT NOT NULL,
            what           TEXT NOT NULL CHECK (what <> ''),
            takes_effect   TEXT NOT NULL,
            registered_by  TEXT NOT NULL,
            at             INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX known_change_day ON known_change (takes_effect, change_id);
        CREATE TABLE change_contact (
            case_id        TEXT NOT NULL PRIMARY KEY REFERENCES complaint ON DELETE CASCADE,
            change_id      TEXT NOT NULL REFERENCES known_change
        ) STRICT;
        CREATE INDEX change_contact_change ON change_contact (change_id, case_id);
        """

    /// One change as it stands in the file.
    struct Kept {
        let id: ChangeID
        let ahead: ComingChange
        let unit: UnitID
        let by: PersonID
    }

    func add(_ change: ChangeAhead, as id: ChangeID, by person: PersonID, at now: Timestamp) throws(StoreError) {
        let sql = """
            INSERT INTO known_change (change_id, unit, kind, what, takes_effect, registered_by, at)
            VALUES (:id, :unit, :kind, :what, :on, :by, :at)
            """
        try database.run(
            sql,
            [
                "id": Value(id), "unit": Value(change.unit), "kind": Value(term: change.kind),
                "what": .text(change.what), "on": .text("\(change.on)"), "by": Value(person), "at": Value(now),
            ])
    }

    func add(_ case: CaseID, to change: ChangeID) throws(StoreError) {
        try database.run(
            "INSERT INTO change_contact (case_id, change_id) VALUES (:case, :change)",
            ["case": Value(`case`), "change": Value(change)])
    }

    func find(_ id: ChangeID) throws(StoreError) -> Kept? {
        try database.first("SELECT * FROM known_change WHERE change_id = :id", ["id": Value(id)]) { Kept($0) }
    }

    /// The change that a case is the contact before.
    func change(of case: CaseID) throws(StoreError) -> ComingChange? {
        let sql = "SELECT known_change.* FROM known_change JOIN change_contact USING (change_id) WHERE case_id = :case"
        return try database.first(sql, ["case": Value(`case`)]) { Kept($0).ahead }
    }

    /// Those of these units that are to come, nearest first, or those that have come, the last first; `nil`: of all units.
    func list(isPast: Bool, units: [UnitID]?, on today: CivilDay, limit: Int) throws(StoreError) -> [Kept] {
        let places = (units ?? []).indices.map { ":unit\($0)" }.joined(separator: ", ")
        let sql = """
            SELECT *
              FROM known_change
             WHERE \(isPast ? "takes_effect <= :today" : "takes_effect > :today")
               AND \(units == nil ? "1" : "unit IN (\(places.isEmpty ? "''" : places))")
             ORDER BY takes_effect \(isPast ? "DESC" : "ASC"), change_id
             LIMIT :limit
            """
        var values: [String: Value] = ["today": .text("\(today)"), "limit": Value(limit)]
        for (index, unit) in (units ?? []).enumerated() { values["unit\(index)"] = Value(unit) }
        return try database.rows(sql, values) { Kept($0) }
    }

    /// The contacts before one change, oldest first, with when the first talk about each was written down.
    func met(by change: ChangeID) throws(StoreError) -> [(case: CaseID, talked: Timestamp?)] {
        let sql = """
            SELECT complaint.case_id AS case_id,
                   (SELECT MIN(at) FROM history
                     WHERE history.case_id = complaint.case_id AND what = 'note-filed') AS talked
              FROM change_contact
              JOIN complaint ON complaint.case_id = change_contact.case_id
             WHERE change_id = :change
             ORDER BY registered, complaint.case_id
            """
        return try database.rows(sql, ["change": Value(change)]) { ($0.id("case_id"), $0.optionalMoment("talked")) }
    }
}

extension ChangeStore.Kept {
    fileprivate init(_ row: Row) {
        id = row.id("change_id")
        unit = row.id("unit")
        by = row.id("registered_by")
        ahead = ComingChange(
            change: id, kind: row.term("kind"), what: row.text("what"), on: row.day("takes_effect"))
    }
}

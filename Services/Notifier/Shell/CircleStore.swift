import CaseModel
import Store
import Wire

/// Who stands around each case and who leads whom, as events have told. Owner of `circle`, `unit` and `person`.
struct CircleStore {
    let database: Database

    /// A case as it is known here.
    struct Known {
        var circle: CaseCircle
        /// Whether the citizen may be written to at the address given.
        let canBeWrittenTo: Bool
    }

    func known(_ case: CaseID) throws(StoreError) -> Known? {
        try database.first("SELECT * FROM circle WHERE case_id = :case", ["case": .text(`case`.rawValue)]) { row in
            Known(
                circle: try JSON.read(Array(row.text("circle").utf8)).decode(CaseCircle.self),
                canBeWrittenTo: row.bool("can_be_written"))
        }
    }

    func put(_ known: Known, for case: CaseID) throws {
        let sql = """
            INSERT INTO circle (case_id, can_be_written, circle)
            VALUES (:case, :written, :circle)
                ON CONFLICT (case_id) DO UPDATE SET can_be_written = :written, circle = :circle
            """
        try database.run(
            sql,
            [
                "case": .text(`case`.rawValue), "written": Value(known.canBeWrittenTo),
                "circle": .text(try JSON(encoding: known.circle).text),
            ])
    }

    /// Changes the circle of a case that is known here.
    func change(
        _ case: CaseID, step: Step? = nil, assigned: [PersonID?] = [], involved: [PersonID] = []
    ) throws {
        guard var known = try known(`case`) else { return }
        let circle = known.circle
        known.circle = CaseCircle(
            unit: circle.unit, step: step ?? circle.step, isMethodCase: circle.isMethodCase,
            isMayorsComplaint: circle.isMayorsComplaint,
            assigned: circle.assigned.joined(by: assigned.compactMap { $0 }),
            contactTeam: circle.contactTeam, involved: circle.involved.joined(by: involved), about: circle.about,
            disqualified: circle.disqualified)
        try put(known, for: `case`)
    }

    func put(_ said: UnitChanged) throws(StoreError) {
        let sql = """
            INSERT INTO unit (unit, parent, leader)
            VALUES (:unit, :parent, :leader)
                ON CONFLICT (unit) DO UPDATE SET parent = :parent, leader = :leader
            """
        try database.run(
            sql,
            [
                "unit": .text(said.unit.rawValue), "parent": Value(said.parent?.rawValue),
                "leader": Value(said.leader?.rawValue),
            ])
    }

    func put(_ said: PersonChanged) throws(StoreError) {
        let sql = """
            INSERT INTO person (person, unit, is_active)
            VALUES (:person, :unit, :active)
                ON CONFLICT (person) DO UPDATE SET unit = :unit, is_active = :active
            """
        try database.run(
            sql,
            ["person": .text(said.person.rawValue), "unit": .text(said.unit.rawValue), "active": Value(said.isActive)])
    }

    /// The nearest leader above this person who still works here; `nil` when there is none.
    func leader(of person: PersonID) throws(StoreError) -> PersonID? {
        // UNION, not UNION ALL: a unit that stands above itself by mistake ends the climb.
        let sql = """
            WITH RECURSIVE above (unit, height) AS (
                SELECT unit, 0 FROM person WHERE person = :person
                 UNION
                SELECT unit.parent, above.height + 1
                  FROM above JOIN unit ON unit.unit = above.unit
                 WHERE unit.parent IS NOT NULL AND above.height < 32
            )
            SELECT unit.leader AS leader
              FROM above
              JOIN unit ON unit.unit = above.unit
              JOIN person ON person.person = unit.leader AND person.is_active = 1
             WHERE unit.leader <> :person
             ORDER BY above.height, unit.leader
             LIMIT 1
            """
        return try database.first(sql, ["person": .text(person.rawValue)]) { PersonID(unchecked: $0.text("leader")) }
    }
}

extension [PersonID] {
    /// These, and those of `others` who are not among them yet.
    fileprivate func joined(by others: [PersonID]) -> [PersonID] {
        others.reduce(self) { $0.contains($1) ? $0 : $0 + [$1] }
    }
}

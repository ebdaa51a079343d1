import CaseModel
import Store

/// Who works here and who leads whom, as Directory has said: identifiers only.
struct StaffStore {
    let database: Database

    func put(_ unit: UnitChanged) throws(StoreError) {
        let sql = """
            INSERT INTO unit (unit, parent, leader)
            VALUES (:unit, :parent, :leader)
                ON CONFLICT (unit) DO UPDATE
               SET parent = :parent, leader = :leader
            """
        try database.run(
            sql, ["unit": Value(unit.unit), "parent": Value(unit.parent), "leader": Value(unit.leader)])
    }

    func put(_ person: PersonChanged) throws(StoreError) {
        let sql = """
            INSERT INTO person (person, unit, is_active)
            VALUES (:person, :unit, :active)
                ON CONFLICT (person) DO UPDATE
               SET unit = :unit, is_active = :active
            """
        try database.run(
            sql, ["person": Value(person.person), "unit": Value(person.unit), "active": Value(person.isActive)])
    }

    /// The leaders from `unit` upwards, nearest first, each once; absent when the unit is unknown.
    func leaders(of unit: UnitID) throws(StoreError) -> [PersonID]? {
        // UNION, not UNION ALL: a circle of parents, which nobody should have made, ends here too.
        let sql = """
            WITH RECURSIVE above (unit, parent, leader, height) AS (
                SELECT unit, parent, leader, 0
                  FROM unit
                 WHERE unit = :unit
                 UNION
                SELECT unit.unit, unit.parent, unit.leader, above.height + 1
                  FROM unit
                  JOIN above ON unit.unit = above.parent
                 WHERE above.height < 20
            )
            SELECT above.leader, COALESCE(person.is_active, 0) AS is_active
              FROM above
              LEFT JOIN person ON person.person = above.leader
             ORDER BY above.height
            """
        let found = try database.rows(sql, ["unit": Value(unit)]) { row in
            row.bool("is_active") ? row.optionalID("leader", PersonID.self) : nil
        }
        guard !found.isEmpty else { return nil }
        return found.reduce(into: []) { leaders, leader in
            if let leader, !leaders.contains(leader) { leaders.append(leader) }
        }
    }

    /// Those of `people` who do not work here, or no longer.
    func strangers(among people: [PersonID]) throws(StoreError) -> [PersonID] {
        let sql = """
            SELECT person
              FROM person
             WHERE person = :person AND is_active = 1
            """
        var strangers: [PersonID] = []
        for person in people where try database.first(sql, ["person": Value(person)], { _ in true }) == nil {
            strangers.append(person)
        }
        return strangers
    }
}

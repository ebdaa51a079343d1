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
            INSERT INTO person (person, is_active)
            VALUES (:person, :active)
                ON CONFLICT (person) DO UPDATE
               SET is_active = :active
            """
        try database.run(sql, ["person": Value(person.person), "active": .integer(person.isActive ? 1 : 0)])
    }

    /// The leaders from `unit` upwards, nearest first; empty chairs are passed over.
    func leaders(of unit: UnitID) throws(StoreError) -> [PersonID] {
        // The height ends a circle of parents, which nobody should have made.
        let sql = """
            WITH RECURSIVE above (parent, leader, height) AS (
                SELECT parent, leader, 0
                  FROM unit
                 WHERE unit = :unit
                 UNION
                SELECT unit.parent, unit.leader, above.height + 1
                  FROM unit
                  JOIN above ON unit.unit = above.parent
                 WHERE above.height < 20
            )
            SELECT leader
              FROM above
             WHERE leader IS NOT NULL
             ORDER BY height
            """
        return try database.rows(sql, ["unit": Value(unit)]) { $0.id("leader") }
    }

    /// Whether Directory has said that the person works here.
    func worksHere(_ person: PersonID) throws(StoreError) -> Bool {
        try isActive(person) ?? false
    }

    /// Whether Directory has said that the person no longer works here; somebody not heard of yet has not left.
    func hasLeft(_ person: PersonID) throws(StoreError) -> Bool {
        try isActive(person) == false
    }

    private func isActive(_ person: PersonID) throws(StoreError) -> Bool? {
        try database.first("SELECT is_active FROM person WHERE person = :person", ["person": Value(person)]) {
            $0.bool("is_active")
        }
    }
}

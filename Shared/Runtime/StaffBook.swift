package import CaseModel
package import Store

/// Who works here and who leads whom, as Directory has said: what a service keeps of the organisation. Identifiers only.
package struct StaffBook {
    /// The book's tables, for a service's first migration.
    package static let tables = """
        CREATE TABLE unit (
            unit    TEXT NOT NULL PRIMARY KEY,
            parent  TEXT,
            leader  TEXT
        ) STRICT;
        CREATE TABLE person (
            person     TEXT NOT NULL PRIMARY KEY,
            unit       TEXT NOT NULL,
            is_active  INTEGER NOT NULL CHECK (is_active IN (0, 1))
        ) STRICT;
        """

    private let database: Database

    package init(_ database: Database) { self.database = database }

    package func put(_ unit: UnitChanged) throws(StoreError) {
        let sql = """
            INSERT INTO unit (unit, parent, leader)
            VALUES (:unit, :parent, :leader)
                ON CONFLICT (unit) DO UPDATE
               SET parent = :parent, leader = :leader
            """
        try database.run(
            sql, ["unit": Value(unit.unit), "parent": Value(unit.parent), "leader": Value(unit.leader)])
    }

    package func put(_ person: PersonChanged) throws(StoreError) {
        let sql = """
            INSERT INTO person (person, unit, is_active)
            VALUES (:person, :unit, :active)
                ON CONFLICT (person) DO UPDATE
               SET unit = :unit, is_active = :active
            """
        try database.run(
            sql, ["person": Value(person.person), "unit": Value(person.unit), "active": Value(person.isActive)])
    }

    /// Whether Directory has said that there is such a unit.
    package func knows(_ unit: UnitID) throws(StoreError) -> Bool {
        try database.first("SELECT 1 FROM unit WHERE unit = :unit", ["unit": Value(unit)]) { _ in true } ?? false
    }

    /// The unit that stands under no other, the first by name when there are several; `nil` before any is known.
    package func topmost() throws(StoreError) -> UnitID? {
        try database.first("SELECT unit FROM unit WHERE parent IS NULL ORDER BY unit LIMIT 1") { $0.id("unit") }
    }

    /// The leaders from `unit` upwards who work here, nearest first, each once; empty chairs are passed over.
    package func leaders(of unit: UnitID) throws(StoreError) -> [PersonID] {
        let sql = """
            \(Self.above)
            SELECT above.leader
              FROM above
              JOIN person ON person.person = above.leader AND person.is_active = 1
             ORDER BY above.height
            """
        return try database.rows(sql, ["unit": Value(unit)]) { $0.id("leader", PersonID.self) }.eachOnce
    }

    /// The unit and those above it, nearest first, each once; none when there is no such unit.
    package func units(from unit: UnitID) throws(StoreError) -> [UnitID] {
        let sql = "\(Self.above) SELECT unit FROM above ORDER BY height"
        return try database.rows(sql, ["unit": Value(unit)]) { $0.id("unit", UnitID.self) }.eachOnce
    }

    /// The way up from `:unit`. UNION, not UNION ALL, and a greatest height: a circle of parents, which nobody should have
    /// made, ends here.
    private static let above = """
        WITH RECURSIVE above (unit, parent, leader, height) AS (
            SELECT unit, parent, leader, 0
              FROM unit
             WHERE unit = :unit
             UNION
            SELECT unit.unit, unit.parent, unit.leader, above.height + 1
              FROM unit
              JOIN above ON unit.unit = above.parent
             WHERE above.height < 32
        )
        """

    /// The nearest leader above this person who is somebody else and works here; `nil` when there is none.
    package func leader(of person: PersonID) throws(StoreError) -> PersonID? {
        guard let unit = try unit(of: person) else { return nil }
        return try leaders(of: unit).first { $0 != person }
    }

    /// The unit of somebody who works here, or did.
    package func unit(of person: PersonID) throws(StoreError) -> UnitID? {
        try database.first("SELECT unit FROM person WHERE person = :person", ["person": Value(person)]) {
            $0.id("unit")
        }
    }

    /// Whether Directory has said that the person works here.
    package func worksHere(_ person: PersonID) throws(StoreError) -> Bool { try isActive(person) ?? false }

    /// Whether Directory has said that the person no longer works here; somebody not heard of yet has not left.
    package func hasLeft(_ person: PersonID) throws(StoreError) -> Bool { try isActive(person) == false }

    /// Those of `people` who do not work here, or no longer.
    package func strangers(among people: [PersonID]) throws(StoreError) -> [PersonID] {
        var strangers: [PersonID] = []
        for person in people where try !worksHere(person) { strangers.append(person) }
        return strangers
    }

    private func isActive(_ person: PersonID) throws(StoreError) -> Bool? {
        try database.first("SELECT is_active FROM person WHERE person = :person", ["person": Value(person)]) {
            $0.bool("is_active")
        }
    }
}

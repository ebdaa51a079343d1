import Store
import Support
import Testing

/// What a table allows is changed where it lies.
@Suite struct TableRuleTests {
    private static let old = "age         INTEGER CHECK (age >= 0)"

    private static func step(from old: String, to new: String) -> String {
        "-- 2: another age\n" + TableRule.replace(old, with: new, in: "person")
    }

    @Test func `a rule is changed without a row being written, and counts from then on`() throws {
        let store = try StoreFixture()
        for age in 1...2_000 { try store.add("Bo", age: .integer(Int64(age))) }
        try store.database.checkpoint()
        let before = try store.database.first("SELECT total_changes() AS n") { $0.integer("n") } ?? 0
        let wider = Self.step(from: Self.old, to: "age INTEGER CHECK (age >= -1)")
        try Migrations.apply([StoreFixture.first, wider], to: store.database)
        let after = try store.database.first("SELECT total_changes() AS n") { $0.integer("n") } ?? 0
        // The table's own text, and no row of it.
        #expect(after - before == 1)
        try store.add("Viggo", age: .integer(-1))
        #expect(throws: StoreError.self) { try store.add("Asta", age: .integer(-2)) }
        #expect(try store.database.isSound())
        let other = try Database(path: store.path, readOnly: true)
        #expect(try other.first("SELECT COUNT(*) AS n FROM person") { $0.integer("n") } == 2_001)
    }

    @Test func `a table whose text is another makes the step fail, and the file is as it was`() throws {
        let store = try StoreFixture()
        try store.add("Bo", age: .integer(40))
        let error = #expect(throws: StoreError.self) {
            let strange = Self.step(from: "age INTEGER CHECK (age > 7)", to: "age INTEGER")
            try Migrations.apply([StoreFixture.first, strange], to: store.database)
        }
        #expect(error?.message.hasPrefix("migration 2 (another age):") == true)
        #expect(try MigrationTests.version(store.database) == 1)
        try store.add("Asta", age: .integer(41))
        #expect(throws: StoreError.self) { try store.add("Viggo", age: .integer(-1)) }
        #expect(try store.database.rows("SELECT name FROM person ORDER BY age") { $0.text("name") } == ["Bo", "Asta"])
        #expect(try store.database.isSound())
        #expect(throws: StoreError.self) { try store.database.script("UPDATE sqlite_schema SET sql = NULL") }
    }
}

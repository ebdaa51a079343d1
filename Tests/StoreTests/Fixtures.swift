import Store
import Support

/// A file on a real disk, with a small table of people nobody has met.
final class StoreFixture {
    let folder = TemporaryFolder()
    let path: String
    let database: Database

    init() throws {
        path = folder.file("service.sqlite")
        database = try Database(path: path)
        try Migrations.apply([Self.first], to: database)
    }

    static let first = """
        -- 1: create person
        CREATE TABLE person (
            name        TEXT NOT NULL,
            age         INTEGER CHECK (age >= 0),
            photo       BLOB
        ) STRICT;
        """

    func add(_ name: String, age: Value = .null, photo: Value = .null) throws(StoreError) {
        try database.run(
            "INSERT INTO person (name, age, photo) VALUES (:name, :age, :photo)",
            ["name": .text(name), "age": age, "photo": photo])
    }

    func names(order: String = "rowid") throws(StoreError) -> [String] {
        try database.rows("SELECT name FROM person ORDER BY \(order)") { $0.text("name") }
    }
}

import CSQLite
import Glibc
import Store
import Support
import Testing

@Suite struct DatabaseTests {
    @Test func `every kind of value comes back as it was kept`() throws {
        let store = try StoreFixture()
        try store.add("Åse Ærø\u{0}!", age: 70, photo: .blob([0, 1, 255]))
        try store.add("", photo: .blob([]))
        let rows = try store.database.rows("SELECT name, age, photo FROM person ORDER BY rowid") {
            ($0.text("name"), $0.optionalInteger("age"), $0.optionalBlob("photo"))
        }
        #expect(rows[0] == ("Åse Ærø\u{0}!", 70, [0, 1, 255]))
        #expect(rows[1].0 == "" && rows[1].1 == nil && rows[1].2 == [])
        #expect(store.database.lastInsertedRow == 2)
    }

    @Test func `a sentence says how many rows it changed`() throws {
        let store = try StoreFixture()
        for name in ["Bo", "Ib", "Eli"] { try store.add(name) }
        #expect(try store.database.run("UPDATE person SET age = 1 WHERE name <> :name", ["name": "Bo"]) == 2)
        #expect(try store.database.run("DELETE FROM person WHERE name = 'Nobody'") == 0)
        #expect(try store.database.run("PRAGMA user_version = 1") == 0)
    }

    @Test func `a value without its parameter, or a parameter without its value, is refused`() throws {
        let store = try StoreFixture()
        for values: Values in [[:], ["nmae": "Bo"], ["name": "Bo", "age": 1]] {
            #expect(throws: StoreError.self) {
                try store.database.run("DELETE FROM person WHERE name = :name", values)
            }
        }
    }

    @Test func `a row that cannot mean what its reader asks for is an error that names the column`() throws {
        let store = try StoreFixture()
        try store.add("Bo", age: 7)
        let readers: [(String, (Row) -> Void)] = [
            ("photo", { _ = $0.blob("photo") }), ("age", { _ = $0.text("age") }), ("age", { _ = $0.bool("age") }),
            ("shoe", { _ = $0.optionalText("shoe") }), ("no such state", { $0.note("no such state") }),
        ]
        for (word, read) in readers {
            let error = #expect(throws: StoreError.self) {
                try store.database.rows("SELECT name, age, photo FROM person") { read($0) }
            }
            #expect(error?.isUnreadable == true && error?.message.contains(word) == true)
        }
        let error = #expect(throws: StoreError.self) {
            try store.database.first("SELECT name FROM person") { _ in throw CancellationError() }
        }
        #expect(error?.isUnreadable == true)
    }

    @Test func `a query inside a query of the same words gets its own rows`() throws {
        let store = try StoreFixture()
        for name in ["Bo", "Ib"] { try store.add(name) }
        let pairs = try store.database.rows("SELECT name FROM person ORDER BY name") { row in
            [row.text("name")]
                + (try store.database.rows("SELECT name FROM person ORDER BY name") { $0.text("name") })
        }
        #expect(pairs == [["Bo", "Bo", "Ib"], ["Ib", "Bo", "Ib"]])
    }

    @Test func `the claim on a file ends with its owner, also while a child process still holds a copy of it`() throws {
        var store: StoreFixture? = try StoreFixture()
        let folder = store?.folder
        let path = try #require(store?.path)
        // What a child has between its fork and its exec: another descriptor of the same claim.
        var claim = stat()
        try #require(stat("\(path).lock", &claim) == 0)
        let held = try #require(
            (Int32(3)..<1024).first { descriptor in
                var facts = stat()
                return fstat(descriptor, &facts) == 0 && facts.st_dev == claim.st_dev && facts.st_ino == claim.st_ino
            })
        let copy = fcntl(held, F_DUPFD_CLOEXEC, 0)
        defer { close(copy) }
        store = nil
        #expect(throws: Never.self) { try Database(path: path) }
        #expect(folder != nil)
    }

    @Test func `a second opener is refused while the first lives, and a reader is not`() throws {
        var store: StoreFixture? = try StoreFixture()
        let folder = store?.folder
        let path = try #require(store?.path)
        try store?.add("Bo")
        let refusal = #expect(throws: StoreError.self) { try Database(path: path) }
        #expect(refusal?.isHeldElsewhere == true)
        let reader = try Database(path: path, readOnly: true)
        #expect(try reader.rows("SELECT name FROM person ORDER BY name") { $0.text("name") } == ["Bo"])
        #expect(throws: StoreError.self) { try reader.run("DELETE FROM person") }
        store = nil
        let next = try Database(path: path)
        #expect(try next.rows("SELECT name FROM person ORDER BY name") { $0.text("name") } == ["Bo"])
        #expect(folder != nil)
    }

    @Test func `the file and its side files are readable by their owner alone`() throws {
        let store = try StoreFixture()
        try store.add("Bo")
        for name in ["service.sqlite", "service.sqlite-wal", "service.sqlite-shm", "service.sqlite.lock"] {
            var facts = stat()
            #expect(stat(store.folder.file(name), &facts) == 0)
            #expect(facts.st_mode & 0o777 == 0o600, "\(name)")
        }
    }

    @Test func `a file that is no database is refused`() throws {
        let folder = TemporaryFolder()
        let path = folder.file("service.sqlite")
        let file = open(path, O_WRONLY | O_CREAT, 0o600)
        let noise = [UInt8](repeating: 0x41, count: 4096)
        #expect(write(file, noise, noise.count) == noise.count)
        close(file)
        let error = #expect(throws: StoreError.self) { try Database(path: path) }
        #expect(error?.primaryCode == SQLITE_NOTADB)
        #expect(throws: StoreError.self) { try Database(path: "\(folder.path)/absent/service.sqlite") }
    }

    @Test func `what is deleted is gone from the file`() throws {
        let store = try StoreFixture()
        try store.add("Hemmelighedskræmmer")
        try store.database.run("DELETE FROM person")
        try store.database.checkpoint()
        let file = open(store.path, O_RDONLY)
        defer { close(file) }
        var bytes = [UInt8](repeating: 0, count: 1 << 20)
        let count = read(file, &bytes, bytes.count)
        #expect(count > 0)
        let text = String(decoding: bytes.prefix(count), as: Unicode.ASCII.self)
        #expect(text.contains("CREATE TABLE person") && !text.contains("Hemmelighedskr"))
    }
}

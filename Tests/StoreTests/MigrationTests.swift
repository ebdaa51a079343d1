import Store
import Support
import Testing

@Suite struct MigrationTests {
    static let second = """
        -- 2: add nickname
        ALTER TABLE person ADD COLUMN nickname TEXT NOT NULL DEFAULT '';
        """

    static func version(_ database: Database) throws -> Int64? {
        try database.first("SELECT user_version AS version FROM pragma_user_version") { $0.integer("version") }
    }

    @Test func `an earlier file is brought up to date and keeps what it holds`() throws {
        let store = try StoreFixture()
        try store.add("Bo")
        try Migrations.apply([StoreFixture.first, Self.second], to: store.database)
        try Migrations.apply([StoreFixture.first, Self.second], to: store.database)
        let row = try store.database.first("SELECT name, nickname FROM person") {
            $0.text("name") + $0.text("nickname")
        }
        #expect(row == "Bo")
        #expect(try Self.version(store.database) == 2)
        let shared = try store.database.rows("SELECT number, name FROM shared_schema ORDER BY number") {
            "\($0.integer("number")) \($0.text("name"))"
        }
        #expect(shared.first == "1 what every service keeps")
    }

    @Test func `whoever waits hears of each step that is run, and of none when the file is up to date`() throws {
        let database = try Database(path: ":memory:")
        let steps = [
            "-- 1: one\nCREATE TABLE a (x INTEGER) STRICT;", "-- 2: two\nCREATE TABLE b (x INTEGER) STRICT;",
            "-- 3: three\nCREATE TABLE c (x INTEGER) STRICT;",
        ]
        var heard: [String] = []
        func apply(_ steps: [String]) throws {
            try Migrations.apply(steps, to: database) { heard.append("\($0)/\($1) \($2)") }
        }
        try apply(Array(steps.prefix(1)))
        try apply(steps)
        try apply(steps)
        #expect(heard == ["1/1 one", "2/3 two", "3/3 three"])
    }

    @Test func `a file from a newer release is refused and left as it is`() throws {
        let store = try StoreFixture()
        try store.database.script("PRAGMA user_version = 2")
        let error = #expect(throws: StoreError.self) { try Migrations.apply([StoreFixture.first], to: store.database) }
        #expect(error?.message.contains("newer release") == true)
        #expect(error?.isOfNewerRelease == true && error?.isDiskFull == false)
        try store.database.script(
            "PRAGMA user_version = 1; INSERT INTO shared_schema VALUES (99, 'from the future')")
        #expect(throws: StoreError.self) { try Migrations.apply([StoreFixture.first], to: store.database) }
        #expect(try Self.version(store.database) == 1)
    }

    @Test func `a migration that fails is named and leaves nothing behind; those before it stay`() throws {
        let store = try StoreFixture()
        let broken = """
            -- 3: split name
            CREATE TABLE part (name TEXT NOT NULL) STRICT;
            INSERT INTO part (name) SELECT shoe FROM person;
            """
        let error = #expect(throws: StoreError.self) {
            try Migrations.apply([StoreFixture.first, Self.second, broken], to: store.database)
        }
        #expect(error?.message.hasPrefix("migration 3 (split name):") == true)
        #expect(try Self.version(store.database) == 2)
        #expect(throws: StoreError.self) { try store.database.rows("SELECT name FROM part") { $0.text("name") } }
    }

    /// Whether an earlier release's file waits decides to which wait its lost events belong.
    @Test(arguments: [true, false])
    func `what an earlier release read back belongs to a wait that lasts, and to none that is over`(isHeld: Bool) throws
    {
        let database = try Database(path: ":memory:")
        try ReleasedFile.write(ReleasedFile.callback, into: database)
        try database.script(
            """
            PRAGMA user_version = 0;
            INSERT INTO lost_event (epoch, number, line) VALUES ('epochone00000000', 1, x'7b7d');
            \(isHeld ? "INSERT INTO meta (key, value) VALUES ('held', '{}');" : "")
            """)
        try Migrations.apply([], to: database)
        let lost = LostEvents(database)
        #expect(try lost.count() == (isHeld ? 1 : 0))
        #expect(try lost.last(of: "epochone00000000") == 1)
        try lost.release(at: 1_000)
        try lost.keep(epoch: "epochone00000000", number: 2, line: [0x7B, 0x7D])
        #expect(try lost.count() == 1 && lost.lines(skipping: 0, limit: 9).count == 1)
    }

    @Test func `what a file that lay here had let go by belongs to no list, and is recovered from all the same`() throws
    {
        let former = try Self.file()
        for number in 8...9 as ClosedRange<Int64> {
            try former.keep(epoch: "AAAA", number: number, line: [UInt8(number)])
        }
        #expect(try former.letGo() == [:])
        try former.release(at: 1_000)
        #expect(try former.letGo() == ["AAAA": [8...9]])

        let lost = try Self.file()
        try lost.carry(former.letGo())
        try lost.carry(["BBBB": [2...2], "AAAA": [4...4]])
        #expect(try lost.letGo() == ["AAAA": [4...4, 8...9], "BBBB": [2...2]])
        for (epoch, number) in [("AAAA", 8), ("AAAA", 9), ("AAAA", 10), ("CCCC", 1)] as [(String, Int64)] {
            try lost.keep(epoch: epoch, number: number, line: [UInt8(number)])
        }
        // A number that was given up is nothing to make again.
        try lost.keep(epoch: "CCCC", number: 2, line: [2], isVoid: true)
        #expect(try lost.count() == 2 && lost.lines(skipping: 0, limit: 9) == [[10], [1]])
        #expect(try lost.all() == [[8], [9], [10], [1]])
        #expect(try lost.last(of: "CCCC") == 2)
    }

    /// Two restores, the second from the older copy: of the first life 41…43 were lost by the first, 38…40 lived on then.
    @Test func `what an earlier restore still had is listed when a later one loses it`() throws {
        let first = try Self.file()
        for number in 41...43 as ClosedRange<Int64> {
            try first.keep(epoch: "AAAA", number: number, line: [UInt8(number)], isVoid: number == 42)
        }
        try first.release(at: 1_000)
        let second = try Self.file()
        try second.carry(first.letGo())
        for number in 38...43 as ClosedRange<Int64> {
            try second.keep(epoch: "AAAA", number: number, line: [UInt8(number)])
        }
        #expect(try second.count() == 3)
        #expect(try second.lines(skipping: 0, limit: 9) == [[38], [39], [40]])
        // Once that is let go by as well, a third restore lists neither.
        try second.release(at: 2_000)
        #expect(try second.letGo() == ["AAAA": [38...43]])
    }

    @Test func `what an earlier release had carried over is read, and lists too much rather than too little`() throws {
        let database = try Database(path: ":memory:")
        try Migrations.apply([], to: database)
        try Meta(database).set("let_go", #"{"AAAA":9,"BBBB":2}"#)
        let lost = LostEvents(database)
        #expect(try lost.letGo() == ["AAAA": [9...9], "BBBB": [2...2]])
        for number in 8...9 as ClosedRange<Int64> {
            try lost.keep(epoch: "AAAA", number: number, line: [UInt8(number)])
        }
        #expect(try lost.lines(skipping: 0, limit: 9) == [[8]])
    }

    private static func file() throws -> LostEvents {
        let database = try Database(path: ":memory:")
        try Migrations.apply([], to: database)
        return LostEvents(database)
    }

    @Test func `a migration without its number and name is not run`() throws {
        let database = try Database(path: ":memory:")
        for heading in ["CREATE TABLE t (a TEXT) STRICT;", "-- 2: create t\nCREATE TABLE t (a TEXT) STRICT;"] {
            #expect(throws: StoreError.self) { try Migrations.apply([heading], to: database) }
        }
        #expect(try Self.version(database) == 0)
    }
}

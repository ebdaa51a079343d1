import CSQLite
import Store
import Support
import Testing

@Suite struct TransactionTests {
    struct Stop: Error {}

    @Test func `a step that fails leaves nothing behind, and the steps before it stand`() throws {
        let store = try StoreFixture()
        let turn = SQLiteTransactions(store.database)
        try turn.begin()
        try store.database.savepoint { try store.add("Bo") }
        #expect(throws: Stop.self) {
            try store.database.savepoint {
                try store.add("Ib")
                try store.database.savepoint { try store.add("Eli") }
                throw Stop()
            }
        }
        try turn.commit()
        #expect(try store.names() == ["Bo"])
    }

    @Test func `a turn given up leaves nothing, and giving up twice does no harm`() throws {
        let store = try StoreFixture()
        let turn = SQLiteTransactions(store.database)
        try turn.begin()
        try store.add("Bo")
        turn.rollback()
        turn.rollback()
        #expect(try store.names().isEmpty)
    }

    @Test func `a full disk is told as such, and nothing after it slips in by itself`() throws {
        let store = try StoreFixture()
        try store.add("Bo")
        try store.database.script("PRAGMA max_page_count = 40")
        let turn = SQLiteTransactions(store.database)
        try turn.begin()
        let error = #expect(throws: StoreError.self) {
            try store.database.savepoint {
                for _ in 0..<100 { try store.add("Ib", photo: .blob([UInt8](repeating: 1, count: 10_000))) }
            }
        }
        #expect(error?.isDiskFull == true)
        turn.rollback()
        #expect(try store.names() == ["Bo"])
        try store.add("Eli")
        #expect(try store.names() == ["Bo", "Eli"])
    }

    @Test func `a transaction the file took back stays lost until the turn is given up`() throws {
        let store = try StoreFixture()
        let turn = SQLiteTransactions(store.database)
        try turn.begin()
        try store.add("Bo")
        try store.database.script("ROLLBACK")
        let error = #expect(throws: StoreError.self) { try store.add("Ib") }
        #expect(error?.primaryCode == SQLITE_ABORT)
        #expect(throws: StoreError.self) { try turn.commit() }
        turn.rollback()
        #expect(try store.names().isEmpty)
    }

    @Test(arguments: [(FaultyTransactions.Outcome.failsKept, ["Bo"]), (.failsLost, [])])
    func `a commit that fails may have kept everything or nothing`(
        outcome: FaultyTransactions.Outcome, names: [String]
    ) throws {
        let store = try StoreFixture()
        let turn = FaultyTransactions(SQLiteTransactions(store.database)) { $0 == 1 ? outcome : .succeeds }
        try turn.begin()
        try store.add("Bo")
        #expect(throws: StoreError.self) { try turn.commit() }
        #expect(try store.names() == names)
        try turn.begin()
        try turn.commit()
        #expect(turn.commits == 2)
    }

    @Test func `a table's own invariant is told apart from a failing disk`() throws {
        let store = try StoreFixture()
        let error = #expect(throws: StoreError.self) { try store.add("Bo", age: -1) }
        #expect(error?.isConstraint == true && error?.code == SQLITE_CONSTRAINT | 1 << 8)
    }
}

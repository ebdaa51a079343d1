import Store
import Testing

/// The values that are given to a sentence.
struct ValuesTests {
    @Test func `values may be given in any order`() throws {
        let database = try Database(path: ":memory:")
        let sql = "SELECT :one || :two || :three || :one AS said"
        for values: Values in [
            ["one": "a", "two": "b", "three": "c"], ["three": "c", "two": "b", "one": "a"],
            ["two": "b", "three": "c", "one": "a"],
        ] {
            #expect(try database.first(sql, values) { $0.text("said") } == "abca")
        }
    }

    @Test func `a name that is given twice is refused`() throws {
        let database = try Database(path: ":memory:")
        #expect(throws: StoreError.self) {
            try database.first("SELECT :one || :two AS said", ["one": "a", "one": "b"]) { $0.text("said") }
        }
    }

    @Test func `what is named in both stays as it was named first`() {
        let both = (["one": 1, "two": 2] as Values).and(["two": 3, "three": 4])
        #expect(both.count == 3)
        #expect(["one", "two", "three"].map { both[$0] } == [1, 2, 4])
    }

    @Test func `a name can be added, changed and taken out`() {
        var values: Values = ["one": 1, "two": 2]
        values["three"] = 3
        values["one"] = 10
        values["two"] = Value?.none
        #expect(values.count == 2)
        #expect(["one", "two", "three"].map { values[$0] } == [10, nil, 3])
        #expect(values.filter { $0 == "one" }.count == 1)
    }

    @Test func `two sentences of the same length are told apart`() throws {
        let database = try Database(path: ":memory:")
        for _ in 1...2 {
            #expect(try database.first("SELECT 1 AS n") { $0.integer("n") } == 1)
            #expect(try database.first("SELECT 2 AS n") { $0.integer("n") } == 2)
        }
    }
}

import Store
import Testing

@Suite struct DanishOrderTests {
    static let inOrder = [
        "1. sal", "Abel", "Anders", "Andersen", "andreas", "Östergaard Ø", "Zenia", "Ægidius", "Älg", "Æski",
        "Øjvind", "Ørsted", "Aabenraa", "Åbenrå By", "Aage", "Åse",
    ]

    @Test func `names stand as a Danish reader looks for them`() throws {
        let expected = [
            "1. sal", "Abel", "Anders", "Andersen", "andreas", "Zenia", "Ægidius", "Älg", "Æski", "Øjvind", "Ørsted",
            "Östergaard Ø", "Aabenraa", "Åbenrå By", "Aage", "Åse",
        ]
        #expect(Self.inOrder.sorted(by: DanishOrder.precedes) == expected)
        let store = try StoreFixture()
        for name in Self.inOrder.reversed() { try store.add(name) }
        #expect(try store.names(order: "name COLLATE danish") == expected)
    }

    @Test func `case does not count, also in æ, ø and å`() throws {
        let store = try StoreFixture()
        try store.add("ØRSTED ÆRØ")
        let sql = "SELECT name FROM person WHERE name = :name COLLATE danish"
        #expect(try store.database.first(sql, ["name": "Ørsted Ærø"]) { $0.text("name") } == "ØRSTED ÆRØ")
        #expect(try store.database.first(sql, ["name": "Orsted Ærø"]) { $0.text("name") } == nil)
    }

    @Test func `a letter written in two parts is the letter`() {
        #expect(!DanishOrder.precedes("A\u{30A}se", "Åse") && !DanishOrder.precedes("Åse", "A\u{30A}se"))
    }

    @Test func `a name stands near its unaccented neighbour but is not the same`() {
        #expect(DanishOrder.precedes("Rene", "René") && DanishOrder.precedes("René", "Reng"))
        #expect(DanishOrder.precedes("Muller", "Müller") && DanishOrder.precedes("Müller", "Myllers"))
    }

    @Test func `the order has no cycles`() {
        let names = Self.inOrder + ["", "a", "aa", "å", "A", "aaa", "æ", "ä", "\u{FFFD}", "ж", "{", "!"]
        for one in names {
            for other in names {
                #expect(!(DanishOrder.precedes(one, other) && DanishOrder.precedes(other, one)))
                for third in names where DanishOrder.precedes(one, other) && DanishOrder.precedes(other, third) {
                    #expect(DanishOrder.precedes(one, third))
                }
            }
        }
    }
}

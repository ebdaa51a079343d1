import CaseModel
import NotifierShell
import Runtime
import Store
import Support
import Testing
import Wire

/// Breve and `genklang letters list` when very much waits: no reply is longer than a line of the bus carries.
@Suite struct `A thousand letters that wait` {
    private static let heaps: [(stand: LetterStand, count: Int)] = [
        (.uncertain, 300), (.refused, 300), (.bounced, 400),
    ]
    /// Bytes of a reply (PROTOCOL.md § 2).
    private static let longest = 61_440

    /// A thousand letters like one, in three stands.
    private func heaped() throws -> Desk {
        let desk = try Desk()
        try desk.register()
        try desk.owe()
        let database = desk.bench.database
        try database.run("CREATE TEMP TABLE one AS SELECT * FROM duty WHERE kind = 'receipt'")
        try database.run("CREATE TEMP TABLE way AS SELECT * FROM delivery WHERE letter IN (SELECT letter FROM one)")
        var number: Int64 = 0
        for (stand, count) in Self.heaps {
            for _ in 0..<count {
                number += 1
                let values: Values = ["number": .integer(number), "state": .text(stand.rawValue)]
                try database.run(
                    "UPDATE one SET number = NULL, key = 'heap/' || :number, letter = printf('L-%020d', :number)",
                    ["number": .integer(number)])
                try database.run(
                    """
                    UPDATE way
                       SET letter = printf('L-%020d', :number), document = 'heap/' || :number, state = :state,
                           since = since + :number
                    """, values)
                try database.run("INSERT INTO duty SELECT * FROM one")
                try database.run("INSERT INTO delivery SELECT * FROM way")
            }
        }
        return desk
    }

    @Test(
        "R-014 what waits is listed however much it is: some of each, of which there is more, and all of each by itself"
    )
    func listed() throws {
        let desk = try heaped()
        for viewer in [nil, Desk.colleague] {
            func ask(_ wish: ListDeliveries) throws -> ListDeliveries.Reply {
                let reply =
                    if let viewer { try desk.bench.ask(wish, as: viewer) } else { try desk.bench.ask(wish) }
                #expect(try JSON(encoding: reply).bytes.count <= Self.longest)
                return reply
            }
            let whole = try ask(ListDeliveries())
            let stands = Self.heaps.map(\.stand)
            #expect(whole.more == stands)
            let shown = stands.map { stand in whole.rows.count { $0.stand == stand } }
            #expect(shown.min()! > 30 && shown.max()! - shown.min()! <= 1, "\(shown)")
            for (stand, count) in Self.heaps {
                var seen: [LetterID] = []
                var after: DeliveryCursor?
                repeat {
                    let part = try ask(ListDeliveries(stand: stand, after: after))
                    seen += part.rows.map(\.letter.letter)
                    after = part.next
                } while after != nil && seen.count <= count
                #expect(seen.count == count && Set(seen).count == count, "\(stand)")
            }
        }
    }

    @Test func `of very many letters of a case the newest are shown, and how many are not`() throws {
        let desk = try heaped()
        let reply = try desk.bench.ask(ListLetters(case: "K-1"), as: Desk.colleague)
        #expect(try JSON(encoding: reply).bytes.count <= Self.longest)
        #expect(reply.letters.count > 90 && reply.letters.count + (reply.leftOut ?? 0) == 1001)
        #expect(reply.letters.last?.letter.rawValue == "L-00000000000000001000")
    }
}

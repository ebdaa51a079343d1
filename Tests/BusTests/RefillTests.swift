import BusCore
import CaseModel
import Support
import Testing
import Wire

@Suite struct `The lives of a log` {
    private func lives(_ starts: (String, Int64)...) -> LogLives {
        starts.reduce(into: LogLives()) { $0.begin($1.0, at: $1.1) }
    }

    @Test func `are written and read again`() {
        let two = lives(("A", 0), ("B", 40))
        #expect(two.text == "1-A:0 2-B:40")
        #expect(LogLives(two.text) == two)
        #expect(two.current == "2-B")
        #expect(LogLives("1-A:0 nonsense B:x") == lives(("A", 0)))
    }

    @Test func `of a release that did not count them are counted on from where they are`() {
        var lives = LogLives("7ZK3Q8M2RTV5WX9A:0 0123456789ABCDEF:40")
        lives.begin("C", at: 60)
        #expect(lives.text == "7ZK3Q8M2RTV5WX9A:0 0123456789ABCDEF:40 3-C:60")
    }

    @Test func `that are no longer remembered are told from those that this log never had`() throws {
        var many = LogLives()
        for start in 1...300 as ClosedRange<Int64> { many.begin("LIFE\(start)", at: 0) }
        for (life, isForeign) in [
            ("44-LIFE44", false), ("45-LIFE45", false), ("300-OTHER", true), ("301-LIFE301", true),
            ("7ZK3Q8M2RTV5WX9A", false), ("nobody", false),
        ] {
            let bus = try TestBus(lives: many)
            try bus.publish(1...3, from: bus.intake())
            #expect(try follow(bus, 2, in: life)["log"] == "300-LIFE300")
            #expect(bus.codes.contains("bus.refilling") == isForeign, "\(life)")
        }
    }

    @Test func `are nothing by which a tail, or whoever is refused, can have everybody wait`() throws {
        let bus = try TestBus(lives: lives(("A", 0)))
        try bus.publish(1...3, from: bus.intake())
        let tail = try bus.signIn(.learning, reads: [CaseClosed.type.rawValue])
        _ = try bus.reply(
            "bus.subscribe", ["types": [.string(CaseClosed.type.rawValue)], "after": 1, "log": "9-LOST"], from: tail)
        #expect(try follow(bus, 1, in: "9-LOST", credit: ["events": 0])["data"]?["code"] == "bus.bad_params")
        #expect(!bus.codes.contains("bus.refilling"))
        #expect(try bus.reply("bus.publish", ["event": .closed(4)], from: bus.intake()) == ["position": 4])
    }

    private func follow(
        _ bus: TestBus, _ after: Int64, in life: String, credit: JSON = ["events": 64, "bytes": 262_144]
    ) throws -> JSON {
        let client = try bus.signIn(.learning, reads: [CaseClosed.type.rawValue])
        return try bus.reply(
            "bus.subscribe",
            [
                "consumer": "learning", "types": [.string(CaseClosed.type.rawValue)], "after": .integer(after),
                "log": .string(life), "credit": credit,
            ], from: client)
    }

    @Test(
        arguments: [
            (30, "1-A", 30), (50, "1-A", 40), (50, "2-B", 50), (60, "3-C", 60), (50, "3-LOST", 0), (20, "", 20),
        ] as [(Int64, String, Int64)])
    func `end where the next begins: a position beyond that counts no more`(asked: (Int64, String, Int64)) throws {
        let bus = try TestBus(lives: lives(("A", 0), ("B", 40), ("C", 60)))
        let intake = try bus.intake()
        try bus.publish(1...60, from: intake)
        let reply = try follow(bus, asked.0, in: asked.1)
        #expect(reply["after"] == .integer(asked.2))
        #expect(reply["log"] == "3-C")
        #expect(bus.codes.contains("bus.refilling") == (asked.1 == "3-LOST"))
    }
}

@Suite struct `What a service has said` {
    @Test func `is told to it, and to nobody else`() throws {
        let bus = try TestBus()
        let intake = try bus.intake()
        for numbers in [1...60, 61...120, 121...150] as [ClosedRange<Int64>] { try bus.publish(numbers, from: intake) }
        var after: Int64 = 0
        var numbers: [String] = []
        while after < 150 {
            let page = try bus.reply("bus.said", ["epoch": .string(.first), "after": .integer(after)], from: intake)
            numbers += page["events"]?.array?.compactMap { $0["id"]?.string } ?? []
            let through = try #require(page["through"]?.integer)
            try #require(through > after && page["last"] == 150)
            after = through
        }
        #expect(numbers == (1...150).map { "\(String.first):\($0)" })
        let callback = try bus.signIn(.callback, epoch: .second)
        let others = try bus.reply("bus.said", ["epoch": .string(.first), "after": 0], from: callback)
        #expect(others["events"] == [] && others["last"] == 0)
        #expect(try bus.refusal("bus.said", ["epoch": "?"], from: intake) == "bus.bad_params")
    }

    @Test func `and a disk has changed is named to it, passed over, and nobody else notices`() throws {
        let bus = try TestBus()
        let intake = try bus.intake()
        try bus.publish(1...5, from: intake)
        bus.log.damage(at: 3)
        let page = try bus.reply("bus.said", ["epoch": .string(.first), "after": 1], from: intake)
        #expect(page["events"]?.array?.count == 3 && page["unreadable"] == [3] && page["through"] == 5)
        #expect(bus.codes.contains("bus.damaged"))
        // A repeat of it can be held against nothing; the number was taken all the same.
        #expect(
            try bus.reply("bus.publish", ["event": .closed(3)], from: intake)["data"] == [
                "code": "bus.damaged", "position": 3,
            ])
        #expect(try bus.reply("bus.publish", ["event": .closed(6)], from: intake) == ["position": 6])
    }

    @Test func `is asked for once a turn: the connection's next lines wait for the next`() throws {
        let bus = try TestBus()
        let intake = try bus.intake()
        try bus.publish(1...3, from: intake)
        bus.ask("bus.said", ["epoch": .string(.first), "after": 0], from: intake)
        #expect(bus.resting == [intake])
        bus.unread[intake] = 300_000
        try bus.turn()
        // Nor before the answers are read.
        #expect(bus.resting == [intake])
        bus.unread[intake] = 0
        try bus.turn()
        #expect(bus.resting == [])
    }

    @Test func `in lives that were made up is not remembered`() throws {
        let bus = try TestBus()
        let intake = try bus.intake()
        for number in 0..<200 {
            let epoch = "MADEUP" + String(repeating: "0", count: 10 - "\(number)".count) + "\(number)"
            _ = try bus.reply("bus.said", ["epoch": .string(epoch), "after": 0], from: intake)
        }
        try bus.publish(1...2, from: intake)
        #expect(bus.broker.rememberedLives == 1)
    }

    @Test func `in other lives is named when it signs in`() throws {
        let bus = try TestBus()
        try bus.publish(1...3, from: try bus.intake())
        let welcome = try bus.prove(.intake, on: bus.connect(), epoch: .second, publishes: [CaseClosed.type])
        #expect(welcome["next"] == 1)
        #expect(welcome["lives"] == [["epoch": .string(.first), "last": 3]])
    }

    @Test func `and gave up is taken as nothing, and counted by whoever follows it`() throws {
        let bus = try TestBus()
        let intake = try bus.intake()
        let learning = try bus.signIn(.learning, reads: [CaseClosed.type.rawValue])
        _ = try bus.reply(
            "bus.subscribe",
            [
                "consumer": "learning", "types": [.string(CaseClosed.type.rawValue)], "after": 0,
                "credit": ["events": 64, "bytes": 262_144],
            ], from: learning)
        let void: JSON = [
            "specversion": "1.0", "id": .string("\(String.first):1"), "source": "/genklang/intake",
            "type": "dk.genklang.intake.void.v1", "subject": "intake", "time": "2026-11-24T09:12:00.000Z", "data": [:],
        ]
        #expect(try bus.reply("bus.publish", ["event": void], from: intake)["position"] == 1)
        #expect(JSON.positions(bus.heard(learning)) == [1])
        let foreign = try bus.signIn(.callback, epoch: .second)
        #expect(try bus.refusal("bus.publish", ["event": void], from: foreign) == "bus.not_allowed")
    }
}

@Suite struct `A log that was put back` {
    @Test func `waits for all who publish, answers when an event has its place, and says whom it waits for`() throws {
        let bus = try TestBus()
        bus.broker.refill(because: "restored")
        bus.broker.expected.subtract([.directory])
        let intake = try bus.intake()
        bus.ask("bus.publish", ["event": .closed(1)], from: intake)
        try bus.turn()
        #expect(bus.heard(intake).allSatisfy { $0["id"] == nil || $0["result"]?["limits"] != nil })
        let operating = try bus.signIn(.operator)
        let waiting = try bus.reply("bus.status", [:], from: operating)["refilling"]?.array?.compactMap(\.string)
        #expect(waiting == ["callback", "directory", "learning", "notifier", "wellbeing"])
        #expect(try bus.refusal("bus.let-in", [:], from: intake) == "bus.not_allowed")
        #expect(try bus.reply("bus.let-in", [:], from: operating)["done"] == true)
        #expect(try bus.reply("bus.let-in", [:], from: operating) == ["head": 1, "done": false])
        #expect(bus.heard(intake).contains { $0["result"]?["position"] == 1 })
        #expect(bus.codes.contains("bus.refilled"))
        #expect(try bus.reply("bus.status", [:], from: operating)["refilling"] == nil)
    }

    @Test func `lets the bus sleep until somebody comes`() throws {
        let bus = try TestBus()
        bus.broker.timePassed(0, wall: "2026-11-24T09:00:00.000Z")
        bus.broker.refill(because: "restored")
        _ = try bus.signIn(.operator)
        var turns = 0
        var now: Int64 = 0
        // As the loop does it: another turn when the moment is there that the last one named.
        while let wake = bus.broker.nextWake, wake <= 60_000, turns < 1_000 {
            now = max(now, wake)
            bus.broker.timePassed(now)
            try bus.turn()
            turns += 1
        }
        #expect(turns < 5)
    }

    @Test func `is known by a sender who was acknowledged more than it holds`() throws {
        let bus = try TestBus()
        try bus.publish(1...3, from: try bus.intake())
        let client = bus.connect()
        let mine = String(repeating: "07", count: 32)
        let hello = try bus.reply(
            "bus.hello", ["protocol": 1, "service": "intake", "nonce": .string(mine)], from: client)
        let theirs = try #require(hello["nonce"]?.string)
        let proof = SignIn.serviceProof(
            key: TestBus.key(of: .intake), service: .intake, clientNonce: mine, busNonce: theirs)
        let lives: JSON = [["epoch": .string(.first), "last": 9, "confirmed": 5]]
        let welcome = try bus.reply(
            "bus.prove", ["proof": .string(proof), "epoch": .string(.first), "lives": lives], from: client)
        #expect(welcome["next"] == 4)
        #expect(bus.codes.contains("bus.refilling"))
    }
}

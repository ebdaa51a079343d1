import BusCore
import CaseModel
import Support
import Testing
import Wire

/// PROTOCOL.md § 11: what is old goes once everybody has passed it; who did not come in time is told so.
struct RetentionTests {
    private static let day: Int64 = 86_400_000
    private static let start: Timestamp = "2026-11-24T09:00:00.000Z"
    private let credit: JSON = ["events": 64, "bytes": 262_144]
    private let reads = [CaseClosed.type.rawValue]

    /// A bus that keeps events for ten days, at most for twenty, and forgets four a turn.
    private func bus() throws -> TestBus {
        var limits = Limits()
        limits.retention = Retention(days: 10, hardDays: 20)
        limits.retention.step = 4
        let bus = try TestBus(limits: limits)
        try go(bus, days: 0)
        return bus
    }

    /// Lets so many days pass since the start, and turns until nothing more happens by itself.
    private func go(_ bus: TestBus, days: Int64) throws {
        var now = days * Self.day
        bus.broker.timePassed(now, wall: Self.start.adding(milliseconds: days * Self.day))
        try bus.turn()
        while let wake = bus.broker.nextWake, wake - now < 1_000 {
            now = max(wake, now)
            bus.broker.timePassed(now)
            try bus.turn()
        }
    }

    private func follow(_ bus: TestBus, after: Int64, reads: [String]? = nil) throws -> (ConnectionID, JSON) {
        let client = try bus.signIn(.learning, reads: reads ?? self.reads)
        let reply = try bus.reply(
            "bus.subscribe",
            [
                "consumer": "learning", "types": .array((reads ?? self.reads).map { .string($0) }),
                "after": .integer(after), "credit": credit,
            ], from: client)
        return (client, reply)
    }

    private func first(_ bus: TestBus) throws -> JSON? {
        try bus.reply("bus.status", [:], from: bus.signIn(.operator))["first"]
    }

    @Test func `old events go once every durable consumer has passed them, and never the newest`() throws {
        let bus = try bus()
        let intake = try bus.intake()
        try bus.publish(1...9, from: intake)
        let (client, _) = try follow(bus, after: 0)
        bus.notify("bus.ack", ["position": 6], from: client)
        try go(bus, days: 9)
        #expect(try first(bus) == 1)
        try go(bus, days: 11)
        #expect(try first(bus) == 7)
        bus.notify("bus.ack", ["position": 9], from: client)
        try go(bus, days: 12)
        #expect(try first(bus) == 9)
    }

    @Test func `by a clock that has leaped nothing is forgotten until it is back`() throws {
        let bus = try bus()
        try bus.publish(1...9, from: bus.intake())
        try go(bus, days: 1)
        let ahead = Self.start.adding(milliseconds: 900 * Self.day)
        for hour in 0...30 as ClosedRange<Int64> {
            bus.broker.timePassed(Self.day + hour * 3_600_000, wall: ahead.adding(milliseconds: hour * 3_600_000))
            try bus.turn()
        }
        #expect(bus.log.first == 1)
        #expect(bus.notes.filter { $0.code == "bus.clock_jumped" }.count == 1)
        #expect(try bus.reply("bus.status", [:], from: bus.signIn(.operator))["clockDoubted"] == true)
        #expect(bus.broker.nextWake.map { $0 > Self.day + 31 * 3_600_000 } ?? true)
        try go(bus, days: 3)
        #expect(bus.codes.contains("bus.clock_back") && bus.log.first == 1)
        try go(bus, days: 11)
        #expect(bus.log.first == 9)
    }

    @Test func `what arrived while it was ahead is forgotten in its time, and its age is seen`() throws {
        let bus = try bus()
        let intake = try bus.intake()
        let (client, _) = try follow(bus, after: 0)
        try go(bus, days: 1)
        bus.broker.timePassed(Self.day + 1_000, wall: Self.start.adding(milliseconds: 900 * Self.day))
        try bus.publish(1...4, from: intake)
        bus.broker.closed(client)
        try go(bus, days: 2)
        #expect(bus.codes.contains("bus.moments_corrected"))
        try go(bus, days: 5)
        let consumer = try bus.reply("bus.status", [:], from: bus.signIn(.operator))["consumers"]?.array?.first
        #expect(consumer?["age"] == .integer(3 * Self.day))
    }

    @Test func `a start with another time than the bus last saw waits for the operator to agree`() throws {
        for (stood, isDoubted) in [(900, true), (-900, true), (0, false)] as [(Int64, Bool)] {
            var limits = Limits()
            limits.retention = Retention(days: 10, hardDays: 20)
            let log = MemoryLog()
            let before = try TestBus(log: log)
            before.broker.timePassed(0, wall: Self.start)
            try before.publish(1...9, from: before.intake())
            log.reopen()
            let bus = try TestBus(log: log, limits: limits)
            let now = Self.start.adding(milliseconds: 30 * Self.day)
            bus.broker.clockStood(at: now.adding(milliseconds: stood * Self.day))
            bus.broker.timePassed(0, wall: now)
            try bus.turn()
            #expect(bus.log.first == (isDoubted ? 1 : 9), "\(stood)")
            #expect((bus.broker.believedWall == nil) == isDoubted)
            let chief = try bus.signIn(.operator)
            #expect(
                try bus.reply("bus.clock-agree", ["reason": "no words"], from: chief)["data"]?["member"] == "reason")
            let agreed = try bus.reply("bus.clock-agree", ["reason": "DRIFT-1234"], from: chief)
            #expect(agreed["clock"] == .string(now.description) && agreed["done"] == .bool(isDoubted))
            #expect(bus.log.first == 9)
            #expect(bus.notes.contains { $0.code == "bus.clock_agreed" && $0.fields["reason"] == "DRIFT-1234" })
            #expect(try bus.refusal("bus.clock-agree", ["reason": "DRIFT-1"], from: bus.intake()) == "bus.not_allowed")
        }
    }

    @Test func `a little goes at a time`() throws {
        let bus = try bus()
        try bus.publish(1...20, from: bus.intake())
        bus.broker.timePassed(11 * Self.day, wall: Self.start.adding(milliseconds: 11 * Self.day))
        try bus.turn()
        #expect(bus.log.first == 5)
        #expect(bus.broker.nextWake == 11 * Self.day + 50)
        try bus.turn()
        #expect(bus.log.first == 5)
        bus.broker.timePassed(11 * Self.day + 50)
        try bus.turn()
        #expect(bus.log.first == 9)
    }

    @Test func `the numbers survive: the next is still the next, and what was taken is not taken again`() throws {
        let bus = try bus()
        let intake = try bus.intake()
        try bus.publish(1...9, from: intake)
        try go(bus, days: 11)
        try bus.publish(10...10, from: intake)
        #expect(
            try bus.reply("bus.publish", ["event": .closed(3)], from: intake)["data"] == [
                "code": "bus.trimmed", "expected": 11,
            ])
        #expect(try bus.reply("bus.publish", ["event": .closed(10)], from: intake) == ["position": 10])
        #expect(try bus.prove(.intake, on: bus.connect(), epoch: .first)["next"] == 11)
    }

    @Test func `beyond the hard limit nobody is waited for, and whoever is left behind is named and told`() throws {
        let bus = try bus()
        let intake = try bus.intake()
        try bus.publish(1...9, from: intake)
        let (client, _) = try follow(bus, after: 0)
        bus.notify("bus.ack", ["position": 2], from: client)
        bus.broker.closed(client)
        try go(bus, days: 19)
        #expect(try first(bus) == 3)
        try go(bus, days: 21)
        #expect(try first(bus) == 9)
        #expect(
            bus.notes.filter { $0.code == "bus.must_resync" } == [
                Note(.error, "bus.must_resync", ["consumer": "learning", "position": "2"])
            ])
        let status = try bus.reply("bus.status", [:], from: bus.signIn(.operator))
        #expect(status["consumers"]?.array?.first?["resync"] == true)
        let (late, refusal) = try follow(bus, after: 2)
        #expect(refusal["data"] == ["code": "bus.must_resync", "first": 9, "head": 9])
        // With the owners' snapshots in its file it goes on behind them, on the same connection.
        let reply = try bus.reply(
            "bus.subscribe",
            ["consumer": "learning", "types": .array(reads.map { .string($0) }), "after": 9, "credit": credit],
            from: late)
        #expect(reply == ["after": 9, "head": 9])
        let after = try bus.reply("bus.status", [:], from: bus.signIn(.operator))
        #expect(after["consumers"]?.array?.first?["resync"] == nil)
    }

    @Test func `who follows little is not behind: what did not concern it may go`() throws {
        let bus = try bus()
        let intake = try bus.signIn(.intake, epoch: .first, publishes: [CaseClosed.type, CaseReopened.type])
        let (client, _) = try follow(bus, after: 0)
        try bus.publish(1...1, from: intake)
        bus.notify("bus.ack", ["position": 1], from: client)
        for number in 2...9 as ClosedRange<Int64> {
            var other = JSON.closed(number).object ?? [:]
            other["type"] = .string(CaseReopened.type.rawValue)
            _ = try bus.reply("bus.publish", ["event": .object(other)], from: intake)
        }
        bus.broker.closed(client)
        try go(bus, days: 11)
        #expect(try first(bus) == 9)
        // Its file knows of position 1 only.
        let (again, reply) = try follow(bus, after: 1)
        #expect(reply == ["after": 8, "head": 9])
        bus.broker.closed(again)
        // An older copy of its file has lost an event; and who now asks for more has not seen what was.
        #expect(try follow(bus, after: 0).1["data"]?["code"] == "bus.must_resync")
        #expect(
            try follow(bus, after: 1, reads: reads + [StepDecided.type.rawValue]).1["data"]?["code"]
                == "bus.must_resync")
    }

    @Test func `a tail begins where the log begins now, and says so`() throws {
        let bus = try bus()
        try bus.publish(1...9, from: bus.intake())
        try go(bus, days: 11)
        let tail = try bus.signIn(.operator)
        bus.ask("bus.subscribe", ["types": ["*"], "after": 0], from: tail)
        try bus.turn()
        let heard = bus.heard(tail)
        #expect(heard.first?["result"] == ["after": 8, "head": 9])
        #expect(JSON.positions(heard) == [9])
    }

    @Test func `replay from a moment begins with what arrived then`() throws {
        let bus = try bus()
        let intake = try bus.intake()
        for day in 0...4 as ClosedRange<Int64> {
            try go(bus, days: day)
            try bus.publish(day * 2 + 1...day * 2 + 2, from: intake)
        }
        func tail(_ since: Timestamp) throws -> [Int64] {
            let client = try bus.signIn(.operator)
            bus.ask("bus.subscribe", ["types": ["*"], "since": .string(since.description)], from: client)
            try bus.turn()
            return JSON.positions(bus.heard(client))
        }
        #expect(try tail(Self.start) == Array(1...10))
        #expect(try tail(Self.start.adding(milliseconds: 3 * Self.day)) == Array(7...10))
        #expect(try tail(Self.start.adding(milliseconds: 3 * Self.day + 5_000)) == [9, 10])
        #expect(try tail(Self.start.adding(milliseconds: 9 * Self.day)) == [])
    }

    @Test func `a moment is for tails: a durable consumer goes by its file`() throws {
        let bus = try bus()
        let client = try bus.signIn(.learning, reads: reads)
        let since: JSON = "2026-11-24T09:00:00.000Z"
        for params: JSONObject in [
            ["consumer": "learning", "since": since, "credit": credit], ["after": 0, "since": since],
            ["since": "today"],
        ] {
            var params = params
            params["types"] = .array(reads.map { .string($0) })
            #expect(try bus.reply("bus.subscribe", .object(params), from: client)["data"]?["member"] == "since")
        }
    }

    @Test func `a consumer is retired by the operator, with a reason, and not while it follows`() throws {
        let bus = try bus()
        try bus.publish(1...9, from: bus.intake())
        let (client, _) = try follow(bus, after: 0)
        let chief = try bus.signIn(.operator)
        let wish: JSON = ["consumer": "learning", "reason": "moved to another machine"]
        #expect(try bus.refusal("bus.retire", wish, from: client) == "bus.not_allowed")
        #expect(try bus.refusal("bus.retire", wish, from: chief) == "bus.connected")
        bus.broker.closed(client)
        #expect(
            try bus.reply("bus.retire", ["consumer": "learning", "reason": ""], from: chief)["data"]?["member"]
                == "reason")
        #expect(try bus.reply("bus.retire", wish, from: chief) == ["consumer": "learning", "position": 0])
        #expect(try bus.refusal("bus.retire", wish, from: chief) == "bus.no_consumer")
        #expect(bus.log.consumers().isEmpty && bus.log.reasons == ["moved to another machine"])
        #expect(
            bus.notes.last { $0.code == "bus.consumer_retired" }?.fields == ["consumer": "learning", "position": "0"])
        try go(bus, days: 11)
        #expect(try first(bus) == 9)
    }

    @Test func `the status tells how old the oldest event is that a consumer has not passed`() throws {
        let bus = try bus()
        let intake = try bus.intake()
        try bus.publish(1...1, from: intake)
        let (client, _) = try follow(bus, after: 0)
        bus.notify("bus.ack", ["position": 1], from: client)
        try go(bus, days: 2)
        try bus.publish(2...2, from: intake)
        try go(bus, days: 5)
        let consumer = try bus.reply("bus.status", [:], from: bus.signIn(.operator))["consumers"]?.array?.first
        #expect(consumer?["age"] == .integer(3 * Self.day))
        #expect(consumer?["lag"] == 1)
    }
}

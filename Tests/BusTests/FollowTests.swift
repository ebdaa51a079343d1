import BusCore
import CaseModel
import Support
import Testing
import Wire

/// PROTOCOL.md § 5: everything in one order, no more than was asked for, from where it was left.
struct FollowTests {
    @Test func `replay from a position, then the live tail`() throws {
        let bus = try TestBus()
        let intake = try bus.intake()
        try bus.publish(1...5, from: intake)
        let client = try bus.learning(after: 2)
        let messages = bus.heard(client)
        #expect(messages.first?["result"] == ["after": 2, "head": 5])
        #expect(JSON.positions(messages) == [3, 4, 5])
        try bus.publish(6...7, from: intake)
        #expect(JSON.positions(bus.heard(client)) == [6, 7])
    }

    @Test func `an event is delivered only once it is on disk`() throws {
        let bus = try TestBus()
        let client = try bus.learning()
        let intake = try bus.intake()
        _ = bus.heard(client)
        bus.log.failing = { _ in .kept }
        bus.ask("bus.publish", ["event": .closed(1)], from: intake)
        #expect(throws: LogFailure.self) { try bus.turn() }
        #expect(bus.heard(client).isEmpty)
    }

    @Test func `credit by events is kept, and acknowledgement gives it back`() throws {
        let bus = try TestBus()
        let intake = try bus.intake()
        try bus.publish(1...10, from: intake)
        let client = try bus.learning(credit: ["events": 3, "bytes": 262_144])
        #expect(JSON.positions(bus.heard(client)) == [1, 2, 3])
        bus.notify("bus.ack", ["position": 2], from: client)
        try bus.turn()
        #expect(JSON.positions(bus.heard(client)) == [4, 5])
        bus.notify("bus.ack", ["position": 1], from: client)
        try bus.turn()
        #expect(bus.heard(client).isEmpty)
        bus.notify("bus.ack", ["position": 5], from: client)
        try bus.turn()
        #expect(JSON.positions(bus.heard(client)) == [6, 7, 8])
    }

    @Test func `credit by bytes is kept, and never so small that nothing fits`() throws {
        let bus = try TestBus()
        let intake = try bus.intake()
        try bus.publish(1...4, from: intake, padding: 30_000)
        let client = try bus.learning(credit: ["events": 64, "bytes": 61_440])
        #expect(JSON.positions(bus.heard(client)) == [1, 2])
        try bus.turn()
        #expect(bus.broker.hasMore == false)
        bus.notify("bus.ack", ["position": 2], from: client)
        try bus.turn()
        #expect(JSON.positions(bus.heard(client)) == [3, 4])
        let greedy = try bus.signIn(.callback, reads: [CaseClosed.type.rawValue])
        let error = try bus.reply(
            "bus.subscribe",
            [
                "consumer": "callback", "types": [.string(CaseClosed.type.rawValue)], "after": 0,
                "credit": ["events": 64, "bytes": 61_439],
            ], from: greedy)
        #expect(error["data"] == ["code": "bus.bad_params", "member": "bytes"])
    }

    @Test func `a slow consumer costs no memory: nothing is fetched that cannot be sent`() throws {
        var limits = Limits()
        limits.recentBytes = 0
        let bus = try TestBus(limits: limits)
        let intake = try bus.intake()
        let slow = try bus.learning(credit: ["events": 2, "bytes": 262_144])
        for first in stride(from: 1, through: 961, by: 64) {
            try bus.publish(Int64(first)...Int64(first + 63), from: intake)
        }
        #expect(JSON.positions(bus.heard(slow)) == [1, 2])
        #expect(bus.log.fetched == 2)
    }

    @Test func `a page at a time, and the bus asks for another turn while there is more`() throws {
        var limits = Limits()
        limits.pageEvents = 64
        let bus = try TestBus(limits: limits)
        let intake = try bus.intake()
        for first in stride(from: 1, through: 129, by: 64) {
            try bus.publish(Int64(first)...Int64(first + 63), from: intake)
        }
        let client = try bus.learning(credit: ["events": 1024, "bytes": 524_288])
        var seen = JSON.positions(bus.heard(client))
        #expect(seen.count == 64)
        while bus.broker.hasMore {
            try bus.turn()
            seen += JSON.positions(bus.heard(client))
        }
        #expect(seen == Array(1...192))
    }

    @Test func `a client that does not read gets no more`() throws {
        let bus = try TestBus()
        let intake = try bus.intake()
        let tail = try bus.signIn(.operator, reads: ["*"])
        _ = try bus.reply("bus.subscribe", ["types": ["*"]], from: tail)
        bus.unread[tail] = 262_144
        try bus.publish(1...3, from: intake)
        #expect(bus.heard(tail).isEmpty)
        bus.unread[tail] = 0
        try bus.turn()
        #expect(JSON.positions(bus.heard(tail)) == [1, 2, 3])
    }

    @Test func `only the types asked for, and only those declared`() throws {
        let bus = try TestBus()
        let intake = try bus.signIn(.intake, epoch: .first, publishes: [CaseClosed.type, CaseReopened.type])
        let client = try bus.learning()
        var other = JSON.closed(1).object ?? [:]
        other["type"] = .string(CaseReopened.type.rawValue)
        _ = try bus.reply("bus.publish", ["event": .object(other)], from: intake)
        try bus.publish(2...2, from: intake)
        #expect(JSON.positions(bus.heard(client)) == [2])
        let second = try bus.signIn(.callback, reads: [CaseRegistered.type.rawValue])
        let refused = try bus.reply(
            "bus.subscribe", ["types": [.string(CaseClosed.type.rawValue)], "after": 0], from: second)
        #expect(
            refused["data"] == ["code": "bus.not_allowed", "what": "reads", "name": .string(CaseClosed.type.rawValue)])
    }

    @Test func `a tail without a position begins now, and one connection has one subscription`() throws {
        let bus = try TestBus()
        let intake = try bus.intake()
        try bus.publish(1...2, from: intake)
        let tail = try bus.signIn(.operator, reads: ["*"])
        #expect(try bus.reply("bus.subscribe", ["types": ["*"]], from: tail) == ["after": 2, "head": 2])
        #expect(try bus.refusal("bus.subscribe", ["types": ["*"]], from: tail) == "bus.subscribed")
        try bus.publish(3...3, from: intake)
        #expect(JSON.positions(bus.heard(tail)) == [3])
    }

    @Test func `a consumer ahead of the log is told so`() throws {
        let bus = try TestBus()
        let client = try bus.learning(after: 7)
        #expect(
            bus.heard(client).last?["error"]?["data"] == ["code": "bus.position_beyond_head", "first": 1, "head": 0])
    }

    @Test func `acknowledging what was never sent ends the connection`() throws {
        let bus = try TestBus()
        let client = try bus.learning()
        _ = bus.heard(client)
        bus.notify("bus.ack", ["position": 1], from: client)
        try bus.turn()
        #expect(bus.heard(client).last?["params"]?["code"] == "bus.bad_ack")
        #expect(bus.closed == [client])
    }

    @Test func `only a service itself is its durable consumer`() throws {
        let bus = try TestBus()
        let client = try bus.signIn(.learning, reads: [CaseClosed.type.rawValue])
        for name in ["callback", "learning.", "learning.X", "learningx"] {
            let error = try bus.reply(
                "bus.subscribe",
                [
                    "consumer": .string(name), "types": [.string(CaseClosed.type.rawValue)], "after": 0,
                    "credit": .usual,
                ], from: client)
            #expect(error["data"]?["what"] == "consumer")
        }
        let error = try bus.reply(
            "bus.subscribe",
            [
                "consumer": "learning.figures", "types": [.string(CaseClosed.type.rawValue)], "after": 0,
                "credit": .usual,
            ], from: client)
        #expect(error == ["after": 0, "head": 0])
    }

    @Test(arguments: UInt64(1)...10)
    func `what is kept at hand is what the log would have given`(seed: UInt64) throws {
        func run(recentBytes: Int) throws -> [UInt8] {
            var chance = SplitMix(seed: seed)
            var limits = Limits()
            limits.recentBytes = recentBytes
            let bus = try TestBus(limits: limits)
            let intake = try bus.signIn(.intake, epoch: .first, publishes: [CaseClosed.type, CaseReopened.type])
            let client = try bus.learning(credit: ["events": 40, "bytes": 61_440])
            let tail = try bus.signIn(.operator, reads: ["*"])
            _ = try bus.reply("bus.subscribe", ["types": ["*"], "after": 0], from: tail)
            var number: Int64 = 0
            for _ in 0..<60 {
                for _ in 0..<Int.random(in: 0...60, using: &chance) {
                    number += 1
                    var event = JSON.closed(number, padding: Int.random(in: 0...900, using: &chance)).object ?? [:]
                    if Bool.random(using: &chance) { event["type"] = .string(CaseReopened.type.rawValue) }
                    bus.ask("bus.publish", ["event": .object(event)], from: intake)
                }
                try bus.turn()
                while bus.broker.hasMore { try bus.turn() }
                if Bool.random(using: &chance), let position = JSON.positions(bus.heard(client)).last {
                    bus.notify("bus.ack", ["position": .integer(position)], from: client)
                }
            }
            #expect(number > 500)
            return bus.transcript
        }
        let fromLog = try run(recentBytes: 0)
        #expect(try run(recentBytes: 20_000) == fromLog)
        #expect(try run(recentBytes: 4_194_304) == fromLog)
    }
}

extension TestBus {
    /// Learning follows what Intake closes, as a durable consumer.
    func learning(after: Int64 = 0, credit: JSON? = nil) throws -> ConnectionID {
        let client = try signIn(.learning, reads: [CaseClosed.type.rawValue, CaseReopened.type.rawValue])
        ask(
            "bus.subscribe",
            [
                "consumer": "learning", "types": [.string(CaseClosed.type.rawValue)], "after": .integer(after),
                "credit": credit ?? .usual,
            ], from: client)
        try turn()
        return client
    }
}

extension JSON {
    /// Enough for whatever a test sends.
    static let usual: JSON = ["events": 64, "bytes": 262_144]
}

import BusCore
import CaseModel
import Support
import Testing
import Wire

/// PROTOCOL.md § 7: how far everybody has come, what is kept of it, and who takes nothing in.
struct StandingTests {
    @Test func `the status tells how far everybody has come`() throws {
        let bus = try TestBus()
        let intake = try bus.intake()
        try bus.publish(1...4, from: intake)
        let client = try bus.learning()
        bus.notify("bus.ack", ["position": 3], from: client)
        bus.broker.closed(intake)
        let status = try bus.reply("bus.status", [:], from: bus.signIn(.operator))
        #expect(
            status == [
                "head": 4, "first": 1, "connections": 2,
                "consumers": [["consumer": "learning", "position": 3, "lag": 1, "connected": true]],
                "sources": [["source": "/genklang/intake", "epoch": .string(.first), "last": 4]], "omitted": 0,
            ])
        #expect(try bus.refusal("bus.status", [:], from: client) == "bus.not_allowed")
    }

    @Test func `lag counts what concerns the consumer`() throws {
        let bus = try TestBus()
        let intake = try bus.signIn(.intake, epoch: .first, publishes: [CaseReopened.type])
        _ = try bus.learning()
        var other = JSON.closed(1).object ?? [:]
        other["type"] = .string(CaseReopened.type.rawValue)
        _ = try bus.reply("bus.publish", ["event": .object(other)], from: intake)
        let status = try bus.reply("bus.status", [:], from: bus.signIn(.operator))
        #expect(status["consumers"]?.array?.first?["lag"] == 0)
    }

    @Test func `a consumer that follows and takes nothing in is shown with how long, until it goes on`() throws {
        let bus = try TestBus()
        let intake = try bus.intake()
        let learning = try bus.signIn(.learning, reads: [CaseClosed.type.rawValue])
        _ = try bus.reply(
            "bus.subscribe",
            [
                "consumer": "learning", "types": [.string(CaseClosed.type.rawValue)], "after": 0,
                "credit": .usual,
            ], from: learning)
        func stalled(at now: Int64) throws -> JSON? {
            bus.broker.timePassed(now)
            let status = try bus.reply("bus.status", [:], from: bus.signIn(.operator))
            return status["consumers"]?.array?.first?["stalled"]
        }
        bus.broker.timePassed(1_000)
        try bus.publish(1...3, from: intake)
        #expect(try stalled(at: 60_999) == nil)
        #expect(try stalled(at: 62_000) == 61_000)
        bus.notify("bus.ack", ["position": 1], from: learning)
        try bus.turn()
        #expect(try stalled(at: 121_999) == nil)
        #expect(try stalled(at: 122_000) == 60_000)
        bus.notify("bus.ack", ["position": 3], from: learning)
        try bus.turn()
        #expect(try stalled(at: 999_000) == nil)
        #expect(try bus.broker.figures().consumers.map(\.stalled) == [0])
    }

    @Test func `acknowledged positions ride the next commit, or go alone after a second`() throws {
        let bus = try TestBus()
        let intake = try bus.intake()
        let client = try bus.learning()
        try bus.publish(1...2, from: intake)
        bus.notify("bus.ack", ["position": 2], from: client)
        let commits = bus.log.commits
        try bus.turn()
        #expect(bus.log.commits == commits)
        try bus.publish(3...3, from: intake)
        #expect(bus.log.commits == commits + 1)
        #expect(bus.log.consumers() == [ConsumerMark(consumer: "learning", position: 2)])
        bus.notify("bus.ack", ["position": 3], from: client)
        try bus.turn()
        #expect(bus.broker.nextWake == 1_000)
        bus.broker.timePassed(1_000)
        try bus.turn()
        #expect(bus.log.consumers() == [ConsumerMark(consumer: "learning", position: 3)])
        #expect(bus.broker.nextWake == nil)
    }
}

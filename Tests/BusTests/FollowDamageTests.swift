import BusCore
import CaseModel
import Support
import Testing
import Wire

/// PROTOCOL.md § 5: an event that is not as it was written is delivered to nobody, and holds up nobody but whoever has to pass it.
struct FollowDamageTests {
    @Test func `an event whose bytes have changed is named and not delivered`() throws {
        var limits = Limits()
        // Nothing is kept at hand, as when the event has grown old.
        limits.recentBytes = 0
        let bus = try TestBus(limits: limits)
        let intake = try bus.intake()
        try bus.publish(1...3, from: intake)
        bus.log.damage(at: 2)
        let client = try bus.learning()
        while bus.broker.hasMore { try bus.turn() }
        let messages = bus.heard(client)
        #expect(JSON.positions(messages) == [1])
        #expect(messages.last?["method"] == "bus.standing")
        #expect(messages.last?["params"]?["code"] == "bus.damaged")
        #expect(messages.last?["params"]?["position"] == 2)
        #expect(
            bus.notes.filter { $0.code == "bus.damaged" } == [
                Note(.error, "bus.damaged", ["position": "2", "consumer": "learning"])
            ])
        try bus.publish(4...4, from: intake)
    }

    @Test func `a durable consumer that comes to such an event stands, and its service goes on with all else`() throws {
        var limits = Limits()
        limits.recentBytes = 0
        let bus = try TestBus(limits: limits)
        let intake = try bus.intake()
        try bus.publish(1...3, from: intake)
        bus.log.damage(at: 2)
        let client = try bus.signIn(
            .learning, epoch: .second, publishes: [ReviewOpened.type], reads: [CaseClosed.type.rawValue],
            serves: ["learning"])
        bus.ask(
            "bus.subscribe",
            ["consumer": "learning", "types": [.string(CaseClosed.type.rawValue)], "after": 0, "credit": .usual],
            from: client)
        try bus.turn()
        #expect(JSON.positions(bus.heard(client)) == [1])
        for number in Int64(4)...9 { try bus.publish(number...number, from: intake) }
        #expect(bus.heard(client).compactMap { $0["method"] } == ["bus.standing"] && bus.closed.isEmpty)
        #expect(!bus.broker.hasMore, "nobody has the loop turn for it")
        // Everything else on its line goes on.
        let chief = try bus.signIn(.operator)
        bus.ask("learning.condition", ["body": [:]], from: chief)
        try bus.turn()
        #expect(bus.heard(client).last?["method"] == "learning.condition")
        bus.notify("bus.ack", ["position": 1], from: client)
        #expect(
            try bus.reply("bus.status", [:], from: chief)["consumers"]?.array?.first?["damaged"] == 2)
        #expect(try bus.broker.figures().consumers.map(\.isAtDamage) == [true])
        // Read again once a minute, and told once.
        bus.broker.timePassed(60_000)
        try bus.turn()
        #expect(bus.heard(client).isEmpty && bus.codes.filter { $0 == "bus.damaged" }.count == 1)
        #expect(bus.broker.nextWake == 120_000)
        // A tail has nothing else to do.
        _ = try bus.reply("bus.subscribe", ["types": ["*"], "after": 1], from: chief)
        try bus.turn()
        #expect(bus.closed == [chief])
        // Mended by its owner, and everybody goes on in the same turn.
        let other = try bus.signIn(.operator)
        bus.ask("bus.mend", ["position": 2, "reason": "DRIFT-7"], from: other)
        try bus.turn()
        let id = try #require(bus.heard(intake).last?["id"]?.string)
        let told: JSON = ["items": [.closed(2)]]
        bus.say(#"{"jsonrpc":"2.0","id":"\#(id)","result":\#(told.text)}"#, from: intake)
        try bus.turn()
        #expect(JSON.positions(bus.heard(client)) == Array(2...9))
        #expect(
            try bus.reply("bus.status", [:], from: other)["consumers"]?.array?.first?["damaged"] == nil)
    }
}

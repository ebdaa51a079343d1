import BusCore
import CaseModel
import Support
import Testing
import Wire

/// What those who are far behind, or do not read at all, cost the others, as facts of each turn; what it comes to in time
/// is measured by `scripts/bench bus`.
struct FairnessTests {
    private let types: JSON = [.string(CaseClosed.type.rawValue)]

    /// Learning, behind everything there is, with all the credit that may be had.
    private func learning(_ bus: TestBus) throws -> ConnectionID {
        let client = try bus.signIn(.learning, reads: [CaseClosed.type.rawValue])
        bus.ask(
            "bus.subscribe",
            ["consumer": "learning", "types": types, "after": 0, "credit": ["events": 1_024, "bytes": 1_048_576]],
            from: client)
        return client
    }

    /// A tail of the operator's, from now on.
    private func tail(_ bus: TestBus) throws -> ConnectionID {
        let client = try bus.signIn(.operator, reads: ["*"])
        _ = try bus.reply("bus.subscribe", ["types": ["*"]], from: client)
        return client
    }

    private func fill(_ bus: TestBus, _ count: Int64, from intake: ConnectionID) throws {
        for first in stride(from: Int64(1), through: count, by: 64) {
            try bus.publish(first...min(first + 63, count), from: intake)
        }
    }

    @Test func `whoever catches up takes a page a turn, and publishing and following closely wait for nothing of it`()
        throws
    {
        var limits = Limits()
        limits.pageEvents = 50
        limits.recentBytes = 20_000
        let bus = try TestBus(limits: limits)
        let intake = try bus.intake()
        try fill(bus, 640, from: intake)
        let close = try tail(bus)
        let behind = try learning(bus)
        var seen: Int64 = 0
        for number in Int64(641)...650 {
            let before = bus.log.fetched
            bus.ask("bus.publish", ["event": .closed(number)], from: intake)
            try bus.turn()
            #expect(bus.heard(intake).last?["result"]?["position"] == .integer(number), "answered in its own turn")
            #expect(JSON.positions(bus.heard(close)) == [number], "and delivered in it")
            let page = JSON.positions(bus.heard(behind))
            #expect(page == Array(seen + 1...seen + 50))
            #expect(bus.log.fetched - before == 50, "nobody else is read for")
            seen += 50
        }
    }

    @Test func `those who have stopped cost no read, no line and no turn, however far behind they are`() throws {
        let bus = try TestBus()
        let intake = try bus.intake()
        try fill(bus, 5_000, from: intake)
        let stopped = try learning(bus)
        try bus.turn()
        while bus.broker.hasMore { try bus.turn() }
        #expect(JSON.positions(bus.heard(stopped)).last == 1_024, "its credit is used up")
        let deaf = try (1...14).map { _ in try tail(bus) }
        for client in deaf { bus.unread[client] = 262_144 }
        let close = try tail(bus)
        let (reads, marks) = (bus.log.fetched, bus.log.commits)
        for number in Int64(5_001)...5_200 {
            try bus.publish(number...number, from: intake)
            #expect(!bus.broker.hasMore, "nobody has the loop turn for nothing")
        }
        #expect(bus.log.fetched == reads)
        #expect(bus.log.commits == marks + 200)
        #expect(JSON.positions(bus.heard(close)) == Array(5_001...5_200))
        for client in [stopped] + deaf { #expect(bus.heard(client).isEmpty) }
        // What time alone asks for is no look at them either.
        bus.broker.timePassed(10_000)
        try bus.turn()
        #expect(bus.log.fetched == reads && !bus.broker.hasMore && bus.broker.nextWake == nil)
        // And one of them that reads again goes on at once.
        bus.notify("bus.ack", ["position": 1_024], from: stopped)
        try bus.turn()
        #expect(JSON.positions(bus.heard(stopped)).first == 1_025)
    }

    @Test func `half lines and questions of strangers are no turn's work, and only so many of them are kept`() throws {
        let bus = try TestBus()
        let intake = try bus.intake()
        var strangers: [ConnectionID] = []
        for place in 1...1_000 {
            strangers.append(bus.connect())
            if place % 50 == 0 { try bus.turn() }
        }
        #expect(bus.closed.count == 1_000 - 64)
        #expect(strangers.prefix(936).allSatisfy { bus.closed.contains($0) }, "the oldest make room")
        for client in strangers { bus.ask("bus.status", [:], from: client) }
        try bus.publish(1...64, from: intake)
        #expect(bus.closed.count == 1_000, "who begins otherwise than with hello is gone")
        #expect(bus.log.fetched == 0 && !bus.broker.hasMore)
    }
}

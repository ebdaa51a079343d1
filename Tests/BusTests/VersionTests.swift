import BusCore
import CaseModel
import Support
import Testing
import Wire

/// PROTOCOL.md § 12: a new version of an event is spoken only when everybody who follows it can read it.
struct VersionTests {
    private static let v1 = CaseClosed.type
    private static let v2 = EventType(rawValue: "dk.genklang.intake.closed.v2")
    private let credit: JSON = ["events": 64, "bytes": 262_144]

    /// A bus on which Intake may say both versions, and Learning and Callback may read both.
    private func bus(log: MemoryLog = MemoryLog()) throws -> TestBus {
        let both = [Self.v1, Self.v2]
        return try TestBus(log: log) { service in
            switch service {
            case .intake: Grant(publishes: both, reads: .only([]), serves: [], calls: [])
            case .learning, .callback: Grant(publishes: [], reads: .only(both), serves: [], calls: [])
            default: AllowList.grant(for: service)
            }
        }
    }

    @discardableResult
    private func follow(_ bus: TestBus, as service: ServiceName = .learning, _ types: [EventType]) throws -> (
        ConnectionID, JSON
    ) {
        let names = types.map(\.rawValue)
        let client = try bus.signIn(service, reads: names)
        let reply = try bus.reply(
            "bus.subscribe",
            [
                "consumer": .string(service.rawValue), "types": .array(names.map { .string($0) }), "after": 0,
                "credit": credit,
            ], from: client)
        return (client, reply)
    }

    private func speak(_ bus: TestBus, _ types: [EventType]) throws -> JSON {
        try bus.prove(.intake, on: bus.connect(), epoch: .first, publishes: types)
    }

    @Test func `a sender of a version that a durable consumer cannot read is not admitted, connected or not`() throws {
        let bus = try bus()
        let (client, _) = try follow(bus, [Self.v1])
        #expect(try speak(bus, [Self.v1])["next"] == 1)
        let refusal = try speak(bus, [Self.v1, Self.v2])
        #expect(
            refusal["data"] == [
                "code": "bus.unread_version", "type": .string(Self.v2.rawValue), "consumer": "learning",
            ])
        bus.broker.closed(client)
        #expect(try speak(bus, [Self.v2])["data"]?["code"] == "bus.unread_version")
        #expect(bus.codes.contains("bus.unread_version"))
    }

    @Test func `it is admitted once the consumer has come back able to read it`() throws {
        let bus = try bus()
        try follow(bus, [Self.v1])
        try follow(bus, [Self.v1, Self.v2])
        #expect(try speak(bus, [Self.v2])["next"] == 1)
    }

    @Test func `what a consumer can read outlives the bus`() throws {
        let log = MemoryLog()
        let before = try bus(log: log)
        try follow(before, [Self.v1])
        before.broker.timePassed(1_000)
        try before.turn()
        log.reopen()
        #expect(try speak(try bus(log: log), [Self.v2])["data"]?["code"] == "bus.unread_version")
    }

    @Test func `who does not follow the event at all is no obstacle, and neither is a tail`() throws {
        let bus = try bus()
        _ = try bus.reply("bus.subscribe", ["types": ["*"]], from: bus.signIn(.operator))
        #expect(try speak(bus, [Self.v2])["next"] == 1)
    }

    @Test func `an older consumer is not let back in while the newer version is spoken`() throws {
        let bus = try bus()
        #expect(try speak(bus, [Self.v2])["next"] == 1)
        let (client, refusal) = try follow(bus, [Self.v1])
        #expect(refusal["data"]?["code"] == "bus.unread_version")
        bus.broker.closed(client)
        #expect(try follow(bus, as: .callback, [Self.v2]).1["head"] == 0)
    }

    @Test func `nor while its sender is away, as long as such events lie behind where it goes on`() throws {
        let log = MemoryLog()
        let before = try bus(log: log)
        let sender = before.connect()
        #expect(
            try before.prove(.intake, on: sender, epoch: .first, publishes: [Self.v1, Self.v2])["next"] == 1)
        try before.publish(1...2, from: sender)
        log.reopen()
        // After a restart, before the sender is back.
        let bus = try bus(log: log)
        let (client, refusal) = try follow(bus, [Self.v1])
        #expect(refusal["data"]?["code"] == "bus.unread_version")
        bus.broker.closed(client)
        // The sender has gone back to the older version: what lies in the log is still to be read.
        #expect(try speak(bus, [Self.v1])["next"] == 3)
        #expect(try follow(bus, [Self.v1]).1["data"]?["code"] == "bus.unread_version")
        // Whoever has passed all of it may follow.
        let callback = try bus.signIn(.callback, reads: [Self.v1.rawValue])
        let reply = try bus.reply(
            "bus.subscribe",
            ["consumer": "callback", "types": [.string(Self.v1.rawValue)], "after": 2, "credit": credit], from: callback
        )
        #expect(reply["after"] == 2)
    }

    @Test func `a retired consumer is asked no more`() throws {
        let bus = try bus()
        let (client, _) = try follow(bus, [Self.v1])
        bus.broker.closed(client)
        _ = try bus.reply("bus.retire", ["consumer": "learning", "reason": "gone"], from: bus.signIn(.operator))
        #expect(try speak(bus, [Self.v2])["next"] == 1)
    }

    @Test func `a client of today is understood by a bus that knows less, and the other way about`() throws {
        let bus = try bus()
        let client = bus.connect()
        let mine = String(repeating: "07", count: 32)
        let hello = try bus.reply(
            "bus.hello", ["protocol": 1, "service": "intake", "nonce": .string(mine), "novelty": ["a": 1]], from: client
        )
        let proof = SignIn.serviceProof(
            key: TestBus.key(of: .intake), service: .intake, clientNonce: mine, busNonce: hello["nonce"]?.string ?? "")
        let welcome = try bus.reply(
            "bus.prove",
            [
                "proof": .string(proof), "epoch": .string(.first), "publishes": [.string(Self.v1.rawValue)],
                "novelty": [],
            ],
            from: client)
        #expect(welcome["next"] == 1)
        #expect(try bus.reply("bus.publish", ["event": .closed(1), "novelty": true], from: client) == ["position": 1])
    }
}

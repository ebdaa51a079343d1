import BusCore
import CaseModel
import Support
import Testing
import Wire

/// PROTOCOL.md § 1: who misreads one line is not asked about the next.
struct LineTests {
    @Test(arguments: [
        ("", "json.empty"), ("{", "json.cut_short"), ("[]", "rpc.not_an_object"), ("{}", "rpc.version"),
        (#"{"jsonrpc":"2.0","jsonrpc":"2.0","id":1,"method":"bus.status"}"#, "json.duplicate_name"),
        (#"{"jsonrpc":"2.0","id":null,"method":"bus.status"}"#, "rpc.id"),
        (#"{"jsonrpc":"2.0","id":1.5,"method":"bus.status"}"#, "rpc.id"),
        (#"{"jsonrpc":"2.0","id":1,"method":"bus.status","params":[]}"#, "rpc.params"),
        (#"{"jsonrpc":"2.0","id":1,"method":"Ø"}"#, "rpc.method"),
        (#"{"jsonrpc":"2.0","id":1}"#, "rpc.kind"),
        (#"{"jsonrpc":"2.0","id":1,"method":"bus.status","also":1}"#, "rpc.unknown_member"),
    ])
    func `an unreadable line is answered once and ends the connection`(line: String, code: String) throws {
        let bus = try TestBus()
        let client = try bus.signIn(.operator)
        bus.say(line, from: client)
        bus.say(#"{"jsonrpc":"2.0","id":2,"method":"bus.status"}"#, from: client)
        try bus.turn()
        let messages = bus.heard(client)
        #expect(messages.count == 1)
        #expect(messages.first?["id"] == .null)
        #expect(messages.first?["error"]?["data"]?["code"] == .string(code))
        #expect(bus.closed == [client])
    }

    @Test func `a line without an end is answered with the limit, at once`() throws {
        let bus = try TestBus()
        let client = try bus.intake()
        bus.broker.overran(client)
        #expect(bus.heard(client).first?["error"]?["data"] == ["code": "bus.line_too_long", "limit": 65_536])
        bus.ask("bus.publish", ["event": .closed(1)], from: client)
        try bus.turn()
        #expect(bus.log.head == 0)
        #expect(bus.heard(client).isEmpty)
    }

    @Test func `a client that has stopped reading is dropped, and nobody waits for it`() throws {
        let bus = try TestBus()
        let slow = try bus.intake()
        let notifier = try bus.signIn(.notifier)
        bus.ask("intake.recipient", ["body": [:]], from: notifier)
        try bus.turn()
        bus.unread[slow] = 1_048_576
        bus.ask("bus.publish", ["event": .closed(1)], from: slow)
        try bus.turn()
        #expect(bus.dropped == [slow])
        #expect(bus.codes.contains("bus.too_slow"))
        #expect(bus.heard(notifier).last?["error"]?["data"]?["code"] == "bus.no_service")
    }

    @Test func `notifications the bus does not know are passed over`() throws {
        let bus = try TestBus()
        let client = try bus.signIn(.operator)
        bus.notify("bus.novelty", [:], from: client)
        bus.notify("intake.novelty", [:], from: client)
        try bus.turn()
        #expect(bus.heard(client).isEmpty && bus.closed.isEmpty)
    }

    @Test func `a stopping bus says goodbye and writes what waited`() throws {
        let bus = try TestBus()
        let intake = try bus.intake()
        bus.ask("bus.publish", ["event": .closed(1)], from: intake)
        try bus.broker.stop()
        let messages = bus.heard(intake)
        #expect(messages.first?["result"] == ["position": 1])
        #expect(messages.last?["params"]?["code"] == "bus.stopping")
        bus.log.reopen()
        #expect(bus.log.head == 1)
    }

    @Test(arguments: UInt64(1)...20)
    func `the same inputs give the same bytes`(seed: UInt64) throws {
        func run() throws -> [UInt8] {
            var chance = SplitMix(seed: seed)
            let bus = try TestBus()
            let intake = try bus.intake()
            let tail = try bus.signIn(.operator, reads: ["*"])
            var number: Int64 = 0
            for _ in 0..<200 {
                switch chance.next() % 6 {
                case 0, 1:
                    number += 1
                    bus.ask("bus.publish", ["event": .closed(number)], from: intake)
                case 2: bus.ask("bus.subscribe", ["types": ["*"], "after": 0], from: tail)
                case 3: bus.ask("bus.status", [:], from: tail)
                case 4: bus.ask("intake.show", ["deadline": 100, "body": [:]], from: tail)
                default:
                    bus.broker.timePassed(bus.broker.nextWake ?? 0)
                    try bus.turn()
                }
            }
            try bus.turn()
            return bus.transcript
        }
        #expect(try run() == run())
    }
}

/// Chance from a seed.
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

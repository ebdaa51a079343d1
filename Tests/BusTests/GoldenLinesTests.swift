import BusCore
import BusShell
import CaseModel
import Runtime
import Support
import Testing
import Wire

/// PROTOCOL.md § 8: what the bus says of itself, and every code, as the real broker says it.
struct GoldenLinesTests {
    static let paper = "Services/Bus/PROTOCOL.md"
    private static let start: Timestamp = "2026-11-24T09:12:00.000Z"

    /// A bus and what is said to it and by it.
    private final class Talk {
        let bus: TestBus
        var scribe = Scribe()
        private var number: Int64 = 0

        init(_ bus: TestBus, _ scribe: Scribe = Scribe()) { (self.bus, self.scribe) = (bus, scribe) }

        /// What leaves the bus meanwhile is written down.
        func listen(_ deed: () throws -> Void) rethrows {
            let before = bus.transcript.count
            try deed()
            scribe.heard(Array(bus.transcript[before...]))
        }

        func say(_ line: [UInt8], from client: ConnectionID) throws {
            scribe.sent(line)
            try listen {
                bus.broker.received(client, Array(line.last == 0x0A ? line.dropLast() : line[...]))
                try bus.turn()
            }
        }

        func ask(_ method: String, _ params: JSON = [:], from client: ConnectionID) throws {
            number += 1
            try say(RPCMessage.request(id: .number(number), method: method, params: params).line, from: client)
        }
    }

    /// Learning, which follows what Intake says from the beginning and acknowledges nothing.
    private func follow(_ talk: Talk, after: Int64 = 0) throws {
        let learning = try talk.bus.signIn(.learning, reads: [CaseClosed.type.rawValue])
        try talk.ask(
            "bus.subscribe",
            [
                "consumer": "learning", "types": [.string(CaseClosed.type.rawValue)], "after": .integer(after),
                "log": "1-A", "credit": ["events": 64, "bytes": 262_144],
            ], from: learning)
    }

    private func whatTheOperatorAsks() throws -> Scribe {
        var limits = Limits()
        limits.recentBytes = 0
        let log = MemoryLog()
        var lives = LogLives()
        lives.begin("A", at: 0)
        let bus = try TestBus(log: log, limits: limits, lives: lives)
        let talk = Talk(bus)
        bus.broker.timePassed(0, wall: Self.start)
        let former = try bus.signIn(.intake, epoch: .second, publishes: [CaseClosed.type])
        for number in 1...3 as ClosedRange<Int64> {
            _ = try bus.reply("bus.publish", ["event": .closed(number, epoch: .second)], from: former)
        }
        bus.broker.closed(former)
        log.damage(at: 2)

        // A life that is over, and what was said in it.
        let intake = bus.connect()
        let hello = try bus.reply(
            "bus.hello", ["protocol": 1, "service": "intake", "nonce": .string(String(repeating: "07", count: 32))],
            from: intake)
        let proof = SignIn.serviceProof(
            key: TestBus.key(of: .intake), service: .intake, clientNonce: String(repeating: "07", count: 32),
            busNonce: hello["nonce"]?.string ?? "")
        try talk.ask(
            "bus.prove",
            [
                "proof": .string(proof), "epoch": .string(.first), "publishes": [.string(CaseClosed.type.rawValue)],
                "serves": ["intake"], "lives": [["epoch": .string(.second), "last": 3, "confirmed": 3]],
            ], from: intake)
        try talk.ask("bus.said", ["epoch": .string(.second), "after": 0], from: intake)

        // A consumer that stands, and what is seen of it.
        try follow(talk)
        let chief = try bus.signIn(.operator)
        bus.broker.timePassed(60_000, wall: Self.start.adding(seconds: 60))
        try bus.turn()
        try talk.ask("bus.status", from: chief)
        log.hasBatchToMend = true
        try talk.ask("bus.mend", ["position": 1, "reason": "DRIFT-1234"], from: chief)
        log.hasBatchToMend = false
        try talk.ask("bus.retire", ["consumer": "learning", "reason": "the pilot has ended"], from: chief)
        try talk.ask("bus.retire", ["consumer": "wellbeing", "reason": "the pilot has ended"], from: chief)

        // Clock, refilling.
        bus.broker.timePassed(60_001, wall: Self.start.adding(hours: 90 * 24))
        bus.broker.hasRoom = false
        try talk.ask("bus.status", from: chief)
        bus.broker.hasRoom = true
        try talk.ask("bus.clock-agree", ["reason": "DRIFT-1234"], from: chief)
        bus.broker.refill(because: "restored")
        try talk.ask("bus.status", from: chief)
        try talk.ask("bus.let-in", ["reason": "DRIFT-1234"], from: chief)
        try talk.ask("bus.let-in", ["reason": "DRIFT-1234"], from: chief)
        try copying(talk, chief)
        return talk.scribe
    }

    /// A copy that is made, and one for which there is no room, by the real saver on a real file; the folder is the paper's.
    private func copying(_ talk: Talk, _ chief: ConnectionID) throws {
        let folder = TemporaryFolder()
        let log = try FileLog.filled(in: folder, 3, size: 200)
        var free: Int64 = .max
        let saving = {
            try LogSaving(log, into: folder.file("backup"), room: CopyRoom(reserve: 1) { free }) { Self.start }
        }
        var made = try saving()
        let place = "/var/lib/genklang/bus/backup"
        talk.bus.broker.backup = (
            begin: { ["folder": .string(place)] },
            state: {
                (try? JSON.read(Array(made.state.text.replacing(folder.file("backup"), with: place).utf8))) ?? .null
            }
        )
        try talk.ask("bus.backup-begin", from: chief)
        while made.isUnderWay { _ = try made.step() }
        try talk.ask("bus.backup-state", from: chief)
        free = 0
        made = try saving()
        try talk.ask("bus.backup-state", from: chief)
    }

    private func whatIsRefused() throws -> Scribe {
        let bus = try TestBus()
        let talk = Talk(bus)
        bus.broker.timePassed(0, wall: Self.start)
        let intake = try bus.intake()
        let chief = try bus.signIn(.operator, reads: ["*"])
        try bus.publish(1...3, from: intake)
        bus.log.damage(at: 2)
        let nonce = String(repeating: "07", count: 32)
        for line in [
            #"{"jsonrpc":"2.0","id":1,"id":2,"method":"bus.hello"}"#, #"{"jsonrpc":"1.0","id":1,"method":"bus.hello"}"#,
            #"{"jsonrpc":"2.0","id":1,"method":"Hello!"}"#,
            #"{"jsonrpc":"2.0","id":1,"method":"bus.hello","params":[]}"#,
        ] { try talk.say(Array(line.utf8), from: bus.connect()) }
        try talk.ask(
            "bus.hello", ["protocol": 2, "service": "intake", "nonce": .string(nonce)], from: bus.connect())
        try talk.ask("bus.status", from: bus.connect())
        let stranger = bus.connect()
        _ = try bus.reply(
            "bus.hello", ["protocol": 1, "service": "nobody", "nonce": .string(nonce)], from: stranger)
        try talk.ask("bus.prove", ["proof": .string(nonce)], from: stranger)
        try talk.ask("bus.nothing", from: chief)
        try talk.ask("bus.said", ["epoch": "?", "after": 0], from: intake)
        try talk.ask("bus.publish", ["event": .closed(2)], from: intake)
        try talk.ask("bus.subscribe", ["types": ["*"], "after": 99], from: chief)
        _ = try bus.reply("bus.subscribe", ["types": ["*"], "after": 3], from: chief)
        try talk.ask("bus.subscribe", ["types": ["*"], "after": 3], from: chief)
        let learning = try bus.signIn(.learning, reads: [CaseClosed.type.rawValue])
        _ = try bus.reply(
            "bus.subscribe",
            [
                "consumer": "learning", "types": [.string(CaseClosed.type.rawValue)], "after": 3,
                "credit": ["events": 1, "bytes": 61_440],
            ], from: learning)
        try talk.ask("callback.condition", ["body": [:]], from: chief)
        try unanswered(talk, intake, chief)
        try lastWords(talk, learning)
        return talk.scribe
    }

    /// Calls that get no answer, or one that is none.
    private func unanswered(_ talk: Talk, _ intake: ConnectionID, _ chief: ConnectionID) throws {
        try talk.ask("intake.condition", ["deadline": 1_000, "body": [:]], from: chief)
        talk.bus.broker.timePassed(1_000)
        try talk.listen { try talk.bus.turn() }
        try talk.ask("intake.condition", ["body": [:]], from: chief)
        let id = try #require(talk.bus.heard(intake).last?["id"]?.string)
        let answer = RPCMessage.result(id: .text(id), ["text": .string(String(repeating: "x", count: 61_440))]).line
        talk.bus.broker.received(intake, Array(answer.dropLast()))
        try talk.listen { try talk.bus.turn() }
    }

    /// What is heard before a connection ends, beside what stands among the other lines.
    private func lastWords(_ talk: Talk, _ learning: ConnectionID) throws {
        try talk.say(RPCMessage.notification(method: "bus.ack", params: ["position": 99]).line, from: learning)
        _ = talk.bus.connect()
        talk.bus.broker.timePassed(6_000)
        try talk.listen { try talk.bus.turn() }
        for _ in 1...64 { _ = talk.bus.connect() }
        try talk.bus.turn()
        _ = talk.bus.connect()
        try talk.listen { try talk.bus.turn() }
    }

    private static let deep =
        "{\"params\":\(String(repeating: "[", count: 32))\(String(repeating: "]", count: 32))}"

    /// A line for each way in which one is no JSON, or no message; `⟨FF⟩` is a byte that no paper can show.
    private static let unreadable: [(code: String, shown: String)] = [
        ("json.empty", "⟨20⟩"), ("json.cut_short", #"{"jsonrpc":"2.0""#), ("json.trailing", #"{"jsonrpc":"2.0"}{}"#),
        ("json.unexpected", "{'jsonrpc':'2.0'}"), ("json.not_utf8", #"{"jsonrpc":"⟨FF⟩"}"#),
        ("json.byte_order_mark", #"⟨EF⟩⟨BB⟩⟨BF⟩{"jsonrpc":"2.0"}"#),
        ("json.carriage_return", #"{"jsonrpc":"2.0"}⟨0D⟩"#), ("json.control", #"{"jsonrpc":"⟨01⟩"}"#),
        ("json.bad_escape", #"{"jsonrpc":"\x"}"#), ("json.nul", #"{"jsonrpc":"\u0000"}"#),
        ("json.lone_surrogate", #"{"jsonrpc":"\ud800"}"#), ("json.bad_number", #"{"id":01}"#),
        ("json.integer_range", #"{"id":9007199254740992}"#), ("json.not_finite", #"{"id":1e999}"#),
        ("json.duplicate_name", #"{"id":1,"id":2}"#),
        ("json.too_deep", deep),
        ("rpc.not_an_object", "[]"), ("rpc.version", #"{"jsonrpc":"1.0","id":1,"method":"bus.hello"}"#),
        ("rpc.id", #"{"jsonrpc":"2.0","id":{},"method":"bus.hello"}"#),
        ("rpc.method", #"{"jsonrpc":"2.0","id":1,"method":5}"#),
        ("rpc.kind", #"{"jsonrpc":"2.0","id":1}"#),
        ("rpc.result", #"{"jsonrpc":"2.0","id":1,"params":{},"result":{}}"#),
        ("rpc.error", #"{"jsonrpc":"2.0","id":1,"error":"no"}"#),
        ("rpc.unknown_member", #"{"jsonrpc":"2.0","id":1,"method":"bus.hello","more":1}"#),
    ]

    private static func bytes(of shown: String) -> [UInt8] {
        shown.split(separator: "⟨", omittingEmptySubsequences: false).enumerated().flatMap { index, part -> [UInt8] in
            guard index > 0, let end = part.firstIndex(of: "⟩") else { return Array(part.utf8) }
            return (UInt8(part[..<end], radix: 16).map { [$0] } ?? []) + Array(part[part.index(after: end)...].utf8)
        }
    }

    @Test func `every way in which a line cannot be read stands in the paper, with what the bus says of it`() throws {
        let bus = try TestBus()
        bus.broker.timePassed(0, wall: Self.start)
        var produced: [String] = []
        for (code, shown) in Self.unreadable {
            let before = bus.transcript.count
            bus.broker.received(bus.connect(), Self.bytes(of: shown))
            try bus.turn()
            let said = bus.transcript[before...].split(separator: 0x0A).map {
                "← \(String(decoding: $0, as: UTF8.self))"
            }
            #expect(said.first?.contains("\"code\":\"\(code)\"") == true, "\(shown): \(said)")
            produced += ["→ \(shown)"] + said
        }
        #expect(try Paper.block("unreadable-lines", of: Self.paper, produced: produced) == produced)
    }

    @Test func `what the operator asks of the bus stands in the paper as the bus says it`() throws {
        let produced = try whatTheOperatorAsks().lines
        #expect(try Paper.block("bus-lines", of: Self.paper, produced: produced) == produced)
    }

    @Test func `what the bus refuses, and its last words, stand in the paper as the bus says them`() throws {
        let produced = try whatIsRefused().lines
        #expect(try Paper.block("refusal-lines", of: Self.paper, produced: produced) == produced)
    }
}

import BusCore
import CaseModel
import Testing
import Wire

/// PROTOCOL.md § 6: questions find their service, answers find their caller, and nobody waits for ever.
struct CallTests {
    private let bus: TestBus
    private let intake: ConnectionID
    private let notifier: ConnectionID
    private let question: JSON = ["command": "D-1", "deadline": 5_000, "body": ["case": "K-1"]]

    init() throws {
        bus = try TestBus()
        intake = try bus.intake()
        notifier = try bus.signIn(.notifier)
    }

    /// The line that reached Intake, and its routing id.
    private func passedOn() throws -> (id: String, line: JSON) {
        let line = try #require(bus.heard(intake).last)
        return (try #require(line["id"]?.string), line)
    }

    @Test func `a call reaches whoever serves its prefix, with the caller's name`() throws {
        let id = bus.ask("intake.recipient", question, from: notifier)
        try bus.turn()
        let call = try passedOn()
        #expect(call.line["method"] == "intake.recipient")
        #expect(call.line["params"] == ["caller": "notifier", "call": question])
        bus.say(#"{"jsonrpc":"2.0","id":"\#(call.id)","result":{"n":1.50}}"#, from: intake)
        try bus.turn()
        #expect(String(decoding: bus.transcript, as: UTF8.self).hasSuffix(#""id":\#(id),"result":{"n":1.50}}"# + "\n"))
    }

    @Test func `a snapshot is asked for types that the caller may hear, and for no others`() throws {
        func question(_ types: EventType...) -> JSON {
            ["body": ["types": .array(types.map { .string($0.rawValue) })]]
        }
        let learning = try bus.signIn(.learning)
        let desk = try bus.signIn(.desk)
        bus.ask("intake.snapshot", question(CaseClosed.type, StepDecided.type), from: learning)
        try bus.turn()
        #expect(try passedOn().line["method"] == "intake.snapshot")
        let refused = try bus.reply("intake.snapshot", question(CaseClosed.type, CitizenVerified.type), from: learning)
        #expect(
            refused["data"] == [
                "code": "bus.not_allowed", "what": "type", "name": .string(CitizenVerified.type.rawValue),
            ])
        #expect(
            try bus.refusal("directory.snapshot", question(PersonChanged.type), from: desk) == "bus.not_allowed")
        #expect(try bus.refusal("intake.snapshot", ["body": ["types": [1]]], from: learning) == "bus.bad_params")
    }

    @Test func `a refusal comes back as it was said`() throws {
        bus.ask("intake.recipient", question, from: notifier)
        try bus.turn()
        let call = try passedOn()
        let error = #"{"code":-32050,"message":"Sagen findes ikke.","data":{"code":"intake.unknown_case"}}"#
        bus.say(#"{"jsonrpc":"2.0","id":"\#(call.id)","error":\#(error)}"#, from: intake)
        try bus.turn()
        #expect(bus.heard(notifier).last?["error"] == (try JSON.read(error)))
    }

    @Test func `a call that is not granted goes nowhere`() throws {
        #expect(try bus.refusal("intake.register", question, from: notifier) == "bus.not_allowed")
        #expect(try bus.refusal("intake.show", question, from: intake) == "bus.not_allowed")
        #expect(bus.heard(intake).isEmpty)
    }

    @Test func `nobody there is said at once`() throws {
        #expect(try bus.refusal("callback.note", question, from: notifier) == "bus.no_service")
    }

    @Test func `a service that leaves is said to those who wait for it`() throws {
        bus.ask("intake.recipient", question, from: notifier)
        try bus.turn()
        bus.broker.closed(intake)
        try bus.turn()
        #expect(bus.heard(notifier).last?["error"]?["data"]?["code"] == "bus.no_service")
    }

    @Test func `silence is answered at the deadline, and a late answer is dropped`() throws {
        bus.ask("intake.recipient", question, from: notifier)
        try bus.turn()
        let call = try passedOn()
        #expect(bus.broker.nextWake == 5_000)
        bus.broker.timePassed(5_000)
        try bus.turn()
        #expect(bus.heard(notifier).last?["error"]?["data"]?["code"] == "bus.silent")
        bus.say(#"{"jsonrpc":"2.0","id":"\#(call.id)","result":{}}"#, from: intake)
        try bus.turn()
        #expect(bus.heard(notifier).isEmpty)
        #expect(bus.closed.isEmpty)
    }

    @Test func `nobody answers in another's place`() throws {
        bus.ask("intake.recipient", question, from: notifier)
        try bus.turn()
        let call = try passedOn()
        let learning = try bus.signIn(.learning, serves: ["learning"])
        bus.say(#"{"jsonrpc":"2.0","id":"\#(call.id)","result":{"address":"forged"}}"#, from: learning)
        try bus.turn()
        #expect(bus.heard(notifier).isEmpty)
    }

    @Test(arguments: [
        (#"{"deadline":0,"body":{}}"#, "deadline"), (#"{"deadline":60001,"body":{}}"#, "deadline"),
        (#"{"deadline":"soon","body":{}}"#, "deadline"), (#"{"deadline":10}"#, "body"), (#"{"body":1}"#, "body"),
        (#"{"command":"æ","body":{}}"#, "command"), (#"{"body":{"x":\#(JSON.nested(29))}}"#, "params"),
    ])
    func `a call the bus cannot rely on is refused`(params: String, member: String) throws {
        let error = try bus.reply("intake.recipient", JSON.read(params), from: notifier)
        #expect(error["data"] == ["code": "bus.bad_params", "member": .string(member)])
        #expect(bus.heard(intake).isEmpty)
    }

    @Test func `a call as deep as may be can be read where it arrives`() throws {
        bus.ask("intake.recipient", ["body": ["x": .nested(28)]], from: notifier)
        try bus.turn()
        #expect(try passedOn().line["params"]?["call"]?["body"]?["x"] == .nested(28))
    }

    @Test func `an answer beyond its limit is refused to the caller`() throws {
        bus.ask("intake.recipient", question, from: notifier)
        try bus.turn()
        let call = try passedOn()
        let text = String(repeating: "x", count: 61_440)
        bus.say(#"{"jsonrpc":"2.0","id":"\#(call.id)","result":{"t":"\#(text)"}}"#, from: intake)
        try bus.turn()
        #expect(bus.heard(notifier).last?["error"]?["data"]?["code"] == "bus.bad_answer")
    }

    @Test func `calls under way are capped`() throws {
        for _ in 0..<65 { bus.ask("intake.recipient", question, from: notifier) }
        try bus.turn()
        #expect(bus.heard(intake).count == 64)
        #expect(bus.heard(notifier).map { $0["error"]?["data"]?["code"] } == ["bus.busy"])
    }

    @Test func `a service that does not read is not asked more`() throws {
        bus.unread[intake] = 262_144
        #expect(try bus.refusal("intake.recipient", question, from: notifier) == "bus.busy")
    }

    @Test func `a method of the bus that does not exist is unknown, not passed on`() throws {
        #expect(try bus.refusal("bus.hello", [:], from: notifier) == "bus.unknown_method")
        #expect(try bus.refusal("bus.purge", [:], from: notifier) == "bus.unknown_method")
        #expect(try bus.refusal("recipient", [:], from: notifier) == "bus.unknown_method")
    }

    @Test func `ids may be texts, and two callers may use the same`() throws {
        let operatorClient = try bus.signIn(.operator)
        for client in [notifier, operatorClient] {
            bus.say(
                #"{"jsonrpc":"2.0","id":"same","method":"intake.recipient","params":{"body":{}}}"#, from: client)
        }
        try bus.turn()
        for call in bus.heard(intake) {
            let id = try #require(call["id"]?.string)
            let caller = try #require(call["params"]?["caller"]?.string)
            bus.say(#"{"jsonrpc":"2.0","id":"\#(id)","result":"\#(caller)"}"#, from: intake)
        }
        try bus.turn()
        #expect(bus.heard(notifier) == [["jsonrpc": "2.0", "id": "same", "result": "notifier"]])
        #expect(bus.heard(operatorClient).last == ["jsonrpc": "2.0", "id": "same", "result": "operator"])
    }
}

extension JSON {
    /// Lists inside one another.
    static func nested(_ levels: Int) -> JSON { levels == 0 ? 1 : .array([nested(levels - 1)]) }
}

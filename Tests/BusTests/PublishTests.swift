import BusCore
import CaseModel
import Support
import Testing
import Wire

/// PROTOCOL.md § 4: each number of each sender once, and no answer before the disk has it.
struct PublishTests {
    @Test func `events get consecutive positions over all senders`() throws {
        let bus = try TestBus()
        let intake = try bus.intake()
        let learning = try bus.signIn(.learning, epoch: .second, publishes: [ReviewClosed.type])
        try bus.publish(1...2, from: intake)
        var event = JSON.closed(1, epoch: .second, source: "/genklang/learning").object ?? [:]
        event["type"] = .string(ReviewClosed.type.rawValue)
        #expect(try bus.reply("bus.publish", ["event": .object(event)], from: learning) == ["position": 3])
        #expect(try bus.reply("bus.publish", ["event": .closed(3)], from: intake) == ["position": 4])
    }

    @Test func `nothing is acknowledged before the commit`() throws {
        let bus = try TestBus()
        let intake = try bus.intake()
        let before = bus.log.commits
        for number in 1...10 as ClosedRange<Int64> { bus.ask("bus.publish", ["event": .closed(number)], from: intake) }
        #expect(bus.heard(intake).isEmpty)
        try bus.turn()
        #expect(bus.heard(intake).compactMap { $0["result"]?["position"]?.integer } == Array(1...10))
        #expect(bus.log.commits == before + 1)
    }

    @Test(arguments: [MemoryLog.Failure.kept, .lost])
    func `after a failed commit nobody hears anything, and a restart tells the truth`(failure: MemoryLog.Failure) throws
    {
        let bus = try TestBus()
        let intake = try bus.intake()
        try bus.publish(1...1, from: intake)
        bus.log.failing = { _ in failure }
        bus.ask("bus.publish", ["event": .closed(2)], from: intake)
        #expect(throws: LogFailure.self) { try bus.turn() }
        #expect(bus.heard(intake).isEmpty)
        #expect(throws: LogFailure.self) { try bus.turn() }

        bus.log.failing = { _ in nil }
        bus.log.reopen()
        let restarted = try TestBus(log: bus.log)
        let next = try restarted.prove(.intake, on: restarted.connect(), epoch: .first)["next"]
        #expect(next == (failure == .kept ? 3 : 2))
    }

    @Test func `a repeat gets the first answer again`() throws {
        let bus = try TestBus()
        let intake = try bus.intake()
        try bus.publish(1...3, from: intake)
        #expect(try bus.reply("bus.publish", ["event": .closed(2)], from: intake) == ["position": 2])
        #expect(bus.log.head == 3)
    }

    @Test func `a repeat within one turn gets the first answer again`() throws {
        let bus = try TestBus()
        let intake = try bus.intake()
        bus.ask("bus.publish", ["event": .closed(1)], from: intake)
        #expect(try bus.reply("bus.publish", ["event": .closed(1)], from: intake) == ["position": 1])
    }

    @Test func `a gap is answered with the number expected, and so is all that follows`() throws {
        let bus = try TestBus()
        let intake = try bus.intake()
        try bus.publish(1...1, from: intake)
        bus.ask("bus.publish", ["event": .closed(3)], from: intake)
        bus.ask("bus.publish", ["event": .closed(4)], from: intake)
        try bus.turn()
        let expected = bus.heard(intake).map { $0["error"]?["data"] }
        #expect(expected == [["code": "bus.gap", "expected": 2], ["code": "bus.gap", "expected": 2]])
        try bus.publish(2...4, from: intake)
    }

    @Test func `the same number with other bytes is a conflict`() throws {
        let bus = try TestBus()
        let intake = try bus.intake()
        try bus.publish(1...1, from: intake)
        let error = try bus.reply("bus.publish", ["event": .closed(1, outcome: "withdrawn")], from: intake)
        #expect(error["data"] == ["code": "bus.conflict", "position": 1])
        #expect(bus.codes.contains("bus.conflict"))
    }

    @Test func `each epoch counts from one`() throws {
        let bus = try TestBus()
        let intake = try bus.intake()
        try bus.publish(1...2, from: intake)
        #expect(try bus.reply("bus.publish", ["event": .closed(1, epoch: .second)], from: intake) == ["position": 3])
    }

    @Test func `nobody speaks in another's name`() throws {
        let bus = try TestBus()
        let intake = try bus.intake()
        let error = try bus.reply(
            "bus.publish", ["event": .closed(1, source: "/genklang/callback")], from: intake)
        #expect(error["data"] == ["code": "bus.not_allowed", "what": "source", "name": "callback"])
        #expect(bus.log.head == 0)
    }

    @Test func `a type that was not declared is refused`() throws {
        let bus = try TestBus()
        let intake = try bus.signIn(.intake, epoch: .first, publishes: [CaseReopened.type])
        #expect(try bus.refusal("bus.publish", ["event": .closed(1)], from: intake) == "bus.not_allowed")
    }

    @Test func `what the sender's own check would refuse is refused with its reason`() throws {
        let bus = try TestBus()
        let intake = try bus.intake()
        var event = JSON.closed(1).object ?? [:]
        event["specversion"] = "0.3"
        let error = try bus.reply("bus.publish", ["event": .object(event)], from: intake)
        #expect(error["data"] == ["code": "bus.bad_event", "reason": "event.specversion"])
        #expect(try bus.refusal("bus.publish", [:], from: intake) == "bus.bad_params")
        #expect(bus.closed.isEmpty)
    }

    @Test func `an event of 61440 bytes is taken, one more is not`() throws {
        let bus = try TestBus()
        let intake = try bus.intake()
        let bare = JSON.closed(1, padding: 1).bytes.count - 1
        let largest = JSON.closed(1, padding: 61_440 - bare)
        #expect(largest.bytes.count == 61_440)
        let error = try bus.reply("bus.publish", ["event": .closed(1, padding: 61_441 - bare)], from: intake)
        #expect(error["data"]?["reason"] == "event.too_long")
        #expect(try bus.reply("bus.publish", ["event": largest], from: intake) == ["position": 1])
    }

    @Test func `the bytes are kept as they came`() throws {
        let bus = try TestBus()
        let intake = try bus.intake()
        let operatorClient = try bus.signIn(.operator, reads: ["*"])
        _ = try bus.reply("bus.subscribe", ["types": ["*"]], from: operatorClient)
        let event = JSON.closed(1).text.replacing("\"solved\"", with: "\"\\u0073olved\"").replacing(",", with: " ,\t")
        bus.say(#"{"jsonrpc":"2.0","id":1,"method":"bus.publish","params":{"event": \#(event) }}"#, from: intake)
        try bus.turn()
        let sent = String(decoding: bus.transcript, as: UTF8.self)
        #expect(sent.contains("\"event\":\(event)}}\n"))
    }

    @Test func `the window is 64, and the 65th is asked to come again`() throws {
        let bus = try TestBus()
        let intake = try bus.intake()
        for number in 1...66 as ClosedRange<Int64> { bus.ask("bus.publish", ["event": .closed(number)], from: intake) }
        try bus.turn()
        let answers = bus.heard(intake)
        #expect(answers.prefix(64).allSatisfy { $0["result"] != nil })
        #expect(answers.suffix(2).allSatisfy { $0["error"]?["data"]?["code"] == "bus.busy" })
        try bus.publish(65...66, from: intake)
    }

    @Test func `memory for what is not on disk is bounded over all connections`() throws {
        var limits = Limits()
        limits.unwritten = 1_000
        let bus = try TestBus(limits: limits)
        let intake = try bus.intake()
        for number in 1...3 as ClosedRange<Int64> {
            bus.ask("bus.publish", ["event": .closed(number, padding: 500)], from: intake)
        }
        try bus.turn()
        #expect(bus.heard(intake).map { $0["result"] != nil } == [true, true, false])
    }

    @Test func `when the disk is nearly full, publishing waits and all else goes on`() throws {
        let bus = try TestBus()
        let intake = try bus.intake()
        bus.broker.hasRoom = false
        #expect(try bus.refusal("bus.publish", ["event": .closed(1)], from: intake) == "bus.busy")
        let operatorClient = try bus.signIn(.operator)
        let status = try bus.reply("bus.status", [:], from: operatorClient)
        #expect(status["head"] == 0 && status["diskLow"] == true)
        // Who follows for the first time is written down all the same: whoever forgets it forgets it for good.
        let learning = try bus.signIn(.learning, reads: [CaseClosed.type.rawValue])
        let following: JSON = [
            "consumer": "learning", "types": [.string(CaseClosed.type.rawValue)], "after": 0, "credit": .usual,
        ]
        #expect(try bus.reply("bus.subscribe", following, from: learning)["after"] != nil)
        #expect(bus.log.consumers().map(\.consumer) == ["learning"])
        bus.broker.hasRoom = true
        #expect(try bus.reply("bus.status", [:], from: operatorClient)["diskLow"] == nil)
        try bus.publish(1...1, from: intake)
    }
}

import BusCore
import CaseModel
import Support
import Testing
import Wire

/// PROTOCOL.md § 7: an event that the disk has changed is told once more by its owner, and nothing else is taken for it.
struct MendingTests {
    private let bus: TestBus
    private let intake: ConnectionID
    private let chief: ConnectionID

    init() throws {
        var limits = Limits()
        // Nothing is kept at hand, as when the events have grown old.
        limits.recentBytes = 0
        bus = try TestBus(limits: limits)
        intake = try bus.intake()
        chief = try bus.signIn(.operator)
        try bus.publish(1...5, from: intake)
        bus.log.damage(at: 3)
    }

    /// The operator asks; what Intake then hears, and its id.
    private func asked(_ position: Int64 = 3) throws -> (id: String, question: JSON) {
        bus.ask("bus.mend", ["position": .integer(position), "reason": "DRIFT-7"], from: chief)
        try bus.turn()
        let line = try #require(bus.heard(intake).last)
        #expect(line["method"] == "intake.snapshot" && line["params"]?["caller"] == "bus")
        return (try #require(line["id"]?.string), try #require(line["params"]?["call"]))
    }

    private func answer(_ id: String, _ items: JSON...) throws -> JSON? {
        let result: JSON = ["items": .array(items)]
        bus.say(#"{"jsonrpc":"2.0","id":"\#(id)","result":\#(result.text)}"#, from: intake)
        try bus.turn()
        let answer = bus.heard(chief).last
        return answer?["result"] ?? answer?["error"]?["data"]?["code"]
    }

    @Test func `the owner is asked for what it said from that number on, and its words are put back`() throws {
        let (id, question) = try asked()
        #expect(question["body"]?["after"] == [["epoch": .string(.first), "number": 2]])
        #expect(question["body"]?["types"]?.array?.contains(.string(CaseClosed.type.rawValue)) == true)
        #expect(
            try answer(id, .closed(3), .closed(4)) == [
                "position": 3, "mended": true, "source": "/genklang/intake", "id": .string("\(String.first):3"),
            ])
        #expect(bus.log.reasons == ["DRIFT-7"])
        #expect(
            bus.notes.contains(
                Note(.warning, "bus.mended", ["position": "3", "id": "\(String.first):3", "reason": "DRIFT-7"])))
        _ = try bus.reply("bus.subscribe", ["types": ["*"], "after": 0], from: chief)
        while bus.broker.hasMore { try bus.turn() }
        #expect(try bus.log.all().map(\.number) == [1, 2, 3, 4, 5])
    }

    @Test func `of an owner that has lived more than once only that life is asked for`() throws {
        bus.broker.closed(intake)
        let again = try bus.signIn(.intake, epoch: .second, publishes: [CaseClosed.type], serves: ["intake"])
        bus.ask("bus.publish", ["event": .closed(1, epoch: .second)], from: again)
        try bus.turn()
        _ = bus.heard(again)
        bus.ask("bus.mend", ["position": 3, "reason": "DRIFT-7"], from: chief)
        try bus.turn()
        #expect(
            bus.heard(again).last?["params"]?["call"]?["body"]?["after"] == [
                ["epoch": .string(.second), "number": 1], ["epoch": .string(.first), "number": 2],
            ])
    }

    @Test func `what the owner does not have any more, or has otherwise, is not put there`() throws {
        #expect(try answer(asked().id, .closed(4)) == "bus.not_kept")
        #expect(try answer(asked().id) == "bus.not_kept")
        #expect(try answer(asked().id, .closed(3, outcome: "withdrawn")) == "bus.other_bytes")
        #expect(bus.log.reasons.isEmpty)
        #expect(throws: LogFailure.damaged(position: 3)) {
            try bus.log.read(after: 2, .all, limit: 1, bytes: 99_999)
        }
        try bus.publish(6...6, from: intake)
    }

    @Test func `an owner that is away, or silent, or refuses is said to be so`() throws {
        _ = try asked()
        bus.broker.timePassed(10_000)
        try bus.turn()
        #expect(bus.heard(chief).last?["error"]?["data"]?["code"] == "bus.silent")
        let id = try asked().id
        let refusal = #"{"code":-32050,"message":"Vent.","data":{"code":"service.held"}}"#
        bus.say(#"{"jsonrpc":"2.0","id":"\#(id)","error":\#(refusal)}"#, from: intake)
        try bus.turn()
        #expect(bus.heard(chief).last?["error"] == (try JSON.read(refusal)))
        bus.broker.closed(intake)
        #expect(
            try bus.refusal("bus.mend", ["position": 3, "reason": "DRIFT-7"], from: chief) == "bus.no_service")
    }

    @Test func `an event that is as it arrived is left alone, and nobody but the operator may ask`() throws {
        let whole = try bus.reply("bus.mend", ["position": 2, "reason": "DRIFT-7"], from: chief)
        #expect(whole == ["position": 2, "mended": false])
        #expect(bus.heard(intake).isEmpty && bus.log.reasons.isEmpty)
        for (params, member) in [
            (["position": 0, "reason": "DRIFT-7"], "position"), (["position": 6, "reason": "DRIFT-7"], "position"),
            (["position": 3, "reason": "Hans Jensen"], "reason"), (["position": 3], "reason"),
        ] as [(JSON, JSON)] {
            #expect(try bus.reply("bus.mend", params, from: chief)["data"]?["member"] == member)
        }
        #expect(
            try bus.refusal("bus.mend", ["position": 3, "reason": "DRIFT-7"], from: intake) == "bus.not_allowed")
        bus.broker.hasRoom = false
        #expect(try bus.refusal("bus.mend", ["position": 3, "reason": "DRIFT-7"], from: chief) == "bus.busy")
    }

    @Test func `an operator who has left meanwhile is missed by nobody`() throws {
        let id = try asked().id
        bus.broker.closed(chief)
        bus.say(#"{"jsonrpc":"2.0","id":"\#(id)","result":{"items":[]}}"#, from: intake)
        try bus.turn()
        #expect(bus.log.reasons.isEmpty)
    }
}

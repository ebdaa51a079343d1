import CallbackShell
import CaseModel
import Support
import Testing

/// What Callback answers when figures are recounted.
@Suite struct FactDigestTests {
    private static let lead = Viewer(person: "P-3", unit: "U-0", roles: [.learningLead], leads: [])

    @Test func `a span of cases comes to what its facts come to, and a case without a call to nothing`() throws {
        let bench = try CallbackBench.small()
        for id in ["K-1", "K-2", "K-3"] as [CaseID] { try bench.register(id) }
        try bench.register("K-4", route: .formal)
        bench.clock.now = "2026-11-24T12:00+01:00"
        _ = try bench.ask(RecordConversation.ending(.solved, spokenAt: "2026-11-24T11:40+01:00"), as: .caseworker)
        _ = try bench.ask(RaiseObjection(case: "K-1", text: "Sådan sagde jeg det ikke.", channel: .phone), as: .leader)
        let facts = try bench.ask(ListCallFacts(), as: Self.lead, by: .operator).facts
        #expect(facts.map(\.objections) == [1, 0, 0, 0])
        for (after, through) in [(nil, nil), (nil, "K-2"), ("K-1", "K-3"), ("K-3", nil)] as [(CaseID?, CaseID?)] {
            let reply = try bench.ask(DigestCallFacts(after: after, through: through), as: Self.lead, by: .operator)
            let span = facts.filter { $0.case > (after ?? "K-0") && $0.case <= (through ?? "K-9") }
            #expect(reply.digest == span.reduce(into: FactDigest()) { $0.add($1) })
        }
        let last = try bench.ask(DigestCallFacts(after: "K-3", through: nil), as: Self.lead, by: .operator)
        #expect(last.digest == FactDigest())
    }

    @Test func `how it came out is what was said last, also by a clock that was set back in between`() throws {
        let bench = try CallbackBench.small()
        try bench.register("K-1")
        bench.clock.now = "2026-11-24T12:00+01:00"
        _ = try bench.ask(RecordConversation.ending(.newTalk), as: .caseworker)
        bench.clock.now = "2026-11-24T11:45+01:00"
        _ = try bench.ask(RecordConversation.ending(.solved), as: .caseworker)
        #expect(try bench.ask(ListCallFacts(), as: Self.lead, by: .operator).facts.map(\.outcome) == [.solved])
    }

    @Test("R-071 R-157 a talk that nobody owed counts as a talk where no call was owed, and stands for none that was")
    func talkNobodyOwed() throws {
        let bench = try CallbackBench.small()
        try bench.register("K-1")
        try bench.register("K-4", route: .formal)
        bench.clock.now = "2026-11-24T12:00+01:00"
        for id in ["K-1", "K-4"] as [CaseID] {
            let talk = NoteTalk(
                case: id, spokenAt: "2026-11-24T11:40+01:00", note: .plain, recognised: Recognition(how: .knownNumber))
            _ = try bench.ask(talk, as: .leader)
        }
        let facts = try bench.ask(ListCallFacts(), as: Self.lead, by: .operator).facts
        #expect(facts.map(\.spokenAt) == [nil, "2026-11-24T11:40+01:00"])
        #expect(facts.map(\.outcome) == [nil, nil])
        _ = try bench.ask(RecordConversation.ending(.solved, spokenAt: "2026-11-24T11:50+01:00"), as: .caseworker)
        let later = try bench.ask(ListCallFacts(), as: Self.lead, by: .operator).facts
        #expect(later.map(\.spokenAt) == ["2026-11-24T11:50+01:00", "2026-11-24T11:40+01:00"])
    }

    @Test func `whoever may not recount is told nothing`() throws {
        let bench = try CallbackBench.small()
        let wish = DigestCallFacts(after: nil, through: nil)
        #expect(bench.refusal(of: wish, as: .caseworker, by: .operator) == "call.may_not_do")
    }
}

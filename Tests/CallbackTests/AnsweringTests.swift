import CallbackCore
import CallbackShell
import CaseModel
import Store
import Support
import Testing

@Suite("Broken promises that wait for a leader's word")
struct AnsweringTests {
    private static let chief = Viewer(person: "P-3", unit: "U-0", roles: [.departmentHead], leads: ["U-0", "U-1"])

    /// K-1 is P-1's to ring about, and nobody has: the limit passed on Wednesday at ten.
    private func missed(assigned: PersonID? = "P-1") throws -> CallbackBench {
        let bench = try CallbackBench.small()
        try bench.register(assigned: assigned)
        try bench.wait(until: "2026-11-25T10:30+01:00")
        return bench
    }

    private func waiting(_ bench: CallbackBench, for viewer: Viewer) throws -> [String] {
        try bench.ask(ListEscalations(), as: viewer).escalations.map { "\($0.call.case) \($0.stage)" }
    }

    @Test("R-036 the leader who was told sees it, whoever is to ring and others do not")
    func listed() throws {
        let bench = try missed()
        #expect(try waiting(bench, for: .leader) == ["K-1 missed"])
        for viewer in [Viewer.caseworker, .colleague, .stranger, Self.chief] {
            #expect(try waiting(bench, for: viewer) == [])
        }
        try bench.wait(until: "2026-11-26T10:30+01:00")
        #expect(try waiting(bench, for: Self.chief) == ["K-1 stillMissed"])
        #expect(try waiting(bench, for: .leader) == ["K-1 missed"])
    }

    @Test("R-036 taken over or given on it is answered, and stays overdue until somebody has spoken with the citizen")
    func moved() throws {
        for person in ["P-2", "P-5"] as [PersonID] {
            let bench = try missed()
            try bench.assign(to: person)
            #expect(try waiting(bench, for: .leader) == [])
            #expect(try bench.ask(ShowCalls(case: "K-1"), as: .leader).calls.map(\.state) == [.overdue])
            #expect(try answers(bench) == ["missed \(person == "P-2" ? "takenOver" : "givenOn") P-2"])
            // Nobody rings: a working day later the leader above is asked anew.
            try bench.wait(until: "2026-11-26T10:30+01:00")
            #expect(try waiting(bench, for: Self.chief) == ["K-1 stillMissed"])
        }
    }

    @Test("R-036 a word answers too: I ring now, or whoever is to ring does")
    func said() throws {
        for word in LeadersWord.allCases {
            let bench = try missed()
            let call = try #require(bench.said(CallOwed.self).first).callback
            let wish = AnswerEscalation(callback: call, word: word)
            for other in [Viewer.caseworker, .colleague, Self.chief] {
                #expect(bench.refusal(of: wish, as: other) == "callback.nothing_to_answer")
            }
            #expect(bench.refusal(of: wish, as: .stranger) == "call.may_not_see")
            _ = try bench.ask(wish, as: .leader)
            #expect(try waiting(bench, for: .leader) == [])
            #expect(bench.refusal(of: wish, as: .leader) == "callback.nothing_to_answer")
            let audited = try AuditChain(bench.database, salt: { [] }).entries(about: "K-1").last { $0.actor == "P-2" }
            #expect(audited != nil)
            #expect(
                try AuditChain(bench.database, salt: { [] }).entries(about: "K-1").contains {
                    $0.action == "escalation.answered" && $0.detail == "\(call) \(word.rawValue)"
                })
        }
    }

    @Test func `a leader who rings in vain has acted, a caller who gives their own on has answered for nobody`() throws
    {
        let rung = try missed()
        _ = try rung.ask(RecordAttempt(case: "K-1", result: .noAnswer), as: .leader)
        #expect(try waiting(rung, for: .leader) == [])
        let given = try missed()
        try given.assign(to: "P-5", by: "P-1")
        #expect(try waiting(given, for: .leader) == ["K-1 missed"])
    }

    @Test func `the leader's own broken promise is not an escalation to themself, nor one they gave away`() throws {
        let bench = try missed(assigned: "P-2")
        #expect(try waiting(bench, for: .leader) == [])
        #expect(try waiting(bench, for: Self.chief) == ["K-1 missed"])
        try bench.assign(to: "P-5", from: "P-2")
        #expect(try waiting(bench, for: .leader) == [])
    }

    @Test func `a talk ends it, and so does a case that came in too late and is talked through`() throws {
        let bench = try missed()
        _ = try bench.ask(RecordConversation.ending(.solved), as: .colleague)
        #expect(try waiting(bench, for: .leader) == [])
        try bench.register("K-2", received: "2026-11-20T10:00+01:00")
        #expect(try waiting(bench, for: .leader) == ["K-2 owed"])
    }

    @Test(
        "R-136 what each owes and has had of talks is counted for whoever leads them, and not what is about the leader")
    func load() throws {
        let bench = try missed()
        try bench.register("K-2", assigned: "P-5")
        try bench.register("K-3", assigned: nil, about: ["P-2"])
        try bench.register("K-4", assigned: nil)
        _ = try bench.ask(RecordConversation.ending(.formal), as: .caseworker)
        _ = try bench.ask(RaiseObjection(case: "K-1", text: "Nej.", channel: .phone), as: .caseworker)
        #expect(
            try bench.ask(ShowLoad(), as: .leader).people == [
                LoadRow(person: nil, owed: 1, overdue: 0, talks: 0, hardTalks: 0, objections: 0),
                LoadRow(person: "P-1", owed: 1, overdue: 0, talks: 1, hardTalks: 1, objections: 1),
                LoadRow(person: "P-5", owed: 1, overdue: 0, talks: 0, hardTalks: 0, objections: 0),
            ])
        #expect(try bench.ask(ShowLoad(), as: Self.chief).people.first?.owed == 2)
        #expect(bench.refusal(of: ShowLoad(), as: .caseworker) == "call.may_not_see")
        // Thirty days on the talk has gone from the figures; what is owed has not.
        try bench.wait(until: "2026-12-26T12:00+01:00")
        #expect(try bench.ask(ShowLoad(), as: .leader).people.allSatisfy { $0.talks == 0 && $0.owed == $0.overdue })
    }

    private func answers(_ bench: CallbackBench) throws -> [String] {
        let sql = "SELECT stage, answer, answered_by FROM escalation_answer ORDER BY callback, stage"
        return try bench.database.rows(sql) { "\($0.text("stage")) \($0.text("answer")) \($0.text("answered_by"))" }
    }
}

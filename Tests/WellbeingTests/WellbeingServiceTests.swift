import CaseModel
import Support
import Testing
import WellbeingShell

@Suite struct `Wellbeing, the service` {
    let leader = Viewer(person: "P-3", unit: "U-3", roles: [.leader], leads: ["U-3"])
    let mette = Viewer(person: "P-7", unit: "U-3", roles: [.caseworker], leads: [])

    /// Monday morning in a unit with a leader and two caseworkers, under a director.
    private func bench() throws -> ServiceBench<WellbeingService> {
        let bench = try ServiceBench<WellbeingService>(at: "2026-11-23T09:00+01:00")
        try bench.hear(UnitChanged(unit: "U-1", parent: nil, leader: "P-1"), from: .directory, about: UnitID("U-1"))
        try bench.hear(UnitChanged(unit: "U-3", parent: "U-1", leader: "P-3"), from: .directory, about: UnitID("U-3"))
        for person: PersonID in ["P-1", "P-3", "P-7", "P-8"] {
            try bench.hear(
                PersonChanged(person: person, unit: "U-3", roles: [.caseworker], isActive: true), from: .directory,
                about: person)
        }
        return bench
    }

    private func red(_ involved: [PersonID], previous: Step? = .yellow) -> StepDecided {
        StepDecided(case: "K-1", unit: "U-3", step: .red, previous: previous, decidedBy: "P-3", involved: involved)
    }

    @Test("R-137 when a case turns red the leader is asked for a 1:1 with everybody who stands in it, once")
    func redAsksTheLeader() throws {
        let bench = try bench()
        try bench.hear(red(["P-7", "P-8"]), from: .intake, about: CaseID("K-1"))
        try bench.hear(red(["P-7", "P-8"], previous: .red), from: .intake, about: CaseID("K-1"))
        let asked = try bench.said(PromptedTogether.self)
        #expect(asked.map(\.leader) == ["P-3"] && asked.map(\.count) == [2])
        #expect(asked.allSatisfy { $0.by == "2026-11-25T16:00+01:00" })
        #expect(try bench.ask(ListPrompts(), as: leader).prompts.map(\.person).sorted() == ["P-7", "P-8"])
    }

    @Test("R-138 a leader who stands in a red case is looked after by the leader above")
    func leaderToo() throws {
        let bench = try bench()
        try bench.hear(red(["P-3"]), from: .intake, about: CaseID("K-1"))
        #expect(try bench.said(Prompted.self).map(\.leader) == ["P-1"])
    }

    @Test("R-137 unanswered, it is asked for again and then of the leader's leader; answered, never again")
    func remindsAndEscalates() throws {
        let bench = try bench()
        try bench.hear(red(["P-7"]), from: .intake, about: CaseID("K-1"))
        try bench.wait(until: "2026-11-25T15:59+01:00")
        #expect(try bench.said(Prompted.self).count == 1)
        try bench.wait(until: "2026-12-31T12:00+01:00")
        let asked = try bench.said(Prompted.self)
        #expect(asked.map(\.stage) == [.first, .reminder, .escalated])
        #expect(asked.map(\.leader) == ["P-3", "P-3", "P-1"])
    }

    @Test("R-113 R-146 learning hears that it waits, and that it need not any longer, and nothing else")
    func tellsLearning() throws {
        let bench = try bench()
        try bench.hear(red(["P-7", "P-8"]), from: .intake, about: CaseID("K-1"))
        let prompts = try bench.ask(ListPrompts(), as: leader).prompts
        _ = try bench.ask(AnswerPrompt(prompt: prompts[0].prompt, state: .held), as: leader)
        #expect(try bench.said(ReadinessChanged.self).map(\.waits) == [true])
        _ = try bench.ask(AnswerPrompt(prompt: prompts[1].prompt, state: .declined), as: leader)
        #expect(try bench.said(ReadinessChanged.self).map(\.waits) == [true, false])
        #expect(try bench.said(ReadinessChanged.self).map(\.case) == ["K-1", "K-1"])
    }

    @Test("R-113 what nobody has answered in its time holds learning no longer, whatever is answered beside it")
    func waitsNoMore() throws {
        let bench = try bench()
        try bench.hear(red(["P-7", "P-8"]), from: .intake, about: CaseID("K-1"))
        let prompts = try bench.ask(ListPrompts(), as: leader).prompts
        _ = try bench.ask(AnswerPrompt(prompt: prompts[0].prompt, state: .offered), as: leader)
        try bench.wait(until: "2026-12-31T12:00+01:00")
        _ = try bench.ask(AnswerPrompt(prompt: prompts[0].prompt, state: .held), as: leader)
        let last = try #require(bench.said(ReadinessChanged.self).last)
        #expect(!last.waits && last.until == nil)
    }

    @Test("R-146 a prompt is seen by the leader and the person, and by nobody else")
    func isPrivate() throws {
        let bench = try bench()
        try bench.hear(red(["P-7"]), from: .intake, about: CaseID("K-1"))
        #expect(try bench.ask(ListPrompts(), as: mette).prompts.count == 1)
        let colleague = Viewer(person: "P-8", unit: "U-3", roles: [.caseworker], leads: [])
        #expect(try bench.ask(ListPrompts(), as: colleague).prompts.isEmpty)
        let prompt = try #require(bench.ask(ListPrompts(), as: leader).prompts.first)
        #expect(
            bench.refusal(of: AnswerPrompt(prompt: prompt.prompt, state: .held), as: mette) == "wellbeing.not_yours")
        #expect(bench.refusal(of: ListPrompts()) == "call.not_signed_in")
    }

    @Test func `what was asked survives a restart and is not asked twice`() throws {
        let bench = try bench()
        try bench.hear(red(["P-7"]), from: .intake, about: CaseID("K-1"))
        try bench.restart()
        #expect(try bench.said(Prompted.self).count == 1)
        #expect(try bench.ask(ListPrompts(), as: leader).prompts.count == 1)
    }
}

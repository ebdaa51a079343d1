import CaseModel
import Support
import Testing
import WellbeingShell
import Wire

@Suite struct `What has gone up to the leader's leader` {
    private func passedUp() throws -> (ServiceBench<WellbeingService>, PromptRow) {
        let bench = try Unit.bench()
        try bench.hear(Unit.red(["P-7"]))
        try bench.wait(until: "2026-11-30T12:00+01:00")
        return (bench, try #require(bench.prompts(of: Unit.director).first))
    }

    @Test("R-137 stands with both, and says from whom it comes")
    func both() throws {
        let (bench, row) = try passedUp()
        #expect((row.leader, row.passedFrom, row.stage) == ("P-1", "P-3", .escalated))
        #expect(try bench.prompts(of: Unit.leader).map(\.prompt) == [row.prompt])
        #expect(try bench.prompts(of: Unit.mette).map(\.passedFrom) == ["P-3"])
    }

    @Test("R-137 whoever held the talk a day late says so themself, and nothing waits above any more")
    func late() throws {
        let (bench, row) = try passedUp()
        let held = try bench.ask(AnswerPrompt(prompt: row.prompt, state: .held), as: Unit.leader).prompt
        #expect((held.leader, held.passedFrom, held.state) == ("P-3", nil, .held))
        #expect(try bench.prompts(of: Unit.director).isEmpty && bench.prompts(of: Unit.leader).isEmpty)
        #expect(
            bench.refusal(of: AnswerPrompt(prompt: row.prompt, state: .held), as: Unit.director)
                == "wellbeing.not_yours")
    }

    @Test("R-137 the leader above answers for the talk that they held")
    func above() throws {
        let (bench, row) = try passedUp()
        _ = try bench.ask(AnswerPrompt(prompt: row.prompt, state: .held), as: Unit.director)
        #expect(try bench.prompts(of: Unit.director).isEmpty && bench.prompts(of: Unit.leader).isEmpty)
        #expect(
            bench.refusal(of: AnswerPrompt(prompt: row.prompt, state: .held), as: Unit.leader)
                == "wellbeing.already_answered")
    }

    @Test("R-137 a leader who offers it late has it again, with a clock; whoever sits elsewhere now no longer answers")
    func taken() throws {
        let (bench, row) = try passedUp()
        _ = try bench.ask(AnswerPrompt(prompt: row.prompt, state: .offered), as: Unit.leader)
        #expect(try bench.prompts(of: Unit.director).isEmpty)
        let (other, second) = try passedUp()
        try other.hear(UnitChanged(unit: "U-3", parent: "U-1", leader: "P-8"), from: .directory, about: UnitID("U-3"))
        #expect(
            other.refusal(of: AnswerPrompt(prompt: second.prompt, state: .held), as: Unit.leader)
                == "wellbeing.not_yours")
        #expect(try other.prompts(of: Unit.director).map(\.passedFrom) == [nil])
    }

    @Test(
        "R-137 whoever stands at the top is reminded of what they have not answered, and never told of a leader below them"
    )
    func nobodyAbove() throws {
        let bench = try Unit.bench()
        try bench.hear(Unit.red(["P-3"]))
        try bench.wait(until: "2026-12-31T12:00+01:00")
        let asked = try bench.said(Prompted.self)
        #expect(asked.map(\.leader) == ["P-1", "P-1", "P-1"])
        #expect(asked.map(\.stage) == [.first, .reminder, .reminder])
        #expect(Set(asked.map { "\($0.stage) \($0.instance ?? 1)" }).count == 3, "each is a message of its own")
        let row = try #require(bench.prompts(of: Unit.director).first)
        #expect((row.stage, row.passedFrom, row.state) == (.reminder, nil, .open))
    }
}

import CaseModel
import Support
import Testing
import WellbeingShell
import Wire

/// On which days something can have been offered or held.
@Suite struct `The day of a talk` {
    private func held(_ prompt: PromptID, on day: CivilDay) -> AnswerPrompt {
        AnswerPrompt(prompt: prompt, state: .held, on: day)
    }

    @Test("R-142 is not before the talk it is about, nor ahead; the talk's own day counts, also when it is noted later")
    func hardTalk() throws {
        let bench = try Unit.bench(at: "2026-11-24T09:00+01:00")
        try bench.hear(Unit.note("N-1", by: "P-7"))
        let row = try #require(bench.prompts(of: Unit.leader).first)
        #expect(row.care == .defusing && row.since == "2026-11-23")
        #expect(bench.refusal(of: held(row.prompt, on: "2026-11-22"), as: Unit.leader) == "wellbeing.before_occasion")
        #expect(bench.refusal(of: held(row.prompt, on: "2026-11-25"), as: Unit.leader) == "wellbeing.in_the_future")
        #expect(try bench.ask(held(row.prompt, on: "2026-11-23"), as: Unit.leader).prompt.on == "2026-11-23")
    }

    @Test("R-142 what is left of a hard talk that nobody took up tells its hour, and not when it was asked for")
    func hour() throws {
        let bench = try Unit.bench(at: "2026-11-23T09:00+01:00")
        try bench.hear(Unit.note("N-1", by: "P-7"))
        let talk: Timestamp = "2026-11-23T08:50+01:00"
        #expect(try bench.prompts(of: Unit.leader).map(\.occasion) == [talk])
        try bench.wait(until: "2026-11-25T09:00+01:00")
        let left = try bench.prompts(of: Unit.leader).filter { $0.care == .oneToOne }
        #expect(left.count == 1 && left[0].asked > talk.adding(hours: 5))
        #expect((left[0].occasion, left[0].since) == (talk, "2026-11-23"))
    }

    @Test("R-137 is not before it was asked for, and after an incident not before that happened")
    func others() throws {
        let bench = try Unit.bench()
        let own = try bench.ask(AskForCare(kind: .oneToOne), as: Unit.jonas).prompt
        #expect(own.since == "2026-11-23")
        #expect(bench.refusal(of: held(own.prompt, on: "2026-11-22"), as: Unit.leader) == "wellbeing.before_occasion")
        _ = try bench.ask(
            RegisterIncident(kind: .threat, reporter: .exposed, happened: "2026-11-20T10:00+01:00"), as: Unit.mette)
        let rows = try bench.prompts(of: Unit.leader).filter { $0.person == "P-7" }
        #expect(rows.count == 2 && rows.allSatisfy { $0.since == "2026-11-20" })
        #expect(
            bench.refusal(of: held(rows[0].prompt, on: "2026-11-19"), as: Unit.leader) == "wellbeing.before_occasion")
        #expect(try bench.ask(held(rows[0].prompt, on: "2026-11-20"), as: Unit.leader).prompt.state == .held)
    }
}

import CaseModel
import Support
import Testing
import WellbeingShell
import Wire

@Suite struct `What was offered and never held` {
    /// Monday 23 November: a case is red, and the leader says at once that the 1:1 is offered.
    private func offered(settings: JSON = .object([:])) throws -> (ServiceBench<WellbeingService>, PromptRow) {
        let bench = try Unit.bench(settings: settings)
        try bench.hear(Unit.red(["P-7"]))
        let prompt = try #require(bench.prompts(of: Unit.leader).first).prompt
        return (bench, try bench.ask(AnswerPrompt(prompt: prompt, state: .offered), as: Unit.leader).prompt)
    }

    @Test("R-137 after a week the leader is asked whether it was held, then the leader above, until somebody says")
    func askedAbout() throws {
        let (bench, row) = try offered()
        #expect(row.state == .offered && row.by == "2026-11-30T16:00+01:00")
        try bench.wait(until: "2026-12-01T07:59+01:00")
        #expect(try bench.said(Prompted.self).count == 1)
        try bench.wait(until: "2026-12-07T12:00+01:00")
        let asked = try bench.said(Prompted.self)
        #expect(asked.map(\.stage) == [.first, .reminder, .escalated])
        #expect(asked.map(\.leader) == ["P-3", "P-3", "P-1"])
        let above = try #require(bench.prompts(of: Unit.director).first)
        #expect(above.state == .offered && above.stage == .escalated, "that it was offered stays true")
        _ = try bench.ask(AnswerPrompt(prompt: above.prompt, state: .held), as: Unit.director)
        try bench.wait(until: "2026-12-07T15:00+01:00")
        #expect(try bench.prompts(of: Unit.director).isEmpty)
    }

    @Test("R-137 an offer that was reminded of before it was made is reminded of again, as a message of its own")
    func remindedTwice() throws {
        let bench = try Unit.bench()
        try bench.hear(Unit.red(["P-7"]))
        try bench.wait(until: "2026-11-26T09:00+01:00")
        let prompt = try #require(bench.prompts(of: Unit.leader).first).prompt
        _ = try bench.ask(AnswerPrompt(prompt: prompt, state: .offered), as: Unit.leader)
        try bench.wait(until: "2026-12-04T09:00+01:00")
        let reminders = try bench.said(Prompted.self).filter { $0.stage == .reminder }
        #expect(reminders.map(\.instance) == [nil, 2])
    }

    @Test("R-137 while the case stays red an offer of ten working days ago is no answer any more")
    func stillRed() throws {
        let (bench, row) = try offered(settings: ["offerWorkingDays": 30])
        try bench.wait(until: "2026-12-08T08:00+01:00")
        let again = try #require(bench.prompts(of: Unit.leader).first)
        #expect(again.prompt == row.prompt && again.state == .open && again.stage == .first)
        #expect(try bench.said(Prompted.self).map(\.instance) == [nil, 2])
    }

    @Test("R-137 a regular talk comes round again for whoever was offered one a whole round ago")
    func nextRound() throws {
        let bench = try Unit.bench(settings: ["offerWorkingDays": 30])
        _ = try bench.ask(SetRhythm(unit: "U-3", kind: .oneToOne, workingDays: 10), as: Unit.leader)
        try bench.wait(until: "2026-11-24T08:00+01:00")
        let first = try bench.prompts(of: Unit.leader).filter { $0.leader == "P-3" }
        for row in first { _ = try bench.ask(AnswerPrompt(prompt: row.prompt, state: .offered), as: Unit.leader) }
        try bench.wait(until: "2026-12-07T12:00+01:00")
        #expect(try bench.prompts(of: Unit.leader).filter { $0.leader == "P-3" }.allSatisfy { $0.state == .offered })
        try bench.wait(until: "2026-12-08T08:00+01:00")
        let second = try bench.prompts(of: Unit.leader).filter { $0.leader == "P-3" }
        #expect(Set(second.map(\.prompt)) == Set(first.map(\.prompt)) && second.allSatisfy { $0.state == .open })
    }

    @Test("R-137 a regular talk that was held comes round again when the next is due, not every second time")
    func everyRound() throws {
        let bench = try Unit.bench()
        _ = try bench.ask(SetRhythm(unit: "U-3", kind: .oneToOne, workingDays: 10), as: Unit.leader)
        try bench.wait(until: "2026-11-24T08:00+01:00")
        for row in try bench.prompts(of: Unit.leader) where row.leader == "P-3" {
            _ = try bench.ask(AnswerPrompt(prompt: row.prompt, state: .held), as: Unit.leader)
        }
        try bench.wait(until: "2026-12-08T08:00+01:00")
        let again = try bench.prompts(of: Unit.leader).filter { $0.leader == "P-3" }
        #expect(again.map(\.person).sorted() == ["P-7", "P-8"])
    }

    @Test("R-142 a round that its leader says is offered is over in the evening, and comes again the next day")
    func round() throws {
        let bench = try Unit.bench()
        _ = try bench.ask(SetRhythm(unit: "U-3", kind: .defusing, workingDays: 1), as: Unit.leader)
        try bench.wait(until: "2026-11-24T08:00+01:00")
        let today = try #require(bench.prompts(of: Unit.leader).first)
        _ = try bench.ask(AnswerPrompt(prompt: today.prompt, state: .offered), as: Unit.leader)
        try bench.wait(until: "2026-11-25T08:00+01:00")
        let next = try bench.prompts(of: Unit.leader)
        #expect(next.map(\.state) == [.open] && next.first?.prompt != today.prompt)
    }

    @Test("R-142 a short talk that was offered and did not come about that day leaves a 1:1")
    func defusing() throws {
        let bench = try Unit.bench()
        try bench.hear(Unit.note("N-1", by: "P-7"))
        let talk = try #require(bench.prompts(of: Unit.leader).first)
        _ = try bench.ask(AnswerPrompt(prompt: talk.prompt, state: .offered), as: Unit.leader)
        try bench.wait(until: "2026-11-24T08:00+01:00")
        #expect(try bench.prompts(of: Unit.leader).map(\.care) == [.oneToOne])
    }

    @Test("R-144 whoever asks for what is offered to them has said yes to it")
    func askedFor() throws {
        let bench = try Unit.bench()
        let wish = try bench.ask(AskForCare(kind: .sparring), as: Unit.mette).prompt
        #expect(bench.refusal(of: AskForCare(kind: .sparring), as: Unit.mette) == "wellbeing.already_asked")
        _ = try bench.ask(AnswerPrompt(prompt: wish.prompt, state: .offered), as: Unit.leader)
        let again = try bench.ask(AskForCare(kind: .sparring), as: Unit.mette).prompt
        #expect(again.prompt == wish.prompt && again.state == .open)
    }

    @Test("R-139 what a leader offered unasked is reminded of once and then no longer offered: nothing goes up")
    func leadersOwn() throws {
        let bench = try Unit.bench()
        _ = try bench.ask(
            OfferCare(kind: .supervision, people: ["P-7"], isPressedPeriod: true), as: Unit.leader)
        #expect(try bench.said(Prompted.self).isEmpty)
        try bench.wait(until: "2026-12-31T12:00+01:00")
        #expect(try bench.said(Prompted.self).map(\.stage) == [.reminder])
        #expect(try bench.prompts(of: Unit.mette).isEmpty)
        #expect(try bench.prompts(of: Unit.director).isEmpty)
    }
}

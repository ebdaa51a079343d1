import CaseModel
import Support
import Testing
import WellbeingShell
import Wire

@Suite struct `What a leader offers, and the person's yes` {
    private func offered() throws -> (ServiceBench<WellbeingService>, PromptRow) {
        let bench = try Unit.bench()
        let reply = try bench.ask(
            OfferCare(kind: .supervision, people: ["P-7"], isPressedPeriod: false), as: Unit.leader)
        return (bench, try #require(reply.prompts.first))
    }

    @Test("R-139 the person is told that there is something, once, and never what or from whom")
    func told() throws {
        let (bench, row) = try offered()
        let told = try bench.said(CareTold.self)
        #expect(told.map(\.person) == ["P-7"] && told.map(\.instance) == [nil])
        #expect(told.map(\.validUntil) == [row.by])
        #expect(try bench.said(Prompted.self).isEmpty)
    }

    @Test("R-139 a yes reaches the leader once, is seen by both, and need not be said again")
    func yes() throws {
        let (bench, row) = try offered()
        let said = try bench.ask(ChooseCare(prompt: row.prompt, accepts: true), as: Unit.mette).prompt
        #expect(said.accepted == "2026-11-23" && said.state == .open)
        #expect(try bench.prompts(of: Unit.leader).map(\.accepted) == ["2026-11-23"])
        #expect(
            bench.refusal(of: ChooseCare(prompt: row.prompt, accepts: true), as: Unit.mette)
                == "wellbeing.already_accepted")
        #expect(bench.refusal(of: AskForCare(kind: .supervision), as: Unit.mette) == "wellbeing.already_asked")
        #expect(try bench.said(Prompted.self).map(\.leader) == ["P-3"])
        // Once said it stays said, also when the leader answers that it is offered.
        let answered = try bench.ask(AnswerPrompt(prompt: row.prompt, state: .offered), as: Unit.leader).prompt
        #expect(answered.accepted == "2026-11-23")
        #expect(
            bench.refusal(of: AskForCare(kind: .supervision), as: Unit.mette) == "wellbeing.already_asked")
        #expect(try bench.ask(ChooseCare(prompt: row.prompt, accepts: false), as: Unit.mette).prompt.state == .declined)
    }

    @Test("R-139 what somebody asked for themself needs no yes, and can be done without")
    func ownRequest() throws {
        let bench = try Unit.bench()
        let row = try bench.ask(AskForCare(kind: .oneToOne), as: Unit.mette).prompt
        #expect(
            bench.refusal(of: ChooseCare(prompt: row.prompt, accepts: true), as: Unit.mette)
                == "wellbeing.already_accepted")
        #expect(try bench.ask(ChooseCare(prompt: row.prompt, accepts: false), as: Unit.mette).prompt.state == .declined)
    }

    @Test("R-139 what is open already is not offered again, and the leader hears to whom")
    func already() throws {
        let (bench, _) = try offered()
        #expect(
            bench.refusal(
                of: OfferCare(kind: .supervision, people: ["P-7"], isPressedPeriod: true), as: Unit.leader)
                == "wellbeing.already_offered")
        let both = try bench.ask(
            OfferCare(kind: .supervision, people: ["P-7", "P-8"], isPressedPeriod: true), as: Unit.leader)
        #expect(both.prompts.map(\.person) == ["P-8"] && both.already == ["P-7"])
        #expect(try bench.said(CareTold.self).map(\.person) == ["P-7", "P-8"])
    }

    @Test("R-140 who leads it is written down when it is ordered, long before it is held")
    func ordered() throws {
        let (bench, row) = try offered()
        let reply = try bench.ask(OrderCare(prompt: row.prompt, provider: .external), as: Unit.leader).prompt
        #expect(reply.provider == .external && reply.state == .offered && reply.by == row.by)
        #expect(
            bench.refusal(of: OrderCare(prompt: row.prompt, provider: .external), as: Unit.mette)
                == "wellbeing.not_yours")
        let talk = try bench.ask(AskForCare(kind: .oneToOne), as: Unit.mette).prompt
        #expect(
            bench.refusal(of: OrderCare(prompt: talk.prompt, provider: .external), as: Unit.leader)
                == "wellbeing.nothing_to_order")
        let held = try bench.ask(AnswerPrompt(prompt: row.prompt, state: .held), as: Unit.leader).prompt
        #expect(held.provider == .external)
        #expect(
            bench.refusal(of: OrderCare(prompt: row.prompt, provider: nil), as: Unit.leader)
                == "wellbeing.already_answered")
    }

    @Test(
        "R-144 whoever asked to be relieved of a case is answered by its change of hands; which case, the leader sees")
    func relieved() throws {
        let bench = try Unit.bench()
        try bench.hear(
            CaseAssigned(
                case: "K-5", unit: "U-3", person: "P-7", previous: nil, by: "P-3", isConcerned: false), from: .intake,
            about: CaseID("K-5"))
        let wish = try bench.ask(AskForCare(kind: .caseworkerChange, case: "K-5"), as: Unit.mette).prompt
        let talk = try bench.ask(AskForCare(kind: .defusing, case: "K-5"), as: Unit.mette).prompt
        #expect((wish.case, talk.case) == ("K-5", nil))
        #expect(try bench.prompts(of: Unit.leader).first { $0.care == .caseworkerChange }?.case == "K-5")
        try bench.hear(
            CaseAssigned(
                case: "K-6", unit: "U-3", person: "P-8", previous: "P-7", by: "P-3", isConcerned: false), from: .intake,
            about: CaseID("K-6"))
        #expect(try bench.prompts(of: Unit.leader).contains { $0.prompt == wish.prompt }, "another case")
        try bench.hear(
            CaseAssigned(
                case: "K-5", unit: "U-3", person: "P-8", previous: "P-7", by: "P-3", isConcerned: false), from: .intake,
            about: CaseID("K-5"))
        #expect(try bench.prompts(of: Unit.leader).map(\.prompt) == [talk.prompt])
        let kept = try bench.ask(ShowOwnCare(), as: Unit.mette).prompts
        #expect(kept.first { $0.prompt == wish.prompt }?.state == .held)
    }
}

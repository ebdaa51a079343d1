import CaseModel
import Support
import Testing
import WellbeingShell
import Wire

@Suite struct `A wrong button` {
    private func asked() throws -> (ServiceBench<WellbeingService>, PromptRow) {
        let bench = try Unit.bench()
        try bench.hear(Unit.red(["P-7"]))
        return (bench, try #require(bench.prompts(of: Unit.leader).first))
    }

    private func answer(
        _ bench: ServiceBench<WellbeingService>, _ row: PromptRow, _ state: PromptState = .held
    ) throws {
        _ = try bench.ask(AnswerPrompt(prompt: row.prompt, state: state), as: Unit.leader)
    }

    @Test("R-137 is taken back the same day: it stands as before with the same clock, and Learning waits again")
    func takenBack() throws {
        let (bench, row) = try asked()
        try answer(bench, row)
        let back = try bench.ask(TakeBackAnswer(prompt: row.prompt), as: Unit.leader).prompt
        #expect((back.state, back.stage, back.by, back.on) == (.open, .first, row.by, nil))
        #expect(back.answeredBy == nil)
        #expect(try bench.said(ReadinessChanged.self).map(\.waits) == [true, false, true])
        #expect(try bench.said(Prompted.self).count == 1, "nobody is asked anew")
        try bench.wait(until: "2026-11-26T09:00+01:00")
        #expect(try bench.said(Prompted.self).map(\.stage) == [.first, .reminder])
        let looks = try bench.ask(ShowOwnCare(), as: Unit.mette).looks.looks.map(\.what)
        #expect(looks.contains("prompt.taken-back") && looks.contains("prompt.held"))
    }

    @Test("R-137 an offer is taken back as well, and what had gone up goes up again")
    func offer() throws {
        let (bench, row) = try asked()
        try bench.wait(until: "2026-11-30T12:00+01:00")
        let above = try #require(bench.prompts(of: Unit.director).first)
        try answer(bench, row, .offered)
        #expect(try bench.prompts(of: Unit.director).isEmpty)
        let back = try bench.ask(TakeBackAnswer(prompt: row.prompt), as: Unit.leader).prompt
        #expect((back.leader, back.passedFrom, back.state, back.stage) == ("P-1", "P-3", .open, .escalated))
        #expect(try bench.prompts(of: Unit.director).map(\.by) == [above.by])
    }

    @Test("R-137 only by whoever gave it, once, not the next day, and not when it has been asked for since")
    func limits() throws {
        let (bench, row) = try asked()
        let wish = TakeBackAnswer(prompt: row.prompt)
        #expect(bench.refusal(of: wish, as: Unit.leader) == "wellbeing.not_yours", "nobody has answered")
        try answer(bench, row)
        #expect(bench.refusal(of: wish, as: Unit.mette) == "wellbeing.not_yours")
        try bench.wait(until: "2026-11-24T07:00+01:00")
        #expect(bench.refusal(of: wish, as: Unit.leader) == "wellbeing.too_late_to_take_back")
        let second = try bench.ask(AskForCare(kind: .oneToOne), as: Unit.mette).prompt
        try answer(bench, second)
        _ = try bench.ask(AskForCare(kind: .oneToOne), as: Unit.mette)
        #expect(
            bench.refusal(of: TakeBackAnswer(prompt: second.prompt), as: Unit.leader) == "wellbeing.cannot_reopen")
    }

    @Test("R-139 an offer to the wrong colleague is no longer made, unless they have said yes")
    func ownOffer() throws {
        let bench = try Unit.bench()
        let reply = try bench.ask(
            OfferCare(kind: .oneToOne, people: ["P-7", "P-8"], isPressedPeriod: true), as: Unit.leader)
        let (first, second) = (reply.prompts[0].prompt, reply.prompts[1].prompt)
        #expect(try bench.ask(TakeBackAnswer(prompt: first), as: Unit.leader).prompt.state == .lapsed)
        #expect(try bench.prompts(of: Unit.mette).isEmpty)
        _ = try bench.ask(ChooseCare(prompt: second, accepts: true), as: Unit.jonas)
        #expect(bench.refusal(of: TakeBackAnswer(prompt: second), as: Unit.leader) == "wellbeing.not_yours")
    }

    @Test("R-139 a no that was a slip is taken back by the person, and stands as offered")
    func ownNo() throws {
        let bench = try Unit.bench()
        let row = try #require(
            bench.ask(OfferCare(kind: .oneToOne, people: ["P-7"], isPressedPeriod: true), as: Unit.leader).prompts.first
        )
        _ = try bench.ask(ChooseCare(prompt: row.prompt, accepts: false), as: Unit.mette)
        #expect(bench.refusal(of: TakeBackAnswer(prompt: row.prompt), as: Unit.leader) == "wellbeing.not_yours")
        let back = try bench.ask(TakeBackAnswer(prompt: row.prompt), as: Unit.mette).prompt
        #expect((back.state, back.by, back.on) == (.offered, row.by, row.on))
    }

    @Test("R-137 whoever was left while it was answered is looked up again when the answer is taken back")
    func changedMeanwhile() throws {
        let (bench, row) = try asked()
        try answer(bench, row)
        try bench.hear(UnitChanged(unit: "U-3", parent: "U-1", leader: "P-8"), from: .directory, about: UnitID("U-3"))
        _ = try bench.ask(TakeBackAnswer(prompt: row.prompt), as: Unit.leader)
        try bench.wait(until: "2026-11-23T10:00+01:00")
        #expect(try bench.prompts(of: Unit.jonas).map(\.prompt) == [row.prompt])
    }

    @Test(
        "R-137 the person says that a talk that is written down never was: asked again, the second time of the leader above"
    )
    func notHeld() throws {
        let (bench, row) = try asked()
        try answer(bench, row)
        try bench.wait(until: "2026-11-25T09:00+01:00")
        #expect(bench.refusal(of: DenyHeld(prompt: row.prompt), as: Unit.leader) == "wellbeing.not_yours")
        #expect(try bench.ask(ListPrompts(), as: Unit.mette).held?.map(\.prompt) == [row.prompt], "where it stands")
        #expect(try bench.ask(ListPrompts(), as: Unit.leader).held == nil)
        let denied = try bench.ask(DenyHeld(prompt: row.prompt), as: Unit.mette).prompt
        #expect((denied.state, denied.leader, denied.notHeld) == (.open, "P-3", "2026-11-25"))
        #expect(try bench.said(ReadinessChanged.self).map(\.waits) == [true, false, true])
        #expect(try bench.said(Prompted.self).map(\.leader) == ["P-3", "P-3"])
        try answer(bench, row)
        let again = try bench.ask(DenyHeld(prompt: row.prompt), as: Unit.mette).prompt
        #expect(again.leader == "P-1")
        _ = try bench.ask(AnswerPrompt(prompt: row.prompt, state: .held), as: Unit.director)
        try bench.wait(until: "2027-01-04T09:00+01:00")
        #expect(bench.refusal(of: DenyHeld(prompt: row.prompt), as: Unit.mette) == "wellbeing.cannot_deny")
        #expect(try bench.ask(ListPrompts(), as: Unit.mette).held == nil)
    }

    @Test(
        "R-098 a duty that is not done after all is open again the same day, with its clock, also when it was the last")
    func duty() throws {
        let bench = try Unit.bench()
        let wish = RegisterIncident(kind: .threat, reporter: .exposed, happened: "2026-11-23T08:30+01:00")
        let row = try bench.ask(wish, as: Unit.mette).incident
        let before = try bench.ask(ShowIncident(incident: row.incident), as: Unit.leader).row.duties
        for duty in before {
            _ = try bench.ask(AnswerDuty(incident: row.incident, duty: duty.duty, answer: .done), as: Unit.leader)
        }
        #expect(try bench.ask(ShowIncident(incident: row.incident), as: Unit.leader).row.isClosed)
        let back = TakeBackDuty(incident: row.incident, duty: .police)
        #expect(bench.refusal(of: back, as: Unit.mette) == "wellbeing.only_the_leader")
        let open = try bench.ask(back, as: Unit.leader).incident
        #expect(!open.isClosed)
        #expect(
            open.duties.first { $0.duty == .police } == before.first { $0.duty == .police },
            "the law's clock did not stop")
        try bench.wait(until: "2026-11-27T12:00+01:00")
        #expect(try bench.said(Prompted.self).contains { $0.leader == "P-1" && $0.stage == .escalated })
        #expect(
            bench.refusal(of: TakeBackDuty(incident: row.incident, duty: .handle), as: Unit.leader)
                == "wellbeing.too_late_to_take_back")
    }
}

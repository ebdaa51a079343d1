import CaseModel
import IntakeCore
import IntakeShell
import Support
import Testing
import Wire

/// A diagnosis in words of our own is refused wherever it is asked from, until somebody says that it is not ours.
@Suite struct OwnDiagnosisTests {
    private let ours = "Borgeren er skizofren."
    private let unsuitable = Unsuitability(ground: .talkDifficult, reason: "Borgeren er skizofren.", offers: [.meeting])
    private let point = ComplaintPoint(kind: .procedural, text: "Et punkt.")

    private func paper(_ body: PaperBody, in id: CaseID, isNotOurs: Bool? = nil) -> WritePaper {
        WritePaper(case: id, body: body, isNotOurs: isNotOurs)
    }

    @Test("R-101 no summary, step, judgement or paper of ours gives the citizen an illness, whoever sends it")
    func refused() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint()).case
        #expect(desk.refusal(.complaint(summary: ours)) == "intake.diagnosis_is_ours")
        #expect(desk.refusal(.complaint(unsuitable: unsuitable)) == "intake.diagnosis_is_ours")
        #expect(
            desk.refusal(DecideStep(case: id, step: .red, signs: [], reason: ours)) == "intake.diagnosis_is_ours")
        #expect(
            desk.refusal(JudgeCase(case: id, kind: .complaint, points: [point], unsuitable: unsuitable))
                == "intake.diagnosis_is_ours")
        let papers: [PaperBody] = [
            .plan([PlanAction(what: ours, who: .anna, by: nil, status: .open)]),
            .contactAgreement(
                ContactAgreement(
                    howOften: "Tirsdage.", ways: [.phone], canHelpWith: ours, cannotHelpWith: "Andet.", agreedOn: nil)),
            .stairs(StairsAnswers(whereWeStand: ours, whatWeCanDo: "Ringe.")),
            .perspective(PerspectiveShift(conduct: "a", reasons: ours, needs: "c", matters: "d")),
            .meeting(
                PlannedMeeting(
                    at: "2026-11-26T10:00+01:00", place: "Lokale 2", people: [.anna],
                    risk: RiskAssessment(seen: ours, measures: "To fra os.", wayOut: "Døren."))),
            .minutes(ours), .internalAgreement(ours),
        ]
        for body in papers {
            #expect(desk.refusal(paper(body, in: id)) == "intake.diagnosis_is_ours", "\(body.kind)")
        }
        #expect(try desk.ask(ShowPapers(case: id)).papers.isEmpty)
    }

    @Test("R-101 no restriction, no way in and no change that is coming gives the citizen an illness")
    func decided() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint()).case
        let proposal = RestrictionProposal(
            ground: .degradingConduct, facts: ours, lastSeen: "2026-11-18", milderMeans: "En samtale.", ways: [.phone],
            scope: "Borgeren skriver.", lastDay: "2027-02-01", wayBack: "God tone.")
        #expect(desk.refusal(ProposeRestriction(case: id, proposal: proposal), as: .lone) == "intake.diagnosis_is_ours")
        #expect(
            desk.refusal(SetContactTeam(case: id, people: [.anna], reason: ours)) == "intake.diagnosis_is_ours")
        #expect(
            desk.refusal(RegisterChange(unit: .benefits, kind: .other, what: ours, on: "2027-02-01"))
                == "intake.diagnosis_is_ours")
        try desk.ask(SetContactTeam(case: id, people: [.anna], reason: ours, isNotOurs: true))
        try desk.ask(ProposeRestriction(case: id, proposal: proposal, isNotOurs: true), as: .lone)
        let made = try #require(desk.ask(ShowRestrictions(case: id), as: .lone).restrictions.first?.restriction)
        #expect(desk.refusal(LiftRestriction(restriction: made, reason: ours), as: .lone) == "intake.diagnosis_is_ours")
        #expect(
            desk.refusal(JudgeRestriction(restriction: made, isApproved: true, reason: ours), as: .jens)
                == "intake.diagnosis_is_ours")
    }

    @Test("R-101 what the citizen has said, or whoever may set a diagnosis, is kept by whoever says that it is theirs")
    func said() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint()).case
        try desk.ask(DecideStep(case: id, step: .red, signs: [], reason: ours, isNotOurs: true))
        try desk.ask(paper(.minutes(ours), in: id, isNotOurs: true))
        try desk.ask(paper(.minutes("Borgeren råbte ad os i receptionen."), in: id))
        #expect(try desk.ask(ShowPapers(case: id)).papers.count == 2)
    }

    @Test("R-101 what came with the citizen's own words is judged by what we say of it alone")
    func citizensWords() throws {
        let box = try Mailbox(["publicUnit": "U-BENEFITS"])
        try box.lay(mail("Jeg er skizofren, og ingen ringer tilbage.", subject: "Jeg er skizofren"))
        let id = try #require(try box.cases.first?.case)
        _ = try box.desk.ask(JudgeCase(case: id, kind: .complaint, points: [point]), as: .bo)
    }
}

import CaseModel
import IntakeCore
import Support
import Testing
import Wire

/// Who is to ring, decided later or anew.
@Suite struct AssigningTests {
    @Test("R-036 a leader gives a case to somebody else, and everybody can see who did")
    func leader() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint(assigned: .anna)).case
        _ = desk.said()
        let receipt = try desk.ask(AssignCase(case: id, person: .bo), as: .lone)
        let said = try #require(try desk.said().first?.body(CaseAssigned.self))
        #expect(
            said
                == CaseAssigned(
                    case: id, unit: .benefits, person: .bo, previous: .anna, by: .lone, isConcerned: false))
        #expect(receipt.published.map(\.type) == [CaseAssigned.type])
        let shown = try desk.ask(ShowCase(case: id), as: .bo)
        #expect(shown.row.assigned == .bo && shown.ringsDespite == nil)
        let last = try #require(shown.history.last)
        #expect(last.what == "assigned" && last.by == .lone && last.detail == "P-BO")
        #expect(try desk.audited(about: id.rawValue).contains("P-LONE assign leader"))
        #expect(try desk.ask(FindRecipient(case: id, purpose: .receipt), as: nil, from: .notifier).assigned == .bo)
    }

    @Test func `given to whoever has it already, nothing changes and nothing is said`() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint(assigned: .anna)).case
        _ = desk.said()
        #expect(try desk.ask(AssignCase(case: id, person: .anna), as: .lone).published.isEmpty)
        #expect(desk.said().isEmpty)
        #expect(try desk.ask(ShowCase(case: id)).history.count == 1)
    }

    @Test func `whoever is to ring gives their own on, and others' is not for colleagues to move`() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint(assigned: .anna)).case
        for refused in [
            desk.refusal(AssignCase(case: id, person: .bo), as: .bo),
            desk.refusal(AssignCase(case: id, person: .sine), as: .bo),
        ] { #expect(refused == "intake.assign_not_theirs") }
        try desk.ask(AssignCase(case: id, person: .bo), as: .anna)
        #expect(desk.refusal(AssignCase(case: id, person: .anna), as: .anna) == "intake.assign_not_theirs")
        #expect(desk.refusal(AssignCase(case: id, person: .bo), as: .lars) == "call.may_not_see")
    }

    @Test func `taken as nobody's from an old page, a call stays with whoever has taken it since, also from a leader`()
        throws
    {
        let desk = try Desk()
        let id = try desk.ask(.complaint(assigned: nil), as: .sine).case
        try desk.ask(AssignCase(case: id, person: .bo, isFree: true), as: .bo)
        try desk.ask(AssignCase(case: id, person: .bo, isFree: true), as: .bo)
        #expect(desk.refusal(AssignCase(case: id, person: .lone, isFree: true), as: .lone) == "intake.already_taken")
        #expect(try desk.ask(ShowCase(case: id), as: .bo).row.assigned == .bo)
        try desk.ask(AssignCase(case: id, person: .lone), as: .lone)
    }

    @Test func `what is nobody's is taken by anybody who may ring, for themself`() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint(about: [.anna], assigned: nil), as: .sine).case
        #expect(desk.refusal(AssignCase(case: id, person: .lone), as: .bo) == "intake.assign_not_theirs")
        #expect(desk.refusal(AssignCase(case: id, person: .sine), as: .sine) != nil)
        #expect(desk.refusal(AssignCase(case: id, person: .berit), as: .berit) == "call.may_not_do")
        #expect(desk.refusal(AssignCase(case: id, person: .anna), as: .anna) == "call.may_not_see")
        try desk.ask(AssignCase(case: id, person: .bo), as: .bo)
        #expect(try desk.ask(ListCases(scope: .mine), as: .bo).cases.map(\.case) == [id])
    }

    @Test func `not the employee the complaint is about, unless the leader gives a reason`() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint(about: [.bo], assigned: .anna)).case
        let reason = "Borgeren beder selv om at tale med Bo."
        #expect(desk.refusal(AssignCase(case: id, person: .bo, reason: reason), as: .anna) == "call.may_not_do")
        #expect(desk.refusal(AssignCase(case: id, person: .bo, reason: " "), as: .lone) == "callback.reason_missing")
        let long = String(repeating: "x", count: Words.mostInReason + 1)
        #expect(desk.refusal(AssignCase(case: id, person: .bo, reason: long), as: .lone) == "intake.too_long")
        _ = desk.said()
        try desk.ask(AssignCase(case: id, person: .bo, reason: reason), as: .lone)
        let event = try #require(desk.said().first)
        #expect(try event.body(CaseAssigned.self).isConcerned && !event.json.text.contains("Borgeren"))
        let despite = try desk.ask(ShowCase(case: id), as: .bo).ringsDespite
        #expect(despite == AssignmentReason(by: .lone, at: desk.clock.now, reason: reason))
        // Given on again, the case is closed to whom it is about.
        try desk.ask(AssignCase(case: id, person: .anna), as: .lone)
        #expect(desk.refusal(ShowCase(case: id), as: .bo) == "call.may_not_see")
        #expect(try desk.ask(ShowCase(case: id), as: .anna).ringsDespite == nil)
    }

    @Test func `a leader the complaint is about gives it to nobody; the leader above does`() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint(about: [.lone])).case
        #expect(desk.refusal(AssignCase(case: id, person: .bo), as: .lone) == "call.may_not_see")
        try desk.ask(AssignCase(case: id, person: .bo), as: .finn)
    }

    @Test func `a red case opens to whoever is to ring, and closes to whoever was`() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint(assigned: .bo), as: .lone).case
        try desk.ask(DecideStep(case: id, step: .red, signs: [], reason: "Det er blevet svært."), as: .lone)
        try desk.ask(AssignCase(case: id, person: .anna), as: .lone)
        #expect(desk.refusal(ShowCase(case: id), as: .bo) == "call.may_not_see")
        #expect(desk.refusal(ShowCase(case: id), as: .anna) == nil)
        #expect(try desk.ask(ListCases(scope: .all, step: .red), as: .lone).cases.map(\.assigned) == [.anna])
        #expect(try desk.ask(ListCases(scope: .all, step: .yellow), as: .lone).cases.isEmpty)
    }

    @Test func `somebody unknown gets no case, and a closed case is given to nobody`() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint(assigned: .anna)).case
        #expect(desk.refusal(AssignCase(case: id, person: "P-NONE"), as: .lone) == "intake.person_unknown")
        #expect(desk.refusal(AssignCase(case: "K-none", person: .bo), as: .lone) == "case.unknown")
        try desk.ask(WithdrawCase(case: id, howInWriting: .email, reference: "J-1"))
        #expect(desk.refusal(AssignCase(case: id, person: .bo), as: .lone) == "intake.case_closed")
    }
}

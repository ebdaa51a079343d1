import CaseModel
import IntakeCore
import Support
import Testing
import Wire

/// one way in for the citizen, agreed with a reason, known to all who must know.
@Suite struct ContactTeamTests {
    private let name = SetContactTeam(case: "K-1", people: [.bo, .bo], reason: "Borgeren ringer mange steder hen.")

    @Test("R-086 a fixed way in is named with a reason, among those who work here and are not complained of")
    func rules() throws {
        let team = try ContactTeam(name, standing: [], about: [], strangers: [])
        #expect(team.people == [.bo])
        func refusal(
            _ wish: SetContactTeam, standing: [PersonID] = [], about: [PersonID] = [], strangers: [PersonID] = []
        )
            -> IntakeRefusal?
        {
            do throws(IntakeRefusal) {
                _ = try ContactTeam(wish, standing: standing, about: about, strangers: strangers)
                return nil
            } catch { return error }
        }
        #expect(refusal(name, about: [.bo]) == .contactIsConcerned)
        #expect(refusal(name, strangers: [.bo]) == .personUnknown)
        #expect(refusal(SetContactTeam(case: "K-1", people: [.bo], reason: " ")) == .contactReasonMissing)
        #expect(refusal(SetContactTeam(case: "K-1", people: [], reason: "Slut")) == .contactNotNamed)
        #expect(refusal(SetContactTeam(case: "K-1", people: [], reason: "Slut"), standing: [.bo]) == nil)
        let six = (1...6).map { PersonID(unchecked: "P-\($0)") }
        #expect(refusal(SetContactTeam(case: "K-1", people: six, reason: "Mange")) == .contactTooMany)
    }

    @Test("R-086 whoever is the way in sees the case, also at the red step, until the agreement is ended")
    func access() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint()).case
        try desk.ask(DecideStep(case: id, step: .red, signs: [], reason: "Det er blevet for svært."), as: .lone)
        #expect(desk.refusal(ShowCase(case: id), as: .lars) == "call.may_not_see")
        _ = desk.saidNames()
        try desk.ask(SetContactTeam(case: id, people: [.lars], reason: "Én indgang."), as: .lone)
        let shown = try desk.ask(ShowCase(case: id), as: .lars)
        #expect(shown.contactTeam?.people == [.lars] && shown.contactTeam?.decidedBy == .lone)
        #expect(shown.contactTeam?.reason == "Én indgang." && shown.history.last?.what == "contact-team-named")
        try desk.ask(SetContactTeam(case: id, people: [], reason: "Ro på igen."), as: .lone)
        #expect(desk.refusal(ShowCase(case: id), as: .lars) == "call.may_not_see")
        #expect(try desk.ask(ShowCase(case: id), as: .lone).contactTeam?.people == [])
        let said = try desk.said().map { try $0.body(ContactTeamChanged.self) }
        #expect(said.map(\.people) == [[.lars], []] && said.allSatisfy { $0.decidedBy == .lone })
    }

    @Test("R-044 at red whoever holds the call, the hour or the note keeps the case open, until it is given to another")
    func holders() throws {
        func limit(_ due: Timestamp) -> Deadline { Deadline(rule: .agreed, profile: "kl", version: 1, due: due) }
        let desk = try Desk()
        let id = try desk.ask(.complaint(assigned: nil)).case
        try desk.ask(DecideStep(case: id, step: .red, signs: [], reason: "Det er blevet for svært."), as: .lone)
        #expect(desk.refusal(ShowCallerCard(case: id), as: .bo) == "call.may_not_see")
        // Rung before it turned red, and agreed to ring again.
        let due = desk.clock.now.adding(hours: 24)
        try desk.hear(
            CallOwed(
                case: id, callback: "C-2", unit: .benefits, assigned: .bo, target: limit(due), limit: limit(due),
                reason: .newTalk), .callback, id)
        #expect(
            try desk.ask(ShowCallerCard(case: id), as: .bo).name == desk.ask(ShowCallerCard(case: id), as: .lone).name)
        #expect(try desk.ask(ListCases(scope: .mine), as: .bo).cases.map(\.case) == [id])
        try desk.hear(
            CitizenReached(
                case: id, callback: "C-2", by: .lars, spokenAt: desk.clock.now, noteBy: desk.clock.now.adding(hours: 8)),
            .callback, id)
        _ = try desk.ask(ShowCallerCard(case: id), as: .lars)
        try desk.ask(AssignCase(case: id, person: .anna), as: .lone)
        for left in [Viewer.bo, .lars] { #expect(desk.refusal(ShowCallerCard(case: id), as: left) != nil) }
        // Said late: that call has gone along.
        let moved = CallMoved(case: id, callback: "C-2", number: 1, from: .bo, to: .anna, by: .lone, due: due)
        try desk.hear(moved, .callback, id)
        _ = try desk.ask(ShowCallerCard(case: id), as: .anna)
        #expect(try desk.parkedCodes().isEmpty)
    }

    @Test func `whoever agreed on an hour where nobody was chosen is the one who rings, and no other`() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint(assigned: nil)).case
        let other = try desk.ask(.complaint(assigned: .anna)).case
        for id in [id, other] {
            try desk.ask(DecideStep(case: id, step: .red, signs: [], reason: "Det er blevet for svært."), as: .lone)
            try desk.hear(
                Appointed(
                    case: id, appointment: "T-1", version: 1, form: .call, at: desk.clock.now.adding(hours: 24),
                    notice: nil, by: .bo), .callback, id)
        }
        _ = try desk.ask(ShowCallerCard(case: id), as: .bo)
        #expect(desk.refusal(ShowCallerCard(case: other), as: .bo) == "call.may_not_see")
    }

    @Test func `whoever only inspects agrees on nothing, and a stranger is not named`() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint()).case
        let team = SetContactTeam(case: id, people: [.lars], reason: "Én indgang.")
        #expect(desk.refusal(team, as: .berit) == "call.may_not_do")
        #expect(desk.refusal(SetContactTeam(case: id, people: ["P-404"], reason: "x")) == "intake.person_unknown")
    }

    @Test func `who has looked is told to whoever may see the case, the asking among it, and denied tries are not`()
        throws
    {
        let desk = try Desk()
        let id = try desk.ask(.complaint()).case
        try desk.ask(ShowCase(case: id), as: .lone)
        try desk.ask(FindRecipient(case: id, purpose: .receipt), as: nil, from: .notifier)
        #expect(desk.refusal(ListCaseLooks(case: id), as: .lars) == "call.may_not_see")
        let log = try desk.ask(ListCaseLooks(case: id), as: .bo)
        #expect(log.looks.map(\.what) == ["looks", "recipient", "show", "register"] && log.leftOut == 0)
        #expect(log.looks.map(\.by) == [.bo, nil, .lone, .anna])
        for _ in 0..<LookLog.most { try desk.ask(ShowCase(case: id)) }
        let long = try desk.ask(ListCaseLooks(case: id))
        #expect(long.looks.count == LookLog.most && long.leftOut == 5)
    }
}

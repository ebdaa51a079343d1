import CaseModel
import IntakeShell
import Support
import Testing

/// What whoever rings learns of how contact is restricted, and of what holds by the citizen's other cases (decision 115).
@Suite struct HoldsElsewhereTests {
    private func restrict(_ id: CaseID, _ desk: Desk) throws {
        let proposal = RestrictionProposal(
            ground: .pointlessTasks, facts: "Elleve opkald på en formiddag, hvert med samme spørgsmål.",
            lastSeen: "2026-11-20", milderMeans: "Faste ringetider blev aftalt og ikke brugt.", ways: [.phone],
            scope: "Opkald tages tirsdag kl. 10–11.", lastDay: "2027-02-23", wayBack: "Holder aftalen i tre måneder.")
        _ = desk.said()
        try desk.ask(ProposeRestriction(case: id, proposal: proposal), as: .lone)
        let restriction = try #require(desk.said(RestrictionChanged.self).last).restriction
        try desk.ask(JudgeRestriction(restriction: restriction, isApproved: true, reason: "Sagligt."), as: .jens)
        try desk.ask(RestrictionTold(restriction: restriction, reference: "2026-77"), as: .lone)
    }

    private func contact(_ id: CaseID, _ desk: Desk) throws -> CallContact? {
        try desk.ask(FindCallContacts(cases: [.init(case: id, mark: 1)]), as: nil, from: .callback).contacts.first?
            .contact
    }

    @Test("R-088 whoever rings learns of a restriction in the case, and so does whoever rings from the list")
    func own() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint()).case
        #expect(try desk.ask(ShowCallerCard(case: id)).restrictions == nil && contact(id, desk)?.closedWays == nil)
        try restrict(id, desk)
        let shown = try #require(desk.ask(ShowCallerCard(case: id)).restrictions)
        #expect(shown.map(\.state) == [.inEffect] && shown.map(\.ways) == [[.phone]])
        #expect(try contact(id, desk)?.closedWays == [.phone] && contact(id, desk)?.isRedElsewhere == nil)
    }

    @Test(
        "R-088 R-086 of another case of the citizen's that is closed to them they learn what holds and whom to ask, and no more"
    )
    func sister() throws {
        let desk = try Desk()
        let red = try desk.ask(.complaint(assigned: .bo), as: .bo).case
        let again = try desk.ask(.complaint()).case
        try restrict(red, desk)
        _ = try desk.ask(DecideStep(case: red, step: .red, signs: [], reason: "Mange opkald."), as: .lone)
        #expect(
            try desk.ask(ShowCallerCard(case: again)).elsewhere == nil, "nobody has said that it is the same citizen")
        _ = try desk.ask(JoinCases(case: again, other: red, reason: "Samme."), as: .lone)
        #expect(desk.refusal(ShowCase(case: red)) != nil)
        let before = HoldsElsewhere(closedWays: [.phone], isRed: true, ask: [.lone])
        #expect(try desk.ask(ShowCallerCard(case: again)).elsewhere == before)
        #expect(try desk.audited(about: red.rawValue).contains { $0.hasPrefix("P-ANNA holds-elsewhere") })
        // The list is the leader's own: she need not ask herself.
        let listed = try #require(try contact(again, desk))
        #expect(listed.closedWays == [.phone] && listed.isRedElsewhere == true && listed.entrance.isEmpty)
        _ = try desk.ask(SetContactTeam(case: red, people: [.bo], reason: "Kender forløbet."), as: .lone)
        #expect(try desk.ask(ShowCallerCard(case: again)).elsewhere?.ask == [.bo])
        #expect(try contact(again, desk)?.entrance == [.bo])
        _ = try desk.ask(SeparateCases(case: again, other: red, reason: "En anden."), as: .lone)
        #expect(try desk.ask(ShowCallerCard(case: again)).elsewhere == nil)
    }

    @Test func `of a case about themself nobody learns that way`() throws {
        let desk = try Desk()
        let red = try desk.ask(.complaint(about: [.anna], assigned: .bo), as: .bo).case
        let again = try desk.ask(.complaint()).case
        try restrict(red, desk)
        _ = try desk.ask(JoinCases(case: again, other: red, reason: "Samme."), as: .lone)
        #expect(try desk.ask(ShowCallerCard(case: again)).elsewhere == nil)
        #expect(try desk.ask(ShowCallerCard(case: again), as: .lone).elsewhere?.closedWays == [.phone])
    }
}

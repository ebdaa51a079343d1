import CaseModel
import IntakeCore
import Support
import Testing
import Wire

/// What a complaint is about, and what set it off: two things, each with its own place.
@Suite struct CauseTests {
    @Test("R-020 what a complaint is about and what set it off are kept apart, from registration on")
    func keptApart() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint(causes: [.waiting, .notHeard, .waiting])).case
        let said = try desk.said().filter { $0.type == CausesNamed.type }.map { try $0.body(CausesNamed.self) }
        #expect(said == [CausesNamed(case: id, causes: [.waiting, .notHeard])])
        let shown = try desk.ask(ShowCase(case: id))
        #expect(shown.points.map(\.text) == ["Et punkt."])
        #expect(shown.context?.causes.map(\.causes) == [[.waiting, .notHeard]])
    }

    @Test("R-020 nobody need know the cause at registration, and then nothing is said of one")
    func unknown() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint()).case
        #expect(!desk.saidNames().contains("causes-named"))
        #expect(try desk.ask(ShowCase(case: id)).context?.causes == [])
    }

    @Test("R-020 a cause that is better known after the talk is written beside the one before, with who and when")
    func namedAnew() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint(causes: [.decision])).case
        _ = desk.said()
        try desk.wait(until: "2026-11-24T14:00+01:00")
        #expect(desk.refusal(NameCauses(case: id, causes: [])) == "intake.causes_missing")
        #expect(desk.refusal(NameCauses(case: id, causes: [.error]), as: .lars) == "call.may_not_see")
        #expect(desk.refusal(NameCauses(case: id, causes: [.error]), as: .berit) == "call.may_not_do")
        _ = try desk.ask(NameCauses(case: id, causes: [.waiting, .decision]), as: .lone)
        // Said twice is written once.
        _ = try desk.ask(NameCauses(case: id, causes: [.waiting, .decision]), as: .lone)
        #expect(desk.saidNames() == ["causes-named"])
        let rows = try desk.ask(ShowCase(case: id)).context?.causes ?? []
        #expect(rows.map(\.causes) == [[.decision], [.waiting, .decision]])
        #expect(rows.last?.by == .lone && rows.last?.at == "2026-11-24T14:00+01:00")
        #expect(try desk.ask(ShowCase(case: id)).history.last?.what == "causes-named")
        #expect(try desk.audited(about: id.rawValue).contains { $0.hasPrefix("P-LONE name-causes") })
        let viewer = Viewer(person: "P-LEARN", unit: .administration, roles: [.learningLead], leads: [])
        #expect(try desk.ask(ListCaseFacts(), as: viewer).facts.map(\.causes) == [[.waiting, .decision]])
    }
}

import CaseModel
import IntakeShell
import Support
import Testing

/// a citizen at the red step is not left without a way in because the one who was it works here no longer.
@Suite struct LostEntranceTests {
    private let desk: Desk
    private let id: CaseID

    init() throws {
        desk = try Desk()
        id = try desk.ask(.complaint()).case
    }

    private func name(_ people: [PersonID]) throws {
        try desk.ask(SetContactTeam(case: id, people: people, reason: "Én indgang."), as: .lone)
    }

    private func decide(_ step: Step) throws {
        try desk.ask(DecideStep(case: id, step: step, signs: [], reason: "Sådan går det."), as: .anna)
        _ = desk.said()
    }

    private func say(_ person: PersonID, isActive: Bool) throws {
        try desk.hear(
            PersonChanged(person: person, unit: .benefits, roles: [.caseworker], isActive: isActive), .directory, person
        )
    }

    private var asked: [WaitingRow] {
        get throws {
            try desk.ask(ListWaiting(scope: .led), as: .lone).rows.filter { $0.kind == .toNameContact }
        }
    }

    @Test("R-086 at red the leader owes the citizen another way in from when the last of those who were it has left")
    func lastLeaves() throws {
        try name([.lars, .bo])
        try decide(.red)
        try say(.lars, isActive: false)
        #expect(try asked.isEmpty && desk.said(Waited.self).isEmpty)
        try say(.bo, isActive: false)
        let row = try #require(try asked.first)
        #expect(row.person == nil && row.role == .leader && row.since == desk.clock.now && row.due != nil)
        let told = try desk.said(Waited.self)
        #expect(told.map(\.kind) == [.toNameContact] && told.map(\.stage) == [.arose])
        #expect(told.map(\.recipients) == [[.lone]])
        // Said again, it is one thing with one day, told of once.
        desk.clock.now = desk.clock.now.adding(hours: 30)
        try say(.bo, isActive: false)
        #expect(try asked == [row] && desk.said(Waited.self).isEmpty)
        try name([.anna])
        #expect(try asked.isEmpty)
    }

    @Test("R-086 when the day has passed without another way in, the leader hears so")
    func late() throws {
        try name([.bo])
        try decide(.red)
        try say(.bo, isActive: false)
        let due = try #require(try asked.first?.due)
        _ = desk.said()
        try desk.wait(until: due.adding(hours: 1))
        let late = try desk.said(Waited.self).filter { $0.kind == .toNameContact }
        #expect(late.map(\.stage) == [.late] && late.first?.recipients.contains(.lone) == true)
    }

    @Test("R-086 whoever was the way in and works here again is it again, and nothing is owed")
    func comesBack() throws {
        try name([.bo])
        try decide(.red)
        try say(.bo, isActive: false)
        #expect(try asked.count == 1)
        try say(.bo, isActive: true)
        #expect(try asked.isEmpty)
    }

    @Test("R-086 a step that turns red asks for another way in where the one that was agreed on has left")
    func decidedLater() throws {
        try name([.bo])
        try say(.bo, isActive: false)
        #expect(try asked.isEmpty, "only the red step asks for it")
        try decide(.red)
        #expect(try asked.count == 1)
        try decide(.yellow)
        #expect(try asked.isEmpty)
    }

    @Test func `a case that has ended asks for nothing`() throws {
        try name([.bo])
        try decide(.red)
        try desk.ask(WithdrawCase(case: id, howInWriting: .letter, reference: "2026-11"), as: .anna)
        _ = desk.said()
        try say(.bo, isActive: false)
        #expect(try asked.isEmpty && desk.said(Waited.self).isEmpty)
    }
}

import CaseModel
import Store
import Support
import Testing
import Wire

/// A letter that did not reach the citizen waits for somebody, also in a case that has been closed.
@Suite struct ReturnedLetterTests {
    private func fate(_ fate: LetterFate, of letter: LetterID = "L-1", in id: CaseID, _ desk: Desk) throws {
        try desk.hear(
            LetterFateKnown(case: id, letter: letter, kind: .formalReply, note: nil, version: nil, fate: fate),
            .notifier, id)
    }

    private func waiting(_ viewer: Viewer, _ scope: ListWaiting.Scope, _ desk: Desk) throws -> [WaitingRow] {
        try desk.ask(ListWaiting(scope: scope), as: viewer).rows.filter { $0.kind == .letterReturned }
    }

    @Test("R-073 a letter that came back waits for whoever had the case, closed or not, and the case says so")
    func closed() throws {
        let desk = try Desk()
        let id = try desk.closedCase()
        try fate(.returned, in: id, desk)
        try fate(.returned, in: id, desk)
        let row = try #require(try waiting(.anna, .mine, desk).first)
        #expect(row.case == id && row.person == .anna && row.due != nil)
        #expect(try waiting(.anna, .mine, desk).count == 1, "said twice, it waits once")
        #expect(try waiting(.lone, .led, desk).map(\.case) == [id])
        let shown = try desk.ask(ShowCase(case: id))
        #expect(shown.history.map(\.what).suffix(3) == ["closed", "letter-returned", "letter-returned"])
        // It stays closed: nothing of what ended it was untrue.
        #expect(desk.saidNames().isEmpty)
    }

    @Test("R-073 sent again, come after all or said why not, it waits for nobody", arguments: LetterFate.allCases)
    func ends(by end: LetterFate) throws {
        guard end != .returned else { return }
        let desk = try Desk()
        let id = try desk.closedCase()
        try fate(.returned, in: id, desk)
        try fate(.returned, of: "L-2", in: id, desk)
        try fate(end, in: id, desk)
        #expect(try waiting(.anna, .mine, desk).count == 1)
        try fate(end, of: "L-2", in: id, desk)
        #expect(try waiting(.anna, .mine, desk).isEmpty)
    }

    @Test("R-073 where whoever had it has left, it waits for the leader; when nobody has done anything, both are told")
    func leader() throws {
        let desk = try Desk()
        let id = try desk.closedCase()
        try desk.hear(
            PersonChanged(person: .anna, unit: .benefits, roles: [.caseworker], isActive: false), .directory,
            PersonID.anna)
        try fate(.returned, in: id, desk)
        #expect(try waiting(.lone, .mine, desk).map(\.role) == [.leader])
        _ = desk.said()
        try desk.wait(until: "2026-11-27T10:00+01:00")
        let late = try desk.said().filter { $0.type == Waited.type }.map { try $0.body(Waited.self) }
            .filter { $0.kind == .letterReturned }
        #expect(late.map(\.stage) == [.late])
        #expect(late.first?.recipients == [.lone, .finn])
    }

    @Test func `nobody is to try again to reach who has died`() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint()).case
        try desk.ask(ReportDeath(case: id, source: .register))
        try fate(.returned, in: id, desk)
        #expect(try waiting(.anna, .mine, desk).isEmpty && waiting(.lone, .led, desk).isEmpty)
    }
}

import CaseModel
import IntakeCore
import Store
import Support
import Testing
import Wire

/// What came in writing and is no complaint leaves the track, truthfully and not for good (decision 74).
@Suite struct SettingAsideTests {
    private func aside(_ id: CaseID, _ reason: NoComplaintReason = .praise, _ words: String? = nil) -> SetAside {
        SetAside(case: id, reason: reason, words: words)
    }

    @Test("R-001 thanks are no complaint: nobody rings, nothing is answered, and who said so stands in the history")
    func thanks() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint(channel: .email)).case
        #expect(try desk.ask(ShowCase(case: id)).promise != nil)
        _ = desk.said()
        #expect(try desk.ask(aside(id)).isClosed)
        let said = desk.said()
        let closed = try #require(said.first { $0.type == CaseClosed.type }).body(CaseClosed.self)
        #expect(closed.ending == .noComplaint && closed.outcome != .solved)
        #expect(try said.first { $0.type == CaseJudged.type }?.body(CaseJudged.self).exclusion == .noComplaint)
        #expect(!said.contains { $0.type == CitizenVerified.type }, "where letters may go has not changed")
        let shown = try desk.ask(ShowCase(case: id))
        #expect(shown.missing.isEmpty && shown.row.isClosed)
        let row = try #require(shown.history.first { $0.what == "set-aside" })
        #expect(row.by == .anna && row.detail == "praise")
        #expect(try desk.ask(ListWaiting(scope: .led), as: .lone).rows.allSatisfy { $0.case != id })
        #expect(try desk.audited(about: id.rawValue).contains { $0.hasPrefix("P-ANNA set-aside") })
    }

    @Test("R-001 where it has been sent is said; a reason that explains nothing wants words")
    func words() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint(channel: .email)).case
        for reason in [NoComplaintReason.otherMatter, .other] {
            #expect(desk.refusal(aside(id, reason, " ")) == "intake.set_aside_words_missing")
        }
        try desk.ask(aside(id, .otherMatter, "Sendt til Aktindsigt, J-12."))
        let row = try desk.ask(ShowCase(case: id)).history.first { $0.what == "set-aside" }
        #expect(row?.detail == "otherMatter Sendt til Aktindsigt, J-12.")
    }

    @Test("R-001 what more than its writing makes a complaint stays one")
    func isComplaint() throws {
        let desk = try Desk()
        let spoken = try desk.ask(.complaint()).case
        #expect(desk.refusal(aside(spoken)) == "intake.set_aside_not_written")
        let wished = try desk.ask(.complaint(channel: .email)).case
        try desk.ask(GoFormal(case: wished, wish: FormalWish(asker: .citizen, channel: .phone), reference: nil))
        #expect(desk.refusal(aside(wished)) == "intake.is_complaint")
        let talked = try desk.ask(.complaint(channel: .email)).case
        try desk.hear(.filed(talked, .newTalk), .callback, talked)
        #expect(desk.refusal(aside(talked)) == "intake.is_complaint")
        let closed = try desk.ask(.complaint(channel: .email)).case
        try desk.ask(aside(closed))
        #expect(desk.refusal(aside(closed)) == "intake.case_closed")
    }

    @Test("R-001 it was one after all: the case is as it was, and what was owed is owed again")
    func takenUp() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint(channel: .email)).case
        let up = TakeUp(case: id, reason: "Andet afsnit er en klage.")
        #expect(desk.refusal(up) == "intake.not_set_aside")
        try desk.ask(aside(id))
        #expect(desk.refusal(TakeUp(case: id, reason: " ")) == "intake.take_up_reason_missing")
        _ = desk.said()
        #expect(try !desk.ask(up).isClosed)
        let said = desk.said()
        #expect(said.contains { $0.type == CaseReopened.type })
        #expect(try said.first { $0.type == CaseJudged.type }?.body(CaseJudged.self).exclusion == nil)
        let shown = try desk.ask(ShowCase(case: id))
        #expect(!shown.row.isClosed && shown.missing.contains("conversation") && shown.promise?.kept == nil)
    }

    @Test("R-167 the leader of the unit sees what was set aside this week, until it is taken up or a week has gone")
    func seenByLeader() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint(channel: .email)).case
        #expect(try desk.ask(ListSetAside(), as: .lone).rows.isEmpty)
        try desk.ask(aside(id, .otherMatter, "Sendt til Aktindsigt."))
        let row = try #require(try desk.ask(ListSetAside(), as: .lone).rows.first)
        #expect(row.case == id && row.by == .anna && row.reason == .otherMatter)
        // Whoever leads nothing has no list.
        #expect(try desk.ask(ListSetAside()).rows.isEmpty)
        #expect(try desk.audited(about: Viewer.lone.unit.rawValue).contains { $0.contains("set-aside-list") })
        try desk.ask(TakeUp(case: id, reason: "Det er en klage."), as: .lone)
        #expect(try desk.ask(ListSetAside(), as: .lone).rows.isEmpty)
        try desk.ask(aside(id))
        #expect(try desk.ask(ListSetAside(), as: .lone).rows.map(\.reason) == [.praise])
        try desk.wait(until: Timestamp.tuesdayMorning.adding(hours: 7 * 24 + 1))
        #expect(try desk.ask(ListSetAside(), as: .lone).rows.isEmpty)
    }

    @Test("R-167 the citizens' adviser finds what was set aside where it is looked for, marked, and nowhere else")
    func inspected() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint(channel: .email)).case
        try desk.ask(aside(id))
        let adviser = Viewer(person: "P-ADVISER", unit: .administration, roles: [.citizensAdviser], leads: [])
        #expect(try desk.ask(InspectCases(), as: adviser).cases.isEmpty)
        let found = try desk.ask(InspectCases(choice: InspectionChoice(sign: .setAside)), as: adviser).cases
        #expect(found.map(\.row.case) == [id] && found.map(\.isSetAside) == [true] && found[0].outcome == nil)
    }

    @Test func `no figure counts it, and a recount says the same`() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint(channel: .email)).case
        try desk.ask(aside(id))
        let lead = Viewer(person: "P-LEARN", unit: .administration, roles: [.learningLead], leads: [])
        let fact = try #require(try desk.ask(ListCaseFacts(), as: lead).facts.first { $0.case == id })
        #expect(fact.exclusion == .noComplaint && fact.closedAt != nil)
    }
}

import CaseModel
import IntakeShell
import Support
import Testing
import Wire

/// Tilsyn: what the citizens' adviser may list, and what stands in it.
@Suite struct InspectionTests {
    @Test("R-167 every method case is listed with note, consent, copy and outcome, closed ones too, and no other")
    func list() throws {
        let desk = try Desk()
        let solved = try desk.closedCase()
        try desk.ask(.complaint([.substantive]))
        try desk.wait(until: Timestamp.tuesdayMorning.adding(hours: 1))
        let open = try desk.ask(.complaint()).case
        try desk.ask(DecideStep(case: open, step: .red, signs: [], reason: "Tredje brudte aftale."))
        let listed = try desk.ask(InspectCases(), as: .berit).cases
        #expect(listed.map(\.row.case) == [open, solved])
        #expect(listed[0].note == nil && !listed[0].hasConsent && !listed[0].isCopySent)
        #expect(listed[1].note == NoteVersion("N-1", version: 1) && listed[1].hasConsent && listed[1].isCopySent)
        #expect(listed[0].filed == nil && listed[1].filed == .init(person: .anna, at: .tuesdayMorning))
        #expect(listed[1].outcome == .solved && listed[1].row.isClosed)
        #expect(try desk.audited(about: open.rawValue).contains { $0.hasPrefix("P-BERIT inspected") })
    }

    @Test("R-167 nobody but the citizens' adviser lists them, and none is left out between two pages")
    func pages() throws {
        let desk = try Desk()
        for _ in 0..<5 { try desk.ask(.complaint()) }
        for viewer in [Viewer.anna, .lone, .finn, .sine, .admin, .jens] {
            #expect(desk.refusal(InspectCases(), as: viewer) == "call.may_not_do")
        }
        var seen: [CaseID] = []
        var next: String?
        repeat {
            let page = try desk.ask(InspectCases(limit: 2, after: next), as: .berit)
            seen += page.cases.map(\.row.case)
            next = page.next
        } while next != nil
        #expect(seen.count == 5 && Set(seen).count == 5)
        #expect(desk.refusal(InspectCases(after: "tirsdag"), as: .berit) == "intake.page_unknown")
    }

    @Test func `a page of a hundred cases with long names fits into one line`() throws {
        let desk = try Desk()
        let name = String(repeating: "å", count: 100)
        let citizen = Citizen(name: name, phone: "12345678", addressLines: ["Fantasivej 1"], isVerified: true)
        for _ in 0..<100 { try desk.ask(.complaint(citizen: citizen)) }
        let page = try desk.ask(InspectCases(limit: 100), as: .berit)
        #expect(page.next != nil && page.cases.count > 30)
    }
}

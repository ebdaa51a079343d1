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
        #expect(listed[0].note == nil && !listed[0].hasConsent && listed[0].copy == nil)
        #expect(listed[1].note == NoteVersion("N-1", version: 1) && listed[1].hasConsent && listed[1].copy == .left)
        #expect(listed[0].filed == nil && listed[1].filed == .init(person: .anna, at: .tuesdayMorning))
        #expect(listed[1].outcome == .solved && listed[1].row.isClosed)
        #expect(try desk.audited(about: open.rawValue).contains { $0.hasPrefix("P-BERIT inspected") })
    }

    @Test("R-073 R-167 a copy that lies to be printed, or came back, is not sent, and is found by that")
    func copyNotSent() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint()).case
        try desk.hear(.filed(id, .solved, hasConsent: true), .callback, id)
        func say(_ fate: LetterFate) throws {
            let said = LetterFateKnown(case: id, letter: "L-1", kind: .noteCopy, note: "N-1", version: 1, fate: fate)
            try desk.hear(said, .notifier, id)
        }
        func stands() throws -> CopyStanding? { try desk.ask(InspectCases(), as: .berit).cases[0].copy }
        func isFound() throws -> Bool {
            let choice = InspectionChoice(sign: .copyNotSent)
            return try !desk.ask(InspectCases(choice: choice), as: .berit).cases.isEmpty
        }
        #expect(try stands() == nil && isFound())
        try desk.hear(.copy(id, by: .paper), .notifier, id)
        #expect(try stands() == .ready && isFound())
        try say(.handedOver)
        #expect(try stands() == .left && !isFound())
        try say(.returned)
        #expect(try stands() == .returned && isFound())
        #expect(try desk.ask(InspectCases(), as: .berit).cases[0].row.isClosed, "what ended it was true then")
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

    @Test(
        "R-167 the inspector chooses days, unit, outcome and what to look for, and pages go on through what does not fit"
    )
    func chosen() throws {
        let desk = try Desk()
        let solved = try desk.closedCase()
        try desk.wait(until: Timestamp.tuesdayMorning.adding(hours: 48))
        let open = try (0..<4).map { _ in try desk.ask(.complaint()).case }
        func found(_ choice: InspectionChoice, limit: Int = 50) throws -> [CaseID] {
            var seen: [CaseID] = []
            var next: String?
            repeat {
                let page = try desk.ask(InspectCases(limit: limit, after: next, choice: choice), as: .berit)
                seen += page.cases.map(\.row.case)
                next = page.next
            } while next != nil
            return seen
        }
        let day = Timestamp.tuesdayMorning.adding(hours: 48).civil.day
        #expect(try found(InspectionChoice(to: day.adding(days: -1))) == [solved])
        #expect(try Set(found(InspectionChoice(from: day, to: day), limit: 1)) == Set(open))
        #expect(try found(InspectionChoice(outcome: .solved), limit: 1) == [solved])
        #expect(try Set(found(InspectionChoice(sign: .noNote))) == Set(open))
        for sign in [InspectionSign.noConsent, .copyNotSent, .openObjection] {
            #expect(try found(InspectionChoice(sign: sign)).isEmpty)
        }
        #expect(try found(InspectionChoice(unit: "U-nowhere")).isEmpty)
        let units = try Set(desk.ask(InspectCases(), as: .berit).cases.map(\.row.unit))
        for unit in units { #expect(try found(InspectionChoice(unit: unit)).count >= 1) }
        // Nothing of a case that did not fit was shown, and none is written down as looked at.
        let before = try desk.audited(about: solved.rawValue).count
        _ = try found(InspectionChoice(sign: .noNote))
        #expect(try desk.audited(about: solved.rawValue).count == before)
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

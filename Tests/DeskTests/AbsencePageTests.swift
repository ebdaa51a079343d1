import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import DeskShell
import Testing
import Web

/// Who is away: the page, what is read from it, and where it is said.
struct AbsencePageTests {
    private let frame = Frame(
        name: "Lone Ågård", viewer: .lone, formToken: "form-token", current: "team", path: ["holdet"])

    @Test func `absence is written down for oneself and those one leads, from when to when and never why`() throws {
        let answers = Answers(["command": "D-6", "person": "P-mette", "from-day": "23"])
        let page = AbsencePage(
            frame: frame, staff: .heard(.short), answers: answers, now: monday,
            faults: [FieldFault("to-day", "Skriv dag, måned og år.")])
        try expect(page.html, "absence-faults.html")
        #expect(!page.html.text.contains("<textarea"))
        let own = Frame(name: "Mette Rønne", viewer: .mette, formToken: "form-token", current: "absence.show")
        let mine = AbsencePage(frame: own, staff: .heard(.north), answers: Answers(["command": "D-7"]), now: monday)
        try expect(mine.html, "absence.html")
        #expect(AbsencePage(frame: own, staff: .silent, answers: answers, now: monday).html.text.contains("silent"))
    }

    @Test func `an absence is read from its days`() throws {
        let answers = Answers([
            "person": "P-mette", "from-day": "23", "from-month": "11", "from-year": "2026", "to-day": "27",
            "to-month": "11", "to-year": "2026",
        ])
        #expect(
            try AbsenceForm.command(answers)
                == RegisterAbsence(person: "P-mette", from: "2026-11-23", to: "2026-11-27"))
        let fault = #expect(throws: FieldFaults.self) { try AbsenceForm.command(answers.with("to-month", "13")) }
        #expect(fault?.fields == ["to-day"])
        #expect(#expect(throws: FieldFaults.self) { try AbsenceForm.command(Answers()) }?.fields.count == 3)
    }

    @Test func `who is away is said wherever somebody is picked, to the last day of what follows on itself`() {
        let book = NameBook(
            people: NameBook.north.people,
            absences: [
                Absence(absence: "V-1", person: "P-mette", from: "2026-11-20", to: "2026-11-24"),
                Absence(absence: "V-2", person: "P-mette", from: "2026-11-25", to: "2026-11-27"),
                Absence(absence: "V-3", person: "P-mette", from: "2026-12-01", to: "2026-12-02"),
            ])
        #expect(book.awayUntil("P-mette", on: "2026-11-23") == "2026-11-27")
        #expect(book.awayUntil("P-mette", on: "2026-11-28") == nil)
        #expect(
            book.callerChoices(on: "2026-11-23").map(\.label) == [
                "Lone Ågård", "Mette Rønne (fraværende til 27. november 2026)",
            ])
    }
}

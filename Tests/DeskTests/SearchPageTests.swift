import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import DeskShell
import Support
import Testing
import Web
import Wording

/// Søg in its states: empty, found, nothing found, one owner silent, both, too little, very long.
struct SearchPageTests {
    private let frame = Frame(
        name: "Mette Rønne", viewer: .mette, formToken: "form-token", current: "search", path: ["soeg"])

    private func row(_ number: Int, _ citizen: String? = "Åse Ærøskøbing", step: Step? = .yellow) -> CaseRow {
        CaseRow(
            case: CaseID(unchecked: "K-\(number)"), received: "2026-11-20T14:05+01:00", unit: "U-nord", channel: .phone,
            kind: .complaint, route: .callback, citizen: citizen, assigned: nil, step: step, isClosed: number > 1,
            isHistory: false)
    }

    private func note(_ id: Int, in case: CaseID) -> FoundNote {
        FoundNote(
            note: NoteRow(
                case: `case`, callback: "C-1", note: NoteID(unchecked: "N-\(id)"), version: 2, by: "P-mette",
                spokenAt: monday, filedAt: monday, outcome: .newTalk, hasConsent: false),
            excerpt: Excerpt(before: "Vi talte om ", hit: "brevet", after: " <igen>."))
    }

    private func page(
        _ cases: Heard<SearchCases.Reply>, _ notes: Heard<SearchNotes.Reply>, rows: [CaseRow] = []
    ) -> SearchPage {
        let findings = Findings(cases: cases.value?.found ?? [], notes: notes.value?.found ?? [], rows: rows)
        return SearchPage(
            frame: frame, parts: FormParts(answers: Answers(["words": "brev"]), faults: []),
            result: .init(findings: findings, cases: cases, notes: notes), staff: .north, now: monday)
    }

    private let excerpt = Excerpt(before: "Der kom intet ", hit: "brev", after: ".")

    @Test func `what is found in cases and notes stands together, case by case, with a way onward`() throws {
        let cases = SearchCases.Reply(
            found: [
                FoundCase(row: row(1), excerpt: excerpt), FoundCase(row: row(2, nil, step: nil), excerpt: excerpt),
            ],
            next: "77")
        let notes = SearchNotes.Reply(
            found: [note(1, in: "K-3"), note(2, in: "K-1"), note(3, in: "K-3"), note(4, in: "K-4")], next: nil)
        let page = page(.heard(cases), .heard(notes), rows: [row(3, "<b>Bo</b>", step: .red)])
        try expect(page.html, "search.html")
        let items = Findings(cases: cases.found, notes: notes.found, rows: [row(3)]).items
        #expect(items.map(\.case) == ["K-1", "K-2", "K-3", "K-4"] && items.map(\.notes.count) == [1, 0, 2, 1])
        #expect(items.last?.row == nil)
    }

    @Test func `before anything is looked for there is only the form`() throws {
        let empty = SearchPage(
            frame: frame, parts: FormParts(answers: Answers(), faults: []), result: nil, staff: .north, now: monday)
        try expect(empty.html, "search-empty.html")
    }

    @Test func `nothing found says what to do, and that there are older ones when there are`() {
        let none = page(.heard(.init(found: [], next: nil)), .heard(.init(found: [], next: nil))).html.text
        #expect(none.contains(Wording.Desk.foundNone) && !none.contains("Vis flere"))
        let yet = page(.heard(.init(found: [], next: "5")), .heard(.init(found: [], next: nil))).html.text
        #expect(yet.contains(Wording.Desk.foundNoneYet) && yet.contains("name=\"after-cases\" value=\"5\""))
    }

    @Test func `an owner that is silent is told of, and what the other found stands`() {
        let notes = page(.silent, .heard(.init(found: [note(1, in: "K-3")], next: nil))).html.text
        #expect(
            notes.contains(Wording.Desk.casesSilent) && notes.contains("Sag K-3")
                && notes.contains("<mark>brevet</mark>"))
        let cases = page(.heard(.init(found: [FoundCase(row: row(1), excerpt: excerpt)], next: nil)), .silent).html.text
        #expect(cases.contains(Wording.Desk.notesSilent) && cases.contains("Åse Ærøskøbing"))
        let both = page(.silent, .silent).html.text
        #expect(both.contains(Wording.Desk.searchSilent) && !both.contains(Wording.Desk.foundNone))
    }

    @Test func `too little to look for is said at the field, and what was typed stays`() {
        let page = SearchPage(
            frame: frame,
            parts: FormParts(
                answers: Answers(["words": "\"<å"]),
                faults: [FieldFault("words", Wording.sentence(forRefusal: "search.too_short"))]),
            result: nil, staff: .north, now: monday
        ).html.text
        #expect(page.contains("<title>Fejl: Søg") && page.contains("href=\"/soeg#words\""))
        #expect(page.contains("value=\"&#34;&lt;å\"") || page.contains("value=\"&quot;&lt;å\""))
    }

    @Test
    func `a full page of very long texts stays under fifty kilobytes, and no name stands in a title or an address`() {
        let long = Excerpt(
            before: String(repeating: "o", count: 60), hit: String(repeating: "ø", count: 300),
            after: String(repeating: "å ", count: 60))
        let cases = (1...25).map { FoundCase(row: row($0, String(repeating: "Ærø ", count: 40)), excerpt: long) }
        let html = page(.heard(.init(found: cases, next: "1")), .heard(.init(found: [], next: nil))).html
        #expect(html.bytes.count < 50_000)
        #expect(html.text.contains("<title>Søg – Genklang</title>") && !html.text.contains("/soeg?"))
    }

    @Test func `a later page asks only the owner that has more`() {
        let first = SearchPlace(Answers(["words": "brev"]))
        #expect(first.asksCases && first.asksNotes && first.cases == nil)
        let later = SearchPlace(Answers(["words": "brev", "onward": "yes", "after-cases": "", "after-notes": "9"]))
        #expect(!later.asksCases && later.asksNotes && later.notes == "9")
    }
}

import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Web
import Wording

/// Søg: asked of Intake and Callback at once and joined by case. Whether somebody may see what, each decides for itself.
extension Visit {
    func showSearch() { searchPage(nil, staff: NameBook()) }

    func search() {
        let words = answers["words"]
        do { _ = try SearchWords(words) } catch {
            return searchPage(
                nil, staff: NameBook(), faults: [FieldFault("words", Wording.sentence(forRefusal: error.code))])
        }
        let place = SearchPlace(answers)
        let cases =
            place.asksCases ? ask(SearchCases(text: words, after: place.cases)) : Part(.init(found: [], next: nil))
        let notes =
            place.asksNotes ? ask(SearchNotes(text: words, after: place.notes)) : Part(.init(found: [], next: nil))
        let staff = askStaff()
        whenAllHeard { [self] in
            let foundCases = cases.value?.found ?? []
            let foundNotes = notes.value?.found ?? []
            let unnamed = cases.value == nil ? [] : Findings.withoutCase(foundNotes, among: foundCases)
            let rows = unnamed.isEmpty ? Part(.init(cases: [])) : ask(ListCaseRows(cases: unnamed))
            whenAllHeard { [self] in
                let findings = Findings(cases: foundCases, notes: foundNotes, rows: rows.value?.cases ?? [])
                searchPage(
                    SearchPage.Result(findings: findings, cases: cases.heard, notes: notes.heard),
                    staff: staff.value ?? NameBook())
            }
        }
    }

    private func searchPage(_ result: SearchPage.Result?, staff: NameBook, faults: [FieldFault] = []) {
        let page = SearchPage(
            frame: frame, parts: FormParts(answers: answers, faults: faults), result: result, staff: staff, now: now)
        send(.page(page.html, status: faults.isEmpty ? .ok : .unprocessable))
    }
}

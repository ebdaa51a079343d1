package import CaseModel
package import DeskCore
package import Web
import Wording

/// Who has seen a case, by every owner's log, the newest first.
package struct LooksPage {
    let frame: Frame
    let id: CaseID
    let cases: Heard<LookLog>
    let calls: Heard<LookLog>
    let letters: Heard<LookLog>
    let staff: NameBook
    let now: Timestamp

    package init(
        frame: Frame, id: CaseID, cases: Heard<LookLog>, calls: Heard<LookLog>, letters: Heard<LookLog>,
        staff: NameBook, now: Timestamp
    ) {
        self.frame = frame
        self.id = id
        self.cases = cases
        self.calls = calls
        self.letters = letters
        self.staff = staff
        self.now = now
    }

    package var html: HTML {
        let all = CaseLooks([cases, calls, letters].compactMap(\.value))
        return frame.page(
            Wording.Desk.looks, isWide: true,
            """
            <p class="small">\(Wording.Desk.caseWord) \(id.rawValue)</p>
            <h1>\(Wording.Desk.looks)</h1>
            <p class="hint">\(Wording.Desk.looksHint)</p>
            \(silence(cases, Wording.Desk.looksCaseSilent))\
            \(silence(calls, Wording.Desk.looksCallsSilent))\
            \(silence(letters, Wording.Desk.looksLettersSilent))
            \(all.looks.isEmpty ? "<p>\(Wording.Desk.looksNone)</p>" : table(all))
            \(all.leftOut > 0 ? "<p class=\"small\">\(Wording.Desk.looksLeftOut(all.leftOut))</p>" : HTML.empty)
            <p><a class="alone" href="\(Pieces.caseLink(id))">\(Wording.Desk.backToCase)</a></p>
            """)
    }

    private func silence(_ heard: Heard<LookLog>, _ sentence: String) -> HTML {
        heard.value == nil ? "<p class=\"silent\">\(sentence)</p>" : .empty
    }

    private func table(_ all: CaseLooks) -> HTML {
        let rows = all.looks.map { look -> HTML in
            """
            <tr><td>\(Wording.near(look.at, at: now).firstUpper)</td>\
            <td>\(look.by.map { staff.name(of: $0) } ?? Wording.Desk.ourselves)</td>\
            <td>\(Wording.Desk.look(look.what))</td></tr>
            """
        }
        return """
            <div class="scroll" role="region" tabindex="0" aria-label="\(Wording.Desk.looks)"><table>
            <thead><tr><th scope="col">\(Wording.Desk.looksWhen)</th><th scope="col">\(Wording.Desk.looksWho)</th>\
            <th scope="col">\(Wording.Desk.looksWhat)</th></tr></thead>
            <tbody>\(rows)</tbody>
            </table></div>
            """
    }
}

package import CaseModel
package import DeskCore
package import Web
import Wording

/// Tilsyn: every case that went through the method, with what must be there and whether it is.
package struct InspectionPage {
    let frame: Frame
    let shown: Heard<InspectCases.Reply>
    let staff: NameBook
    let now: Timestamp
    /// Where this page begins; absent on the first.
    let place: String?

    package init(
        frame: Frame, shown: Heard<InspectCases.Reply>, staff: NameBook, now: Timestamp, place: String? = nil
    ) {
        self.place = place
        self.frame = frame
        self.shown = shown
        self.staff = staff
        self.now = now
    }

    package var html: HTML {
        frame.page(
            Wording.Desk.inspection, isWide: true,
            """
            <h1>\(Wording.Desk.inspection)</h1>
            <p>\(Wording.Desk.inspectionLead)</p>
            \(Pieces.part(shown, list))
            """)
    }

    private func list(_ reply: InspectCases.Reply) -> HTML {
        guard !reply.cases.isEmpty else { return Pieces.sentence(Wording.Desk.inspectionNone) }
        let heads = [
            Wording.Desk.inspectionCase, Wording.Desk.received, Wording.Desk.unitLabel, Wording.Desk.inspectionNote,
            Wording.Desk.inspectionConsent, Wording.Desk.inspectionCopy, Wording.Desk.inspectionOutcome,
            Wording.Desk.inspectionState, Wording.Desk.inspectedText,
        ].map { name -> HTML in "<th scope=\"col\">\(name)</th>" }
        let onward: HTML =
            reply.next.map { place -> HTML in
                let link = Link(path: ["tilsyn"], query: ["efter": place])
                return "<p><a class=\"alone\" href=\"\(link)\">\(Wording.Desk.inspectionOnward)</a></p>"
            } ?? .empty
        let words = Link(path: ["tilsyn", "ord"], query: place.map { ["efter": $0] } ?? [:])
        return """
            <p><a class="alone" href="/tilsyn/fil">\(Wording.Desk.inspectionExport)</a></p>
            <p><a class="alone" href="\(words)">\(Wording.Desk.inspectedExport)</a></p>
            <p class="small">\(Wording.Desk.inspectedHint)</p>
            <div class="scroll" role="region" tabindex="0" aria-label="\(Wording.Desk.inspection)"><table>
            <thead><tr>\(heads)</tr></thead>
            <tbody>\(reply.cases.map(line))</tbody>
            </table></div>
            \(onward)
            """
    }

    private func line(_ item: InspectedCase) -> HTML {
        let row = item.row
        let words = Link(path: ["tilsyn", "ord", row.case.rawValue])
        return """
            <tr><th scope="row"><a class="alone" href="\(Pieces.caseLink(row.case))">\(
                row.citizen ?? Wording.Desk.anonymous)</a></th>\
            <td>\(Wording.near(row.received, at: now).firstUpper)</td><td>\(staff.name(of: row.unit))</td>\
            <td>\(note(item))</td><td>\(Wording.Desk.yesOrNo(item.hasConsent))</td>\
            <td>\(Wording.Desk.yesOrNo(item.isCopySent))</td>\
            <td>\(item.outcome.map { Wording.name(of: $0) } ?? "")</td><td>\(status(item))</td>\
            <td><a class="alone" href="\(words)" aria-label="\(Wording.Desk.inspectedOne(row.case))">\(
                Wording.Desk.inspectedOne)</a></td></tr>
            """
    }

    private func note(_ item: InspectedCase) -> HTML {
        guard let note = item.note else { return "\(Wording.Desk.inspectionNoNote)" }
        let link = Link(path: ["sager", item.row.case.rawValue, "notater", note.note.rawValue, "\(note.version)"])
        return "<a class=\"alone\" href=\"\(link)\">\(Wording.Desk.inspectionVersion(note.version))</a>"
    }

    private func status(_ item: InspectedCase) -> String {
        let state = item.row.isClosed ? Wording.Desk.inspectionClosed : Wording.Desk.inspectionOpen
        guard item.openObjections > 0 else { return state }
        return "\(state), \(Wording.Desk.inspectionObjections.lowercased()): \(item.openObjections)"
    }
}

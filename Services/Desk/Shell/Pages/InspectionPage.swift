package import CaseModel
package import DeskAnswers
package import DeskCore
import DeskParts
package import Web
import Wording

/// Tilsyn: every case that went through the method, with what must be there and whether it is.
package struct InspectionPage {
    let frame: Frame
    /// Absent where it is not said well enough what is looked for.
    let shown: Heard<InspectCases.Reply>?
    let staff: NameBook
    let now: Timestamp
    /// Where this page begins; absent on the first.
    let place: String?
    /// What is looked for, as it stands in the address.
    let asked: Answers
    let faults: [FieldFault]

    package init(
        frame: Frame, shown: Heard<InspectCases.Reply>?, staff: NameBook, now: Timestamp, place: String? = nil,
        asked: Answers = Answers(), faults: [FieldFault] = []
    ) {
        self.asked = asked
        self.faults = faults
        self.place = place
        self.frame = frame
        self.shown = shown
        self.staff = staff
        self.now = now
    }

    package var html: HTML {
        frame.page(
            Wording.Desk.inspection, faults: faults, isWide: true,
            """
            <h1>\(Wording.Desk.inspection)</h1>
            <p>\(Wording.Desk.inspectionLead)</p>
            \(choosing)
            \(shown.map { Pieces.part($0, list) })
            """)
    }

    private func list(_ reply: InspectCases.Reply) -> HTML {
        guard !reply.cases.isEmpty || reply.next != nil else {
            return Pieces.sentence(asked.isBlank ? Wording.Desk.inspectionNone : Wording.Desk.inspectionNoneChosen)
        }
        let heads = [
            Wording.Desk.inspectionCase, Wording.Desk.received, Wording.Desk.unitLabel, Wording.Desk.inspectionNote,
            Wording.Desk.inspectionConsent, Wording.Desk.inspectionCopy, Wording.Desk.inspectionOutcome,
            Wording.Desk.inspectionState, Wording.Desk.inspectedText,
        ].map { name -> HTML in "<th scope=\"col\">\(name)</th>" }
        let onward: HTML =
            reply.next.map { place -> HTML in
                let link = link([], ["efter": place])
                return "<p><a class=\"alone\" href=\"\(link)\">\(Wording.Desk.inspectionOnward)</a></p>"
            } ?? .empty
        let words = link(["ord"], place.map { ["efter": $0] } ?? [:])
        return """
            <p><a class="alone" href="\(link(["fil"]))">\(Wording.Desk.inspectionExport)</a></p>
            <p><a class="alone" href="\(words)">\(Wording.Desk.inspectedExport)</a></p>
            <p class="small">\(Wording.Desk.inspectedHint)</p>
            <div class="scroll" role="region" tabindex="0" aria-label="\(Wording.Desk.inspection)"><table class="wide">
            <thead><tr>\(heads)</tr></thead>
            <tbody>\(reply.cases.map(line))</tbody>
            </table></div>
            \(onward)
            """
    }

    /// The same choice, further on or as a file.
    private func link(_ path: [String], _ more: [String: String] = [:]) -> Link {
        let terms =
            asked.fields.map { ($0.name, $0.value) } + more.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        let place = Link(path: ["tilsyn"] + path)
        guard !terms.isEmpty else { return place }
        let query = terms.filter { $0.1.utf8.allSatisfy(Self.isPlain) }.map { "\($0.0)=\($0.1)" }
        return Link(ours: "\(place.text)?\(query.joined(separator: "&"))") ?? place
    }

    /// What can stand in an address as it is: days, identifiers and choices are nothing else.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "."):
            true
        default: false
        }
    }

    /// Which cases: an inspector looks for what is missing, in a period and a unit (R-167).
    private var choosing: HTML {
        let parts = FormParts(answers: asked, faults: faults)
        let all: HTML =
            asked.isBlank ? .empty : " <a class=\"alone\" href=\"/tilsyn\">\(Wording.Desk.inspectionAll)</a>"
        return parts.more(
            Wording.Desk.inspectionChoose, InspectionForm.fields,
            """
            <form method="get" action="/tilsyn" class="filter">
            \(parts.date("fra", Wording.Desk.inspectionFrom, withTime: false))
            \(parts.date("til", Wording.Desk.inspectionTo, withTime: false))
            \(parts.select("enhed", Wording.Desk.unitLabel, staff.choices(staff.units), empty: Wording.Desk.inspectionAny))
            \(parts.select(
                "udfald", Wording.Desk.inspectionOutcome,
                Outcome.allCases.map { ($0.rawValue, Wording.name(of: $0).firstUpper) }, empty: Wording.Desk.inspectionAny))
            \(parts.select(
                "tegn", Wording.Desk.inspectionLookFor,
                InspectionSign.allCases.map { ($0.rawValue, Wording.Desk.name(of: $0).firstUpper) },
                empty: Wording.Desk.inspectionAny))
            <p class="actions"><button class="second">\(Wording.Desk.inspectionShow)</button>\(all)</p>
            </form>
            """)
    }

    private func line(_ item: InspectedCase) -> HTML {
        let row = item.row
        let words = Link(path: ["tilsyn", "ord", row.case.rawValue])
        return """
            <tr><th scope="row"><a class="alone" href="\(Pieces.caseLink(row.case))">\(
                row.citizen ?? Wording.Desk.anonymous)</a></th>\
            <td>\(Wording.near(row.received, at: now).firstUpper)</td><td>\(staff.name(of: row.unit))</td>\
            <td>\(note(item))</td><td>\(Wording.Desk.yesOrNo(item.hasConsent))</td>\
            <td>\(Wording.Desk.copyStands(item.copy))</td>\
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
        guard item.openObjections > 0, item.isSetAside != true else { return item.state }
        return "\(item.state), \(Wording.Desk.inspectionObjections.lowercased()): \(item.openObjections)"
    }
}

package import CaseModel
package import DeskAnswers
package import DeskCore
import DeskParts
package import Web
import Wording

/// Varslede ændringer: what is coming, how far the calls before it have come, and the form for the next (R-019).
package struct ChangesPage {
    let frame: Frame
    let coming: Heard<ListChanges.Reply>
    let past: Heard<ListChanges.Reply>
    let staff: NameBook
    let answers: Answers
    let faults: [FieldFault]
    let notice: String?

    package init(
        frame: Frame, coming: Heard<ListChanges.Reply>, past: Heard<ListChanges.Reply>, staff: NameBook,
        answers: Answers, faults: [FieldFault] = [], notice: String? = nil
    ) {
        self.frame = frame
        self.coming = coming
        self.past = past
        self.staff = staff
        self.answers = answers
        self.faults = faults
        self.notice = notice
    }

    package var html: HTML {
        frame.page(
            Wording.Desk.changes, faults: faults, notice: notice,
            """
            <h1>\(Wording.Desk.changes)</h1>
            <p>\(Wording.Desk.changesLead)</p>
            \(Pieces.section(Wording.Desk.changesComing, id: "coming", Pieces.part(coming) { list($0, "kommer") }))
            \(Pieces.section(Wording.Desk.changeNew, id: "new", form))
            \(Pieces.section(Wording.Desk.changesPast, id: "past", Pieces.part(past) { list($0, "sket") }))
            """)
    }

    /// - Parameter onward: the name of the query under which the list's next page is asked for.
    private func list(_ reply: ListChanges.Reply, _ onward: String) -> HTML {
        guard !reply.changes.isEmpty else { return Pieces.sentence(Wording.Desk.changesNone) }
        let lines = reply.changes.map { row -> HTML in
            let link = Link(path: ["aendringer", row.change.rawValue])
            let off: HTML = row.calledOff == nil ? .empty : "<strong>\(Wording.Desk.changeIsOff).</strong> "
            return """
                <li><a class="alone" href="\(link)">\(Wording.Desk.changeFrom(Wording.day(row.on))): \(row.what)</a> \
                <span class="small">\(off)\(Wording.Desk.choice(row.kind)), \(staff.name(of: row.unit)). \
                \(Wording.Desk.changeMet(row.met.count + row.leftOut, talked: row.talkedAbout))</span></li>
                """
        }
        return "<ul class=\"plain\">\(lines)</ul>\(more(reply, onward))"
    }

    /// The way on, or, from an older release, that there are more.
    private func more(_ reply: ListChanges.Reply, _ onward: String) -> HTML {
        guard let next = reply.next else {
            return reply.leftOut > 0 ? Pieces.sentence(Wording.Desk.changesLeftOut) : .empty
        }
        return """
            <p><a class="alone" href="\(Link(path: ["aendringer"], query: [onward: next]))">\
            \(Wording.Desk.changesOnward)</a></p>
            """
    }

    /// The units whoever asks makes changes known in; the owner has the last word.
    private var units: [(value: String, label: String)] {
        guard let viewer = frame.viewer else { return [] }
        return staff.openUnitChoices {
            $0 == viewer.unit || viewer.leads.contains($0) || viewer.has(.secretariat)
        }
    }

    private var form: HTML {
        let parts = FormParts(answers: answers, faults: faults)
        return parts.form(
            "/aendringer", frame.formToken,
            [
                parts.select("unit", Wording.Desk.unitLabel, units, empty: Wording.Desk.chooseOne),
                parts.radios(
                    "change-kind", Wording.Desk.changeKind,
                    KnownChangeKind.allCases.map { ($0.rawValue, Wording.Desk.choice($0)) }),
                parts.line("what", Wording.Desk.changeWhat, hint: Wording.Desk.changeWhatHint),
                parts.date("on", Wording.Desk.changeOn, withTime: false, hint: Wording.Desk.changeOnHint),
                parts.notOurs,
                "<p class=\"actions\"><button>\(Wording.Desk.changesSave)</button></p>",
            ])
    }
}

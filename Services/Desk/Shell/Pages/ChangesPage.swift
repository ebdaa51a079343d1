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
            \(Pieces.section(Wording.Desk.changesComing, id: "coming", Pieces.part(coming) { list($0) }))
            \(Pieces.section(Wording.Desk.changeNew, id: "new", form))
            \(Pieces.section(Wording.Desk.changesPast, id: "past", Pieces.part(past) { list($0) }))
            """)
    }

    private func list(_ reply: ListChanges.Reply) -> HTML {
        guard !reply.changes.isEmpty else { return Pieces.sentence(Wording.Desk.changesNone) }
        let lines = reply.changes.map { row -> HTML in
            let link = Link(path: ["aendringer", row.change.rawValue])
            let talked = row.met.count { $0.talked != nil }
            return """
                <li><a class="alone" href="\(link)">\(Wording.Desk.changeFrom(Wording.day(row.on))): \(row.what)</a> \
                <span class="small">\(Wording.Desk.choice(row.kind)), \(staff.name(of: row.unit)). \
                \(Wording.Desk.changeMet(row.met.count + row.leftOut, talked: talked))</span></li>
                """
        }
        let more: HTML = reply.leftOut > 0 ? Pieces.sentence(Wording.Desk.changesLeftOut) : .empty
        return "<ul class=\"plain\">\(lines)</ul>\(more)"
    }

    /// The units whoever asks makes changes known in; the owner has the last word.
    private var units: [(value: String, label: String)] {
        guard let viewer = frame.viewer else { return [] }
        return staff.units.filter {
            $0.unit == viewer.unit || viewer.leads.contains($0.unit) || viewer.has(.secretariat)
        }.map { ($0.unit.rawValue, $0.name) }
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
                "<p class=\"actions\"><button>\(Wording.Desk.changesSave)</button></p>",
            ])
    }
}

/// One change: whom it meets, who has been rung, and the form that puts another citizen on the list.
package struct ChangePage {
    let frame: Frame
    let row: ChangeRow
    let staff: NameBook
    let now: Timestamp
    let answers: Answers
    let faults: [FieldFault]
    let notice: String?

    package init(
        frame: Frame, row: ChangeRow, staff: NameBook, now: Timestamp, answers: Answers, faults: [FieldFault] = [],
        notice: String? = nil
    ) {
        self.frame = frame
        self.row = row
        self.staff = staff
        self.now = now
        self.answers = answers
        self.faults = faults
        self.notice = notice
    }

    package var html: HTML {
        frame.page(
            Wording.Desk.changes, faults: faults, notice: notice,
            """
            <p class="small"><a class="alone" href="/aendringer">\(Wording.Desk.changes)</a></p>
            <h1>\(Wording.Desk.changeFrom(Wording.day(row.on)))</h1>
            <p class="lead">\(row.what)</p>
            \(Pieces.facts([
                (Wording.Desk.changeKind, HTML(escaping: Wording.Desk.choice(row.kind))),
                (Wording.Desk.unitLabel, HTML(escaping: staff.name(of: row.unit))),
            ]))
            \(Pieces.section(Wording.Desk.changeWho, id: "met", met))
            \(isAhead ? Pieces.section(Wording.Desk.changeName, id: "name-one", form) : .empty)
            """)
    }

    private var isAhead: Bool { row.on > now.civil.day }

    private var met: HTML {
        guard !row.met.isEmpty else { return Pieces.sentence(Wording.Desk.changesNobody) }
        let lines = row.met.map { one -> HTML in
            let said =
                one.talked.map { Wording.Desk.changeTalked(Wording.near($0, at: now)) } ?? Wording.Desk.changeNotTalked
            let who = staff.name(ifAny: one.assigned).map { ", \($0)" } ?? ""
            return """
                <li><a class="alone" href="\(Pieces.caseLink(one.case))">\(one.citizen ?? Wording.Desk.anonymous)</a> \
                <span class="small">\(said)\(who)</span></li>
                """
        }
        let more: HTML = row.leftOut > 0 ? Pieces.sentence(Wording.Desk.changeMore) : .empty
        return "<ul class=\"plain\">\(lines)</ul>\(more)"
    }

    private var form: HTML {
        let parts = FormParts(answers: answers, faults: faults)
        let callers = staff.callers.map {
            (
                value: $0.person.rawValue,
                label: "\(staff.nameAndAbsence(of: $0.person, on: now.civil.day)), \(staff.name(of: $0.unit))"
            )
        }
        return parts.form(
            Link(path: ["aendringer", row.change.rawValue]), frame.formToken,
            [
                parts.line("name", Wording.Desk.name),
                parts.line("phone", Wording.Desk.phone, hint: Wording.Desk.phoneHint, type: "tel", width: "half"),
                parts.text("address", Wording.Desk.address, rows: 3, hint: Wording.Desk.addressHint, isOptional: true),
                parts.check("verified", Wording.Desk.isVerified, hint: Wording.Desk.verifiedHint),
                parts.select(
                    "assigned", Wording.Desk.assigned, callers, empty: Wording.Desk.nobody,
                    hint: Wording.Desk.assignedHint, isOptional: true),
                "<p class=\"actions\"><button>\(Wording.Desk.changeNameSave)</button></p>",
            ])
    }
}

package import CaseModel
import DeskAnswers
package import DeskCore
package import DeskParts
package import Web
import Wording

/// Vurdér henvendelsen: what came by mail, Digital Post or the form is read, and it is said what it is (R-001 … R-008).
package struct JudgePage {
    let frame: Frame
    let shown: ShowCase.Reply
    let staff: NameBook
    let grounds: [GroundRow]
    let parts: FormParts
    let notice: String?
    /// That it is no complaint, or is one after all; and when the page is read.
    let aside: FormParts
    let back: FormParts
    let now: Timestamp

    package init(
        frame: Frame, shown: ShowCase.Reply, staff: NameBook, grounds: [GroundRow] = GroundRow.named, parts: FormParts,
        notice: String? = nil, aside: FormParts = FormParts(answers: Answers(), faults: []),
        back: FormParts = FormParts(answers: Answers(), faults: []), now: Timestamp
    ) {
        self.aside = aside
        self.back = back
        self.now = now
        self.frame = frame
        self.shown = shown
        self.staff = staff
        self.grounds = grounds
        self.parts = parts
        self.notice = notice
    }

    private var id: CaseID { shown.row.case }

    package var html: HTML {
        frame.page(
            Wording.Desk.judge, faults: parts.faults + aside.faults + back.faults, notice: notice,
            """
            <p class="small"><a class="alone" href="\(Pieces.caseLink(id))">\(Wording.Desk.caseWord) \(id.rawValue)</a></p>
            <h1>\(Wording.Desk.judge)</h1>
            <p>\(Wording.Desk.judgeLead)</p>
            \(Pieces.section(Wording.Desk.causeSubject, id: "subject", Pieces.verbatim(shown.summary)))
            \(form)
            \(mayWrite ? AsidePart(
                shown: shown, staff: staff, frame: frame, parts: aside, back: back, now: now).html : HTML.empty)
            """)
    }

    private var mayWrite: Bool { frame.viewer.map(Door.registrar.lets) ?? false }

    private var form: HTML {
        guard mayWrite else { return .empty }
        guard !shown.row.isClosed else { return Pieces.sentence(Wording.Desk.judgeClosed) }
        let isBegun = !parts.faults.isEmpty || !parts.answers["kind"].isEmpty
        let filled = isBegun ? parts : FormParts(answers: JudgeForm.filled(parts.answers, with: shown), faults: [])
        return filled.form(
            Link(path: ["sager", id.rawValue, "vurder"]), frame.formToken,
            [
                filled.hidden(
                    JudgeForm.seenField,
                    JudgeForm.seen(parts.answers, faults: parts.faults, now: shown.judgements ?? 0)),
                overtaken, what(filled), handling(filled), ContactFields(parts: filled).suitability(grounds),
                "<p class=\"hint\">\(shown.handovers.isEmpty ? Wording.Desk.judgeThen : Wording.Desk.judgeThenHanded)</p>",
                "<p class=\"actions\"><button>\(Wording.Desk.judgeSave)</button></p>",
            ])
    }

    /// What a colleague has judged while this was written, beside what was typed.
    private var overtaken: HTML {
        guard JudgeForm.isOvertaken(parts.faults) else { return .empty }
        let last = shown.history.last { $0.what == "judged" }
        let by = last.map { row in
            Wording.Desk.judgedBy(row.by.map { staff.name(of: $0) }, Wording.near(row.at, at: now))
        }
        let points = shown.points.map { "\($0.text) (\(Wording.name(of: $0.kind)))" }
        let about = shown.about.map { Wording.Desk.judgedAbout(staff.name(of: $0)) }
        let unsuitable = shown.unsuitable.map { Wording.Desk.judgedUnsuitable($0.reason) }
        return Pieces.section(
            Wording.Desk.judgedHead, id: "overtaken",
            """
            \(by.map(Pieces.sentence) ?? HTML.empty)
            \(Pieces.list(
                [Wording.name(of: shown.row.kind).firstUpper, staff.name(of: shown.row.unit)] + points + about
                    + [unsuitable].compactMap(\.self)))
            """)
    }

    private func what(_ parts: FormParts) -> HTML {
        let fields = ContactFields(parts: parts)
        return Pieces.section(
            Wording.Desk.aboutWhat, id: "what",
            fields.kind + "<h3>\(Wording.Desk.points)</h3><p class=\"hint\">\(Wording.Desk.pointsHint)</p>"
                + fields.points(JudgeForm.rows(for: shown.points.count)).joined())
    }

    private func handling(_ parts: FormParts) -> HTML {
        let people = AboutPart(parts: parts, staff: staff, viewer: frame.viewer)
        return Pieces.section(
            Wording.Desk.handling, id: "handling",
            people.about
                + parts.select(
                    "unit", Wording.Desk.unitLabel, staff.openUnitChoices(keeping: shown.row.unit),
                    empty: Wording.Desk.chooseOne)
                + people.recipient)
    }
}

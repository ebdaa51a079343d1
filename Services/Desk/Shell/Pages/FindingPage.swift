package import CaseModel
package import DeskAnswers
package import DeskCore
import DeskParts
package import Web
package import Wording

/// One finding: what is to change, how far it is, and telling those whose complaints led to it.
package struct FindingPage {
    let frame: Frame
    let row: FindingRow
    let staff: NameBook
    let forms: SharedForms
    let now: Timestamp
    let faults: [FieldFault]
    let notice: String?
    /// The letter to one of those citizens, where it was asked to be looked at.
    let look: Heard<PreviewLetter.Reply>?
    /// What citizens were told before, the newest first.
    let told: [ToldLesson]
    /// The complaints it came from, to whoever answers for it.
    let complaints: FindingComplaints?

    package init(
        frame: Frame, row: FindingRow, staff: NameBook, answers: Answers, kept: [String: Answers] = [:], now: Timestamp,
        faults: [FieldFault] = [], notice: String? = nil, look: Heard<PreviewLetter.Reply>? = nil,
        told: [ToldLesson] = [], complaints: FindingComplaints? = nil
    ) {
        forms = SharedForms(sent: answers, faults: faults, kept: kept)
        self.complaints = complaints
        self.told = told
        self.look = look
        self.frame = frame
        self.row = row
        self.staff = staff
        self.now = now
        self.faults = faults
        self.notice = notice
    }

    static func link(_ finding: FindingID) -> Link { Link(path: ["laering", "punkt", finding.rawValue]) }

    package var html: HTML {
        let course = row.course
        return frame.page(
            Wording.Desk.finding, faults: faults, notice: notice,
            """
            <h1>\(Wording.Desk.finding)</h1>
            \(Pieces.verbatim(row.text))
            \(facts)
            \(course.map { $0.reopenings > 0 ? Pieces.sentence(Wording.Desk.reopened($0.reopenings)) : .empty } ?? .empty)
            \(row.isOwed ? advancing : .empty)
            \(leads ? leading : .empty)
            \(FormParts.keeper)
            """)
    }

    /// Whether the reader answers for the unit; the owner alone sees no more than how far it is.
    private var leads: Bool {
        guard let viewer = frame.viewer, let unit = row.course?.unit else { return false }
        return viewer.has(.learningLead) || viewer.leads.contains(unit)
    }

    private var facts: HTML {
        let course = row.course
        return Pieces.facts([
            (Wording.Label.state.rawValue, Pieces.words(Wording.name(of: course?.state ?? .open))),
            (Wording.Label.due.rawValue, row.isOwed ? LearningPage.due(row, at: now) : nil),
            (Wording.Label.owner.rawValue, Pieces.words(staff.name(of: row.owner))),
            (Wording.Label.unit.rawValue, course.map { "\(staff.name(of: $0.unit))" }),
            (Wording.Label.cause.rawValue, Pieces.words(Wording.name(of: row.cause))),
            (Wording.Desk.findingRecurrence, Pieces.words(Wording.name(of: row.recurrence))),
            (Wording.Desk.findingChange, course.map { "\(Wording.name(of: $0.change))" }),
            (Wording.Desk.findingSpread, course.map { "\(Wording.name(of: $0.spread))" }),
            (Wording.Desk.advanceSaid, Pieces.words(course?.said)),
            (
                Wording.Label.findings.rawValue,
                course.map { "\(Wording.Desk.findingFrom($0.cases, told: $0.told))" }
            ),
            (
                Wording.Label.result.rawValue,
                course?.effectAt.map { "\(Wording.Desk.effectAt(Wording.shortDay($0.civil.day)))" }
            ),
        ])
    }

    private var advancing: HTML {
        let parts = forms.parts("advance")
        let states: [FindingState] = row.course?.state == .underWay ? [.done, .dropped] : [.underWay, .done, .dropped]
        return Pieces.section(
            Wording.Desk.advance, id: "advance",
            form(
                parts, "advance",
                [
                    parts.radios(
                        "state", Wording.Label.state.rawValue, states.map { ($0.rawValue, Wording.name(of: $0)) }),
                    parts.text("said", Wording.Desk.advanceSaid, rows: 3, isOptional: true),
                    button(Wording.Desk.saveState),
                ]))
    }

    private var leading: HTML {
        (row.isOwed ? moving : .empty) + linking + FindingLetters(page: self).html
    }

    private var moving: HTML {
        let parts = forms.parts("move")
        return forms.folded(
            Wording.Desk.moveFinding, parts,
            form(
                parts, "move",
                [
                    ColleagueField(parts: parts, staff: staff, viewer: frame.viewer)
                        .one("owner", Wording.Desk.findingOwner),
                    parts.date("due", Wording.Desk.findingDue, withTime: false),
                    parts.text("reason", Wording.Desk.moveReason, rows: 2), button(Wording.Desk.saveMove),
                ]))
    }

    private var linking: HTML {
        let parts = forms.parts("link")
        return forms.folded(
            Wording.Desk.linkCase, parts,
            form(
                parts, "link",
                [
                    parts.line("case", Wording.Desk.linkCaseNumber, hint: row.isOwed ? nil : Wording.Desk.linkCaseHint),
                    button(Wording.Desk.saveLink),
                ]))
    }

    func form(_ parts: FormParts, _ what: String, _ content: [HTML]) -> HTML {
        forms.form(parts, Self.link(row.finding), frame.formToken, [parts.hidden("do", what)] + content)
    }

    private func button(_ name: String) -> HTML { "<p class=\"actions\"><button>\(name)</button></p>" }
}

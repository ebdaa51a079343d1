package import CaseModel
package import DeskAnswers
package import DeskCore
import DeskParts
package import Web
import Wording

/// A case after the conflict: meetings looked back upon, mediation, reparation, and how the citizen was met.
package struct AftermathPage {
    let frame: Frame
    let id: CaseID
    let reply: Heard<ShowAftermath.Reply>
    let staff: NameBook
    let forms: SharedForms
    let faults: [FieldFault]
    let notice: String?

    package init(
        frame: Frame, id: CaseID, reply: Heard<ShowAftermath.Reply>, staff: NameBook, answers: Answers,
        kept: [String: Answers] = [:], faults: [FieldFault] = [], notice: String? = nil
    ) {
        forms = SharedForms(sent: answers, faults: faults, kept: kept)
        self.frame = frame
        self.id = id
        self.reply = reply
        self.staff = staff
        self.faults = faults
        self.notice = notice
    }

    static func link(_ id: CaseID) -> Link { Link(path: ["sager", id.rawValue, "efter"]) }

    package var html: HTML {
        frame.page(
            Wording.Desk.aftermath, faults: faults, notice: notice,
            """
            <h1>\(Wording.Desk.aftermath)</h1>
            <p class="hint">\(Wording.Desk.aftermathHint) <a href="\(Pieces.caseLink(id))">\(Wording.Desk.reviewCase)</a></p>
            \(Pieces.part(reply, content))
            \(FormParts.keeper)
            """)
    }

    private func content(_ reply: ShowAftermath.Reply) -> HTML {
        let mediations = MediationPart(page: self, rows: reply.mediations)
        let reparations = ReparationPart(page: self, rows: reply.reparations)
        let meetings = reply.meetings.map(line).joined() + (mayAct ? meetingForm : none(reply.meetings.isEmpty))
        let isOwn = reply.isExperienceOwn == true
        let experience =
            mayAct && !isOwn
            ? experienceForm(reply.experience ?? [])
            : said(reply.experience ?? []) + (isOwn ? Pieces.sentence(Wording.Desk.experienceOwn) : .empty)
        return Pieces.section(Wording.Desk.meetings, id: "meetings", meetings)
            + Pieces.section(Wording.Desk.mediations, id: "mediations", mediations.html)
            + Pieces.section(Wording.Desk.reparations, id: "reparations", reparations.html)
            + Pieces.section(Wording.Desk.experience, id: "experience", experience)
    }

    /// Whoever inspects the case reads all of it and does nothing in it.
    var mayAct: Bool { reply.value?.isForReading != true }

    func none(_ isEmpty: Bool) -> HTML { isEmpty ? Pieces.sentence(Wording.Desk.aftermathNone) : .empty }

    private func said(_ lines: [ExperienceLine]) -> HTML {
        guard !lines.isEmpty else { return none(true) }
        return Pieces.facts(lines.map { (Wording.question($0.question), Pieces.words(Wording.name(of: $0.answer))) })
    }

    private func line(_ row: MeetingRow) -> HTML {
        let answers = row.answers.map {
            (Wording.question($0.question), Pieces.words(Wording.answer($0.verdict, note: $0.note)))
        }
        let day = Wording.shortDay(row.heldAt.civil.day)
        return """
            <p><strong>\(Wording.Desk.meetingLine(day, contact: staff.name(of: row.contact)))</strong></p>
            \(Pieces.verbatim(row.explained))
            \(answers.isEmpty ? .empty : Pieces.facts(answers))
            \(mayAct ? next(after: row.answers) : .empty)
            """
    }

    /// What we owe becomes an agreement with its clock, what we can learn a review; a yes alone is kept by nobody.
    private func next(after answers: [MeetingAnswer]) -> HTML {
        func isSo(_ question: MeetingQuestion) -> Bool {
            answers.contains { $0.question == question && ($0.verdict == .yes || $0.verdict == .partly) }
        }
        let owed: HTML =
            isSo(.weOweSomething)
            ? "<a class=\"alone\" href=\"\(Pieces.owedLink(id))\">\(Wording.Desk.meetingOwed)</a>" : .empty
        let learned: HTML =
            isSo(.usefulForLearning)
            ? "<a class=\"alone\" href=\"\(Pieces.caseLink(id))\">\(Wording.Desk.meetingLearned)</a>" : .empty
        return [owed, learned].filter { $0 != .empty }.map { "<p class=\"small\">\($0)</p>" as HTML }.joined()
    }

    private var meetingForm: HTML {
        let parts = forms.parts("meeting")
        let choices = Hindsight.allCases.map { ($0.rawValue, Wording.name(of: $0)) }
        let questions = MeetingQuestion.allCases.map { question -> HTML in
            parts.radios(question.rawValue, Wording.question(question), choices, isInline: true)
                + parts.line(
                    "\(question.rawValue)-note", Wording.Desk.checkNote(Wording.question(question)), isOptional: true)
        }
        let fields =
            [
                parts.date("held", Wording.Desk.meetingHeld, withTime: true),
                parts.text(
                    "explained", Wording.Desk.meetingExplained, rows: 4, hint: Wording.Desk.meetingExplainedHint),
                ColleagueField(parts: parts, staff: staff, viewer: frame.viewer)
                    .one("contact", Wording.Desk.meetingContact, hint: Wording.Desk.meetingContactHint),
                "<h3>\(Wording.Desk.meetingQuestions)</h3>",
            ] + questions + [Self.button(Wording.Desk.meetingSave)]
        return forms.folded(Wording.Desk.meetingNew, parts, form(parts, "meeting", fields))
    }

    private func experienceForm(_ known: [ExperienceLine]) -> HTML {
        let said = known.map { ("met-\($0.question.rawValue)", $0.answer.rawValue) }
        let parts = forms.parts("experience", known: Dictionary(said) { first, _ in first })
        let choices = ExperienceAnswer.allCases.map { ($0.rawValue, Wording.name(of: $0)) }
        let questions = ExperienceQuestion.allCases.map { question in
            parts.radios("met-\(question.rawValue)", Wording.question(question), choices, isInline: true)
        }
        return "<p class=\"hint\">\(Wording.Desk.experienceHint)</p>"
            + form(parts, "experience", questions + [Self.button(Wording.Desk.experienceSave)])
    }

    func form(_ parts: FormParts, _ what: String, _ content: [HTML]) -> HTML {
        forms.form(parts, Self.link(id), frame.formToken, [parts.hidden("do", what)] + content)
    }

    static func button(_ name: String) -> HTML { "<p class=\"actions\"><button class=\"second\">\(name)</button></p>" }
}

package import CaseModel
package import DeskAnswers
package import DeskCore
import DeskParts
package import Web
import Wording

/// A review step by step: one question at a time, what was answered before in sight, and every answer kept as it is given.
package struct ReviewPage {
    let frame: Frame
    let reply: ShowReview.Reply
    let staff: NameBook
    let forms: SharedForms
    /// The step to write, when somebody chose one; otherwise the next that is missing.
    let chosen: Int?
    let now: Timestamp
    let faults: [FieldFault]
    let notice: String?

    package init(
        frame: Frame, reply: ShowReview.Reply, staff: NameBook, answers: Answers, kept: [String: Answers] = [:],
        chosen: Int? = nil, now: Timestamp, faults: [FieldFault] = [], notice: String? = nil
    ) {
        forms = SharedForms(sent: answers, faults: faults, kept: kept)
        self.frame = frame
        self.reply = reply
        self.staff = staff
        self.chosen = chosen
        self.now = now
        self.faults = faults
        self.notice = notice
    }

    static func link(_ review: ReviewID, step: Int? = nil) -> Link {
        let path = ["laering", "gennemgang", review.rawValue]
        guard let step else { return Link(path: path) }
        return Link(path: path, query: ["trin": "\(step)"], fragment: "answer")
    }

    var row: ReviewRow { reply.row }
    private var isOpen: Bool { row.state == .ready || row.state == .underWay }

    package var html: HTML {
        frame.page(
            Wording.Desk.review, faults: faults, notice: notice,
            """
            <h1>\(Wording.Desk.review)</h1>
            <p>\(staff.name(of: row.unit)). \(Wording.name(of: row.cause)). \(Wording.shortDay(row.opened.civil.day)). \
            \(matter)</p>
            <p class="hint">\(Wording.Desk.learningHint)</p>
            \(reply.erasedOn.map { Pieces.sentence(Wording.Desk.reviewErased(Wording.shortDay($0))) } ?? .empty)
            \(dueLine)
            \(waiting)
            \(ReviewMeetingPart(page: self).html)
            \(row.state == .waits ? .empty : steps)
            \(row.state == .waits ? .empty : findings)
            \(row.answered > 0 ? check : .empty)
            \(ReviewEnding(page: self).html)
            \(FormParts.keeper)
            """)
    }

    /// The complaint; of an incident nothing but that (R-107).
    private var matter: HTML {
        guard let id = row.case else { return HTML(escaping: Wording.Desk.reviewOfIncident) }
        // Whoever answers for all learning sees the review and not the case (decision 59): no link that leads nowhere.
        guard reply.maySeeCase != false else { return "\(id.rawValue). \(Wording.Desk.reviewClosedCase)" }
        return "<a href=\"\(Pieces.caseLink(id))\">\(Wording.Desk.reviewCase)</a>"
    }

    private var dueLine: HTML {
        guard let due = row.due else { return .empty }
        let latest = Wording.nearLatest(before: due, at: now)
        return due <= now
            ? "<p class=\"late\"><strong>\(Wording.Desk.reviewLate(latest))</strong></p>"
            : Pieces.sentence(Wording.Desk.reviewDue(latest))
    }

    /// Whoever leads the unit knows the people; nobody else opens before time (R-113).
    private var mayOpen: Bool { frame.viewer?.leads.contains(row.unit) == true }

    /// That somebody has to be waited for, and nothing of whom or why (R-113, R-146).
    private var waiting: HTML {
        let opened = reply.openedBecause.map {
            Pieces.sentence(Wording.Desk.openedBecause($0, waits: row.state == .waits))
        }
        return "\(opened)\(row.waitsUntil.map(begin) ?? held)"
    }

    /// Until when there is no meeting of what is begun, and what is closed does not go on.
    private var held: HTML {
        guard let until = reply.waitedFor.map(Wording.moment) else { return .empty }
        let words =
            row.state == .closed ? Wording.Desk.reopeningWaits(until: until) : Wording.Desk.meetingWaits(until: until)
        return "<p class=\"notice\">\(words)</p>"
    }

    private func begin(_ until: Timestamp) -> HTML {
        let parts = forms.parts("begin")
        return """
            <p class="notice">\(Wording.Desk.reviewWaits(until: Wording.moment(until)))</p>
            <p>\(Wording.Desk.reviewWaitsHint)</p>
            \(mayOpen ? forms.folded(
                Wording.Desk.letBegin, parts,
                form(parts, "begin", [
                    parts.text("reason", Wording.Desk.letBeginReason, rows: 2, hint: Wording.Desk.letBeginHint),
                    button(Wording.Desk.letBegin),
                ])) : .empty)
            """
    }

    private var steps: HTML {
        let current = isOpen ? min(max(chosen ?? row.answered + 1, 1), min(row.answered + 1, 5)) : nil
        // With all five answered nothing is asked anew unless somebody chooses to.
        let asked = row.answered == 5 && chosen == nil ? nil : current
        let items = (1...5).map { step -> HTML in
            let said = step <= reply.answers.count ? reply.answers[step - 1] : nil
            return """
                <li \(attribute: "aria-current", step == asked ? "step" : nil)>
                <h3>\(Wording.Desk.stepHead(step)): \(Wording.miniFokus(step).question)</h3>
                \(step == asked ? stepForm(step, said) : said.map(Pieces.verbatim) ?? .empty)
                \(step != asked && said != nil && isOpen ? change(step) : .empty)</li>
                """
        }
        return Pieces.section(Wording.Desk.fiveSteps, id: "steps", "<ol class=\"plain\">\(items)</ol>\(hints)")
    }

    /// How the citizen is talked about: what happened, not how somebody is. Advice, never a gate (R-150).
    private var hints: HTML {
        let found = isOpen ? LanguageHints.found(in: reply.answers + reply.findings.map(\.text)) : []
        return found.isEmpty ? .empty : "<h3>\(Wording.Desk.hintsHead)</h3>\(Pieces.list(found))"
    }

    private func change(_ step: Int) -> HTML {
        """
        <p class="small"><a class="alone" href="\(Self.link(row.review, step: step))">\(Wording.Desk.changeAnswer)\
        <span class="unseen"> \(Wording.Desk.stepHead(step))</span></a></p>
        """
    }

    private func stepForm(_ step: Int, _ said: String?) -> HTML {
        let parts = forms.parts("answer-\(step)", known: ["answer": said ?? ""])
        let (question, help) = Wording.miniFokus(step)
        return form(
            parts, "answer",
            [
                parts.hidden("step", "\(step)"), parts.text("answer", question, rows: 5, hint: help),
                button(step == 5 || said != nil ? Wording.Desk.saveAnswer : Wording.Desk.saveReviewStep),
            ])
    }

    private var findings: HTML {
        let lines = reply.findings.map { row -> HTML in
            """
            <li><a class="alone" href="\(FindingPage.link(row.finding))">\(row.text)</a>
            <p class="small">\(staff.name(of: row.owner)). \(LearningPage.due(row, at: now))</p></li>
            """
        }
        guard row.answered > 0 else { return .empty }
        let list: HTML = lines.isEmpty ? .empty : "<ul class=\"plain\">\(lines)</ul>"
        guard isOpen else { return Pieces.section(Wording.Desk.allFindings, id: "findings", list) }
        let parts = forms.parts("finding")
        return Pieces.section(
            Wording.Desk.allFindings, id: "findings",
            list
                + forms.folded(
                    Wording.Desk.addFinding, parts,
                    form(parts, "finding", findingFields(parts) + [button(Wording.Desk.saveFinding)])))
    }

    private func findingFields(_ parts: FormParts) -> [HTML] {
        [
            parts.text("text", Wording.Desk.findingText, rows: 3, hint: Wording.Desk.findingTextHint),
            parts.radios(
                "cause", Wording.Desk.findingCause, CauseClass.allCases.map { ($0.rawValue, Wording.name(of: $0)) }),
            parts.radios(
                "recurrence", Wording.Desk.findingRecurrence,
                Recurrence.allCases.map { ($0.rawValue, Wording.name(of: $0)) }),
            ColleagueField(parts: parts, staff: staff, viewer: frame.viewer).one("owner", Wording.Desk.findingOwner),
            parts.date("due", Wording.Desk.findingDue, withTime: false),
            parts.select(
                "change", Wording.Desk.findingChange,
                FindingChange.allCases.map { ($0.rawValue, Wording.name(of: $0)) }, empty: Wording.Desk.chooseOne,
                isOptional: true),
            parts.select(
                "spread", Wording.Desk.findingSpread,
                FindingSpread.allCases.map { ($0.rawValue, Wording.name(of: $0)) }, empty: Wording.Desk.chooseOne,
                isOptional: true),
        ] + again(parts)
    }

    /// Finished findings of the unit: one of them may be what has happened again (R-117).
    private func again(_ parts: FormParts) -> [HTML] {
        guard let candidates = reply.candidates else { return [] }
        let choices = candidates.map { row in
            let day = row.course.map { Wording.shortDay($0.since.civil.day) } ?? ""
            return (row.finding.rawValue, Wording.Desk.findingDone(row.text, Wording.name(of: row.cause), day))
        }
        return [
            parts.checks(
                "again", Wording.Desk.findingAgain, choices + [("none", Wording.Desk.findingAgainNone)],
                hint: Wording.Desk.findingAgainHint)
        ]
    }

    /// What was answered before it was closed; of one that was closed before it was asked for, that nobody did.
    private var said: HTML {
        let facts = CheckQuestion.allCases.map { question in
            let answer = reply.check?.first { $0.question == question }
            return (
                Wording.question(question),
                Pieces.words(answer.map { Wording.answer($0.verdict, note: $0.note) } ?? Wording.Desk.notAnswered)
            )
        }
        return Pieces.section(Wording.Desk.checkHead, id: "check", Pieces.facts(facts))
    }

    private var check: HTML {
        guard isOpen else { return said }
        let known = (reply.check ?? []).reduce(into: [String: String]()) {
            $0[$1.question.rawValue] = $1.verdict.rawValue
            $0["\($1.question.rawValue)-note"] = $1.note
        }
        let parts = forms.parts("check", known: known)
        let choices = Hindsight.allCases.map { ($0.rawValue, Wording.name(of: $0)) }
        let questions = CheckQuestion.allCases.map { question -> HTML in
            parts.radios(question.rawValue, Wording.question(question), choices, isInline: true)
                + parts.line(
                    "\(question.rawValue)-note", Wording.Desk.checkNote(Wording.question(question)), isOptional: true)
        }
        return Pieces.section(
            Wording.Desk.checkHead, id: "check",
            "<p class=\"hint\">\(Wording.Desk.checkHint)</p>"
                + form(parts, "check", questions + [button(Wording.Desk.saveCheck, isSecond: true)]))
    }

    func form(_ parts: FormParts, _ what: String, _ content: [HTML]) -> HTML {
        forms.form(parts, Self.link(row.review), frame.formToken, [parts.hidden("do", what)] + content)
    }

    func button(_ name: String, isSecond: Bool = false) -> HTML {
        "<p class=\"actions\"><button class=\"\(isSecond ? "second" : "")\">\(name)</button></p>"
    }
}

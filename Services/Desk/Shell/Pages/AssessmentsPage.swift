package import CaseModel
package import DeskAnswers
package import DeskCore
import DeskParts
package import Web
import Wording

/// What units are to look at in themselves: risks by law, language and work by choice (R-147 – R-156).
package struct AssessmentsPage {
    let frame: Frame
    /// The unit that was asked for.
    let unit: UnitID?
    let reply: Heard<ListAssessments.Reply>
    let staff: NameBook
    let notice: String?

    package init(
        frame: Frame, unit: UnitID? = nil, reply: Heard<ListAssessments.Reply>, staff: NameBook,
        notice: String? = nil
    ) {
        self.frame = frame
        self.unit = unit
        self.reply = reply
        self.staff = staff
        self.notice = notice
    }

    static func link(_ topic: AssessmentTopic, in unit: UnitID? = nil) -> Link {
        let path = ["laering", "vurderinger", topic.rawValue]
        return unit.map { Link(path: path, query: ["enhed": $0.rawValue]) } ?? Link(path: path)
    }

    package static func line(_ due: AssessmentDue, _ staff: NameBook) -> HTML {
        let since = due.since.map { Wording.Desk.assessedBefore(Wording.shortDay($0)) } ?? Wording.Desk.neverAssessed
        return """
            <li><a class="alone" href="\(link(due.topic, in: due.unit))">\(Wording.name(of: due.topic))\
            <span class="unseen"> \(staff.name(of: due.unit))</span></a>
            <p class="small">\(staff.name(of: due.unit)): \(since).</p></li>
            """
    }

    package var html: HTML {
        frame.page(
            Wording.Desk.assessments, notice: notice,
            """
            <h1>\(Wording.Desk.assessments)</h1>
            <p class="hint">\(Wording.Desk.assessmentsHint)</p>
            \(Pieces.part(reply, content))
            """)
    }

    private func content(_ reply: ListAssessments.Reply) -> HTML {
        let due: HTML =
            reply.due.isEmpty
            ? Pieces.sentence(Wording.Desk.assessmentsDueNone)
            : "<ul class=\"plain\">\(reply.due.map { Self.line($0, staff) })</ul>"
        let topics = AssessmentTopic.allCases.map { topic -> HTML in
            """
            <li><h3><a class="alone" href="\(Self.link(topic))">\(Wording.name(of: topic))</a></h3>
            \(reply.latest.filter { $0.topic == topic }.map(held))</li>
            """
        }
        return Pieces.section(Wording.Desk.assessmentsDue, id: "due", due)
            + Pieces.section(Wording.Desk.assessmentsDone, id: "done", "<ul class=\"plain\">\(topics)</ul>")
            + (reply.hasMore == true ? Pieces.sentence(Wording.Desk.assessmentsMore) : .empty)
            + chooser(reply)
    }

    /// What was said is read one unit at a time.
    private func chooser(_ reply: ListAssessments.Reply) -> HTML {
        let units = staff.unitChoices(where: Set(reply.latest.map(\.unit)).contains)
        guard units.count > 1 || unit != nil else { return .empty }
        let parts = FormParts(answers: Answers().setting("enhed", unit?.rawValue ?? ""), faults: [])
        return """
            <form method="get" action="/laering/vurderinger" class="filter">
            \(parts.select("enhed", Wording.Desk.assessedUnit, units, empty: Wording.Desk.everyUnit))
            <p class="actions"><button class="second">\(Wording.Desk.filter)</button></p>
            </form>
            """
    }

    private func held(_ row: AssessmentRow) -> HTML { Self.held(row, staff, all: true) }

    /// One time, with what was said where it was asked for.
    ///
    /// - Parameter all: whether it leads to the other times.
    static func held(_ row: AssessmentRow, _ staff: NameBook, all: Bool) -> HTML {
        guard !row.answers.isEmpty else {
            let place = Link(path: ["laering", "vurderinger"], query: ["enhed": row.unit.rawValue])
            return """
                <p><a href="\(place)">\(staff.name(of: row.unit))</a>. \
                \(Wording.Desk.nextAssessed(Wording.shortDay(row.heldOn), Wording.shortDay(row.nextBy)))</p>
                """
        }
        let questions = Wording.questions(row.topic)
        let facts = zip(questions, row.answers).map { ($0, Pieces.words($1)) }
        return """
            <p><strong>\(staff.name(of: row.unit))</strong>. \
            \(Wording.Desk.nextAssessed(Wording.shortDay(row.heldOn), Wording.shortDay(row.nextBy)))</p>
            \(Pieces.facts(facts + [(Wording.Desk.assessAgreed, Pieces.words(row.agreed)), (Wording.Desk.assessOwner, Pieces.words(staff.name(of: row.owner)))]))
            \(followed(row))
            \(all ? "<p><a class=\"alone\" href=\"\(link(row.topic, in: row.unit))\">\(Wording.Desk.assessAll)</a></p>" : HTML.empty)
            """
    }
}

extension AssessmentsPage {
    /// That what was agreed is followed, and how far it is.
    private static func followed(_ row: AssessmentRow) -> HTML {
        guard let finding = row.finding else { return .empty }
        let state = Wording.Desk.assessFollowed(Wording.name(of: row.state ?? .open))
        return "<p><a class=\"alone\" href=\"\(FindingPage.link(finding))\">\(state)</a></p>"
    }
}

/// One topic looked at by one unit: its questions, what was agreed, who follows it up.
package struct AssessPage {
    let frame: Frame
    let topic: AssessmentTopic
    let staff: NameBook
    let answers: Answers
    let faults: [FieldFault]
    let notice: String?
    /// The times before in the unit that was asked for, the newest first.
    let earlier: [AssessmentRow]

    package init(
        frame: Frame, topic: AssessmentTopic, staff: NameBook, answers: Answers, faults: [FieldFault] = [],
        notice: String? = nil, earlier: [AssessmentRow] = []
    ) {
        self.earlier = earlier
        self.frame = frame
        self.topic = topic
        self.staff = staff
        self.answers = answers
        self.faults = faults
        self.notice = notice
    }

    package var html: HTML {
        let parts = FormParts(answers: answers, faults: faults)
        let questions = Wording.questions(topic).enumerated().map { place, question in
            parts.text("answer-\(place + 1)", question, rows: 3)
        }
        return frame.page(
            Wording.name(of: topic), faults: faults, notice: notice,
            """
            <h1>\(Wording.name(of: topic))</h1>
            <p class="hint">\(Wording.Desk.assessmentsHint)</p>
            \(parts.keepingForm(
                AssessmentsPage.link(topic), frame.formToken,
                [
                    parts.select("unit", Wording.Desk.assessUnit, units, empty: Wording.Desk.chooseOne),
                    parts.date("held", Wording.Desk.assessHeldOn, withTime: false),
                ] + questions + [
                    parts.text("agreed", Wording.Desk.assessAgreed, rows: 3),
                    ColleagueField(parts: parts, staff: staff, viewer: frame.viewer)
                        .one("owner", Wording.Desk.assessOwner),
                    parts.date("due", Wording.Desk.assessDue, withTime: false, hint: Wording.Desk.assessDueHint),
                    "<p class=\"actions\"><button>\(Wording.Desk.saveAssessment)</button></p>",
                ]))
            \(earlier.isEmpty ? .empty : before)
            """)
    }

    /// What was said the times before, to begin from.
    private var before: HTML {
        Pieces.section(
            Wording.Desk.assessEarlier, id: "earlier",
            earlier.map { AssessmentsPage.held($0, staff, all: false) }.joined())
    }

    /// The units the reader answers for.
    private var units: [(value: String, label: String)] {
        staff.choices(frame.viewer.map(staff.units(learningOf:)) ?? [])
    }
}

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
    let answers: Answers
    let faults: [FieldFault]
    let notice: String?

    package init(
        frame: Frame, id: CaseID, reply: Heard<ShowAftermath.Reply>, staff: NameBook, answers: Answers,
        faults: [FieldFault] = [], notice: String? = nil
    ) {
        self.frame = frame
        self.id = id
        self.reply = reply
        self.staff = staff
        self.answers = answers
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
            """)
    }

    private func content(_ reply: ShowAftermath.Reply) -> HTML {
        let mediations = MediationPart(page: self, rows: reply.mediations)
        let reparations = ReparationPart(page: self, rows: reply.reparations)
        return Pieces.section(
            Wording.Desk.meetings, id: "meetings", reply.meetings.map(line).joined() + meetingForm)
            + Pieces.section(Wording.Desk.mediations, id: "mediations", mediations.html)
            + Pieces.section(Wording.Desk.reparations, id: "reparations", reparations.html)
            + Pieces.section(Wording.Desk.experience, id: "experience", experienceForm(reply.experience ?? []))
    }

    private func line(_ row: MeetingRow) -> HTML {
        let answers = row.answers.map { (Wording.question($0.question), Pieces.words(Wording.name(of: $0.verdict))) }
        let day = Wording.shortDay(row.heldAt.civil.day)
        return """
            <p><strong>\(Wording.Desk.meetingLine(day, contact: staff.name(of: row.contact)))</strong></p>
            \(Pieces.verbatim(row.explained))
            \(answers.isEmpty ? .empty : Pieces.facts(answers))
            """
    }

    private var meetingForm: HTML {
        let parts = parts("meeting")
        let choices = Hindsight.allCases.map { ($0.rawValue, Wording.name(of: $0)) }
        let questions = MeetingQuestion.allCases.map { question in
            parts.radios(question.rawValue, Wording.question(question), choices, isInline: true)
        }
        let fields =
            [
                parts.date("held", Wording.Desk.meetingHeld, withTime: true),
                parts.text(
                    "explained", Wording.Desk.meetingExplained, rows: 4, hint: Wording.Desk.meetingExplainedHint),
                parts.select(
                    "contact", Wording.Desk.meetingContact, people, empty: Wording.Desk.chooseOne,
                    hint: Wording.Desk.meetingContactHint),
                "<h3>\(Wording.Desk.meetingQuestions)</h3>",
            ] + questions + [Self.button(Wording.Desk.meetingSave)]
        return parts.more(
            Wording.Desk.meetingNew, ["held-day", "explained", "contact"], form(parts, "meeting", fields))
    }

    private func experienceForm(_ known: [ExperienceLine]) -> HTML {
        let kept = known.reduce(answers) { answers, line in
            let name = "met-\(line.question.rawValue)"
            return answers.text(name) == nil ? answers.setting(name, line.answer.rawValue) : answers
        }
        let parts = FormParts(answers: kept.setting("command", "\(answers["command"])-experience"), faults: faults)
        let choices = ExperienceAnswer.allCases.map { ($0.rawValue, Wording.name(of: $0)) }
        let questions = ExperienceQuestion.allCases.map { question in
            parts.radios("met-\(question.rawValue)", Wording.question(question), choices, isInline: true)
        }
        return "<p class=\"hint\">\(Wording.Desk.experienceHint)</p>"
            + form(parts, "experience", questions + [Self.button(Wording.Desk.experienceSave)])
    }

    var people: [(value: String, label: String)] { staff.colleagues().map { ($0.person.rawValue, $0.name) } }

    /// A form of its own on the page, under an identifier of its own.
    func parts(_ what: String) -> FormParts {
        FormParts(answers: answers.setting("command", "\(answers["command"])-\(what)"), faults: faults)
    }

    func form(_ parts: FormParts, _ what: String, _ content: [HTML]) -> HTML {
        parts.form(Self.link(id), frame.formToken, [parts.hidden("do", what)] + content)
    }

    static func button(_ name: String) -> HTML { "<p class=\"actions\"><button class=\"second\">\(name)</button></p>" }
}

/// Mediations of a case: offered, answered, held, followed up.
struct MediationPart {
    let page: AftermathPage
    let rows: [MediationRow]

    var html: HTML {
        let isOpen = rows.contains { [.offered, .accepted, .agreed].contains($0.state) }
        return "<p class=\"hint\">\(Wording.Desk.mediationHint)</p>" + rows.map(line).joined()
            + (isOpen ? .empty : offer)
    }

    private func line(_ row: MediationRow) -> HTML {
        """
        <p><strong>\(Wording.name(of: row.ground))</strong>: \(Wording.name(of: row.state)). \
        \(Wording.shortDay((row.heldAt ?? row.offeredAt).civil.day)). \(row.mediator)</p>
        \(row.plan.map { plan in
            row.followUpBy.map { Pieces.sentence(Wording.Desk.followUpBy(plan, Wording.shortDay($0))) } ?? .empty
        } ?? .empty)
        \(acts(row))
        """
    }

    private func acts(_ row: MediationRow) -> HTML {
        switch row.state {
        case .offered:
            simple(row, "mediation-yes", Wording.Desk.mediationYes)
                + simple(row, "mediation-no", Wording.Desk.mediationNo)
        case .accepted: held(row) + simple(row, "mediation-no", Wording.Desk.mediationNo)
        case .agreed: followUp(row)
        case .declined, .ended, .followedUp: .empty
        }
    }

    private func simple(_ row: MediationRow, _ what: String, _ name: String) -> HTML {
        let parts = page.parts("\(what)-\(row.mediation)")
        return page.form(parts, what, [parts.hidden("mediation", row.mediation.rawValue), AftermathPage.button(name)])
    }

    private func held(_ row: MediationRow) -> HTML {
        let parts = page.parts("held-\(row.mediation)")
        let colleagues = [("", Wording.Desk.noColleague)] + page.people
        return parts.more(
            Wording.Desk.mediationHeld, ["mediated-day", "mediator", "free", "plan"],
            page.form(
                parts, "mediation-held",
                [
                    parts.hidden("mediation", row.mediation.rawValue),
                    parts.date("mediated", Wording.Desk.mediationWhen, withTime: true),
                    parts.line("mediator", Wording.Desk.mediator, hint: Wording.Desk.mediatorHint),
                    parts.select(
                        "colleague", Wording.Desk.mediatorColleague, colleagues.filter { !$0.0.isEmpty },
                        empty: Wording.Desk.noColleague, isOptional: true),
                    parts.check("free", Wording.Desk.mediationFree),
                    parts.check("understood", Wording.Desk.mediationAgreed),
                    parts.text("plan", Wording.Desk.mediationPlan, rows: 2, isOptional: true),
                    parts.date("follow", Wording.Desk.mediationPlanBy, withTime: false),
                    AftermathPage.button(Wording.Desk.mediationHeld),
                ]))
    }

    private func followUp(_ row: MediationRow) -> HTML {
        let parts = page.parts("followed-\(row.mediation)")
        return page.form(
            parts, "mediation-followed-up",
            [
                parts.hidden("mediation", row.mediation.rawValue),
                parts.text("said", Wording.Desk.mediationSaid, rows: 2),
                AftermathPage.button(Wording.Desk.mediationFollowedUp),
            ])
    }

    private var offer: HTML {
        let parts = page.parts("offer")
        return parts.more(
            Wording.Desk.mediationOffer, ["ground"],
            page.form(
                parts, "offer",
                [
                    parts.radios(
                        "ground", Wording.Desk.mediationGround,
                        MediationGround.allCases.map { ($0.rawValue, Wording.name(of: $0)) }),
                    """
                    <p class="actions">\(Pieces.lookAtLetter(.mediation, of: page.id)) \
                    <button class="second">\(Wording.Desk.mediationSave)</button></p>
                    """,
                ]))
    }
}

/// Reparations of a case, with the guard said before it is met (R-133, R-135).
struct ReparationPart {
    let page: AftermathPage
    let rows: [ReparationRow]

    var html: HTML { "<p class=\"hint\">\(Wording.Desk.reparationHint)</p>" + rows.map(line).joined() + proposal }

    private func line(_ row: ReparationRow) -> HTML {
        """
        \(Pieces.facts([
            (Wording.Desk.reparationGround, Pieces.words(Wording.name(of: row.ground))),
            (Wording.Desk.reparationLoss, Pieces.words(Wording.name(of: row.loss))),
            (Wording.Label.state.rawValue, Pieces.words(Wording.name(of: row.state))),
            (Wording.Desk.reparationBasis, row.legalBasis.isEmpty ? nil : Pieces.words(row.legalBasis)),
            (Wording.Desk.reparationBack, Pieces.words(row.reachesBackTo.map(Wording.shortDay))),
            (Wording.Desk.reparationAcknowledge, Pieces.words(row.acknowledgement)),
            (Wording.Label.reason.rawValue, Pieces.words(row.reason)),
        ]))
        \(row.state == .proposed && page.frame.viewer?.leads.isEmpty == false ? decision(row) : .empty)
        """
    }

    private func decision(_ row: ReparationRow) -> HTML {
        let parts = page.parts("decide-\(row.reparation)")
        return page.form(
            parts, "decide",
            [
                parts.hidden("reparation", row.reparation.rawValue),
                parts.text("decision", Wording.Desk.reparationReason, rows: 2),
                """
                <p class="actions"><button name="grant" value="yes">\(Wording.Desk.reparationGrant)</button>
                <button class="second" name="grant" value="no">\(Wording.Desk.reparationRefuse)</button></p>
                """,
            ])
    }

    private var proposal: HTML {
        let parts = page.parts("propose")
        return parts.more(
            Wording.Desk.reparationNew, ["repair-ground", "loss", "basis", "acknowledged"],
            page.form(
                parts, "propose",
                [
                    parts.radios(
                        "repair-ground", Wording.Desk.reparationGround,
                        ReparationGround.allCases.map { ($0.rawValue, Wording.name(of: $0)) }),
                    parts.radios(
                        "loss", Wording.Desk.reparationLoss,
                        LossKind.allCases.map { ($0.rawValue, Wording.name(of: $0)) }),
                    parts.check("clear", Wording.Desk.reparationClear),
                    parts.text(
                        "basis", Wording.Desk.reparationBasis, rows: 2, hint: Wording.Desk.reparationBasisHint,
                        isOptional: true),
                    parts.date("back", Wording.Desk.reparationBack, withTime: false),
                    parts.text("acknowledged", Wording.Desk.reparationAcknowledge, rows: 3),
                    AftermathPage.button(Wording.Desk.reparationSave),
                ]))
    }
}

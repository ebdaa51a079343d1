import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Web
import Wording

/// The forms of Samarbejdet om sagen, each folded away until it is needed.
struct PaperForms {
    let page: PapersPage

    private var near: [(String, String)] {
        page.staff.colleagues(in: page.shown.unit).map { ($0.person.rawValue, $0.name) }
    }

    var plan: HTML {
        let sent = page.forms("plan")
        let parts =
            sent.answers.text("what-1") == nil && sent.faults.isEmpty
            ? FormParts(answers: asItStands(sent.answers), faults: []) : sent
        let lines = (1...PaperForm.mostActions).map { number -> HTML in
            let fields: HTML =
                parts.line("what-\(number)", Wording.Desk.planWhat)
                + parts.select("who-\(number)", Wording.Desk.planWho, near, empty: Wording.Desk.chooseOne)
                + parts.date("due-\(number)", Wording.Desk.planBy, withTime: false)
                + parts.select(
                    "status-\(number)", Wording.Desk.planStatus,
                    PlanAction.Status.allCases.map { ($0.rawValue, Wording.Desk.name(of: $0).firstUpper) },
                    empty: Wording.Desk.name(of: PlanAction.Status.open).firstUpper)
            let title = Wording.Desk.planLine(number)
            return number <= 2
                ? "<fieldset class=\"field\"><legend>\(title)</legend>\(fields)</fieldset>"
                : parts.more(title, ["what-\(number)", "who-\(number)", "due-\(number)-day"], fields)
        }
        return folded(
            Wording.Desk.planChange, "plan", parts, "handleplan",
            ["<p class=\"hint\">\(Wording.Desk.planHint)</p>"] + lines, save: Wording.Desk.planSave)
    }

    /// The plan as it is, so that a change is written into it.
    private func asItStands(_ answers: Answers) -> Answers {
        guard case .plan(let actions)? = page.papers(.plan).first?.body else { return answers }
        return actions.prefix(PaperForm.mostActions).enumerated().reduce(answers) { filled, item in
            let (number, action) = (item.offset + 1, item.element)
            var filled = filled.setting("what-\(number)", action.what)
                .setting("who-\(number)", action.who.rawValue).setting("status-\(number)", action.status.rawValue)
            if let by = action.by {
                filled = filled.setting("due-\(number)-day", "\(by.day)")
                    .setting("due-\(number)-month", "\(by.month)").setting("due-\(number)-year", "\(by.year)")
            }
            return filled
        }
    }

    var stairs: HTML {
        let parts = page.forms("stairs")
        return folded(
            Wording.Desk.stairsSave, "stairs", parts, "trappen",
            [
                parts.text("stairs-where", Wording.Desk.stairsWhere, rows: 3),
                parts.text("stairs-can", Wording.Desk.stairsCan, rows: 3),
            ], save: Wording.Desk.stairsSave)
    }

    /// One question after the other: conduct, reasons, needs, and only then what matters (R-066).
    var perspective: HTML {
        let parts = page.forms("perspective")
        return folded(
            Wording.Desk.shiftWrite, "perspective", parts, "perspektiv",
            [
                "<p class=\"hint\">\(Wording.Desk.shiftHint)</p>",
                parts.text(
                    "shift-conduct", Wording.Desk.shiftConduct, rows: 3, hint: Wording.Desk.shiftConductHint),
                parts.text("shift-reasons", Wording.Desk.shiftReasons, rows: 3),
                parts.text("shift-needs", Wording.Desk.shiftNeeds, rows: 3),
                parts.text("shift-matters", Wording.Desk.shiftMatters, rows: 2),
                parts.text("shift-change", Wording.Desk.shiftChange, rows: 2, isOptional: true),
            ], save: Wording.Desk.shiftSave)
    }

    var agreement: HTML {
        let sent = page.forms("agreement")
        let parts =
            sent.answers.without("command", "token").isBlank && sent.faults.isEmpty
            ? FormParts(answers: Answers(sent.answers.fields + agreed), faults: []) : sent
        return folded(
            Wording.Desk.agreementChange, "agreement", parts, "kontaktaftale",
            [
                "<p class=\"hint\">\(Wording.Desk.agreementHint)</p>",
                parts.text("often", Wording.Desk.agreementOften, rows: 2),
                parts.line(
                    "rhythm", Wording.Desk.rhythmDays, hint: Wording.Desk.rhythmDaysHint, isOptional: true, width: "4"),
                parts.date("rhythm-first", Wording.Desk.rhythmFirst, withTime: false),
                parts.checks(
                    "way", Wording.Desk.agreementWays,
                    ContactWay.allCases.map { ($0.rawValue, Wording.Desk.choice($0)) }),
                parts.text("can", Wording.Desk.agreementCan, rows: 3),
                parts.text("cannot", Wording.Desk.agreementCannot, rows: 3),
                parts.date(
                    "agreed", Wording.Desk.agreementDay, withTime: false, hint: Wording.Desk.agreementDayHint),
            ], save: Wording.Desk.agreementSave)
    }

    var meeting: HTML {
        let parts = page.forms("meeting")
        let risk: HTML =
            parts.text("risk-seen", Wording.Desk.riskSeen, rows: 2, hint: Wording.Desk.riskSeenHint)
            + parts.text("risk-measures", Wording.Desk.riskMeasures, rows: 2)
            + parts.text("risk-out", Wording.Desk.riskWayOut, rows: 2)
        let needed: HTML = "<p class=\"silent\">\(Wording.Desk.riskNeeded)</p>\(risk)"
        return folded(
            Wording.Desk.meetingPlan, "meeting", parts, "moede",
            [
                parts.date("meet", Wording.Desk.meetingWhen, withTime: true), parts.anyway,
                parts.line("place", Wording.Desk.meetingPlace),
                parts.checks("with", Wording.Desk.meetingPeople, near),
                page.shown.needsRiskAssessment
                    ? needed : parts.more(Wording.Desk.risk, ["risk-seen", "risk-measures", "risk-out"], risk),
            ], save: Wording.Desk.plannedMeetingSave)
    }

    var minutes: HTML {
        let parts = page.forms("minutes")
        let kinds: [PaperKind] = [.minutes, .internalAgreement]
        return folded(
            Wording.Desk.minutesWrite, "minutes", parts, "referat",
            [
                parts.radios(
                    "paper-kind", Wording.Desk.minutesKind,
                    kinds.map { ($0.rawValue, Wording.Desk.name(of: $0)) }, isInline: true),
                parts.text("paper-text", Wording.Desk.minutesText, rows: 6),
            ], save: Wording.Desk.minutesSave)
    }

    var management: HTML {
        let parts = page.forms("management")
        let above = page.staff.people(with: .departmentHead, .director, .leader).filter {
            $0.person != page.frame.viewer?.person
        }
        return folded(
            Wording.Desk.managementDecide, "management", parts, "ledelsen",
            [
                "<p class=\"hint\">\(Wording.Desk.managementHint)</p>",
                parts.radios(
                    "told", Wording.Desk.managementIs,
                    [("yes", Wording.Desk.managementYes), ("no", Wording.Desk.managementNo)]),
                parts.checks("told-whom", Wording.Desk.managementWhom, above.map { ($0.person.rawValue, $0.name) }),
                parts.text("told-reason", Wording.Desk.formalReason, rows: 2),
            ], save: Wording.Desk.managementSave)
    }

    private var agreed: [Answers.Field] {
        guard case .contactAgreement(let agreement)? = page.papers(.contactAgreement).first?.body else { return [] }
        return PaperForm.filled(agreement, today: page.now.civil.day)
    }

    private func folded(
        _ title: String, _ name: String, _ parts: FormParts, _ place: String, _ content: [HTML], save: String
    ) -> HTML {
        let isBegun = !parts.faults.isEmpty || page.forms(name).answers.without("command", "token").isBlank == false
        return """
            <details \(attribute: "open", if: isBegun)><summary>\(title)</summary>
            \(parts.form(
                Link(path: ["sager", page.shown.case.rawValue, "samarbejde", place]), page.frame.formToken, content + [parts.notOurs, button(save)]))
            </details>
            """
    }

    private func button(_ name: String) -> HTML { "<p class=\"actions\"><button>\(name)</button></p>" }
}

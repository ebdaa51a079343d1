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
        let parts = sent.begun(with: PaperForm.filled(actions))
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
            Wording.Desk.planChange, parts, "handleplan", isBegun: sent.isBegun,
            ["<p class=\"hint\">\(Wording.Desk.planHint)</p>"]
                + PaperForm.standing(actions).map { parts.hidden("standing", $0) } + lines, save: Wording.Desk.planSave)
    }

    var stairs: HTML {
        let parts = page.forms("stairs")
        return folded(
            Wording.Desk.stairsSave, parts, "trappen", isBegun: parts.isBegun,
            [
                parts.text("stairs-where", Wording.Desk.stairsWhere, rows: 3),
                parts.text("stairs-can", Wording.Desk.stairsCan, rows: 3),
            ], save: Wording.Desk.stairsSave)
    }

    /// One question after the other: conduct, reasons, needs, and only then what matters (R-066).
    var perspective: HTML {
        let parts = page.forms("perspective")
        return folded(
            Wording.Desk.shiftWrite, parts, "perspektiv", isBegun: parts.isBegun,
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
        let parts = sent.begun(with: agreed)
        return folded(
            Wording.Desk.agreementChange, parts, "kontaktaftale", isBegun: sent.isBegun,
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
            Wording.Desk.meetingPlan, parts, "moede", isBegun: parts.isBegun,
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
            Wording.Desk.minutesWrite, parts, "referat", isBegun: parts.isBegun,
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
            Wording.Desk.managementDecide, parts, "ledelsen", isBegun: parts.isBegun,
            [
                "<p class=\"hint\">\(Wording.Desk.managementHint)</p>",
                parts.radios(
                    "told", Wording.Desk.managementIs,
                    [("yes", Wording.Desk.managementYes), ("no", Wording.Desk.managementNo)]),
                parts.checks("told-whom", Wording.Desk.managementWhom, above.map { ($0.person.rawValue, $0.name) }),
                parts.text("told-reason", Wording.Desk.formalReason, rows: 2),
            ], save: Wording.Desk.managementSave)
    }

    private var actions: [PlanAction] {
        if case .plan(let actions)? = page.papers(.plan).first?.body { actions } else { [] }
    }

    private var agreed: [Answers.Field] {
        guard case .contactAgreement(let agreement)? = page.papers(.contactAgreement).first?.body else { return [] }
        return PaperForm.filled(agreement, today: page.now.civil.day)
    }

    /// - Parameter isBegun: whether it stands open with what was written; what only is known of the matter opens none.
    private func folded(
        _ title: String, _ parts: FormParts, _ place: String, isBegun: Bool, _ content: [HTML], save: String
    ) -> HTML {
        let buttons: HTML = """
            <p class="actions"><button>\(save)</button>\(isBegun ? " \(FormParts.discardButton)" : HTML.empty)</p>
            """
        return """
            <details \(attribute: "open", if: isBegun)><summary>\(title)</summary>
            \(parts.keptForm(
                Link(path: ["sager", page.shown.case.rawValue, "samarbejde", place]), page.frame.formToken,
                content + [parts.notOurs, buttons]))
            </details>
            """
    }
}

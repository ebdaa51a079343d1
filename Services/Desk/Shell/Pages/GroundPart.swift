import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Web
import Wording

/// Svarets grundlag on the formal way: how we stand to the criticism, what is put right, and how one complains about the
/// decision (R-079, R-121). Written by the author, read by those who assure, and by the citizen in the letter.
struct GroundPart {
    let shown: ShowFormal.Reply
    let parts: FormParts
    let formToken: String?
    let viewer: Viewer?
    /// Whether the reader may write it now.
    let isOpen: Bool
    let staff: NameBook
    let now: Timestamp
    /// The form that says the follow-up is done.
    let followed: FormParts

    var html: HTML {
        guard isOpen || shown.grounds != nil else { return .empty }
        return Pieces.section(
            Wording.Desk.replyGrounds, id: "grounds", standing + appealLeft + (isOpen ? form + advice : .empty))
    }

    private var daysLeft: Int? { shown.appealDay.map { $0.daysSince1970 - now.civil.day.daysSince1970 } }

    /// Said before the day comes, to whoever reads the answer and to whoever sends it (R-079).
    private var appealLeft: HTML {
        guard let appealDay = shown.appealDay, let daysLeft else { return sentLate }
        let words = Wording.Desk.replyAppealLeft(appealDay, daysLeft, at: shown.stage, letter: shown.letter)
        return daysLeft > Wording.Desk.replyAppealSoonDays
            ? Pieces.sentence(words) : "<p class=\"notice\">\(words)</p>"
    }

    /// Given, and perhaps too late for the citizen: paper that had been collected may have been posted in time and told of later.
    private var sentLate: HTML {
        guard shown.stage == .sent, let day = shown.grounds?.guidance.firstLastDay,
            let sent = shown.acts.last(where: { $0.kind == .sent }), day <= Copenhagen.day(at: sent.at)
        else { return .empty }
        return "<p class=\"notice\">\(Wording.Desk.replyAppealSentLate(day, Wording.near(sent.at, at: now)))</p>"
    }

    /// How what the citizen will read of it is put: as it stands in the form, or as it is kept.
    private var advice: HTML {
        let typed = isBegun ? parts.answers : filled
        return LanguageAdvice.html(["heard", "remedy"].compactMap(typed.text), of: nil, level: 3)
    }

    private var standing: HTML {
        guard let grounds = shown.grounds else {
            return shown.needsGuidance == true ? Pieces.sentence(Wording.Desk.replyGuidanceNeeded) : .empty
        }
        return Pieces.facts(
            [
                (Wording.Desk.replyHeard, grounds.heard.map { Pieces.verbatim($0.words) }),
                (
                    Wording.Desk.replyHeardCheck,
                    grounds.heard.map { HTML(escaping: Wording.Desk.choice($0.check)) }
                ),
                (Wording.Desk.replyStance, HTML(escaping: Wording.Desk.choice(grounds.stance))),
                (Wording.Desk.replyRemedy, grounds.remedy.map(Pieces.verbatim)),
            ]
                + grounds.guidance.map { one in
                    (Wording.Desk.replyGuidance, Pieces.list(Wording.Desk.guidance(one)))
                }) + (grounds.heard == nil ? Pieces.sentence(Wording.Desk.replyHeardNone) : .empty) + care.standing
    }

    private var care: FollowUpPart {
        FollowUpPart(
            shown: shown, formToken: formToken, viewer: viewer, staff: staff, now: now, followed: followed)
    }

    private var form: HTML {
        let parts = isBegun ? parts : FormParts(answers: filled, faults: [])
        let isShut = shown.grounds != nil && parts.faults.isEmpty && !isBegun && daysLeft.map { $0 > 0 } ?? true
        let undoes = shown.stage == .approved && shown.grounds != nil
        return """
            <details \(attribute: "open", if: !isShut)><summary>\(Wording.Desk.replyGroundsWrite)</summary>
            \(parts.form(
                Link(path: ["sager", shown.case.rawValue, "formelt", "grundlag"]), formToken,
                [
                    undoes ? "<p class=\"hint\">\(Wording.Desk.replyGroundsAssured)</p>" : .empty,
                    parts.text(
                        "heard", Wording.Desk.replyHeard, rows: 3, hint: Wording.Desk.replyHeardHint, isOptional: true),
                    parts.radios(
                        "heard-check", Wording.Desk.replyHeardCheck,
                        HeardCheck.allCases.map { ($0.rawValue, Wording.Desk.choice($0)) }, isInline: true),
                    parts.radios(
                        "stance", Wording.Desk.replyStance,
                        ReplyStance.allCases.map { ($0.rawValue, Wording.Desk.choice($0)) }),
                    parts.text("remedy", Wording.Desk.replyRemedy, rows: 3, hint: Wording.Desk.replyRemedyHint, isOptional: true),
                    care.fields(parts),
                    "<h3>\(Wording.Desk.replyGuidance)</h3><p class=\"hint\">\(Wording.Desk.replyGuidanceHint)</p>",
                    parts.line("decision", Wording.Desk.replyDecision, isOptional: shown.needsGuidance != true),
                    parts.radios(
                        "appealed", Wording.Desk.replyCanBeAppealed,
                        [("yes", Wording.Desk.replyAppealYes), ("no", Wording.Desk.replyAppealNo)], isInline: true),
                    parts.line("appeal-to", Wording.Desk.replyAppealTo, isOptional: true),
                    parts.text("appeal-how", Wording.Desk.replyAppealHow, rows: 2, isOptional: true),
                    parts.date("appeal", Wording.Desk.replyAppealDay, withTime: false, hint: Wording.Desk.replyAppealDayHint),
                    "<p class=\"actions\"><button class=\"second\">\(Wording.Desk.replyGroundsSave)</button></p>",
                ]))
            </details>
            """
    }

    private var isBegun: Bool { !parts.faults.isEmpty || !parts.answers["stance"].isEmpty }

    /// A form that nobody has begun shows what is settled.
    private var filled: Answers {
        guard let grounds = shown.grounds else { return parts.answers }
        var answers = parts.answers.setting("stance", grounds.stance.rawValue).setting("remedy", grounds.remedy ?? "")
        answers = FollowUpPart.filled(answers, with: grounds)
        guard let one = grounds.guidance.first else { return answers }
        answers = answers.setting("decision", one.decision).setting("appealed", one.canBeAppealed ? "yes" : "no")
            .setting("appeal-to", one.appealTo ?? "").setting("appeal-how", one.how ?? "")
        return one.lastDay.map { answers.setting(WrittenMoment.fields(of: $0, as: "appeal")) } ?? answers
    }
}

extension ShowFormal.Reply {
    /// The day by which the citizen has to complain, the earliest where there are more; none once the answer has left.
    var appealDay: CivilDay? {
        guard !isClosed, stage != .sent else { return nil }
        return grounds?.guidance.firstLastDay
    }

    /// Whether that day has come: the answer does not leave with it (R-079).
    func isPastDay(on today: CivilDay) -> Bool { appealDay.map { $0 <= today } ?? false }
}

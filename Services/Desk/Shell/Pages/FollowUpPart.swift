import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Web
import Wording

/// Opfølgning: who follows up what the answer regrets, by when, and whether it has been done (R-122).
struct FollowUpPart {
    let shown: ShowFormal.Reply
    let formToken: String?
    let viewer: Viewer?
    let staff: NameBook
    let now: Timestamp
    let followed: FormParts

    /// What is promised and how it stands; a regret that nobody follows up is said aloud.
    var standing: HTML {
        guard let grounds = shown.grounds else { return .empty }
        guard let followUp = grounds.followUp else {
            return grounds.stance.regrets ? Pieces.sentence(Wording.Desk.replyFollowNone) : .empty
        }
        let who = Wording.Desk.replyFollows(staff.name(of: followUp.owner), latest: Wording.day(followUp.by))
        return Pieces.facts([
            (Wording.Desk.replyFollowUp, HTML(escaping: who)),
            (Wording.Desk.replyFollowGeneral, followUp.general.map(Pieces.verbatim)),
        ]) + state(of: followUp, grounds.followedUp)
    }

    private func state(of followUp: ReplyFollowUp, _ done: FollowedUp?) -> HTML {
        if let done {
            return Pieces.sentence(
                Wording.Desk.replyFollowed(staff.name(of: done.by), Wording.near(done.at, at: now)))
        }
        let late: HTML =
            followUp.by < now.civil.day
            ? "<p><strong class=\"late\">\(Wording.Desk.replyFollowLate(Wording.day(followUp.by)))</strong></p>"
            : .empty
        return late
            + followed.form(
                Link(path: ["sager", shown.case.rawValue, "formelt", "opfoelgning"]), formToken,
                ["<p class=\"actions\"><button class=\"second\">\(Wording.Desk.replyFollowDone)</button></p>"])
    }

    /// Who, by when, and what changes for others.
    func fields(_ parts: FormParts) -> HTML {
        // Not by one it is about: whoever erred is not left alone with putting it right.
        let owner = ColleagueField(
            parts: parts, staff: staff, viewer: viewer, isByUnit: true, among: { !shown.about.contains($0.person) })
        return """
            <h3>\(Wording.Desk.replyFollowUp)</h3><p class="hint">\(Wording.Desk.replyFollowUpHint)</p>
            \(owner.one("follow-owner", Wording.Desk.replyFollowOwner, isOptional: true))
            \(parts.date("follow", Wording.Desk.replyFollowBy, withTime: false))
            \(parts.text(
                "follow-general", Wording.Desk.replyFollowGeneral, rows: 2, hint: Wording.Desk.replyFollowGeneralHint,
                isOptional: true))
            """
    }

    /// What is kept, in the fields of a form that nobody has begun.
    static func filled(_ answers: Answers, with grounds: ReplyGrounds) -> Answers {
        let answers = answers.setting("heard", grounds.heard?.words ?? "")
            .setting("heard-check", grounds.heard?.check.rawValue ?? "")
        guard let followUp = grounds.followUp else { return answers }
        return answers.setting("follow-owner", followUp.owner.rawValue)
            .setting("follow-general", followUp.general ?? "")
            .setting(WrittenMoment.fields(of: followUp.by, as: "follow"))
    }
}

import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Web
import Wording

/// What somebody had written on Samtalen when the talk came to be filed by another, or from another page: nothing typed is lost.
/// It is read here, taken into a note of its own, or thrown away.
struct TalkLeftOver {
    let id: CaseID
    let formToken: String?
    let parts: FormParts

    /// What belongs to keeping a promise, to the form itself, or to nobody but Wellbeing.
    private static let left = [
        "token", "command", "attempt", "result", "do", "hard", "outcome", "recipient", "also",
        "instead", ConversationForm.seenField,
    ]

    private var typed: Answers { Self.typed(in: parts.answers) }
    private static func typed(in answers: Answers) -> Answers { answers.without(left).without(tried) }
    private static let tried = (WrittenMoment.dayParts + WrittenMoment.timeParts).map { "tried-\($0)" }

    /// Whether anything of a note was typed: the citizen's wish stands in the form by itself, whoever opens it.
    static func isBegun(_ answers: Answers) -> Bool { !typed(in: answers).without(WishForm.fields).isBlank }

    var html: HTML {
        guard Self.isBegun(parts.answers) else { return .empty }
        let consent = parts.answers.text("consent-words").map {
            Consent(hasAgreed: parts.answers["consent"] == "yes", words: $0)
        }
        return Pieces.section(
            Wording.Desk.talkLeftHead, id: "left",
            """
            <p class="hint">\(Wording.Desk.talkLeftHint)</p>
            \(NoteWords(draft: ConversationForm.preview(parts.answers), consent: consent).html)
            \(parts.form(
                Link(path: ["sager", id.rawValue, "ringede"]), formToken,
                typed.fields.map { parts.hidden($0.name, $0.value) } + [
                    "<p class=\"actions\"><button name=\"do\" value=\"draft\">\(Wording.Desk.talkLeftOn)</button></p>"
                ]))
            \(parts.form(
                Pieces.talkLink(id), formToken, ["<p class=\"actions\">\(FormParts.discardButton)</p>"]))
            """)
    }
}

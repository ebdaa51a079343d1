import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Web
import Wording

/// What somebody has typed about a case that cannot take it, given back to be taken along into another: nothing typed is lost.
struct TypedWords {
    let answers: Answers
    /// Whether it is a note of a talk, of which each part has its name.
    let isTalk: Bool
    /// The page where it lies as a draft and may be thrown away; absent where it was just sent.
    var home: Link?
    /// Where it is to be taken.
    var hint = Wording.Desk.typedHint

    /// What belongs to the form itself, to nobody but Wellbeing, or is not shown again.
    private static let left = ["token", "command", "attempt", "do", "hard"] + CitizenForm.secrets
    /// What a note is made of.
    private static let ofNote =
        ["text", "words", "explained", "unmet", "own-errors", "prevention", "consent-words"]
        + (1...ConversationForm.agreementCount).map { "agreement-\($0)" }

    func html(_ formToken: String?) -> HTML {
        let words = note + others
        guard !words.isEmpty else { return .empty }
        return Pieces.section(
            Wording.Desk.typedHead, id: "typed",
            "<p class=\"hint\">\(hint)</p>\(words)\(discard(formToken))")
    }

    private var note: [HTML] {
        guard isTalk, Self.ofNote.contains(where: { answers.text($0) != nil }) else { return [] }
        let consent = answers.text("consent-words").map {
            Consent(hasAgreed: answers["consent"] == "yes", words: $0)
        }
        return [NoteWords(draft: ConversationForm.preview(answers), consent: consent).html]
    }

    /// Whatever else is more than one word: one word alone is a choice, a number or a day, but for what a note is made of.
    private var others: [HTML] {
        answers.without(Self.left + (isTalk ? Self.ofNote : [])).fields
            .map { (name: $0.name, words: trimmed($0.value)) }
            .filter { $0.words.contains(where: \.isWhitespace) || Self.ofNote.contains($0.name) && !$0.words.isEmpty }
            .map { Pieces.verbatim($0.words) }
    }

    private func discard(_ formToken: String?) -> HTML {
        guard let home else { return .empty }
        let parts = FormParts(answers: answers, faults: [])
        return parts.form(home, formToken, ["<p class=\"actions\">\(FormParts.discardButton)</p>"])
    }
}

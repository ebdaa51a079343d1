import CaseModel
import DeskCore
import Web
import Wording

/// What the citizen would get of the talk, as it is written so far, and what in it may be said better.
extension ConversationPage {
    var preview: HTML {
        let draft = ConversationForm.preview(answers)
        let hints = LanguageHints.found(
            in: [
                draft.text, draft.explained, draft.citizensWords, draft.unmet, draft.ownErrors, draft.prevention,
            ].compactMap { $0 } + draft.agreements.map(\.what))
        return """
            <section class="preview" aria-labelledby="copy-head">
            <h2 id="copy-head">\(Wording.Desk.copyHead)</h2>
            <p class="hint">\(Wording.Desk.copyHint)</p>
            \(copy(draft))
            <h3>\(Wording.Desk.hintsHead)</h3>
            \(hints.isEmpty ? "<p>\(Wording.Desk.noHints)</p>" : Pieces.list(hints))
            </section>
            """
    }

    /// The whole letter, or the note's words where it cannot be shown, and why.
    private func copy(_ draft: NoteDraft) -> HTML {
        let words = NoteWords(draft: draft, consent: nil).html
        return switch letter {
        case .heard(let reply): PreviewedLetter.html(reply, level: 3, isNote: true)
        case .refused(let code): "<p class=\"silent\">\(Wording.Desk.previewObstacle(code))</p>\(words)"
        case .silent: "<p class=\"silent\">\(Wording.Desk.previewSilent)</p>\(words)"
        case nil: "<p class=\"hint\">\(Wording.Desk.previewNoOutcome)</p>\(words)"
        }
    }

    /// Only where there is a letter to look at.
    var pdf: HTML {
        guard case .heard = letter else { return .empty }
        return PreviewedLetter.button(Link(path: ["sager", id.rawValue, "udkast", PreviewedForm.note.rawValue]))
    }
}

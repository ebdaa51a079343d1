import CaseModel
import DeskAnswers
import Web
import Wording

/// A talk whose case has been given to somebody else while its note was written.
extension Visit {
    /// Samtalen of a case that cannot be shown: with the reader's own note that was begun there, since a talk was held, and its
    /// words are nowhere else.
    func refuseTalk(_ id: CaseID, _ code: String) {
        guard code == "call.may_not_see", hasBegunTalk(id), let begun = draft("conversation/\(id)") else {
            return send(MessagePage.refused(code, for: frame))
        }
        let words = TypedWords(
            answers: begun, isTalk: true, home: Pieces.talkLink(id), hint: Wording.Desk.typedElsewhereHint)
        send(MessagePage.closed(words, code, for: frame))
    }
}

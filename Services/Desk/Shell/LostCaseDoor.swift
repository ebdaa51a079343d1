import CaseModel
import DeskAnswers
import Web

/// No form begins anything new in a case that its owner has lost for good, from whichever page it comes and to whichever service it
/// goes: a page may have stood open since before. Callback and the others would take it, and it would wait for the operator once more.
extension Visit {
    /// Goes on with a form about a case, unless Intake has lost it; then what was typed is given back.
    func unlessLost(_ act: @escaping () -> Void) {
        guard request.method == .post, let id = pagesCase else { return act() }
        _ = ask(ListCaseRows(cases: [id], onlyWhich: true))
        whenAllHeard { [self] in
            guard lost.bars(id) else { return act() }
            if isOfTalk { keepConversation(id) } else { keepDraft() }
            send(MessagePage.lost(TypedWords(answers: answers, isTalk: isOfTalk), for: frame))
        }
    }

    /// Samtalen's forms all carry the note that was begun there.
    private var isOfTalk: Bool { route.action.home == .conversation }

    /// Samtalen of a case that cannot be shown: of one that is lost, with the reader's own note that was begun there.
    func refuseTalk(_ id: CaseID, _ code: String) {
        let begun = lost.bars(id) ? draft("conversation/\(id)") : nil
        guard let begun else { return send(MessagePage.refused(code, for: frame)) }
        send(MessagePage.lost(TypedWords(answers: begun, isTalk: true, home: Pieces.talkLink(id)), for: frame))
    }
}

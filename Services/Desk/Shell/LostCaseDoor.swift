import CaseModel
import DeskAnswers
import Web
import Wording

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

    /// Samtalen of a case that cannot be shown: of one that is lost, or has become another's, with the reader's own note that was
    /// begun there, since a talk was held, and its words are nowhere else.
    func refuseTalk(_ id: CaseID, _ code: String) {
        let isLost = lost.bars(id)
        guard isLost || code == "call.may_not_see" && hasBegunTalk(id), let begun = draft("conversation/\(id)") else {
            return refuse(code)
        }
        var words = TypedWords(answers: begun, isTalk: true, home: Pieces.talkLink(id))
        guard !isLost else { return send(MessagePage.lost(words, for: frame)) }
        words.hint = Wording.Desk.typedElsewhereHint
        send(MessagePage.closed(words, code, for: frame))
    }

    /// In place of what its owner does not show. Where the case has become another's while a form about it was written, what was
    /// typed is given back: what was just sent, or lies as a draft of the page's form.
    func refuse(_ code: String) {
        guard let id = pagesCase, code == "call.may_not_see", let typed = typed(about: id) else {
            return send(MessagePage.refused(code, for: frame))
        }
        let isSent = request.method == .post
        let words = TypedWords(
            answers: typed, isTalk: isOfTalk, home: isSent ? nil : Link(path: request.path),
            hint: Wording.Desk.typedElsewhereHint)
        send(MessagePage.closed(words, code, for: frame))
    }

    private func typed(about id: CaseID) -> Answers? {
        guard request.method != .post else { return answers }
        // A page is called as its form, and that it shows it.
        let shows = ".show"
        return route.name.hasSuffix(shows) ? draft("\(route.name.dropLast(shows.count))/\(id)") : nil
    }
}

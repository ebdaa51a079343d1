import CaseModel
import DeskAnswers
import DeskCore
import Web
import Wording

/// What is typed and not sent: kept for its writer when something is missing, when the page is left, and when it comes too
/// late; and what comes again although it was sent.
extension Visit {
    func keepDraft() {
        store { try keepTyped(of: person) }
    }

    /// What was typed is kept for its writer; not what was sent already, and came again by the way back. Whether it was.
    @discardableResult
    func keepTyped(of person: PersonID) throws -> Bool {
        guard let formName, try placeOfSent(by: person) == nil else { return false }
        try desk.store.keep(
            answers.without(["token", "hard"] + CitizenForm.secrets), of: person, as: formName, at: wall)
        return true
    }

    /// Where the form led when it was sent before, under the same identifier.
    private func placeOfSent(by person: PersonID) throws -> Link? {
        try answers.identifier("command").flatMap { try desk.store.place(ofSent: $0, by: person) }
    }

    /// Gone back to, changed and sent again: what was made of it stands, and its draft is gone. Whether there is any.
    func showsSent() -> Bool {
        guard let made = try? placeOfSent(by: person) else { return false }
        store {
            if let formName { try desk.store.dropDraft(of: person, as: formName) }
            send(MessagePage.sentAlready(made, anew: home, for: frame))
        }
        return true
    }

    /// What every form can be asked whatever it is for: to keep its words, or to throw them away. It then does nothing else,
    /// also where there is nothing to keep.
    func keepsInstead() -> Bool {
        guard request.method == .post else { return false }
        // What the form does by itself stands before its buttons.
        switch answers.all("do").last {
        case "draft":
            keepDraft()
            send(.seeOther(home.adding("besked", "kladde")))
        case "left":
            // Said by the script when the page is left; nobody reads the answer.
            keepDraft()
            send(Response(.noContent))
        case "discard": discardDraft(home)
        default: return false
        }
        return true
    }

    /// What was typed is thrown away because its writer says so, and the form begins anew.
    func discardDraft(_ place: Link) {
        store {
            if let formName { try desk.store.dropDraft(of: person, as: formName) }
            send(.seeOther(place))
        }
    }

    /// What a page says on top: what was done just now, or that it shows what was typed before and not sent.
    func notice(of kept: Answers?) -> String? { notice ?? (kept == nil ? nil : Wording.Desk.draftShown) }

    /// The same of the forms that share a page; not where one of them was sent just now.
    func notice(of kept: [String: Answers]) -> String? {
        request.method == .post ? nil : notice(of: kept.values.first)
    }

    // MARK: Too late

    /// What was typed too late, kept for whoever typed it; whether it was.
    @discardableResult
    func keepForLater(_ session: Session) throws -> Bool {
        guard request.method == .post else { return false }
        return try keepTyped(of: session.person)
    }

    /// The session that the form comes from, when whoever was signed in has left it meanwhile, in another tab.
    func leftSession() throws -> Session? {
        guard request.method == .post else { return nil }
        return try desk.store.leftSession(forms: SessionToken.mark(ofForm: answers["token"]))
    }

    /// A form that is none of this session's. Of one that was left, what was typed is kept, and shown at once where the
    /// same person is signed in anew.
    func refuseForm(of session: Session) throws {
        guard let left = try leftSession(), try keepForLater(left), left.person == session.person else {
            return send(MessagePage.elsewhere(for: frame))
        }
        send(.seeOther(home))
    }
}

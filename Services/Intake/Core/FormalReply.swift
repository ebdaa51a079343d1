package import CaseModel

/// The written answer on the formal way, from the leader's examination to the day it is sent.
///
/// Two named people assure it, one after the other; each may send it back with a reason, and a new version begins at the
/// first of them again. Source: 004 §Praksis i dag.
package enum FormalReply: Hashable, Sendable {
    /// The leader examines it with the employees it is about.
    case examining(by: PersonID)
    /// Examined; `author` writes, or writes anew what was sent back.
    case drafting(author: PersonID)
    case withHead(Submitted)
    case withDirector(Submitted)
    /// Both have assured it.
    case approved(Submitted)
    case sent

    /// A version that is to be assured.
    package struct Submitted: Hashable, Sendable {
        package let version: Int
        package let author: PersonID
        package let assurance: DraftReply.Assurance

        package init(version: Int, author: PersonID, assurance: DraftReply.Assurance) {
            self.version = version
            self.author = author
            self.assurance = assurance
        }
    }

    package enum Input: Hashable, Sendable {
        case handedTo(PersonID)
        case examined(by: PersonID)
        /// A version that nobody is asked to assure yet; of what both have assured, that it is written anew.
        case drafted(by: PersonID)
        case submitted(Submitted)
        /// This version, read by this person.
        case approved(version: Int, by: PersonID)
        case sentBack(version: Int, by: PersonID)
        case sent
        /// What one has to do here is another's from now on.
        case given(from: PersonID, to: PersonID)
    }

    /// Where it stands after `input`.
    package func transition(_ input: Input) throws(IntakeRefusal) -> FormalReply {
        switch (self, input) {
        case (.examining, .given(let from, let to)), (.drafting, .given(let from, let to)),
            (.withHead, .given(let from, let to)), (.withDirector, .given(let from, let to)),
            (.approved, .given(let from, let to)), (.sent, .given(let from, let to)):
            return try given(from, to)
        // What is sent is taken up anew; what is under way stays so, whoever takes over the rest.
        case (.examining, .handedTo(let person)), (.sent, .handedTo(let person)): return .examining(by: person)
        case (.drafting, .handedTo(let person)): return .drafting(author: person)
        case (.withHead, .handedTo), (.withDirector, .handedTo), (.approved, .handedTo): return self
        case (.examining, .examined(let person)), (.drafting, .examined(let person)),
            (.drafting, .drafted(let person)), (.approved, .drafted(let person)):
            return .drafting(author: person)
        case (.drafting, .submitted(let draft)), (.withHead, .submitted(let draft)),
            (.withDirector, .submitted(let draft)), (.approved, .submitted(let draft)):
            return .withHead(try Self.checked(draft))
        case (.withHead(let draft), .approved(let version, let person)):
            try Self.check(version, person, is: draft, draft.assurance.head)
            return .withDirector(draft)
        case (.withDirector(let draft), .approved(let version, let person)):
            try Self.check(version, person, is: draft, draft.assurance.director)
            return .approved(draft)
        case (.withHead(let draft), .sentBack(let version, let person)):
            try Self.check(version, person, is: draft, draft.assurance.head)
            return .drafting(author: draft.author)
        case (.withDirector(let draft), .sentBack(let version, let person)):
            try Self.check(version, person, is: draft, draft.assurance.director)
            return .drafting(author: draft.author)
        case (.approved, .sent), (.sent, .sent): return .sent
        // What was written elsewhere is read by the two all the same before it counts as our answer (decision 71).
        case (.examining, .sent), (.drafting, .sent), (.withHead, .sent), (.withDirector, .sent):
            throw .replyNotAssured
        case (.examining, .submitted), (.examining, .drafted): throw .replyNotExamined
        case (.withHead, .drafted), (.withDirector, .drafted): throw .replyAssurersMissing
        case (.withHead, .examined), (.withDirector, .examined), (.approved, .examined), (.sent, .examined),
            (.sent, .drafted), (.sent, .submitted), (.examining, .approved), (.drafting, .approved),
            (.approved, .approved), (.sent, .approved), (.examining, .sentBack), (.drafting, .sentBack),
            (.approved, .sentBack), (.sent, .sentBack):
            throw .replyNotAwaited
        }
    }

    package var stage: ReplyStage {
        switch self {
        case .examining: .examining
        case .drafting: .drafting
        case .withHead: .withHead
        case .withDirector: .withDirector
        case .approved: .approved
        case .sent: .sent
        }
    }

    /// Whose turn it is; nobody's when it is sent.
    package var turn: PersonID? {
        switch self {
        case .examining(let person), .drafting(let person): person
        case .withHead(let draft): draft.assurance.head
        case .withDirector(let draft): draft.assurance.director
        case .approved(let draft): draft.author
        case .sent: nil
        }
    }

    package var submitted: Submitted? {
        switch self {
        case .withHead(let draft), .withDirector(let draft), .approved(let draft): draft
        case .examining, .drafting, .sent: nil
        }
    }

    /// The same with `to` wherever `from` has something to do yet; what has been assured stays whose it was.
    private func given(_ from: PersonID, _ to: PersonID) throws(IntakeRefusal) -> FormalReply {
        func other(_ person: PersonID) -> PersonID { person == from ? to : person }
        func given(_ draft: Submitted, head: PersonID, director: PersonID) throws(IntakeRefusal) -> Submitted {
            try Self.checked(
                Submitted(
                    version: draft.version, author: other(draft.author),
                    assurance: .init(head: head, director: director)))
        }
        switch self {
        case .examining(let person): return .examining(by: other(person))
        case .drafting(let author): return .drafting(author: other(author))
        case .withHead(let draft):
            let assurance = draft.assurance
            return .withHead(try given(draft, head: other(assurance.head), director: other(assurance.director)))
        case .withDirector(let draft):
            let assurance = draft.assurance
            return .withDirector(try given(draft, head: assurance.head, director: other(assurance.director)))
        case .approved(let draft):
            return .approved(try given(draft, head: draft.assurance.head, director: draft.assurance.director))
        case .sent: return self
        }
    }

    private static func checked(_ draft: Submitted) throws(IntakeRefusal) -> Submitted {
        let (head, director) = (draft.assurance.head, draft.assurance.director)
        guard head != director else { throw .replyAssurersAlike }
        guard draft.author != head, draft.author != director else { throw .replyAuthorAssures }
        return draft
    }

    private static func check(
        _ version: Int, _ person: PersonID, is draft: Submitted, _ assurer: PersonID
    ) throws(IntakeRefusal) {
        guard person == assurer else { throw .replyNotTheirTurn }
        guard version == draft.version else { throw .replyVersionChanged }
    }
}

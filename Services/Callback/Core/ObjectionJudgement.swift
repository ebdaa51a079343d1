package import CaseModel

/// How somebody of ours has judged an objection, as the rules allow it.
///
/// The answer gives its reason, and what is put right is put right by an addition: a filed note is never altered.
package struct ObjectionJudgement: Equatable, Sendable {
    /// The longest reason and the longest addition, in bytes of UTF-8.
    package static let mostBytes = 4_000

    package let outcome: ObjectionOutcome
    package let reason: String
    package let addition: String?

    package init(_ command: AnswerObjection) throws(CallbackRefusal) {
        guard !isBlank(command.reason) else { throw .objectionReasonMissing }
        guard command.outcome.corrects || command.addition == nil else { throw .objectionCorrectsNothing }
        guard !command.outcome.corrects || !isBlank(command.addition) else { throw .objectionAdditionMissing }
        guard max(command.reason.utf8.count, command.addition?.utf8.count ?? 0) <= Self.mostBytes else {
            throw .objectionAnswerIsTooLong
        }
        outcome = command.outcome
        reason = command.reason
        addition = command.addition
    }

    /// The note with the addition at its end, under this heading.
    package func added(to draft: NoteDraft, under head: String) -> NoteDraft {
        guard let addition else { return draft }
        var draft = draft
        draft.text += "\n\n\(head)\n\(addition)"
        return draft
    }

    /// Whether the citizen must be asked anew if the case may end: the note said that they had agreed, and it is another
    /// note now.
    package func needsNewConsent(after outcome: Outcome) -> Bool { addition != nil && outcome == .solved }
}

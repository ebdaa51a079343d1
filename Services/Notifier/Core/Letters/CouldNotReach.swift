package import CaseModel
import Wording

/// To the citizen: we have rung in vain; when may we ring? (SOURCES.md, attempts)
package struct CouldNotReach: Letter {
    package static let name = "notReached"
    package static let occasions = [
        Occasion { (event: CallUnanswered) in
            [CouldNotReach(owed: event.case, callback: event.callback, reason: event.reason)]
        }
    ]

    let owed: CaseID
    let callback: CallbackID
    /// Why we rang; absent where it is as usual.
    let reason: CallReason?

    package var key: DutyKey { DutyKey(rawValue: "not-reached/\(callback)") }
    package var kind: LetterKind { .notReached }
    package var `case`: CaseID? { owed }
    package var questions: [Question] {
        [
            .recipient(of: owed, for: .notReached),
            // Somebody may have got through meanwhile.
            Question(.stillDue, AskStillDue(callback: callback, stage: .owed)) { $0.isDue ? nil : .noLongerDue },
        ]
    }

    package func words(_ fetched: Fetched, for desk: WritingDesk) throws(LetterFault) -> LetterWords {
        let recipient = try fetched.recipient()
        let answerBy = try fetched.reply(.stillDue, to: AskStillDue.self).answerBy
        let template =
            reason == .beforeChange ? Wording.notReachedBeforeChangeTemplate : Wording.notReachedTemplate
        return desk.letter(template, about: owed, to: recipient) {
            Wording.notReached(to: recipient.name, about: owed, after: reason, answerBy: answerBy, from: $0)
        }
    }
}

package import CaseModel
import Wording

/// To the citizen: how contact is restricted, why, for how long, and how it becomes ordinary again.
package struct RestrictionNotice: Letter {
    package static let name = "restriction"
    package static let occasions = [
        Occasion { (event: RestrictionChanged) in
            event.state == .approved ? [RestrictionNotice(restricted: event.case, restriction: event.restriction)] : []
        }
    ]

    let restricted: CaseID
    let restriction: RestrictionID

    package var key: DutyKey { DutyKey(rawValue: "restriction/\(restriction)") }
    package var kind: LetterKind { .contactRestriction }
    package var `case`: CaseID? { restricted }
    package var questions: [Question] {
        [
            .recipient(of: restricted, for: .contactRestriction),
            // Asked last: given up, or told by another way meanwhile, it is not told again.
            Question(Self.decision, ReadRestriction(restriction: restriction)) { $0.isDue ? nil : .noLongerDue },
        ]
    }

    static let decision = Need(rawValue: "restriction")

    package func words(_ fetched: Fetched, for desk: WritingDesk) throws(LetterFault) -> LetterWords {
        let recipient = try fetched.recipient()
        let decision = try fetched.reply(Self.decision, to: ReadRestriction.self)
        guard decision.case == restricted else { throw .notTogether }
        return desk.letter(Wording.restrictionTemplate, about: restricted, to: recipient) {
            Wording.restriction(decision.proposal, to: recipient.name, about: restricted, from: $0)
        }
    }
}

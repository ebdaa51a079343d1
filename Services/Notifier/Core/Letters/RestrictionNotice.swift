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
    private let told: RestrictionID

    // In the ledger as the first release wrote it.
    private enum CodingKeys: String, CodingKey {
        case restricted
        case told = "restriction"
    }

    package init(restricted: CaseID, restriction: RestrictionID) {
        self.restricted = restricted
        told = restriction
    }

    package var restriction: RestrictionID? { told }
    package var key: DutyKey { DutyKey(rawValue: "restriction/\(told)") }
    package var kind: LetterKind { .contactRestriction }
    package var `case`: CaseID? { restricted }
    package var questions: [Question] {
        [
            .recipient(of: restricted, for: .contactRestriction),
            // Asked last: given up, or told by another way meanwhile, it is not told again.
            Question(Self.decision, ReadRestriction(restriction: told)) {
                $0.isDue ? nil : .noLongerDue
            } ofCopy: {
                $0.holds == false ? .noLongerDue : nil
            },
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

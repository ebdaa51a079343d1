package import CaseModel
import Wording

/// To the citizen: a restriction of contact that held was lifted before its last day, and contact is as before.
///
/// Whoever was told in writing to keep away is told in writing that it is over, or goes on keeping away.
package struct RestrictionLifted: Letter {
    package static let name = "restriction-lifted"
    package static let occasions = [
        Occasion { (event: RestrictionChanged) in
            event.state == .ended && event.isLifted == true
                ? [RestrictionLifted(freed: event.case, lifted: event.restriction)] : []
        }
    ]

    let freed: CaseID
    let lifted: RestrictionID

    package init(freed: CaseID, lifted: RestrictionID) {
        self.freed = freed
        self.lifted = lifted
    }

    package var restriction: RestrictionID? { lifted }
    package var key: DutyKey { DutyKey(rawValue: "restriction-lifted/\(lifted)") }
    package var kind: LetterKind { .contactRestriction }
    package var `case`: CaseID? { freed }
    package var questions: [Question] {
        [
            .recipient(of: freed, for: .contactRestriction),
            // Asked last: where another restriction holds by now, contact is not as before.
            Question(RestrictionNotice.decision, ReadRestriction(restriction: lifted)) {
                $0.liftedAfter == nil ? .noLongerDue : nil
            },
        ]
    }

    /// A new restriction says what holds.
    package func isOvertaken(by newer: any Letter) -> Bool { (newer as? RestrictionNotice)?.restricted == freed }

    package func words(_ fetched: Fetched, for desk: WritingDesk) throws(LetterFault) -> LetterWords {
        let recipient = try fetched.recipient()
        let decision = try fetched.reply(RestrictionNotice.decision, to: ReadRestriction.self)
        guard decision.case == freed, let since = decision.liftedAfter else { throw .notTogether }
        return desk.letter(Wording.restrictionLiftedTemplate, about: freed, to: recipient) {
            Wording.restrictionLifted(decision.proposal, since: since, to: recipient.name, about: freed, from: $0)
        }
    }
}

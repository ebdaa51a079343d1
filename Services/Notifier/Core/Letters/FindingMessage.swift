package import CaseModel
import Wording

/// A colleague hears that a finding is theirs, or theirs again; what was found stands in Læring, not here. One that
/// has moved on before the message leaves is not told of.
package struct FindingMessage: Letter {
    package static let name = "findingMessage"
    package static let occasions = [
        Occasion { (event: FindingGiven) in
            [
                FindingMessage(
                    finding: event.finding, round: event.round, isReopened: event.isReopened, to: event.to,
                    due: event.due)
            ]
                + [event.leader].compactMap(\.self).map {
                    FindingMessage(
                        finding: event.finding, round: event.round, isReopened: event.isReopened, to: $0,
                        due: event.due, isLeader: true)
                }
        }
    ]

    let finding: FindingID
    let round: Int
    let isReopened: Bool
    let to: PersonID
    /// Exclusive.
    let due: Timestamp
    /// Whether it goes to the unit's leader beside whoever sees to it; absent when it does not.
    let isLeader: Bool?

    package init(
        finding: FindingID, round: Int, isReopened: Bool, to person: PersonID, due: Timestamp, isLeader: Bool? = nil
    ) {
        self.isLeader = isLeader
        self.finding = finding
        self.round = round
        self.isReopened = isReopened
        to = person
        self.due = due
    }

    package var key: DutyKey { DutyKey(rawValue: "finding/\(finding)/\(round)/given/\(to)") }
    package var kind: LetterKind { .findingReminder }
    package var `case`: CaseID? { nil }
    package var colleague: PersonID? { to }
    package var questions: [Question] {
        [
            .address(of: to),
            Question(.findingOwed, StillOwed(finding: finding, round: round)) { $0.isOwed ? nil : .noLongerDue },
        ]
    }

    package func words(_ fetched: Fetched, for desk: WritingDesk) throws(LetterFault) -> LetterWords {
        let message =
            isLeader == true
            ? Wording.findingReopened(due: due) : Wording.findingGiven(isReopened: isReopened, due: due)
        return try desk.message("finding-given/1", message, fetched)
    }
}

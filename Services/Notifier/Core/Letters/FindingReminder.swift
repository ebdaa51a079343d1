package import CaseModel
import Wording

/// A colleague hears that a finding's day is near or has passed; what was found stands in Læring, not here.
package struct FindingReminder: Letter {
    package static let name = "findingReminder"
    package static let occasions = [Occasion { (event: FindingReminded) in owed(after: event) }]

    let finding: FindingID
    let round: Int
    let stage: FindingStage
    let to: PersonID
    let due: Timestamp
    let until: Timestamp

    package static func owed(after event: FindingReminded) -> [FindingReminder] {
        event.recipients.map { person in
            FindingReminder(
                finding: event.finding, round: event.round, stage: event.stage, to: person, due: event.due,
                until: event.validUntil)
        }
    }

    package var key: DutyKey { DutyKey(rawValue: "finding/\(finding)/\(round)/\(stage.rawValue)/\(to)") }
    package var kind: LetterKind { .findingReminder }
    package var `case`: CaseID? { nil }
    package var colleague: PersonID? { to }
    package var validUntil: Timestamp? { until }
    package var questions: [Question] {
        [
            .address(of: to),
            Question(.findingOwed, StillOwed(finding: finding, round: round)) { $0.isOwed ? nil : .noLongerDue },
        ]
    }

    package func words(_ fetched: Fetched, for desk: WritingDesk) throws(LetterFault) -> LetterWords {
        try desk.message("finding/1", Wording.findingReminder(stage, due: due), fetched)
    }
}

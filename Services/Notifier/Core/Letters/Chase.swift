package import CaseModel
import Wording

/// A colleague hears that something beside a call is soon due, or late.
package struct Chase: Letter {
    package static let name = "chase"
    package static let occasions = [Occasion { (event: Chased) in owed(after: event) }]

    let owed: CaseID
    let obligation: ObligationID
    let what: ObligationKind
    let stage: ChaseStage
    let to: PersonID
    let due: Timestamp
    let until: Timestamp
    /// The hour that is agreed with the citizen, where that is what is owed.
    var agreed: AppointedHour?

    /// Everybody named is told, each by a message of their own, or in one about much at once.
    package static func owed(after event: Chased) -> [Chase] {
        event.recipients.filter { event.digested?.contains($0) != true }.map { person in
            Chase(
                owed: event.case, obligation: event.obligation, what: event.kind, stage: event.stage, to: person,
                due: event.due, until: event.validUntil, agreed: event.agreed)
        }
    }

    package var key: DutyKey { DutyKey(rawValue: "chase/\(obligation)/\(stage.rawValue)/\(to)") }
    package var kind: LetterKind { .ping }
    package var `case`: CaseID? { owed }
    package var colleague: PersonID? { to }
    package var validUntil: Timestamp? { until }
    package var questions: [Question] {
        [.address(of: to), .stillOwed(obligation, stage, to: to)]
    }

    package func words(_ fetched: Fetched, for desk: WritingDesk) throws(LetterFault) -> LetterWords {
        guard let agreed else {
            return try desk.message("chase/1", Wording.chase(stage, of: what, about: owed, due: due), fetched)
        }
        return try desk.message(
            "chase-agreed/1", Wording.chase(stage, of: agreed, about: owed, at: desk.now), fetched)
    }
}

extension Question {
    /// Whether the obligation is still open, and this person's to hear of.
    static func stillOwed(_ obligation: ObligationID, _ stage: ChaseStage, to person: PersonID) -> Question {
        Question(Need(rawValue: "stillOwed"), AskStillOwed(obligation: obligation, stage: stage, person: person)) {
            $0.isOwed ? nil : .noLongerDue
        }
    }
}

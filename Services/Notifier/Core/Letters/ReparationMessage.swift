package import CaseModel
import Wording

/// Whoever proposed a reparation hears that there is an answer; what it is stands with the case.
package struct ReparationMessage: Letter {
    package static let name = "reparationMessage"
    package static let occasions = [
        Occasion { (event: ReparationDecided) in
            event.by == event.proposedBy
                ? []
                : [ReparationMessage(decided: event.case, reparation: event.reparation, to: event.proposedBy)]
        }
    ]

    let decided: CaseID
    let reparation: ReparationID
    let to: PersonID

    package init(decided: CaseID, reparation: ReparationID, to person: PersonID) {
        self.decided = decided
        self.reparation = reparation
        to = person
    }

    package var key: DutyKey { DutyKey(rawValue: "reparation/\(reparation)/\(to)") }
    package var kind: LetterKind { .findingReminder }
    package var `case`: CaseID? { decided }
    package var colleague: PersonID? { to }
    package var questions: [Question] { [.address(of: to)] }

    package func words(_ fetched: Fetched, for desk: WritingDesk) throws(LetterFault) -> LetterWords {
        try desk.message("reparation-message/1", Wording.reparationDecided(about: decided), fetched)
    }
}

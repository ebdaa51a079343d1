package import CaseModel
import Wording

/// Whoever proposed a reparation hears that there is an answer, and whoever is to give it that it is theirs;
/// what it is stands with the case.
package struct ReparationMessage: Letter {
    package static let name = "reparationMessage"
    package static let occasions = [
        Occasion { (event: ReparationDecided) in
            [event.giver, event.proposedBy].compactMap(\.self).eachOnce.filter { $0 != event.by }.map {
                ReparationMessage(
                    decided: event.case, reparation: event.reparation, to: $0, isTheirs: $0 == event.giver)
            }
        }
    ]

    let decided: CaseID
    let reparation: ReparationID
    let to: PersonID
    /// Whether they are to give it; absent of a message that an older release owed.
    let isTheirs: Bool?

    package init(decided: CaseID, reparation: ReparationID, to person: PersonID, isTheirs: Bool) {
        self.isTheirs = isTheirs
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
        let isTheirs = isTheirs ?? false
        return try desk.message(
            isTheirs ? "reparation-gift/1" : "reparation-message/1",
            isTheirs ? Wording.reparationGift(about: decided) : Wording.reparationDecided(about: decided), fetched)
    }
}

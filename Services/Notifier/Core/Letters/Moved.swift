package import CaseModel
import Wording

/// A colleague hears that a call which was another's, or nobody's, is theirs now.
package struct Moved: Letter {
    package static let name = "moved"
    package static let occasions = [Occasion { (event: CallMoved) in owed(after: event) }]

    let owed: CaseID
    let callback: CallbackID
    /// How many times the call has changed hands.
    let number: Int
    let to: PersonID
    /// Exclusive; may have passed.
    let due: Timestamp

    // In the ledger as the first release wrote it.
    private enum CodingKeys: String, CodingKey {
        case owed = "case"
        case callback, number, to, due
    }

    /// Whoever is to ring from now on is told, unless they took the call themself.
    package static func owed(after event: CallMoved) -> [Moved] {
        guard event.by != event.to else { return [] }
        return [
            Moved(owed: event.case, callback: event.callback, number: event.number, to: event.to, due: event.due)
        ]
    }

    package var key: DutyKey { DutyKey(rawValue: "moved/\(callback)/\(number)/\(to)") }
    package var kind: LetterKind { .ping }
    package var `case`: CaseID? { owed }
    package var colleague: PersonID? { to }
    package var questions: [Question] { [.address(of: to), .stillDue(callback, .owed, to: to)] }

    package func words(_ fetched: Fetched, for desk: WritingDesk) throws(LetterFault) -> LetterWords {
        try desk.message("moved/1", Wording.moved(about: owed, due: due, at: desk.now), fetched)
    }
}

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
    /// The hour that is agreed with the citizen; absent where none is.
    var agreed: AppointedHour?

    // In the ledger as the first release wrote it.
    private enum CodingKeys: String, CodingKey {
        case owed = "case"
        case callback, number, to, due, agreed
    }

    /// Whoever is to ring from now on is told, unless they took the call themself.
    package static func owed(after event: CallMoved) -> [Moved] {
        guard event.by != event.to else { return [] }
        return [
            Moved(
                owed: event.case, callback: event.callback, number: event.number, to: event.to, due: event.due,
                agreed: event.agreed)
        ]
    }

    package var key: DutyKey { DutyKey(rawValue: "moved/\(callback)/\(number)/\(to)") }
    package var kind: LetterKind { .ping }
    package var `case`: CaseID? { owed }
    package var colleague: PersonID? { to }
    package var questions: [Question] { [.address(of: to), .stillDue(callback, .owed, to: to)] }

    package func words(_ fetched: Fetched, for desk: WritingDesk) throws(LetterFault) -> LetterWords {
        guard let agreed else {
            return try desk.message("moved/1", Wording.moved(about: owed, due: due, at: desk.now), fetched)
        }
        return try desk.message(
            "moved-agreed/1", Wording.moved(about: owed, for: agreed, due: due, at: desk.now), fetched)
    }
}

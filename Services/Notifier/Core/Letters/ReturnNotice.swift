package import CaseModel
import Wording

/// To the colleague who has the case: a letter to the citizen has come back, was not taken, or was stopped by somebody else.
/// Once for each letter, and nothing of what it says.
package struct ReturnNotice: Letter {
    package static let name = "returned"
    /// It follows from what is told of a letter on its way, and from no event.
    package static let occasions: [Occasion] = []

    private let letter: LetterID
    private let returned: LetterKind
    private let concerned: CaseID
    private let to: PersonID

    package init(of letter: LetterID, _ kind: LetterKind, in case: CaseID, to person: PersonID) {
        self.letter = letter
        returned = kind
        concerned = `case`
        to = person
    }

    package var key: DutyKey { DutyKey(rawValue: "returned/\(letter)") }
    package var kind: LetterKind { .letterReturned }
    package var `case`: CaseID? { concerned }
    package var colleague: PersonID? { to }
    package var questions: [Question] { [.address(of: to)] }

    package func words(_ fetched: Fetched, for desk: WritingDesk) throws(LetterFault) -> LetterWords {
        try desk.message("returned/1", Wording.returned(returned, about: concerned), fetched)
    }
}

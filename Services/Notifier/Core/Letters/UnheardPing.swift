package import CaseModel
import Wording

/// A ping about one call has reached nobody.
package struct UnheardPing: UnheardLetter {
    package static let name = "unheardPing"

    private let ping: Ping
    package let to: PersonID

    package var original: Ping { ping }

    package init(_ original: Ping, to person: PersonID) {
        ping = original
        to = person
    }

    package var questions: [Question] { [.address(of: to), ping.stillDue] }

    package func words(_ fetched: Fetched, for desk: WritingDesk) throws(LetterFault) -> LetterWords {
        try desk.message("ping-unheard/1", Wording.unheardPing(about: ping.owed, due: ping.due), fetched)
    }
}

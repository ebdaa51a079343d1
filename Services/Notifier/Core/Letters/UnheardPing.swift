package import CaseModel
import Wording

/// A leader hears that a ping about a call has reached nobody, since its mail was refused or came back: instead of
/// whom it was for, and of a leader below whom this itself did not reach.
package struct UnheardPing: Letter {
    package static let name = "unheardPing"
    /// It follows from what is told of a ping on its way, and from no event.
    package static let occasions: [Occasion] = []

    private let ping: Ping
    private let to: PersonID

    /// - Returns: `nil` when `letter` is about something else than a call.
    package init?(instead letter: any Letter, to person: PersonID) {
        switch letter {
        case let lost as Ping: ping = lost
        case let lost as UnheardPing: ping = lost.ping
        default: return nil
        }
        to = person
    }

    package var key: DutyKey { DutyKey(rawValue: "unheard/\(ping.key)/\(to)") }
    package var kind: LetterKind { .ping }
    package var `case`: CaseID? { ping.case }
    package var colleague: PersonID? { to }
    package var validUntil: Timestamp? { ping.validUntil }
    package var questions: [Question] { [.address(of: to), ping.stillDue] }

    package func words(_ fetched: Fetched, for desk: WritingDesk) throws(LetterFault) -> LetterWords {
        try desk.message("ping-unheard/1", Wording.unheardPing(about: ping.owed, due: ping.due), fetched)
    }
}

package import CaseModel
import Wording

/// A leader hears that one message about many things has reached nobody: instead of whom it was for, and of a leader
/// below whom this itself did not reach. It goes only while calls are among them, and says how many, not whose.
package struct UnheardDigest: Letter {
    package static let name = "unheardDigest"
    /// It follows from what is told of a digest on its way, and from no event.
    package static let occasions: [Occasion] = []

    private let digest: Digest
    private let to: PersonID

    /// - Returns: `nil` when `letter` is no such message.
    package init?(instead letter: any Letter, to person: PersonID) {
        switch letter {
        case let lost as Digest: digest = lost
        case let lost as UnheardDigest: digest = lost.digest
        default: return nil
        }
        to = person
    }

    package var key: DutyKey { DutyKey(rawValue: "unheard/\(digest.key)/\(to)") }
    package var kind: LetterKind { .ping }
    package var `case`: CaseID? { nil }
    package var colleague: PersonID? { to }
    package var validUntil: Timestamp? { digest.validUntil }
    package var questions: [Question] { [.address(of: to), digest.counts { $0.hasCalls }] }

    package func words(_ fetched: Fetched, for desk: WritingDesk) throws(LetterFault) -> LetterWords {
        let counts = try fetched.reply(Digest.counts, to: ReadDigest.self)
        return try desk.message("digest-unheard/1", Wording.unheardDigest(counts), fetched)
    }
}

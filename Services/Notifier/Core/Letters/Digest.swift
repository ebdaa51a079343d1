package import CaseModel
import Wording

/// A colleague hears of many things at once in one message: how many of each, and where they stand.
package struct Digest: Letter {
    package static let name = "digest"
    package static let occasions = [
        Occasion { (event: Digested) in
            [Digest(digest: event.digest, to: event.person, until: event.validUntil)]
        }
    ]

    let digest: DigestID
    let to: PersonID
    let until: Timestamp

    package init(digest: DigestID, to person: PersonID, until end: Timestamp) {
        self.digest = digest
        to = person
        until = end
    }

    package var key: DutyKey { DutyKey(rawValue: "digest/\(digest)") }
    package var kind: LetterKind { .ping }
    package var `case`: CaseID? { nil }
    package var colleague: PersonID? { to }
    package var validUntil: Timestamp? { until }
    package var questions: [Question] { [.address(of: to), counts { !$0.isEmpty }] }

    static let counts = Need(rawValue: "digest")
    /// How many there still are of each; it goes while they are worth it.
    func counts(areWorthIt: @escaping @Sendable (ReadDigest.Reply) -> Bool) -> Question {
        Question(Self.counts, ReadDigest(digest: digest)) { areWorthIt($0) ? nil : .noLongerDue }
    }

    package func words(_ fetched: Fetched, for desk: WritingDesk) throws(LetterFault) -> LetterWords {
        try desk.message("digest/1", Wording.digest(fetched.reply(Self.counts, to: ReadDigest.self)), fetched)
    }
}

package import CaseModel
import Wording

/// A leader hears of much at once in one message: how much still waits, and where it stands.
package struct PromptsTogether: Letter {
    package static let name = "promptsTogether"
    package static let occasions = [
        Occasion { (event: PromptedTogether) in
            [
                PromptsTogether(
                    digest: event.digest, to: event.leader, by: event.by, until: event.validUntil)
            ]
        }
    ]

    let digest: DigestID
    let to: PersonID
    let by: Timestamp
    let until: Timestamp

    package init(digest: DigestID, to leader: PersonID, by: Timestamp, until end: Timestamp) {
        self.digest = digest
        to = leader
        self.by = by
        until = end
    }

    package var key: DutyKey { DutyKey(rawValue: "prompts/\(digest)") }
    package var kind: LetterKind { .wellbeingPrompt }
    package var `case`: CaseID? { nil }
    package var colleague: PersonID? { to }
    package var validUntil: Timestamp? { until }
    package var questions: [Question] {
        [
            .address(of: to),
            Question(Self.count, ReadCareDigest(digest: digest)) { $0.open == 0 ? .noLongerDue : nil },
        ]
    }

    private static let count = Need(rawValue: "careDigest")

    package func words(_ fetched: Fetched, for desk: WritingDesk) throws(LetterFault) -> LetterWords {
        let open = try fetched.reply(Self.count, to: ReadCareDigest.self).open
        return try desk.message("prompts/1", Wording.prompts(open, by: by, at: desk.now), fetched)
    }
}

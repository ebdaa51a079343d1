package import CaseModel
import Wording

/// A colleague hears of much in Læring in one message a day: how many of each kind still wait, and where they stand
///
package struct RemindersTogether: Letter {
    package static let name = "remindersTogether"
    package static let occasions = [
        Occasion { (event: RemindedTogether) in
            [RemindersTogether(digest: event.digest, to: event.person, until: event.validUntil)]
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

    package var key: DutyKey { DutyKey(rawValue: "learning-together/\(digest)") }
    package var kind: LetterKind { .findingReminder }
    package var `case`: CaseID? { nil }
    package var colleague: PersonID? { to }
    package var validUntil: Timestamp? { until }
    package var questions: [Question] {
        [
            .address(of: to),
            Question(Self.kinds, ReadLearningDigest(digest: digest)) { $0.kinds.isEmpty ? .noLongerDue : nil },
        ]
    }

    private static let kinds = Need(rawValue: "learningDigest")

    package func words(_ fetched: Fetched, for desk: WritingDesk) throws(LetterFault) -> LetterWords {
        let kinds = try fetched.reply(Self.kinds, to: ReadLearningDigest.self).kinds
        return try desk.message("learning-together/1", Wording.learningTogether(kinds), fetched)
    }
}

/// So much in Læring is near its day or past it for one person that they are told of it in one message a day: how many
/// things, never which. Owner: Learning.
///
/// Nothing in it is told to this person by `reminded` or `finding-reminded` as well; what it is about stands on their own
/// pages.
package struct RemindedTogether: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.learning.reminded-together.v1")
    package let digest: DigestID
    package let person: PersonID
    /// How many things it is about.
    package let count: Int
    /// After this moment nothing in it is true any more, and it is not sent.
    package let validUntil: Timestamp

    package init(digest: DigestID, person: PersonID, count: Int, validUntil: Timestamp) {
        self.digest = digest
        self.person = person
        self.count = count
        self.validUntil = validUntil
    }
}

/// `learning.digest`: how much of such a message is still waited for; asked by Notifier just before it is sent. Numbers by
/// kind alone.
package struct ReadLearningDigest: ServiceCommand {
    package static let method = "learning.digest"
    package let digest: DigestID
    package init(digest: DigestID) { self.digest = digest }

    package struct Reply: Codable, Hashable, Sendable {
        /// In the order of the tasks; empty also of a message that nobody knows any more.
        package let kinds: [DigestedTask]
        package init(kinds: [DigestedTask]) { self.kinds = kinds }
    }
}

/// How many things of one kind a message is about, how many of them are late, and by when the first is to be done.
package struct DigestedTask: Codable, Hashable, Sendable {
    package let task: LearningTask
    package let count: Int
    package let late: Int
    /// Exclusive.
    package let due: Timestamp

    package init(_ task: LearningTask, count: Int, late: Int, due: Timestamp) {
        self.task = task
        self.count = count
        self.late = late
        self.due = due
    }
}

/// One message to one person about many things at once.
package struct DigestID: Identifier {
    package let rawValue: String
    package static let prefix = "Y"
    package init(unchecked text: String) { rawValue = text }
}

/// So much was due at once for one person that they are told of it in one message. Owner: Callback.
///
/// What it is about was said thing by thing, `pinged` and `chased`, each naming this person under `digested`.
package struct Digested: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.callback.digested.v1")
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

/// `callback.digest`: how much of a message about many things is still true; asked by Notifier just before it is sent.
///
/// Numbers alone: what each is about stands on the person's own page.
package struct ReadDigest: ServiceCommand {
    package static let method = "callback.digest"
    package let digest: DigestID
    package init(digest: DigestID) { self.digest = digest }

    package struct Reply: Codable, Hashable, Sendable {
        /// Calls whose limit has passed.
        package let overdue: Int
        /// Calls that are still to be made in time.
        package let calls: Int
        /// Notes, copies, agreements, appointments and the rest that is owed beside calls.
        package let others: Int

        package init(overdue: Int, calls: Int, others: Int) {
            self.overdue = overdue
            self.calls = calls
            self.others = others
        }

        /// Nothing of it is left to tell, which is also said of a message that nobody knows any more.
        package var isEmpty: Bool { overdue + calls + others == 0 }
    }
}

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
/// Numbers by kind, and of notes that are late which case: what each is about stands on the person's own page.
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
        /// Of what kinds the others are, in the order of the kinds; absent from an older Callback.
        package let kinds: [DigestedKind]?
        /// Cases whose note is late, at most `mostCases` of them; absent where none is.
        package let lateNotes: [CaseID]?

        /// So many cases are named at most.
        package static let mostCases = 20

        package init(
            overdue: Int, calls: Int, others: Int, kinds: [DigestedKind]? = nil, lateNotes: [CaseID]? = nil
        ) {
            self.kinds = kinds
            self.lateNotes = lateNotes
            self.overdue = overdue
            self.calls = calls
            self.others = others
        }

        /// Nothing of it is left to tell, which is also said of a message that nobody knows any more.
        package var isEmpty: Bool { overdue + calls + others == 0 }
        /// Whether somebody waits for a call.
        package var hasCalls: Bool { overdue + calls > 0 }
    }
}

/// How many things of one kind a message is about, and how many of them are late.
package struct DigestedKind: Codable, Hashable, Sendable {
    package let kind: ObligationKind
    package let count: Int
    package let late: Int

    package init(_ kind: ObligationKind, count: Int, late: Int) {
        self.kind = kind
        self.count = count
        self.late = late
    }
}

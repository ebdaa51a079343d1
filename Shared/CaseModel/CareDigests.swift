/// So much came up at once for one leader that they are told of it in one message: how many, never for whom.
/// Owner: Wellbeing.
///
/// Nothing in it is told by `prompted` as well; what it is about stands on the leader's own page.
package struct PromptedTogether: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.wellbeing.prompted-together.v1")
    package let digest: DigestID
    package let leader: PersonID
    /// How many things it is about.
    package let count: Int
    /// The first moment, exclusive, by which something in it is to be answered.
    package let by: Timestamp
    /// After this moment nothing in it is true any more, and it is not sent.
    package let validUntil: Timestamp

    package init(digest: DigestID, leader: PersonID, count: Int, by: Timestamp, validUntil: Timestamp) {
        self.digest = digest
        self.leader = leader
        self.count = count
        self.by = by
        self.validUntil = validUntil
    }
}

/// `wellbeing.digest`: how much of a message about many things is still to be answered; asked by Notifier just before it
/// is sent. A number alone.
package struct ReadCareDigest: ServiceCommand {
    package static let method = "wellbeing.digest"
    package let digest: DigestID
    package init(digest: DigestID) { self.digest = digest }

    package struct Reply: Codable, Hashable, Sendable {
        /// What still waits for the leader it was told to; 0 also of a message that nobody knows any more.
        package let open: Int
        package init(open: Int) { self.open = open }
    }
}

/// The hour that was proposed to a leader for a talk no longer holds: the talk was held or declined, is somebody else's
/// to hold now, or is no longer asked for. Says neither which nor with whom. Owner: Wellbeing.
package struct ProposalWithdrawn: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.wellbeing.proposal-withdrawn.v1")
    package let prompt: PromptID
    /// In whose calendar it stands.
    package let leader: PersonID
    /// How many proposals of an hour for this prompt came before: the calendar's number for this change.
    package let sequence: Int
    /// When the proposed hour would have begun; afterwards there is nothing to take out.
    package let at: Timestamp

    package init(prompt: PromptID, leader: PersonID, sequence: Int, at: Timestamp) {
        self.prompt = prompt
        self.leader = leader
        self.sequence = sequence
        self.at = at
    }
}

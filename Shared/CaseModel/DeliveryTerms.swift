/// By which way a document leaves the house. It follows from how the recipient is registered, never from the letter.
package enum LetterChannel: String, Codable, Hashable, CaseIterable, Sendable {
    /// The citizen's or company's Digital Post, as a MeMo message.
    case digitalPost
    /// Printed and posted.
    case paper
    /// A mail to a colleague's work address.
    case staffMail
    /// A mail to a citizen that says only that there is a letter; never the letter itself.
    case nudge
}

/// What has become of a document on its way; each is a fact that somebody or something has told us.
package enum DeliveryState: String, Codable, Hashable, CaseIterable, Sendable {
    /// It is made, and has not left us yet.
    case queued
    /// It lies where whoever sends it on collects it.
    case spooled
    /// The far end has it: the mailbox, the mail server, the print room.
    case received
    /// The far end would not take it.
    case refused
    /// It was taken, and came back.
    case bounced
    /// It may have gone and may not; only a person can say, by the evidence. It is never sent again by itself.
    case uncertain
    /// Another copy of the same letter has been sent in its place.
    case replaced
}

/// What a person is to do about a document; most need nothing.
package enum NextAct: String, Codable, Hashable, CaseIterable, Sendable {
    case nothing
    /// Its receipt should have come by now: ask whoever carries it.
    case askForReceipt
    /// The address is wrong: put it right, then send again.
    case correctAddress
    /// It cannot go this way: find another that is as safe, then send again.
    case chooseAnotherWay
    /// Look at the evidence, then say that it came, or send again.
    case look
    /// It lies unprinted longer than it should: have it printed and posted.
    case print
}

/// How we know what became of a document. Codes and references only: never an address, never anybody's words.
package struct DeliveryEvidence: Codable, Hashable, Sendable {
    package enum Source: String, Codable, Hashable, CaseIterable, Sendable {
        /// It was seen in its folder.
        case spool
        /// A receipt file of whoever carries it.
        case receipt
        /// What the mail server answered.
        case server
        /// A mail that came back.
        case bounce
        /// A colleague has said so.
        case person
    }
    package let source: Source
    /// A stable code of ours, or the far end's own: `550`, `5.1.1`.
    package let code: String?
    /// What the far end calls it: a print job, a receipt's number. At most 200 bytes.
    package let reference: String?
    package let by: PersonID?
    package let at: Timestamp

    package init(_ source: Source, code: String? = nil, reference: String? = nil, by: PersonID? = nil, at: Timestamp) {
        self.source = source
        self.code = code
        self.reference = reference
        self.by = by
        self.at = at
    }
}

/// Where a document stands on its way, for those who may see its case.
package struct DeliveryRow: Codable, Hashable, Sendable {
    package let channel: LetterChannel
    /// The document's own UUID, the same whenever the same letter is made; a MeMo's `messageUUID`.
    package let document: String
    package let state: DeliveryState
    /// When it came into this state.
    package let since: Timestamp
    package let evidence: DeliveryEvidence?
    package let next: NextAct

    package init(
        channel: LetterChannel, document: String, state: DeliveryState, since: Timestamp,
        evidence: DeliveryEvidence?, next: NextAct
    ) {
        self.channel = channel
        self.document = document
        self.state = state
        self.since = since
        self.evidence = evidence
        self.next = next
    }
}

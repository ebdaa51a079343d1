package import CaseModel

/// A message to a colleague on its way through the municipality's mail server (decision 39).
///
/// It lies in the outbox already; this is what became of handing it over. One document is never handed over twice by
/// itself: where nobody knows whether the server took it, a person looks.
package struct Mailing: Hashable, Sendable {
    package let letter: LetterID
    /// 1 is what the duty gave; a person who has it sent again makes the next.
    package let document: Int
    package var state: MailingState
    /// How many times it has been handed over, or tried.
    package var attempts: Int
    package var since: Timestamp
    /// From this moment on it would no longer say the truth.
    package let validUntil: Timestamp

    package init(
        letter: LetterID, document: Int, state: MailingState, attempts: Int, since: Timestamp, validUntil: Timestamp
    ) {
        self.letter = letter
        self.document = document
        self.state = state
        self.attempts = attempts
        self.since = since
        self.validUntil = validUntil
    }

    /// What is known of its delivery by this; `nil` while the server has said nothing for good.
    package var told: DeliveryInput? {
        switch state {
        case .accepted: .received
        case .refused: .refused
        case .uncertain: .uncertain
        // It never left, and never will: nobody has been told by it.
        case .expired: .refused
        case .queued, .sending, .confirmed, .replaced: nil
        }
    }

    /// How that is known, as a code with the server's numbers.
    package var word: String? {
        if case .expired(let reply) = state {
            // Others' mails went: it is this address that takes nothing.
            guard let reply, reply.isOfTheAddress else { return Self.tooLate.code }
            return MailReply(Self.addressTookNothing, reply.numbers).description
        }
        return state.reply?.description
    }

    /// It stayed on this side until it was not true any more.
    package static let tooLate = MailReply("smtp.too_late")
    /// The same, since the server took nothing to this address: a mailbox that is full, say.
    static let addressTookNothing = "smtp.address_full"

    /// Whether it is a person's to say what becomes of it.
    package var needsLook: Bool {
        switch state {
        case .refused, .uncertain, .expired: true
        case .queued, .sending, .accepted, .confirmed, .replaced: false
        }
    }

    /// What it is under way as: the letter, and which document of it.
    package var key: String { Self.key(letter, document) }

    package static func key(_ letter: LetterID, _ document: Int) -> String { "mail \(letter) \(document)" }

    /// The letter and document that were under way under this key; `nil` when it is no mailing's.
    package static func handed(_ key: String) -> (letter: LetterID, document: Int)? {
        let parts = key.split(separator: " ")
        guard parts.count == 3, parts[0] == "mail", let letter = LetterID(rawValue: String(parts[1])),
            let document = Int(parts[2])
        else { return nil }
        return (letter, document)
    }
}

/// Where a message to a colleague is.
package enum MailingState: Hashable, Sendable {
    /// It is handed over next at this moment; `reply` is what the server, or the way to it, said last.
    case queued(next: Timestamp, reply: MailReply?)
    /// It is being handed over: written down before the server is spoken to.
    case sending
    /// The server has taken it and answers for it from here on.
    case accepted(MailReply)
    /// The server has said no for good.
    case refused(MailReply)
    /// It may have gone out: all of it was handed over, and the server's answer never came. A person looks.
    case uncertain(MailReply)
    /// A person has seen that it came.
    case confirmed(by: PersonID)
    /// A person has had it sent again, as the next document.
    case replaced(by: PersonID)
    /// It came too late to be true, and was not sent.
    case expired(MailReply?)

    package var name: String {
        switch self {
        case .queued: "queued"
        case .sending: "sending"
        case .accepted: "accepted"
        case .refused: "refused"
        case .uncertain: "uncertain"
        case .confirmed: "confirmed"
        case .replaced: "replaced"
        case .expired: "expired"
        }
    }

    package var reply: MailReply? {
        switch self {
        case .queued(_, let reply), .expired(let reply): reply
        case .accepted(let reply), .refused(let reply), .uncertain(let reply): reply
        case .sending, .confirmed, .replaced: nil
        }
    }
}

/// What is kept of a server's answer, or of why there was none: a stable code and the answer's numbers, never its words,
/// which may hold addresses.
package struct MailReply: Hashable, Sendable, CustomStringConvertible {
    /// `smtp.unreachable`.
    package let code: String
    /// `550 5.1.1`; empty when no server answered.
    package let numbers: String

    package init(_ code: String, _ numbers: String = "") {
        self.code = code
        self.numbers = numbers
    }

    /// Reads what `description` wrote.
    package init(reading text: String) {
        let parts = text.split(separator: " ", maxSplits: 1)
        self.init(parts.first.map(String.init) ?? "smtp.unknown", parts.count > 1 ? String(parts[1]) : "")
    }

    package var description: String { numbers.isEmpty ? code : "\(code) \(numbers)" }
}

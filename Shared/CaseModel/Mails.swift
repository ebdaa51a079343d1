/// One mail that citizens, or their programs, have sent to the municipality.
package struct MailID: Identifier {
    package let rawValue: String
    package static let prefix = "E"
    package init(unchecked text: String) { rawValue = text }
}

/// What became of a mail that came in.
package enum MailPlace: String, Codable, Hashable, CaseIterable, Sendable {
    /// A case was made of it.
    case opened
    /// It belongs to a case that was there.
    case joined
    /// It holds a code; Callback is asked which case that answers.
    case asking
    /// A mail of ours that came back.
    case bounced
    /// A program's answer.
    case automatic
    /// Sent to many alike.
    case bulk
    /// It cannot be made a case of unseen: locked, empty, or without a word of who wrote it.
    case unreadable
    /// One of more than one sender writes in an hour.
    case flood
    /// A colleague of ours wrote it, of no case we know: somebody says which citizen it is about.
    case colleague

    /// Whether a citizen may have written it, so that somebody looks at it soon.
    package var isPerhapsCitizens: Bool {
        switch self {
        case .bulk, .unreadable, .flood, .colleague: true
        case .opened, .joined, .asking, .bounced, .automatic: false
        }
    }

    /// Whether it lies beside the cases, for a person to look at.
    package var isAside: Bool {
        switch self {
        case .opened, .joined, .asking: false
        case .bounced, .automatic, .bulk, .unreadable, .flood, .colleague: true
        }
    }
}

/// Something that lay with a mail.
package struct MailAttachment: Codable, Hashable, Sendable {
    /// Its place in the mail, from 1; the words are 0.
    package let number: Int
    /// Safe to show and to save under; never a path.
    package let name: String
    /// The media type its sender claims.
    package let type: String
    package let bytes: Int

    package init(number: Int, name: String, type: String, bytes: Int) {
        self.number = number
        self.name = name
        self.type = type
        self.bytes = bytes
    }
}

/// A mail as it stands on a case, or beside the cases. Who wrote is what the mail claims, and nobody has checked it.
package struct MailRow: Codable, Hashable, Sendable {
    package let mail: MailID
    /// When the municipality's mail server took it.
    package let received: Timestamp
    /// Name and address.
    package let from: String
    package let subject: String
    package let place: MailPlace
    /// How its words begin; all of them are part 0.
    package let beginning: String
    /// Bytes of all its words.
    package let bytes: Int
    /// Whether there was more than was taken.
    package let isShortened: Bool
    package let attachments: [MailAttachment]
    /// The case that it speaks of, when that had ended and this made a new one.
    package let follows: CaseID?
    /// Who of ours has read it.
    package let readBy: PersonID?
    /// The restriction of written contact that held when it came; it is kept and read all the same.
    package let restriction: RestrictionID?
    /// By which way it came; absent on a mail.
    package let channel: Channel?
    /// The colleague who sent it on to us, name and address as they stand on it; absent when it came straight.
    package let forwardedBy: String?
    /// Whether a colleague of ours wrote it, by the address it claims: it is not the citizen's word. Absent: no.
    package let isColleagues: Bool?
    /// Exclusive: by when somebody says whether it is an objection to a note; absent when nobody has to.
    package let judgeBy: Timestamp?
    /// A case of ours whose number stands in it, and which it does not lie in: perhaps it belongs there.
    package let names: CaseID?

    /// Whether it lies beside the cases, its words can be read, and nothing in its head says who wrote them: whose it is, a
    /// person reads out of the words. What came back was ours.
    package var isUnsigned: Bool {
        place.isAside && place != .bounced && isColleagues != true && from.isEmpty && !beginning.isEmpty
    }

    package init(
        mail: MailID, received: Timestamp, from: String, subject: String, place: MailPlace, beginning: String,
        bytes: Int, isShortened: Bool, attachments: [MailAttachment], follows: CaseID?, readBy: PersonID?,
        restriction: RestrictionID? = nil, channel: Channel? = nil, forwardedBy: String? = nil,
        isColleagues: Bool? = nil, judgeBy: Timestamp? = nil,
        names: CaseID? = nil
    ) {
        self.names = names
        self.judgeBy = judgeBy
        self.forwardedBy = forwardedBy
        self.isColleagues = isColleagues
        self.restriction = restriction
        self.mail = mail
        self.received = received
        self.from = from
        self.subject = subject
        self.place = place
        self.beginning = beginning
        self.bytes = bytes
        self.isShortened = isShortened
        self.attachments = attachments
        self.follows = follows
        self.readBy = readBy
        self.channel = channel
    }
}

extension PersonID {
    /// Stands where somebody of ours would have registered a case: nobody did, the citizen wrote a mail.
    package static let mailbox: PersonID = "P-mailbox"

    /// Whether nobody of ours registered it.
    package var isNobody: Bool { self == .publicForm || self == .mailbox }
}

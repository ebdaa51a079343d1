/// A document that came in from a citizen, by the name its owner has for it: of the mail, the reply or the objection, or of
/// the case itself when that was registered from a letter or by the public form.
package struct IncomingID: Identifier {
    package let rawValue: String
    package static let prefix = "IN"
    package init(unchecked text: String) { rawValue = text }
    /// The document that is this mail, reply, objection, or this case as it was registered.
    package init(_ identifier: some Identifier) { rawValue = identifier.rawValue }

    /// The document as one of these, which its owner looks up.
    package func of<Kind: Identifier>(_ kind: Kind.Type) -> Kind { Kind(unchecked: rawValue) }
}

/// What a document that came in is to the case.
package enum IncomingKind: String, Codable, Hashable, CaseIterable, Sendable {
    /// What the case was made of.
    case complaint
    /// A later mail or message in the case.
    case message
    /// An answer to a note that is no objection.
    case reply
    /// What the citizen says is not right in a note.
    case objection
}

/// A document that came in, without a word of it: what a journal has to know before it asks for the document itself.
///
/// Source: offentlighedsloven § 15: what an authority receives in a case is entered in its journal.
package struct IncomingDocument: Codable, Hashable, Sendable {
    package let `case`: CaseID
    package let document: IncomingID
    package let kind: IncomingKind
    package let channel: Channel
    /// When it reached the municipality.
    package let received: Timestamp
    /// Of its parts in their order (`digest(of:)`), in hexadecimal.
    package let digest: String

    package init(
        case: CaseID, document: IncomingID, kind: IncomingKind, channel: Channel, received: Timestamp, digest: String
    ) {
        self.case = `case`
        self.document = document
        self.kind = kind
        self.channel = channel
        self.received = received
        self.digest = digest
    }

    /// What the digest of a document is taken of: the SHA-256 of each of its parts in hexadecimal, in their order.
    package static func digested(_ parts: [String]) -> [UInt8] {
        Array((["genklang-incoming/1"] + parts).joined(separator: "\n").utf8)
    }
}

/// A document has come in to a case: the complaint itself, or a mail or message in it. Owner: Intake.
package struct DocumentReceived: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.intake.document-received.v1")
    package let document: IncomingDocument

    package init(_ document: IncomingDocument) { self.document = document }
}

/// The citizen has written about a note: a reply, or an objection. Owner: Callback.
package struct AnswerReceived: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.callback.answer-received.v1")
    package let document: IncomingDocument
    /// The talk that is agreed with the citizen for today or the next working day, and who is to hear before it that they have
    /// written; absent where none is, and from an older release.
    package let ahead: TalkAhead?

    package init(_ document: IncomingDocument, ahead: TalkAhead? = nil) {
        self.document = document
        self.ahead = ahead
    }

    package struct TalkAhead: Codable, Hashable, Sendable {
        package let callback: CallbackID
        package let recipients: [PersonID]
        package let agreed: AppointedHour

        package init(callback: CallbackID, recipients: [PersonID], agreed: AppointedHour) {
            self.callback = callback
            self.recipients = recipients
            self.agreed = agreed
        }
    }
}

/// A document that came in lies where the municipality's case system collects; what keeps it from being laid there anew
/// after a backup was put back. Owner: Notifier.
package struct DocumentHandedOver: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.notifier.document-handed-over.v1")
    package let `case`: CaseID
    package let document: IncomingID
    package let digest: String

    package init(case: CaseID, document: IncomingID, digest: String) {
        self.case = `case`
        self.document = document
        self.digest = digest
    }
}

extension Channel {
    /// Whether what comes this way is written by the citizen, and so a document.
    package var isInWriting: Bool {
        switch self {
        case .email, .letter, .digitalPost, .publicForm: true
        case .phone, .inPerson, .mayorsOffice, .socialMedia, .otherUnit, .ownObservation: false
        }
    }
}

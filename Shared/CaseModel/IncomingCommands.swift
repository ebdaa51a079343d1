/// `intake.document`: a document that came in, for the journal; asked by Notifier at the moment it is written there, and
/// audited once, with the head.
package struct ReadDocument: ServiceCommand {
    package static let method = "intake.document"
    package let document: IncomingID
    /// Which piece of which part; absent for the head.
    package let piece: IncomingPiece?

    package init(document: IncomingID, piece: IncomingPiece? = nil) {
        self.document = document
        self.piece = piece
    }

    package typealias Reply = IncomingContent
}

/// `callback.document`: what a citizen wrote about a note, for the journal; as `intake.document`.
package struct ReadAnswerDocument: ServiceCommand {
    package static let method = "callback.document"
    package let document: IncomingID
    package let piece: IncomingPiece?

    package init(document: IncomingID, piece: IncomingPiece? = nil) {
        self.document = document
        self.piece = piece
    }

    package typealias Reply = IncomingContent
}

/// A piece of a document: `mostBytes` of a part, the last of it fewer.
package struct IncomingPiece: Codable, Hashable, Sendable {
    /// Bytes in one piece.
    package static let mostBytes = 44_000
    /// 0 for what the citizen wrote, then what lay with it.
    package let part: Int
    package let number: Int

    package init(part: Int, number: Int) {
        self.part = part
        self.number = number
    }
}

/// What is answered of a document: its head, or one piece.
package enum IncomingContent: Codable, Hashable, Sendable {
    case head(IncomingHead)
    /// The bytes, as base64url.
    case piece(content: String, isLast: Bool)

    /// The piece of these bytes.
    package static func bytes(of part: [UInt8], _ piece: IncomingPiece) -> (bytes: [UInt8], isLast: Bool)? {
        let start = piece.number * IncomingPiece.mostBytes
        guard piece.number >= 0, start < part.count || (part.isEmpty && piece.number == 0) else { return nil }
        let end = min(start + IncomingPiece.mostBytes, part.count)
        return (Array(part[start..<end]), end == part.count)
    }
}

/// What stands in a journal about a document that came in.
package struct IncomingHead: Codable, Hashable, Sendable {
    /// The most parts of one document that are handed over.
    package static let mostParts = 101
    /// Who wrote it, as they call themselves; absent when nobody said.
    package let from: String?
    /// The unit that handles the case.
    package let unit: UnitID
    /// What was written, and what lay with it, by number from 0.
    package let parts: [MailAttachment]
    /// Whether it is what came in; not when a colleague has written down what a letter said.
    package let isOriginal: Bool
    /// Whether more came than was taken in.
    package let isShortened: Bool

    package init(from: String?, unit: UnitID, parts: [MailAttachment], isOriginal: Bool, isShortened: Bool) {
        self.from = from
        self.unit = unit
        self.parts = parts
        self.isOriginal = isOriginal
        self.isShortened = isShortened
    }
}

/// A document that came in, and how far it has come into the municipality's journal, as colleagues see it; without its
/// words.
package struct IncomingRow: Codable, Hashable, Sendable {
    package let document: IncomingID
    package let kind: IncomingKind
    package let channel: Channel
    package let received: Timestamp
    package let journal: JournalRow

    package init(
        document: IncomingID, kind: IncomingKind, channel: Channel, received: Timestamp, journal: JournalRow
    ) {
        self.document = document
        self.kind = kind
        self.channel = channel
        self.received = received
        self.journal = journal
    }
}

/// A document that came in and is not in the journal, with its case.
package struct PlacedDocument: Codable, Hashable, Sendable {
    /// Absent for the operator.
    package let `case`: CaseID?
    package let row: IncomingRow

    package init(case: CaseID?, row: IncomingRow) {
        self.case = `case`
        self.row = row
    }
}

/// `notifier.journal-document-again`: what kept a document that came in out of the journal has been put right; it is handed
/// over once more.
package struct JournalDocumentAgain: ServiceCommand {
    package static let method = "notifier.journal-document-again"
    package let document: IncomingID

    package init(document: IncomingID) { self.document = document }

    package typealias Reply = IncomingRow
}

import CaseModel
import IntakeCore
import Runtime
import Seal
import Wording

/// Says that documents have come in, and reads them out to the service that lays them into the municipality's journal.
///
/// Source: offentlighedsloven § 15.
struct ReceivedPapers {
    let turn: Turn
    private let mails: MailStore
    private let texts: ReceivedStore

    init(in turn: Turn) {
        self.turn = turn
        mails = MailStore(database: turn.database)
        texts = ReceivedStore(database: turn.database)
    }

    // MARK: What has come in

    /// A mail or message belongs to a case now; one that lies aside is no document of any.
    func received(_ id: MailID) throws {
        guard let stored = try mails.find(id), let `case` = stored.case else { return }
        let digests = try mails.parts(of: id).map { try mails.digest(of: $0.number, in: id) }
        try say(
            IncomingID(id), stored.row.place == .opened ? .complaint : .message, stored.row.channel ?? .email,
            at: stored.row.received, digests, in: `case`)
    }

    /// The public form has no document of its own: what was written in it becomes one.
    func received(_ form: SubmitComplaint, at moment: Timestamp, in case: CaseID) throws {
        try keep(Wording.written(form, received: moment), isOriginal: true, .publicForm, at: moment, in: `case`)
    }

    /// What came in writing and was registered by hand. The letter itself lies elsewhere; what was written down of it is
    /// handed over, and says so.
    func received(_ wish: RegisterCase, as registration: Registration, in case: CaseID) throws {
        guard wish.channel.isInWriting, !registration.isHistory else { return }
        try keep(
            Wording.writtenDown(wish, received: registration.received), isOriginal: false, wish.channel,
            at: registration.received, in: `case`)
    }

    private func keep(
        _ text: String, isOriginal: Bool, _ channel: Channel, at moment: Timestamp, in case: CaseID
    ) throws {
        try texts.add(text, isOriginal: isOriginal, to: `case`)
        try say(
            IncomingID(`case`), .complaint, channel, at: moment, [Hex.encode(Seal.sha256(Array(text.utf8)))], in: `case`
        )
    }

    private func say(
        _ document: IncomingID, _ kind: IncomingKind, _ channel: Channel, at moment: Timestamp, _ digests: [String],
        in case: CaseID
    ) throws {
        let digest = Hex.encode(Seal.sha256(IncomingDocument.digested(digests)))
        try turn.publish(
            DocumentReceived(
                IncomingDocument(
                    case: `case`, document: document, kind: kind, channel: channel, received: moment, digest: digest)),
            about: Subject(`case`))
    }

    // MARK: What is read out

    func read(_ command: ReadDocument, for caller: ServiceName) throws -> IncomingContent {
        guard caller == .notifier else { throw IntakeRefusal.mayNotDo }
        if let mail = try mails.find(command.document.of(MailID.self)), let id = mail.case {
            return try read(mail, in: id, command.piece, for: caller)
        }
        let id = command.document.of(CaseID.self)
        guard let stored = try CaseStore(database: turn.database).find(id) else { throw IntakeRefusal.caseUnknown }
        let text = try texts.text(of: id)
        if let piece = command.piece {
            guard piece.part == 0, let text, let found = IncomingContent.bytes(of: text.content, piece) else {
                throw IntakeRefusal.mailUnknown
            }
            return .piece(content: Base64URL.encode(found.bytes), isLast: found.isLast)
        }
        try turn.audit("document-handed-over", by: caller.rawValue, about: id.rawValue)
        let part = text.map {
            MailAttachment(number: 0, name: "henvendelse.txt", type: Self.plain, bytes: $0.content.count)
        }
        return .head(
            IncomingHead(
                from: stored.citizen?.name, unit: stored.unit, parts: part.map { [$0] } ?? [],
                isOriginal: text?.isOriginal ?? false, isShortened: false))
    }

    private func read(
        _ mail: MailStore.Stored, in id: CaseID, _ piece: IncomingPiece?, for caller: ServiceName
    ) throws -> IncomingContent {
        let parts = try mails.parts(of: mail.row.mail)
        if let piece {
            guard let part = parts.first(where: { $0.number == piece.part }) else { throw IntakeRefusal.mailUnknown }
            let bytes = try mails.piece(piece.number, of: piece.part, in: mail.row.mail)
            guard bytes != nil || (part.bytes == 0 && piece.number == 0) else { throw IntakeRefusal.mailUnknown }
            let end = (piece.number + 1) * IncomingPiece.mostBytes
            return .piece(content: Base64URL.encode(bytes ?? []), isLast: end >= part.bytes)
        }
        guard let stored = try CaseStore(database: turn.database).find(id) else { throw IntakeRefusal.caseUnknown }
        try turn.audit(
            "document-handed-over", by: caller.rawValue, about: id.rawValue, detail: mail.row.mail.rawValue)
        return .head(
            IncomingHead(
                from: mail.row.from.isEmpty ? nil : mail.row.from, unit: stored.unit, parts: parts, isOriginal: true,
                isShortened: mail.row.isShortened))
    }

    private static let plain = "text/plain; charset=utf-8"
}

import CallbackCore
import CaseModel
import Runtime
import Seal
import Store

/// What citizens write about notes, as documents of the municipality's journal.
///
/// Source: offentlighedsloven § 15.
extension CallbackService {
    /// Says that it has come in; what was said by word of mouth and written down by us is a document of the case too.
    ///
    /// - Parameter ahead: the talk that is near, and who is to hear of it first.
    func received(
        _ document: IncomingID, _ kind: IncomingKind, _ words: String, by channel: Channel, at received: Timestamp,
        in case: CaseID, ahead: AnswerReceived.TalkAhead? = nil, _ turn: Turn
    ) throws {
        let part = Hex.encode(Seal.sha256(Array(words.utf8)))
        try turn.publish(
            AnswerReceived(
                IncomingDocument(
                    case: `case`, document: document, kind: kind, channel: channel, received: received,
                    digest: Hex.encode(Seal.sha256(IncomingDocument.digested([part])))), ahead: ahead),
            about: Subject(`case`))
    }

    /// The words, for the service that lays them into the journal and for no other.
    func read(_ command: ReadAnswerDocument, _ call: IncomingCall, _ turn: Turn) throws -> IncomingContent {
        guard call.comes(from: .notifier) else { throw CallbackRefusal.mayNotDo }
        guard let found = try answers.document(command.document), let file = try cases.find(found.case) else {
            throw CallbackRefusal.replyUnknown
        }
        if let piece = command.piece {
            guard piece.part == 0, let found = IncomingContent.bytes(of: found.words, piece) else {
                throw CallbackRefusal.replyUnknown
            }
            return .piece(content: Base64URL.encode(found.bytes), isLast: found.isLast)
        }
        try turn.audit(
            "document.handed-over", by: call.caller.rawValue, about: file.id.rawValue,
            detail: command.document.rawValue)
        let part = MailAttachment(
            number: 0, name: found.isObjection ? "indvending.txt" : "svar.txt", type: "text/plain; charset=utf-8",
            bytes: found.words.count)
        // Who the citizen is, Intake knows.
        return .head(
            IncomingHead(
                from: nil, unit: file.unit, parts: [part], isOriginal: found.channel == .publicForm, isShortened: false)
        )
    }
}

extension AnswerStore {
    /// A reply or an objection, word for word.
    func document(
        _ document: IncomingID
    ) throws(StoreError) -> (case: CaseID, words: [UInt8], channel: Channel, isObjection: Bool)? {
        let sql = """
            SELECT case_id, words, 'publicForm' AS channel, 0 AS is_objection FROM reply WHERE reply = :document
             UNION ALL
            SELECT case_id, words, channel, 1 FROM objection WHERE objection = :document
            """
        return try database.first(sql, ["document": Value(document)]) { row in
            (row.id("case_id"), Array(row.text("words").utf8), row.term("channel"), row.bool("is_objection"))
        }
    }
}

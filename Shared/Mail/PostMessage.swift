package import CaseModel
import Seal

/// A message that a citizen or company has sent the municipality by Digital Post: MeMo, as the mailbox hands it over.
///
/// Who wrote is known to the mailbox, by a number that is not read here: a civil registration number is nobody's name.
/// What it answers stands in it by the UUID of the message answered. Source: MeMo 1.2, MessageHeader/ReplyData.
package struct PostMessage: Hashable, Sendable {
    /// Its own UUID, in small letters.
    package let uuid: String
    /// What the mailbox calls the sender.
    package let senderName: String?
    package let label: String
    /// When it was written, by the mailbox's clock; `nil` when that cannot be read.
    package let created: Timestamp?
    /// UUIDs of the messages it answers, and of the others in their thread; in small letters, each once.
    package let answers: [String]
    /// The words: what was written as a comment, and the first document of plain text or HTML.
    package let body: String
    package let isShortened: Bool
    /// Every other document, and the first too when its words were more than is taken.
    package let attachments: [Mail.Attachment]

    private static let namespace = "https://DigitalPost.dk/MeMo-1"
    /// Messages of a thread that are looked at.
    private static let mostAnswers = 50
    /// Documents that are taken; a mailbox takes fewer.
    private static let mostDocuments = 200

    /// Whether these bytes may be one; a mail begins with the name of a field, never with an angle bracket.
    package static func isLikely(_ bytes: [UInt8]) -> Bool {
        let start: [UInt8] = [0xEF, 0xBB, 0xBF]
        return bytes.dropFirst(bytes.starts(with: start) ? 3 : 0).first { $0 > 32 } == UInt8(ascii: "<")
    }

    /// - Throws: a `post.` code when it is none, or cannot be understood.
    package init(_ bytes: [UInt8]) throws(PostXML.Fault) {
        let file = try PostXML(bytes)
        let root = file.root
        guard root.name == "Message", root.namespace == Self.namespace else {
            throw PostXML.Fault(root.name == "PKO_PostStatus" ? "post.is_a_receipt" : "post.not_a_message")
        }
        guard let head = root.first("MessageHeader"), head.first("messageType")?.text == "DIGITALPOST" else {
            throw PostXML.Fault("post.not_a_message")
        }
        uuid = head.first("messageUUID")?.text.lowercased() ?? ""
        guard PostReceipt.isUUID(uuid) else { throw PostXML.Fault("post.no_document") }
        label = TextLines.oneLine(head.first("label")?.text ?? "")
        let name = TextLines.oneLine(head.first("Sender", "label")?.text ?? "")
        // A label that holds a number is no name.
        senderName = name.isEmpty || CPR(name) != nil ? nil : name
        created = root.first("MessageBody", "createdDateTime").flatMap { Timestamp(rfc3339: $0.text) }
        let replies = head.children("ReplyData")
        answers = Self.answered(replies, besides: uuid)
        let documents = try Self.documents(of: root)
        let words = Self.words(replies.compactMap { $0.first("comment")?.text }, documents)
        body = words.text
        isShortened = words.isShortened
        attachments = words.others.map { Mail.Attachment(name: $0.name, type: $0.type, content: $0.content) }
        guard !body.isEmpty || !attachments.isEmpty || !label.isEmpty else { throw PostXML.Fault("post.empty") }
        withExtendedLifetime(file) {}
    }

    private static func answered(_ replies: [PostXML.Element], besides own: String) -> [String] {
        var found: [String] = []
        for uuid in replies.flatMap({ [$0.first("messageUUID"), $0.first("replyUUID")] }) {
            guard let text = uuid?.text.lowercased(), PostReceipt.isUUID(text), text != own, !found.contains(text),
                found.count < mostAnswers
            else { continue }
            found.append(text)
        }
        return found
    }

    /// A document as it lies in the message.
    private struct Document {
        let name: String
        let type: String
        let content: [UInt8]

        /// The letters in it, when it is text that can be read as such.
        var words: String? {
            guard type == "text/plain" || type == "text/html" else { return nil }
            let text = Charset.utf8(content)
            return type == "text/html" ? HTMLText.text(text) : text
        }
    }

    private static func documents(of root: PostXML.Element) throws(PostXML.Fault) -> [Document] {
        var found: [Document] = []
        let parts = root.first("MessageBody")?.children ?? []
        for part in parts where ["MainDocument", "AdditionalDocument", "TechnicalDocument"].contains(part.name) {
            for file in part.children("File") {
                guard found.count < mostDocuments, let content = Base64.decode(file.first("content")?.bytes ?? [])
                else {
                    throw PostXML.Fault("post.bad_document")
                }
                let type = TextLines.oneLine(file.first("encodingFormat")?.text ?? "").lowercased()
                let kind = type.isEmpty || type.utf8.count > 100 ? "application/octet-stream" : type
                found.append(
                    Document(name: SafeName.of(file.first("filename")?.text, type: kind), type: kind, content: content))
            }
        }
        return found
    }

    private static func words(
        _ comments: [String], _ documents: [Document]
    ) -> (text: String, isShortened: Bool, others: [Document]) {
        let place = documents.firstIndex { $0.words.map { !$0.isEmpty } ?? false }
        let first = place.flatMap { documents[$0].words }
        let all = TextLines.tidy((comments + [first].compactMap(\.self)).joined(separator: "\n\n"))
        let isShortened = all.utf8.count > MailReader.mostText
        let others = documents.enumerated().filter { isShortened || $0.offset != place }.map(\.element)
        let text =
            isShortened ? TextLines.tidy(String(decoding: all.utf8.prefix(MailReader.mostText), as: UTF8.self)) : all
        return (text, isShortened, others)
    }
}

extension Mail {
    /// A message as a mail would be shown: what it says, without an address, since it bears none.
    package init(_ message: PostMessage) {
        self.init(
            from: message.senderName.map { [Address(name: $0, mailbox: "Digital Post")] } ?? [], to: [], copied: [],
            replyTo: [], subject: message.label, date: message.created, accepted: nil, deliveredTo: [],
            messageID: message.uuid, references: message.answers, body: message.body, isFromHTML: false,
            isShortened: message.isShortened, attachments: message.attachments, kind: .person)
    }
}

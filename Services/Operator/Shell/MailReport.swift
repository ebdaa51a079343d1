import CaseModel
import Mail
import Wire

/// What a mail says and what would become of it, for whoever sets up the mailbox. There is a fate for whatever bytes come.
struct MailReport {
    private let mail: Mail
    private let fate: MailFate
    /// Why it cannot be taken, by a stable code; absent when it can.
    private let reason: String?
    /// What a colleague sent on; absent where nobody did.
    private let sentOn: ForwardedMail?
    private let isColleagues: Bool
    private let taking: MailTaking

    init(_ bytes: [UInt8], _ taking: MailTaking) {
        self.taking = taking
        var read = Self.read(bytes)
        if bytes.count > MailDrop.mostBytes {
            read.reason = "mail.too_large"
            fate = .notTaken
        } else if bytes.count > taking.mostBytes {
            read.reason = "mail.too_large"
            fate = .unread
        } else {
            fate = read.reason == nil ? MailFate(read.mail) : .unread
        }
        mail = read.mail
        reason = read.reason
        sentOn = mail.kind == .person ? ForwardedMail.found(in: mail, of: taking.ownDomains) : nil
        isColleagues = sentOn == nil && mail.isFrom(taking.ownDomains)
    }

    /// The mail, or the message by Digital Post; of XML that is none, what a mail program would see in it, and why not.
    private static func read(_ bytes: [UInt8]) -> (mail: Mail, reason: String?) {
        guard PostMessage.isLikely(bytes) else { return (MailReader.read(bytes), nil) }
        do throws(PostXML.Fault) { return (Mail(try PostMessage(bytes)), nil) } catch {
            return (MailReader.read([]), error.code)
        }
    }

    var json: JSON {
        [
            "from": .array(mail.from.map { .string($0.description) }),
            "to": .array(mail.to.map { .string($0.description) }),
            "subject": .string(mail.subject),
            "date": mail.date.map { .string($0.civil.description) } ?? .null,
            "message_id": mail.messageID.map { .string($0) } ?? .null,
            "references": .array(mail.references.map { .string($0) }),
            "body_text": .string(mail.body),
            "attachments": .array(
                mail.attachments.map { attachment in
                    [
                        "name": .string(attachment.name), "type": .string(attachment.type),
                        "bytes": .integer(Int64(attachment.content.count)),
                    ]
                }),
            "is_shortened": .bool(mail.isShortened),
            "kind": .string(mail.kind.rawValue), "fate": .string(fate.rawValue), "meaning": .string(meaning),
            "reason": reason.map { .string($0) } ?? .null,
            "colleague": .bool(isColleagues || sentOn != nil),
            "sent_on": sentOn.map { inner in
                [
                    "from": .string(Self.writer(of: inner)), "subject": .string(inner.subject),
                    "body_text": .string(inner.words),
                ]
            } ?? .null,
        ]
    }

    var text: String {
        var lines = [
            "from         \(mail.from.map(\.description).joined(separator: ", "))",
            "to           \(mail.to.map(\.description).joined(separator: ", "))",
            "subject      \(mail.subject)", "date         \(mail.date?.civil.description ?? "–")",
            "message_id   \(mail.messageID ?? "–")",
        ]
        if let sentOn { lines.append("sent on      \(Self.writer(of: sentOn)) wrote it first") }
        lines += mail.attachments.map { "attachment   \($0.name), \($0.type), \($0.content.count) bytes" }
        if let reason { lines.append("reason       \(reason)") }
        return lines.joined(separator: "\n") + "\nfate         \(fate.rawValue): \(meaning)\n\n\(mail.body)\n"
    }

    private static func writer(of inner: ForwardedMail) -> String {
        guard let mailbox = inner.mailbox else { return inner.name ?? "" }
        return Mail.Address(name: inner.name, mailbox: mailbox).description
    }

    private var meaning: String {
        switch fate {
        case .taken where sentOn != nil:
            "a colleague sent it on: becomes the case of whoever wrote it first, or joins the one it belongs to"
        case .taken where isColleagues:
            "a colleague's: joins the case that its references or the code in it name, and is no word of the citizen's; "
                + "else it is laid aside for a person, who says which citizen it is about"
        case .taken:
            "becomes a case, or joins the one that its references or the code in it name; beyond "
                + "\(taking.perSenderHour) cases of one sender in an hour it is laid aside for a person"
        case .bounced: "a mail of ours that came back; laid aside for a person, no case"
        case .automatic: "a program's answer; laid aside, no case"
        case .forAPerson: "laid aside for a person, no case"
        case .unread: "Intake cannot take it: it lies in the folder unread for operations, no case"
        case .notTaken: "the pipe does not take it and ends with 75; the mail server keeps it"
        }
    }
}

import CaseModel
import Mail
import Wire

/// What a mail says and what would become of it, for whoever sets up the mailbox.
struct MailReport {
    private let mail: Mail
    private let fate: MailFate

    init(_ mail: Mail) {
        self.mail = mail
        fate = MailFate(mail)
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
        ]
    }

    var text: String {
        var lines = [
            "from         \(mail.from.map(\.description).joined(separator: ", "))",
            "to           \(mail.to.map(\.description).joined(separator: ", "))",
            "subject      \(mail.subject)", "date         \(mail.date?.civil.description ?? "–")",
            "message_id   \(mail.messageID ?? "–")",
        ]
        lines += mail.attachments.map { "attachment   \($0.name), \($0.type), \($0.content.count) bytes" }
        return lines.joined(separator: "\n") + "\nfate         \(fate.rawValue): \(meaning)\n\n\(mail.body)\n"
    }

    private var meaning: String {
        switch fate {
        case .taken: "becomes a case, or joins the one that its references or the code in it name"
        case .bounced: "a mail of ours that came back; laid aside for a person, no case"
        case .automatic: "a program's answer; laid aside, no case"
        case .forAPerson: "laid aside for a person, no case"
        }
    }
}

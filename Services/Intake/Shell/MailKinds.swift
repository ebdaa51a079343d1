import CaseModel
import IntakeCore
import Mail
import Seal

extension MailKind {
    /// Where a mail lies that is no person's.
    var aside: MailPlace? {
        switch self {
        case .person: nil
        case .bounce: .bounced
        case .autoReply: .automatic
        case .bulk: .bulk
        case .unreadable: .unreadable
        }
    }
}

extension Mail {
    /// Of everything it says: who, when, what, and what lay with it. Two people with the same words have two, and so have
    /// two mails with one Message-ID.
    var digest: [UInt8] {
        Mail.digest(
            [
                "genklang-mail/1", messageID ?? "", from.first?.mailbox.lowercased() ?? "", date?.description ?? "",
                subject,
                body,
            ], attachments)
    }

    /// Of what was written, and of what lay with it by name and content.
    static func digest(_ head: [String], _ attachments: [Attachment]) -> [UInt8] {
        let parts = attachments.map { "\($0.name) \(Hex.encode(Seal.sha256($0.content)))" }
        return Seal.sha256(Array((head + parts).joined(separator: "\0").utf8))
    }
}

package import CaseModel

/// A mail as somebody here reads it: who wrote, to whom, when, the words, and what lay with it.
///
/// Made from whatever bytes a mail server delivered by ``MailReader``. Everything in it is what the sender claims.
package struct Mail: Hashable, Sendable {
    package let from: [Address]
    package let to: [Address]
    package let copied: [Address]
    package let replyTo: [Address]
    package let subject: String
    /// The sender's date; `nil` when there is none that can be read.
    package let date: Timestamp?
    /// When the last mail server on the way took it, by its own word; `nil` when it has not said so.
    package let accepted: Timestamp?
    /// The mailboxes it was delivered to, as the mail server says; a copy sent blindly names none in `to`.
    package let deliveredTo: [String]
    /// Without its angle brackets; `nil` when the sender gave none.
    package let messageID: String?
    /// The mails it answers, the oldest first, each without its brackets.
    package let references: [String]
    /// The words: the plain text where the sender gave one, otherwise what the page of HTML says.
    package let body: String
    /// Whether the words were taken out of HTML.
    package let isFromHTML: Bool
    /// Whether there was more than is read; the rest stands in the mail itself.
    package let isShortened: Bool
    package let attachments: [Attachment]
    /// What kind of mail it is.
    package let kind: MailKind

    /// Somebody's name, as far as one was given, and mail address.
    package struct Address: Hashable, Sendable, CustomStringConvertible {
        package let name: String?
        package let mailbox: String

        package init(name: String?, mailbox: String) {
            self.name = name
            self.mailbox = mailbox
        }

        package var description: String { name.map { "\($0) <\(mailbox)>" } ?? mailbox }
    }

    /// Something that lay with the mail, decoded.
    package struct Attachment: Hashable, Sendable {
        /// A name that is safe to show and to store under; never a path.
        package let name: String
        /// The media type the sender claims, `application/pdf`.
        package let type: String
        package let content: [UInt8]

        package init(name: String, type: String, content: [UInt8]) {
            self.name = name
            self.type = type
            self.content = content
        }
    }
}

/// Who or what has written: only what a person wrote becomes a case.
package enum MailKind: String, Codable, Hashable, CaseIterable, Sendable {
    /// Somebody wrote it.
    case person
    /// A mail of ours came back undelivered. Source: RFC 3464.
    case bounce
    /// A program answered: out of office, a receipt, a confirmation. Source: RFC 3834.
    case autoReply
    /// Sent to many alike: a newsletter, a list.
    case bulk
    /// Locked, empty, no mail at all, or nothing in its head says who wrote it. A person has to look.
    case unreadable
}

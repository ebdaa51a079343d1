/// A mail that a colleague sent on: who wrote it first, and what, as far as the mail itself shows it.
///
/// Forwarded whole it lies inside; forwarded as text it stands below a mark, with a few lines that say who wrote it.
/// Everything in it is what those lines claim.
package struct ForwardedMail: Hashable, Sendable {
    package let name: String?
    /// Absent where the lines give a name alone.
    package let mailbox: String?
    package let subject: String
    /// What was written first.
    package let words: String
    /// What whoever sent it on wrote above it.
    package let cover: String
    package let messageID: String?
    package let references: [String]
    /// What lay with the mail inside.
    package let attachments: [Mail.Attachment]

    /// Mails within mails that are looked into.
    private static let mostLevels = 5

    /// The first that somebody else than a colleague wrote; `nil` where the sender is no colleague, or sends nothing on.
    ///
    /// - Parameter domains: mail domains of our own.
    package static func found(in mail: Mail, of domains: [String]) -> ForwardedMail? {
        guard mail.isFrom(domains) else { return nil }
        var cover: [String] = []
        var standing = mail
        var isForwarded = mail.isSubjectOfForward
        for _ in 0..<mostLevels {
            guard let inner = Inner(of: standing, isForwarded: isForwarded) else { return nil }
            cover.append(inner.cover)
            if !inner.mail.isFrom(domains) { return ForwardedMail(inner, cover.joined(separator: "\n\n"), mail) }
            standing = inner.mail
            // Whoever sends a conversation on sends on what is quoted in it too.
            isForwarded = true
        }
        return nil
    }

    private init(_ inner: Inner, _ cover: String, _ outer: Mail) {
        name = inner.mail.from.first?.name
        mailbox = inner.mail.from.first.flatMap { $0.mailbox.isEmpty ? nil : $0.mailbox }
        subject = inner.mail.subject.isEmpty ? outer.subject : inner.mail.subject
        words = inner.mail.body
        self.cover = TextLines.tidy(cover)
        messageID = inner.mail.messageID
        references = inner.mail.references
        attachments = inner.mail.attachments
    }

    /// The mail that lies in another, and what stands above it.
    private struct Inner {
        let mail: Mail
        let cover: String

        init?(of outer: Mail, isForwarded: Bool) {
            let whole = outer.attachments.first { $0.type == "message/rfc822" }.map { MailReader.read($0.content) }
            if let whole, !whole.from.isEmpty {
                mail = whole
                cover = outer.body
                return
            }
            guard let quoted = QuotedHead(in: outer.body, isForwarded: isForwarded) else { return nil }
            mail = Mail(
                from: [Mail.Address(name: quoted.name, mailbox: quoted.mailbox ?? "")], to: [], copied: [], replyTo: [],
                subject: quoted.subject ?? "", date: nil, accepted: nil, deliveredTo: [], messageID: nil,
                references: [],
                body: quoted.words, isFromHTML: outer.isFromHTML, isShortened: outer.isShortened, attachments: [],
                kind: .person)
            cover = quoted.cover
        }
    }
}

extension Mail {
    private static let forwards: Set<String> = ["vs", "fw", "fwd", "vb", "wg", "videresendt"]

    /// Whether the subject says that it is sent on, as mail programs write it in Danish, English, Swedish and German.
    fileprivate var isSubjectOfForward: Bool {
        guard let colon = subject.firstIndex(of: ":") else { return false }
        return Self.forwards.contains(subject[..<colon].filter { !$0.isWhitespace }.lowercased())
    }

    /// Whether it claims to come from one of these domains, or a part of one.
    package func isFrom(_ domains: [String]) -> Bool {
        guard let mailbox = from.first?.mailbox.lowercased(), let at = mailbox.lastIndex(of: "@") else { return false }
        let host = mailbox[mailbox.index(after: at)...]
        return domains.contains { domain in
            host == domain.lowercased() || host.hasSuffix("." + domain.lowercased())
        }
    }
}

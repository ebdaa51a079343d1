/// What Intake would do with a mail, as far as the mail itself decides it.
package enum MailFate: String, Codable, Hashable, CaseIterable, Sendable {
    /// Becomes a case of its own, or joins the one that its references or the code in it name.
    case taken
    /// Lies where a person sees it, and makes no case: a mail of ours that came back.
    case bounced
    /// Lies with the others of its kind, and makes no case: answering a program would make two programs talk.
    case automatic
    /// Lies where a person sees it: nothing in it can be read, or it does not say who wrote it, or it was sent to many alike.
    case forAPerson
    /// Cannot be taken: lies in the folder `unread`, with the reason, for operations.
    case unread
    /// Larger than the pipe takes: the mail server keeps it.
    case notTaken

    package init(_ mail: Mail) {
        self =
            switch mail.kind {
            case .person: .taken
            case .bounce: .bounced
            case .autoReply: .automatic
            case .bulk, .unreadable: .forAPerson
            }
    }
}

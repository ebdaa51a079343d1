import CaseModel
import IntakeCore
import Mail
import Runtime
import Seal

/// Messages by Digital Post, laid in the same folder as mail: what answers a letter of ours joins its case, by the letter's
/// own UUID, which Notifier knows; everything else is a contact like any other.
extension Mailroom {
    func take(post content: [UInt8], _ arrival: Arrival) throws -> ArrivalFate {
        let message: PostMessage
        do throws(PostXML.Fault) { message = try PostMessage(content) } catch { return .unread(error.code) }
        guard try !mails.countAgain(message.digest) else { return .taken }
        let written = written(message, arrival)
        if let known = try answered(messages: message.answers + [message.uuid]) {
            try place(written, as: MailRoute.to(known))
        } else if message.answers.isEmpty, written.codes.isEmpty {
            // Nobody floods by Digital Post: whoever writes has signed in to do it.
            try place(written, as: .open(follows: nil))
        } else {
            try mails.add(written, as: .asking, in: nil, follows: nil)
            try ask(written.id, documents: message.answers, codes: written.codes)
        }
        if let named = try named(in: "\(message.label)\n\(message.body)", by: nil) {
            try mails.names(written.id, named.case)
        }
        try add(message.body, message.attachments, to: written.id)
        try ReceivedPapers(in: turn).received(written.id)
        return .taken
    }

    private func place(_ written: MailStore.Written, as route: MailRoute) throws {
        switch route {
        case .join(let id):
            try mails.add(written, as: .joined, in: id, follows: nil)
            try told(written.id, in: id)
            try meetRestriction(written.id, from: nil, in: id)
        case .open(let follows):
            let id = try open(
                name: written.senderName, email: nil, subject: written.subject, words: written.beginning,
                received: written.received, by: .digitalPost, in: try unit(of: []))
            try mails.add(written, as: .opened, in: id, follows: follows)
            // What follows a case is the same citizen's, who is restricted there.
            try meetRestriction(written.id, from: nil, in: id, after: follows)
            if let follows { try returned(to: follows, with: id) }
        case .ask, .aside: break
        }
    }

    /// Asks Notifier, and Callback where only a code says what is answered; asked again after a restart.
    func ask(_ mail: MailID, documents: [String], codes: [AnswerCode]) throws {
        guard !documents.isEmpty else { return try ask(mail, codes) }
        try turn.ask("post/\(mail)", FindCaseOfDocument.method, FindCaseOfDocument(documents: documents))
    }

    /// Notifier has said which case a message answers; where it knows none, a code in the words may.
    func heard(aboutPost id: MailID, case found: CaseID?) throws {
        guard found == nil, let codes = try codesLeft(of: id) else { return try settle(id, in: found) }
        try ask(id, codes)
    }

    private func written(_ message: PostMessage, _ arrival: Arrival) -> MailStore.Written {
        MailStore.Written(
            id: turn.chance.identifier(), digest: message.digest, messageID: message.uuid,
            received: received(message.created, arrival), taken: turn.now, senderName: message.senderName, sender: nil,
            recipients: [], subject: String(message.label.prefix(500)), beginning: Self.beginning(of: message.body),
            codes: WrittenCodes.found(in: "\(message.label)\n\(message.body)"), isShortened: message.isShortened,
            channel: .digitalPost, documents: message.answers)
    }
}

extension PostMessage {
    /// Of everything it says; the mailbox gives each message a UUID, and nobody has to believe it.
    fileprivate var digest: [UInt8] {
        Mail.digest(
            ["genklang-post/1", uuid, senderName ?? "", created?.description ?? "", label, body] + answers, attachments)
    }
}

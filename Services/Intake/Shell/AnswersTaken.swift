import CaseModel
import IntakeCore
import Mail
import Runtime
import Seal
import Wording

/// What citizens write on the page for answers by a code that Callback does not know: a message like any other, which joins the
/// case of the letter that the code stands in, or makes one (decision 19).
extension Mailroom {
    func take(_ command: TakeAnswer) throws -> TakeAnswer.Reply {
        let digest = Seal.sha256(Array("genklang-answer-taken/1 \(command.answer)".utf8))
        // Told again, since the reply was lost on the way.
        guard try !mails.countAgain(digest) else { return TakeAnswer.Reply() }
        guard try change.staff.topmost() != nil else { throw IntakeRefusal.unitUnknown }
        let written = MailStore.Written(
            id: turn.chance.identifier(), digest: digest, messageID: nil, received: min(command.received, turn.now),
            taken: turn.now, senderName: nil, sender: nil, recipients: [],
            subject: Wording.answeredByCode(command.code), beginning: Self.beginning(of: command.text),
            codes: [command.code], isShortened: false, channel: .publicForm, documents: [])
        try mails.add(written, as: .asking, in: nil, follows: nil)
        try add(command.text, [], to: written.id)
        try askOfSent(written.id, written.codes)
        return TakeAnswer.Reply()
    }

    /// Whether so much has come by codes of nobody's that it is laid aside for a person, and makes no cases.
    func isFlood(_ stored: MailStore.Stored) throws -> Bool {
        guard stored.row.channel == .publicForm else { return false }
        return try mails.cases(by: .publicForm, since: turn.now.adding(hours: -1)) >= settings.publicLimits.perHour
    }

    /// Asks Notifier in which letter a code stands; asked again after a restart.
    func askOfSent(_ mail: MailID, _ codes: [AnswerCode]) throws {
        try turn.ask(
            "sent/\(mail)", FindCaseOfDocument.method, FindCaseOfDocument(documents: [], codes: codes))
    }

    /// Notifier has said in which case's letter the code stands, or that it knows none.
    func heard(aboutSent id: MailID, case found: CaseID?) throws {
        try settle(id, in: found)
    }
}

package import CaseModel
package import DeskAnswers
import Wording

/// Whose case is made of a mail that a colleague wrote, or that does not say who wrote it: the form under Mails uden sag, read.
package enum MailForm {
    /// What the form says of whose it is, where the mail has no sender.
    package static let unsigned = "unsigned"

    /// - Returns: `nil` where the case is the sender's own, or nobody's by name, or nobody was asked.
    package static func citizen(of mail: MailID, in answers: Answers) throws(FieldFaults) -> Citizen? {
        switch answers.text("whose-\(mail)") {
        case "citizen":
            return try named(mail, in: answers, elseSay: Wording.Desk.mailCitizenNameMissing)
        case unsigned:
            guard ["name", "phone", "email"].contains(where: { answers.text("\($0)-\(mail)") != nil }) else {
                return nil
            }
            return try named(mail, in: answers, elseSay: Wording.Desk.mailSendersNameMissing)
        case nil where answers.fields.contains(where: { $0.name == "name-\(mail)" }):
            // Where it is asked, the form has the field for a name.
            throw FieldFaults([FieldFault("whose-\(mail)", Wording.Desk.mailWhoseMissing)])
        default: return nil
        }
    }

    private static func named(
        _ mail: MailID, in answers: Answers, elseSay sentence: String
    ) throws(FieldFaults) -> Citizen {
        guard let name = answers.text("name-\(mail)") else {
            throw FieldFaults([FieldFault("name-\(mail)", sentence)])
        }
        return Citizen(
            name: name, phone: answers.text("phone-\(mail)"), email: answers.text("email-\(mail)"), addressLines: [],
            isVerified: false)
    }
}

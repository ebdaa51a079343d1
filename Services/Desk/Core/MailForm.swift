package import CaseModel
package import DeskAnswers
import Wording

/// Whose case is made of a mail that a colleague wrote: the form under Mails uden sag, read.
package enum MailForm {
    /// - Returns: `nil` where the case is the sender's own, or nobody was asked.
    package static func citizen(of mail: MailID, in answers: Answers) throws(FieldFaults) -> Citizen? {
        guard answers.text("whose-\(mail)") == "citizen" else {
            // Where it is asked, the form has the field for a name.
            guard answers.text("whose-\(mail)") != nil || !answers.fields.contains(where: { $0.name == "name-\(mail)" })
            else { throw FieldFaults([FieldFault("whose-\(mail)", Wording.Desk.mailWhoseMissing)]) }
            return nil
        }
        guard let name = answers.text("name-\(mail)") else {
            throw FieldFaults([FieldFault("name-\(mail)", Wording.Desk.mailCitizenNameMissing)])
        }
        return Citizen(
            name: name, phone: answers.text("phone-\(mail)"), email: answers.text("email-\(mail)"), addressLines: [],
            isVerified: false)
    }
}

package import CaseModel
package import DeskAnswers
import Wording

/// Ret borgerens oplysninger: what stands in the form, read as a correction, or everything that must be put right in it.
package enum CitizenForm {
    /// What stands in this field; they are several on Sagen, and none has another's name.
    package static func field(_ name: String) -> String { "right-\(name)" }

    /// The fields that are written and never shown again, nor kept with a draft.
    package static let secrets = ["cpr", field("cpr")]

    package static func command(_ answers: Answers, of case: CaseID) throws(FieldFaults) -> CorrectCitizen {
        var faults: [FieldFault] = []
        let name = answers[field("name")]
        if name.isEmpty { faults.append(FieldFault(field("name"), Wording.Desk.citizenNameMissing)) }
        let phone = answers[field("phone")]
        if !phone.isEmpty, !ContactDetails.isTelephone(phone) {
            faults.append(FieldFault(field("phone"), Wording.Desk.phoneWrong))
        }
        let email = answers[field("email")]
        if !email.isEmpty, !ContactDetails.isEmail(email) {
            faults.append(FieldFault(field("email"), Wording.Desk.emailWrong))
        }
        let lines = address(answers)
        if (lines ?? []).count > 5 { faults.append(FieldFault(field("address"), Wording.Desk.tooManyLines)) }
        let cpr = cpr(answers[field("cpr")])
        if cpr == nil, answers.text(field("cpr")) != nil {
            faults.append(FieldFault(field("cpr"), Wording.Desk.cprWrong))
        }
        let how: CorrectionGround? = answers.choice(field("how"))
        if how == nil { faults.append(FieldFault(field("how"), Wording.Desk.correctHowMissing)) }
        guard faults.isEmpty, let how else { throw FieldFaults(faults) }
        return CorrectCitizen(
            case: `case`, how: how, name: name, phone: phone, email: email, addressLines: lines, cpr: cpr)
    }

    /// A protected address is not shown, so that an empty field says nothing of it.
    private static func address(_ answers: Answers) -> [String]? {
        if !answers.all(field("address")).isEmpty { return answers.lines(field("address")) }
        let new = answers.lines(field("new-address"))
        return new.isEmpty ? nil : new
    }

    /// The owner's refusal at this form's own field.
    package static func placed(_ fault: FieldFault) -> FieldFault {
        ["name", "phone", "email"].contains(fault.field)
            ? FieldFault(field(fault.field), fault.sentence) : fault
    }

    /// The number, however its parts were kept apart; `nil` when it is none.
    static func cpr(_ text: String) -> CPR? { CPR(text.filter { $0 != " " }) }
}

package import CaseModel
package import DeskAnswers
import Wording

/// That what came in writing is no complaint, read from the form below the judgement; or that it was one after all.
package enum AsideForm {
    package static func command(_ answers: Answers, of id: CaseID) throws(FieldFaults) -> SetAside {
        guard let reason: NoComplaintReason = answers.choice("aside-reason") else {
            throw FieldFaults([FieldFault("aside-reason", Wording.Desk.asideReasonMissing)])
        }
        return SetAside(case: id, reason: reason, words: answers.text("aside-words"))
    }

    package static func back(_ answers: Answers, of id: CaseID) throws(FieldFaults) -> TakeUp {
        guard let reason = answers.text("aside-back") else {
            throw FieldFaults([FieldFault("aside-back", Wording.Desk.asideBackReasonMissing)])
        }
        return TakeUp(case: id, reason: reason)
    }
}

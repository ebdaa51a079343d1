package import CaseModel
package import DeskAnswers
import Wording

/// The answer to an objection: the form read as a command, or everything that must be put right in it.
package enum ObjectionForm {
    package static func answer(
        _ answers: Answers, to objection: ObjectionID, in case: CaseID
    ) throws(FieldFaults) -> AnswerObjection {
        var faults: [FieldFault] = []
        let outcome: ObjectionOutcome? = answers.choice("objection-outcome")
        if outcome == nil { faults.append(FieldFault("objection-outcome", Wording.Desk.objectionOutcomeMissing)) }
        let reason = answers.text("objection-reason")
        if reason == nil { faults.append(FieldFault("objection-reason", Wording.Desk.objectionReasonMissing)) }
        let addition = outcome?.corrects == true ? answers.text("objection-addition") : nil
        if outcome?.corrects == true, addition == nil {
            faults.append(FieldFault("objection-addition", Wording.Desk.objectionAdditionMissing))
        }
        guard faults.isEmpty, let outcome, let reason else { throw FieldFaults(faults) }
        return AnswerObjection(
            case: `case`, objection: objection, outcome: outcome, reason: reason, addition: addition)
    }
}

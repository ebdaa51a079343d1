package import CaseModel
package import DeskAnswers
import Wording

/// Hvem taler du med? Read as how somebody was recognised, or what must be put right before the talk is filed.
package enum CallerForm {
    package static let citizen = "citizen"
    /// Somebody who may not hear: there is no talk about the case to file.
    package static let stranger = "stranger"

    package static func recognition(_ answers: Answers, _ faults: inout [FieldFault]) -> Recognition? {
        let who = answers["caller"]
        guard who != stranger else {
            faults.append(FieldFault("caller", Wording.Desk.callerMayNotHear))
            return nil
        }
        let number = Int(who)
        if number == nil, who != citizen { faults.append(FieldFault("caller", Wording.Desk.callerMissing)) }
        let how: IdentityCheck? = answers.choice("caller-how")
        if how == nil { faults.append(FieldFault("caller-how", Wording.Desk.callerHowMissing)) }
        guard number != nil || who == citizen, let how else { return nil }
        return Recognition(how: how, representative: number)
    }
}

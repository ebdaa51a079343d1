package import CaseModel
package import DeskAnswers
import Wording

/// What set a complaint off, read from a form: the one that weighs most, and the others.
package enum CauseForm {
    /// The weightiest first; empty when none is chosen. Others without one that weighs most are a fault.
    package static func causes(_ answers: Answers, _ faults: inout [FieldFault]) -> [ComplaintCause] {
        let others = answers.all("cause-also").compactMap(ComplaintCause.init)
        guard let main: ComplaintCause = answers.choice("cause") else {
            if !others.isEmpty { faults.append(FieldFault("cause", Wording.Desk.causeMainMissing)) }
            return []
        }
        return [main] + others.filter { $0 != main }
    }

    package static func command(_ answers: Answers, about id: CaseID) throws(FieldFaults) -> NameCauses {
        var faults: [FieldFault] = []
        let causes = causes(answers, &faults)
        if causes.isEmpty, faults.isEmpty { faults.append(FieldFault("cause", Wording.Desk.causeMissing)) }
        guard faults.isEmpty else { throw FieldFaults(faults) }
        return NameCauses(case: id, causes: causes)
    }
}

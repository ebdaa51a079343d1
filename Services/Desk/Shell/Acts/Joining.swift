import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Web
import Wording

/// Samme borger: seen, said and taken back.
extension Visit {
    func showSameCitizen() { withCase { sameCitizenPage($0) } }

    func joinCases() {
        withCase { id in
            decide(id, "join", Wording.Desk.joinReasonMissing) { JoinCases(case: id, other: $0, reason: $1) }
        }
    }

    func separateCases() {
        withCase { id in
            decide(id, "separate", Wording.Desk.separateReasonMissing) {
                SeparateCases(case: id, other: $0, reason: $1)
            }
        }
    }

    /// The citizen's one entrance has the contact from now on.
    func giveToEntrance() {
        withCase { id in
            guard let person: PersonID = answers.identifier("entrance-person") else {
                return retry(FieldFaults([FieldFault("entrance-person", Wording.Desk.chooseOne)])) {
                    sameCitizenPage(id, faults: $0)
                }
            }
            keep(GiveToEntrance(case: id, person: person), beside: "samme-borger", of: id) { [self] in
                sameCitizenPage(id, faults: $0)
            }
        }
    }

    private func decide<Command: ServiceCommand>(
        _ id: CaseID, _ form: String, _ missing: String, _ command: (CaseID, String) -> Command
    ) where Command.Reply == CaseReceipt {
        var faults: [FieldFault] = []
        let other: CaseID? = answers.identifier("\(form)-other")
        if other == nil { faults.append(FieldFault("\(form)-other", Wording.Desk.chooseOne)) }
        if answers["\(form)-reason"].isEmpty { faults.append(FieldFault("\(form)-reason", missing)) }
        guard faults.isEmpty, let other else {
            return retry(FieldFaults(faults)) { sameCitizenPage(id, faults: $0) }
        }
        keep(command(other, answers["\(form)-reason"]), beside: "samme-borger", of: id) { [self] in
            sameCitizenPage(id, faults: $0)
        }
    }

    private func sameCitizenPage(_ id: CaseID, faults: [FieldFault] = []) {
        showBeside(ListSameCitizen(case: id), faults: faults) { [self] reply, staff in
            SameCitizenPage(
                frame: frame, shown: reply, staff: staff, now: now,
                join: route.name == "case.same.entrance"
                    ? FormParts(answers: freshAnswers(), faults: faults) : besides("case.same.join", id, faults),
                separate: besides("case.same.separate", id, faults),
                notice: notice
            ).html
        }
    }
}

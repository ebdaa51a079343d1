import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Web
import Wording

/// What ends a case without a talk of ours.
extension Visit {
    func showEnding() { withCase { endingPage($0) } }

    func withdraw() {
        withCase { id in
            let command: WithdrawCase
            do throws(FieldFaults) { command = try EndingForm.withdrawal(answers, of: id) } catch {
                return retry(error) { endingPage(id, faults: $0) }
            }
            keep(command, beside: "slut", of: id) { [self] in endingPage(id, faults: $0) }
        }
    }

    func reportDeath() {
        withCase { id in
            let command: ReportDeath
            do throws(FieldFaults) { command = try EndingForm.death(answers, in: id) } catch {
                return retry(error) { endingPage(id, faults: $0) }
            }
            keep(command, beside: "slut", of: id) { [self] in endingPage(id, faults: $0) }
        }
    }

    func takeBackDeath() {
        withCase { id in
            guard let reason = answers.text("back-reason") else {
                let fault = FieldFault("back-reason", Wording.Desk.deathBackReasonMissing)
                return retry(FieldFaults([fault])) { endingPage(id, faults: $0) }
            }
            keep(TakeBackDeath(case: id, reason: reason), beside: "slut", of: id) { [self] in
                endingPage(id, faults: $0)
            }
        }
    }

    private func endingPage(_ id: CaseID, faults: [FieldFault] = []) {
        showBeside(ShowCase(case: id), faults: faults) { [self] reply, _ in
            EndingPage(
                frame: frame, shown: reply, withdraw: withdrawalForm(id, faults),
                death: besides("case.ending.died", id, faults), back: besides("case.ending.alive", id, faults),
                notice: notice
            ).html
        }
    }

    /// Filled in where the way here was from a mail or a reply, and nothing is typed yet.
    private func withdrawalForm(_ id: CaseID, _ faults: [FieldFault]) -> FormParts {
        let parts = besides("case.ending.withdraw", id, faults)
        guard parts.faults.isEmpty, parts.answers["reference"].isEmpty else { return parts }
        let begun = EndingForm.begun(
            from: request.query["vej"], request.query["kom"], in: parts.answers, at: now)
        return FormParts(answers: begun, faults: [])
    }
}

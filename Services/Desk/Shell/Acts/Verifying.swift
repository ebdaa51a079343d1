import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Web
import Wording

/// Saying who the citizen is, and that what the citizen wrote has been read.
extension Visit {
    func verifyCitizen() {
        withCase { id in
            var faults: [FieldFault] = []
            let how: IdentityCheck? = answers.choice("how")
            if how == nil { faults.append(FieldFault("how", Wording.Desk.verifyMissing)) }
            let lines = answers.lines("address")
            if lines.count > 5 { faults.append(FieldFault("address", Wording.Desk.verifyTooLong)) }
            guard faults.isEmpty, let how else { return retry(FieldFaults(faults)) { casePage(id, again: $0) } }
            let given = answers.all("address").isEmpty ? nil : lines
            submit(VerifyCitizen(case: id, how: how, addressLines: given)) { _ in
                Link(path: ["sager", id.rawValue], query: ["besked": "gemt"])
            } again: { [self] in
                casePage(id, again: $0)
            }
        }
    }

    func correctCitizen() {
        withCase { id in
            let again: ([FieldFault]) -> Void = { [self] in casePage(id, again: $0.map(CitizenForm.placed)) }
            let command: CorrectCitizen
            do throws(FieldFaults) { command = try CitizenForm.command(answers, of: id) } catch {
                return retry(error, again)
            }
            submit(
                command, done: { _ in Link(path: ["sager", id.rawValue], query: ["besked": "gemt"]) }, again: again)
        }
    }

    /// The number from the citizen's mail is the one to ring from now on; that nobody has checked it stands with it.
    func keepMailPhone() {
        withCase { id in
            let command = CorrectCitizen(case: id, how: .citizensMail, phone: answers["mail-phone"])
            submit(
                command, done: { _ in Link(path: ["sager", id.rawValue, "samtale"], query: ["besked": "gemt"]) },
                again: { [self] in casePage(id, again: $0.map(CitizenForm.placed)) })
        }
    }

    func readReply() {
        withCase { id in
            guard let reply = request.parameters["reply"].flatMap(ReplyID.init(rawValue:)) else {
                return send(MessagePage.missing(for: frame))
            }
            submit(MarkReplyRead(reply: reply)) { _ in
                Link(path: ["sager", id.rawValue], query: ["besked": "gemt"])
            } again: { [self] in
                casePage(id, again: $0)
            }
        }
    }
}

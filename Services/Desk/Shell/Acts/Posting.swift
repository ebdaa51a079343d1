import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Web
import Wording

/// Saying how the citizen gets letters, and that another address is right.
extension Visit {
    func setPost() {
        withCase { id in
            guard let registration: PostRegistration = answers.choice("registration") else {
                let fault = FieldFault("registration", Wording.Desk.postMissing)
                return retry(FieldFaults([fault])) { casePage(id, again: $0) }
            }
            submit(SetPostRegistration(case: id, registration: registration, cvr: answers.text("cvr"))) { _ in
                Link(path: ["sager", id.rawValue], query: ["besked": "gemt"])
            } again: { [self] in
                casePage(id, again: $0)
            }
        }
    }

    func confirmAddress() {
        withCase { id in
            submit(ConfirmAddress(case: id)) { _ in
                Link(path: ["sager", id.rawValue], query: ["besked": "gemt"])
            } again: { [self] in
                casePage(id, again: $0)
            }
        }
    }
}

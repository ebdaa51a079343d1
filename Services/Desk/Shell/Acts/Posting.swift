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
            let post = SetPostRegistration(case: id, registration: registration, cvr: answers.text("cvr"))
            guard registration == .protected else { return keepPost(post) }
            // A protected address is one fact: it is hidden everywhere before its letters go another way.
            submit(
                ProtectAddress(case: id, letters: .digitalPostOnly), afterwards: { [self] _, _ in keepPost(post) },
                again: { [self] in casePage(id, again: $0) })
        }
    }

    private func keepPost(_ post: SetPostRegistration) {
        submit(post) { _ in
            Link(path: ["sager", post.case.rawValue], query: ["besked": "gemt"])
        } again: { [self] in
            casePage(post.case, again: $0)
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

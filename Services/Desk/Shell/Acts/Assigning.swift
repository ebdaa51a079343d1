import CaseModel
import DeskAnswers
import DeskCore
import Web
import Wording

/// Who is to ring: taken from a list, or given on from Sagen.
extension Visit {
    func assign() {
        withCase { id in
            guard let person: PersonID = answers.identifier("assign-person") else {
                let fault = FieldFault("assign-person", Wording.Desk.whoRingsMissing)
                return retry(FieldFaults([fault])) { casePage(id, sent: route.name, faults: $0) }
            }
            let isOwn = person == self.person
            let place = placeAfterAssigning(id, isTaken: isOwn)
            let wish = AssignCase(
                case: id, person: person, reason: answers.text("assign-reason"),
                isFree: answers["free"] == "yes" ? true : nil)
            submit(wish) { _ in
                place
            } again: { [self] in
                casePage(id, sent: route.name, faults: $0)
            }
        }
    }

    /// Back to the list the button stood on; from Sagen to the front page, since the case may be closed to me now.
    private func placeAfterAssigning(_ id: CaseID, isTaken: Bool) -> Link {
        let notice = isTaken ? "taget" : "givet"
        switch answers["fra"] {
        case "holdet": return Link(path: ["holdet"], query: ["besked": notice])
        case "sagen" where isTaken || Door.leader.lets(me.viewer):
            return Link(path: ["sager", id.rawValue], query: ["besked": notice])
        default: return Link(path: [], query: ["besked": notice])
        }
    }
}

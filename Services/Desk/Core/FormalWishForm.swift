package import CaseModel
package import DeskAnswers
import Wording

/// The citizen's wish for formal handling, and what is given to another, read from the forms.
package enum FormalWishForm {
    /// The ways by which a wish may come; what we have seen ourselves is none.
    package static let ways = Channel.allCases.filter { $0 != .ownObservation }

    package static func wish(_ answers: Answers, about id: CaseID) throws(FieldFaults) -> GoFormal {
        guard let channel: Channel = answers.choice("wish-channel") else {
            throw FieldFaults([FieldFault("wish-channel", Wording.Desk.goFormalChannelMissing)])
        }
        let reference = answers.text("wish-reference")
        if reference == nil, EndingForm.writing.contains(channel) {
            throw FieldFaults([FieldFault("wish-reference", Wording.Desk.goFormalReferenceMissing)])
        }
        let asker: FormalWish.Asker = answers.choice("asker") ?? .citizen
        return GoFormal(
            case: id, wish: FormalWish(asker: asker, channel: channel), reference: reference,
            recipient: answers.identifier("wish-recipient"))
    }

    package static func given(_ answers: Answers, in id: CaseID) throws(FieldFaults) -> GiveFormal {
        var faults: [FieldFault] = []
        let from: PersonID? = answers.identifier("give-from")
        let to: PersonID? = answers.identifier("give-to")
        if from == nil { faults.append(FieldFault("give-from", Wording.Desk.giveFromMissing)) }
        if to == nil { faults.append(FieldFault("give-to", Wording.Desk.giveToMissing)) }
        if answers["give-reason"].isEmpty {
            faults.append(FieldFault("give-reason", Wording.sentence(forRefusal: "intake.give_reason_missing")))
        }
        guard faults.isEmpty, let from, let to else { throw FieldFaults(faults) }
        return GiveFormal(case: id, from: from, to: to, reason: answers["give-reason"])
    }
}

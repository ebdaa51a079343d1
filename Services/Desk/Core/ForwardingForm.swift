package import CaseModel
package import DeskAnswers
import Wording

/// What was sent to another authority, and what they have said, read from the forms.
package enum ForwardingForm {
    package static func command(
        _ answers: Answers, about id: CaseID, at now: Timestamp
    ) throws(FieldFaults) -> ForwardCase {
        var faults: [FieldFault] = []
        let needed = [
            ("authority", Wording.Desk.forwardingAuthorityMissing),
            ("sent-to", Wording.Desk.forwardingSentToMissing),
            ("forward-reason", Wording.Desk.forwardingReasonMissing),
        ]
        for (field, sentence) in needed where answers[field].isEmpty { faults.append(FieldFault(field, sentence)) }
        var sent: Timestamp?
        switch WrittenMoment.reading("sent", in: answers) {
        case .empty: break
        case .wrong: faults.append(FieldFault("sent-day", Wording.Desk.momentWrong))
        case .moment(let moment):
            if moment > now { faults.append(FieldFault("sent-day", Wording.Desk.momentInFuture)) }
            sent = moment
        }
        guard faults.isEmpty else { throw FieldFaults(faults) }
        return ForwardCase(
            case: id, points: answers.all("forward-point").compactMap { Int($0) }, authority: answers["authority"],
            sentTo: answers["sent-to"], reason: answers["forward-reason"], sent: sent)
    }

    package static func answer(
        _ answers: Answers, about id: CaseID, _ forwarding: ForwardingID
    ) throws(FieldFaults) -> AnswerForwarding {
        var faults: [FieldFault] = []
        let isSaid = ["yes", "no"].contains(answers["taken"])
        if !isSaid { faults.append(FieldFault("taken", Wording.Desk.forwardingAnswerMissing)) }
        if answers["taken-reference"].isEmpty {
            faults.append(FieldFault("taken-reference", Wording.Desk.forwardingReferenceMissing))
        }
        guard faults.isEmpty else { throw FieldFaults(faults) }
        return AnswerForwarding(
            case: id, forwarding: forwarding, isTaken: answers["taken"] == "yes",
            reference: answers["taken-reference"])
    }
}

package import CaseModel
package import DeskAnswers
import Wording

/// How a case ends without a talk, read from the forms of its page.
package enum EndingForm {
    /// The ways by which a withdrawal may come: those that can be read again later.
    package static let writing: [Channel] = [.email, .digitalPost, .letter, .publicForm]

    package static func withdrawal(_ answers: Answers, of id: CaseID) throws(FieldFaults) -> WithdrawCase {
        var faults: [FieldFault] = []
        let channel: Channel? = answers.choice("withdraw-channel")
        if channel == nil { faults.append(FieldFault("withdraw-channel", Wording.Desk.withdrawalChannelMissing)) }
        if answers["reference"].isEmpty {
            faults.append(FieldFault("reference", Wording.Desk.withdrawalReferenceMissing))
        }
        guard faults.isEmpty, let channel else { throw FieldFaults(faults) }
        return WithdrawCase(case: id, howInWriting: channel, reference: answers["reference"])
    }

    package static func death(_ answers: Answers, in id: CaseID) throws(FieldFaults) -> ReportDeath {
        guard let source: DeathSource = answers.choice("death-source") else {
            throw FieldFaults([FieldFault("death-source", Wording.Desk.deathSourceMissing)])
        }
        return ReportDeath(case: id, source: source)
    }

    /// The form as it is begun from a mail or a reply that lies in the case: by which way it came, and when.
    package static func begun(from way: String?, _ came: String?, in answers: Answers, at now: Timestamp) -> Answers {
        guard let channel = way.flatMap(Channel.init(rawValue:)), writing.contains(channel) else { return answers }
        var begun = answers
        begun.set("withdraw-channel", channel.rawValue)
        if let moment = came.flatMap(Timestamp.init(rfc3339:)), moment <= now {
            begun.set("reference", Wording.Desk.withdrawalFound(channel, Wording.moment(moment)))
        }
        return begun
    }
}

package import CaseModel
package import DeskAnswers
import Wording

/// Svarets grundlag, read: how we stand to the criticism, and how to complain over the decision it touches.
package enum GroundForm {
    package static func command(_ answers: Answers, about id: CaseID) throws(FieldFaults) -> GroundReply {
        guard let stance: ReplyStance = answers.choice("stance") else {
            throw fault("stance", Wording.Desk.replyStanceMissing)
        }
        let heard = try heard(answers)
        let followUp = try followUp(answers)
        let guidance = try guidance(answers)
        return GroundReply(
            case: id, stance: stance, remedy: answers.text("remedy"), guidance: [guidance].compactMap(\.self),
            heard: heard, followUp: followUp)
    }

    /// What the citizen told us; none when nothing of it is typed.
    private static func heard(_ answers: Answers) throws(FieldFaults) -> HeardComplaint? {
        guard let words = answers.text("heard") else { return nil }
        guard let check: HeardCheck = answers.choice("heard-check") else {
            throw fault("heard-check", Wording.Desk.replyHeardCheckMissing)
        }
        return HeardComplaint(words: words, check: check)
    }

    /// Who follows up, and by when; none when nobody and no day is chosen.
    private static func followUp(_ answers: Answers) throws(FieldFaults) -> ReplyFollowUp? {
        let day = WrittenMoment.day("follow", in: answers)
        guard let owner: PersonID = answers.identifier("follow-owner") else {
            guard day == .empty else { throw fault("follow-owner", Wording.Desk.replyFollowOwnerMissing) }
            return nil
        }
        guard case .day(let by) = day else { throw fault("follow-day", Wording.Desk.replyFollowByMissing) }
        return ReplyFollowUp(owner: owner, by: by, general: answers.text("follow-general"))
    }

    /// The guidance as it is typed; none when nothing of it is.
    private static func guidance(_ answers: Answers) throws(FieldFaults) -> AppealGuidance? {
        guard let decision = answers.text("decision") else {
            let isBegun = ["appealed", "appeal-to", "appeal-how", "appeal-day"].contains { !answers[$0].isEmpty }
            guard isBegun else { return nil }
            throw fault("decision", Wording.Desk.replyDecisionMissing)
        }
        guard ["yes", "no"].contains(answers["appealed"]) else {
            throw fault("appealed", Wording.Desk.replyAppealMissing)
        }
        let lastDay: CivilDay?
        switch WrittenMoment.day("appeal", in: answers) {
        case .day(let day): lastDay = day
        case .empty: lastDay = nil
        case .wrong: throw fault("appeal-day", Wording.Desk.replyAppealDayWrong)
        }
        return AppealGuidance(
            decision: decision, canBeAppealed: answers["appealed"] == "yes", appealTo: answers.text("appeal-to"),
            how: answers.text("appeal-how"), lastDay: lastDay)
    }

    private static func fault(_ field: String, _ sentence: String) -> FieldFaults {
        FieldFaults([FieldFault(field, sentence)])
    }
}

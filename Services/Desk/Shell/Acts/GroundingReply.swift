import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Web
import Wording

/// Svarets grundlag, and the answer's leaving as a letter of ours.
extension Visit {
    func groundReply() {
        withCase { id in
            guard let stance: ReplyStance = answers.choice("stance") else {
                return lacking("stance", Wording.Desk.replyStanceMissing, id)
            }
            let guidance: AppealGuidance?
            switch written() {
            case .success(let read): guidance = read
            case .failure(let fault): return lacking(fault.field, fault.sentence, id)
            }
            move(
                GroundReply(
                    case: id, stance: stance, remedy: answers.text("remedy"),
                    guidance: [guidance].compactMap(\.self)), id)
        }
    }

    func sendReply() {
        withCase { id in
            guard let version = Int(answers["version"]) else { return send(MessagePage.missing(for: frame)) }
            move(SendReply(case: id, version: version), id)
        }
    }

    private struct Missing: Error {
        let field: String
        let sentence: String
    }

    /// The guidance as it is typed; none when nothing of it is.
    private func written() -> Result<AppealGuidance?, Missing> {
        guard let decision = answers.text("decision") else {
            let isBegun = ["appealed", "appeal-to", "appeal-how", "appeal-day"].contains { !answers[$0].isEmpty }
            return isBegun
                ? .failure(Missing(field: "decision", sentence: Wording.Desk.replyDecisionMissing)) : .success(nil)
        }
        guard ["yes", "no"].contains(answers["appealed"]) else {
            return .failure(Missing(field: "appealed", sentence: Wording.Desk.replyAppealMissing))
        }
        let lastDay: CivilDay?
        switch WrittenMoment.day("appeal", in: answers) {
        case .day(let day): lastDay = day
        case .empty: lastDay = nil
        case .wrong: return .failure(Missing(field: "appeal-day", sentence: Wording.Desk.formalUntilMissing))
        }
        return .success(
            AppealGuidance(
                decision: decision, canBeAppealed: answers["appealed"] == "yes", appealTo: answers.text("appeal-to"),
                how: answers.text("appeal-how"), lastDay: lastDay))
    }
}

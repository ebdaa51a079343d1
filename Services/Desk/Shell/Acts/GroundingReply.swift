import CaseModel
import DeskAnswers
import DeskCore
import DeskParts

/// Svarets grundlag, and the answer's leaving as a letter of ours.
extension Visit {
    func groundReply() {
        withCase { id in
            do throws(FieldFaults) { move(try GroundForm.command(answers, about: id), id) } catch { lacking(error, id) }
        }
    }

    /// What the answer promised has been followed up.
    func followUpReply() { withCase { move(FollowUpReply(case: $0), $0) } }

    func sendReply() {
        withCase { id in
            guard let version = Int(answers["version"]) else { return send(MessagePage.missing(for: frame)) }
            move(SendReply(case: id, version: version), id)
        }
    }
}

import CaseModel
import DeskAnswers
import DeskCore
import Web

/// The citizen has said when it suits to be rung.
extension Visit {
    /// What has been written of the note stays; the wish is no part of it any more once it is kept.
    func wishForCall() {
        withCase { id in
            let command: WishForCall
            do throws(FieldFaults) { command = try WishForm.command(answers, about: id) } catch {
                return retry(error) { conversationPage(id, answers, faults: $0) }
            }
            keepConversation(id, withWish: false)
            let noteCommand = answers["command"]
            replaceAnswers(answers.setting("command", answers["attempt"]))
            submit(command) { reply in
                let never = command.wish?.namesTime == true && reply.next == nil
                return Link(
                    path: ["sager", id.rawValue, "samtale"], query: ["besked": never ? "oenske-aldrig" : "oenske"])
            } again: { [self] in
                conversationPage(
                    id, answers.setting("attempt", answers["command"]).setting("command", noteCommand), faults: $0)
            }
        }
    }
}

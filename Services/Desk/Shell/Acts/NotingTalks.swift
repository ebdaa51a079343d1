import CaseModel
import DeskAnswers
import DeskCore
import Web
import Wording

/// Borgeren ringede: a talk that nobody owed is written down where the case is.
extension Visit {
    func showTalkNote() {
        withCase { [self] id in
            let kept = draft("case.talk/\(id)")
            talkNotePage(id, kept ?? freshAnswers(), notice: notice(of: kept))
        }
    }

    func noteTalk() {
        withCase { id in
            let command: NoteTalk
            do throws(FieldFaults) { command = try TalkNoteForm.command(answers, about: id, at: now) } catch {
                return retry(error) { talkNotePage(id, answers, faults: $0) }
            }
            submit(
                command, done: { _ in Link(path: ["sager", id.rawValue], query: ["besked": "ringede"]) },
                again: { [self] in talkNotePage(id, answers, faults: $0) })
        }
    }

    private func talkNotePage(_ id: CaseID, _ answers: Answers, faults: [FieldFault] = [], notice: String? = nil) {
        let calls = ask(ShowCalls(case: id))
        showBeside(ShowCase(case: id), faults: faults, keepsWords: true) { [self] shown, staff in
            TalkNotePage(
                frame: frame, shown: shown, owed: OwedCalls.inOrder(calls.value?.calls ?? [], at: now).first,
                staff: staff, now: now, answers: answers, faults: faults, notice: notice,
                hasBegunTalk: hasBegunTalk(id)
            ).html
        }
    }
}

import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Web
import Wording

/// Svar på indsigelsen.
extension Visit {
    func showObjection() { withObjection { objectionPage($0, $1) } }

    func answerObjection() {
        withObjection { id, objection in
            let command: AnswerObjection
            do throws(FieldFaults) { command = try ObjectionForm.answer(answers, to: objection, in: id) } catch {
                return retry(error) { objectionPage(id, objection, faults: $0) }
            }
            submit(
                command,
                done: { _ in
                    Link(path: ["sager", id.rawValue, "indsigelser", objection.rawValue], query: ["besked": "gemt"])
                }, again: { [self] in objectionPage(id, objection, faults: $0) })
        }
    }

    private func withObjection(_ body: (CaseID, ObjectionID) -> Void) {
        withCase { id in with("objection") { body(id, $0) } }
    }

    private func objectionPage(_ id: CaseID, _ objection: ObjectionID, faults: [FieldFault] = []) {
        let isSent = route.name == "case.objection.answer"
        let kept = isSent ? nil : draft("case.objection.answer/\(objection)")
        let typed = isSent ? answers : kept ?? freshAnswers()
        showBeside(ShowObjection(case: id, objection: objection), faults: faults, keepsWords: true) {
            [self] reply, staff in
            ObjectionPage(
                frame: frame, id: id, shown: reply, staff: staff, now: now,
                parts: FormParts(answers: typed, faults: faults), notice: notice(of: kept)
            ).html
        }
    }
}

import CaseModel
import DeskAnswers
import DeskCore
import Web
import Wording

/// Fravær: from when to when somebody is away, said by them or by a leader of theirs, and never why.
extension Visit {
    func showAbsence() {
        let kept = draft("absence")
        absencePage(
            kept ?? freshAnswers().setting("person", person.rawValue),
            notice: notice(of: kept))
    }

    func registerAbsence() {
        let command: RegisterAbsence
        do { command = try AbsenceForm.command(answers) } catch {
            return retry(error) { absencePage(answers, faults: $0) }
        }
        submit(command) { [self] _ in
            // Whoever picks somebody next is to see it.
            desk.staff = nil
            return Link(path: ["fravaer"], query: ["besked": "fravaer"])
        } again: { [self] in
            absencePage(answers, faults: $0)
        }
    }

    func endAbsence() {
        guard let absence = request.parameters["absence"].flatMap(AbsenceID.init(rawValue:)) else {
            return send(MessagePage.missing(for: frame))
        }
        submit(EndAbsence(absence: absence)) { [self] _ in
            desk.staff = nil
            return Link(path: ["fravaer"], query: ["besked": "tilbage"])
        } again: { [self] in
            absencePage(freshAnswers().setting("person", person.rawValue), faults: $0)
        }
    }

    private func absencePage(_ answers: Answers, faults: [FieldFault] = [], notice: String? = nil) {
        let staff = askStaff()
        whenAllHeard { [self] in
            let page = AbsencePage(
                frame: frame, staff: staff.heard, answers: answers, now: now, faults: faults, notice: notice)
            send(.page(page.html, status: faults.isEmpty ? .ok : .unprocessable))
        }
    }
}

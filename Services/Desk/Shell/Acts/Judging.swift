import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Web
import Wording

/// What a contact is, said by somebody who has read it.
extension Visit {
    func showJudging() { withCase { judgePage($0) } }

    func judge() {
        withCase { id in
            let command: JudgeCase
            do throws(FieldFaults) { command = try JudgeForm.command(answers, of: id) } catch {
                return retry(error) { judgePage(id, faults: $0) }
            }
            submit(command) { _ in
                Link(path: ["sager", id.rawValue], query: ["besked": "gemt"])
            } again: { [self] in
                judgePage(id, faults: $0.map(JudgeForm.placed))
            }
        }
    }

    func setAside() {
        withCase { id in
            let command: SetAside
            do throws(FieldFaults) { command = try AsideForm.command(answers, of: id) } catch {
                return retry(error) { judgePage(id, faults: $0) }
            }
            keep(command, beside: "vurder", of: id) { [self] in judgePage(id, faults: $0) }
        }
    }

    func takeUp() {
        withCase { id in
            let command: TakeUp
            do throws(FieldFaults) { command = try AsideForm.back(answers, of: id) } catch {
                return retry(error) { judgePage(id, faults: $0) }
            }
            keep(command, beside: "vurder", of: id) { [self] in judgePage(id, faults: $0) }
        }
    }

    private func judgePage(_ id: CaseID, faults: [FieldFault] = []) {
        let grounds = askGrounds()
        showBeside(ShowCase(case: id), faults: faults) { [self] reply, staff in
            JudgePage(
                frame: frame, shown: reply, staff: staff, grounds: grounds.value ?? GroundRow.named,
                parts: besides("case.judge", id, faults), notice: notice,
                aside: besides("case.judge.aside", id, faults), back: besides("case.judge.back", id, faults), now: now
            ).html
        }
    }
}

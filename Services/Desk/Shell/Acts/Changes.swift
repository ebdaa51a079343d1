import CaseModel
import DeskAnswers
import DeskCore
import Web
import Wording

/// Varslede ændringer: made known, and citizens put on the list of those who are rung before.
extension Visit {
    func showChanges() {
        changesPage(draft("changes") ?? freshAnswers().setting("unit", me.viewer.unit.rawValue))
    }

    func registerChange() {
        let command: RegisterChange
        do throws(FieldFaults) { command = try ChangeForm.command(answers) } catch {
            return retry(error) { changesPage(answers, faults: $0) }
        }
        submit(command) { reply in
            Link(path: ["aendringer", reply.change.rawValue], query: ["besked": "gemt"])
        } again: { [self] in
            changesPage(answers, faults: $0)
        }
    }

    func showChange() { withChange { changePage($0, freshAnswers()) } }

    func nameForChange() {
        withChange { change in
            let command: NameForChange
            do throws(FieldFaults) { command = try ChangeForm.citizen(answers, for: change) } catch {
                return retry(error) { changePage(change, answers, faults: $0) }
            }
            submit(command) { reply in
                let place = ["aendringer", change.rawValue]
                return reply.wasThere == true
                    ? Link(path: place, query: ["besked": "staar-der", "sag": reply.case.rawValue])
                    : Link(path: place, query: ["besked": "skrevet-paa"])
            } again: { [self] in
                changePage(change, answers, faults: $0)
            }
        }
    }

    func moveChange() {
        withChange { change in
            let command: MoveChange
            do throws(FieldFaults) { command = try ChangeForm.move(answers, change) } catch {
                return retry(error) { changePage(change, answers, faults: $0) }
            }
            submit(
                command, done: { _ in Link(path: ["aendringer", change.rawValue], query: ["besked": "flyttet"]) },
                again: { [self] in changePage(change, answers, faults: $0) })
        }
    }

    func callOffChange() {
        withChange { change in
            let command: CallOffChange
            do throws(FieldFaults) { command = try ChangeForm.callOff(answers, change) } catch {
                return retry(error) { changePage(change, answers, faults: $0) }
            }
            submit(
                command, done: { _ in Link(path: ["aendringer", change.rawValue], query: ["besked": "aflyst"]) },
                again: { [self] in changePage(change, answers, faults: $0) })
        }
    }

    private func withChange(_ body: (ChangeID) -> Void) { with("change", body) }

    private func changesPage(_ answers: Answers, faults: [FieldFault] = []) {
        let coming = ask(ListChanges(after: request.query["kommer"]))
        let past = ask(ListChanges(isPast: true, after: request.query["sket"]))
        let staff = askStaff()
        whenAllHeard { [self] in
            let page = ChangesPage(
                frame: frame, coming: coming.heard, past: past.heard, staff: staff.value ?? NameBook(),
                answers: answers, faults: faults, notice: notice)
            send(.page(page.html, status: faults.isEmpty ? .ok : .unprocessable))
        }
    }

    private func changePage(_ change: ChangeID, _ answers: Answers, faults: [FieldFault] = []) {
        showBeside(ShowChange(change: change, after: request.query["efter"]), faults: faults) { [self] shown, staff in
            ChangePage(
                frame: frame, shown: shown, staff: staff, now: now, answers: answers, faults: faults, notice: notice
            ).html
        }
    }
}

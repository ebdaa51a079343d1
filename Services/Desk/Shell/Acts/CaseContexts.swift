import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Web
import Wording

/// What stands around a case: what set it off, where it went, what is coming.
extension Visit {
    func showCause() { withCase { causePage($0) } }

    func nameCauses() {
        withCase { id in
            let command: NameCauses
            do throws(FieldFaults) { command = try CauseForm.command(answers, about: id) } catch {
                return retry(error) { causePage(id, faults: $0) }
            }
            submit(command) { _ in
                Link(path: ["sager", id.rawValue, "aarsag"], query: ["besked": "gemt"])
            } again: { [self] in
                causePage(id, faults: $0)
            }
        }
    }

    private func causePage(_ id: CaseID, faults: [FieldFault] = []) {
        showBeside(ShowCase(case: id), faults: faults) { [self] reply, staff in
            CausePage(
                frame: frame, shown: reply, staff: staff, now: now, parts: besides("case.cause", id, faults),
                notice: notice
            ).html
        }
    }

    func showForwarding() { withCase { forwardingPage($0) } }

    func forward() {
        withCase { id in
            let command: ForwardCase
            do throws(FieldFaults) { command = try ForwardingForm.command(answers, about: id, at: now) } catch {
                return retry(error) { forwardingPage(id, faults: $0) }
            }
            submit(command) { _ in
                Link(path: ["sager", id.rawValue, "videresendt"], query: ["besked": "gemt"])
            } again: { [self] in
                forwardingPage(id, faults: $0)
            }
        }
    }

    func answerForwarding() {
        withForwarding { id, forwarding in
            let command: AnswerForwarding
            do throws(FieldFaults) { command = try ForwardingForm.answer(answers, about: id, forwarding) } catch {
                return retry(error) { forwardingPage(id, answering: $0) }
            }
            submit(command) { _ in
                Link(path: ["sager", id.rawValue, "videresendt"], query: ["besked": "gemt"])
            } again: { [self] in
                forwardingPage(id, answering: $0)
            }
        }
    }

    func tellForwarding() {
        withForwarding { id, forwarding in
            submit(TellForwarding(case: id, forwarding: forwarding)) { _ in
                Link(path: ["sager", id.rawValue, "videresendt"], query: ["besked": "gemt"])
            } again: { [self] in
                forwardingPage(id, answering: $0)
            }
        }
    }

    private func withForwarding(_ body: (CaseID, ForwardingID) -> Void) {
        withCase { id in
            guard let forwarding = request.parameters["forwarding"].flatMap(ForwardingID.init(rawValue:)) else {
                return send(MessagePage.missing(for: frame))
            }
            body(id, forwarding)
        }
    }

    private func forwardingPage(_ id: CaseID, faults: [FieldFault] = [], answering: [FieldFault] = []) {
        showBeside(ShowCase(case: id), faults: faults + answering) { [self] reply, staff in
            ForwardingPage(
                frame: frame, shown: reply, staff: staff, now: now, parts: besides("case.forwarding", id, faults),
                answer: besides("case.forwarding.answer", id, answering), notice: notice
            ).html
        }
    }
}

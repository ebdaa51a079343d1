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
            keep(command, beside: "aarsag", of: id) { [self] in causePage(id, faults: $0) }
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
            keep(command, beside: "videresendt", of: id) { [self] in forwardingPage(id, faults: $0) }
        }
    }

    func answerForwarding() {
        withForwarding { id, forwarding in
            let command: AnswerForwarding
            do throws(FieldFaults) { command = try ForwardingForm.answer(answers, about: id, forwarding) } catch {
                return retry(error) { forwardingPage(id, answering: $0) }
            }
            keep(command, beside: "videresendt", of: id) { [self] in forwardingPage(id, answering: $0) }
        }
    }

    func tellForwarding() {
        withForwarding { id, forwarding in
            keep(TellForwarding(case: id, forwarding: forwarding), beside: "videresendt", of: id) { [self] in
                forwardingPage(id, answering: $0)
            }
        }
    }

    private func withForwarding(_ body: (CaseID, ForwardingID) -> Void) {
        withCase { id in with("forwarding") { body(id, $0) } }
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

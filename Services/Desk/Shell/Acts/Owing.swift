import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Runtime
import Web
import Wording

/// Det skylder vi: what is owed beside the call, and the acts that fulfil it.
extension Visit {
    func showOwed() { withCase { owedPage($0) } }

    /// The page with its forms; `sent` is the one that was just sent and must be put right.
    private func owedPage(_ id: CaseID, sent: String? = nil, faults: [FieldFault] = []) {
        let owed = ask(ListObligations(case: id))
        showBeside(ShowCase(case: id), faults: faults, keepsWords: true) { [self] reply, staff in
            let form = { [self] (name: String) in
                FormParts(
                    answers: sent == name ? answers : draft("\(name)/\(id)") ?? freshAnswers(),
                    faults: sent == name ? faults : [])
            }
            return OwedPage(
                frame: frame, shown: reply, owed: owed.heard, staff: staff, now: now,
                receipt: form("owed.receipt"), told: form("owed.told"), appoint: form("owed.appoint"),
                change: form("owed.change"),
                changed: sent == "owed.change"
                    ? appointment : draft("owed.change/\(id)")?.identifier("appointment"),
                plain: form(sent == "owed.give" ? "owed.give" : "owed.agreement"), notice: notice
            ).html
        }
    }

    private var appointment: AppointmentID? { request.parameters["appointment"].flatMap(AppointmentID.init(rawValue:)) }

    func writeReceipt() {
        withCase { id in
            do throws(FieldFaults) { owe(try OwedForms.receipt(answers, about: id), id) } catch { again(error, id) }
        }
    }

    func tellInvolved() {
        withCase { id in
            do throws(FieldFaults) { owe(try OwedForms.tell(answers, about: id), id) } catch { again(error, id) }
        }
    }

    func fulfilAgreement() {
        withCase { id in
            guard let obligation = request.parameters["obligation"].flatMap(ObligationID.init(rawValue:)) else {
                return send(MessagePage.missing(for: frame))
            }
            owe(FulfilAgreement(case: id, obligation: obligation), id)
        }
    }

    /// A colleague sees to it from now on.
    func giveObligation() {
        withCase { id in
            guard let obligation = request.parameters["obligation"].flatMap(ObligationID.init(rawValue:)) else {
                return send(MessagePage.missing(for: frame))
            }
            guard let person: PersonID = answers.identifier("give-\(obligation)") else {
                // The form's own identifier named what was to be given; the next sending is another.
                replaceAnswers(answers.setting("command", desk.chance.identifier(CommandID.self).rawValue))
                return again(FieldFaults([FieldFault("give-\(obligation)", Wording.Desk.giveMissing)]), id)
            }
            owe(GiveObligation(case: id, obligation: obligation, to: person), id)
        }
    }

    func appoint() {
        withCase { id in
            do throws(FieldFaults) { owe(try OwedForms.appoint(answers, about: id), id) } catch { again(error, id) }
        }
    }

    func changeAppointment() {
        withCase { id in
            guard let appointment else { return send(MessagePage.missing(for: frame)) }
            do throws(FieldFaults) { owe(try OwedForms.change(answers, of: appointment, about: id), id) } catch {
                again(error, id)
            }
        }
    }

    private func owe<Command: ServiceCommand>(_ command: Command, _ id: CaseID) {
        keep(command, beside: "skylder", of: id) { [self] in owedPage(id, sent: route.name, faults: $0) }
    }

    private func again(_ faults: FieldFaults, _ id: CaseID) {
        retry(faults) { owedPage(id, sent: route.name, faults: $0) }
    }

    /// The talk was held and its note is to come; what has been written of it stays where it is.
    func reportReached() {
        withCase { id in
            keepConversation(id)
            var faults: [FieldFault] = []
            let recognised = CallerForm.recognition(answers, &faults)
            let spoken = ConversationForm.spoken(answers, at: now, &faults)
            guard faults.isEmpty else { return conversationPage(id, answers, faults: faults) }
            let noteCommand = answers["command"]
            let reached = ReportReached(
                case: id, spokenAt: spoken, recognised: recognised,
                insteadOfAgreed: ConversationForm.isInstead(answers))
            replaceAnswers(answers.setting("command", answers["attempt"]))
            submit(reached) { _ in
                Link(path: ["sager", id.rawValue], query: ["besked": "talt"])
            } again: { [self] in
                guard $0.contains(where: { $0.field == "instead" }) else { return casePage(id, again: $0) }
                conversationPage(
                    id, answers.setting("attempt", answers["command"]).setting("command", noteCommand), faults: $0)
            }
        }
    }
}

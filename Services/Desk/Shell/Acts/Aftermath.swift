import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Web
import Wording

/// A case after the conflict.
extension Visit {
    func showAftermath() {
        withCase { aftermathPage($0, freshAnswers()) }
    }

    func actAfterwards() {
        withCase { [self] id in
            do { try actAfterwards(id) } catch let faults as FieldFaults {
                retry(faults) { aftermathPage(id, answers, faults: $0) }
            } catch { fail(error) }
        }
    }

    private func actAfterwards(_ id: CaseID) throws {
        let mediation: MediationID? = answers.identifier("mediation")
        switch (answers["do"], mediation) {
        case ("meeting", _): done(try AftermathForms.meeting(answers, id), id)
        case ("offer", _): done(try AftermathForms.offer(answers, id), id)
        case ("mediation-yes", let mediation?): done(AnswerMediation(mediation: mediation, isAccepted: true), id)
        case ("mediation-no", let mediation?): done(AnswerMediation(mediation: mediation, isAccepted: false), id)
        case ("mediator-declined", let mediation?): done(try AftermathForms.declined(answers, mediation), id)
        case ("mediation-held", let mediation?): holdMediation(mediation, id)
        case ("mediation-followed-up", let mediation?):
            done(FollowUpMediation(mediation: mediation, said: answers["said"]), id)
        case ("propose", _): done(try AftermathForms.reparation(answers, id), id)
        case ("decide", _), ("given", _):
            guard let reparation: ReparationID = answers.identifier("reparation") else {
                return send(MessagePage.missing(for: frame))
            }
            guard answers["do"] == "decide" else { return done(try AftermathForms.given(answers, reparation), id) }
            done(try AftermathForms.decision(answers, of: reparation), id)
        case ("experience", _): done(try AftermathForms.experience(answers, id), id)
        default: send(MessagePage.missing(for: frame))
        }
    }

    private func holdMediation(_ mediation: MediationID, _ id: CaseID) {
        let staff = askStaff()
        whenAllHeard { [self] in
            do throws(FieldFaults) {
                done(try AftermathForms.held(answers, mediation, among: staff.value?.people ?? []), id)
            } catch { retry(error) { aftermathPage(id, answers, faults: $0) } }
        }
    }

    private func done<Command: ServiceCommand>(_ command: Command, _ id: CaseID) {
        keep(command, beside: "efter", of: id) { [self] in aftermathPage(id, answers, faults: $0) }
    }

    private func aftermathPage(_ id: CaseID, _ answers: Answers, faults: [FieldFault] = []) {
        let kept = keptForms(of: "case.after/\(id)")
        let shown = ask(ShowAftermath(case: id))
        let staff = askStaff()
        whenAllHeard { [self] in
            switch shown.heard {
            case .refused(code: "learning.unknown_case"): return send(MessagePage.missing(for: frame))
            case .refused(let code): return refuse(code)
            case .heard, .silent: break
            }
            let page = AftermathPage(
                frame: frame, id: id, reply: shown.heard, staff: staff.value ?? NameBook(), answers: answers,
                kept: kept, faults: faults, notice: notice(of: kept))
            send(.page(page.html, status: faults.isEmpty ? .ok : .unprocessable).withScript)
        }
    }
}

import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Web
import Wording

/// Ny henvendelse: the empty form, the draft, the sending.
extension Visit {
    func showRegistration() {
        let kept = draft("registration")
        registrationPage(
            kept
                ?? freshAnswers().setting("unit", me.viewer.unit.rawValue).setting("wish", HandlingWish.call.rawValue)
                .setting("channel", Channel.phone.rawValue),
            notice: notice(of: kept))
    }

    func register() {
        if answers["do"] == "known" { return findKnown() }
        if answers["do"] == "incident" {
            keepDraft()
            return send(.seeOther("/trivsel/haendelse"))
        }
        let command: RegisterCase
        do { command = try RegistrationForm.command(answers, at: now) } catch {
            return retry(error) { registrationPage(answers, faults: $0) }
        }
        submit(command) { [self] reply, go in
            keepWish(of: reply.case) { notice in
                go(Link(path: ["sager", reply.case.rawValue], query: ["besked": notice]))
            }
        } again: { [self] in
            registrationPage(answers, faults: $0)
        }
    }

    /// When it suits the citizen, as it was said at registration: kept by Callback as soon as it has heard of the case. That
    /// it was not kept is said, since the case stands all the same.
    private func keepWish(of id: CaseID, then: @escaping (_ notice: String) -> Void) {
        var faults: [FieldFault] = []
        guard let wish = WishForm.wish(answers, &faults),
            let command = CommandID(rawValue: "\(answers["command"])-wish")
        else { return then("ny") }
        let kept = act(WishForCall(case: id, wish: wish), as: command)
        whenAllHeard {
            guard let reply = kept.value else { return then("ny-oenske-mangler") }
            then(wish.namesTime && reply.next == nil ? "ny-oenske-aldrig" : "ny")
        }
    }

    /// Whether the citizen may be known, asked before anything is registered; what was typed stays.
    private func findKnown() {
        keepDraft()
        let citizen = RegistrationForm.citizen(answers)
        let isEnough = citizen.phone != nil || citizen.email != nil || !citizen.addressLines.isEmpty
        guard isEnough else {
            return registrationPage(answers, faults: [FieldFault("phone", Wording.Desk.knownEmpty)])
        }
        let known = ask(FindLikelyCases(citizen: citizen))
        let staff = askStaff()
        let grounds = askGrounds()
        whenAllHeard { [self] in
            if case .refused(let code) = known.heard {
                return registrationPage(answers, faults: [FaultPlaces.fault(forRefusal: code)])
            }
            let page = RegistrationPage(
                frame: frame, answers: answers, staff: staff.heard, today: now.civil.day,
                notice: known.value == nil ? Wording.Desk.silentHere : nil, known: known.value, now: now,
                grounds: grounds.value ?? GroundRow.named)
            send(.page(page.html).withScript)
        }
    }

    private func registrationPage(_ answers: Answers, faults: [FieldFault] = [], notice: String? = nil) {
        let staff = askStaff()
        let grounds = askGrounds()
        whenAllHeard { [self] in
            let page = RegistrationPage(
                frame: frame, answers: answers, staff: staff.heard, today: now.civil.day, faults: faults,
                notice: notice, grounds: grounds.value ?? GroundRow.named)
            send(.page(page.html, status: faults.isEmpty ? .ok : .unprocessable).withScript)
        }
    }
}

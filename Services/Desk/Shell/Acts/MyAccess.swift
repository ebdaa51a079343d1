import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Runtime
import Web
import Wording

/// Min adgang: where I am signed in, my password, my second factor.
extension Visit {
    func showMyAccess() {
        let own = ask(ShowOwnAccess(session: me.session.directory))
        whenAllHeard { [self] in
            send(.page(MyAccessPage(frame: frame, own: own.heard, now: wall, notice: accessNotice).html))
        }
    }

    private var accessNotice: String? {
        switch request.query["besked"] {
        case "nulstillet": Wording.Desk.factorWasReset
        case "kraeves": Wording.Desk.factorIsRequired
        case "adgangskode": Wording.Desk.passwordChanged
        case "totrin-fra": Wording.Desk.factorTurnedOff
        case "afsluttet": Wording.Desk.sessionsEnded
        default: nil
        }
    }

    func endMySessions() {
        let command = EndSessions(id: answers.text("session"), except: me.session.directory)
        perform(command, again: { [self] in refuse($0) }) { [self] reply in
            forget(reply.ended, of: person)
            send(.seeOther(Link(path: ["min-adgang"], query: ["besked": "afsluttet"])))
        }
    }

    // MARK: Password

    func showPassword() { passwordPage([]) }

    private func passwordPage(_ faults: [FieldFault]) {
        let own = ask(ShowOwnAccess(session: me.session.directory))
        whenAllHeard { [self] in
            let page = PasswordPage(frame: frame, user: own.value?.access.user, faults: faults)
            send(.page(page.html, status: faults.isEmpty ? .ok : .unprocessable))
        }
    }

    func changePassword() {
        let (current, new) = (answers.all("current").first ?? "", answers.all("new").first ?? "")
        var faults: [FieldFault] = []
        if current.isEmpty { faults.append(FieldFault("current", Wording.Desk.passwordMissing)) }
        if new.isEmpty { faults.append(FieldFault("new", Wording.Desk.newPasswordMissing)) }
        if new != answers.all("again").first { faults.append(FieldFault("again", Wording.Desk.passwordsDiffer)) }
        let again: ([FieldFault]) -> Void = { [self] in passwordPage($0) }
        guard faults.isEmpty else { return again(faults) }
        perform(ProvePassword(password: current), again: again) { [self] proof in
            let change = ChangePassword(ticket: proof.ticket, password: new, session: me.session.directory)
            perform(change, again: again) { [self] reply in
                forget(reply.ended, of: person)
                send(.seeOther(Link(path: ["min-adgang"], query: ["besked": "adgangskode"])))
            }
        }
    }

    // MARK: Second factor

    func showFactor() { factorPage([], notice: accessNotice) }

    private func factorPage(_ faults: [FieldFault], notice: String? = nil) {
        let own = ask(ShowOwnAccess(session: me.session.directory))
        whenAllHeard { [self] in
            let page = FactorPage(
                frame: frame, access: own.heard.map(\.access), now: wall, faults: faults, notice: notice)
            send(.page(page.html, status: faults.isEmpty ? .ok : .unprocessable))
        }
    }

    func beginFactor() { enrolment([]) }

    /// The picture for the phone; not stored by anybody on the way, and not in any address.
    private func enrolment(_ faults: [FieldFault]) {
        perform(BeginSecondFactor(), again: { [self] in factorPage($0) }) { [self] begun in
            guard let picture = QRPicture(begun.address) else { return send(MessagePage.trouble(for: frame)) }
            let page = EnrolmentPage(frame: frame, picture: picture, secret: begun.secret, faults: faults)
            send(.page(page.html, status: faults.isEmpty ? .ok : .unprocessable))
        }
    }

    func confirmFactor() {
        guard !answers["code"].isEmpty else { return enrolment([FieldFault("code", Wording.Desk.codeMissing)]) }
        let command = ConfirmSecondFactor(code: answers["code"])
        perform(command, again: { [self] in enrolment($0) }) { [self] reply in
            // What Directory vouches for may be more from now on.
            renewSoon()
            send(.page(RecoveryCodesPage(frame: frame, codes: reply.codes, isFirst: true).html))
        }
    }

    func renewCodes() {
        guard !answers["code"].isEmpty else { return factorPage([FieldFault("code", Wording.Desk.codeMissing)]) }
        perform(RenewRecoveryCodes(code: answers["code"]), again: { [self] in factorPage($0) }) { [self] reply in
            send(.page(RecoveryCodesPage(frame: frame, codes: reply.codes, isFirst: false).html))
        }
    }

    func turnOffFactor() {
        let current = answers.all("current").first ?? ""
        var faults: [FieldFault] = []
        if current.isEmpty { faults.append(FieldFault("current", Wording.Desk.passwordMissing)) }
        if answers["last-code"].isEmpty { faults.append(FieldFault("last-code", Wording.Desk.codeMissing)) }
        guard faults.isEmpty else { return factorPage(faults) }
        let again: ([FieldFault]) -> Void = { [self] faults in
            factorPage(faults.map { $0.field == "code" ? FieldFault("last-code", $0.sentence) : $0 })
        }
        perform(ProvePassword(password: current), again: again) { [self] proof in
            let off = TurnOffSecondFactor(ticket: proof.ticket, code: answers["last-code"])
            perform(off, again: again) { [self] _ in
                send(.seeOther(Link(path: ["min-adgang"], query: ["besked": "totrin-fra"])))
            }
        }
    }

    // MARK: Asking

    /// Asks Directory without a command identifier: what it answers holds secrets, and is kept nowhere.
    func perform<Command: ServiceCommand>(
        _ command: Command, again: @escaping ([FieldFault]) -> Void, done: @escaping (Command.Reply) -> Void
    ) {
        desk.ask(command, by: me.session.assertion) { heard, _ in
            switch heard {
            case .heard(let reply): done(reply)
            case .refused(let code): again([FaultPlaces.fault(forRefusal: code)])
            case .silent: again([FieldFault("", Wording.sentence(forRefusal: "bus.silent"))])
            }
        }
    }

    /// Shows why not, when there is no form to show again.
    func refuse(_ faults: [FieldFault]) {
        send(MessagePage.said(faults.first?.sentence ?? Wording.unknownRefusal, for: frame))
    }

    /// Sessions that Directory has ended let nobody in here either, from this moment.
    func forget(_ ended: [String], of person: PersonID) {
        store { try desk.store.endSessions(ended, of: person) }
        desk.live.end { [self] in (try? desk.store.session($0)) == nil }
    }

    private func renewSoon() {
        var session = me.session
        session.expires = wall
        store { try desk.store.put(session) }
    }
}

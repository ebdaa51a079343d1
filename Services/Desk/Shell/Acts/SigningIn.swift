import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Runtime
import Web
import Wording

/// Signing in and out, and the style sheet: what needs nobody to be signed in.
extension Visit {
    func showSignIn() {
        // At the proxy's door the municipality has let the person in already.
        if entrance == .vouching { return send(MessagePage.leftButVouched(for: frame)) }
        let target = Answers([.init(name: "videre", value: request.query["videre"] ?? "")])
        send(.page(SignInPage(answers: target, notice: signInNotice).html))
    }

    private var signInNotice: String? {
        switch request.query["besked"] {
        case "gemt": Wording.Desk.draftKept
        case "igen": Wording.Desk.signInAgain
        case "ud": Wording.Desk.signedOut
        case "kode": Wording.sentence(forRefusal: "directory.ticket_expired")
        default: nil
        }
    }

    func signIn() {
        guard entrance != .vouching else { return send(.seeOther("/")) }
        var faults: [FieldFault] = []
        if answers["user"].isEmpty { faults.append(FieldFault("user", Wording.Desk.userMissing)) }
        if answers.all("password").allSatisfy(\.isEmpty) {
            faults.append(FieldFault("password", Wording.Desk.passwordMissing))
        }
        guard faults.isEmpty else { return signInRefused(faults) }
        let command = BeginSignIn(
            user: answers["user"], password: answers.all("password").first ?? "", origin: origin)
        desk.ask(command, by: nil) { [self] heard, _ in
            switch heard {
            case .heard(let reply):
                if let signedIn = reply.signedIn { return letIn(signedIn) }
                askForCode(reply.ticket ?? "")
            case .refused(let code): signInRefused([FaultPlaces.fault(forRefusal: code)])
            case .silent: signInRefused([FieldFault("", Wording.sentence(forRefusal: "bus.silent"))])
            }
        }
    }

    private func signInRefused(_ faults: [FieldFault]) {
        let kept = answers.without("password", "token")
        send(.page(SignInPage(answers: kept, faults: faults).html, status: .unprocessable))
    }

    // MARK: The second step

    /// The ticket waits in a cookie that no script and no page shows; the page says nothing about anybody.
    private func askForCode(_ ticket: String) {
        var response = Response.seeOther(Link(path: ["log-ind", "kode"], query: ["videre": answers["videre"]]))
        response.set(ticketCookie(ticket))
        send(response)
    }

    func showCode() {
        guard ticket != nil else { return send(.seeOther("/log-ind")) }
        let target = Answers([.init(name: "videre", value: request.query["videre"] ?? "")])
        send(.page(CodePage(answers: target).html))
    }

    func sendCode() {
        guard let ticket else { return signInStartsAnew() }
        guard !answers["code"].isEmpty else { return codeRefused([FieldFault("code", Wording.Desk.codeMissing)]) }
        desk.ask(FinishSignIn(ticket: ticket, code: answers["code"], origin: origin), by: nil) { [self] heard, _ in
            switch heard {
            case .heard(let reply): letIn(reply)
            case .refused(code: "directory.ticket_expired"): signInStartsAnew()
            case .refused(let code): codeRefused([FieldFault("code", Wording.sentence(forRefusal: code))])
            case .silent: codeRefused([FieldFault("", Wording.sentence(forRefusal: "bus.silent"))])
            }
        }
    }

    private func codeRefused(_ faults: [FieldFault]) {
        send(.page(CodePage(answers: answers.without("code", "token"), faults: faults).html, status: .unprocessable))
    }

    private func signInStartsAnew() {
        var response = Response.seeOther(
            Link(path: ["log-ind"], query: ["videre": answers["videre"], "besked": "kode"]))
        response.set(ticketCookie(nil))
        send(response)
    }

    private var ticketName: String { SessionToken.cookieName(isEncrypted: desk.isEncrypted) + "-kode" }

    private var ticket: String? { request.cookies[ticketName].flatMap { $0.isEmpty ? nil : $0 } }

    private func ticketCookie(_ ticket: String?) -> SetCookie {
        SetCookie(ticketName, ticket ?? "", maxAgeSeconds: ticket == nil ? 0 : 300, isSecure: desk.isEncrypted)
    }

    // MARK: In and out

    /// A new token for every sign-in; whatever the browser brought along counts no more.
    private func letIn(_ reply: SignIn.Reply) {
        let fresh = SessionToken(random: desk.chance)
        store {
            if let token { try desk.store.leaveSession(token.digest, at: wall) }
            try desk.store.put(Session(fresh, reply, identity: nil, at: wall))
            var response = Response.seeOther(landing(reply))
            response.headers.add(
                "set-cookie", SessionToken.setCookie(fresh.text, isEncrypted: desk.isEncrypted))
            if ticket != nil { response.set(ticketCookie(nil)) }
            send(response)
        }
    }

    /// Where somebody is led who has just signed in: first of all to what they must do or know about their own access.
    private func landing(_ reply: SignIn.Reply) -> Link {
        if reply.mustEnrol == true { return Link(path: ["min-adgang", "totrin"], query: ["besked": "kraeves"]) }
        if reply.factorReset != nil { return Link(path: ["min-adgang"], query: ["besked": "nulstillet"]) }
        return Link(ours: answers["videre"]) ?? "/"
    }

    func signOut() {
        let session = me.session
        desk.ask(CaseModel.SignOut(session: session.directory), by: nil) { [self] _, _ in
            store {
                try desk.store.leaveSession(session.digest, at: wall)
                desk.live.end(session: session.digest)
                var response = Response.seeOther(Link(path: ["log-ind"], query: ["besked": "ud"]))
                response.headers.add("set-cookie", SessionToken.setCookie("", isEncrypted: desk.isEncrypted))
                send(response)
            }
        }
    }

    func showStyle() {
        guard request.parameters["digest"] == StyleSheet.digest else { return send(MessagePage.missing(for: frame)) }
        send(StyleSheet.response)
    }
}

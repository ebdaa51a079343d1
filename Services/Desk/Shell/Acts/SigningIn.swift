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
        let notice: String? =
            switch request.query["besked"] {
            case "gemt": Wording.Desk.draftKept
            case "igen": Wording.Desk.signInAgain
            case "ud": Wording.Desk.signedOut
            default: nil
            }
        let target = Answers([.init(name: "videre", value: request.query["videre"] ?? "")])
        send(.page(SignInPage(answers: target, notice: notice).html))
    }

    func signIn() {
        var faults: [FieldFault] = []
        if answers["user"].isEmpty { faults.append(FieldFault("user", Wording.Desk.userMissing)) }
        if answers.all("password").allSatisfy(\.isEmpty) {
            faults.append(FieldFault("password", Wording.Desk.passwordMissing))
        }
        guard faults.isEmpty else { return signInRefused(faults) }
        let command = SignIn(user: answers["user"], password: answers.all("password").first ?? "")
        desk.ask(command, by: nil) { [self] heard, _ in
            switch heard {
            case .heard(let reply): letIn(reply)
            case .refused(let code): signInRefused([FaultPlaces.fault(forRefusal: code)])
            case .silent: signInRefused([FieldFault("", Wording.sentence(forRefusal: "bus.silent"))])
            }
        }
    }

    private func signInRefused(_ faults: [FieldFault]) {
        let kept = answers.without("password", "token")
        send(.page(SignInPage(answers: kept, faults: faults).html, status: .unprocessable))
    }

    /// A new token for every sign-in; whatever the browser brought along counts no more.
    private func letIn(_ reply: SignIn.Reply) {
        let fresh = SessionToken(random: desk.chance)
        let session = Session(
            digest: fresh.digest, person: reply.person.person, name: reply.person.name, directory: reply.session,
            begun: wall, assertion: reply.assertion, expires: reply.expires, used: wall, said: [], saidAt: wall)
        store {
            if let token { try desk.store.endSession(token.digest) }
            try desk.store.put(session)
            var response = Response.seeOther(Link(ours: answers["videre"]) ?? "/")
            response.headers.add(
                "set-cookie", SessionToken.setCookie(fresh.text, isEncrypted: desk.isEncrypted))
            send(response)
        }
    }

    func signOut() {
        let session = me.session
        desk.ask(CaseModel.SignOut(session: session.directory), by: nil) { [self] _, _ in
            store {
                try desk.store.endSession(session.digest)
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

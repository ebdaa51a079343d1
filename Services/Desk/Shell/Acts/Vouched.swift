import CaseModel
import DeskAnswers
import DeskCore
import Runtime
import Web
import Wording

/// Who comes by the proxy's door: the municipality's own sign-in has said who they are, request by request.
extension Visit {
    /// - Throws: when the file of sessions cannot be read.
    func admitVouched() throws {
        guard route.action.door != .open else { return route.action.act(self)() }
        guard let identity = entrance.identity(request.headers.all(desk.proxy.identityHeader)) else {
            return send(MessagePage.notVouched(for: frame))
        }
        if let token, let session = try desk.store.session(token.digest), session.identity == identity,
            desk.life.isAlive(begun: session.begun, used: session.used, at: wall)
        {
            guard request.method != .post || token.isFormToken(answers["token"]) else {
                return try refuseForm(of: session)
            }
            return enter(session, token)
        }
        guard request.method != .post else {
            // Too late, or another person by now: what was typed is kept for whoever typed it.
            if let session = try token.flatMap({ try desk.store.session($0.digest) }) ?? leftSession() {
                try keepForLater(session)
            }
            return send(.seeOther(home))
        }
        desk.ask(VouchForIdentity(identity: identity, origin: origin), by: nil) { [self] heard, _ in
            switch heard {
            case .heard(let reply): welcome(reply, as: identity)
            case .refused(let code):
                send(MessagePage.notVouched(for: frame, Wording.sentence(forRefusal: code)))
            case .silent: send(MessagePage.silent(for: frame))
            }
        }
    }

    /// The page itself is the answer, with the new session's cookie beside it: a browser that followed a link from
    /// elsewhere sends no cookie of ours, and would be led round for ever.
    private func welcome(_ reply: SignIn.Reply, as identity: String) {
        let fresh = SessionToken(random: desk.chance)
        let session = Session(fresh, reply, identity: identity, at: wall)
        store {
            if let token { try desk.store.leaveSession(token.digest, at: wall) }
            try desk.store.put(session)
            setsCookie = SessionToken.setCookie(fresh.text, isEncrypted: desk.isEncrypted)
            enter(session, fresh)
        }
    }

    /// Somebody of this machine who is not the proxy: told so, and noted, since the proxy's settings may be wrong.
    func refuseStranger(_ user: UInt32) {
        LogLine(.warning, "desk.not_the_proxy", ["uid": "\(user)"]).write()
        send(MessagePage.notTheProxy(for: frame))
    }
}

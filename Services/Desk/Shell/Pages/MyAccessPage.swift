package import CaseModel
package import DeskCore
import DeskParts
package import Web
import Wording

/// Min adgang: where I am signed in, and how I get in.
package struct MyAccessPage {
    let frame: Frame
    let own: Heard<ShowOwnAccess.Reply>
    let now: Timestamp
    var notice: String?

    package init(frame: Frame, own: Heard<ShowOwnAccess.Reply>, now: Timestamp, notice: String? = nil) {
        self.frame = frame
        self.own = own
        self.now = now
        self.notice = notice
    }

    package var html: HTML {
        frame.page(
            Wording.Desk.access, notice: notice,
            """
            <h1>\(Wording.Desk.access)</h1>
            \(Pieces.part(own, content))
            """)
    }

    private func content(_ own: ShowOwnAccess.Reply) -> HTML {
        """
        \(Pieces.section(Wording.Desk.signInKind, id: "login", ways(own.access)))
        \(Pieces.section(Wording.Desk.places, id: "steder", places(own.sessions)))
        """
    }

    private func ways(_ access: PersonAccess) -> HTML {
        guard access.hasPassword else { return Pieces.sentence(Wording.Desk.noPassword) }
        let factor = AccessPieces.factor(access)
        let change = access.secondFactor == nil ? Wording.Desk.factorSetUp : Wording.Desk.factorChange
        return """
            \(Pieces.facts([(Wording.Desk.factor, factor)]))
            <p><a class="alone" href="/min-adgang/totrin">\(change)</a></p>
            <p><a class="alone" href="/min-adgang/adgangskode">\(Wording.Desk.changePassword)</a></p>
            """
    }

    private func places(_ sessions: [SessionRow]) -> HTML {
        let others = sessions.contains { !$0.isThis }
        return """
            \(AccessPieces.sessions(sessions, now: now, action: "/min-adgang/sessioner", formToken: frame.formToken))
            <p class="small">\(Wording.Desk.unknownPlace)</p>
            \(others ? AccessPieces.endAll("/min-adgang/sessioner", Wording.Desk.endOthers, frame.formToken) : .empty)
            """
    }
}

/// What the pages about access show alike.
enum AccessPieces {
    static func factor(_ access: PersonAccess) -> HTML {
        var lines: [String] = []
        if let since = access.secondFactor {
            lines = [Wording.Desk.factorSince(since), Wording.Desk.codesLeft(access.recoveryCodes)]
        } else {
            lines = [Wording.Desk.factorOff + (access.isRequired ? ": \(Wording.Desk.missingHere)" : "")]
        }
        if let reset = access.reset { lines.append(Wording.Desk.wasReset(reset)) }
        return lines.map { line -> HTML in "<div>\(line)</div>" }.joined()
    }

    /// Where somebody is signed in, each with its way out; the one that asks has none, since signing out is that.
    static func sessions(_ sessions: [SessionRow], now: Timestamp, action: Link, formToken: String?) -> HTML {
        guard !sessions.isEmpty else { return Pieces.sentence(Wording.Desk.noPlaces) }
        let rows = sessions.map { session -> HTML in
            let place = Wording.Desk.name(of: session.browser, on: session.machine)
            let out: HTML =
                session.isThis
                ? "<strong>\(Wording.Desk.thisPlace)</strong>"
                : """
                <form method="post" action="\(action)">
                <input type="hidden" name="token" value="\(formToken)">
                <input type="hidden" name="session" value="\(session.id)">
                <button class="plain" aria-label="\(Wording.Desk.endPlace(place))">\(Wording.Desk.end)</button>
                </form>
                """
            return """
                <tr><th scope="row">\(place)</th><td>\(Wording.near(session.began, at: now))</td>\
                <td>\(Wording.near(session.used, at: now))</td><td>\(out)</td></tr>
                """
        }
        return """
            <div class="scroll" tabindex="0" role="region" aria-label="\(Wording.Desk.place)">
            <table>
            <thead><tr><th scope="col">\(Wording.Desk.place)</th><th scope="col">\(Wording.Desk.began)</th>\
            <th scope="col">\(Wording.Desk.lastUsed)</th><th scope="col">\(Wording.Desk.end)</th></tr></thead>
            <tbody>\(rows)</tbody>
            </table>
            </div>
            """
    }

    /// Whose password a form is about: for the browser, which keeps passwords by it, and not to be seen.
    static func user(_ user: String?) -> HTML {
        "<input type=\"text\" name=\"user\" autocomplete=\"username\" value=\"\(user)\" readonly hidden>"
    }

    static func endAll(_ action: Link, _ name: String, _ formToken: String?) -> HTML {
        """
        <form method="post" action="\(action)">
        <input type="hidden" name="token" value="\(formToken)">
        <p class="actions"><button>\(name)</button></p>
        </form>
        """
    }
}

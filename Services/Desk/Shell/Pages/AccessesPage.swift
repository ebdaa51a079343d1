package import CaseModel
package import DeskCore
import DeskParts
package import Web
import Wording

/// Adgange: how everybody gets in, for the administrator.
package struct AccessesPage {
    let frame: Frame
    let people: Heard<[PersonAccess]>
    /// To whom mails do not come through.
    let letters: Heard<CountWaitingLetters.Reply>
    let now: Timestamp

    package init(
        frame: Frame, people: Heard<[PersonAccess]>, letters: Heard<CountWaitingLetters.Reply> = .silent,
        now: Timestamp
    ) {
        self.frame = frame
        self.people = people
        self.letters = letters
        self.now = now
    }

    package var html: HTML {
        frame.page(
            Wording.Desk.accesses, isWide: true,
            """
            <h1>\(Wording.Desk.accesses)</h1>
            <p class="lead">\(Wording.Desk.accessesLead)</p>
            \(MailsLostPart.all(letters, people.value ?? [], at: now))
            \(Pieces.part(people, table))
            """)
    }

    private func table(_ people: [PersonAccess]) -> HTML {
        let rows = people.map { one -> HTML in
            """
            <tr><th scope="row"><a href="\(Link(path: ["adgange", one.person.rawValue]))">\(one.name)</a>\
            \(one.isActive ? HTML.empty : "<span class=\"small\">\(Wording.Desk.inactive)</span>")</th>\
            <td>\(one.hasPassword ? Wording.Desk.ownAccount : Wording.Desk.municipalitySignIn)</td>\
            <td>\(AccessPieces.factor(one))</td><td>\(one.sessions)</td></tr>
            """
        }
        return """
            <div class="scroll" tabindex="0" role="region" aria-label="\(Wording.Desk.accesses)">
            <table>
            <thead><tr><th scope="col">\(Wording.Desk.whose)</th><th scope="col">\(Wording.Desk.signInKind)</th>\
            <th scope="col">\(Wording.Desk.factor)</th><th scope="col">\(Wording.Desk.sessionCount)</th></tr></thead>
            <tbody>\(rows)</tbody>
            </table>
            </div>
            """
    }
}

/// One person's access: the sessions that can be ended, and the help for who has lost a phone.
package struct AccessPage {
    let frame: Frame
    let person: PersonID
    let access: Heard<ListAccess.Reply>
    let now: Timestamp
    let notice: String?

    package init(
        frame: Frame, person: PersonID, access: Heard<ListAccess.Reply>, now: Timestamp, notice: String? = nil
    ) {
        self.frame = frame
        self.person = person
        self.access = access
        self.now = now
        self.notice = notice
    }

    package var html: HTML {
        frame.page(
            Wording.Desk.accesses, notice: notice,
            """
            <p><a class="alone" href="/adgange">\(Wording.Desk.accesses)</a></p>
            \(Pieces.part(access, content))
            """)
    }

    private func content(_ reply: ListAccess.Reply) -> HTML {
        guard let one = reply.people.first else { return "<h1>\(Wording.Desk.accesses)</h1>" }
        let place = Link(path: ["adgange", person.rawValue, "sessioner"])
        return """
            <h1>\(one.name)</h1>
            \(Pieces.facts([
                (Wording.Desk.signInKind, Pieces.words(one.hasPassword ? Wording.Desk.ownAccount : Wording.Desk.municipalitySignIn)),
                (Wording.Desk.factor, AccessPieces.factor(one)),
            ]))
            \(one.secondFactor == nil ? HTML.empty : reset)
            \(Pieces.section(
                Wording.Desk.sessionCount, id: "steder",
                AccessPieces.sessions(reply.sessions, now: now, action: place, formToken: frame.formToken)))
            \(reply.sessions.isEmpty ? HTML.empty : AccessPieces.endAll(place, Wording.Desk.endAll, frame.formToken))
            """
    }

    private var reset: HTML {
        Pieces.section(
            Wording.Desk.factor, id: "totrin",
            """
            <p>\(Wording.Desk.resetFactorLead)</p>
            \(AccessPieces.endAll(
                Link(path: ["adgange", person.rawValue, "totrin"]), Wording.Desk.resetFactor, frame.formToken))
            """)
    }
}

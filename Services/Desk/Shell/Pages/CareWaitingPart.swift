package import CaseModel
package import DeskCore
package import Web
import Wording

/// What of Trivsel waits for a leader, on the pages they open each day: incidents by their worst duty, and how many people
/// wait for what. Names nobody; who it is stands behind the link.
package struct CareWaitingPart {
    let reply: Heard<ListCareWaiting.Reply>
    let now: Timestamp

    package init(reply: Heard<ListCareWaiting.Reply>, now: Timestamp) {
        self.reply = reply
        self.now = now
    }

    /// On the front page; nothing at all when nothing waits.
    package var mine: HTML { section { $0.care } }

    /// On Holdet, where the 1:1 talks have a part of their own.
    package var team: HTML { section { reply in reply.care.filter { $0.kind != .oneToOne } } }

    private func section(_ care: (ListCareWaiting.Reply) -> [CareWaiting]) -> HTML {
        if let reply = reply.value, reply.incidents.isEmpty, care(reply).isEmpty { return .empty }
        return Pieces.section(
            Wording.Desk.careWaits, id: "care",
            Pieces.part(reply) { reply in
                """
                <ul class="plain">\(reply.incidents.map(incident))\(more(reply))\(care(reply).map(line))</ul>
                """
            })
    }

    private func incident(_ row: IncidentWaiting) -> HTML {
        """
        <li><a class="alone" href="\(CarePage.link(row.incident))">\
        \(Wording.Desk.incidentWaits(Wording.near(row.registered, at: now)))</a> \
        \(Self.worst(row, at: now))</li>
        """
    }

    /// What is worst to let lie of an incident, and how much more there is to do.
    static func worst(_ row: IncidentWaiting, at now: Timestamp) -> HTML {
        let said = Pieces.latest(before: row.by, at: now) { Wording.Desk.dutyDue($0, isOverdue: $1) }
        let others: HTML = row.open > 1 ? " \(Wording.Desk.dutiesOpenBesides(row.open - 1))" : .empty
        return "\(Wording.Desk.name(of: row.duty)). \(said)\(others)"
    }

    private func more(_ reply: ListCareWaiting.Reply) -> HTML {
        guard reply.leftOut > 0 else { return .empty }
        let words = Wording.Desk.incidentsLeftOut(reply.leftOut)
        return "<li><a class=\"alone\" href=\"/trivsel#duties\">\(words)</a></li>"
    }

    private func line(_ row: CareWaiting) -> HTML {
        let when = Pieces.latest(before: row.by, at: now) {
            $1 ? Wording.Desk.waitingAnswerLate($0) : Wording.Desk.waitingDue($0)
        }
        return """
            <li><a class="alone" href="/trivsel#to-answer">\(Wording.Desk.careWaits(row.kind, row.people))</a>, \(when)</li>
            """
    }
}

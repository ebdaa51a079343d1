package import CaseModel
package import DeskCore
import DeskParts
package import Web
import Wording

/// Incidents that are over, for whoever leads the unit now: what was done, years after.
package struct ClosedIncidentsPage {
    let frame: Frame
    let incidents: Heard<ListIncidents.Reply>
    let now: Timestamp

    package init(frame: Frame, incidents: Heard<ListIncidents.Reply>, now: Timestamp) {
        self.frame = frame
        self.incidents = incidents
        self.now = now
    }

    package var html: HTML {
        frame.besideCare(
            Wording.Desk.incidentsClosed, Wording.Desk.incidentsClosedIntro, Pieces.part(incidents, list))
    }

    private func list(_ reply: ListIncidents.Reply) -> HTML {
        let rows: HTML =
            reply.incidents.isEmpty
            ? Pieces.sentence(Wording.Desk.incidentsClosedNone)
            : "<ul class=\"plain\">\(reply.incidents.map { CarePage.line($0, now) })</ul>"
        let more: HTML =
            reply.next.map { next in
                let link = Link(path: ["trivsel", "haendelser"], query: ["efter": next.rawValue])
                return "<p><a class=\"alone\" href=\"\(link)\">\(Wording.Desk.incidentsOlder)</a></p>"
            } ?? .empty
        return rows + more
    }
}

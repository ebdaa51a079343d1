package import CaseModel
import Wording

/// What was done about a case after the conflict, as colleagues read it in a terminal.
package enum AfterTables {
    package static func show(_ reply: ShowAftermath.Reply, _ colleagues: Colleagues) -> String {
        let parts = [
            reply.meetings.isEmpty ? nil : meetings(reply.meetings, colleagues),
            reply.mediations.isEmpty ? nil : mediations(reply.mediations),
            reply.reparations.isEmpty ? nil : reparations(reply.reparations, colleagues),
            reply.experience.map(experience),
        ].compactMap(\.self)
        return parts.isEmpty ? Wording.nothingToShow + "\n" : parts.joined(separator: "\n")
    }

    private static func meetings(_ rows: [MeetingRow], _ colleagues: Colleagues) -> String {
        var table = Table(.meeting, .at, .explained, .contact, .by)
        for row in rows {
            table.add([
                row.meeting.rawValue, Wording.stamp(row.heldAt), row.explained, colleagues.name(of: row.contact),
                colleagues.name(of: row.by),
            ])
        }
        return table.text
    }

    private static func mediations(_ rows: [MediationRow]) -> String {
        var table = Table(.mediation, .ground, .state, .at, .due, .plan)
        for row in rows {
            table.add([
                row.mediation.rawValue, Wording.name(of: row.ground), state(of: row),
                Wording.stamp(row.heldAt ?? row.offeredAt), row.due.map(Wording.lastMinute(before:)) ?? "–",
                row.plan ?? "–",
            ])
        }
        return table.text
    }

    /// With who has said no to mediating, so that they are not asked twice.
    private static func state(of row: MediationRow) -> String {
        let state = Wording.name(of: row.state)
        guard let declined = row.declinedBy else { return state }
        return "\(state). \(Wording.Desk.mediatorsDeclined(declined, isOpen: row.state == .accepted))"
    }

    private static func reparations(_ rows: [ReparationRow], _ colleagues: Colleagues) -> String {
        var table = Table(.reparation, .ground, .loss, .state, .by, .due, .reason)
        for row in rows {
            table.add([
                row.reparation.rawValue, Wording.name(of: row.ground), Wording.name(of: row.loss),
                Wording.name(of: row.state), colleagues.name(of: row.decidedBy ?? row.proposedBy),
                row.due.map(Wording.lastMinute(before:)) ?? "–", row.reason ?? "–",
            ])
        }
        return table.text
    }

    private static func experience(_ lines: [ExperienceLine]) -> String {
        lines.map { "\(Wording.question($0.question)) \(Wording.name(of: $0.answer))\n" }.joined()
    }
}

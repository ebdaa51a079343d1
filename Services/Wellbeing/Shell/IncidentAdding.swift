import CaseModel
import Runtime
import Store
import WellbeingCore

/// What is learned of an incident later: duties and offers of help follow from then on.
extension Incidents {
    func add(_ wish: AddToIncident, by viewer: Viewer, _ turn: Turn) throws -> IncidentReceipt {
        guard var kept = try store.incident(wish.incident), try sees(kept, viewer) else {
            throw try missing(wish.incident)
        }
        guard try mayAdd(viewer, to: kept, at: turn.now) else {
            throw kept.reportedBy == viewer.person ? IncidentRefusal.tooLateToAdd : .onlyTheLeader
        }
        guard kept.joinedTo == nil else { throw IncidentRefusal.isJoined }
        let before = try standing(kept)
        let growth = try IncidentGrowth(wish, to: before, at: turn.now)
        guard try care.staff.strangers(among: growth.exposed + growth.witnesses).isEmpty else {
            throw IncidentRefusal.unknownColleague
        }
        kept.kind = growth.kind
        kept.isInjury = growth.isInjury
        kept.absentFrom = growth.absentFrom
        kept.case = growth.case
        try store.put(kept)
        try put(growth, besides: before, in: kept)
        try store.added(growth.parts, to: kept.incident, by: viewer.person, at: turn.now)
        // Nobody who stood in it sees to the duties of it, nor looks after the others because of it.
        try care.store.recheck(offeredAfter: kept.incident)
        if (growth.exposed + growth.witnesses).contains(where: { $0 == kept.leader }) {
            try recheck(kept, turn)
            kept = try store.incident(kept.incident) ?? kept
        }
        try followUp(growth, before, &kept, by: viewer, turn)
        try turn.audit("incident.added", by: viewer.person.rawValue, about: kept.incident.rawValue)
        return try IncidentReceipt(incident: row(kept, for: viewer, isReceipt: true), published: care.published(turn))
    }

    /// The leader whenever it is; whoever registered it within a day.
    func mayAdd(_ viewer: Viewer, to kept: IncidentStore.Kept, at now: Timestamp) throws -> Bool {
        if try isLeader(viewer, of: kept) { return true }
        return kept.reportedBy == viewer.person
            && now < kept.registered.adding(hours: AddToIncident.reportersHours)
    }

    private func standing(_ kept: IncidentStore.Kept) throws -> IncidentGrowth.Standing {
        IncidentGrowth.Standing(
            kind: kept.kind, happened: kept.happened, isInjury: kept.isInjury, absentFrom: kept.absentFrom,
            case: kept.case, exposed: try store.people(of: kept.incident, witnesses: false),
            witnesses: try store.people(of: kept.incident, witnesses: true))
    }

    private func put(
        _ growth: IncidentGrowth, besides before: IncidentGrowth.Standing, in kept: IncidentStore.Kept
    ) throws {
        let known = before.exposed.count + before.witnesses.count
        for (place, person) in (growth.exposed + growth.witnesses).enumerated() {
            let unit = try care.staff.unit(of: person) ?? kept.unit
            try store.put(
                person, in: unit, isWitness: place >= growth.exposed.count, place: known + place, of: kept.incident)
        }
    }

    /// New duties begin, clocks that count from another day are set anew, and who is new is offered help.
    private func followUp(
        _ growth: IncidentGrowth, _ before: IncidentGrowth.Standing, _ kept: inout IncidentStore.Kept,
        by viewer: Viewer, _ turn: Turn
    ) throws {
        var first: IncidentStore.Duty?
        let known = try store.duties(of: kept.incident)
        for duty in IncidentPlan.duties(growth.kind, isInjury: growth.isInjury) {
            guard var old = known.first(where: { $0.duty == duty }) else {
                let begun = try begin(duty, of: kept, turn)
                first = first ?? begun
                continue
            }
            switch (duty, old.answer) {
            case (.accidentReport, nil) where growth.parts.contains(.absence):
                try wind(&old, of: kept, turn)
            case (.handOver, _?):
                // The other system has the incident as it was: it is handed over once more.
                old.answer = nil
                old.answered = nil
                old.by = nil
                old.ground = ""
                try wind(&old, of: kept, turn)
                first = first ?? old
            default: break
            }
        }
        if first != nil { try reopen(&kept) }
        if let first, kept.leader != viewer.person { try tell(first, .first, kept.leader, by: first.due, turn) }
        try offerHelp(kept, growth.exposed, growth.witnesses, turn)
        if before.kind == .nearIncident, growth.kind != .nearIncident {
            // It was more than nearly so: those who stood in it before are offered what the others are.
            for person in before.exposed + before.witnesses {
                try care.ask(
                    .debriefing, .incident, for: person, case: kept.case, incident: kept.incident,
                    after: kept.happened, turn)
            }
        }
        if growth.parts.contains(.aboutCase), let `case` = kept.case {
            try turn.publish(RiskAssessmentAsked(case: `case`), about: Subject(`case`))
        }
        if !clock.policy.incidentFolder.isEmpty { try store.owesFile(kept.incident) }
    }
}

extension IncidentStore {
    /// That something was added, by whom and when.
    func added(_ parts: [IncidentPart], to incident: IncidentID, by person: PersonID, at now: Timestamp)
        throws(StoreError)
    {
        let sql = """
            INSERT INTO incident_addition (incident, place, at, added_by, parts)
            SELECT :incident, count(*), :now, :person, :parts
              FROM incident_addition
             WHERE incident = :incident
            """
        try database.run(
            sql,
            [
                "incident": Value(incident), "now": Value(now), "person": Value(person),
                "parts": .text(parts.map(\.rawValue).joined(separator: " ")),
            ])
    }

    func additions(to incident: IncidentID) throws(StoreError) -> [IncidentAddition] {
        let sql = "SELECT * FROM incident_addition WHERE incident = :incident ORDER BY place"
        return try database.rows(sql, ["incident": Value(incident)]) { row in
            IncidentAddition(
                at: row.moment("at"), by: row.id("added_by"),
                what: row.text("parts").split(separator: " ").compactMap { IncidentPart(rawValue: String($0)) })
        }
    }
}

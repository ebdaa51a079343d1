import CaseModel
import Runtime
import Seal
import Store
import WellbeingCore

/// What people ask of Wellbeing for themselves and for those they lead; each look is written down.
struct Asking {
    let care: Caring
    let incidents: Incidents
    let signs: SignStore
    let upkeep: Upkeep

    var store: WellbeingStore { care.store }
    var news: CareNewsStore { CareNewsStore(database: care.store.database) }

    // MARK: Prompts

    func list(_ command: ListPrompts, _ viewer: Viewer, _ turn: Turn) throws -> ListPrompts.Reply {
        var kept = try store.prompts(concerning: viewer.person, includeAnswered: command.includeAnswered)
        let team = try store.offered(to: viewer.unit)
        kept += team.filter { offer in !kept.contains { $0.prompt == offer.prompt } }
        let held = try deniable(viewer, turn)
        try audit(kept.map(\.person) + held.map(\.person), viewer, turn)
        let unmet = try unmet(viewer, turn)
        let gone = try gone(viewer, turn)
        let lost = try LostIncidents(database: store.database).told(to: viewer.person, at: turn.now)
        let rows = kept.map(care.row)
        let counts = ReplyRoom.counts(of: [
            try held.map { try ReplyRoom.size(of: $0) }, try unmet.map { try ReplyRoom.size(of: $0) },
            try gone.map { try ReplyRoom.size(of: $0) },
            try Self.byNeed(rows).map { try ReplyRoom.size(of: $0) },
        ])
        let shown = Set(Self.byNeed(rows).prefix(counts[3]).map(\.prompt))
        return ListPrompts.Reply(
            prompts: rows.filter { shown.contains($0.prompt) },
            held: held.isEmpty ? nil : Array(held.prefix(counts[0])),
            unmet: unmet.isEmpty ? nil : Array(unmet.prefix(counts[1])), hasMore: shown.count < rows.count ? true : nil,
            lost: lost, gone: gone.isEmpty ? nil : Array(gone.prefix(counts[2])))
    }

    /// Those that wait for somebody first, then the answered ones, the newest of them first.
    private static func byNeed(_ rows: [PromptRow]) -> [PromptRow] {
        let waits = { (row: PromptRow) in [.open, .offered].contains(row.state) }
        return rows.filter(waits) + rows.filter { !waits($0) }.reversed()
    }

    /// Talks with the viewer that stand as held, while they can say that there was none; of one incident alone, or all.
    private func deniable(_ viewer: Viewer, after incident: IncidentID? = nil, _ turn: Turn) throws -> [PromptRow] {
        try store.held(with: viewer.person, after: incident).map(care.row)
            .filter { $0.mayDeny(viewer.person, at: turn.now) }
    }

    /// One entry for each person who was looked at, under the person's own name: they can see who has looked.
    func audit(_ people: [PersonID], _ viewer: Viewer, _ turn: Turn) throws {
        for person in Set(people).sorted() {
            try turn.audit("care.read", by: viewer.person.rawValue, about: person.rawValue)
        }
    }

    /// What waits for this leader, as counts and moments: nobody is looked at, and nothing is written down of it.
    func waiting(_ viewer: Viewer, _ turn: Turn) throws -> ListCareWaiting.Reply {
        let near = try incidents.store.incidents(around: viewer.person, leading: viewer.leads, includeClosed: false)
        let led = try near.filter { try incidents.isLeader(viewer, of: $0) }
            .compactMap { try IncidentWaiting(incidents.row($0, for: viewer), at: turn.now) }
        let prompts = try store.prompts(concerning: viewer.person, includeAnswered: false).map(care.row)
        return ListCareWaiting.Reply(
            incidents: Array(IncidentWaiting.inOrder(led, at: turn.now).prefix(ListCareWaiting.mostIncidents)),
            leftOut: max(0, led.count - ListCareWaiting.mostIncidents),
            care: CareWaiting.of(prompts, for: viewer.person))
    }

    // MARK: Rhythms

    func rhythms(_ viewer: Viewer) throws -> ListRhythms.Reply {
        ListRhythms.Reply(rhythms: try care.rhythms.rhythms(of: [viewer.unit] + viewer.leads))
    }

    func set(_ command: SetRhythm, by viewer: Viewer, _ turn: Turn) throws -> ListRhythms.Reply {
        guard viewer.leads.contains(command.unit) else { throw PromptRefusal.unitNotYours }
        guard CareKind.rhythms.contains(command.kind) else { throw PromptRefusal.noRhythm }
        if let days = command.workingDays {
            guard (1...250).contains(days) else { throw PromptRefusal.rhythmOutOfRange }
            let next = try care.clock.calendar.nextWorkingDay(after: turn.now.civil.day)
            try put(CareRhythm(unit: command.unit, kind: command.kind, workingDays: days, next: next))
        } else {
            try care.rhythms.end(command.kind, in: command.unit)
        }
        try turn.audit("rhythm.set", by: viewer.person.rawValue, about: command.unit.rawValue)
        return try rhythms(viewer)
    }

    func put(_ rhythm: CareRhythm) throws {
        let opens = try care.clock.calendar.opening(of: rhythm.next) ?? Copenhagen.moment(rhythm.next)
        try care.rhythms.put(rhythm, wake: opens)
    }

    // MARK: What is kept about me

    func mine(_ viewer: Viewer, _ turn: Turn) throws -> ShowOwnCare.Reply {
        let person = viewer.person
        let kept = try incidents.store.incidents(around: person, leading: [], includeClosed: true)
        let involved = try kept.filter { incident in
            try incident.reportedBy == person
                || incidents.store.people(of: incident.incident, witnesses: false).contains(person)
                || incidents.store.people(of: incident.incident, witnesses: true).contains(person)
        }
        let looks = try looks(at: person)
        try audit([person], viewer, turn)
        return ShowOwnCare.Reply(
            prompts: try store.prompts(about: person).map(care.row),
            incidents: try involved.map {
                try incidents.row($0, for: viewer)
            }, load: try signs.load(of: person, since: turn.now.adding(hours: -24 * Int64(upkeep.policy.loadDays))),
            looks: looks)
    }

    // MARK: Incidents

    func list(_ command: ListIncidents, _ viewer: Viewer, _ turn: Turn) throws -> ListIncidents.Reply {
        let nearest = try viewer.leads.filter { try incidents.isNearest(viewer, to: $0) }
        let looked = try incidents.store.page(command, around: viewer, nearest: nearest)
        let kept = try looked.filter { try incidents.sees($0, viewer) && incidents.isListed($0, for: viewer) }
        for one in kept { try turn.audit("incident.listed", by: viewer.person.rawValue, about: one.incident.rawValue) }
        return ListIncidents.Reply(
            incidents: try kept.map { try incidents.row($0, for: viewer, isListed: true) },
            next: looked.count == ListIncidents.most ? looked.last?.incident : nil)
    }

    func show(_ id: IncidentID, _ viewer: Viewer, _ turn: Turn) throws -> ShowIncident.Reply {
        // What is offered because of it, and what is said to have been held.
        let offers =
            try store.open(about: viewer.person, after: id).map(care.row) + deniable(viewer, after: id, turn)
        if let kept = try incidents.store.incident(id), try incidents.isWitnessAlone(viewer, of: kept) {
            try turn.audit("incident.read", by: viewer.person.rawValue, about: id.rawValue)
            return ShowIncident.Reply(
                row: try incidents.row(kept, for: viewer), words: "", reportedBy: nil, exposed: [],
                witnesses: [viewer.person], case: nil, isWitness: true, offers: offers)
        }
        let (kept, exposed, witnesses) = try open(id, viewer, "incident.read", turn)
        return ShowIncident.Reply(
            row: try incidents.row(kept, for: viewer), words: kept.words, reportedBy: kept.reportedBy,
            exposed: exposed, witnesses: witnesses, case: kept.case, offers: offers, isInjury: kept.isInjury,
            absentFrom: kept.absentFrom, additions: try incidents.store.additions(to: id),
            mayAdd: try incidents.mayAdd(viewer, to: kept, at: turn.now) && kept.joinedTo == nil,
            ties: try incidents.ties(of: kept, for: viewer, turn))
    }

    func export(_ id: IncidentID, _ viewer: Viewer, _ turn: Turn) throws -> ExportIncident.Reply {
        let (kept, exposed, witnesses) = try open(id, viewer, "incident.exported", turn)
        guard try incidents.isLeader(viewer, of: kept) else { throw IncidentRefusal.onlyTheLeader }
        let file = IncidentFile(kept: kept, exposed: exposed, witnesses: witnesses)
        return ExportIncident.Reply(name: "\(file.name).csv", csv: file.csv)
    }

    private func open(
        _ id: IncidentID, _ viewer: Viewer, _ act: String, _ turn: Turn
    ) throws -> (IncidentStore.Kept, [PersonID], [PersonID]) {
        // Who may not know of it is not told that there is one.
        guard let kept = try incidents.store.incident(id), try incidents.readsWords(kept, viewer) else {
            throw try incidents.missing(id)
        }
        let exposed = try incidents.store.people(of: id, witnesses: false)
        try turn.audit(act, by: viewer.person.rawValue, about: id.rawValue)
        for person in exposed { try turn.audit(act, by: viewer.person.rawValue, about: person.rawValue) }
        return (kept, exposed, try incidents.store.people(of: id, witnesses: true))
    }

    // MARK: Figures and gaps

    /// Of the units led, and for the working environment organisation of its own unit and those below.
    func figures(_ viewer: Viewer) throws -> ShowCareFigures.Reply {
        let own = viewer.has(.workEnvironment) ? try store.units(under: viewer.unit) : []
        let units = viewer.leads + own
        return ShowCareFigures.Reply(
            rows: try upkeep.figures(of: units, most: 400), incidents: try upkeep.incidentFigures(of: units, most: 250))
    }

    func gaps() throws -> ListCareGaps.Reply {
        let organisation = try upkeep.organisation()
        return ListCareGaps.Reply(
            gaps: organisation.gaps, waiting: try store.unplaced(), units: organisation.size.units,
            people: organisation.size.people)
    }
}

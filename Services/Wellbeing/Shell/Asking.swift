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

    private var store: WellbeingStore { care.store }
    var news: CareNewsStore { CareNewsStore(database: care.store.database) }

    // MARK: Prompts

    func list(_ command: ListPrompts, _ viewer: Viewer, _ turn: Turn) throws -> ListPrompts.Reply {
        var kept = try store.prompts(concerning: viewer.person, includeAnswered: command.includeAnswered)
        let team = try store.offered(to: viewer.unit)
        kept += team.filter { offer in !kept.contains { $0.prompt == offer.prompt } }
        try audit(kept.map(\.person), viewer, turn)
        return ListPrompts.Reply(prompts: kept.map(care.row))
    }

    /// One entry for each person who was looked at, under the person's own name: they can see who has looked.
    private func audit(_ people: [PersonID], _ viewer: Viewer, _ turn: Turn) throws {
        for person in Set(people).sorted() {
            try turn.audit("care.read", by: viewer.person.rawValue, about: person.rawValue)
        }
    }

    func answer(_ command: AnswerPrompt, by viewer: Viewer, _ turn: Turn) throws -> AnswerPrompt.Reply {
        guard var kept = try store.prompt(command.prompt) else { throw PromptRefusal.unknownPrompt }
        // After it has gone up, whoever was asked first and holds the talk late says so themself.
        guard kept.leader == viewer.person || kept.passedFrom == viewer.person else { throw PromptRefusal.notYours }
        if kept.passedFrom == viewer.person { (kept.leader, kept.passedFrom) = (viewer.person, nil) }
        if let on = command.on, on > turn.now.civil.day { throw PromptRefusal.inTheFuture }
        // Of a unit's round an offer changes no clock: the round is over when the day is.
        let next = try kept.isTeam ? kept.by : care.clock.offered(kept.kind, at: turn.now)
        kept.state = try Prompt.transition(kept.state, .answered(command.state), at: turn.now) { _ in next }.next
        if case .offered(_, let stage, let by) = kept.state { (kept.stage, kept.by) = (stage, by) }
        kept.on = command.on ?? turn.now.civil.day
        kept.provider = command.provider ?? kept.provider
        return try changed(kept, "prompt.\(command.state.rawValue)", viewer, turn)
    }

    /// The person's own word; yes keeps it open for the leader, no ends it (R-139: never compulsory).
    func choose(_ command: ChooseCare, by viewer: Viewer, _ turn: Turn) throws -> AnswerPrompt.Reply {
        guard var kept = try store.prompt(command.prompt), !kept.isTeam else { throw PromptRefusal.unknownPrompt }
        guard kept.person == viewer.person else { throw PromptRefusal.notYours }
        guard kept.state.isWaitedFor else { throw PromptRefusal.notOffered }
        guard !command.accepts else {
            // Whoever said yes must not be forgotten: it is asked of the leader like a wish of their own.
            return try accept(kept, viewer, turn)
        }
        kept.state = try Prompt.transition(kept.state, .answered(.declined), at: turn.now) { $0 }.next
        kept.on = turn.now.civil.day
        return try changed(kept, "prompt.declined", viewer, turn)
    }

    private func accept(_ offered: WellbeingStore.Kept, _ viewer: Viewer, _ turn: Turn) throws -> AnswerPrompt.Reply {
        let kept = try care.askAnew(offered, .ownRequest, turn)
        try turn.audit("prompt.accepted", by: viewer.person.rawValue, about: kept.person.rawValue)
        return try AnswerPrompt.Reply(prompt: care.row(kept), published: care.published(turn))
    }

    private func changed(
        _ answered: WellbeingStore.Kept, _ act: String, _ viewer: Viewer, _ turn: Turn
    ) throws -> AnswerPrompt.Reply {
        var kept = answered
        kept.wake = try care.wake(kept, turn)
        try store.keep(kept)
        // An offer keeps its hour; what was held before it, or declined, takes it out of the calendar.
        if !kept.state.isWaitedFor { try care.news.withdraw(kept.proposal, for: kept.prompt, turn) }
        if kept.kind == .debriefing, case .held = kept.state, let `case` = kept.case {
            // Debriefing and learning are never one meeting: learning rests until the next day.
            let next = Copenhagen.moment(turn.now.civil.day.adding(days: 1))
            try care.readiness.rest(`case`, until: next)
        }
        try turn.audit(act, by: viewer.person.rawValue, about: kept.person.rawValue)
        try care.tellLearning(kept.case, turn)
        try care.tellLearning(from: kept.incident, turn)
        return try AnswerPrompt.Reply(prompt: care.row(kept), published: care.published(turn))
    }

    func ask(_ command: AskForCare, by viewer: Viewer, _ turn: Turn) throws -> AnswerPrompt.Reply {
        if command.kind == .leaderGroup, viewer.leads.isEmpty { throw PromptRefusal.notOffered }
        if let open = try store.open(command.kind, for: viewer.person, case: command.case, incident: nil) {
            // Whoever asks for what was offered has said yes to it.
            guard case .offered = open.state else { throw PromptRefusal.alreadyAsked }
            return try accept(open, viewer, turn)
        }
        guard let kept = try care.ask(command.kind, .ownRequest, for: viewer.person, case: command.case, turn) else {
            throw PromptRefusal.notOffered
        }
        // A talk that the caller calls hard counts like one whose outcome says so.
        if command.kind == .defusing, let `case` = command.case,
            try signs.note(.hardTalk, talk(in: `case`, by: viewer.person, turn), of: viewer.person, at: turn.now)
        {
            try onLoad(viewer.person, turn)
        }
        try turn.audit("prompt.asked", by: viewer.person.rawValue, about: viewer.person.rawValue)
        return try AnswerPrompt.Reply(prompt: care.row(kept), published: care.published(turn))
    }

    func offer(_ command: OfferCare, by viewer: Viewer, _ turn: Turn) throws -> OfferCare.Reply {
        guard !command.people.isEmpty, command.people.count <= 200 else { throw PromptRefusal.nobodyChosen }
        var kept: [WellbeingStore.Kept] = []
        for person in command.people {
            guard person != viewer.person, try care.staff.worksHere(person), let unit = try care.staff.unit(of: person),
                viewer.leads.contains(unit)
            else { throw PromptRefusal.notYoursToOffer }
            let cause: CareCause = command.isPressedPeriod ? .pressedPeriod : .leadersChoice
            if let one = try care.ask(command.kind, cause, for: person, offeredBy: viewer.person, turn) {
                kept.append(one)
            }
            try turn.audit("prompt.offered", by: viewer.person.rawValue, about: person.rawValue)
        }
        return try OfferCare.Reply(prompts: kept.map(care.row), published: care.published(turn))
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
        let nearest = try viewer.leads.filter { try incidents.isNearest(viewer, to: $0, exposed: []) }
        let looked = try incidents.store.page(command, around: viewer, nearest: nearest)
        let kept = try looked.filter { try incidents.sees($0, viewer) }
        for one in kept { try turn.audit("incident.listed", by: viewer.person.rawValue, about: one.incident.rawValue) }
        return ListIncidents.Reply(
            incidents: try kept.map { try incidents.row($0, for: viewer, isListed: true) },
            next: looked.count == ListIncidents.most ? looked.last?.incident : nil)
    }

    func show(_ id: IncidentID, _ viewer: Viewer, _ turn: Turn) throws -> ShowIncident.Reply {
        let offers = try store.open(about: viewer.person, after: id).map(care.row)
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
            mayAdd: try incidents.mayAdd(viewer, to: kept, at: turn.now))
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
            throw IncidentRefusal.unknownIncident
        }
        let exposed = try incidents.store.people(of: id, witnesses: false)
        try turn.audit(act, by: viewer.person.rawValue, about: id.rawValue)
        for person in exposed { try turn.audit(act, by: viewer.person.rawValue, about: person.rawValue) }
        return (kept, exposed, try incidents.store.people(of: id, witnesses: true))
    }

    // MARK: Figures and gaps

    func figures(_ viewer: Viewer) throws -> ShowCareFigures.Reply {
        ShowCareFigures.Reply(rows: try upkeep.figures(of: viewer.leads, most: 400))
    }

    func gaps() throws -> ListCareGaps.Reply {
        ListCareGaps.Reply(gaps: try upkeep.organisation().gaps, waiting: try store.unplaced())
    }
}

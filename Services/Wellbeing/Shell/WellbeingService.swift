package import CaseModel
package import Runtime
import Store
import WellbeingCore
package import Wire

/// Looks after those who stood in the storm: asks leaders to, and asks again; keeps incidents with their duties (R-137 …).
///
/// Keeps *that* help was offered and held, never what was said. Others see nothing of it; Learning sees "waits".
package final class WellbeingService: Service {
    package static let declaration = ServiceDeclaration(
        name: .wellbeing,
        publishes: [
            Prompted.type, ReadinessChanged.type, RiskAssessmentAsked.type, IncidentToLearnFrom.type,
            PromptedTogether.type, ProposalWithdrawn.type, CareTold.type, IncidentPlaced.type,
        ],
        reads: [
            PersonChanged.type, UnitChanged.type, AbsenceChanged.type, StepDecided.type, NoteFiled.type, TalkNoted.type,
            Objected.type,
            CaseClosed.type, CaseReopened.type, CaseAssigned.type, ContactTeamChanged.type,
        ], migrations: WellbeingSchema.migrations)

    package static let defaults: JSON = [
        "profile": "kl", "oneToOneWorkingDays": 2, "reminderWorkingDays": 1, "offerWorkingDays": 5,
        "stillRedWorkingDays": 10, "requestWorkingDays": 1, "debriefingWorkingDays": 3, "loadDays": 30,
        "loadRedCases": 3, "loadHardTalks": 5,
        "loadObjections": 3, "digestFrom": 2, "policeHours": 72, "accidentReportDays": 14, "handleHours": 1,
        "helpWorkingDays": 1,
        "examineWorkingDays": 20, "measuresWorkingDays": 20, "handOverWorkingDays": 2, "keepAnsweredDays": 365,
        "keepIncidentDays": 1825, "incidentFolder": "",
    ]

    package static let bounds: SettingBounds = [
        "oneToOneWorkingDays": 1...30, "reminderWorkingDays": 1...30, "offerWorkingDays": 1...60,
        "stillRedWorkingDays": 1...250, "requestWorkingDays": 1...30, "debriefingWorkingDays": 1...30,
        "loadDays": 1...365, "loadRedCases": 1...1000, "loadHardTalks": 1...1000, "loadObjections": 1...1000,
        "digestFrom": 2...1000, "policeHours": 1...720, "accidentReportDays": 1...60, "handleHours": 1...24,
        "helpWorkingDays": 1...30, "examineWorkingDays": 1...250, "measuresWorkingDays": 1...250,
        "handOverWorkingDays": 1...250, "keepAnsweredDays": 120...3650, "keepIncidentDays": 365...7300,
    ]

    /// How many due rows of a kind one turn looks at; the rest follow in the next, at once.
    static let chunk = 1000
    /// Prompts are many and light: a house of four thousand is reminded in one turn, each leader in one message.
    static let promptChunk = 4000

    let staff: StaffBook
    let policy: CarePolicy
    private let folder: String
    let care: Caring
    let incidents: Incidents
    let signs: SignStore
    let people: CasePeopleStore
    private let upkeep: Upkeep
    let asking: Asking

    package init(_ context: ServiceContext) throws {
        policy = try Configuration.read(CarePolicy.self, from: context.settings)
        let database = context.database
        staff = StaffBook(database)
        let clock = CareClock(policy)
        care = Caring(
            store: WellbeingStore(database: database), readiness: ReadinessStore(database: database),
            rhythms: RhythmStore(database: database), staff: staff, clock: clock, step: StepClock(clock),
            news: CareNews(store: CareNewsStore(database: database), clock: clock))
        incidents = Incidents(store: IncidentStore(database: database), care: care)
        signs = SignStore(database: database)
        people = CasePeopleStore(database: database)
        upkeep = Upkeep(database: database, policy: policy)
        asking = Asking(care: care, incidents: incidents, signs: signs, upkeep: upkeep)
        folder = Self.incidentFolder(policy.incidentFolder, in: context.folder)
    }

    /// A name without `/` lies in the service's own folder, and is made there.
    private static func incidentFolder(_ name: String, in folder: String) -> String {
        name.hasPrefix("/") ? name : "\(folder)/\(name)"
    }

    package static func check(_ settings: JSON, in data: DataFolder) throws {
        let name = settings["incidentFolder"]?.string ?? ""
        guard !name.hasPrefix("/") || Files.isUsableFolder(name) else {
            throw ConfigurationFault(
                "incidents.folder",
                "incidentFolder: \(name) is no folder that Wellbeing's user can read and write; make it and give it to them"
            )
        }
    }

    // MARK: What becomes true elsewhere

    package func apply(_ event: CloudEvent, in turn: Turn) throws {
        care.news.begin()
        try hear(event, turn)
        try care.news.say(turn)
    }

    private func hear(_ event: CloudEvent, _ turn: Turn) throws {
        switch event.type {
        case PersonChanged.type:
            let said = try event.body(PersonChanged.self)
            let isBack = try said.isActive && staff.hasLeft(said.person)
            try staff.put(said)
            try care.store.recheck(around: said.person)
            if isBack { try comeBack(said.person, turn) }
        case UnitChanged.type:
            let said = try event.body(UnitChanged.self)
            let before = try care.rhythms.leader(of: said.unit)
            try staff.put(said)
            try care.store.recheck(ledBy: before)
        case AbsenceChanged.type:
            let said = try event.body(AbsenceChanged.self)
            try care.rhythms.put(said, wake: begins(said, turn))
            try care.store.recheck(around: said.person)
        case StepDecided.type: try stepDecided(try event.body(StepDecided.self), at: event.time, turn)
        case CaseAssigned.type: try assigned(try event.body(CaseAssigned.self), at: event.time, turn)
        case ContactTeamChanged.type:
            try teamChanged(try event.body(ContactTeamChanged.self), at: event.time, turn)
        case TalkNoted.type: try talkNoted(try event.body(TalkNoted.self), turn)
        case NoteFiled.type: try noteFiled(try event.body(NoteFiled.self), turn)
        case Objected.type:
            let said = try event.body(Objected.self)
            guard let person = try signs.author(of: said.note) else { return }
            if try signs.note(.objection, said.objection.rawValue, of: person, at: turn.now) {
                try asking.onLoad(person, turn)
            }
        case CaseClosed.type: try signs.wakeRed(try event.body(CaseClosed.self).case, at: nil)
        case CaseReopened.type:
            try signs.wakeRed(
                try event.body(CaseReopened.self).case, at: stillRed(since: event.time, turn))
        default: throw CannotDecide("wellbeing.unexpected_type")
        }
    }

    /// When it is asked again whether somebody is looked after, of a case that has been red since `moment`, also where that
    /// was heard of late.
    func stillRed(since moment: Timestamp, _ turn: Turn) throws -> Timestamp {
        let due = try care.clock.calendar.closing(
            workingDays: policy.stillRedWorkingDays, after: min(moment, turn.now))
        return try care.clock.wake(due)
    }

    /// A hard talk: nobody goes home with it. Corrections of a note are no new talk.
    private func noteFiled(_ said: NoteFiled, _ turn: Turn) throws {
        try signs.wrote(said.note, said.by, at: turn.now)
        let isHard = try said.outcome == .formal || said.outcome == .stopped || signs.isRed(said.case)
        guard isHard, said.outcome != .notReached, said.version == 1 else { return }
        // The caller has said so of this very talk: it is one, and they are asked after already.
        guard try !signs.settle(asking.talk(in: said.case, by: said.by, turn), as: said.note, of: said.by),
            try signs.note(.hardTalk, said.note.rawValue, of: said.by, at: turn.now)
        else { return }
        try care.hardTalk(of: said.by, in: said.case, at: said.spokenAt, turn)
        try asking.onLoad(said.by, turn)
    }

    /// The citizen of a red case who rings in is as hard to talk with as one who is rung.
    private func talkNoted(_ said: TalkNoted, _ turn: Turn) throws {
        try signs.wrote(said.note, said.by, at: turn.now)
        guard said.version == 1, try signs.isRed(said.case),
            try signs.note(.hardTalk, said.note.rawValue, of: said.by, at: turn.now)
        else { return }
        try care.hardTalk(of: said.by, in: said.case, at: said.spokenAt, turn)
        try asking.onLoad(said.by, turn)
    }

    // MARK: Time

    package func tick(in turn: Turn) throws {
        care.news.begin()
        try care.news.takeUp(turn)
        try timePassed(turn)
        try care.news.say(turn)
        if try upkeep.isDue(at: turn.now) { try upkeep.run(at: turn.now) }
    }

    package func nextWake() throws -> Timestamp? { try care.store.nextDue() }

    package func erase(_ erasures: [Erasure], in turn: Turn) throws -> Int? { try upkeep.erase(erasures.map(\.id)) }

    // MARK: The world outside

    package func effects(limit: Int) throws -> [any Effect] {
        var effects: [any Effect] = []
        for id in try incidents.store.filesOwed(limit: limit) {
            guard let kept = try incidents.store.incident(id) else { continue }
            let file = IncidentFile(
                kept: kept, exposed: try incidents.store.people(of: id, witnesses: false),
                witnesses: try incidents.store.people(of: id, witnesses: true))
            effects.append(LayingIncident(incident: id, folder: folder, file: file))
        }
        if try upkeep.needsCleaning { effects.append(ErasedCleaning(in: care.store.database)) }
        return effects
    }

    package func performed(_ key: String, _ result: EffectResult, in turn: Turn) throws {
        guard case .success = result else { return }
        if key == ErasedCleaning.key { return try upkeep.cleaned() }
        guard let id = IncidentID(rawValue: String(key.dropFirst("incident/".count))),
            var kept = try incidents.store.incident(id)
        else { return }
        try incidents.store.fileLaid(id)
        if var duty = try incidents.store.duties(of: id).first(where: { $0.duty == .handOver && $0.answer == nil }) {
            duty.answer = .done
            duty.answered = turn.now
            duty.wake = nil
            try incidents.store.put(duty)
            try incidents.closeWhenAnswered(&kept, at: turn.now)
        }
    }

    // MARK: What people ask

    package func answer(_ call: IncomingCall, in turn: Turn) throws -> JSON {
        care.news.begin()
        let reply = try reply(to: call, turn)
        try care.news.say(turn)
        return reply
    }

    private func reply(to call: IncomingCall, _ turn: Turn) throws -> JSON {
        if call.method == ReadCareDigest.method {
            // Notifier asks just before it sends; a number alone.
            guard call.comes(from: .notifier) else { throw CareRefusal.mayNotDo }
            return try JSON(
                encoding: ReadCareDigest.Reply(open: asking.news.open(call.command(ReadCareDigest.self).digest)))
        }
        if call.method == ListCareGaps.method {
            // The operator sees where nobody can be asked, and nobody's prompts.
            let isOperator = call.comes(from: .operator)
            guard isOperator || call.viewer?.has(.administrator) == true else { throw CareRefusal.mayNotDo }
            return try JSON(encoding: asking.gaps())
        }
        let viewer = try call.person()
        switch call.method {
        case ListPrompts.method: return try reply(asking.list(call.command(ListPrompts.self), viewer, turn))
        case ListCareWaiting.method: return try reply(asking.waiting(viewer, turn))
        case AnswerPrompt.method: return try reply(asking.answer(call.command(AnswerPrompt.self), by: viewer, turn))
        case AskForCare.method: return try reply(asking.ask(call.command(AskForCare.self), by: viewer, turn))
        case ChooseCare.method: return try reply(asking.choose(call.command(ChooseCare.self), by: viewer, turn))
        case TakeBackAnswer.method:
            return try reply(asking.takeBack(call.command(TakeBackAnswer.self), by: viewer, turn))
        case DenyHeld.method: return try reply(asking.deny(call.command(DenyHeld.self), by: viewer, turn))
        case TurnDownCare.method: return try reply(asking.turnDown(call.command(TurnDownCare.self), by: viewer, turn))
        case OrderCare.method: return try reply(asking.order(call.command(OrderCare.self), by: viewer, turn))
        case ListAnsweredPrompts.method:
            return try reply(asking.answered(call.command(ListAnsweredPrompts.self), viewer, turn))
        case OfferCare.method: return try reply(asking.offer(call.command(OfferCare.self), by: viewer, turn))
        case ListRhythms.method: return try reply(asking.rhythms(viewer))
        case SetRhythm.method: return try reply(asking.set(call.command(SetRhythm.self), by: viewer, turn))
        case ShowOwnCare.method: return try reply(asking.mine(viewer, turn))
        case ShowCareFigures.method: return try reply(asking.figures(viewer))
        case RegisterIncident.method:
            return try reply(incidents.register(call.command(RegisterIncident.self), by: viewer, turn))
        case ListIncidents.method: return try reply(asking.list(call.command(ListIncidents.self), viewer, turn))
        case ShowIncident.method:
            return try reply(asking.show(call.command(ShowIncident.self).incident, viewer, turn))
        case ExportIncident.method:
            return try reply(asking.export(call.command(ExportIncident.self).incident, viewer, turn))
        case AnswerDuty.method: return try reply(incidents.answer(call.command(AnswerDuty.self), by: viewer, turn))
        case TakeBackDuty.method:
            return try reply(incidents.takeBack(call.command(TakeBackDuty.self), by: viewer, turn))
        case JoinIncidents.method:
            return try reply(incidents.join(call.command(JoinIncidents.self), by: viewer, turn))
        case PartIncidents.method:
            return try reply(incidents.part(call.command(PartIncidents.self), by: viewer, turn))
        case AddToIncident.method:
            return try reply(incidents.add(call.command(AddToIncident.self), by: viewer, turn))
        case LearnFromIncident.method:
            return try reply(incidents.learn(call.command(LearnFromIncident.self), by: viewer, turn))
        case ListStrain.method: return try reply(asking.strain(viewer))
        case NoteStrain.method: return try reply(asking.note(call.command(NoteStrain.self), by: viewer, turn))
        default: throw CallRefusal.unknownMethod
        }
    }

    private func reply(_ value: some Encodable) throws -> JSON { try JSON(encoding: value) }
}

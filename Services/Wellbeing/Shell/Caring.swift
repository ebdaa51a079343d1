import CaseModel
import Runtime
import Store
import WellbeingCore

/// How somebody is asked for: one prompt, one leader, one clock; and what Learning is told of it.
struct Caring {
    let store: WellbeingStore
    let readiness: ReadinessStore
    let rhythms: RhythmStore
    let staff: StaffBook
    let clock: CareClock
    /// The same, for what many have in common within a step.
    let step: StepClock
    let news: CareNews

    /// Asks the leader to look after somebody, unless that is open already or the person does not work here.
    /// - Parameters:
    ///   - leader: who has offered it themself; absent when it is asked of the nearest leader.
    ///   - chosen: whom the person wants to ask instead of the nearest leader.
    ///   - occasion: when that happened which it came up with; absent when it is now.
    @discardableResult
    func ask(
        _ kind: CareKind, _ cause: CareCause, for person: PersonID, case: CaseID? = nil, incident: IncidentID? = nil,
        offeredBy leader: PersonID? = nil, chosen: PersonID? = nil, after occasion: Timestamp? = nil, _ turn: Turn
    ) throws -> WellbeingStore.Kept? {
        guard try staff.worksHere(person), let unit = try staff.unit(of: person),
            try store.open(kind, for: person, case: `case`, incident: incident) == nil
        else { return nil }
        let isOffered = leader != nil
        let by =
            try isOffered
            ? clock.offered(kind, at: turn.now)
            : clock.due(kind, cause, after: occasion ?? turn.now, at: turn.now)
        let kept = WellbeingStore.Kept(
            prompt: turn.chance.identifier(), kind: kind, cause: cause, case: `case`, incident: incident,
            person: person, unit: unit, isTeam: false,
            leader: try leader ?? chosen ?? caretakers(of: person, in: incident, turn).leader(of: person),
            state: isOffered ? .offered(at: turn.now, .first, by: by) : .asked(.first, by: by), asked: turn.now,
            stage: .first, by: by, on: isOffered ? turn.now.civil.day : nil, answeredBy: leader,
            isChosen: chosen != nil, occasion: occasion.map { min($0, turn.now) },
            talks: kind == .defusing && `case` != nil && incident == nil ? 1 : 0)
        try place(kept, turn)
        // What a leader writes here the person is told of: that there is something, and no more.
        if isOffered {
            try turn.publish(CareTold(prompt: kept.prompt, person: person, validUntil: by), about: Subject(kept.prompt))
        }
        return kept
    }

    /// It is asked for from the beginning, of whoever leads the person now: they have said yes to it, or an offer has lain so
    /// long that the next one was due.
    /// - Parameter accepted: the day on which they said yes.
    func askAnew(
        _ offered: WellbeingStore.Kept, _ cause: CareCause, accepted: CivilDay? = nil, _ turn: Turn
    ) throws -> WellbeingStore.Kept {
        var kept = offered
        kept.accepted = accepted
        kept.answeredBy = nil
        kept.by = try clock.due(kept.kind, cause, at: turn.now)
        kept.stage = .first
        kept.round += 1
        kept.state = .asked(.first, by: kept.by)
        kept.on = nil
        // What has gone up begins with the nearest leader again.
        kept.leader = kept.passedFrom ?? kept.leader
        kept.passedFrom = nil
        try place(kept, turn)
        return kept
    }

    /// What comes round again for somebody: asked for, or, where the last offer has lain since before `since`, asked anew.
    func askAgain(
        _ kind: CareKind, _ cause: CareCause, for person: PersonID, case: CaseID? = nil, since: Timestamp, _ turn: Turn
    ) throws {
        guard let open = try store.open(kind, for: person, case: `case`, incident: nil) else {
            try ask(kind, cause, for: person, case: `case`, turn)
            return
        }
        // What has gone up to the leader's leader stays there.
        guard case .offered(let at, let stage, _) = open.state, stage != .escalated, at < since else { return }
        _ = try askAnew(open, cause, turn)
    }

    /// Asks their leaders to look after each of these who work in the unit and have it neither open nor had it lately.
    func ask(_ kind: CareKind, each people: [PersonID], of unit: UnitID, _ cause: CareCause, _ turn: Turn) throws {
        guard !people.isEmpty else { return }
        let by = try clock.due(kind, cause, at: turn.now)
        let wake = try clock.wake(by)
        let caretakers = try caretakers(in: unit, turn)
        for person in people {
            var kept = WellbeingStore.Kept(
                prompt: turn.chance.identifier(), kind: kind, cause: cause, case: nil, incident: nil, person: person,
                unit: unit, isTeam: false, leader: caretakers.leader(of: person), state: .asked(.first, by: by),
                asked: turn.now, stage: .first, by: by)
            if kept.leader != nil { kept.wake = wake }
            try keep(kept, turn)
        }
    }

    /// Offers a whole unit what its rhythm says; the unit's leader answers for it.
    func ask(_ kind: CareKind, team unit: UnitID, ledBy leader: PersonID, by: Timestamp, _ turn: Turn) throws {
        let kept = WellbeingStore.Kept(
            prompt: turn.chance.identifier(), kind: kind, cause: .rhythm, case: nil, incident: nil, person: leader,
            unit: unit, isTeam: true, leader: leader, state: .asked(.first, by: by), asked: turn.now, stage: .first,
            by: by)
        try place(kept, turn)
    }

    /// Keeps it, tells whoever is to act, and tells Learning when that waits.
    ///
    /// - Parameter isAgain: the same leader is asked once more, and nothing else about it has changed.
    func place(_ prompt: WellbeingStore.Kept, isAgain: Bool = false, _ turn: Turn) throws {
        var kept = prompt
        kept.wake = try wake(kept, turn)
        try keep(kept, isAgain: isAgain, turn)
        try tellLearning(of: kept, turn)
    }

    /// When time alone changes something next; never for what nobody can be asked for: that is looked at whenever the
    /// organisation changes.
    func wake(_ kept: WellbeingStore.Kept, _ turn: Turn) throws -> Timestamp? {
        let rests = kept.stage == .escalated && kept.kind != .defusing && !kept.isTeam
        return kept.leader == nil || rests || !kept.state.isWaitedFor ? nil : try step.wake(kept.by, at: turn.now)
    }

    /// Keeps it, and tells whoever is to act when this step ends.
    private func keep(_ prompt: WellbeingStore.Kept, isAgain: Bool = false, _ turn: Turn) throws {
        var kept = prompt
        // A unit's round stands on its leader's page; a message every day would soon be read by nobody.
        let isTold = kept.state.isAsked && !kept.isTeam
        if isTold, !isPersonal(kept), let leader = kept.leader { kept.digest = news.digest(for: leader, turn) }
        try isAgain ? store.askAgain(kept) : store.keep(kept)
        if isTold { try tell(kept, turn) }
    }

    /// Not a leader's task: a colleague was chosen, or it is one's own to take up with other leaders.
    private func isPersonal(_ kept: WellbeingStore.Kept) -> Bool { kept.isChosen || kept.isOwn }

    func tell(_ kept: WellbeingStore.Kept, _ turn: Turn) throws {
        guard let leader = kept.leader else {
            // That, and never for whom: the administrator finds the place under Trivsel, the operator by `wellbeing gaps`.
            LogLine(.warning, "wellbeing.nobody_to_ask", [:]).write()
            return
        }
        guard !isPersonal(kept) else {
            let times = 3 * (kept.round - 1) + (kept.stage == .first ? 1 : kept.stage == .reminder ? 2 : 3)
            try turn.publish(
                CareTold(
                    prompt: kept.prompt, person: leader, validUntil: kept.by, instance: times > 1 ? times : nil),
                about: Subject(kept.prompt))
            return
        }
        news.add(
            CareNews.Item(
                prompt: kept.prompt, leader: leader, kind: kept.kind == .oneToOne ? .oneToOne : .task,
                stage: kept.toldStage, by: kept.by, round: kept.round, proposal: kept.proposal, hurries: kept.hurries))
    }

    /// Learning hears of every case that it came up with whether that waits.
    func tellLearning(of kept: WellbeingStore.Kept, _ turn: Turn) throws {
        try tellLearning(kept.case, turn)
        if kept.talks > 1 {
            for further in try store.furtherCases(of: kept.prompt) { try tellLearning(further, turn) }
        }
        try tellLearning(from: kept.incident, turn)
    }

    /// Says whether learning about the case waits, when that is news; never for whom.
    func tellLearning(_ case: CaseID?, _ turn: Turn) throws {
        guard let `case` else { return }
        let until = try readiness.waitedForUntil(`case`, at: turn.now)
        guard try readiness.note(waitsUntil: until, for: `case`) else { return }
        try turn.publish(
            ReadinessChanged(case: `case`, waits: until != nil, until: until), about: Subject(`case`))
    }

    func caretakers(of person: PersonID, _ turn: Turn) throws -> Caretakers {
        guard let unit = try staff.unit(of: person) else { return Caretakers([]) }
        return try caretakers(in: unit, turn)
    }

    /// Because of an incident nobody looks after others who stood in it themself or was passed over; where that leaves nobody,
    /// whoever sees to the incident does.
    func caretakers(of person: PersonID, in incident: IncidentID?, _ turn: Turn) throws -> Caretakers {
        guard let incident, let unit = try staff.unit(of: person) else { return try caretakers(of: person, turn) }
        let incidents = IncidentStore(database: store.database)
        let named = try incidents.named(in: incident)
        let leaders = try staff.leaders(of: unit)
        let others = leaders.filter { $0 != person }
        guard others.contains(where: named.contains) else { return try caretakers(of: person, turn) }
        var left = leaders.filter { $0 == person || !named.contains($0) }
        if !left.contains(where: { $0 != person }) {
            left = try [incidents.incident(incident)?.leader].compactMap(\.self)
        }
        return Caretakers(left, away: try rhythms.away(left, on: turn.now.civil.day))
    }

    func caretakers(in unit: UnitID, _ turn: Turn) throws -> Caretakers {
        if let known = news.caretakers[unit] { return known }
        let leaders = try staff.leaders(of: unit)
        let found = Caretakers(leaders, away: try rhythms.away(leaders, on: turn.now.civil.day))
        news.caretakers[unit] = found
        return found
    }

    /// What this step has said, when all that came up in it has been told.
    func published(_ turn: Turn) throws -> [Published] {
        try news.say(turn)
        return turn.published
    }

    func row(_ kept: WellbeingStore.Kept) -> PromptRow {
        PromptRow(
            prompt: kept.prompt, kind: kept.kind == .oneToOne ? .oneToOne : .task, person: kept.person,
            leader: kept.leader ?? kept.person, state: kept.state.name, stage: kept.toldStage, asked: kept.asked,
            by: kept.by, care: kept.kind, cause: kept.cause, unit: kept.isTeam ? kept.unit : nil, on: kept.on,
            provider: kept.provider, hasNobody: kept.leader == nil ? true : nil, passedFrom: kept.passedFrom,
            accepted: kept.accepted, notHeld: kept.notHeld, answeredBy: kept.answeredBy,
            answeredAt: kept.state.answered, case: kept.kind == .caseworkerChange ? kept.case : nil,
            isChosen: kept.isChosen ? true : nil, since: kept.since, occasion: kept.occasion,
            talks: kept.talks > 1 ? kept.talks : nil, unmet: kept.unmet)
    }
}

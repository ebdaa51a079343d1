import CaseModel
import Runtime
import WellbeingCore

/// What is done about an incident: registered in one act, then the leader's duties by their clocks (R-098, R-102 … R-107).
struct Incidents {
    let store: IncidentStore
    let care: Caring

    var clock: CareClock { care.clock }

    func register(_ wish: RegisterIncident, by viewer: Viewer, _ turn: Turn) throws -> IncidentReceipt {
        try IncidentPlan.check(wish, by: viewer.person, at: turn.now)
        let exposed = IncidentPlan.exposed(wish, by: viewer.person)
        let witnesses = IncidentPlan.witnesses(wish, by: viewer.person)
        guard try care.staff.strangers(among: exposed + witnesses).isEmpty, let first = exposed.first,
            let unit = try care.staff.unit(of: first)
        else { throw IncidentRefusal.unknownColleague }
        if wish.reporter == .leader, !viewer.leads.contains(unit) { throw IncidentRefusal.leadsNotTheHit }
        if wish.isAnother != true, try isToldAlready(exposed, near: wish.happened, to: viewer) {
            throw IncidentRefusal.looksRegistered
        }
        let passedOver = try wish.isForLeaderAbove == true ? nearestLeader(of: first, in: unit) : nil
        let named = Set(exposed + witnesses + [passedOver].compactMap(\.self))
        let kept = IncidentStore.Kept(
            incident: turn.chance.identifier(), kind: wish.kind, reportedBy: viewer.person, reporter: wish.reporter,
            happened: wish.happened, registered: turn.now, isDigital: wish.isDigital,
            isOutsideHours: wish.isOutsideHours, isInjury: wish.isInjury, absentFrom: nil, words: wish.words,
            case: wish.case,
            unit: unit, leader: try caretakers(of: first, named, turn).leader(of: first), passedOver: passedOver)
        try store.put(kept)
        for (place, person) in (exposed + witnesses).enumerated() {
            let unit = try care.staff.unit(of: person) ?? unit
            try store.put(person, in: unit, isWitness: place >= exposed.count, place: place, of: kept.incident)
        }
        try beginDuties(kept, turn)
        try offerHelp(kept, exposed, witnesses, turn)
        try sayPlaced(kept, turn)
        // That the risk is to be assessed, and nothing of why; only when the reporter says which case.
        if let `case` = wish.case { try turn.publish(RiskAssessmentAsked(case: `case`), about: Subject(`case`)) }
        if !clock.policy.incidentFolder.isEmpty { try store.owesFile(kept.incident) }
        try turn.audit("incident.registered", by: viewer.person.rawValue, about: kept.incident.rawValue)
        return try IncidentReceipt(incident: row(kept, for: viewer), published: care.published(turn))
    }

    /// Whether one that looks like it is registered, and the reader knows that already: told twice it would be two sets of
    /// duties. All others are asked nothing, since the question would tell them that a colleague was hit; their report is
    /// kept, and the leader says whether the two are one (decision 87).
    private func isToldAlready(_ exposed: [PersonID], near happened: Timestamp, to viewer: Viewer) throws -> Bool {
        try store.alike(exposed, near: happened).contains { try readsWords($0, viewer) }
    }

    /// The leader hears of it once; each duty has a clock of its own from there on.
    private func beginDuties(_ kept: IncidentStore.Kept, _ turn: Turn) throws {
        var told = false
        for duty in IncidentPlan.duties(kept.kind, isInjury: kept.isInjury) {
            let begun = try begin(duty, of: kept, turn)
            if !told { try tell(begun, .first, kept.leader, by: begun.due, turn) }
            told = true
        }
    }

    /// One duty with its clock, from now on.
    func begin(_ duty: IncidentDuty, of kept: IncidentStore.Kept, _ turn: Turn) throws -> IncidentStore.Duty {
        var begun = IncidentStore.Duty(
            incident: kept.incident, duty: duty, prompt: turn.chance.identifier(), due: turn.now, stage: .first)
        try wind(&begun, of: kept, turn)
        return begun
    }

    /// Sets a duty's clock as the incident is known now. What is known late leaves the leader a working day all the same.
    func wind(_ duty: inout IncidentStore.Duty, of kept: IncidentStore.Kept, _ turn: Turn) throws {
        let lawful = try IncidentPlan.due(
            duty.duty, happened: kept.happened, registered: turn.now, absentFrom: kept.absentFrom, clock: clock)
        let isLate = turn.now > kept.registered
        duty.due = try isLate ? max(lawful, clock.next(.oneToOne, at: turn.now)) : lawful
        let reminder = try IncidentPlan.reminder(before: duty.due, after: turn.now, clock: clock)
        duty.stage = reminder == nil ? .reminder : .first
        duty.wake = try reminder ?? IncidentPlan.overdue(duty.duty, due: duty.due, clock: clock)
        try store.put(duty)
    }

    /// The exposed, and witnesses too, are offered help; a talk with the leader for those it hit.
    func offerHelp(
        _ kept: IncidentStore.Kept, _ exposed: [PersonID], _ witnesses: [PersonID], _ turn: Turn
    ) throws {
        for person in exposed {
            try care.ask(
                .oneToOne, .incident, for: person, case: kept.case, incident: kept.incident,
                after: kept.happened, turn)
        }
        for person in exposed + witnesses where kept.kind != .nearIncident {
            try care.ask(
                .debriefing, .incident, for: person, case: kept.case, incident: kept.incident,
                after: kept.happened, turn)
        }
    }

    /// A duty's clock has run: the leader is reminded before, the leader's leader is told after, and again until it is answered.
    func timePassed(_ due: IncidentStore.Duty, _ turn: Turn) throws {
        guard let kept = try store.incident(due.incident) else { return }
        var duty = due
        if duty.stage == .first {
            duty.stage = .reminder
            duty.wake = try IncidentPlan.overdue(duty.duty, due: duty.due, clock: clock)
            try tell(duty, .reminder, kept.leader, by: duty.due, turn)
        } else {
            if duty.stage == .escalated { duty.round += 1 }
            duty.stage = .escalated
            let by = try IncidentPlan.again(duty.duty, round: duty.round, at: turn.now, clock: clock)
            duty.wake = try clock.wake(by)
            let above = try above(kept, turn)
            try tell(duty, .escalated, above, by: by, isTheirOwn: above == kept.leader, turn)
        }
        try store.put(duty)
    }

    /// Somebody left or sits elsewhere now, or the leader turns out to have stood in it: who sees to the duties is looked up anew, and told.
    func recheck(_ incident: IncidentStore.Kept, _ turn: Turn) throws {
        var kept = incident
        let exposed = try store.people(of: kept.incident, witnesses: false)
        if let first = exposed.first {
            let caretakers = try caretakers(of: first, store.named(in: kept.incident), turn)
            let stays = kept.leader.map {
                caretakers.includes($0, for: first) && !caretakers.needsStandIn($0, for: first)
            }
            if stays != true { kept.leader = caretakers.leader(of: first) ?? kept.leader.flatMap { stillHere($0) } }
        }
        try store.put(kept)
        guard kept.leader != incident.leader else { return }
        try sayPlaced(kept, turn)
        guard kept.joinedTo == nil,
            let open = try store.duties(of: kept.incident).first(where: { $0.answer == nil })
        else { return }
        try tell(open, .first, kept.leader, by: max(open.due, clock.next(.oneToOne, at: turn.now)), turn)
    }

    private func stillHere(_ person: PersonID) -> PersonID? {
        (try? care.staff.worksHere(person)) == true ? person : nil
    }

    func closeWhenAnswered(_ kept: inout IncidentStore.Kept, at now: Timestamp) throws {
        guard try store.duties(of: kept.incident).allSatisfy({ $0.answer != nil }) else { return }
        try set(closed: now, of: &kept)
    }

    /// Something is open in it again, and in the other reports of it.
    func reopen(_ kept: inout IncidentStore.Kept) throws {
        guard kept.closed != nil else { return }
        try set(closed: nil, of: &kept)
    }

    /// Other reports of it are over, and open again, with it; of what is open again a leader may have left meanwhile.
    private func set(closed moment: Timestamp?, of kept: inout IncidentStore.Kept) throws {
        let others = try ties.joined(to: kept.incident).filter { ($0.closed == nil) != (moment == nil) }
        kept.closed = moment
        for var one in [kept] + others {
            one.closed = moment
            try store.put(one)
            if moment == nil { try care.store.recheck(one.incident) }
        }
    }

    // MARK: Who sees what

    /// Whoever sees to the duties: the leader who was asked, and those above once a duty has come to them.
    func isLeader(_ viewer: Viewer, of kept: IncidentStore.Kept) throws -> Bool {
        if kept.closed == nil, kept.leader == viewer.person { return true }
        let named = try store.named(in: kept.incident)
        guard viewer.leads.contains(kept.unit), !named.contains(viewer.person) else {
            // What befell whoever stands at the top stays with the fellow leader who saw to it: no chair is nearer.
            return try kept.leader == viewer.person && leadersNotNamed(of: kept.unit, named).isEmpty
        }
        let hasCome = try store.duties(of: kept.incident).contains { $0.stage == .escalated }
        if hasCome || kept.leader == nil { return true }
        // What is over belongs to the chair: whoever leads the unit now finds it, and who has left it does not.
        guard kept.closed != nil else { return false }
        return try kept.leader == viewer.person || isNearest(viewer, to: kept.unit, named: named)
    }

    /// Whether nobody who works here stands nearer to the unit than this leader, but for those who stood in it or were
    /// passed over.
    func isNearest(_ viewer: Viewer, to unit: UnitID, named: Set<PersonID> = []) throws -> Bool {
        try care.staff.leaders(of: unit).first { !named.contains($0) } == viewer.person
    }

    /// Who may know of it: those, whoever registered it, the exposed and the witnesses.
    func sees(_ kept: IncidentStore.Kept, _ viewer: Viewer) throws -> Bool {
        if try readsWords(kept, viewer) { return true }
        return try store.people(of: kept.incident, witnesses: true).contains(viewer.person)
    }

    /// Who may read what happened: not a witness by that alone.
    func readsWords(_ kept: IncidentStore.Kept, _ viewer: Viewer) throws -> Bool {
        if kept.reportedBy == viewer.person { return true }
        if try isLeader(viewer, of: kept) { return true }
        return try store.people(of: kept.incident, witnesses: false).contains(viewer.person)
    }

    /// Whether it is all theirs that it happened and what they are offered: they saw it, and no more than that.
    func isWitnessAlone(_ viewer: Viewer, of kept: IncidentStore.Kept) throws -> Bool {
        try sees(kept, viewer) && !readsWords(kept, viewer)
    }

    /// - Parameters:
    ///   - isReceipt: without grounds, since a command's result is kept for whoever asks again.
    ///   - isListed: without the duties of what is over: a list stays short.
    func row(
        _ kept: IncidentStore.Kept, for viewer: Viewer, isReceipt: Bool = false, isListed: Bool = false
    ) throws -> IncidentRow {
        let isShort = isListed && kept.closed != nil || kept.joinedTo != nil
        let duties = try !isShort && isLeader(viewer, of: kept) ? store.duties(of: kept.incident) : []
        return IncidentRow(
            incident: kept.incident, kind: kept.kind, happened: kept.happened, registered: kept.registered,
            isDigital: kept.isDigital, isOutsideHours: kept.isOutsideHours, unit: kept.unit, leader: kept.leader,
            duties: duties.map {
                DutyRow(
                    duty: $0.duty, by: $0.due, answer: $0.answer, answeredAt: $0.answered, answeredBy: $0.by,
                    ground: $0.ground.isEmpty || isReceipt ? nil : $0.ground)
            }, isClosed: kept.closed != nil, learnsSince: duties.isEmpty ? nil : try learnsSince(kept.incident))
    }

    // MARK: Whom to tell

    private func caretakers(of person: PersonID, _ named: Set<PersonID>, _ turn: Turn) throws -> Caretakers {
        guard let unit = try care.staff.unit(of: person) else { return Caretakers([]) }
        let above = try leadersNotNamed(of: unit, named)
        let leaders = try above.isEmpty ? groupOfLeaders(over: unit, named) : above
        return Caretakers(leaders, away: try care.rhythms.away(leaders, on: turn.now.civil.day))
    }

    /// Nobody who stood in it sees to the duties of it: neither who was hit, nor who saw it or is said to have done it.
    private func leadersNotNamed(of unit: UnitID, _ named: Set<PersonID>) throws -> [PersonID] {
        try care.staff.leaders(of: unit).filter { !named.contains($0) }
    }

    /// Who is passed over by whoever wants the leader above to see to it, whether they are there today or not.
    private func nearestLeader(of person: PersonID, in unit: UnitID) throws -> PersonID {
        let leaders = try care.staff.leaders(of: unit).filter { $0 != person }
        guard leaders.count > 1 else { throw IncidentRefusal.nobodyAbove }
        return leaders[0]
    }

    /// Whom it comes to that nobody stands above: their fellow leaders, who each lead a unit right under theirs; where there
    /// are none, themself, since a duty that is nobody's is worse (decision 105). None where nobody leads at all.
    private func groupOfLeaders(over unit: UnitID, _ named: Set<PersonID>) throws -> [PersonID] {
        guard let top = try care.staff.leaders(of: unit).last else { return [] }
        let group = try care.store.leaders(under: top).filter { !named.contains($0) }
        return group.isEmpty ? [top] : group
    }

    private func above(_ kept: IncidentStore.Kept, _ turn: Turn) throws -> PersonID? {
        let named = try store.named(in: kept.incident)
        guard let first = try store.people(of: kept.incident, witnesses: false).first, let leader = kept.leader,
            // A fellow leader has nobody above them in this, and is told again themself.
            try !leadersNotNamed(of: kept.unit, named).isEmpty
        else { return kept.leader }
        return try caretakers(of: first, named, turn).leader(above: leader, of: first) ?? leader
    }

    /// The leader hears of a duty when this step ends; kept with it in which message.
    ///
    /// - Parameter isTheirOwn: what has gone up to nobody: reminded of once more, as a message of its own, and not told as of a
    ///   leader below them.
    func tell(
        _ duty: IncidentStore.Duty, _ stage: PromptStage, _ leader: PersonID?, by: Timestamp, isTheirOwn: Bool = false,
        _ turn: Turn
    ) throws {
        guard let leader else {
            LogLine(.warning, "wellbeing.nobody_to_ask", [:]).write()
            return
        }
        try store.note(care.news.digest(for: leader, turn), of: duty.prompt)
        care.news.add(
            CareNews.Item(
                prompt: duty.prompt, leader: leader, kind: .task, stage: isTheirOwn ? .reminder : stage, by: by,
                round: duty.round + (isTheirOwn ? 1 : 0),
                hurries: stage != .reminder && duty.round == 1))
    }
}

import CaseModel
import IntakeCore
import Runtime

/// What people do with a case here: set its step, take it over, end it.
struct CaseActs {
    let change: CaseChange
    let readings: CaseReadings
    private var turn: Turn { change.turn }

    init(change: CaseChange) {
        self.change = change
        readings = CaseReadings(in: change.turn)
    }

    func decideStep(_ command: DecideStep, by viewer: Viewer) throws -> CaseReceipt {
        let stored = try open(command.case, by: viewer, to: "decide-step")
        let decision = try StepDecision(command, previous: stored.step, by: viewer.person, at: turn.now)
        let risk = MeetingRisk(change: change)
        let wasKnown = try risk.isKnown(stored.id)
        try change.trail.add(decision, to: stored.id)
        try change.cases.set(decision.step, of: stored.id)
        try change.cases.add(viewer.person, as: .decider, to: stored.id)
        try change.trail.add(
            .stepDecided, to: stored.id, at: turn.now, by: viewer.person, detail: decision.step.rawValue)
        try CooperationChange(change: change).hear(decision, in: stored)
        if try !wasKnown && risk.isKnown(stored.id) { try risk.say(of: stored.id) }
        try turn.publish(
            StepDecided(
                case: stored.id, unit: stored.unit, step: decision.step, previous: decision.previous,
                decidedBy: viewer.person, involved: try involved(in: stored)), about: Subject(stored.id))
        return try receipt(for: stored.id)
    }

    /// Somebody else is to ring from now on. Given to whoever has it already, nothing changes and nothing is said.
    func assign(_ command: AssignCase, by viewer: Viewer) throws -> CaseReceipt {
        let stored = try open(command.case, by: viewer, to: "assign")
        guard !stored.isClosed else { throw CaseRefusal.caseClosed }
        let assignment = try Assignment(
            command, in: change.cases.circle(of: stored), assigned: stored.assigned, by: viewer,
            isStranger: !change.staff.worksHere(command.person))
        return try assign(assignment, stored)
    }

    /// Writes who is to ring from now on, and says it.
    func assign(_ assignment: Assignment, _ stored: StoredCase) throws -> CaseReceipt {
        guard assignment.person != stored.assigned else { return try receipt(for: stored.id) }
        try change.cases.set(assignment, of: stored.id)
        try change.trail.add(assignment, to: stored.id, at: turn.now)
        try change.trail.add(
            .assigned, to: stored.id, at: turn.now, by: assignment.by, detail: assignment.person.rawValue)
        try FormalChange(change: change).refresh(stored.id)
        try change.waits.followWithdrawal(stored.state, in: stored.id)
        try turn.publish(
            CaseAssigned(
                case: stored.id, unit: stored.unit, person: assignment.person, previous: assignment.previous,
                by: assignment.by, isConcerned: assignment.isConcerned), about: Subject(stored.id))
        return try receipt(for: stored.id)
    }

    /// The recipient's own word is all it takes: no other access to the case is needed, and nobody else's word counts.
    func acknowledge(_ command: AcknowledgeHandover, by viewer: Viewer) throws -> CaseReceipt {
        guard let handover = try change.handovers.find(command.handover) else { throw CaseRefusal.handoverUnknown }
        guard handover.recipient == viewer.person else { throw CaseRefusal.notTheRecipient }
        if case .acknowledged = handover.state { return try receipt(for: handover.case) }
        try turn.audit("acknowledge", by: viewer.person.rawValue, about: handover.case.rawValue)
        try change.move(handover, .acknowledged(by: viewer.person))
        try change.take(.acknowledge(handover.id, by: viewer.person), in: handover.case)
        return try receipt(for: handover.case)
    }

    func withdraw(_ command: WithdrawCase, by viewer: Viewer) throws -> CaseReceipt {
        let stored = try open(command.case, by: viewer, to: "withdraw")
        guard command.howInWriting.isWriting else { throw IntakeRefusal.notInWriting }
        let reference = try checked(command.reference)
        let detail = "\(command.howInWriting.rawValue) \(reference)"
        try change.trail.add(.withdrawn, to: stored.id, at: turn.now, by: viewer.person, detail: detail)
        try change.take(.withdrawInWriting, in: stored.id)
        return try receipt(for: stored.id)
    }

    /// One way in for the citizen from now on, or nobody's in particular any more.
    func setContactTeam(_ command: SetContactTeam, by viewer: Viewer) throws -> CaseReceipt {
        let stored = try open(command.case, by: viewer, to: "contact-team")
        let circle = try change.cases.circle(of: stored)
        let team = try ContactTeam(
            command, standing: circle.contactTeam, about: circle.about,
            strangers: try change.staff.strangers(among: command.people))
        try change.cases.set(
            ContactTeamRow(people: team.people, decidedBy: viewer.person, at: turn.now, reason: team.reason),
            of: stored.id)
        if !team.people.isEmpty { try CooperationChange(change: change).hearOfContactTeam(in: stored.id) }
        try change.trail.add(
            team.people.isEmpty ? .contactTeamEnded : .contactTeamNamed, to: stored.id, at: turn.now, by: viewer.person)
        try turn.publish(
            ContactTeamChanged(case: stored.id, people: team.people, decidedBy: viewer.person),
            about: Subject(stored.id))
        return try receipt(for: stored.id)
    }

    /// The case, when `viewer` works with it; whoever only inspects it changes nothing.
    func open(_ id: CaseID, by viewer: Viewer, to action: String) throws -> StoredCase {
        let (stored, ground) = try readings.open(id, for: viewer, to: action)
        switch ground {
        case .assigned, .contactTeam, .leader, .involved, .unit: return stored
        case .mayorsComplaint, .inspection, .brokenGlass: throw IntakeRefusal.mayNotDo
        }
    }

    func checked(_ reference: String) throws(IntakeRefusal) -> String {
        guard !Words.areMissing(in: reference) else { throw .referenceMissing }
        try Words.checkLine(reference)
        return reference
    }

    /// Everybody of ours who stands in the storm, each once, in order: whom it is about, who rings or has rung, who has
    /// been handed it, and who took it in face to face or by telephone. Not who brought it in from a file or a letter,
    /// and not the leader who sets the step.
    private func involved(in stored: StoredCase) throws -> [PersonID] {
        try change.cases.people(in: stored.id)
            .filter { named in
                switch named.part {
                case .about, .assigned, .recipient, .caller, .team: true
                case .registrar: stored.wasHeardByRegistrar
                case .decider, .disqualified: false
                }
            }
            .map(\.person)
            .reduce(into: []) { people, person in
                if people.last != person { people.append(person) }
            }
    }

    func receipt(for id: CaseID) throws -> CaseReceipt {
        let isClosed = try change.cases.find(id)?.isClosed ?? false
        return CaseReceipt(case: id, isClosed: isClosed, published: turn.published)
    }
}

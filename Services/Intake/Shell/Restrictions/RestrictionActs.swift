import CaseModel
import IntakeCore
import Runtime

/// What people decide about restricting contact: a leader proposes, a lawyer judges, the citizen is told (decision 27).
extension CaseActs {
    private var restrictions: RestrictionChange { RestrictionChange(change: change) }

    func proposeRestriction(_ command: ProposeRestriction, by viewer: Viewer) throws -> CaseReceipt {
        let stored = try open(command.case, by: viewer, to: "restriction-propose")
        try checkLeads(stored, viewer)
        let earlier = try command.proposal.prolongs.map { id in
            guard let record = try restrictions.store.find(id), record.case == stored.id else {
                throw IntakeRefusal.restrictionUnknown
            }
            return record
        }
        guard try !restrictions.store.all(of: stored.id).contains(where: \.row.state.isUnderway) else {
            throw IntakeRefusal.restrictionUnderway
        }
        try command.proposal.check(
            on: change.turn.now.civil.day,
            prolonging: earlier.map { .init(lastSeen: $0.proposal.lastSeen, proposed: $0.proposedAt.civil.day) })
        try OwnDiagnosis.check(command)
        try restrictions.propose(command.proposal, prolonging: earlier, in: stored.id, by: viewer.person)
        return try receipt(for: stored.id)
    }

    func judgeRestriction(_ command: JudgeRestriction, by viewer: Viewer) throws -> CaseReceipt {
        guard viewer.has(.lawyer) else { throw IntakeRefusal.mayNotDo }
        let record = try found(command.restriction)
        _ = try readings.openRestrictions(of: record.case, for: viewer, to: "restriction-judge")
        let reason = try checkedReason(command.reason)
        try OwnDiagnosis.check(command)
        try restrictions.take(
            command.isApproved ? .approved(by: viewer.person) : .rejected(by: viewer.person), in: record,
            by: viewer.person, reason: reason)
        return try receipt(for: record.case)
    }

    func restrictionTold(_ command: RestrictionTold, by viewer: Viewer) throws -> CaseReceipt {
        let record = try found(command.restriction)
        try checkLeads(try open(record.case, by: viewer, to: "restriction-told"), viewer)
        let reference = try checked(command.reference)
        try restrictions.take(.citizenTold, in: record, by: viewer.person, reason: nil, reference: reference)
        return try receipt(for: record.case)
    }

    func liftRestriction(_ command: LiftRestriction, by viewer: Viewer) throws -> CaseReceipt {
        let record = try found(command.restriction)
        try checkLeads(try open(record.case, by: viewer, to: "restriction-lift"), viewer)
        let reason = try checkedReason(command.reason)
        try OwnDiagnosis.check(command)
        try restrictions.take(.lifted, in: record, by: viewer.person, reason: reason)
        return try receipt(for: record.case)
    }

    private func found(_ id: RestrictionID) throws -> RestrictionRecord {
        guard let record = try restrictions.store.find(id) else { throw IntakeRefusal.restrictionUnknown }
        return record
    }

    private func checkLeads(_ stored: StoredCase, _ viewer: Viewer) throws(IntakeRefusal) {
        guard viewer.leads.contains(stored.unit) else { throw .restrictionNotTheirs }
    }

    private func checkedReason(_ reason: String) throws(IntakeRefusal) -> String {
        guard !Words.areMissing(in: reason) else { throw .restrictionReasonMissing }
        try Words.check(reason, most: Words.mostInReason)
        return reason
    }
}

/// Moves a decision to restrict contact on: writes it, says it, and has the next one wait.
struct RestrictionChange {
    /// How many the clock moves in one turn, so that calls are not kept waiting.
    private static let mostDue = 100

    let change: CaseChange
    var store: RestrictionStore { RestrictionStore(database: turn.database) }
    var letters: RestrictionLetterStore { RestrictionLetterStore(database: turn.database) }
    private var turn: Turn { change.turn }

    func propose(
        _ proposal: RestrictionProposal, prolonging earlier: RestrictionRecord?, in case: CaseID, by person: PersonID
    ) throws {
        let id = turn.chance.identifier(RestrictionID.self)
        try store.add(proposal, as: id, to: `case`, by: person, at: turn.now)
        try say(.proposed, id, proposal, in: `case`, proposedBy: person, by: person, detail: id.rawValue)
        let usual = try change.settings.calendar.closing(
            workingDays: change.settings.judgeWorkingDays, after: turn.now)
        let end = earlier.flatMap { $0.state.holds ? $0.proposal.lastDay : nil }
        try change.waits.put(
            .restrictionToJudge, id, in: `case`, for: nil, role: .lawyer, since: turn.now,
            due: proposal.judgeBy(usual: usual, prolonging: end))
    }

    /// What `input` means for the decision, written and said.
    func take(
        _ input: ContactRestriction.Input, in record: RestrictionRecord, by person: PersonID?, reason: String?,
        reference: String? = nil
    ) throws {
        let next = try record.state.transition(
            input, proposedBy: record.proposedBy, through: record.proposal.lastDay, at: turn.now)
        guard next != record.state else { return }
        try store.set(next, of: record, reason: reason, at: turn.now)
        // Ended, it keeps the letter that may be with the citizen by now.
        if next.holds { try letters.drop(of: record.id) }
        try say(
            next.state, record.id, record.proposal, in: record.case, proposedBy: record.proposedBy, by: person,
            detail: [record.id.rawValue, reference].compactMap(\.self).joined(separator: " "),
            isLifted: input == .lifted && (record.state.holds || record.row.letter != nil),
            as: happening(record, next, input))
    }

    /// What stands in the case's history where the decision's new state does not say it.
    private func happening(
        _ record: RestrictionRecord, _ next: ContactRestriction, _ input: ContactRestriction.Input
    ) -> Happening? {
        if record.state.holds { return next.state == .approved ? .restrictionUntold : nil }
        guard next == .ended else { return nil }
        return input == .lifted ? .restrictionWithdrawn : .restrictionLapsed
    }

    /// Reminders and ends that the clock brings, and that a posted letter has had its time.
    func tick() throws {
        for record in try store.due(at: turn.now, limit: Self.mostDue) {
            if record.row.state == .approved, let letter = record.row.letter, let arrives = letter.arrives,
                arrives <= turn.now
            {
                try take(.citizenTold, in: record, by: nil, reason: nil, reference: letter.letter.rawValue)
            } else {
                try take(.timePassed, in: record, by: nil, reason: nil)
            }
        }
    }

    private func say(
        _ state: RestrictionState, _ id: RestrictionID, _ proposal: RestrictionProposal, in case: CaseID,
        proposedBy: PersonID, by person: PersonID?, detail: String, isLifted: Bool = false,
        as happening: Happening? = nil
    ) throws {
        try change.trail.add(happening ?? Happening(state), to: `case`, at: turn.now, by: person, detail: detail)
        let waiting = WaitingStore(database: turn.database)
        try waiting.drop(.restrictionToJudge, .restrictionToTell, .restrictionEnds, of: id)
        let end = proposal.lastDay.map { Copenhagen.moment($0.adding(days: 1)) }
        switch state {
        case .approved: try change.waits.put(.restrictionToTell, id, in: `case`, for: proposedBy, since: turn.now)
        case .ending:
            try change.waits.put(
                .restrictionEnds, id, in: `case`, for: proposedBy, since: turn.now, due: end)
        // By when it is judged follows from what it prolongs.
        case .proposed, .rejected, .inEffect, .ended: break
        }
        try turn.publish(
            RestrictionChanged(
                case: `case`, restriction: id, state: state, proposedBy: proposedBy, lastDay: proposal.lastDay,
                isLifted: isLifted ? true : nil),
            about: Subject(`case`))
    }
}

extension Happening {
    fileprivate init(_ state: RestrictionState) {
        self =
            switch state {
            case .proposed: .restrictionProposed
            case .approved: .restrictionApproved
            case .rejected: .restrictionRejected
            case .inEffect: .restrictionInEffect
            case .ending: .restrictionEnding
            case .ended: .restrictionEnded
            }
    }
}

extension CaseReadings {
    /// The decisions of a case, newest first.
    func restrictions(_ command: ShowRestrictions, for viewer: Viewer) throws -> ShowRestrictions.Reply {
        let (stored, isAskedAlone) = try openRestrictions(of: command.case, for: viewer, to: "restrictions")
        var all = try RestrictionStore(database: turn.database).all(of: stored.id)[...]
        if let before = command.before {
            guard let place = all.firstIndex(where: { $0.id == before }) else { throw IntakeRefusal.restrictionUnknown }
            all = all[(place + 1)...]
        }
        let shown = all.prefix(ShowRestrictions.mostRows).map(\.row)
        return ShowRestrictions.Reply(
            case: stored.id, unit: stored.unit, isClosed: stored.isClosed, restrictions: shown,
            leftOut: all.count - shown.count, isAskedAlone: isAskedAlone ? true : nil)
    }

    /// What whoever opens the case must know of it at once.
    func standingRestrictions(of id: CaseID) throws -> [StandingRestriction]? {
        let standing = try RestrictionStore(database: turn.database).all(of: id)
            .filter { $0.row.state != .rejected && $0.row.state != .ended }
            .map { record in
                StandingRestriction(
                    restriction: record.id, state: record.row.state, ways: record.proposal.ways,
                    scope: record.proposal.scope, lastDay: record.proposal.lastDay,
                    onItsWay: record.row.state == .approved ? record.row.letter?.channel : nil,
                    holdsFrom: record.row.state == .approved ? record.row.letter?.arrives : nil)
            }
        return standing.isEmpty ? nil : standing
    }

    /// Whoever sees the case, and the lawyers, who are asked about restrictions in it and see nothing else of it.
    func openRestrictions(
        of id: CaseID, for viewer: Viewer, to action: String
    ) throws -> (stored: StoredCase, isAskedAlone: Bool) {
        guard let stored = try cases.find(id) else { throw IntakeRefusal.caseUnknown }
        let circle = try cases.circle(of: stored)
        let decision = Access.seeing(circle, by: viewer)
        let isProposed = try !RestrictionStore(database: turn.database).all(of: id).isEmpty
        let isAsked =
            isProposed && viewer.has(.lawyer) && !viewer.has(.administrator)
            && !(circle.disqualified + circle.about).contains(viewer.person)
        guard isAsked, !decision.isAllowed else { return (try open(id, for: viewer, to: action).0, false) }
        try turn.audit(action, by: viewer.person.rawValue, about: id.rawValue, detail: "lawyer")
        return (stored, true)
    }
}

import CaseModel
import LearningCore
import Runtime
import Store
import Wire

/// What waits with a day by which, and whom time tells of it: reviews, reparations, mediations.
extension LearningService {
    /// From now on this is waited for; its day is its own, or so many working days from now.
    func owe(
        _ task: LearningTask, _ matter: Subject, in case: CaseID?, of unit: UnitID? = nil, by day: CivilDay? = nil,
        whose person: PersonID? = nil, _ turn: Turn
    ) throws {
        let due: Timestamp
        if let day {
            due = Copenhagen.moment(day.adding(days: 1))
        } else if let days = dayPolicy.workingDays(for: task) {
            due = try calendar.closing(workingDays: days, after: turn.now)
        } else {
            return
        }
        try duties.owe(task, matter, in: `case`, of: unit, whose: person, since: turn.now, by: due)
    }

    /// Keeps a review, with the day by which it is to be closed from when it may begin.
    func keep(_ kept: ReviewStore.Kept, _ turn: Turn) throws {
        try reviews.keep(kept)
        let matter = Subject(kept.review)
        switch kept.state {
        case .waits, .closed: try duties.settle(matter)
        case .ready, .underWay:
            if try duties.duty(matter) == nil {
                try owe(.review, matter, in: kept.matter.case, of: kept.matter.unit, turn)
            }
        }
    }

    /// Days that are near or have passed are told of; what has no day yet gets one.
    func remindOfDuties(_ turn: Turn) throws {
        for kept in try duties.waking(at: turn.now, limit: Self.chunk) {
            guard kept.round > 0 else {
                try reckon(kept, turn)
                continue
            }
            guard let stage = kept.clock.stage(at: turn.now, nearDays: duties.nearDays) else {
                // How long before it is near has been set otherwise meanwhile.
                try duties.told(kept.clock.told, of: kept.matter, due: kept.clock.due)
                continue
            }
            try duties.told(stage, of: kept.matter, due: kept.clock.due)
            try remind(of: kept, stage, turn)
        }
    }

    /// What waited before there were days: from the first look at it on.
    private func reckon(_ kept: DutyStore.Kept, _ turn: Turn) throws {
        let day =
            kept.task == .mediationFollowUp
            ? try after.mediation(MediationID(unchecked: kept.matter.rawValue))?.row.followUpBy : nil
        guard kept.task != .mediationFollowUp || day != nil else { return try duties.settle(kept.matter) }
        try owe(kept.task, kept.matter, in: kept.case, of: kept.unit, by: day, turn)
    }

    private func remind(of kept: DutyStore.Kept, _ stage: FindingStage, _ turn: Turn) throws {
        let people = try recipients(of: kept, stage)
        guard !people.isEmpty else { return }
        let end = stage == .nearDue ? kept.clock.due : try calendar.closing(workingDays: 5, after: turn.now)
        let thing = ReminderStore.Thing(
            task: kept.task, matter: kept.matter, case: kept.case, stage: stage, due: kept.clock.due, round: kept.round,
            validUntil: end)
        try tell(people, thing, turn)
    }

    /// The nearest leader hears of what another has to do before its time, unless the leader knows: it has become harder to do.
    func tellLeader(of kept: DutyStore.Kept, besides person: PersonID, _ turn: Turn) throws {
        let circle = try kept.case.flatMap { try facts.circle(of: $0) }
        guard let unit = kept.unit ?? circle?.unit,
            let leader = try staff.leaders(of: unit).first(where: { circle?.about.contains($0) != true }),
            leader != person
        else { return }
        let isLate = turn.now >= kept.clock.due
        let end = isLate ? try calendar.closing(workingDays: 5, after: turn.now) : kept.clock.due
        try tell(
            [leader],
            ReminderStore.Thing(
                task: kept.task, matter: kept.matter, case: kept.case, stage: isLate ? .overdue : .nearDue,
                due: kept.clock.due, round: kept.round, validUntil: end), turn)
    }

    /// Whoever is to do it; once the day has passed, whoever leads them as well. Nobody whom the complaint is about.
    private func recipients(of kept: DutyStore.Kept, _ stage: FindingStage) throws -> [PersonID] {
        let circle = try kept.case.flatMap { try facts.circle(of: $0) }
        guard let unit = kept.unit ?? circle?.unit else { return [] }
        let leaders = try staff.leaders(of: unit).filter { circle?.about.contains($0) != true }
        guard !kept.task.isLeaders else { return Array(leaders.prefix(stage == .overdue ? 2 : 1)) }
        let doers = try (kept.person.map { [$0] } ?? circle?.assigned ?? []).filter { try staff.worksHere($0) }
        guard !doers.isEmpty, stage == .nearDue else { return (doers + leaders.prefix(1)).eachOnce }
        return doers.eachOnce
    }

    // MARK: What is asked of them

    /// What waits for the viewer, or for anybody in the units they lead.
    func listDuties(_ wish: ListLearningDuties, _ viewer: Viewer, _ turn: Turn) throws -> ListLearningDuties.Reply {
        guard !viewer.has(.administrator) else { throw ReviewRefusal.notYours }
        let isMine = wish.scope == .mine
        let found = try duties.rows(units: viewer.leads, person: isMine ? viewer.person : nil, limit: 500)
        let mine = try found.filter { duty, unit in
            let circle = try duty.case.flatMap { try facts.circle(of: $0) }
            guard circle.map({ Access.seeing($0, by: viewer).isAllowed }) ?? true else { return false }
            guard isMine else { return true }
            if let person = duty.person { return person == viewer.person }
            guard duty.task.isLeaders else { return circle?.assigned.contains(viewer.person) == true }
            // A review stands on Holdet and in Læring from the beginning; here once its day is near.
            guard duty.task != .review || duty.clock.told != nil else { return false }
            return try staff.leaders(of: unit).first == viewer.person
        }
        let owed =
            try isMine
            ? findings.owed(by: viewer.person) : findings.overdue(in: viewer.leads, at: turn.now)
        try turn.audit("duties.read", by: viewer.person.rawValue, about: viewer.person.rawValue)
        let rows = mine.prefix(ListLearningDuties.mostRows).map { duty, unit in
            LearningDuty(
                task: duty.task, matter: duty.matter, case: duty.case, unit: unit, since: duty.since,
                due: duty.clock.due)
        }
        return ListLearningDuties.Reply(
            rows: Array(rows), leftOut: mine.count - rows.count, findings: owed.count, findingsDue: owed.due)
    }

    /// Whether a reminder still tells the truth; nobody but whoever sends it asks.
    func stillWaited(_ call: IncomingCall, _ turn: Turn) throws -> StillWaited.Reply {
        guard call.comes(from: .notifier) else { throw ReviewRefusal.notYours }
        let wish = try call.command(StillWaited.self)
        return StillWaited.Reply(isWaited: try isWaited(wish.task, wish.matter, round: wish.round, turn))
    }
}

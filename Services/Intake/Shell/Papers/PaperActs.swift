import CaseModel
import IntakeCore
import Runtime

/// Papers of our own: written by whoever works with the case, read by whoever sees it.
extension CaseActs {
    func writePaper(_ command: WritePaper, by viewer: Viewer) throws -> CaseReceipt {
        let stored = try open(command.case, by: viewer, to: "paper-write")
        let store = PaperStore(database: change.turn.database)
        let risk = MeetingRisk(change: change)
        let facts = PaperRules.Facts(
            isRiskDemanded: try risk.isDemanded(in: stored.id),
            isLeader: viewer.leads.contains(stored.unit),
            strangers: try change.staff.strangers(among: Array(Set(command.body.people)).sorted()),
            standing: command.body.kind == .plan
                ? try store.newest(.plan, of: stored.id, limit: 1).first?.row.body.actions ?? [] : [])
        try PaperRules.check(command.body, facts, at: change.turn.now)
        try OwnDiagnosis.check(command)
        if case .meeting(let meeting) = command.body {
            try keep(
                MeetingRules.weigh(
                    meeting.at, nil, isWished: command.isWished, in: change.settings.calendar, at: change.turn.now),
                of: stored.id, by: viewer)
        }
        let id = change.turn.chance.identifier(PaperID.self)
        if case .meeting(let meeting) = command.body, meeting.risk != nil {
            try RiskStore(database: change.turn.database).assessed(stored.id, at: change.turn.now)
            if facts.isRiskDemanded { try risk.say(of: stored.id, assessedFor: meeting.at) }
        }
        try store.add(command.body, as: id, to: stored.id, by: viewer.person, at: change.turn.now)
        try change.trail.add(
            .paperWritten, to: stored.id, at: change.turn.now, by: viewer.person,
            detail: "\(command.body.kind.rawValue) \(id)")
        try CooperationChange(change: change).hear(command.body, in: stored)
        try tell(of: command.body, as: id, in: stored, by: viewer.person)
        return try receipt(for: stored.id)
    }
}

extension CaseReadings {
    func papers(_ command: ShowPapers, for viewer: Viewer) throws -> ShowPapers.Reply {
        let (stored, _) = try open(command.case, for: viewer, to: "papers")
        let store = PaperStore(database: turn.database)
        var papers: [PaperRow] = []
        var bytes = 0
        for kind in PaperKind.allCases {
            for paper in try store.newest(kind, of: stored.id, limit: kind.isOneOfAKind ? 1 : ShowPapers.mostOfAKind) {
                let changes =
                    kind == .meeting
                    ? try MeetingStore(database: turn.database).changes(of: paper.row.paper) : []
                bytes += paper.bytes + changes.reduce(0) { $0 + $1.reason.utf8.count + $1.place.utf8.count }
                guard bytes <= PaperStore.mostBytes || papers.isEmpty else { break }
                papers.append(changes.isEmpty ? paper.row : paper.row.changed(changes))
            }
        }
        return ShowPapers.Reply(
            case: stored.id, unit: stored.unit, step: stored.step, isClosed: stored.isClosed, papers: papers,
            leftOut: try store.count(of: stored.id) - papers.count,
            needsRiskAssessment: try MeetingRisk.isDemanded(in: stored.id, turn.database),
            reassessBy: try reassessBy(of: stored.id), surroundings: try standingSurroundings(of: stored.id),
            needs: try FormStore(database: turn.database).wishes(of: stored.id))
    }

    /// When the step is to be looked at again.
    func reassessBy(of id: CaseID) throws -> Timestamp? {
        try WaitingStore(database: turn.database).due(.toReassess, of: id)
    }
}

/// What follows from how the cooperation stands: when it is looked at again, who is told, who acts by the plan.
struct CooperationChange {
    let change: CaseChange
    private var waiting: WaitingStore { WaitingStore(database: change.turn.database) }

    /// A step was decided: looked at again later by whoever decided it, and perhaps told to those above.
    func hear(_ decision: StepDecision, in stored: StoredCase) throws {
        let policy = change.settings.cooperation(in: stored.unit)
        try waiting.drop(.toReassess, of: stored.id)
        guard !stored.isClosed else { return }
        if let by = policy.reassessBy(decision) {
            try change.waits.put(
                .toReassess, stored.id, in: stored.id, for: decision.decidedBy, since: decision.at, due: by)
        }
        if policy.asksAboutManagement(decision) {
            try change.waits.put(
                .toTellManagement, stored.id, in: stored.id, for: nil, role: .leader, since: decision.at)
        }
        try open(after: decision, in: stored)
    }

    /// The red step asks for one way in, a plan and an agreement on contact, as far as they are not there; another step asks
    /// for none of them.
    private func open(after decision: StepDecision, in stored: StoredCase) throws {
        guard decision.step == .red else {
            return try waiting.drop(.toNameContact, .toPlan, .toAgreeContact, of: stored.id)
        }
        let papers = PaperStore(database: change.turn.database)
        var lacking: [WaitingKind] = []
        if try lacksWayIn(stored) { lacking.append(.toNameContact) }
        if try papers.newest(.plan, of: stored.id, limit: 1).isEmpty { lacking.append(.toPlan) }
        if try papers.newest(.contactAgreement, of: stored.id, limit: 1).isEmpty { lacking.append(.toAgreeContact) }
        let due = try change.settings.calendar.closing(
            workingDays: change.settings.redWorkingDays, after: change.turn.now)
        for kind in lacking {
            try change.waits.put(
                kind, stored.id, in: stored.id, for: decision.decidedBy, since: decision.at, due: due)
        }
    }

    /// Whether nobody who works here is the citizen's way in.
    private func lacksWayIn(_ stored: StoredCase) throws -> Bool {
        try !change.cases.circle(of: stored).contactTeam.contains { try change.staff.worksHere($0) }
    }

    /// Somebody who is a citizen's way in has left us, or is back. At the red step the leader agrees on another where none of them
    /// is here any more: nobody who meets the citizen knows whom to ask until then.
    func follow(wayIn person: PersonID) throws {
        for id in try change.cases.openRedCases(withWayIn: person) {
            guard let stored = try change.cases.find(id) else { continue }
            guard try lacksWayIn(stored) else {
                try waiting.drop(.toNameContact, of: id)
                continue
            }
            // Who has it already keeps it, and the day.
            guard try waiting.due(.toNameContact, of: id) == nil else { continue }
            let due = try change.settings.calendar.closing(
                workingDays: change.settings.redWorkingDays, after: change.turn.now)
            try change.waits.put(
                .toNameContact, id, in: id, for: nil, role: .leader, since: change.turn.now, due: due)
        }
    }

    /// The citizen has one way in now, which is what the red step asked for.
    func hearOfContactTeam(in id: CaseID) throws {
        try waiting.drop(.toNameContact, of: id)
    }

    /// A paper was written: the leader has said whom to tell, or a plan has been laid.
    func hear(_ body: PaperBody, in stored: StoredCase) throws {
        switch body {
        case .management: try waiting.drop(.toTellManagement, of: stored.id)
        case .plan(let actions):
            try waiting.drop(.toPlan, of: stored.id)
            try lay(actions, in: stored)
        case .contactAgreement: try waiting.drop(.toAgreeContact, of: stored.id)
        // Minutes are of one meeting: the earliest that has none.
        case .minutes: try waiting.dropFirst(.minutesToWrite, in: stored.id)
        case .stairs, .perspective, .meeting, .internalAgreement: break
        }
    }

    /// Each who has something open finds it on their list, due at the end of the first of their days.
    private func lay(_ actions: [PlanAction], in stored: StoredCase) throws {
        for person in try waiting.people(.planAction, in: stored.id)
        where !actions.contains(where: { $0.who == person && $0.status.isAwaited }) {
            try waiting.drop(.planAction, of: Subject(unchecked: "\(stored.id).\(person)"))
        }
        let open = Dictionary(grouping: actions.filter(\.status.isAwaited), by: \.who)
        for (person, actions) in open.sorted(by: { $0.key < $1.key }) {
            let due = actions.compactMap(\.by).min().map { Copenhagen.moment($0.adding(days: 1)) }
            try change.waits.put(
                .planAction, Subject(unchecked: "\(stored.id).\(person)"), in: stored.id, for: person,
                since: change.turn.now, due: due)
        }
    }

    /// The case has ended: nobody looks at its step or acts by its plan any more.
    func end(_ id: CaseID) throws {
        try waiting.drop(.toReassess, .toTellManagement, .toNameContact, .toPlan, .toAgreeContact, of: id)
        for kind in [WaitingKind.planAction, .meeting, .minutesToWrite] { try waiting.drop(all: kind, in: id) }
    }

    /// A step should have been looked at again by now; that it was not stands in the case's history.
    func overdue(_ late: WaitingStore.Late) throws {
        try change.trail.add(.reassessmentOverdue, to: late.case, at: change.turn.now, by: nil)
    }
}

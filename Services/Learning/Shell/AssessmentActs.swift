import CaseModel
import LearningCore
import Runtime
import Store
import Wire

/// What units look at in themselves, and that what they agree is followed.
extension LearningService {
    /// The reply to a call about assessments; `nil` when it is about something else.
    func answerAssessments(_ call: IncomingCall, _ viewer: Viewer, _ turn: Turn) throws -> JSON? {
        switch call.method {
        case RecordAssessment.method:
            return try JSON(encoding: assess(try call.command(RecordAssessment.self), viewer, turn))
        case ListAssessments.method:
            return try JSON(encoding: list(try call.command(ListAssessments.self), viewer, turn))
        default: return nil
        }
    }

    private func assess(_ wish: RecordAssessment, _ viewer: Viewer, _ turn: Turn) throws -> RecordAssessment.Reply {
        guard answersFor(wish.unit, viewer) else { throw ReviewRefusal.notYours }
        guard try staff.worksHere(wish.owner) else { throw FindingRefusal.ownerUnknown }
        try AssessmentPlan.check(wish, on: Copenhagen.day(at: turn.now))
        let finding = try wish.due.map { try follow(wish, by: $0, viewer, turn) }
        let row = AssessmentRow(
            assessment: turn.chance.identifier(), unit: wish.unit, topic: wish.topic, heldOn: wish.heldOn,
            nextBy: plan.next(wish.topic, after: wish.heldOn), answers: wish.answers.map(\.trimmed),
            agreed: wish.agreed.trimmed, owner: wish.owner, finding: finding, state: finding.map { _ in .open })
        try assessments.add(row)
        try turn.audit("assessment.recorded", by: viewer.person.rawValue, about: wish.unit.rawValue)
        return RecordAssessment.Reply(row: row)
    }

    /// What was agreed is chased as a finding is: somebody's, by a day.
    private func follow(
        _ wish: RecordAssessment, by due: Timestamp, _ viewer: Viewer, _ turn: Turn
    ) throws -> FindingID {
        guard due > turn.now else { throw FindingRefusal.dueInThePast }
        let kept = FindingStore.Kept(
            finding: turn.chance.identifier(), review: nil, unit: wish.unit, text: wish.agreed.trimmed, cause: .other,
            recurrence: .practice, owner: wish.owner, course: Finding(due: due, since: turn.now), spread: .team,
            change: .other)
        try findings.keep(kept)
        try say(kept, turn)
        if kept.owner != viewer.person { try give(kept, turn) }
        return kept.finding
    }

    private func list(_ wish: ListAssessments, _ viewer: Viewer, _ turn: Turn) throws -> ListAssessments.Reply {
        if let unit = wish.unit {
            guard answersFor(unit, viewer) else { throw ReviewRefusal.unitNotYours }
            try turn.audit("assessment.read", by: viewer.person.rawValue, about: unit.rawValue)
        }
        let units = try wish.unit.map { [$0] } ?? led(by: viewer) ?? assessments.units()
        let latest = try assessments.latest(in: units)
        let due = plan.due(latest, in: units, on: Copenhagen.day(at: turn.now))
        if let unit = wish.unit, let topic = wish.topic {
            return ListAssessments.Reply(
                latest: try assessments.all(of: topic, in: unit, limit: 12), due: due.filter { $0.topic == topic })
        }
        guard wish.unit == nil, units.count > 1 else { return ListAssessments.Reply(latest: latest, due: due) }
        let most = 100
        let newest = latest.sorted { ($1.heldOn, $0.unit) < ($0.heldOn, $1.unit) }.prefix(most).map(\.withoutWords)
        return ListAssessments.Reply(
            latest: newest, due: Array(due.prefix(most)), hasMore: latest.count > most || due.count > most)
    }

    // MARK: Whom time tells

    /// What these units are to look at now.
    func assessmentsDue(in units: [UnitID], _ turn: Turn) throws -> [AssessmentDue] {
        plan.due(try assessments.latest(in: units), in: units, on: Copenhagen.day(at: turn.now))
    }

    /// Once a month each unit's leader is told that there is something to look at; not before the municipality has begun.
    func tellOfAssessments(_ turn: Turn) throws {
        guard try assessments.hasBegun() else { return }
        let today = Copenhagen.day(at: turn.now)
        let end = try calendar.closing(workingDays: 10, after: turn.now)
        let due = Dictionary(grouping: try assessmentsDue(in: assessments.units(), turn), by: \.unit)
        for unit in due.keys.sorted() {
            guard let leader = try staff.leaders(of: unit).first else { continue }
            let thing = ReminderStore.Thing(
                task: .assessment, matter: Subject(unit), case: nil, stage: .nearDue, due: end,
                round: today.year * 12 + today.month, validUntil: end)
            try tell([leader], thing, turn)
        }
    }
}

import CaseModel
import LearningCore
import Runtime
import Store

/// Whoever is to hear that something is near its day or past it hears so once a day: one thing by itself, more of them in
/// one message; so are findings that were given in one review (decision 83).
extension LearningService {
    /// From now on these people are to be told; when, says what they have been told today.
    func tell(_ people: [PersonID], _ thing: ReminderStore.Thing, _ turn: Turn) throws {
        for person in people.eachOnce {
            let moment = try ToldTogether.moment(
                at: turn.now, lastTold: reminders.lastTold(person), in: calendar)
            try reminders.put(thing, to: person, at: moment)
        }
    }

    /// Tells what is to be told by now, once everything has come up that time brings now.
    func tellTogether(_ turn: Turn) throws {
        let coming = [try findings.nextWake(), try duties.nextWake()].compactMap(\.self)
        guard coming.allSatisfy({ $0 > turn.now }) else { return }
        var singles: [(thing: ReminderStore.Thing, people: [PersonID])] = []
        for person in try reminders.people(at: turn.now, limit: Self.chunk) {
            let things = try reminders.take(of: person).filter {
                try $0.validUntil > turn.now && isWaited($0.task, $0.matter, round: $0.round, turn)
            }
            guard let end = things.map(\.validUntil).max() else { continue }
            try reminders.told(person, on: Copenhagen.day(at: turn.now))
            guard things.count < ToldTogether.fewest else {
                try tell(person, things, until: end, turn)
                continue
            }
            for thing in things {
                if let known = singles.firstIndex(where: { $0.thing == thing }) {
                    singles[known].people.append(person)
                } else {
                    singles.append((thing, [person]))
                }
            }
        }
        for (thing, people) in singles { try remind(people, of: thing, turn) }
    }

    /// Tells people what they were given in reviews: one finding by itself, more in one message. What has moved on
    /// meanwhile is told by that.
    func tellGiven(_ turn: Turn) throws {
        for person in try given.people(at: turn.now, limit: Self.chunk) {
            let found = try given.take(of: person).compactMap { one in
                try findings.finding(one.finding).flatMap { $0.course.round == one.round ? $0 : nil }
            }.filter(\.course.isOwed)
            // Of whoever has left meanwhile, each is told to the leader.
            guard try found.count >= ToldTogether.fewest && staff.worksHere(person) else {
                for kept in found { try give(kept, turn) }
                continue
            }
            let end = try calendar.closing(workingDays: 5, after: turn.now)
            let things = found.map { kept in
                ReminderStore.Thing(
                    task: .finding, matter: Subject(kept.finding), case: nil, stage: .nearDue, due: kept.course.due,
                    round: kept.course.round, validUntil: end)
            }
            try tell(person, things, until: end, turn)
        }
    }

    private func tell(
        _ person: PersonID, _ things: [ReminderStore.Thing], until end: Timestamp, _ turn: Turn
    ) throws {
        let digest: DigestID = turn.chance.identifier()
        try reminders.keep(digest, things, until: end, at: turn.now)
        try turn.publish(
            RemindedTogether(digest: digest, person: person, count: things.count, validUntil: end),
            about: Subject(person))
    }

    private func remind(_ people: [PersonID], of thing: ReminderStore.Thing, _ turn: Turn) throws {
        if thing.task == .finding {
            let finding = FindingID(unchecked: thing.matter.rawValue)
            try turn.publish(
                FindingReminded(
                    finding: finding, stage: thing.stage, recipients: people, due: thing.due, round: thing.round,
                    validUntil: thing.validUntil),
                about: thing.matter)
        } else {
            try turn.publish(
                LearningReminded(
                    task: thing.task, matter: thing.matter, case: thing.case, stage: thing.stage, recipients: people,
                    due: thing.due, round: thing.round, validUntil: thing.validUntil),
                about: thing.case.map { Subject($0) } ?? thing.matter)
        }
    }

    /// Whether this still waits for somebody, as the same promise.
    func isWaited(_ task: LearningTask, _ matter: Subject, round: Int, _ turn: Turn) throws -> Bool {
        switch task {
        case .assessment:
            return try !assessmentsDue(in: [UnitID(unchecked: matter.rawValue)], turn).isEmpty
        case .finding:
            let kept = try findings.finding(FindingID(unchecked: matter.rawValue))
            return kept.map { $0.course.isOwed && $0.course.round == round } ?? false
        case .review, .reparation, .reparationGift, .mediationAnswer, .mediationMeeting, .mediationFollowUp:
            let kept = try duties.duty(matter)
            return kept?.task == task && kept?.round == round
        }
    }

    /// What of a message about many things still waits; nobody but whoever sends it asks.
    func readDigest(_ call: IncomingCall, _ turn: Turn) throws -> ReadLearningDigest.Reply {
        guard call.comes(from: .notifier) else { throw ReviewRefusal.notYours }
        let lines = try reminders.lines(of: try call.command(ReadLearningDigest.self).digest).filter {
            try isWaited($0.waited.task, $0.waited.matter, round: $0.waited.round, turn)
        }
        return ReadLearningDigest.Reply(
            kinds: ToldTogether.kinds(lines.map { ($0.waited.task, $0.due) }, at: turn.now))
    }
}

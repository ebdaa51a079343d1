import CaseModel
import LearningCore
import Runtime
import Wire

/// What people ask of training in the method, and whom time tells that somebody lacks it.
extension LearningService {
    /// The reply to a call about training; `nil` when it is about something else.
    func answerTraining(_ call: IncomingCall, _ viewer: Viewer, _ turn: Turn) throws -> JSON? {
        switch call.method {
        case ListTraining.method: return try JSON(encoding: listTraining(call.command(ListTraining.self), viewer, turn))
        case KeepTraining.method:
            let wish = try call.command(KeepTraining.self)
            try admitTraining(wish.unit, viewer)
            try TrainingPlan.check(wish, on: turn.now.civil.day)
            guard try staff.strangers(among: wish.people).isEmpty else { throw TrainingRefusal.unknownPerson }
            let row = TrainingRow(
                training: turn.chance.identifier(), unit: wish.unit, kind: wish.kind, on: wish.on,
                minutes: wish.minutes, people: Set(wish.people).sorted(), by: viewer.person)
            try trainings.keep(row)
            return try trained(wish.unit, "training.kept", viewer, turn)
        case DropTraining.method:
            let wish = try call.command(DropTraining.self)
            guard let row = try trainings.training(wish.training) else { throw TrainingRefusal.unknownTraining }
            try admitTraining(row.unit, viewer)
            try trainings.drop(row.training)
            return try trained(row.unit, "training.dropped", viewer, turn)
        case LayGround.method:
            let wish = try call.command(LayGround.self)
            try admitTraining(wish.unit, viewer)
            if wish.isLaid {
                try trainings.lay(wish.ground, in: wish.unit, on: turn.now.civil.day, by: viewer.person)
            } else {
                try trainings.take(wish.ground, from: wish.unit)
            }
            return try trained(wish.unit, wish.isLaid ? "ground.laid" : "ground.taken", viewer, turn)
        default: return nil
        }
    }

    private func admitTraining(_ unit: UnitID, _ viewer: Viewer) throws {
        guard answersFor(unit, viewer) else { throw TrainingRefusal.notYours }
        guard try staff.knows(unit) else { throw TrainingRefusal.unknownUnit }
    }

    private func trained(_ unit: UnitID, _ action: String, _ viewer: Viewer, _ turn: Turn) throws -> JSON {
        try turn.audit(action, by: viewer.person.rawValue, about: unit.rawValue)
        return try JSON(encoding: TrainingReceipt(unit: unit))
    }

    private func listTraining(
        _ wish: ListTraining, _ viewer: Viewer, _ turn: Turn
    ) throws -> ListTraining.Reply {
        let today = turn.now.civil.day
        let own = try trainings.caller(viewer.person).map {
            training.person($0.person, in: $0.unit, last: $0.last, on: today)
        }
        // An administrator looks after accounts, and answers for nobody's learning.
        let units = viewer.has(.administrator) ? [] : led(by: viewer)
        let people = try trainings.callers(in: units).map {
            training.person($0.person, in: $0.unit, last: $0.last, on: today)
        }
        let grounds = try trainings.grounds(in: units)
        let byUnit = Dictionary(grouping: people, by: \.unit)
        let shown = try units ?? assessments.units()
        let lines = shown.sorted().map { unit in
            let callers = byUnit[unit] ?? []
            return TrainingUnit(
                unit: unit, callers: callers.count, trained: callers.count { !$0.isDue }, grounds: grounds[unit] ?? [])
        }
        // Names are read unit by unit: the one that is asked for, or the asker's own.
        let chosen = [wish.unit, viewer.unit].compactMap(\.self).first(where: shown.contains) ?? shown.min()
        if let chosen, byUnit[chosen] != nil {
            try turn.audit("training.read", by: viewer.person.rawValue, about: chosen.rawValue)
        }
        return ListTraining.Reply(
            own: own, units: TrainingPlan.mostLacking(lines, most: 200, with: chosen), unit: chosen,
            people: TrainingPlan.inOrder(chosen.flatMap { byUnit[$0] } ?? []),
            held: try chosen.map { try trainings.held(in: [$0]) } ?? [], refreshMonths: training.refreshMonths)
    }

    // MARK: Whom time tells

    /// Once a month, on its first working day, each unit's leader is told that some who ring lack training: a number, no
    /// names. Not before the municipality has begun to train anybody.
    func lookAtTraining(_ turn: Turn) throws {
        guard let wake = try trainings.nextLook(), wake <= turn.now else { return }
        let today = turn.now.civil.day
        try trainings.look(again: try nextLook(after: today))
        guard wake.milliseconds > 0 else { return }
        try tellOfAssessments(turn)
        guard try trainings.hasBegun() else { return }
        let due = try trainings.callers(in: nil).map {
            training.person($0.person, in: $0.unit, last: $0.last, on: today)
        }.filter(\.isDue)
        let end = try calendar.closing(workingDays: 10, after: turn.now)
        for (unit, people) in Dictionary(grouping: due, by: \.unit).sorted(by: { $0.key < $1.key }) {
            guard let leader = try staff.leaders(of: unit).first else { continue }
            try turn.publish(
                TrainingDue(unit: unit, leader: leader, count: people.count, day: today, validUntil: end),
                about: Subject(unit))
        }
    }

    /// When doors open on the first working day of the next month.
    private func nextLook(after day: CivilDay) throws -> Timestamp {
        let first = day.adding(days: 1 - day.day).adding(months: 1)
        return try calendar.nextOpening(atOrAfter: Copenhagen.moment(first))
    }

    /// How many in the unit are to be trained now, for whoever writes to its leader; nobody else asks.
    func countUntrained(_ call: IncomingCall, _ turn: Turn) throws -> CountUntrained.Reply {
        guard call.comes(from: .notifier) else { throw TrainingRefusal.notYours }
        let today = turn.now.civil.day
        let callers = try trainings.callers(in: [try call.command(CountUntrained.self).unit])
        return CountUntrained.Reply(
            count: callers.count { training.person($0.person, in: $0.unit, last: $0.last, on: today).isDue })
    }
}

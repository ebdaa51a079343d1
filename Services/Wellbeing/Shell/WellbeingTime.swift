import CaseModel
import Runtime
import WellbeingCore

/// What time alone brings: clocks that have run, cases that stay red, rhythms that come round.
extension WellbeingService {
    /// When doors open on the first day of a leave that lies ahead.
    func begins(_ absence: AbsenceChanged, _ turn: Turn) -> Timestamp? {
        let day = Copenhagen.moment(absence.from)
        guard day > turn.now else { return nil }
        // Of a year that the calendar does not know, its first minute.
        return (try? care.clock.wake(day)) ?? day
    }

    func timePassed(_ turn: Turn) throws {
        for person in try care.rhythms.leaving(at: turn.now) { try care.store.recheck(around: person) }
        for kept in try care.store.toRecheck(limit: Self.chunk) { try care.recheck(kept, turn) }
        for kept in try incidents.store.toRecheck(limit: Self.chunk) { try incidents.recheck(kept, turn) }
        for kept in try care.store.due(at: turn.now, limit: Self.promptChunk) { try care.timePassed(kept, turn) }
        for duty in try incidents.store.dueDuties(at: turn.now, limit: Self.chunk) {
            try incidents.timePassed(duty, turn)
        }
        for `case` in try care.readiness.rested(at: turn.now) { try care.tellLearning(`case`, turn) }
        for `case` in try signs.dueRed(at: turn.now, limit: Self.chunk) {
            let since = Copenhagen.moment(dayBack(policy.stillRedWorkingDays, before: turn.now.civil.day))
            for person in try signs.people(inRed: `case`) {
                try care.askAgain(.oneToOne, .stillRed, for: person, case: `case`, since: since, turn)
            }
            try signs.wakeRed(`case`, at: stillRed(since: turn.now, turn))
        }
        for rhythm in try care.rhythms.due(at: turn.now, limit: Self.chunk) { try due(rhythm, turn) }
    }

    /// A unit's rhythm has come round: each by themself who has not had it meanwhile, or the unit together.
    private func due(_ rhythm: CareRhythm, _ turn: Turn) throws {
        let today = turn.now.civil.day
        let day = try care.clock.calendar.workingDay(onOrAfter: today)
        if rhythm.kind.isForTeam {
            // Whoever stands in, or the nearest leader above where the unit has none of its own.
            if let leader = try care.caretakers(in: rhythm.unit, turn).nearest,
                let closing = try care.clock.calendar.closing(of: day), closing > turn.now,
                try !care.store.offered(to: rhythm.unit).contains(where: { $0.kind == rhythm.kind })
            {
                try care.ask(rhythm.kind, team: rhythm.unit, ledBy: leader, by: closing, turn)
            }
        } else {
            let since = dayBack(rhythm.workingDays, before: today)
            let people = try care.store.without(rhythm.kind, in: rhythm.unit, since: since, on: today)
            // Whom it was offered to a whole round ago and who never had it: the same prompt is asked anew.
            let offered = try care.store.offers(of: rhythm.kind, to: people)
            for prompt in offered where prompt.stage != .escalated { _ = try care.askAnew(prompt, .rhythm, turn) }
            let waiting = Set(offered.map(\.person))
            try care.ask(
                rhythm.kind, each: people.filter { !waiting.contains($0) }, of: rhythm.unit, .rhythm, turn)
        }
        let next = try care.clock.calendar.workingDay(rhythm.workingDays, after: today)
        try asking.put(
            CareRhythm(unit: rhythm.unit, kind: rhythm.kind, workingDays: rhythm.workingDays, next: next))
    }

    /// The day so many working days ago, nearly: days off count too, five working days are a week.
    private func dayBack(_ workingDays: Int, before today: CivilDay) -> CivilDay {
        today.adding(days: -(workingDays * 7 / 5))
    }
}

import CaseModel
import WellbeingCore

/// The clock, asked once for what many prompts in one step have in common: a thousand reminders share a few moments.
final class StepClock {
    private let clock: CareClock
    /// The moment of the step that is going on.
    private var now: Timestamp?
    private var nexts: [CareKind: Timestamp] = [:]
    private var wakes: [Timestamp: Timestamp] = [:]

    init(_ clock: CareClock) { self.clock = clock }

    /// By when a reminder of this kind that is sent now is to be answered.
    func next(_ kind: CareKind, at now: Timestamp) throws(CalendarRefusal) -> Timestamp {
        begin(now)
        if let known = nexts[kind] { return known }
        let next = try clock.next(kind, at: now)
        nexts[kind] = next
        return next
    }

    /// When it is acted upon that `due` has passed.
    func wake(_ due: Timestamp, at now: Timestamp) throws(CalendarRefusal) -> Timestamp {
        begin(now)
        if let known = wakes[due] { return known }
        let wake = try clock.wake(due)
        wakes[due] = wake
        return wake
    }

    private func begin(_ now: Timestamp) {
        guard now != self.now else { return }
        self.now = now
        nexts = [:]
        wakes = [:]
    }
}

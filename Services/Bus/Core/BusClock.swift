package import CaseModel
import Wire

/// Whether the bus forgets by the time of day, and whether the log has moments that are ahead of it.
struct BusClock {
    /// Milliseconds by which a moment in the log may be ahead before it is corrected.
    static let slack: Int64 = 60_000

    /// What is forgotten is counted in days: less than one does no harm.
    private var watch = ClockWatch(tolerance: ClockWatch.longestAbsence)
    /// Moments in the log may be ahead of it.
    private(set) var isCorrectionDue = true

    var isDoubted: Bool { watch.isDoubted }

    /// Before anything else: where it stood when the bus last looked.
    mutating func begin(at stood: Timestamp) { watch.begin(at: stood) }

    /// It now shows `wall`; what that changes.
    mutating func told(_ now: Int64, _ wall: Timestamp) -> ClockWatch.Change? {
        let expected = watch.expected(at: now) ?? wall
        let isBehind = wall.milliseconds < expected.milliseconds - Self.slack
        let change = watch.told(now, wall)
        if !watch.isDoubted, isBehind || change == .back { isCorrectionDue = true }
        return change
    }

    /// Somebody has looked: it is right.
    mutating func agree(_ now: Int64, _ wall: Timestamp) {
        watch.agree(now, wall)
        isCorrectionDue = true
    }

    mutating func corrected() { isCorrectionDue = false }
}

extension Broker {
    /// Where the clock stood when the bus last looked at it. Before the first turn.
    package func clockStood(at moment: Timestamp) { clock.begin(at: moment) }

    /// The time of day, as far as it is believed; worth keeping for the next start.
    package var believedWall: Timestamp? { clock.isDoubted ? nil : wall }

    func look(at wall: Timestamp) {
        guard !isClockPlayed else { return }
        switch clock.told(now, wall) {
        case .leaped(let expected):
            outlet.note(
                Note(.error, "bus.clock_jumped", ["shows": wall.description, "expected": expected.description]))
        case .back: outlet.note(Note(.info, "bus.clock_back", ["shows": wall.description]))
        case nil: break
        }
    }

    /// The operator says that the clock is right.
    func agreeOnClock(_ member: Member, _ params: JSONObject) throws(Fault) -> JSON {
        guard member.grant.mayCall("bus.clock-agree") else { throw .notAllowed("method", "bus.clock-agree") }
        let reason = try params.reference("reason")
        guard let wall else { throw .busy }
        let wasDoubted = clock.isDoubted
        clock.agree(now, wall)
        nextTrim = now
        outlet.note(Note(.warning, "bus.clock_agreed", ["reason": reason, "shows": wall.description]))
        return ["clock": .string(wall.description), "done": .bool(wasDoubted)]
    }

    /// What seems to have arrived later than now came while the clock was ahead: it counts as arrived now, so that it is
    /// forgotten in its time, and its age is seen.
    func correctMoments(to wall: Timestamp) throws(LogFailure) {
        guard clock.isCorrectionDue, hasRoom else { return }
        if let newest = try log.arrival(of: log.head),
            newest.milliseconds > wall.milliseconds + BusClock.slack
        {
            try beginWriting()
            try log.correctMoments(to: wall)
            outlet.note(Note(.warning, "bus.moments_corrected", ["newest": newest.description]))
        }
        clock.corrected()
    }
}

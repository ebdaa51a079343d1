package import CaseModel
import Wire

/// Whether the time of day can be believed. A clock that leaps by more than a day, against the time that passes whatever it
/// shows or against where it stood before the start, is doubted: nothing is forgotten by it until it is back, or somebody
/// has looked and says that it is right.
struct BusClock {
    /// Milliseconds by which two clocks may differ; whoever was away for longer than a day is looked at.
    static let tolerance: Int64 = 86_400_000
    /// Milliseconds by which a moment in the log may be ahead before it is corrected.
    static let slack: Int64 = 60_000

    enum Change: Equatable {
        /// It shows another time than it should.
        case jumped(expected: Timestamp)
        /// It is back where it should be.
        case back
    }

    /// The last pair that was believed; monotonic milliseconds, and the time of day.
    private var base: (now: Int64, wall: Timestamp)?
    /// Where it stood before the start, when that is known.
    private var known: Timestamp?
    private(set) var isDoubted = false
    /// Moments in the log may be ahead of it.
    private(set) var isCorrectionDue = false

    /// Before anything else: where it stood when the bus last looked.
    mutating func begin(at known: Timestamp) { self.known = known }

    /// It now shows `wall`; what that changes.
    mutating func told(_ now: Int64, _ wall: Timestamp) -> Change? {
        let expected = base.map { $0.wall.adding(milliseconds: now - $0.now) } ?? known ?? wall
        guard abs(wall.milliseconds - expected.milliseconds) <= Self.tolerance else {
            if base == nil { base = (now, expected) }
            defer { isDoubted = true }
            return isDoubted ? nil : .jumped(expected: expected)
        }
        if base == nil || wall.milliseconds < expected.milliseconds - Self.slack || isDoubted { isCorrectionDue = true }
        base = (now, wall)
        defer { isDoubted = false }
        return isDoubted ? .back : nil
    }

    /// Somebody has looked: it is right.
    mutating func agree(_ now: Int64, _ wall: Timestamp) {
        base = (now, wall)
        isDoubted = false
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
        case .jumped(let expected):
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

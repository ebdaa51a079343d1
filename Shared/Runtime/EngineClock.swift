import CaseModel
import Store
import Wire

/// Nobody is reminded, and nothing ends, by a clock that has leaped: what people do goes on, what time alone changes waits
/// until the clock is back or the operator says that it is right (decision 89).
extension Engine {
    /// Milliseconds by which the clock may leap: less makes no call late that was not nearly so.
    static let mostLeap: Int64 = 600_000
    private static let stoodKey = "clock_stood"

    /// Takes up where the clock stood: to the millisecond, while the machine has run since; else by the day.
    func beginClockWatch() throws(StoreError) {
        // A file that was put back is as old as the copy, which says nothing of how long ago that was.
        guard let boot = clock.boot, hold == nil, let stood = try parts.meta.value(Self.stoodKey).flatMap(Stood.init)
        else { return }
        if stood.boot == boot {
            clockWatch.agree(stood.monotonic, stood.wall)
        } else {
            clockWatch.begin(at: stood.wall)
        }
    }

    /// Looks at the clock before anything is done by it.
    func watchClock() {
        guard clock.boot != nil, let change = clockWatch.told(clock.monotonic, clock.wall) else { return }
        let service = parts.declaration.name.rawValue
        switch change {
        case .leaped(let expected):
            log(
                LogLine(
                    .critical, "service.clock_doubted",
                    ["service": service, "shows": clock.wall.description, "expected": expected.description]))
        case .back: log(LogLine(.notice, "service.clock_back", ["service": service, "shows": clock.wall.description]))
        }
    }

    /// For the next start: where it should stand, as long as what it shows is doubted. Written at each beat, wherever time is
    /// played too: whoever watches over the process is to know that it can still write.
    func rememberClock() throws(StoreError) {
        let stood = Stood(
            wall: clockWatch.expected(at: clock.monotonic) ?? clock.wall, monotonic: clock.monotonic,
            boot: clock.boot ?? "-")
        try parts.meta.set(Self.stoodKey, stood.text)
    }

    /// The operator has looked: it is right.
    func agreeOnClock(_ call: IncomingCall, in turn: Turn) throws -> JSON {
        let reason = try OperatingFault.reason(call.body["reason"]?.string)
        let wasDoubted = clockWatch.isDoubted
        if wasDoubted {
            try turn.audit(
                "clock.agreed", by: call.caller.rawValue, about: parts.declaration.name.rawValue, detail: reason)
        }
        let shows = clock.wall
        afterCommit.append { [unowned self] in
            guard wasDoubted else { return }
            clockWatch.agree(clock.monotonic, shows)
            needsTick = true
            // What came to be due by it is due since now.
            if dueSince != nil { dueSince = clock.now }
            log(LogLine(.warning, "service.clock_agreed", ["reason": reason, "shows": shows.description]))
        }
        return ["clock": .string(shows.description), "done": .bool(wasDoubted)]
    }
}

/// Where a clock stood, and how long the machine had run by then.
private struct Stood {
    let wall: Timestamp
    /// Milliseconds since that start of the machine.
    let monotonic: Int64
    let boot: String

    init(wall: Timestamp, monotonic: Int64, boot: String) {
        self.wall = wall
        self.monotonic = monotonic
        self.boot = boot
    }

    /// As it was written down; nothing where that is not what this release writes.
    init?(_ text: String) {
        let words = text.split(separator: " ")
        guard words.count == 3, let wall = Int64(words[0]), let monotonic = Int64(words[1]) else { return nil }
        self.init(wall: Timestamp(milliseconds: wall), monotonic: monotonic, boot: String(words[2]))
    }

    var text: String { "\(wall.milliseconds) \(monotonic) \(boot)" }
}

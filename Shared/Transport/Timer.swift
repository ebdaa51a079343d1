import Glibc

/// The clock nobody can set: for timeouts and watchdogs, never for what is promised to a citizen.
package enum MonotonicClock {
    /// Milliseconds since some moment before this process began.
    package static var milliseconds: Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }
}

/// Something that is to be done at a given time unless it is called off.
package final class Timer {
    let due: Int64
    private var body: (() -> Void)?

    package init(due: Int64, _ body: @escaping () -> Void) {
        self.due = due
        self.body = body
    }

    /// Calls it off. Harmless when it is done or called off already.
    package func cancel() { body = nil }

    /// It is neither done nor called off.
    package var isWaiting: Bool { body != nil }

    package func fire() {
        let body = body
        self.body = nil
        body?()
    }
}

/// The timers of one loop, the next one last. Those due at the same time keep the order in which they were set.
package struct TimerQueue {
    private var timers: [Timer] = []

    package init() {}

    /// When the next timer is due.
    package mutating func nextDue() -> Int64? {
        while let next = timers.last, !next.isWaiting { timers.removeLast() }
        return timers.last?.due
    }

    package mutating func add(_ timer: Timer) {
        var low = 0
        var high = timers.count
        while low < high {
            let middle = (low + high) / 2
            if timers[middle].due > timer.due { low = middle + 1 } else { high = middle }
        }
        timers.insert(timer, at: low)
    }

    /// Takes out what is due, in order. What is set while these are done waits for the next turn.
    package mutating func takeDue(at now: Int64) -> [Timer] {
        var due: [Timer] = []
        while let next = timers.last, next.due <= now { due.append(timers.removeLast()) }
        return due
    }
}

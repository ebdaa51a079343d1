import Glibc

/// The one thread of a service: it sleeps until a line, a time or a signal comes, lets the service do its work, and
/// sends the answers once the work is on disk.
///
/// A turn is: sleep; read and hand over what came; timers; `onWake`; `endOfTurn`, which commits; and only then the
/// answers leave. Every handler runs before `endOfTurn`; what goes wrong while sending is told in the next turn.
/// Nothing polls: without work, timer or wake-up the loop sleeps for good.
package final class EventLoop {
    /// Puts the turn on disk; called at the end of every turn, before anything is sent.
    package var endOfTurn: () -> Void = {}
    /// Asked before each sleep: in how many milliseconds `onWake` should be called; `nil` when for no reason.
    package var wakeAfter: () -> Int64? = { nil }
    /// The time that `wakeAfter` named has passed.
    package var onWake: () -> Void = {}
    /// A stop signal has come. Until it is set, the signal ends ``run()`` itself.
    package var onStop: (() -> Void)?
    /// How many turns there have been, so that a test can see the loop asleep.
    package private(set) var turns = 0

    private let poller: Poller
    private var watchers: [UInt64: any Watcher] = [:]
    private var lastToken: UInt64 = 0
    private var timers = TimerQueue()
    private var soonList: [() -> Void] = []
    private var unflushed: [ByteConnection] = []
    private var isStopped = false
    private var isInTurn = false
    /// Where every connection reads into; what is in it is taken before the next one reads.
    let scratch = UnsafeMutableRawBufferPointer.allocate(byteCount: 65_536, alignment: 16)
    /// Where encrypted connections open what they have read: a whole read, and a record of which the first half came
    /// before it.
    let opened = UnsafeMutableRawBufferPointer.allocate(byteCount: 98_304, alignment: 16)

    package init() throws(TransportError) { poller = try Poller() }

    deinit {
        for watcher in watchers.values { watcher.loopEnded() }
        scratch.deallocate()
        opened.deallocate()
    }

    /// Turns until ``stop()``.
    package func run() { run { false } }

    /// Turns until ``stop()`` or until `isDone`, which is asked before each turn.
    package func run(until isDone: () -> Bool) {
        isStopped = false
        while !isStopped && !isDone() { turn() }
    }

    /// Lets the present turn be the last of ``run()``.
    package func stop() { isStopped = true }

    /// One turn; sleeps at most `limit` milliseconds, or as long as it takes.
    package func turn(waitingAtMost limit: Int64? = nil) {
        precondition(!isInTurn, "a turn within a turn")
        isInTurn = true
        defer { isInTurn = false }
        let asked = MonotonicClock.milliseconds
        let wake = wakeAfter()
        take(poller.wait(milliseconds: sleep(limit, wake, from: asked)))
        let now = MonotonicClock.milliseconds
        for timer in timers.takeDue(at: now) { timer.fire() }
        let soon = soonList
        soonList = []
        for body in soon { body() }
        if let wake, now - asked >= wake { onWake() }
        endOfTurn()
        flush()
        turns += 1
    }

    /// Hands over what has come, and what others sent meanwhile: whoever is a moment later than the first would otherwise
    /// wait for the whole of a turn. Nobody has a second go in the same turn.
    private func take(_ first: [(token: UInt64, readiness: Readiness)]) {
        var events = first
        var served: Set<UInt64> = []
        for round in 1...Self.mostLooks {
            for event in events where served.insert(event.token).inserted {
                watchers[event.token]?.ready(event.readiness)
            }
            guard round < Self.mostLooks, !events.isEmpty, served.count < watchers.count else { return }
            events = poller.wait(milliseconds: 0).filter { !served.contains($0.token) }
        }
    }

    /// How often the kernel is asked within a turn.
    private static let mostLooks = 8

    /// Does `body` once, `milliseconds` from now by the clock nobody can set.
    @discardableResult
    package func after(milliseconds: Int64, _ body: @escaping () -> Void) -> Timer {
        let timer = Timer(due: MonotonicClock.milliseconds + max(0, milliseconds), body)
        timers.add(timer)
        return timer
    }

    /// Does `body` among the next turn's work.
    package func soon(_ body: @escaping () -> Void) { soonList.append(body) }

    /// Tells `ready` when `descriptor` becomes what `interest` says. The descriptor stays the caller's to close, after
    /// `cancel()`.
    package func watch(
        _ descriptor: Int32, _ interest: Readiness, _ ready: @escaping (Readiness) -> Void
    ) throws(TransportError) -> Watch {
        try watch(descriptor, interest, ClosureWatcher(ready))
    }

    /// Tells `watcher` when `descriptor` becomes what `interest` says, and keeps it alive until the watch is cancelled.
    func watch(
        _ descriptor: Int32, _ interest: Readiness, _ watcher: any Watcher
    ) throws(TransportError) -> Watch {
        lastToken += 1
        try poller.add(descriptor, interest, token: lastToken)
        watchers[lastToken] = watcher
        return Watch(self, descriptor, interest, token: lastToken)
    }

    /// Sends what `connection` holds at the end of this turn, or of the next if none is on.
    func flushLater(_ connection: ByteConnection) { unflushed.append(connection) }

    func change(_ watch: Watch, _ interest: Readiness) {
        // The descriptor is open and ours, so the kernel has no reason to refuse.
        do { try poller.change(watch.descriptor, interest, token: watch.token) } catch {
            preconditionFailure("\(error)")
        }
    }

    func cancel(_ watch: Watch) {
        guard watchers.removeValue(forKey: watch.token) != nil else { return }
        poller.remove(watch.descriptor)
    }

    private func flush() {
        let connections = unflushed
        unflushed = []
        for connection in connections { connection.flush() }
    }

    /// How long to sleep, in the kernel's terms: -1 is for good.
    private func sleep(_ limit: Int64?, _ wake: Int64?, from now: Int64) -> Int32 {
        if !soonList.isEmpty || !unflushed.isEmpty || isStopped { return 0 }
        let untilTimer = timers.nextDue().map { $0 - now }
        guard let shortest = [limit, wake, untilTimer].compactMap({ $0 }).min() else { return -1 }
        return Int32(clamping: max(0, shortest))
    }
}

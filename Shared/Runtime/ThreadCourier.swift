import CLinux
import Glibc
import Synchronization
package import Transport

/// A service's thread for errands: one, begun with the first errand, asleep while there is none.
///
/// Nothing crosses between the threads but errands, which are values, and what became of them.
package final class ThreadCourier: Courier {
    /// What both threads know.
    private final class Desk: Sendable {
        struct Papers: Sendable {
            var waiting: [any Errand] = []
            var done: [(key: String, result: EffectResult)] = []
            /// Everything that is not settled, whether it waits, is under way or is done.
            var known: Set<String> = []
            var isBusy = false
            var isClosed = false
        }

        let papers = Mutex(Papers())
        /// Rung for each errand; the courier's thread sleeps on it.
        let errandBell = eventfd(0, Int32(EFD_CLOEXEC) | Int32(EFD_SEMAPHORE))
        /// Rung for each result; the loop sleeps on it.
        let resultBell = eventfd(0, Int32(EFD_CLOEXEC) | Int32(EFD_NONBLOCK))

        static func ring(_ bell: Int32) {
            var one: UInt64 = 1
            _ = write(bell, &one, 8)
        }

        /// The courier's thread, for as long as the process lives.
        func work() {
            var count: UInt64 = 0
            while true {
                guard read(errandBell, &count, 8) == 8 else { continue }
                let next = papers.withLock { papers -> (any Errand)? in
                    guard !papers.isClosed, !papers.waiting.isEmpty else { return nil }
                    papers.isBusy = true
                    return papers.waiting.removeFirst()
                }
                guard let next else { continue }
                let result = next.run()
                papers.withLock { papers in
                    papers.done.append((next.key, result))
                    papers.isBusy = false
                }
                Self.ring(resultBell)
            }
        }
    }

    private let desk = Desk()
    private var watch: Watch?
    private var isRunning = false

    /// - Parameter loop: is woken when something is done.
    package init(_ loop: EventLoop) throws(TransportError) {
        watch = try loop.watch(desk.resultBell, .readable) { [desk] _ in
            // What was done is looked for at the end of the turn; the bell only has to wake.
            var count: UInt64 = 0
            _ = read(desk.resultBell, &count, 8)
        }
    }

    package func take(_ errands: [any Errand]) {
        guard !errands.isEmpty else { return }
        if !isRunning { begin() }
        for errand in errands {
            let isNew = desk.papers.withLock { papers in
                guard papers.known.insert(errand.key).inserted else { return false }
                papers.waiting.append(errand)
                return true
            }
            if isNew { Desk.ring(desk.errandBell) }
        }
    }

    package var results: [(key: String, result: EffectResult)] { desk.papers.withLock { $0.done } }

    package func settled(_ keys: [String]) {
        desk.papers.withLock { papers in
            papers.done.removeAll { keys.contains($0.key) }
            papers.known.subtract(keys)
        }
    }

    /// Whether an errand is under way.
    package var isBusy: Bool { desk.papers.withLock { $0.isBusy } }

    /// Begins nothing more, and waits until what is under way is done, or for so long; so that a stop leaves nothing in
    /// doubt that a moment of patience would have settled.
    package func close(waitingAtMost milliseconds: Int64) {
        desk.papers.withLock { $0.isClosed = true }
        let end = MonotonicClock.milliseconds + milliseconds
        while isBusy, MonotonicClock.milliseconds < end {
            var bell = pollfd(fd: desk.resultBell, events: Int16(POLLIN), revents: 0)
            _ = poll(&bell, 1, Int32(clamping: end - MonotonicClock.milliseconds))
        }
    }

    private func begin() {
        isRunning = true
        var thread = pthread_t()
        let whose = Unmanaged.passRetained(desk).toOpaque()
        let problem = pthread_create(
            &thread, nil,
            { whose in
                Unmanaged<Desk>.fromOpaque(whose!).takeRetainedValue().work()
                return nil
            }, whose)
        precondition(problem == 0, "no thread for errands (\(problem))")
        pthread_detach(thread)
    }
}

/// Somebody who waits for a descriptor.
protocol Watcher: AnyObject {
    /// The descriptor is ready, or in trouble.
    func ready(_ readiness: Readiness)
    /// The loop is gone; nothing more will be told.
    func loopEnded()
}

/// One descriptor somebody waits for.
package final class Watch {
    let descriptor: Int32
    let token: UInt64
    private weak var loop: EventLoop?
    private var interest: Readiness

    init(_ loop: EventLoop, _ descriptor: Int32, _ interest: Readiness, token: UInt64) {
        self.loop = loop
        self.descriptor = descriptor
        self.interest = interest
        self.token = token
    }

    /// Waits for something else.
    package func change(_ interest: Readiness) {
        guard interest != self.interest else { return }
        self.interest = interest
        loop?.change(self, interest)
    }

    /// Waits no longer. To be called before the descriptor is closed.
    package func cancel() { loop?.cancel(self) }
}

/// A closure that waits for a descriptor.
final class ClosureWatcher: Watcher {
    private let body: (Readiness) -> Void

    init(_ body: @escaping (Readiness) -> Void) { self.body = body }

    func ready(_ readiness: Readiness) { body(readiness) }
    func loopEnded() {}
}

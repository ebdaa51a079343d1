import CLinux
import Glibc

/// What a descriptor is ready for, or what somebody waits for it to be.
package struct Readiness: OptionSet, Sendable {
    package let rawValue: UInt32

    package init(rawValue: UInt32) { self.rawValue = rawValue }

    /// Bytes have come, or the end of them.
    package static let readable = Readiness(rawValue: EPOLLIN.rawValue)
    /// There is room for more bytes.
    package static let writable = Readiness(rawValue: EPOLLOUT.rawValue)
    /// The connection is gone or in trouble; always told, whether waited for or not.
    package static let broken = Readiness(rawValue: EPOLLERR.rawValue | EPOLLHUP.rawValue)
}

/// The kernel's list of descriptors somebody waits for. Level-triggered: what is not taken is told again.
final class Poller {
    private let descriptor: Int32
    private var events = [epoll_event](repeating: epoll_event(), count: 128)

    init() throws(TransportError) {
        descriptor = epoll_create1(Int32(EPOLL_CLOEXEC))
        guard descriptor >= 0 else { throw TransportError("epoll_create1", errno: errno) }
    }

    deinit { close(descriptor) }

    /// Waits for `watched`; what happens to it is told under `token`.
    func add(_ watched: Int32, _ interest: Readiness, token: UInt64) throws(TransportError) {
        try control(EPOLL_CTL_ADD, watched, interest, token)
    }

    /// Waits for something else on the same descriptor.
    func change(_ watched: Int32, _ interest: Readiness, token: UInt64) throws(TransportError) {
        try control(EPOLL_CTL_MOD, watched, interest, token)
    }

    /// Waits no longer. To be called before the descriptor is closed.
    func remove(_ watched: Int32) { epoll_ctl(descriptor, EPOLL_CTL_DEL, watched, nil) }

    /// Sleeps until something happens or the time is up; -1 sleeps without end. A signal ends the sleep early.
    func wait(milliseconds: Int32) -> [(token: UInt64, readiness: Readiness)] {
        let count = epoll_wait(descriptor, &events, Int32(events.count), milliseconds)
        return events.prefix(Int(max(0, count))).map { ($0.data.u64, Readiness(rawValue: $0.events)) }
    }

    private func control(
        _ operation: Int32, _ watched: Int32, _ interest: Readiness, _ token: UInt64
    ) throws(TransportError) {
        var event = epoll_event()
        event.events = interest.rawValue
        event.data.u64 = token
        guard epoll_ctl(descriptor, operation, watched, &event) == 0 else {
            throw TransportError("epoll_ctl", errno: errno)
        }
    }
}

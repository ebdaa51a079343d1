import CLinux
import Glibc

/// A door: whoever connects to it becomes a connection of the loop.
package final class Listener {
    /// The port it is reached at, also when any free one was asked for.
    package let port: UInt16
    private weak var loop: EventLoop?
    private let descriptor: Int32
    private let limits: ConnectionLimits
    private let onAccept: (ByteConnection) -> Void
    private var watch: Watch?
    private var isClosed = false

    init(
        _ loop: EventLoop, descriptor: Int32, limits: ConnectionLimits, onAccept: @escaping (ByteConnection) -> Void
    ) throws(TransportError) {
        self.loop = loop
        self.descriptor = descriptor
        self.limits = limits
        self.onAccept = onAccept
        port = SocketAddress.own(of: descriptor).port
        watch = try loop.watch(descriptor, .readable, self)
    }

    deinit { close() }

    /// Shuts the door. Who is inside stays.
    package func close() {
        guard !isClosed else { return }
        isClosed = true
        watch?.cancel()
        watch = nil
        Glibc.close(descriptor)
    }
}

extension Listener: Watcher {
    func ready(_ readiness: Readiness) {
        // So many a turn, so that a crowd at the door does not keep those inside waiting.
        for _ in 0..<64 {
            guard let loop, !isClosed else { return }
            let accepted = linux_accept(descriptor)
            if accepted >= 0 {
                // Fails only when the kernel has no room for another watch: the visitor is turned away.
                if let connection = try? ByteConnection(loop, descriptor: accepted, limits: limits) {
                    onAccept(connection)
                }
            } else if [EMFILE, ENFILE, ENOBUFS, ENOMEM].contains(errno) {
                return rest()
            } else if errno != EINTR && errno != ECONNABORTED {
                return
            }
        }
    }

    func loopEnded() { close() }

    /// No descriptor is free. The door would be reported at every turn, so nobody looks at it for a moment.
    private func rest() {
        watch?.change([])
        loop?.after(milliseconds: 100) { self.watch?.change(.readable) }
    }
}

extension EventLoop {
    /// Opens a door. Without `beyondLoopback` only this machine can reach it, and any other address is refused.
    ///
    /// - Parameters:
    ///   - host: an address in digits, or `localhost`.
    ///   - port: 0 takes any free one; ``Listener/port`` says which.
    package func listen(
        host: String = "127.0.0.1", port: UInt16, beyondLoopback: Bool = false,
        limits: ConnectionLimits = ConnectionLimits(), onAccept: @escaping (ByteConnection) -> Void
    ) throws(TransportError) -> Listener {
        let doing = "listen \(host):\(port)"
        guard let address = SocketAddress(host: host, port: port) else {
            throw TransportError(doing, "the host is not an address in digits")
        }
        guard beyondLoopback || address.isLoopback else {
            throw TransportError(doing, "only a loopback address is allowed here")
        }
        let descriptor = try openSocket(address, doing)
        var yes: Int32 = 1
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        let isBound = address.withSockaddr { bind(descriptor, $0, $1) == 0 }
        guard isBound, Glibc.listen(descriptor, 256) == 0 else {
            let error = TransportError(doing, errno: errno)
            close(descriptor)
            throw error
        }
        return try Listener(self, descriptor: descriptor, limits: limits, onAccept: onAccept)
    }

    /// Takes over a door that the service manager opened before the process began.
    package func listen(
        inherited descriptor: Int32, limits: ConnectionLimits = ConnectionLimits(),
        onAccept: @escaping (ByteConnection) -> Void
    ) throws(TransportError) -> Listener {
        let isReady =
            fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK) == 0
            && fcntl(descriptor, F_SETFD, FD_CLOEXEC) == 0
        guard isReady else { throw TransportError("listen on descriptor \(descriptor)", errno: errno) }
        return try Listener(self, descriptor: descriptor, limits: limits, onAccept: onAccept)
    }

    func openSocket(_ address: SocketAddress, _ doing: String) throws(TransportError) -> Int32 {
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue)
        let descriptor = socket(address.family, kind, 0)
        guard descriptor >= 0 else { throw TransportError(doing, errno: errno) }
        return descriptor
    }
}

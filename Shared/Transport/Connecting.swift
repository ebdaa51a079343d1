import Glibc

/// A call that has been placed and not yet been taken.
package final class Connecting {
    private weak var loop: EventLoop?
    private let doing: String
    private let limits: ConnectionLimits
    private var done: ((Result<ByteConnection, TransportError>) -> Void)?
    private var descriptor: Int32 = -1
    private var watch: Watch?
    private var timeout: Timer?

    fileprivate init(
        _ loop: EventLoop, _ doing: String, _ limits: ConnectionLimits,
        _ done: @escaping (Result<ByteConnection, TransportError>) -> Void
    ) {
        self.loop = loop
        self.doing = doing
        self.limits = limits
        self.done = done
    }

    deinit { hangUp() }

    /// Gives up. The one who asked is not told.
    package func cancel() {
        done = nil
        hangUp()
    }

    fileprivate func start(to host: String, _ port: UInt16, within milliseconds: Int64) throws(TransportError) {
        guard let loop else { return }
        guard let address = SocketAddress(host: host, port: port) else {
            throw TransportError(doing, "the host is not an address in digits")
        }
        descriptor = try loop.openSocket(address, doing)
        let isRefused = address.withSockaddr { connect(descriptor, $0, $1) != 0 && errno != EINPROGRESS }
        guard !isRefused else { throw TransportError(doing, errno: errno) }
        watch = try loop.watch(descriptor, .writable, self)
        timeout = loop.after(milliseconds: milliseconds) { [weak self, doing] in
            self?.finish(.failure(TransportError(doing, errno: ETIMEDOUT)))
        }
    }

    fileprivate func finish(_ result: Result<ByteConnection, TransportError>) {
        hangUp()
        let done = done
        self.done = nil
        done?(result)
    }

    private func hangUp() {
        timeout?.cancel()
        watch?.cancel()
        watch = nil
        if descriptor >= 0 { close(descriptor) }
        descriptor = -1
    }
}

extension Connecting: Watcher {
    func ready(_ readiness: Readiness) {
        guard let loop, descriptor >= 0 else { return }
        var failure: Int32 = 0
        var length = socklen_t(MemoryLayout<Int32>.size)
        getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &failure, &length)
        // When nobody listens on a port from the range that callers get theirs from, the kernel may pick that very port
        // for the caller, who then talks to itself and keeps the service from ever listening there.
        if failure == 0 && SocketAddress.own(of: descriptor) == SocketAddress.peer(of: descriptor) {
            failure = ECONNREFUSED
        }
        guard failure == 0 else { return finish(.failure(TransportError(doing, errno: failure))) }
        watch?.cancel()
        watch = nil
        let connected = descriptor
        descriptor = -1
        do {
            finish(.success(try ByteConnection(loop, descriptor: connected, limits: limits)))
        } catch {
            finish(.failure(error))
        }
    }

    func loopEnded() { cancel() }
}

extension EventLoop {
    /// Calls whoever listens there; `done` is told in a later turn, never at once.
    ///
    /// - Parameter host: an address in digits, or `localhost`.
    @discardableResult
    package func connect(
        host: String = "127.0.0.1", port: UInt16, withinMilliseconds: Int64 = 5000,
        limits: ConnectionLimits = ConnectionLimits(),
        _ done: @escaping (Result<ByteConnection, TransportError>) -> Void
    ) -> Connecting {
        let connecting = Connecting(self, "connect \(host):\(port)", limits, done)
        do {
            try connecting.start(to: host, port, within: withinMilliseconds)
        } catch {
            soon { connecting.finish(.failure(error)) }
        }
        return connecting
    }
}

import Glibc

/// A call that has been placed and not yet been taken.
package final class Connecting {
    private weak var loop: EventLoop?
    private let doing: String
    private let limits: ConnectionLimits
    private let encryption: TLSClient?
    private var done: ((Result<ByteConnection, TransportError>) -> Void)?
    private var descriptor: Int32 = -1
    private var watch: Watch?
    private var timeout: Timer?
    private var greeting: ByteConnection?
    private var deadline: Int64 = 0

    fileprivate init(
        _ loop: EventLoop, _ doing: String, _ limits: ConnectionLimits, _ encryption: TLSClient?,
        _ done: @escaping (Result<ByteConnection, TransportError>) -> Void
    ) {
        self.loop = loop
        self.doing = doing
        self.limits = limits
        self.encryption = encryption
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
        deadline = MonotonicClock.milliseconds + milliseconds
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
        greeting?.giveUpGreeting()
        greeting = nil
    }

    /// Agrees on encryption, in what is left of the time; only then is the call taken.
    private func agree(_ loop: EventLoop, _ connected: Int32, _ encryption: TLSClient) throws(TransportError) {
        let channel: SecureChannel
        do throws(TransportError) { channel = try encryption.channel() } catch {
            close(connected)
            throw error
        }
        let left = max(1, deadline - MonotonicClock.milliseconds)
        let words = doing
        // Keeps this call alive until it is settled: nothing else need hold it.
        let told = Greeting(milliseconds: left, answerToPlain: []) { [self] result in
            greeting = nil
            finish(result.mapError { TransportError(words, $0.message) })
        }
        greeting = try ByteConnection(loop, descriptor: connected, limits: limits, channel, told)
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
            guard let encryption else {
                return finish(.success(try ByteConnection(loop, descriptor: connected, limits: limits)))
            }
            try agree(loop, connected, encryption)
        } catch {
            finish(.failure(error))
        }
    }

    func loopEnded() { cancel() }
}

extension EventLoop {
    /// Calls whoever listens there; `done` is told in a later turn, never at once.
    ///
    /// - Parameters:
    ///   - host: an address in digits, or `localhost`.
    ///   - encryption: whom the line must be encrypted to; `nil` for a plain one.
    ///   - withinMilliseconds: for the call and the handshake together.
    @discardableResult
    package func connect(
        host: String = "127.0.0.1", port: UInt16, encryption: TLSClient? = nil, withinMilliseconds: Int64 = 5000,
        limits: ConnectionLimits = ConnectionLimits(),
        _ done: @escaping (Result<ByteConnection, TransportError>) -> Void
    ) -> Connecting {
        let connecting = Connecting(self, "connect \(host):\(port)", limits, encryption, done)
        do {
            try connecting.start(to: host, port, within: withinMilliseconds)
        } catch {
            soon { connecting.finish(.failure(error)) }
        }
        return connecting
    }
}

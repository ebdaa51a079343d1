import CLinux
import Glibc

/// A door: whoever connects to it becomes a connection of the loop.
package final class Listener {
    /// The port it is reached at, also when any free one was asked for.
    package let port: UInt16
    private weak var loop: EventLoop?
    private let descriptor: Int32
    private let limits: ConnectionLimits
    private let encryption: TLSServer?
    private let onAccept: (ByteConnection) -> Void
    private var watch: Watch?
    private var isClosed = false
    /// Who is in the middle of the handshake, by number.
    private var greeting: [Int: ByteConnection] = [:]
    private var lastGreeted = 0

    init(
        _ loop: EventLoop, descriptor: Int32, limits: ConnectionLimits, encryption: TLSServer?,
        onAccept: @escaping (ByteConnection) -> Void
    ) throws(TransportError) {
        self.loop = loop
        self.descriptor = descriptor
        self.limits = limits
        self.encryption = encryption
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
        for connection in greeting.values { connection.giveUpGreeting() }
        greeting = [:]
    }

    /// How many are in the middle of the handshake.
    package var greetingCount: Int { greeting.count }

    private func welcome(_ accepted: Int32, _ loop: EventLoop) throws(TransportError) {
        guard let encryption else {
            return onAccept(try ByteConnection(loop, descriptor: accepted, limits: limits))
        }
        let channel: SecureChannel
        do throws(TransportError) { channel = try encryption.channel() } catch {
            Glibc.close(accepted)
            throw error
        }
        lastGreeted += 1
        let number = lastGreeted
        let told = Greeting(
            milliseconds: encryption.handshakeMilliseconds, answerToPlain: encryption.answerToPlain
        ) { [weak self] in
            self?.greeting[number] = nil
            switch $0 {
            case .success(let connection): self?.onAccept(connection)
            case .failure(let error): encryption.onRefused(error)
            }
        }
        greeting[number] = try ByteConnection(loop, descriptor: accepted, limits: limits, channel, told)
        // Whoever means it is done in milliseconds: when there are too many, the one who has dawdled longest leaves.
        if greeting.count > Self.mostGreeting, let oldest = greeting.keys.min() {
            greeting.removeValue(forKey: oldest)?.giveUpGreeting()
        }
    }

    private static let mostGreeting = 256
}

extension Listener: Watcher {
    func ready(_ readiness: Readiness) {
        // So many a turn, so that a crowd at the door does not keep those inside waiting.
        for _ in 0..<64 {
            guard let loop, !isClosed else { return }
            let accepted = linux_accept(descriptor)
            if accepted >= 0 {
                // Fails only when there is no room for another watch or conversation: the visitor is turned away.
                try? welcome(accepted, loop)
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
    /// Opens a door. Without `encryption` only this machine can reach it, and any other address is refused.
    ///
    /// - Parameters:
    ///   - host: an address in digits, or `localhost`.
    ///   - port: 0 takes any free one; ``Listener/port`` says which.
    ///   - encryption: what the door shows and demands; callers are accepted once that is settled.
    package func listen(
        host: String = "127.0.0.1", port: UInt16, encryption: TLSServer? = nil,
        limits: ConnectionLimits = ConnectionLimits(), onAccept: @escaping (ByteConnection) -> Void
    ) throws(TransportError) -> Listener {
        let doing = "listen \(host):\(port)"
        guard let address = SocketAddress(host: host, port: port) else {
            throw TransportError(doing, "the host is not an address in digits")
        }
        guard encryption != nil || address.isLoopback else {
            throw TransportError(doing, "only a loopback address is allowed without encryption")
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
        return try Listener(
            self, descriptor: descriptor, limits: limits, encryption: encryption, onAccept: onAccept)
    }

    /// Takes over a door that the service manager opened before the process began.
    package func listen(
        inherited descriptor: Int32, encryption: TLSServer? = nil, limits: ConnectionLimits = ConnectionLimits(),
        onAccept: @escaping (ByteConnection) -> Void
    ) throws(TransportError) -> Listener {
        let isReady =
            fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK) == 0
            && fcntl(descriptor, F_SETFD, FD_CLOEXEC) == 0
        guard isReady else { throw TransportError("listen on descriptor \(descriptor)", errno: errno) }
        return try Listener(
            self, descriptor: descriptor, limits: limits, encryption: encryption, onAccept: onAccept)
    }

    func openSocket(_ address: SocketAddress, _ doing: String) throws(TransportError) -> Int32 {
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue)
        let descriptor = socket(address.family, kind, 0)
        guard descriptor >= 0 else { throw TransportError(doing, errno: errno) }
        return descriptor
    }
}

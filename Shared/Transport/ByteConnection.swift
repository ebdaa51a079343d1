import CLinux
import Glibc

/// A connection of one loop: bytes in, bytes out, over TCP or a UNIX socket, encrypted or not.
///
/// What is sent waits until the end of the turn, when the work it tells of is on disk. `onClose` is called exactly
/// once, whoever closed and why: from within ``close()`` when this side does, never from within ``send(_:)``. After it
/// no other handler is called.
package final class ByteConnection {
    /// Bytes have come. Valid only during the call.
    package var onBytes: (UnsafeRawBufferPointer) -> Void = { _ in }
    package var onClose: (CloseReason) -> Void = { _ in }
    /// More than the high-water mark waits to be sent.
    package var onCongested: () -> Void = {}
    /// Half of the high-water mark or less waits again.
    package var onDrained: () -> Void = {}
    /// Called after `onClose`; for whoever made the connection.
    var onEnded: () -> Void = {}

    enum Phase { case greeting, open, flushing, lingering, ended }

    package let limits: ConnectionLimits
    /// Who is at the other end, as the kernel knows it.
    package let peer: Peer
    weak var loop: EventLoop?
    let descriptor: Int32
    let channel: SecureChannel?
    var greeting: Greeting?
    var watch: Watch?
    var phase = Phase.open
    var isPaused = false
    var hasPeerFinished = false
    var hasSaidGoodbye = false
    var isBlocked = false
    var isFlushAsked = false
    /// What is meant for the other side and not sealed yet; stays empty on a plain connection.
    var unsealed = ByteQueue()
    var wire = ByteQueue()
    var grace: Timer?
    private var discardable = 1 << 20

    /// Takes over an open, non-blocking descriptor.
    init(_ loop: EventLoop, descriptor: Int32, limits: ConnectionLimits) throws(TransportError) {
        self.loop = loop
        self.descriptor = descriptor
        self.limits = limits
        channel = nil
        peer = Peer(of: descriptor)
        try begin(loop)
    }

    /// Takes over an open, non-blocking descriptor and agrees on encryption first; `greeting` is told how that went,
    /// and the connection is open only from then on.
    init(
        _ loop: EventLoop, descriptor: Int32, limits: ConnectionLimits, _ channel: SecureChannel, _ greeting: Greeting
    ) throws(TransportError) {
        self.loop = loop
        self.descriptor = descriptor
        self.limits = limits
        self.channel = channel
        self.greeting = greeting
        peer = Peer(of: descriptor)
        phase = .greeting
        try begin(loop)
        grace = loop.after(milliseconds: greeting.milliseconds) { [weak self] in
            self?.greeted(.failure(TransportError("handshake", errno: ETIMEDOUT)))
        }
        greet()
    }

    deinit { if phase != .ended { Glibc.close(descriptor) } }

    /// Neither side has closed.
    package var isOpen: Bool { phase == .open }
    package var isEncrypted: Bool { channel != nil }
    /// What waits to be sent.
    package var bufferedBytes: Int { unsealed.count + wire.count }
    /// The other side reads more slowly than it is sent to.
    package internal(set) var isCongested = false

    /// Whether the other side has shown a certificate that bears this name, letter for letter. Never so without
    /// encryption.
    package func isVouched(as name: String) -> Bool { channel?.isVouched(as: name) ?? false }

    /// Puts bytes in line for the end of the turn. Does nothing once the connection has closed.
    package func send(_ bytes: [UInt8]) {
        guard phase == .open else { return }
        if channel == nil { wire.append(bytes) } else { unsealed.append(bytes) }
        askForFlush()
        if !isCongested && bufferedBytes > limits.highWater {
            isCongested = true
            loop?.soon { if self.isCongested { self.onCongested() } }
        }
    }

    /// Ends the connection once everything in line has been sent, or could not be within the closing time.
    package func close() { close(.closedHere) }

    /// Ends the connection at once; what is in line is lost.
    package func abort() { abort(.closedHere) }

    /// Takes no more bytes until ``resumeReading()``: the kernel then holds the other side back.
    package func pauseReading() {
        isPaused = true
        updateInterest()
    }

    /// Takes bytes again.
    package func resumeReading() {
        isPaused = false
        updateInterest()
    }

    func close(_ reason: CloseReason) {
        guard phase == .open else { return }
        flushOut()
        tell(reason)
    }

    private func begin(_ loop: EventLoop) throws(TransportError) {
        if peer.userID == nil {
            var yes: Int32 = 1
            setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
        }
        watch = try loop.watch(descriptor, .readable, self)
    }

    /// Nothing more is taken; what is in line leaves, within the closing time.
    func flushOut() {
        phase = .flushing
        grace?.cancel()
        grace = loop?.after(milliseconds: limits.closingMilliseconds) { self.release() }
        updateInterest()
        askForFlush()
    }
}

// MARK: - Reading

extension ByteConnection: Watcher {
    func ready(_ readiness: Readiness) {
        if readiness.contains(.writable) {
            isBlocked = false
            askForFlush()
        }
        guard !readiness.isDisjoint(with: [.readable, .broken]) else { return }
        switch phase {
        case .open where isPaused: abort(.peerClosed)  // only trouble gets here: nobody waits for bytes
        case .open, .greeting: receive()
        case .lingering: discard()
        case .flushing where !readiness.isDisjoint(with: .broken): release()
        case .flushing, .ended: break
        }
    }

    func loopEnded() {
        release()
        letGo()
    }

    private func receive() {
        guard let scratch = loop?.scratch else { return }
        var allowance = limits.mostReadPerTurn
        while allowance > 0 && (phase == .open || phase == .greeting) && !isPaused {
            let count = recv(descriptor, scratch.baseAddress, min(scratch.count, allowance), 0)
            if count > 0 {
                allowance -= count
                take(UnsafeRawBufferPointer(rebasing: scratch[..<count]))
                // Less than there was room for: that was all. If not, the kernel tells again.
                if count < scratch.count { return }
            } else if count == 0 {
                hasPeerFinished = true
                guard phase == .open else {
                    return greeted(.failure(TransportError("handshake", "the other side hung up")))
                }
                return close(channel == nil ? .peerClosed : .cutShort)
            } else if errno == EAGAIN {
                return
            } else if errno != EINTR {
                guard phase == .open else {
                    return greeted(.failure(TransportError("handshake", errno: errno)))
                }
                return abort(.failed(errno: errno))
            }
        }
    }

    private func take(_ bytes: UnsafeRawBufferPointer) {
        guard let channel else { return onBytes(bytes) }
        if phase == .greeting {
            if channel.isPlain(bytes) { return refusePlain() }
            channel.take(bytes)
            greet()
        } else {
            channel.take(bytes)
            deliver()
        }
    }

    /// Hands over what could be opened, and sees what came behind it.
    func deliver() {
        guard let channel, let opened = loop?.opened, phase == .open else { return }
        let count = channel.read(into: opened)
        // What the protocol itself has to say: an alert, a new key.
        channel.drain(into: &wire)
        if !wire.isEmpty { askForFlush() }
        if count > 0 { onBytes(UnsafeRawBufferPointer(rebasing: opened[..<count])) }
        if let fault = channel.fault {
            hasSaidGoodbye = true
            close(.insecure(fault.reason))
        } else if channel.hasHeardGoodbye {
            close(.peerClosed)
        }
    }

    /// After the last word: bytes that were under way are thrown away, for closing with bytes unread would make the
    /// kernel tell the other side "reset", and the last word could be lost on it.
    private func discard() {
        guard let scratch = loop?.scratch else { return }
        let count = recv(descriptor, scratch.baseAddress, scratch.count, 0)
        discardable -= max(0, count)
        let isTryingAgain = count < 0 && (errno == EAGAIN || errno == EINTR)
        if count == 0 || discardable <= 0 || (count < 0 && !isTryingAgain) { release() }
    }
}

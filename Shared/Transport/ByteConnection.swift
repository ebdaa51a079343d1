import Glibc

/// A TCP connection of one loop: bytes in, bytes out.
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

    private enum Phase { case open, flushing, lingering, ended }

    package let limits: ConnectionLimits
    private weak var loop: EventLoop?
    private let descriptor: Int32
    private var watch: Watch?
    private var phase = Phase.open
    private var isPaused = false
    private var hasPeerFinished = false
    private var isBlocked = false
    private var isFlushAsked = false
    private var outgoing: [UInt8] = []
    private var outgoingStart = 0
    private var grace: Timer?
    private var discardable = 1 << 20

    /// Takes over an open, non-blocking descriptor.
    init(_ loop: EventLoop, descriptor: Int32, limits: ConnectionLimits) throws(TransportError) {
        self.loop = loop
        self.descriptor = descriptor
        self.limits = limits
        var yes: Int32 = 1
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
        watch = try loop.watch(descriptor, .readable, self)
    }

    deinit { if phase != .ended { Glibc.close(descriptor) } }

    /// Neither side has closed.
    package var isOpen: Bool { phase == .open }
    /// What waits to be sent.
    package var bufferedBytes: Int { outgoing.count - outgoingStart }
    /// The other side reads more slowly than it is sent to.
    package private(set) var isCongested = false

    /// Puts bytes in line for the end of the turn. Does nothing once the connection has closed.
    package func send(_ bytes: [UInt8]) {
        guard phase == .open else { return }
        outgoing.append(contentsOf: bytes)
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
        phase = .flushing
        grace = loop?.after(milliseconds: limits.closingMilliseconds) { self.release() }
        updateInterest()
        askForFlush()
        tell(reason)
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
        case .open: receive()
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
        while allowance > 0 && phase == .open && !isPaused {
            let count = recv(descriptor, scratch.baseAddress, min(scratch.count, allowance), 0)
            if count > 0 {
                allowance -= count
                onBytes(UnsafeRawBufferPointer(rebasing: scratch[..<count]))
            } else if count == 0 {
                hasPeerFinished = true
                return close(.peerClosed)
            } else if errno == EAGAIN {
                return
            } else if errno != EINTR {
                return abort(.failed(errno: errno))
            }
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

// MARK: - Sending and ending

extension ByteConnection {
    /// Sends what the kernel takes. Called by the loop after the turn's work is on disk.
    func flush() {
        isFlushAsked = false
        guard phase == .open || phase == .flushing else { return }
        while bufferedBytes > 0 && !isBlocked {
            let count = outgoing.withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress! + outgoingStart, bufferedBytes, Int32(MSG_NOSIGNAL))
            }
            if count >= 0 {
                outgoingStart += count
            } else if errno == EAGAIN {
                isBlocked = true
            } else if errno != EINTR {
                return lost(.failed(errno: errno))
            }
        }
        tidy()
        if bufferedBytes > limits.mostUnsent && phase == .open { return lost(.tooSlow) }
        if isCongested && bufferedBytes <= limits.highWater / 2 {
            isCongested = false
            loop?.soon { if !self.isCongested { self.onDrained() } }
        }
        if phase == .flushing && bufferedBytes == 0 { finish() }
        updateInterest()
    }

    /// Everything is said: closes, or waits a little for the other side to close too.
    private func finish() {
        if hasPeerFinished { return release() }
        shutdown(descriptor, Int32(SHUT_WR))
        phase = .lingering
    }

    /// Frees what has been sent, now and then rather than each time.
    private func tidy() {
        if outgoingStart == outgoing.count {
            outgoing.removeAll(keepingCapacity: outgoing.count <= limits.highWater)
            outgoingStart = 0
        } else if outgoingStart > outgoing.count / 2 {
            outgoing.removeSubrange(..<outgoingStart)
            outgoingStart = 0
        }
    }

    /// The connection broke while sending, after the turn's work: the handler is told in the next turn.
    private func lost(_ reason: CloseReason) {
        let isUntold = phase == .open
        release()
        if isUntold { loop?.soon { self.tell(reason) } }
    }

    private func abort(_ reason: CloseReason) {
        guard phase == .open else { return }
        release()
        tell(reason)
    }

    private func release() {
        guard phase != .ended else { return }
        phase = .ended
        grace?.cancel()
        watch?.cancel()
        watch = nil
        Glibc.close(descriptor)
        outgoing = []
        outgoingStart = 0
    }

    /// Says goodbye, once, and lets go of the handlers and of everybody they hold.
    private func tell(_ reason: CloseReason) {
        let (last, ended) = (onClose, onEnded)
        letGo()
        last(reason)
        ended()
    }

    private func letGo() {
        onBytes = { _ in }
        onClose = { _ in }
        onCongested = {}
        onDrained = {}
        onEnded = {}
    }

    private func askForFlush() {
        guard !isFlushAsked else { return }
        isFlushAsked = true
        loop?.flushLater(self)
    }

    private func updateInterest() {
        var interest: Readiness = []
        let isListening = (phase == .open && !isPaused) || phase == .lingering
        if isListening && !hasPeerFinished { interest.insert(.readable) }
        if bufferedBytes > 0 && isBlocked { interest.insert(.writable) }
        watch?.change(interest)
    }
}

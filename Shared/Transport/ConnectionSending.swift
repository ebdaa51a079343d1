import Glibc

// Sending and ending.
extension ByteConnection {
    /// Sends what the kernel takes. Called by the loop after the turn's work is on disk.
    func flush() {
        isFlushAsked = false
        guard phase != .ended && phase != .lingering else { return }
        seal()
        while !wire.isEmpty && !isBlocked {
            let count = wire.withBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            if count >= 0 {
                wire.removeFirst(count, keeping: limits.highWater)
                seal()
            } else if errno == EAGAIN {
                isBlocked = true
            } else if errno != EINTR {
                return lost(.failed(errno: errno))
            }
        }
        if bufferedBytes > limits.mostUnsent && phase == .open { return lost(.tooSlow) }
        if isCongested && bufferedBytes <= limits.highWater / 2 {
            isCongested = false
            loop?.soon { if !self.isCongested { self.onDrained() } }
        }
        if phase == .flushing && bufferedBytes == 0 { finish() }
        updateInterest()
    }

    /// Seals a piece at a time, when the piece before has gone: one large record is cheaper than many small ones, and a
    /// large answer does not lie in memory twice.
    private func seal() {
        guard let channel, wire.isEmpty, phase != .greeting else { return }
        if !unsealed.isEmpty {
            let count = min(unsealed.count, 65_536)
            unsealed.withBytes { channel.write(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
            unsealed.removeFirst(count, keeping: limits.highWater)
        } else if phase == .flushing && !hasSaidGoodbye {
            hasSaidGoodbye = true
            channel.sayGoodbye()
        } else {
            return
        }
        channel.drain(into: &wire)
    }

    /// Everything is said: closes, or waits a little for the other side to close too.
    private func finish() {
        if hasPeerFinished { return release() }
        shutdown(descriptor, Int32(SHUT_WR))
        phase = .lingering
    }

    /// The connection broke while sending, after the turn's work: the handler is told in the next turn.
    private func lost(_ reason: CloseReason) {
        let (isUntold, unmet) = (phase == .open, greeting)
        greeting = nil
        release()
        if isUntold { loop?.soon { self.tell(reason) } }
        if let unmet { loop?.soon { unmet.done(.failure(TransportError("handshake", "the other side is gone"))) } }
    }

    func abort(_ reason: CloseReason) {
        guard phase == .open else { return }
        release()
        tell(reason)
    }

    func release() {
        guard phase != .ended else { return }
        phase = .ended
        grace?.cancel()
        watch?.cancel()
        watch = nil
        Glibc.close(descriptor)
        unsealed.removeAll()
        wire.removeAll()
    }

    /// Says goodbye, once, and lets go of the handlers and of everybody they hold.
    func tell(_ reason: CloseReason) {
        let (last, ended) = (onClose, onEnded)
        letGo()
        last(reason)
        ended()
    }

    func letGo() {
        onBytes = { _ in }
        onClose = { _ in }
        onCongested = {}
        onDrained = {}
        onEnded = {}
        greeting = nil
    }

    func askForFlush() {
        guard !isFlushAsked else { return }
        isFlushAsked = true
        loop?.flushLater(self)
    }

    func updateInterest() {
        var interest: Readiness = []
        let isListening = (phase == .open && !isPaused) || phase == .greeting || phase == .lingering
        if isListening && !hasPeerFinished { interest.insert(.readable) }
        if bufferedBytes > 0 && isBlocked { interest.insert(.writable) }
        watch?.change(interest)
    }
}

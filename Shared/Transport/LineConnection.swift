import Glibc

/// A conversation in lines, as every service has with the bus. A line ends with the byte 0x0A and with nothing else.
///
/// Half a line is kept until the rest comes. A line longer than the limit ends the conversation, after
/// `onLineTooLong` has had the chance of a last word.
package final class LineConnection {
    /// The connection underneath: its limits, its congestion, pausing. Its `onBytes` and `onClose` are taken.
    package let bytes: ByteConnection
    /// The most a line may hold, its LF included.
    package let maxLineBytes: Int
    /// A whole line has come, without its LF.
    package var onLine: ([UInt8]) -> Void = { _ in }
    /// The conversation is over; called exactly once, see ``ByteConnection``.
    package var onClose: (CloseReason) -> Void = { _ in }
    /// The line that is coming is too long. What is sent now is still sent; then the conversation ends.
    package var onLineTooLong: () -> Void = {}

    /// What has come of a line whose LF has not.
    private var half: [UInt8] = []
    /// What has come and is not to be looked at before `goOn`.
    private var kept: [UInt8] = []
    private var isResting = false

    /// Speaks in lines over `bytes`. Lives as long as the connection does.
    package init(_ bytes: ByteConnection, maxLineBytes: Int = 65_536) {
        self.bytes = bytes
        self.maxLineBytes = maxLineBytes
        bytes.onBytes = { self.take($0) }
        bytes.onClose = { self.end($0) }
    }

    /// Neither side has closed.
    package var isOpen: Bool { bytes.isOpen }
    /// What waits to be sent.
    package var bufferedBytes: Int { bytes.bufferedBytes }

    /// Puts one line, or several whole ones, in line for the end of the turn. The last LF may be left out.
    package func send(_ line: [UInt8]) {
        bytes.send(line)
        if line.last != 0x0A { bytes.send([0x0A]) }
    }

    /// Hands over no more lines until ``goOn()``, not even those that have come already; the kernel then holds the other
    /// side back.
    package func rest() {
        isResting = true
        bytes.pauseReading()
    }

    /// Hands over lines again, at once those that had come; as far as whoever takes them does not rest anew.
    package func goOn() {
        guard isResting else { return }
        isResting = false
        let waiting = kept
        kept = []
        waiting.withUnsafeBytes { take($0) }
        if !isResting && isOpen { bytes.resumeReading() }
    }

    /// Ends the conversation once everything in line has been sent.
    package func close() { bytes.close() }

    private func take(_ chunk: UnsafeRawBufferPointer) {
        guard !isResting else { return kept.append(contentsOf: chunk) }
        var rest = chunk[...]
        while let start = rest.baseAddress, let end = memchr(start, 0x0A, rest.count) {
            let count = end - UnsafeMutableRawPointer(mutating: start)
            guard half.count + count < maxLineBytes else { return refuse() }
            let line = takeLine(UnsafeRawBufferPointer(start: start, count: count))
            rest = rest.dropFirst(count + 1)
            onLine(line)
            guard isOpen else { return }
            guard !isResting else { return kept.append(contentsOf: rest) }
        }
        guard half.count + rest.count < maxLineBytes else { return refuse() }
        half.append(contentsOf: rest)
    }

    /// The line that ends with these bytes.
    private func takeLine(_ end: UnsafeRawBufferPointer) -> [UInt8] {
        guard !half.isEmpty else { return [UInt8](end) }
        half.append(contentsOf: end)
        defer { half = [] }
        return half
    }

    private func refuse() {
        onLineTooLong()
        bytes.close(.lineTooLong)
    }

    private func end(_ reason: CloseReason) {
        let last = onClose
        onLine = { _ in }
        onClose = { _ in }
        onLineTooLong = {}
        half = []
        kept = []
        last(reason)
    }
}

extension Slice<UnsafeRawBufferPointer> {
    fileprivate var baseAddress: UnsafeRawPointer? {
        base.baseAddress.map { $0 + startIndex }
    }
}

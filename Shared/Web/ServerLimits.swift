import Transport

/// How long and how much a web server lets its visitors take. Times in milliseconds; all deadlines are absolute: who
/// sends a byte now and then gains nothing.
package struct ServerLimits: Hashable, Sendable {
    package var request = RequestLimits()
    /// Connections at once; one more is answered with 503.
    package var connections = 1024
    /// Event streams at once, among the connections; one more is answered with 503.
    package var streams = 600
    /// For agreeing on encryption, where the door asks for it.
    package var handshakeTime: Int64 = 5_000
    /// From the first moment of a connection, or the first byte of a further request, to the end of the head.
    package var headTime: Int64 = 10_000
    /// From the end of the head to the end of the body, for bodies of any size.
    package var bodyTime: Int64 = 20_000
    /// Added to ``bodyTime`` for what the head announces: bytes per second that a slow line still manages.
    package var slowestBody = 16 << 10
    /// From the request to our answer; after it, 503.
    package var answerTime: Int64 = 30_000
    /// From our answer until the visitor has taken it.
    package var writeTime: Int64 = 60_000
    /// From an answer to the next request.
    package var idleTime: Int64 = 30_000
    /// Between the comments that keep an event stream from looking dead to what lies between.
    package var heartbeat: Int64 = 15_000
    /// What may wait for the reader of an event stream, in bytes; who has more waiting is let go.
    package var streamBuffer = 64 << 10
    /// Requests of one connection answered in one turn, so that the others get theirs.
    package var requestsPerTurn = 16
    /// Of those who come when all places are taken, so many a second are told; the others just find the door shut.
    package var turnedAwayPerSecond = 64

    package init() {}

    var connection: ConnectionLimits {
        var limits = ConnectionLimits()
        limits.highWater = 64 << 10
        limits.mostReadPerTurn = 128 << 10
        // One answer may be large, and no second one is begun while the first waits.
        limits.mostUnsent = 256 << 20
        return limits
    }

    func bodyTime(for body: RequestHead.Body) -> Int64 {
        guard case .length(let length) = body else { return bodyTime }
        return bodyTime + Int64(length) * 1000 / Int64(max(1, slowestBody))
    }
}

/// The two clocks a web server reads.
package struct ServerClock {
    /// Milliseconds by the clock nobody can set, for deadlines.
    package var milliseconds: () -> Int64
    /// Seconds since 1970, for the `Date` field.
    package var unixSeconds: () -> Int64

    package init(milliseconds: @escaping () -> Int64, unixSeconds: @escaping () -> Int64) {
        self.milliseconds = milliseconds
        self.unixSeconds = unixSeconds
    }
}

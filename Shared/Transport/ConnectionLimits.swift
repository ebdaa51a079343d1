/// Why a connection ended.
package enum CloseReason: Hashable, Sendable {
    /// The other side has closed; a half line it left is dropped.
    case peerClosed
    /// This side has closed.
    case closedHere
    /// The other side sent more than a line may hold.
    case lineTooLong
    /// The other side does not read, and what waits for it has passed the limit.
    case tooSlow
    /// The kernel says why.
    case failed(errno: Int32)
    /// The line went without the goodbye that encryption asks for: what came last may not have been all.
    case cutShort
    /// What came was not what the other side had sealed, or it withdrew its trust; in OpenSSL's words.
    case insecure(String)
}

/// How much one connection may hold and take, in bytes.
package struct ConnectionLimits: Hashable, Sendable {
    /// From here on the other side counts as slow, until half of it has gone.
    package var highWater = 1 << 20
    /// More than this may not wait; the connection ends.
    package var mostUnsent = 8 << 20
    /// The most one connection may hand over in one turn, so that the others get theirs.
    package var mostReadPerTurn = 256 << 10
    /// How long a closing connection may take to hand over its last words, in milliseconds.
    package var closingMilliseconds: Int64 = 2000

    package init() {}
}

/// What a client follows, how far it was sent, and what it has not acknowledged (PROTOCOL.md § 5).
final class Subscription {
    /// `nil` for a tail, of which nothing is kept.
    let consumer: String?
    let filter: TypeFilter
    let credit: Credit?
    /// Everything up to here was sent or did not concern it.
    private(set) var cursor: Int64
    private var lastSent: Int64
    /// The last event it said to be done with, or where it began.
    private(set) var acknowledged: Int64
    /// Sent and, from `oldest` on, not acknowledged, in order.
    private var sent: [(position: Int64, bytes: Int)] = []
    private var oldest = 0
    private var bytesUnderWay = 0
    /// Since when it has taken nothing of what is under way, in monotonic milliseconds; `nil` when nothing is.
    private(set) var idleSince: Int64?

    /// The event that the disk has changed and at which it stands, and when that was last read, in monotonic milliseconds;
    /// `nil` while it can go on.
    var damage: (position: Int64, tried: Int64)?

    /// How much may be under way without acknowledgement.
    struct Credit {
        let events: Int
        let bytes: Int
    }

    /// - Parameter acknowledged: the last event the client is done with; lower than `after` when what lay between did
    ///   not concern it and has been trimmed.
    init(consumer: String?, filter: TypeFilter, after: Int64, acknowledged: Int64, credit: Credit?) {
        self.consumer = consumer
        self.filter = filter
        self.credit = credit
        cursor = after
        lastSent = after
        self.acknowledged = acknowledged
    }

    private var eventsUnderWay: Int { sent.count - oldest }

    /// Everything up to here is done with: what was acknowledged, or all when nothing is under way.
    var position: Int64 { eventsUnderWay == 0 ? cursor : sent[oldest].position - 1 }

    /// What may be sent now.
    func room(limits: Limits) -> (events: Int, bytes: Int) {
        guard let credit else { return (limits.pageEvents, limits.pageBytes) }
        return (
            min(limits.pageEvents, credit.events - eventsUnderWay), min(limits.pageBytes, credit.bytes - bytesUnderWay)
        )
    }

    /// An event is on its way; those before it are.
    func send(_ position: Int64, bytes: Int) {
        lastSent = position
        guard credit != nil else { return }
        sent.append((position, bytes))
        bytesUnderWay += bytes
    }

    /// Everything up to here has been looked at.
    func reached(_ position: Int64, at now: Int64) {
        cursor = position
        if eventsUnderWay > 0 { idleSince = idleSince ?? now }
    }

    /// Frees the credit of everything up to `position`.
    ///
    /// - Throws: `bus.bad_ack` when it was never sent.
    func acknowledge(_ position: Int64, at now: Int64) throws(Fault) {
        guard position <= lastSent else { throw .badAcknowledgement }
        if position > acknowledged { idleSince = now }
        acknowledged = max(acknowledged, position)
        while oldest < sent.count, sent[oldest].position <= acknowledged {
            bytesUnderWay -= sent[oldest].bytes
            oldest += 1
        }
        if oldest == sent.count { idleSince = nil }
        // What is behind is let go of when there is more of it than of what is ahead.
        guard oldest > sent.count / 2 else { return }
        sent.removeFirst(oldest)
        oldest = 0
    }
}

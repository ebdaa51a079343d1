import CaseModel
import Wire

/// One connection as the bus knows it, from connecting to its end (PROTOCOL.md § 3).
final class Client {
    enum Stage {
        /// Connected, and has not said who it is.
        case stranger
        /// Has said who it is and is to prove it.
        case challenged(Challenge)
        case signedIn(Member)
    }

    let id: ConnectionID
    /// When it connected, in monotonic milliseconds.
    let since: Int64
    /// Whether the certificate it has shown bears that name; `nil` on a line without certificates.
    let certificate: ((ServiceName) -> Bool)?
    var stage = Stage.stranger
    var subscription: Subscription?
    /// Lines that leave at the end of the turn, when what they speak of is on disk.
    var held: [UInt8] = []
    /// Publishes that came in this turn; none has its answer before the turn ends.
    var unanswered = 0
    /// It has heard its last line; nothing it says counts any more.
    var isEnding = false
    /// Something has changed for it in this turn.
    var isTouched = false
    /// How it has published before, so that the same is read faster the next time.
    var habit: Habit?

    /// A class, since it is looked at with every line and copied with none.
    final class Habit {
        let bytes: UsualPublish.Habit
        let sender: SenderID
        let types: [EventType]
        let count: SenderCount

        init(bytes: UsualPublish.Habit, sender: SenderID, types: [EventType], count: SenderCount) {
            (self.bytes, self.sender, self.types, self.count) = (bytes, sender, types, count)
        }
    }

    init(_ id: ConnectionID, since: Int64, certificate: ((ServiceName) -> Bool)? = nil) {
        self.id = id
        self.certificate = certificate
        self.since = since
    }

    var member: Member? { if case .signedIn(let member) = stage { member } else { nil } }
    var isStranger: Bool { member == nil }
}

/// What was said before a client has proved who it is.
struct Challenge {
    let service: ServiceName
    let clientNonce: String
    let busNonce: String
    /// A random one when the service is unknown, so that the answers give nothing away.
    let key: [UInt8]
    /// The key that will follow while keys are changed; a random one when none will.
    let nextKey: [UInt8]
    let isKnown: Bool
}

/// A client that has signed in: who it is, and what it declared it would do, all of it granted.
struct Member {
    let service: ServiceName
    let grant: Grant
    let publishes: [EventType]
    let reads: Grant.Types
    let serves: [String]
    /// How far its file says that it has come.
    let lives: [SenderLife]

    /// The types it said it can read, one by one; empty for whoever may read everything.
    var declaredReads: [EventType] { if case .only(let types) = reads { types } else { [] } }
}

/// What a client follows, how far it was sent, and what it has not acknowledged (PROTOCOL.md § 5).
struct Subscription {
    /// `nil` for a tail, of which nothing is kept.
    let consumer: String?
    let filter: TypeFilter
    let credit: Credit?
    /// Everything up to here was sent or did not concern it.
    private(set) var cursor: Int64
    private var lastSent: Int64
    /// The last event it said to be done with, or where it began.
    private(set) var acknowledged: Int64
    /// Sent and not acknowledged, oldest first.
    private var underWay: ArraySlice<(position: Int64, bytes: Int)> = []
    private var bytesUnderWay = 0
    /// Since when it has taken nothing of what is under way, in monotonic milliseconds; `nil` when nothing is.
    private(set) var idleSince: Int64?

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

    /// Everything up to here is done with: what was acknowledged, or all when nothing is under way.
    var position: Int64 { underWay.isEmpty ? cursor : (underWay.first?.position ?? cursor) - 1 }

    /// What may be sent now.
    func room(limits: Limits) -> (events: Int, bytes: Int) {
        guard let credit else { return (limits.pageEvents, limits.pageBytes) }
        return (
            min(limits.pageEvents, credit.events - underWay.count), min(limits.pageBytes, credit.bytes - bytesUnderWay)
        )
    }

    mutating func sent(_ page: LogPage, at now: Int64) {
        cursor = page.through
        guard let last = page.events.last else { return }
        lastSent = last.position
        guard credit != nil else { return }
        idleSince = idleSince ?? now
        for event in page.events {
            underWay.append((event.position, event.bytes.count))
            bytesUnderWay += event.bytes.count
        }
    }

    /// Frees the credit of everything up to `position`.
    ///
    /// - Throws: `bus.bad_ack` when it was never sent.
    mutating func acknowledge(_ position: Int64, at now: Int64) throws(Fault) {
        guard position <= lastSent else { throw .badAcknowledgement }
        if position > acknowledged { idleSince = now }
        acknowledged = max(acknowledged, position)
        while let first = underWay.first, first.position <= acknowledged {
            underWay.removeFirst()
            bytesUnderWay -= first.bytes
        }
        guard underWay.isEmpty else { return }
        underWay = []
        idleSince = nil
    }
}

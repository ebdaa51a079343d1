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

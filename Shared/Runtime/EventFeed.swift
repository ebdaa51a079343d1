import CaseModel
import Store
import Wire

/// The events that arrive: from the subscription to the step, and the acknowledgement back.
struct EventFeed {
    /// How many unacknowledged events the bus may send, and how many bytes of them.
    static let credit: (events: Int64, bytes: Int64) = (64, 262_144)

    private let parts: EngineParts
    private var arrived: [CloudEvent] = []
    private var reached: Int64?
    private var acknowledged: Int64 = 0

    init(parts: EngineParts) { self.parts = parts }

    var isWaiting: Bool { !arrived.isEmpty }

    /// Takes up the subscription where the file says we are.
    func subscribe(
        on session: BusSession, types: [EventType], name: ServiceName, orElse giveUp: @escaping () -> Void
    ) {
        let after = (try? parts.position.last()) ?? 0
        subscribe(on: session, types: types, name: name, after: after, orElse: giveUp)
    }

    private func subscribe(
        on session: BusSession, types: [EventType], name: ServiceName, after: Int64, orElse giveUp: @escaping () -> Void
    ) {
        let params: JSON = [
            "consumer": .string(name.rawValue), "types": .array(types.map { .string($0.rawValue) }),
            "after": .integer(after),
            "credit": ["events": .integer(Self.credit.events), "bytes": .integer(Self.credit.bytes)],
        ]
        session.request("bus.subscribe", params) { result in
            switch result {
            case .success: break
            // Our position lies beyond the log's end: the bus was put back from a copy. Numbers decide what is new.
            case .failure(let error) where error.reason == "bus.position_beyond_head":
                self.subscribe(on: session, types: types, name: name, after: 0, orElse: giveUp)
            case .failure: giveUp()
            }
        }
    }

    mutating func arrived(_ position: Int64, _ json: JSON) {
        reached = position
        // An event that cannot be read as one was never let in by the bus; it is passed over with its position.
        if let event = try? CloudEvent(json: json) { arrived.append(event) }
    }

    /// What is to be applied, in order. It stays until `settled`, so that a turn given up takes it in again.
    var waiting: [CloudEvent] { arrived }

    /// What was waiting has been applied and committed.
    mutating func settled() { arrived = [] }

    func rememberPosition() throws(StoreError) {
        if let reached { try parts.position.record(reached) }
    }

    /// Tells the bus how far the file has come; only after the commit.
    mutating func acknowledge(on session: BusSession) {
        guard arrived.isEmpty, let reached, reached != acknowledged else { return }
        acknowledged = reached
        session.notify("bus.ack", ["position": .integer(reached)])
    }

    mutating func forget() {
        arrived = []
        reached = nil
        acknowledged = 0
    }
}

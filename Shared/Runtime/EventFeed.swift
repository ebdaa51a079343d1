import CaseModel
import Store
import Wire

/// The events that arrive: from the subscription to the step, and the acknowledgement back.
struct EventFeed {
    /// How many unacknowledged events the bus may send, and how many bytes of them.
    static let credit: (events: Int64, bytes: Int64) = (64, 262_144)

    /// One place of the log; without an event when what lay there could not be read as one. The bus lets none such in.
    private struct Arrival {
        /// `nil` for what an owner has told anew: it lies in the log no more.
        let position: Int64?
        let event: CloudEvent?
    }

    /// What the bus has answered; a reference, since the session calls back.
    private final class State {
        /// The life of the log in which positions count now.
        var log: String?
    }

    private let parts: EngineParts
    private let state = State()
    private var arrivals: [Arrival] = []
    /// Up to here everything has been applied and committed, since the connection began.
    private var reached: Int64?
    private var acknowledged: Int64 = 0

    init(parts: EngineParts) { self.parts = parts }

    var isWaiting: Bool { !arrivals.isEmpty }
    var count: Int { arrivals.count }

    /// Takes up the subscription where the file says we are, or behind this position of the present life of the log.
    func subscribe(
        on session: BusSession, types: [EventType], name: ServiceName, after position: Int64?,
        done: @escaping () -> Void, orElse giveUp: @escaping (RPCError) -> Void
    ) {
        let after = position ?? (try? parts.position.last()) ?? 0
        let log = position == nil && after > 0 ? ((try? parts.position.log()) ?? nil) ?? "" : ""
        subscribe(on: session, types: types, name: name, after: after, of: log, done: done, orElse: giveUp)
    }

    private func subscribe(
        on session: BusSession, types: [EventType], name: ServiceName, after: Int64, of log: String,
        done: @escaping () -> Void, orElse giveUp: @escaping (RPCError) -> Void
    ) {
        var params: JSONObject = [
            "consumer": .string(name.rawValue), "types": .array(types.map { .string($0.rawValue) }),
            "after": .integer(after),
            "credit": ["events": .integer(Self.credit.events), "bytes": .integer(Self.credit.bytes)],
        ]
        params["log"] = .string(log)
        session.request("bus.subscribe", .object(params)) { [state] result in
            switch result {
            case .success(let reply):
                state.log = reply["log"]?.string
                done()
            // Our position lies beyond the log's end: the bus was put back from a copy. Numbers decide what is new.
            case .failure(let error) where error.reason == "bus.position_beyond_head":
                let kept = max(0, (error.data["first"]?.integer ?? 1) - 1)
                self.subscribe(
                    on: session, types: types, name: name, after: kept, of: log, done: done, orElse: giveUp)
            case .failure(let error): giveUp(error)
            }
        }
    }

    mutating func arrived(_ position: Int64, _ json: JSON) {
        arrivals.append(Arrival(position: position, event: try? CloudEvent(json: json)))
    }

    /// An event that its owner has told anew.
    mutating func arrivedFromOwner(_ event: CloudEvent) { arrivals.append(Arrival(position: nil, event: event)) }

    /// The next places of the log, at most so many, in order: what is to be applied. They stay until `settled`, so that a
    /// turn given up takes them in again.
    func waiting(atMost count: Int = .max) -> [CloudEvent?] { arrivals.prefix(count).map(\.event) }

    /// Writes how far these many bring us; rides on whatever is being committed.
    func rememberPosition(after count: Int) throws(StoreError) {
        guard let last = arrivals.prefix(count).last(where: { $0.position != nil })?.position else { return }
        try parts.position.record(last, in: state.log)
    }

    /// The first so many of those waiting have been applied and committed.
    mutating func settled(_ count: Int) {
        guard count > 0 else { return }
        reached = arrivals.prefix(count).last { $0.position != nil }?.position ?? reached
        arrivals.removeFirst(count)
    }

    /// Tells the bus how far the file has come; only after the commit.
    mutating func acknowledge(on session: BusSession) {
        guard let reached, reached != acknowledged else { return }
        acknowledged = reached
        session.notify("bus.ack", ["position": .integer(reached)])
    }

    mutating func forget() {
        arrivals = []
        reached = nil
        acknowledged = 0
    }
}

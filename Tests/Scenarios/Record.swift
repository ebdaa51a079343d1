import BusCore
import CaseModel
import Support
import Wire

/// Everything that was said in a month, read back from the bus's log.
struct Record {
    /// One event with what it says, and its place in the log.
    struct Said<Body: BusEvent> {
        let position: Int
        let event: CloudEvent
        let body: Body
    }

    let events: [CloudEvent]
    /// The bytes as they lie in the log.
    let bytes: [[UInt8]]

    init(_ log: any EventLog) throws {
        let logged = try log.all()
        bytes = logged.map(\.bytes)
        events = try logged.map { try CloudEvent(json: JSON.read($0.bytes)) }
    }

    /// Every event of one kind, in order.
    func all<Body: BusEvent>(_ type: Body.Type) -> [Said<Body>] {
        events.enumerated().compactMap { position, event in
            guard event.type == Body.type, let body = try? event.body(Body.self) else { return nil }
            return Said(position: position, event: event, body: body)
        }
    }
}

extension Sequence {
    /// How often each key occurs.
    func counted<Key: Hashable>(by key: (Element) -> Key) -> [Key: Int] {
        reduce(into: [:]) { counts, element in counts[key(element), default: 0] += 1 }
    }
}

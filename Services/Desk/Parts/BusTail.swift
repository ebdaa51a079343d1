package import CaseModel
import Runtime
package import Wire

/// Hears events while a line to the bus stands: a tail, of which the bus keeps nothing (PROTOCOL.md § 5). After a cut it
/// goes on where it was.
package final class BusTail {
    let types: [EventType]
    private let began: (Int64) -> Void
    private let heard: (Int64, CloudEvent) -> Void
    private var reached: Int64?

    /// - Parameters:
    ///   - began: hearing goes on behind that position.
    ///   - heard: an event, with its position.
    package init(
        _ types: [EventType], began: @escaping (Int64) -> Void, heard: @escaping (Int64, CloudEvent) -> Void
    ) {
        self.types = types
        self.began = began
        self.heard = heard
    }

    /// The line stands.
    func begin(on session: BusSession, orElse giveUp: @escaping () -> Void) {
        session.onEvent = { [unowned self] position, json in
            reached = position
            // An event that cannot be read as one was never let in by the bus.
            if let event = try? CloudEvent(json: json) { heard(position, event) }
        }
        subscribe(on: session, after: reached, orElse: giveUp)
    }

    private func subscribe(on session: BusSession, after: Int64?, orElse giveUp: @escaping () -> Void) {
        var params: JSONObject = ["types": .array(types.map { .string($0.rawValue) })]
        if let after { params["after"] = .integer(after) }
        session.request("bus.subscribe", .object(params)) { [weak self, weak session] result in
            guard let self, let session else { return }
            switch result {
            case .success(let reply):
                let position = reply["after"]?.integer ?? 0
                reached = position
                began(position)
            // The bus was put back from a copy: what we have heard is not in it.
            case .failure(let error) where error.reason == "bus.position_beyond_head":
                subscribe(on: session, after: nil, orElse: giveUp)
            case .failure: giveUp()
            }
        }
    }
}

import CaseModel
import Store
import Wire

/// A service's own events, numbered in the order they became true, kept with the state they speak of.
struct OutgoingEvents {
    let source: ServiceName
    let epoch: Epoch
    let outbox: Outbox

    /// Numbers the event, checks it as the bus will, and writes it down.
    func append<Body: BusEvent>(
        _ body: Body, about subject: Subject, at time: Timestamp, cause: EventID?
    ) throws -> Published {
        let number = try outbox.nextNumber()
        let event = try CloudEvent(
            id: EventID(epoch: epoch, number: number), source: source, subject: subject, time: time, cause: cause,
            body: body)
        try outbox.append(number: number, line: try EventValidator.bytes(of: event), at: time.milliseconds)
        return Published(source: source, type: Body.type, epoch: epoch, number: number)
    }

    /// Puts an empty event under a number that must be given up, so that those behind it can be taken.
    func void(_ number: Int64, of epoch: Epoch, at time: Timestamp) throws {
        try outbox.replace(number, of: epoch.rawValue, with: empty(number, epoch, time), at: time.milliseconds)
    }

    /// The first thing said in a new life is nothing: so that everybody knows that the one before is over.
    func beginLife(at time: Timestamp) throws {
        guard try outbox.nextNumber() == 1 else { return }
        try outbox.append(number: 1, line: empty(1, epoch, time), at: time.milliseconds)
    }

    private func empty(_ number: Int64, _ epoch: Epoch, _ time: Timestamp) throws(EventFault) -> [UInt8] {
        let event = CloudEvent(
            id: EventID(epoch: epoch, number: number), source: source, type: .void(of: source),
            subject: Subject(unchecked: source.rawValue), time: time, data: .object([:]))
        return try EventValidator.bytes(of: event)
    }
}

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
        let event = CloudEvent(
            id: EventID(epoch: epoch, number: number), source: source, type: .void(of: source),
            subject: Subject(unchecked: source.rawValue), time: time, data: .object([:]))
        try outbox.replace(
            number, of: epoch.rawValue, with: try EventValidator.bytes(of: event), at: time.milliseconds)
    }
}

/// What the bus will take, decided in one place: the sender asks before its commit, the bus when the event arrives.
///
/// So an event that is committed is never refused for good, and an outbox never stands still on one.
package enum EventValidator {
    /// The longest event, in bytes; a line has 4 096 more for what goes around it.
    package static let longest = 61_440
    /// Levels of an event: a message puts it two levels down, in `params` and in `event`.
    package static let deepest = JSON.deepest - 2

    /// Reads an event as the bus does.
    package static func read(_ bytes: ArraySlice<UInt8>) throws(EventFault) -> CloudEvent {
        guard bytes.count <= longest else { throw .tooLong }
        let json: JSON
        do { json = try JSON.read(line: bytes, deepest: deepest) } catch {
            throw error.code == .tooDeep ? .tooDeep : .notJSON
        }
        return try CloudEvent(json: json)
    }

    package static func read(_ bytes: [UInt8]) throws(EventFault) -> CloudEvent { try read(bytes[...]) }

    /// The bytes to commit and to send, if the bus would take them.
    package static func bytes(of event: CloudEvent) throws(EventFault) -> [UInt8] {
        let bytes = event.json.bytes
        // Not only readable: what is read is what was meant.
        guard try read(bytes) == event else { throw .data }
        return bytes
    }
}

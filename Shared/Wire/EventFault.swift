/// What is wrong with an event, so wrong that it will never be taken: by name, without its content.
package enum EventFault: String, Error, Hashable, Sendable, CaseIterable, CustomStringConvertible {
    /// Not JSON as the bus reads it.
    case notJSON = "event.not_json"
    case notAnObject = "event.not_an_object"
    /// More than 61 440 bytes.
    case tooLong = "event.too_long"
    /// More levels than there is room for inside a message.
    case tooDeep = "event.too_deep"
    /// Not "1.0".
    case specversion = "event.specversion"
    /// Not `<epoch>:<number>`, numbers from 1.
    case id = "event.id"
    /// Not `/genklang/<service>`.
    case source = "event.source"
    /// Not `dk.genklang.<service>.<name>.v<number>`.
    case type = "event.type"
    /// The type is another service's than the source.
    case foreignType = "event.foreign_type"
    /// Not an identifier.
    case subject = "event.subject"
    /// Not RFC 3339 with seconds and an offset.
    case time = "event.time"
    /// Not the id of an event.
    case cause = "event.cause"
    /// Not an object.
    case data = "event.data"
    /// An attribute whose name or value CloudEvents does not allow.
    case attribute = "event.attribute"

    package var description: String { rawValue }
}

/// Every bound the bus keeps, so that no service can take the others' room. PROTOCOL.md § 2 is the same table in words.
package struct Limits: Sendable {
    /// Bytes of a line, its LF included.
    package var line = 65_536
    /// Bytes of one event.
    package var event = 61_440
    /// Bytes of a call's params, and of the result or error that answers it.
    package var call = 61_440
    /// Bytes of a text used as a request's id.
    package var id = 64

    /// Milliseconds from connecting to being signed in.
    package var signIn: Int64 = 5_000
    /// Connections that are not signed in.
    package var strangers = 64
    package var connections = 256
    /// Connections of the operator; every other service has one.
    package var operators = 16

    /// Publishes without an answer, per connection.
    package var window = 64
    /// Bytes of events that are not yet on disk, over all connections.
    package var unwritten = 8_388_608

    /// Bytes of the newest events' lines kept at hand for those who follow closely.
    package var recentBytes = 4_194_304

    /// What a subscription may ask to have under way unacknowledged.
    package var creditEvents: ClosedRange<Int64> = 1...1_024
    package var creditBytes: ClosedRange<Int64> = 61_440...1_048_576
    /// What is fetched from the log for one subscription at a time.
    package var pageEvents = 512
    package var pageBytes = 262_144

    /// Unsent bytes at which further events and calls for a connection wait.
    package var calmUnsent = 262_144
    /// Unsent bytes at which a connection is given up.
    package var mostUnsent = 1_048_576

    /// Milliseconds a caller waits.
    package var deadline: ClosedRange<Int64> = 1...60_000
    package var defaultDeadline: Int64 = 10_000
    package var callsPerCaller = 64
    package var callsPerService = 256

    /// Milliseconds after which an acknowledged position is written even though nobody publishes.
    package var positionDelay: Int64 = 1_000
    /// Senders listed in `bus.status`.
    package var listedSources = 256

    /// Milliseconds after which an event that the disk has changed is read once more for whoever stands at it.
    package var damagePause: Int64 = 60_000

    /// How long events are kept.
    package var retention = Retention()

    package init() {}
}

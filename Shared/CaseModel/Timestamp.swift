/// A moment, the same everywhere: whole milliseconds since 1970 in UTC. Written as RFC 3339.
package struct Timestamp: Hashable, Comparable, Sendable {
    package let milliseconds: Int64

    package init(milliseconds: Int64) { self.milliseconds = milliseconds }

    package static func < (one: Self, other: Self) -> Bool { one.milliseconds < other.milliseconds }

    /// The moment this much later (or earlier, when negative).
    package func adding(milliseconds: Int64) -> Timestamp {
        Timestamp(milliseconds: self.milliseconds + milliseconds)
    }

    /// The moment this many seconds later.
    package func adding(seconds: Int64) -> Timestamp { adding(milliseconds: seconds * 1000) }

    /// The moment this many elapsed hours later; nights, holidays and changes of the clock count like any other hour.
    package func adding(hours: Int64) -> Timestamp { adding(seconds: hours * 3600) }
}

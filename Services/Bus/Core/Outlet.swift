/// One client's connection, numbered in the order of arrival; never reused.
package struct ConnectionID: RawRepresentable, Hashable, Comparable, Sendable, CustomStringConvertible {
    package let rawValue: Int64
    package init(rawValue: Int64) { self.rawValue = rawValue }
    package var description: String { String(rawValue) }
    package static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
}

/// What the operator's journal is told: a stable code and identifiers, never a word of anybody's.
package struct Note: Equatable, Sendable {
    package enum Level: Sendable { case error, warning, info }
    package let level: Level
    package let code: String
    package let fields: [String: String]

    package init(_ level: Level, _ code: String, _ fields: [String: String] = [:]) {
        self.level = level
        self.code = code
        self.fields = fields
    }
}

/// The way out of the bus: whoever holds the sockets.
package protocol Outlet: AnyObject {
    /// Takes whole lines for a connection, to be written as it reads.
    func send(_ lines: [UInt8], to connection: ConnectionID)
    /// Ends a connection after what was taken for it has been written. `closed` need not be called for it.
    func close(_ connection: ConnectionID)
    /// Ends a connection at once and throws away what it did not read.
    func drop(_ connection: ConnectionID)
    /// Bytes taken for a connection and not yet written.
    func unsent(_ connection: ConnectionID) -> Int
    /// Takes no more lines from a connection until `goOn`, not even those that have come already.
    func rest(_ connection: ConnectionID)
    /// Takes its lines again, from the next turn on.
    func goOn(_ connection: ConnectionID)
    func note(_ note: Note)
}

extension Outlet {
    package func rest(_ connection: ConnectionID) {}
    package func goOn(_ connection: ConnectionID) {}
}

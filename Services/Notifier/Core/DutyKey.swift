/// What makes a letter or message one thing, so that it is sent once however often it is owed: `copy/N-…/1`.
///
/// The letter's identifier, its file's name and a mail's Message-ID are derived from it. Made of opaque identifiers,
/// numbers and stage names only; safe in logs.
package struct DutyKey: RawRepresentable, Hashable, Comparable, Codable, Sendable, CustomStringConvertible {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }

    package var description: String { rawValue }
    package static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
}

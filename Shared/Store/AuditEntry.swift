import Seal

/// One look or one act, as the log inspector sees it.
package struct AuditEntry: Hashable, Sendable {
    /// Consecutive from 1.
    package let number: Int64
    /// Milliseconds UTC.
    package let at: Int64
    package let actor: String
    package let action: String
    package let subject: String
    package let detail: String

    /// The fingerprint of everything the entry says. Each text is preceded by its length, so that moving a letter from
    /// one column to the next gives another one.
    func seal(salt: [UInt8]) -> [UInt8] {
        var bytes = Self.bigEndian(Int64(salt.count)) + salt + Self.bigEndian(number) + Self.bigEndian(at)
        for text in [actor, action, subject, detail] {
            bytes += Self.bigEndian(Int64(text.utf8.count)) + Array(text.utf8)
        }
        return Seal.sha256(bytes)
    }

    /// What ties an entry to all before it.
    static func link(after previous: [UInt8], seal: [UInt8]) -> [UInt8] { Seal.sha256(previous + seal) }

    private static func bigEndian(_ number: Int64) -> [UInt8] {
        (0..<8).map { UInt8(truncatingIfNeeded: number >> (56 - 8 * $0)) }
    }
}

extension AuditEntry {
    init(_ row: Row) {
        number = row.integer("number")
        at = row.integer("at")
        actor = row.text("actor")
        action = row.text("action")
        subject = row.text("subject")
        detail = row.text("detail")
    }
}

/// The room that publishing leaves free on the bus's disk, looked after closely enough that no sender runs through it.
///
/// The kernel is asked once a second, and at once when half of what was free beyond the reserve has been written since.
/// So no more than one turn's batch (`Limits.unwritten`) is written into the reserve, however fast somebody publishes;
/// and with room enough a gigabyte is written between two questions, not one in every turn.
package struct DiskReserve {
    /// What was found.
    package struct Reading: Equatable, Sendable {
        /// Bytes that are free.
        package let free: Int64
        /// Whether publishes can be taken.
        package let hasRoom: Bool

        package init(free: Int64, hasRoom: Bool) { (self.free, self.hasRoom) = (free, hasRoom) }
    }

    /// Milliseconds after which what others write on the same disk is seen at the latest.
    private static let longest: Int64 = 1_000

    /// The least that may be set: twice what the events of one turn may still take of it.
    package static let least: Int64 = 16_777_216

    /// Bytes that stay free.
    private let reserve: Int64
    /// Bytes that are free now; `nil` when nobody knows.
    private let free: () -> Int64?
    private var lookedAt: Int64?
    /// How far the log was written then.
    private var end: Int64 = 0
    /// Bytes that were free then beyond the reserve.
    private var spare: Int64 = 0

    package init(reserve: Int64, free: @escaping () -> Int64?) {
        self.reserve = reserve
        self.free = free
    }

    /// Looks, if it is time to; `nil` when it is not, and when nobody knows.
    ///
    /// - Parameters:
    ///   - now: monotonic milliseconds.
    ///   - end: how far the log is written, in bytes; only how much it grows counts.
    package mutating func look(at now: Int64, end: Int64) -> Reading? {
        if let lookedAt, now - lookedAt < Self.longest, end - self.end <= spare / 2 { return nil }
        lookedAt = now
        self.end = end
        guard let free = free() else { return nil }
        // On a full disk nothing is written, and a second is soon enough.
        spare = max(0, free - reserve)
        return Reading(free: free, hasRoom: free >= reserve)
    }
}

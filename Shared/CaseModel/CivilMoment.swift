/// What calendar and clock on a wall in Denmark show at some moment. Written `2025-03-11T08:00:00+01:00`.
///
/// Made from a `Timestamp` by `Copenhagen.civil(at:)`; reckoning is done on days and times, never on the text.
package struct CivilMoment: Hashable, Sendable, CustomStringConvertible {
    package let day: CivilDay
    /// Milliseconds since midnight as the clock shows it, 0 ..< 86 400 000; not the time elapsed since midnight.
    package let millisecondOfDay: Int
    /// How far the clock is ahead of UTC: 60 in winter, 120 in summer.
    package let offsetMinutes: Int

    package init(day: CivilDay, millisecondOfDay: Int, offsetMinutes: Int) {
        self.day = day
        self.millisecondOfDay = millisecondOfDay
        self.offsetMinutes = offsetMinutes
    }

    package var hour: Int { millisecondOfDay / 3_600_000 }
    package var minute: Int { millisecondOfDay / 60_000 % 60 }
    package var second: Int { millisecondOfDay / 1000 % 60 }
    package var millisecond: Int { millisecondOfDay % 1000 }

    /// ISO 8601 with the offset; milliseconds only when there are any.
    package var description: String {
        let clock = "\(padded(hour, 2)):\(padded(minute, 2)):\(padded(second, 2))"
        let fraction = millisecond == 0 ? "" : ".\(padded(millisecond, 3))"
        return "\(day)T\(clock)\(fraction)+\(padded(offsetMinutes / 60, 2)):\(padded(offsetMinutes % 60, 2))"
    }
}

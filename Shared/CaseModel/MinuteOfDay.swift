/// A time on the clock to the minute, from 00:00 to 24:00: what a door sign with opening hours shows.
///
/// 24:00 is the end of the day, so that "open all day" leaves no closed minute at midnight.
package struct MinuteOfDay: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Minutes since midnight by the clock on the wall, 0 … 1440.
    package let minutes: Int

    package static let midnight = MinuteOfDay(unchecked: 0)
    package static let noon = MinuteOfDay(unchecked: 720)
    package static let endOfDay = MinuteOfDay(unchecked: 1440)

    /// The time so many minutes after midnight; `nil` outside 0 … 1440.
    package init?(minutes: Int) {
        guard (0...1440).contains(minutes) else { return nil }
        self.minutes = minutes
    }

    /// Reads `08:00` … `24:00`; `nil` when it is anything else.
    package init?(text: String) {
        var reader = DigitReader(text)
        guard let time = reader.minuteOfDay(), reader.isAtEnd else { return nil }
        self = time
    }

    private init(unchecked minutes: Int) { self.minutes = minutes }

    package static func < (one: Self, other: Self) -> Bool { one.minutes < other.minutes }

    package var description: String { "\(padded(minutes / 60, 2)):\(padded(minutes % 60, 2))" }
}

extension MinuteOfDay: Codable, ExpressibleByStringLiteral {
    /// A time written into the source: a fixture or a constant.
    package init(stringLiteral text: String) {
        guard let time = MinuteOfDay(text: text) else { preconditionFailure("not a time of day: \(text)") }
        self = time
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let time = MinuteOfDay(text: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a time as 08:00")
        }
        self = time
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension DigitReader {
    /// `08:00` … `24:00`.
    mutating func minuteOfDay() -> MinuteOfDay? {
        guard let hour = number(2), take(":"), let minute = number(2), minute < 60 else { return nil }
        return MinuteOfDay(minutes: hour * 60 + minute)
    }
}

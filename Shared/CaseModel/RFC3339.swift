extension Timestamp: CustomStringConvertible, Codable, ExpressibleByStringLiteral {
    /// Reads RFC 3339 with an offset, to the millisecond: `2026-11-23T09:00:00.000Z`, `2026-11-23T09:00+01:00`.
    ///
    /// Seconds may be left out. A leap second, a day that does not exist and a missing offset give `nil`.
    package init?(rfc3339 text: String) {
        var reader = DigitReader(text)
        guard let year = reader.number(4), reader.take("-"), let month = reader.number(2), reader.take("-"),
            let day = reader.number(2), reader.take("T"), let hour = reader.number(2), reader.take(":"),
            let minute = reader.number(2), (1...12).contains(month), hour < 24, minute < 60,
            let date = CivilDay(year: year, month: month, day: day)
        else { return nil }
        var second = 0
        var fraction = 0
        if reader.take(":") {
            guard let value = reader.number(2), value < 60 else { return nil }
            second = value
            if reader.take(".") {
                guard let value = reader.fraction() else { return nil }
                fraction = value
            }
        }
        guard let offset = reader.offsetMinutes(), reader.isAtEnd else { return nil }
        let minutes = Int64(date.daysSince1970) * 1440 + Int64(hour * 60 + minute - offset)
        self.init(milliseconds: (minutes * 60 + Int64(second)) * 1000 + Int64(fraction))
    }

    /// A moment written into the source: a fixture or a constant.
    package init(stringLiteral text: String) {
        guard let moment = Timestamp(rfc3339: text) else { preconditionFailure("not a moment: \(text)") }
        self = moment
    }

    /// RFC 3339 in UTC with milliseconds, as it stands on the wire.
    package var description: String {
        let day = CivilDay(daysSince1970: Int(milliseconds.flooringDivision(by: 86_400_000)))
        let rest = Int(milliseconds - Int64(day.daysSince1970) * 86_400_000)
        let clock = [rest / 3_600_000, rest / 60_000 % 60, rest / 1000 % 60].map { padded($0, 2) }
        return "\(day)T\(clock.joined(separator: ":")).\(padded(rest % 1000, 3))Z"
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let moment = Timestamp(rfc3339: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not an RFC 3339 moment")
        }
        self = moment
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

/// A number in so many digits, with zeros in front.
func padded(_ number: Int, _ digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
}

extension Int64 {
    /// Division that rounds down, also below zero.
    func flooringDivision(by divisor: Int64) -> Int64 {
        self / divisor - (self % divisor < 0 ? 1 : 0)
    }
}

/// Reads a date's characters from the left; every step says whether it found what it looked for.
struct DigitReader {
    private let bytes: [UInt8]
    private var place = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    var isAtEnd: Bool { place == bytes.count }

    mutating func take(_ character: Character) -> Bool {
        guard place < bytes.count, character.asciiValue == bytes[place] else { return false }
        place += 1
        return true
    }

    /// Just so many digits.
    mutating func number(_ digits: Int) -> Int? {
        guard place + digits <= bytes.count else { return nil }
        var value = 0
        for byte in bytes[place..<place + digits] {
            guard (48...57).contains(byte) else { return nil }
            value = value * 10 + Int(byte - 48)
        }
        place += digits
        return value
    }

    /// One to nine decimals, cut off after the third.
    mutating func fraction() -> Int? {
        var digits: [Int] = []
        while digits.count < 9, let digit = number(1) { digits.append(digit) }
        guard !digits.isEmpty else { return nil }
        return (digits + [0, 0]).prefix(3).reduce(0) { $0 * 10 + $1 }
    }

    /// `Z`, or `+hh:mm` / `-hh:mm`; in minutes east of Greenwich.
    mutating func offsetMinutes() -> Int? {
        if take("Z") { return 0 }
        let sign = take("+") ? 1 : take("-") ? -1 : 0
        guard sign != 0, let hours = number(2), take(":"), let minutes = number(2), hours < 24, minutes < 60 else {
            return nil
        }
        return sign * (hours * 60 + minutes)
    }
}

/// A citizen's civil registration number. It has no printable form: only a command may carry it, and only to its owner.
///
/// Ten digits. The first six are the day of birth; the seventh, with the two-digit year, says which century. The check
/// digit is not examined, since numbers without a valid one have been given out since 2007.
/// Source: databeskyttelsesloven § 11; www.cpr.dk, personnumre uden kontrolciffer.
package struct CPR: Hashable, Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    private let digits: [UInt8]

    /// The number in this text, with or without a hyphen after the date; `nil` when it is none.
    package init?(_ text: String) {
        var bytes = Array(text.utf8)
        if bytes.count == 11, bytes[6] == UInt8(ascii: "-") { bytes.remove(at: 6) }
        guard bytes.count == 10, bytes.allSatisfy({ (48...57).contains($0) }) else { return nil }
        let digits = bytes.map { $0 - 48 }
        guard CPR.birthday(in: digits) != nil else { return nil }
        self.digits = digits
    }

    /// The day of birth that the number holds.
    package var birthday: CivilDay? { CPR.birthday(in: digits) }

    /// What every log line, test failure and debugger gets to see.
    package var description: String { "CPR" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: []) }

    /// Whether some words hold one: six digits that are a day and four more, together or with a hyphen or spaces between them.
    package static func stands(in words: String) -> Bool {
        let bytes = Array(words.utf8)
        return bytes.indices.contains { place in
            (place == 0 || !isWord(bytes[place - 1])) && begins(bytes[place...])
        }
    }

    private static func begins(_ bytes: ArraySlice<UInt8>) -> Bool {
        let day = bytes.prefix { isDigit($0) }.prefix(6)
        guard day.count == 6 else { return false }
        let rest = bytes.dropFirst(6)
        let between = rest.prefix { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: " ") }
        let last = rest.dropFirst(between.count)
        guard between.count <= 3, last.prefix(4).count == 4, last.prefix(4).allSatisfy(isDigit),
            last.dropFirst(4).first.map(isWord) != true
        else { return false }
        return birthday(in: (day + last.prefix(4)).map { $0 - 48 }) != nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
    /// A digit, a letter, or a byte of one that is not ASCII.
    private static func isWord(_ byte: UInt8) -> Bool {
        isDigit(byte) || (65...90).contains(byte & 0xDF) || byte >= 0x80
    }

    private static func birthday(in digits: [UInt8]) -> CivilDay? {
        func two(_ place: Int) -> Int { Int(digits[place]) * 10 + Int(digits[place + 1]) }
        return CivilDay(year: century(digits[6], year: two(4)) + two(4), month: two(2), day: two(0))
    }

    /// The century that the seventh digit means beside this two-digit year.
    private static func century(_ seventh: UInt8, year: Int) -> Int {
        switch seventh {
        case 0...3: 1900
        case 4, 9: year <= 36 ? 2000 : 1900
        default: year <= 57 ? 2000 : 1800
        }
    }
}

extension CPR: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let number = CPR(try container.decode(String.self)) else {
            // The text itself is not repeated: a mistyped number is still somebody's.
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a civil registration number")
        }
        self = number
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(String(decoding: digits.map { $0 + 48 }, as: UTF8.self))
    }
}

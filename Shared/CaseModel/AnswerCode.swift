/// The code in a letter by which a citizen answers a note without signing in: `7M2X-Q9K4-ZT1C`.
///
/// Eleven random characters of ``Base32`` (55 bits) and one that is reckoned from them, so that a slip of the finger is
/// said at once and not when nobody rings: one wrong character, or any two exchanged, never fit. Says nothing about
/// whom or what it belongs to; only Callback knows which note it was printed for.
package struct AnswerCode: Hashable, Sendable, Codable {
    /// The twelve characters, without hyphens.
    package let characters: String

    private static let length = 12
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

    /// A new code from seven random bytes.
    package init(random bytes: [UInt8]) {
        let drawn = Base32.text(of: bytes, characters: Self.length - 1)
        let check = Self.weigh(drawn.utf8.compactMap(Self.value)).times
        characters = drawn + String(UnicodeScalar(Self.alphabet[check]))
    }

    /// Reads what somebody typed: small letters, blanks and hyphens do not matter, and `O`, `I`, `L` are read as the
    /// digits they look like. `nil` when it cannot be a code.
    package init?(typed text: String) {
        var read: [Int] = []
        for byte in text.utf8 where !Self.isPassedOver(byte) {
            guard read.count < Self.length, let value = Self.value(byte) else { return nil }
            read.append(value)
        }
        guard read.count == Self.length, Self.weigh(read) == 0 else { return nil }
        characters = String(decoding: read.map { Self.alphabet[$0] }, as: UTF8.self)
    }

    /// As it stands in a letter, in groups of four.
    package var text: String {
        let letters = Array(characters)
        return stride(from: 0, to: letters.count, by: 4).map { String(letters[$0..<$0 + 4]) }.joined(separator: "-")
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let code = AnswerCode(typed: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not an answer code")
        }
        self = code
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(characters)
    }

    private static func isPassedOver(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-")
    }

    private static func value(_ byte: UInt8) -> Int? {
        let upper = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) ? byte - 32 : byte
        switch upper {
        case UInt8(ascii: "O"): return 0
        case UInt8(ascii: "I"), UInt8(ascii: "L"): return 1
        default: return alphabet.firstIndex(of: upper)
        }
    }

    /// The characters as a polynomial over the field of 32 elements, at a generator of it: each place weighs
    /// differently, and no weight is zero. The last place weighs one.
    private static func weigh(_ values: [Int]) -> Int { values.reduce(0) { $0.times ^ $1 } }
}

extension Int {
    /// Times x in GF(2)[x] modulo x⁵ + x² + 1, which is primitive.
    fileprivate var times: Int {
        let shifted = self << 1
        return shifted & 0b100000 == 0 ? shifted : shifted ^ 0b100101
    }
}

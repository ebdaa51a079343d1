/// Walks over the bytes of one JSON value and refuses whatever our lines may not hold.
///
/// Bytes are handed down as a span; what is found is handed up as offsets. `JSONGrammar` builds on these steps.
struct JSONScanner {
    /// Where the next byte is looked for.
    var place = 0
    /// Whether line feeds may stand between tokens, as in a settings file.
    let allowsLineFeeds: Bool

    /// A string's bytes between the quotation marks.
    struct Text {
        let start: Int
        let end: Int
        let hasEscapes: Bool
    }

    func fault(_ code: JSONFault.Code, at offset: Int? = nil) -> JSONFault {
        JSONFault(code, at: .offset(offset ?? place))
    }

    /// The next byte, which must be there.
    func byte(_ bytes: borrowing Span<UInt8>) throws(JSONFault) -> UInt8 {
        guard place < bytes.count else { throw fault(.cutShort) }
        return bytes[place]
    }

    mutating func skipSpace(_ bytes: borrowing Span<UInt8>) throws(JSONFault) {
        while place < bytes.count {
            switch bytes[place] {
            case 0x20, 0x09: place += 1
            case 0x0A:
                guard allowsLineFeeds else { throw fault(.lineFeed) }
                place += 1
            case 0x0D: throw fault(.carriageReturn)
            default: return
            }
        }
    }

    /// `true`, `false` or `null`, whose first letter has been seen.
    mutating func word(_ word: StaticString, _ bytes: borrowing Span<UInt8>) throws(JSONFault) {
        for index in 0..<word.utf8CodeUnitCount {
            guard try byte(bytes) == word.utf8Start[index] else { throw fault(.unexpected) }
            place += 1
        }
    }

    /// A string, from its opening quotation mark; the whole input is known to be UTF-8.
    mutating func string(_ bytes: borrowing Span<UInt8>) throws(JSONFault) -> Text {
        guard try byte(bytes) == UInt8(ascii: "\"") else { throw fault(.unexpected) }
        place += 1
        let start = place
        var hasEscapes = false
        while true {
            skipPlain(bytes)
            guard place < bytes.count else { throw fault(.cutShort) }
            switch bytes[place] {
            case UInt8(ascii: "\""):
                place += 1
                return Text(start: start, end: place - 1, hasEscapes: hasEscapes)
            case UInt8(ascii: "\\"):
                hasEscapes = true
                _ = try escape(bytes)
            case 0..<0x20: throw fault(.control)
            default: place += 1
            }
        }
    }

    /// Past what stands for itself in a string, eight bytes at a time; the few before the end are left.
    private mutating func skipPlain(_ bytes: borrowing Span<UInt8>) {
        let raw = bytes.bytes
        while place + 8 <= raw.byteCount {
            let word = UInt64(littleEndian: raw.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self))
            // The lowest bit that is set tells of a byte truly; those above it may follow from a borrow.
            let special =
                Self.zeros(word ^ 0x2222_2222_2222_2222) | Self.zeros(word ^ 0x5C5C_5C5C_5C5C_5C5C)
                | ((word &- 0x2020_2020_2020_2020) & ~word & Self.tops)
            guard special == 0 else { return place += special.trailingZeroBitCount / 8 }
            place += 8
        }
    }

    private static let tops: UInt64 = 0x8080_8080_8080_8080

    /// The top bit of the lowest byte that is zero, and perhaps of others above it.
    private static func zeros(_ word: UInt64) -> UInt64 { (word &- 0x0101_0101_0101_0101) & ~word & tops }

    /// The character an escape stands for, and past it.
    mutating func escape(_ bytes: borrowing Span<UInt8>) throws(JSONFault) -> Unicode.Scalar {
        let start = place
        place += 1
        let letter = try byte(bytes)
        place += 1
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): break
        default: throw fault(.badEscape, at: start)
        }
        let unit = try hexadecimals(bytes)
        if let scalar = Unicode.Scalar(unit) {
            guard unit != 0 else { throw fault(.nul, at: start) }
            return scalar
        }
        guard unit < 0xDC00, place + 1 < bytes.count, bytes[place] == UInt8(ascii: "\\"),
            bytes[place + 1] == UInt8(ascii: "u")
        else { throw fault(.loneSurrogate, at: start) }
        place += 2
        let low = try hexadecimals(bytes)
        guard (0xDC00...0xDFFF).contains(low),
            let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
        else { throw fault(.loneSurrogate, at: start) }
        return scalar
    }

    private mutating func hexadecimals(_ bytes: borrowing Span<UInt8>) throws(JSONFault) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            let digit = try byte(bytes)
            switch digit {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(digit - 48)
            case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt32(digit - 87)
            case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 | UInt32(digit - 55)
            default: throw fault(.badEscape)
            }
            place += 1
        }
        return value
    }

    /// The string a text stands for.
    func value(of text: Text, _ bytes: borrowing Span<UInt8>) -> String {
        guard text.hasEscapes else {
            return bytes.extracting(text.start..<text.end).withUnsafeBufferPointer {
                String(decoding: $0, as: UTF8.self)
            }
        }
        var plain: [UInt8] = []
        plain.reserveCapacity(text.end - text.start)
        var reader = JSONScanner(place: text.start, allowsLineFeeds: false)
        while reader.place < text.end {
            if bytes[reader.place] == UInt8(ascii: "\\"), let scalar = try? reader.escape(bytes) {
                plain.append(contentsOf: UTF8.encode(scalar)!)
            } else {
                plain.append(bytes[reader.place])
                reader.place += 1
            }
        }
        return String(decoding: plain, as: UTF8.self)
    }
}

/// The kinds of characters that the protocols name, as bytes.
extension UInt8 {
    var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

    var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }

    /// What names of methods and header fields are made of. Source: RFC 9110 § 5.6.2.
    var isToken: Bool {
        if isLetter || isDigit { return true }
        switch self {
        case UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "&"),
            UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."),
            UInt8(ascii: "^"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "|"), UInt8(ascii: "~"):
            return true
        default: return false
        }
    }

    /// What may stand in a URL everywhere without being written as `%XX`. Source: RFC 3986 § 2.3.
    var isUnreserved: Bool {
        isLetter || isDigit || self == UInt8(ascii: "-") || self == UInt8(ascii: ".") || self == UInt8(ascii: "_")
            || self == UInt8(ascii: "~")
    }

    /// What may stand as itself in one segment of a path. Source: RFC 3986 § 3.3.
    var isSegment: Bool {
        if isUnreserved { return true }
        switch self {
        case UInt8(ascii: "!"), UInt8(ascii: "$"), UInt8(ascii: "&"), UInt8(ascii: "'"), UInt8(ascii: "("),
            UInt8(ascii: ")"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: ","), UInt8(ascii: ";"),
            UInt8(ascii: "="), UInt8(ascii: ":"), UInt8(ascii: "@"):
            return true
        default: return false
        }
    }

    /// What may stand as itself in a query: anything visible but what browsers themselves write as `%XX`.
    var isQuery: Bool {
        switch self {
        case UInt8(ascii: "\""), UInt8(ascii: "#"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"): false
        default: self > 0x20 && self < 0x7F
        }
    }

    /// Space or tab.
    var isBlank: Bool { self == 0x20 || self == 0x09 }

    /// What may stand in a header field's value; bytes from 0x80 on are held to UTF-8 elsewhere.
    var isFieldValue: Bool { (self >= 0x20 && self != 0x7F) || self == 0x09 }

    /// The value of one hexadecimal digit.
    var hexValue: UInt8? {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
        case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
        case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
        default: nil
        }
    }

    static let carriageReturn: UInt8 = 0x0D
    static let lineFeed: UInt8 = 0x0A
}

extension Sequence<UInt8> {
    /// As text; `nil` when it is not UTF-8.
    var utf8Text: String? { String(validating: self, as: UTF8.self) }
}

extension String {
    /// With A–Z as a–z and everything else as it is, whatever the language.
    var asciiLowercased: String {
        if utf8.allSatisfy({ !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }) { return self }
        return String(
            decoding: utf8.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 },
            as: UTF8.self)
    }

    /// The members of a comma-separated list, without blanks around them.
    var listMembers: [String] {
        split(separator: ",", omittingEmptySubsequences: false).map { $0.trimmed }
    }
}

extension StringProtocol {
    /// Without the spaces and tabs around it.
    var trimmed: String {
        var bytes = Array(utf8)[...]
        while let last = bytes.last, last.isBlank { bytes.removeLast() }
        return String(decoding: bytes.drop { $0.isBlank }, as: UTF8.self)
    }
}

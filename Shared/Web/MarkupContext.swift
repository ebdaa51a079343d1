/// What an attribute's value is to a browser.
enum AttributeKind: Hashable {
    case text
    /// It leads somewhere, so it could lead into a script.
    case link
    /// It is a program or a style; no value ever stands in it.
    case code

    private static let links: Set<String> = [
        "href", "src", "action", "formaction", "cite", "data", "poster", "ping", "background", "manifest",
        "longdesc", "xlink:href",
    ]
    private static let codes: Set<String> = ["style", "srcdoc", "srcset", "imagesrcset", "content", "http-equiv"]

    init(_ name: String) {
        let name = name.asciiLowercased
        if Self.links.contains(name) {
            self = .link
        } else if Self.codes.contains(name) || name.hasPrefix("on") {
            self = .code
        } else {
            self = .text
        }
    }
}

/// Follows the code's own part of a page, byte by byte, and knows what the next value would be part of.
///
/// It reads the markup that we write, not all that browsers read: attributes with values in double quotation marks, no
/// comments. What it does not know takes no value.
struct MarkupContext {
    private enum Place {
        case text, opening, declaration, closing
        case tagName, tag, attributeName, beforeValue, unquoted
        case value(isEmpty: Bool)
        case code, codeOpening
    }

    private var place = Place.text
    private var tagName: [UInt8] = []
    private var attribute: [UInt8] = []
    private var kind = AttributeKind.text
    private var isAfterSpace = false

    /// Text, escaped, would be shown as text.
    var takesText: Bool {
        switch place {
        case .text: true
        case .value: kind == .text
        default: false
        }
    }

    /// A whole piece of a page would fit.
    var takesMarkup: Bool { if case .text = place { true } else { false } }

    /// A whole URL would fit.
    var takesLink: Bool { if case .value(isEmpty: true) = place { kind == .link } else { false } }

    /// A whole attribute would fit.
    var takesAttribute: Bool { if case .tag = place { isAfterSpace } else { false } }

    mutating func read(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { read(byte) }
    }

    private mutating func read(_ byte: UInt8) {
        switch place {
        case .text: if byte == UInt8(ascii: "<") { place = .opening }
        case .opening: open(byte)
        case .declaration, .closing: if byte == UInt8(ascii: ">") { place = .text }
        case .tagName: readTagName(byte)
        case .tag, .attributeName: readTag(byte)
        case .beforeValue:
            place = byte == UInt8(ascii: "\"") ? .value(isEmpty: true) : .unquoted
            precondition(byte != UInt8(ascii: "'"), "an attribute's value stands in double quotation marks")
        case .value:
            if byte == UInt8(ascii: "\"") {
                place = .tag
                isAfterSpace = false
            } else {
                place = .value(isEmpty: false)
            }
        case .unquoted: if byte == UInt8(ascii: ">") || byte.isMarkupSpace { readTag(byte) }
        case .code: if byte == UInt8(ascii: "<") { place = .codeOpening }
        case .codeOpening: place = byte == UInt8(ascii: "/") ? .closing : .code
        }
    }

    private mutating func open(_ byte: UInt8) {
        if byte.isLetter {
            place = .tagName
            tagName = [byte | 0x20]
        } else if byte == UInt8(ascii: "/") {
            place = .closing
        } else {
            precondition(byte == UInt8(ascii: "!"), "a < that begins no tag is written &lt;")
            place = .declaration
        }
    }

    private mutating func readTagName(_ byte: UInt8) {
        if byte.isLetter || byte.isDigit || byte == UInt8(ascii: "-") {
            tagName.append(byte | 0x20)
        } else {
            readTag(byte)
        }
    }

    private mutating func readTag(_ byte: UInt8) {
        isAfterSpace = byte.isMarkupSpace
        switch byte {
        case UInt8(ascii: ">"): place = isCode ? .code : .text
        case UInt8(ascii: "="):
            kind = AttributeKind(String(decoding: attribute, as: UTF8.self))
            place = .beforeValue
        case UInt8(ascii: "/"): place = .tag
        case _ where byte.isMarkupSpace: place = .tag
        default:
            if case .attributeName = place {} else { attribute = [] }
            attribute.append(byte)
            place = .attributeName
        }
    }

    private var isCode: Bool { tagName.elementsEqual("script".utf8) || tagName.elementsEqual("style".utf8) }
}

extension UInt8 {
    fileprivate var isMarkupSpace: Bool { self == 0x20 || self == 0x09 || self == .lineFeed }
}

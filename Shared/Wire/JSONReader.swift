extension JSON {
    /// Reads a text that may have several lines, such as a file of settings.
    ///
    /// Strict: UTF-8 without a byte order mark, no name twice in an object (after unescaping), at most 32 levels,
    /// integers within ±(2⁵³−1), numbers finite, no U+0000, no lone surrogates, no carriage returns. `-0` is the
    /// integer 0. Noncharacters such as U+FFFE pass; RFC 7493 would refuse them, Unicode's Corrigendum 9 advises
    /// against that.
    package static func read(_ bytes: ArraySlice<UInt8>) throws(JSONFault) -> JSON {
        try JSONScanner.whole(bytes.span, allowsLineFeeds: true, deepest: deepest, TreeMaker.self)
    }

    package static func read(_ bytes: [UInt8]) throws(JSONFault) -> JSON { try read(bytes[...]) }

    /// Reads a text from the source or a test.
    package static func read(_ text: String) throws(JSONFault) -> JSON { try read(Array(text.utf8)) }

    /// Reads one line as it comes from a connection, without its line feed: as `read`, and all on one line.
    ///
    /// Whoever will put the value inside something else says with `deepest` how many levels there is room for.
    package static func read(line: ArraySlice<UInt8>, deepest: Int = deepest) throws(JSONFault) -> JSON {
        try JSONScanner.whole(line.span, allowsLineFeeds: false, deepest: deepest, TreeMaker.self)
    }

    package static func read(line: [UInt8], deepest: Int = deepest) throws(JSONFault) -> JSON {
        try read(line: line[...], deepest: deepest)
    }
}

/// Makes a tree of what is read.
enum TreeMaker: JSONMaking {
    static var noMembers: [(name: String, value: JSON)] { [] }
    static var noElements: [JSON] { [] }
    static func null() -> JSON { .null }
    static func bool(_ value: Bool) -> JSON { .bool(value) }
    static func number(_ value: JSONScanner.Number) -> JSON {
        switch value {
        case .integer(let value): .integer(value)
        case .number(let value): .number(value)
        }
    }
    static func string(_ text: JSONScanner.Text, _ scanner: JSONScanner, _ bytes: borrowing Span<UInt8>) -> JSON {
        .string(scanner.value(of: text, bytes))
    }
    static func add(
        _ value: JSON, to members: inout [(name: String, value: JSON)], name: JSONScanner.Text,
        _ scanner: JSONScanner, _ bytes: borrowing Span<UInt8>
    ) {
        members.append((scanner.value(of: name, bytes), value))
    }
    static func add(_ value: JSON, to elements: inout [JSON]) { elements.append(value) }
    static func object(_ members: [(name: String, value: JSON)]) -> JSON { .object(JSONObject(distinct: members)) }
    static func array(_ elements: [JSON]) -> JSON { .array(elements) }
}

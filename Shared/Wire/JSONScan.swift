/// Finds where the members of a line lie, so that a value can be passed on with its bytes untouched.
package enum JSONScan {
    /// The top-level members of the one object that `bytes` holds, in order; the whole is checked as by `JSON.read`.
    ///
    /// Ranges are indices of `bytes` itself (of a slice, the slice's own). All on one line. Whoever will put the value
    /// inside something else says with `deepest` how many levels there is room for. A text that is valid but no object
    /// is `json.wrong_type`.
    package static func members(
        of bytes: ArraySlice<UInt8>, deepest: Int = JSON.deepest
    ) throws(JSONFault) -> [(name: String, value: Range<Int>)] {
        let span = bytes.span
        var scanner = JSONScanner(allowsLineFeeds: false)
        try scanner.open(span)
        guard span[scanner.place] == UInt8(ascii: "{") else {
            try scanner.value(span, levels: deepest, NothingMaker.self)
            try scanner.close(span)
            throw JSONFault(.wrongType, at: .path(""))
        }
        var found: [(name: String, value: Range<Int>)] = []
        try scanner.eachMember(span, levels: deepest) { (scanner, name) throws(JSONFault) in
            let start = scanner.place
            try scanner.value(span, levels: deepest - 1, NothingMaker.self)
            found.append(
                (scanner.value(of: name, span), bytes.startIndex + start..<bytes.startIndex + scanner.place))
        }
        try scanner.close(span)
        return found
    }

    package static func members(
        of bytes: [UInt8], deepest: Int = JSON.deepest
    ) throws(JSONFault) -> [(name: String, value: Range<Int>)] {
        try members(of: bytes[...], deepest: deepest)
    }
}

/// Makes nothing: the values are only checked.
enum NothingMaker: JSONMaking {
    static var noMembers: Void { () }
    static var noElements: Void { () }
    static func null() {}
    static func bool(_ value: Bool) {}
    static func number(_ value: JSONScanner.Number) {}
    static func string(_ text: JSONScanner.Text, _ scanner: JSONScanner, _ bytes: borrowing Span<UInt8>) {}
    static func add(
        _ value: Void, to members: inout Void, name: JSONScanner.Text, _ scanner: JSONScanner,
        _ bytes: borrowing Span<UInt8>
    ) {}
    static func add(_ value: Void, to elements: inout Void) {}
    static func object(_ members: Void) {}
    static func array(_ elements: Void) {}
}

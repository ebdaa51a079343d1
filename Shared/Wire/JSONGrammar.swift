/// What is made of each value while a line is read: a tree of `JSON`, or nothing at all.
protocol JSONMaking {
    associatedtype Made
    associatedtype Members
    associatedtype Elements
    static var noMembers: Members { get }
    static var noElements: Elements { get }
    static func null() -> Made
    static func bool(_ value: Bool) -> Made
    static func number(_ value: JSONScanner.Number) -> Made
    static func string(_ text: JSONScanner.Text, _ scanner: JSONScanner, _ bytes: borrowing Span<UInt8>) -> Made
    static func add(
        _ value: Made, to members: inout Members, name: JSONScanner.Text, _ scanner: JSONScanner,
        _ bytes: borrowing Span<UInt8>)
    static func add(_ value: Made, to elements: inout Elements)
    static func object(_ members: Members) -> Made
    static func array(_ elements: Elements) -> Made
}

/// The one grammar of JSON here, whatever is made of it. Recursion ends at the deepest level allowed.
extension JSONScanner {
    /// A whole text: one value and nothing else.
    static func whole<Maker: JSONMaking>(
        _ bytes: borrowing Span<UInt8>, allowsLineFeeds: Bool, deepest: Int, _ maker: Maker.Type
    ) throws(JSONFault) -> Maker.Made {
        var scanner = JSONScanner(allowsLineFeeds: allowsLineFeeds)
        try scanner.open(bytes)
        let made = try scanner.value(bytes, levels: deepest, maker)
        try scanner.close(bytes)
        return made
    }

    /// The beginning: valid UTF-8 throughout, no byte order mark, and something to read.
    mutating func open(_ bytes: borrowing Span<UInt8>) throws(JSONFault) {
        do { _ = try UTF8Span(validating: copy bytes) } catch {
            throw fault(.notUTF8, at: error.byteOffsets.lowerBound)
        }
        if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { throw fault(.byteOrderMark) }
        try skipSpace(bytes)
        if place == bytes.count { throw fault(.empty) }
    }

    /// The end: nothing follows but white space.
    mutating func close(_ bytes: borrowing Span<UInt8>) throws(JSONFault) {
        try skipSpace(bytes)
        if place < bytes.count { throw fault(.trailing) }
    }

    /// One value; `levels` is how many objects and arrays may still be opened.
    mutating func value<Maker: JSONMaking>(
        _ bytes: borrowing Span<UInt8>, levels: Int, _ maker: Maker.Type
    ) throws(JSONFault) -> Maker.Made {
        switch try byte(bytes) {
        case UInt8(ascii: "\""):
            let text = try string(bytes)
            return Maker.string(text, self, bytes)
        case UInt8(ascii: "{"): return try object(bytes, levels: levels, maker)
        case UInt8(ascii: "["): return try array(bytes, levels: levels, maker)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return Maker.number(try number(bytes))
        case UInt8(ascii: "t"):
            try word("true", bytes)
            return Maker.bool(true)
        case UInt8(ascii: "f"):
            try word("false", bytes)
            return Maker.bool(false)
        case UInt8(ascii: "n"):
            try word("null", bytes)
            return Maker.null()
        default: throw fault(.unexpected)
        }
    }

    private mutating func object<Maker: JSONMaking>(
        _ bytes: borrowing Span<UInt8>, levels: Int, _ maker: Maker.Type
    ) throws(JSONFault) -> Maker.Made {
        var members = Maker.noMembers
        try eachMember(bytes, levels: levels) { (scanner, name) throws(JSONFault) in
            let value = try scanner.value(bytes, levels: levels - 1, maker)
            Maker.add(value, to: &members, name: name, scanner, bytes)
        }
        return Maker.object(members)
    }

    /// The members of an object, from its opening brace; `read` reads each value.
    mutating func eachMember(
        _ bytes: borrowing Span<UInt8>, levels: Int,
        _ read: (inout JSONScanner, Text) throws(JSONFault) -> Void
    ) throws(JSONFault) {
        guard levels > 0 else { throw fault(.tooDeep) }
        place += 1
        try skipSpace(bytes)
        if try byte(bytes) == UInt8(ascii: "}") {
            place += 1
            return
        }
        var names = JSONNames()
        while true {
            let start = place
            let name = try string(bytes)
            guard names.add(name, self, bytes) else { throw fault(.duplicateName, at: start) }
            try skipSpace(bytes)
            guard try byte(bytes) == UInt8(ascii: ":") else { throw fault(.unexpected) }
            place += 1
            try skipSpace(bytes)
            try read(&self, name)
            guard try goesOn(bytes, until: UInt8(ascii: "}")) else { return }
        }
    }

    private mutating func array<Maker: JSONMaking>(
        _ bytes: borrowing Span<UInt8>, levels: Int, _ maker: Maker.Type
    ) throws(JSONFault) -> Maker.Made {
        guard levels > 0 else { throw fault(.tooDeep) }
        var elements = Maker.noElements
        place += 1
        try skipSpace(bytes)
        if try byte(bytes) == UInt8(ascii: "]") {
            place += 1
            return Maker.array(elements)
        }
        repeat {
            Maker.add(try value(bytes, levels: levels - 1, maker), to: &elements)
        } while try goesOn(bytes, until: UInt8(ascii: "]"))
        return Maker.array(elements)
    }

    /// After a value: past a comma to the next one, or past the closing bracket.
    private mutating func goesOn(_ bytes: borrowing Span<UInt8>, until end: UInt8) throws(JSONFault) -> Bool {
        try skipSpace(bytes)
        let next = try byte(bytes)
        guard next == UInt8(ascii: ",") || next == end else { throw fault(.unexpected) }
        place += 1
        if next == end { return false }
        try skipSpace(bytes)
        return true
    }
}

/// The names met so far in one object, so that a second of the same is noticed however it is escaped.
struct JSONNames {
    private var few = InlineArray<16, JSONScanner.Text>(
        repeating: JSONScanner.Text(start: 0, end: 0, hasEscapes: false))
    private var count = 0
    private var many: Set<ByteName> = []

    /// Takes a name in; `false` when it was there.
    mutating func add(_ text: JSONScanner.Text, _ scanner: JSONScanner, _ bytes: borrowing Span<UInt8>) -> Bool {
        if count < 16 {
            for index in 0..<count where Self.same(text, few[index], scanner, bytes) { return false }
            few[count] = text
            count += 1
            return true
        }
        if many.isEmpty {
            for index in 0..<count { many.insert(ByteName(scanner.value(of: few[index], bytes))) }
        }
        return many.insert(ByteName(scanner.value(of: text, bytes))).inserted
    }

    private static func same(
        _ one: JSONScanner.Text, _ other: JSONScanner.Text, _ scanner: JSONScanner, _ bytes: borrowing Span<UInt8>
    ) -> Bool {
        if one.hasEscapes || other.hasEscapes {
            return scanner.value(of: one, bytes).hasSameBytes(as: scanner.value(of: other, bytes))
        }
        guard one.end - one.start == other.end - other.start else { return false }
        for index in 0..<(one.end - one.start) where bytes[one.start + index] != bytes[other.start + index] {
            return false
        }
        return true
    }
}

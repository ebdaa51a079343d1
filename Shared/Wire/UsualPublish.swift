/// A publish as a sender of ours writes it time after time, checked and taken apart in one go over its bytes.
///
/// The long way reads a line three times and makes a tree of it. This is the same reading for the line nearly every
/// publish is: written without spaces around its envelope, by the sender and of the types that this connection has
/// shown before. Whatever differs is `nil` here and goes the long way, which decides; `UsualPublishTests` holds that
/// both read the same.
package struct UsualPublish {
    /// What one connection has shown of itself, as the bytes in which it says it again.
    package struct Habit {
        let epoch: [UInt8]
        let source: [UInt8]
        let types: [[UInt8]]

        /// - Parameters:
        ///   - epoch: of an event that was taken.
        ///   - source: the service's name.
        ///   - types: valid names of types of its own.
        package init(epoch: String, source: String, types: [String]) {
            self.epoch = Array(epoch.utf8)
            self.source = Array((CloudEvent.sourcePrefix + source).utf8)
            self.types = types.map { Array($0.utf8) }
        }
    }

    /// The request's.
    package let id: Int64
    /// The event's number in its epoch.
    package let number: Int64
    /// Which of the habit's types it is.
    package let type: Int
    /// Where the event lies in the line.
    package let event: Range<Int>

    /// Reads a line without its line feed.
    package init?(_ line: [UInt8], _ habit: Habit) {
        let span = line.span
        var place = 0
        guard Self.take(#"{"jsonrpc":"2.0","id":"#, span, &place), let id = Self.integer(span, &place),
            Self.take(#","method":"bus.publish","params":{"event":"#, span, &place), place < span.count,
            span[place] == UInt8(ascii: "{"), (try? UTF8Span(validating: copy span)) != nil
        else { return nil }
        let start = place
        var scanner = JSONScanner(place: start, allowsLineFeeds: false)
        var envelope = Envelope()
        do {
            try scanner.eachMember(span, levels: EventValidator.deepest) { (scanner, name) throws(JSONFault) in
                try envelope.read(name, &scanner, span, habit)
            }
        } catch { return nil }
        place = scanner.place
        let event = start..<place
        guard Self.take("}}", span, &place), place == span.count, event.count <= EventValidator.longest,
            envelope.seen == Envelope.all
        else { return nil }
        self.id = id
        self.event = event
        number = envelope.number
        type = envelope.type
    }

    private static func take(_ text: StaticString, _ bytes: borrowing Span<UInt8>, _ place: inout Int) -> Bool {
        let count = text.utf8CodeUnitCount
        guard place + count <= bytes.count else { return false }
        for index in 0..<count where bytes[place + index] != text.utf8Start[index] { return false }
        place += count
        return true
    }

    /// A positive integer of at most 15 digits, without a zero in front.
    fileprivate static func integer(_ bytes: borrowing Span<UInt8>, _ place: inout Int) -> Int64? {
        let start = place
        var value: Int64 = 0
        while place < bytes.count, (48...57).contains(bytes[place]) {
            value = value * 10 + Int64(bytes[place] - 48)
            place += 1
            guard place - start <= 15 else { return nil }
        }
        return place > start && bytes[start] != 48 ? value : nil
    }
}

/// The members of an event that the bus looks at, while they go by.
private struct Envelope {
    private(set) var number: Int64 = 0
    private(set) var type = 0
    private(set) var seen: UInt8 = 0

    static let all: UInt8 = 0b111_1111

    /// One member; whatever is not as usual is thrown out as unexpected, to be read the long way.
    mutating func read(
        _ name: JSONScanner.Text, _ scanner: inout JSONScanner, _ bytes: borrowing Span<UInt8>,
        _ habit: UsualPublish.Habit
    ) throws(JSONFault) {
        guard !name.hasEscapes, name.end > name.start else { throw scanner.fault(.unexpected) }
        switch (name.end - name.start, bytes[name.start]) {
        case (11, UInt8(ascii: "s")):
            try member("specversion", 1, name, &scanner, bytes) {
                $1.end - $1.start == 3 && Self.has("1.0", $0, $1.start)
            }
        case (2, UInt8(ascii: "i")):
            var number: Int64 = 0
            try member("id", 2, name, &scanner, bytes) { bytes, text in
                var place = text.start + habit.epoch.count + 1
                guard place < text.end, bytes[place - 1] == UInt8(ascii: ":"),
                    Self.has(habit.epoch, bytes, text.start), let found = UsualPublish.integer(bytes, &place)
                else { return false }
                number = found
                return place == text.end
            }
            self.number = number
        case (6, UInt8(ascii: "s")):
            try member("source", 4, name, &scanner, bytes) { Self.equals(habit.source, $0, $1) }
        case (4, UInt8(ascii: "t")) where bytes[name.start + 1] == UInt8(ascii: "y"):
            var type: Int?
            try member("type", 8, name, &scanner, bytes) { bytes, text in
                for (place, known) in habit.types.enumerated() where Self.equals(known, bytes, text) { type = place }
                return type != nil
            }
            self.type = type ?? 0
        case (7, UInt8(ascii: "s")):
            try member("subject", 16, name, &scanner, bytes, Self.isIdentifier)
        case (4, UInt8(ascii: "t")):
            try member("time", 32, name, &scanner, bytes, Self.isMoment)
        case (4, UInt8(ascii: "d")):
            guard Self.has("data", bytes, name.start), try scanner.byte(bytes) == UInt8(ascii: "{") else {
                throw scanner.fault(.unexpected)
            }
            try scanner.value(bytes, levels: EventValidator.deepest - 1, NothingMaker.self)
            seen |= 64
        default: throw scanner.fault(.unexpected)
        }
    }

    private mutating func member(
        _ expected: StaticString, _ bit: UInt8, _ name: JSONScanner.Text, _ scanner: inout JSONScanner,
        _ bytes: borrowing Span<UInt8>, _ isUsual: (borrowing Span<UInt8>, JSONScanner.Text) -> Bool
    ) throws(JSONFault) {
        guard Self.has(expected, bytes, name.start) else { throw scanner.fault(.unexpected) }
        let text = try scanner.string(bytes)
        guard !text.hasEscapes, isUsual(bytes, text) else { throw scanner.fault(.unexpected) }
        seen |= bit
    }

    private static func has(_ text: StaticString, _ bytes: borrowing Span<UInt8>, _ start: Int) -> Bool {
        for index in 0..<text.utf8CodeUnitCount where bytes[start + index] != text.utf8Start[index] { return false }
        return true
    }

    private static func has(_ text: [UInt8], _ bytes: borrowing Span<UInt8>, _ start: Int) -> Bool {
        for index in 0..<text.count where bytes[start + index] != text[index] { return false }
        return true
    }

    private static func equals(_ text: [UInt8], _ bytes: borrowing Span<UInt8>, _ found: JSONScanner.Text) -> Bool {
        found.end - found.start == text.count && has(text, bytes, found.start)
    }

    /// As `Identifier` has it: 1–64 of `A–Z a–z 0–9 -`.
    private static func isIdentifier(_ bytes: borrowing Span<UInt8>, _ text: JSONScanner.Text) -> Bool {
        guard (1...64).contains(text.end - text.start) else { return false }
        for index in text.start..<text.end {
            switch bytes[index] {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
                continue
            default: return false
            }
        }
        return true
    }

    /// `20yy-mm-ddThh:mm:ss.mmmZ`, as we write moments. The 29th to the 31st of a month are looked up the long way.
    private static func isMoment(_ bytes: borrowing Span<UInt8>, _ text: JSONScanner.Text) -> Bool {
        let start = text.start
        guard text.end - start == 24 else { return false }
        func digits(_ place: Int, _ bytes: borrowing Span<UInt8>) -> Int {
            let (tens, ones) = (bytes[start + place], bytes[start + place + 1])
            guard (48...57).contains(tens), (48...57).contains(ones) else { return 99 }
            return Int(tens - 48) * 10 + Int(ones - 48)
        }
        return digits(0, bytes) == 20 && digits(2, bytes) <= 98 && bytes[start + 4] == UInt8(ascii: "-")
            && (1...12).contains(digits(5, bytes)) && bytes[start + 7] == UInt8(ascii: "-")
            && (1...28).contains(digits(8, bytes)) && bytes[start + 10] == UInt8(ascii: "T") && digits(11, bytes) < 24
            && bytes[start + 13] == UInt8(ascii: ":") && digits(14, bytes) < 60
            && bytes[start + 16] == UInt8(ascii: ":") && digits(17, bytes) < 60
            && bytes[start + 19] == UInt8(ascii: ".") && digits(20, bytes) < 99
            && (48...57).contains(bytes[start + 22]) && bytes[start + 23] == UInt8(ascii: "Z")
    }
}

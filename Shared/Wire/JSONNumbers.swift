extension JSONScanner {
    /// What a number says: an integer that all readers hold exactly, or a finite number.
    enum Number {
        case integer(Int64)
        case number(Double)
    }

    /// A number as JSON writes it. With a fraction or an exponent it is a number, without it is an integer.
    mutating func number(_ bytes: borrowing Span<UInt8>) throws(JSONFault) -> Number {
        let start = place
        let isNegative = bytes[place] == UInt8(ascii: "-")
        if isNegative { place += 1 }
        let first = place
        try digits(bytes)
        guard bytes[first] != UInt8(ascii: "0") || place == first + 1 else { throw fault(.badNumber, at: start) }
        let end = place
        var isInteger = true
        if place < bytes.count, bytes[place] == UInt8(ascii: ".") {
            isInteger = false
            place += 1
            try digits(bytes)
        }
        if place < bytes.count, bytes[place] | 0x20 == UInt8(ascii: "e") {
            isInteger = false
            place += 1
            if place < bytes.count, bytes[place] == UInt8(ascii: "+") || bytes[place] == UInt8(ascii: "-") {
                place += 1
            }
            try digits(bytes)
        }
        guard isInteger else {
            let text = value(of: Text(start: start, end: place, hasEscapes: false), bytes)
            guard let number = Double(text), number.isFinite else { throw fault(.notFinite, at: start) }
            return .number(number)
        }
        guard end - first <= 16 else { throw fault(.integerRange, at: start) }
        var value: Int64 = 0
        for index in first..<end { value = value * 10 + Int64(bytes[index] - 48) }
        guard JSON.integers.contains(value) else { throw fault(.integerRange, at: start) }
        return .integer(isNegative ? -value : value)
    }

    /// One digit or more.
    private mutating func digits(_ bytes: borrowing Span<UInt8>) throws(JSONFault) {
        let start = place
        while place < bytes.count, (48...57).contains(bytes[place]) { place += 1 }
        if place == start { throw fault(place == bytes.count ? .cutShort : .badNumber) }
    }
}

/// URLs hold few characters as themselves; the others are written as `%XX` for each byte of their UTF-8.
enum PercentCoding {
    /// The text meant; `nil` for a broken escape, for bytes that are not UTF-8 and for control characters.
    ///
    /// - Parameters:
    ///   - plusIsSpace: as forms have it.
    ///   - lineBreaks: whether tab, CR and LF may be among it, as they may in a form's text.
    static func decode(
        _ bytes: some Collection<UInt8>, plusIsSpace: Bool = false, lineBreaks: Bool = false
    ) -> String? {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        var rest = bytes.makeIterator()
        while var byte = rest.next() {
            if byte == UInt8(ascii: "%") {
                guard let high = rest.next()?.hexValue, let low = rest.next()?.hexValue else { return nil }
                byte = high << 4 | low
            } else if plusIsSpace && byte == UInt8(ascii: "+") {
                byte = 0x20
            }
            let isBreak = byte == 0x09 || byte == .lineFeed || byte == .carriageReturn
            guard (byte >= 0x20 && byte != 0x7F) || (lineBreaks && isBreak) else { return nil }
            decoded.append(byte)
        }
        return decoded.utf8Text
    }

    /// `text` with everything but letters, digits and `-._~` escaped, so that it means itself in any part of a URL.
    static func encode(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var encoded: [UInt8] = []
        encoded.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            if byte.isUnreserved {
                encoded.append(byte)
            } else {
                encoded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: encoded, as: UTF8.self)
    }
}

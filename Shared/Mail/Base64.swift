/// Bytes as they stand in XML and mail: lines of any length, white space anywhere, padding as it likes.
///
/// Source: RFC 4648 § 4; XML Schema, xs:base64Binary.
enum Base64 {
    /// 255 for what is no character of it.
    private static let values: [UInt8] = {
        var values = [UInt8](repeating: 255, count: 256)
        for (value, sign) in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8.enumerated() {
            values[Int(sign)] = UInt8(value)
        }
        return values
    }()

    /// `nil` for a foreign character, something after the padding, or a single character left over.
    static func decode(_ text: [UInt8]) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count / 4 * 3)
        var bits: UInt32 = 0
        var held = 0
        var isPadded = false
        let isWhole = values.withUnsafeBufferPointer { values in
            for sign in text where sign > 32 {
                if sign == UInt8(ascii: "=") {
                    isPadded = true
                    continue
                }
                let value = values[Int(sign)]
                guard value != 255, !isPadded else { return false }
                bits = bits << 6 | UInt32(value)
                held += 6
                if held >= 8 {
                    held -= 8
                    bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(held)))
                }
            }
            return held < 6
        }
        return isWhole ? bytes : nil
    }
}

internal import COpenSSL

/// Bytes as they stand in XML and mail.
///
/// Source: RFC 4648 § 4; XML Schema, xs:base64Binary.
package enum Base64 {
    /// One line, padded.
    package static func encode(_ bytes: [UInt8]) -> [UInt8] {
        // OpenSSL ends its text with a zero byte.
        var text = [UInt8](repeating: 0, count: (bytes.count + 2) / 3 * 4 + 1)
        text.removeLast(text.count - Int(EVP_EncodeBlock(&text, bytes, Int32(bytes.count))))
        return text
    }

    /// Lines of any length, white space anywhere, padding as it likes. `nil` for a foreign character, something after the
    /// padding, or a single character left over.
    package static func decode(_ text: [UInt8]) -> [UInt8]? {
        var signs = text.filter { $0 > 32 }
        let padding = UInt8(ascii: "=")
        while signs.last == padding { signs.removeLast() }
        guard !signs.contains(padding), signs.count % 4 != 1 else { return nil }
        // OpenSSL wants whole groups, and gives three bytes for each, the padding's too.
        let lacking = (4 - signs.count % 4) % 4
        signs += Array(repeating: padding, count: lacking)
        guard !signs.isEmpty else { return [] }
        var bytes = [UInt8](repeating: 0, count: signs.count / 4 * 3)
        guard EVP_DecodeBlock(&bytes, signs, Int32(signs.count)) == Int32(bytes.count) else { return nil }
        bytes.removeLast(lacking)
        return bytes
    }
}

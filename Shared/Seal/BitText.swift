/// Bits in letters, so many to each: what RFC 4648's alphabets of 64 and of 32 have in common.
enum BitText {
    /// The bytes' bits from the first on, `each` to a letter of the alphabet, which has 2^each; the last letter is filled up
    /// with zeros. Without padding.
    static func encode(_ bytes: [UInt8], _ each: UInt32, in alphabet: [UInt8]) -> String {
        let mask = UInt32(1) << each - 1
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count * 8 / Int(each) + 1)
        var bits: UInt32 = 0
        var held: UInt32 = 0
        for byte in bytes {
            bits = bits << 8 | UInt32(byte)
            held += 8
            while held >= each {
                held -= each
                text.append(alphabet[Int(bits >> held & mask)])
            }
        }
        if held > 0 { text.append(alphabet[Int(bits << (each - held) & mask)]) }
        return String(decoding: text, as: UTF8.self)
    }
}

/// Secrets and codes in letters that nobody mistakes for one another. Source: RFC 4648 § 6, without padding.
package enum Base32Secret {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

    /// Eight letters for five bytes.
    package static func text(of bytes: [UInt8]) -> String { BitText.encode(bytes, 5, in: alphabet) }
}

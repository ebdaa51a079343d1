package import CaseModel
import DirectoryCore
import Runtime

/// The phone that somebody has taken their second factor on with.
package enum Phone {
    /// The code it shows at this moment, of the key that the page gave: letters, with or without blanks between them.
    package static func code(_ key: String, at wall: Timestamp = SystemClock().wall) -> String {
        TOTP.code(secret: secret(key), step: TOTP.step(at: wall))
    }

    /// The bytes behind the letters. Source: RFC 4648 § 6.
    package static func secret(_ key: String) -> [UInt8] {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)
        var bytes: [UInt8] = []
        var bits: UInt32 = 0
        var held: UInt32 = 0
        for letter in key.utf8 {
            guard let value = letters.firstIndex(of: letter) else { continue }
            bits = bits << 5 | UInt32(value)
            held += 5
            if held >= 8 {
                held -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> held))
            }
        }
        return bytes
    }
}

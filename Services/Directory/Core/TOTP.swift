package import CaseModel
import Seal

/// Codes that a phone shows and that change every half minute, made of a secret both sides hold.
///
/// Six digits, HMAC-SHA-1, as every phone's app does it. Source: RFC 6238, RFC 4226.
package enum TOTP {
    /// Seconds for which a code is shown.
    package static let period: Int64 = 30
    /// Bytes of a secret.
    package static let secretBytes = 20

    /// Which of all half minutes this moment lies in.
    package static func step(at wall: Timestamp) -> Int64 { wall.milliseconds / 1000 / period }

    /// The code of that half minute.
    package static func code(secret: [UInt8], step: Int64, digits: Int = 6) -> String {
        let counter = (0..<8).map { UInt8(truncatingIfNeeded: step >> (56 - 8 * Int64($0))) }
        let digest = Seal.hmacSHA1(key: secret, message: counter)
        let offset = Int(digest[19] & 0x0F)
        let number = digest[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
        let modulus = (0..<digits).reduce(UInt32(1)) { product, _ in product * 10 }
        let text = String(number % modulus)
        return String(repeating: "0", count: digits - text.count) + text
    }

    /// The half minute whose code this is, at most one away from now; `nil` when it is none of them, or not later than
    /// the last one taken, since a code counts once.
    package static func step(of code: String, secret: [UInt8], at wall: Timestamp, after last: Int64) -> Int64? {
        let now = step(at: wall)
        var found: Int64?
        // All are looked at, so that the time says nothing.
        for step in [now - 1, now, now + 1] {
            let isRight = Seal.equal(Array(Self.code(secret: secret, step: step).utf8), Array(code.utf8))
            if isRight && step > last { found = step }
        }
        return found
    }

    /// What was typed, as a code: blanks in it are how phones show it. `nil` when it is no six digits.
    package static func typed(_ text: String) -> String? {
        let digits = text.filter { !$0.isWhitespace }
        guard digits.utf8.count == 6, digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return digits
    }

    /// What a phone's camera reads.
    ///
    /// - Parameter account: the sign-in name; letters, digits and `.-_@`, others are written as they are in addresses.
    package static func address(secret: [UInt8], account: String) -> String {
        let name = account.utf8.map { byte -> String in
            let isPlain = (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
            let scalar = String(UnicodeScalar(byte))
            return isPlain || "-._~".contains(scalar) ? scalar : "%" + Hex.encode([byte]).uppercased()
        }.joined()
        return "otpauth://totp/Genklang:\(name)?secret=\(Base32Secret.text(of: secret))&issuer=Genklang"
    }
}

/// A code for the day on which the phone is lost: 80 random bits, good once.
package enum RecoveryCode {
    /// How many somebody gets.
    package static let count = 10
    /// Random bytes in one.
    package static let bytes = 10

    /// As it is shown and typed: `ABCD-EFGH-IJKL-MNOP`.
    package static func text(of random: [UInt8]) -> String {
        let letters = Array(Base32Secret.text(of: random))
        return stride(from: 0, to: letters.count, by: 4).map { String(letters[$0..<min($0 + 4, letters.count)]) }
            .joined(separator: "-")
    }

    /// What was typed, as it is kept: hyphens, blanks and the size of letters do not count. `nil` when it is no such code.
    package static func digest(of typed: String, for person: PersonID) -> [UInt8]? {
        let letters = typed.uppercased().filter { !$0.isWhitespace && $0 != "-" }
        guard letters.utf8.count == 16, letters.allSatisfy(\.isASCII) else { return nil }
        // 80 bits cannot be tried through; the person's name in it keeps equal codes of two people apart.
        return Seal.sha256(Array("genklang recovery \(person) \(letters)".utf8))
    }
}

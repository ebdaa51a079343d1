import CaseModel
import DirectoryCore
import Seal
import Testing

@Suite struct `Codes from a phone` {
    private let secret = Array("12345678901234567890".utf8)

    @Test(
        arguments: [
            (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
            (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
        ] as [(Int64, String)])
    func `are those of RFC 6238`(seconds: Int64, code: String) {
        let step = TOTP.step(at: Timestamp(milliseconds: seconds * 1000))
        #expect(TOTP.code(secret: secret, step: step, digits: 8) == code)
        #expect(TOTP.code(secret: secret, step: step) == code.suffix(6))
    }

    @Test func `count half a minute early and late, and not a whole one`() {
        let nine: Timestamp = "2026-11-23T09:00:00Z"
        let now = TOTP.step(at: nine)
        for (step, isTaken) in [(now - 2, false), (now - 1, true), (now, true), (now + 1, true), (now + 2, false)] {
            let code = TOTP.code(secret: secret, step: step)
            #expect((TOTP.step(of: code, secret: secret, at: nine, after: 0) == step) == isTaken)
        }
    }

    @Test func `count once: neither again nor after a later one`() {
        let nine: Timestamp = "2026-11-23T09:00:00Z"
        let now = TOTP.step(at: nine)
        #expect(TOTP.step(of: TOTP.code(secret: secret, step: now), secret: secret, at: nine, after: now) == nil)
        #expect(TOTP.step(of: TOTP.code(secret: secret, step: now - 1), secret: secret, at: nine, after: now) == nil)
        #expect(
            TOTP.step(of: TOTP.code(secret: secret, step: now + 1), secret: secret, at: nine, after: now) == now + 1)
    }

    @Test func `may be typed with blanks, and are nothing else than six digits`() {
        #expect(TOTP.typed("123 456") == "123456" && TOTP.typed(" 123456 ") == "123456")
        for text in ["", "12345", "1234567", "12345a", "١٢٣٤٥٦"] { #expect(TOTP.typed(text) == nil) }
    }

    @Test func `the address for the camera holds secret, name and nothing that could be read as more`() {
        #expect(
            TOTP.address(secret: secret, account: "åse&secret=A")
                == "otpauth://totp/Genklang:%C3%A5se%26secret%3DA?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Genklang"
        )
    }

    @Test(arguments: [
        ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("foobar", "MZXW6YTBOI"),
    ])
    func `letters are those of RFC 4648`(text: String, letters: String) {
        #expect(Base32Secret.text(of: Array(text.utf8)) == letters)
    }

    @Test func `a recovery code is one however it is typed, and another for somebody else`() {
        let code = RecoveryCode.text(of: Array(0..<10))
        #expect(code == "AAAQ-EAYE-AUDA-OCAJ")
        let kept = RecoveryCode.digest(of: code, for: "P-1")
        #expect(kept != nil && RecoveryCode.digest(of: " aaaq eaye-audaocaj", for: "P-1") == kept)
        #expect(
            RecoveryCode.digest(of: code, for: "P-2") != kept && RecoveryCode.digest(of: "123456", for: "P-1") == nil)
    }
}

@Suite struct `A new password` {
    @Test(arguments: [
        ("kort", AccessRefusal.passwordTooShort), ("elleve-tegn", .passwordTooShort),
        ("mette er på arbejde", .passwordIsGuessed), ("her er Mette Rønne", .passwordIsGuessed),
        ("aaaaaaaaaaaaaaaa", .passwordIsGuessed), (String(repeating: "langt ", count: 50), .passwordTooLong),
        ("med\u{0}nul midt i", .passwordTooLong),
    ])
    func `is refused when it is short, guessed or cannot be used`(password: String, refusal: AccessRefusal) {
        #expect(throws: refusal) { try PasswordRule.check(password, user: "mette", name: "Mette Rønne") }
    }

    @Test(arguments: ["blå køer gumler", "æblegrød på ø", "correct horse battery"])
    func `counts by its length alone`(password: String) {
        #expect(throws: Never.self) { try PasswordRule.check(password, user: "mette", name: "Mette Rønne") }
    }
}

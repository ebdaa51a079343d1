import Seal
import Testing

@Suite struct SealTests {
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ])
    func `a digest is the one FIPS 180-4 names`(message: String, digest: String) {
        #expect(Hex.encode(Seal.sha256(Array(message.utf8))) == digest)
    }

    @Test func `a keyed digest is the one RFC 4231 names`() {
        let first = Seal.hmacSHA256(key: [UInt8](repeating: 0x0B, count: 20), message: Array("Hi There".utf8))
        #expect(Hex.encode(first) == "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7")
        let second = Seal.hmacSHA256(key: Array("Jefe".utf8), message: Array("what do ya want for nothing?".utf8))
        #expect(Hex.encode(second) == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
        let long = Seal.hmacSHA256(
            key: [UInt8](repeating: 0xAA, count: 131),
            message: Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8))
        #expect(Hex.encode(long) == "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54")
    }

    @Test func `proofs are equal only when every byte is`() {
        #expect(Seal.equal([1, 2, 3], [1, 2, 3]))
        #expect(!Seal.equal([1, 2, 3], [1, 2, 4]))
        #expect(!Seal.equal([1, 2, 3], [1, 2]))
        #expect(Seal.equal([], []))
    }

    @Test func `random bytes come in the number asked for and do not repeat`() {
        #expect(Seal.randomBytes(0).isEmpty)
        #expect(Seal.randomBytes(1000).count == 1000)
        #expect(Seal.randomBytes(32) != Seal.randomBytes(32))
    }

    @Test func `bytes survive both spellings, and each value has one spelling`() {
        for count in 0..<70 {
            let bytes = Seal.randomBytes(count)
            #expect(Hex.decode(Hex.encode(bytes)) == bytes)
            #expect(Base64URL.decode(Base64URL.encode(bytes)) == bytes)
        }
        #expect(Base64URL.encode(Array("fooba".utf8)) == "Zm9vYmE")
        #expect(Base64URL.encode([0xFB, 0xFF]) == "-_8")
    }

    @Test(arguments: ["0", "0A", "0g", "æ1", " 00"])
    func `hex in any other spelling is refused`(text: String) {
        #expect(Hex.decode(text) == nil)
    }

    @Test(arguments: ["A", "AA==", "AB", "A+", "AA\n", "AAAAA"])
    func `base64url in any other spelling is refused`(text: String) {
        #expect(Base64URL.decode(text) == nil)
    }
}

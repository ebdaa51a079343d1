import Seal
import Testing

/// The vectors of RFC 8032 § 7.1.
@Suite struct SignatureTests {
    struct Vector: Sendable {
        let seed: String
        let key: String
        let message: String
        let signature: String
    }

    static let vectors = [
        Vector(
            seed: "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
            key: "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
            message: "",
            signature: "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
                + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"),
        Vector(
            seed: "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
            key: "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
            message: "72",
            signature: "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"),
        Vector(
            seed: "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
            key: "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
            message: "af82",
            signature: "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
                + "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"),
    ]

    @Test(arguments: vectors) func `a signature is the one RFC 8032 names`(vector: Vector) throws {
        let message = try #require(Hex.decode(vector.message))
        let seed = try #require(Hex.decode(vector.seed))
        let key = try #require(SigningKey(seed: seed))
        #expect(Hex.encode(key.publicKey) == vector.key)
        #expect(Hex.encode(key.sign(message)) == vector.signature)
        let verifier = try #require(VerifyingKey(bytes: key.publicKey))
        #expect(verifier.isValid(signature: key.sign(message), for: message))
    }

    @Test func `a changed word, signature or key is noticed`() throws {
        let key = try #require(SigningKey(seed: [UInt8](repeating: 7, count: 32)))
        let other = try #require(SigningKey(seed: [UInt8](repeating: 8, count: 32)))
        let verifier = try #require(VerifyingKey(bytes: key.publicKey))
        let message = Array("callback.file_note".utf8)
        var signature = key.sign(message)
        #expect(!verifier.isValid(signature: signature, for: Array("callback.file_notf".utf8)))
        #expect(!verifier.isValid(signature: other.sign(message), for: message))
        #expect(!verifier.isValid(signature: Array(signature.dropLast()), for: message))
        signature[10] ^= 1
        #expect(!verifier.isValid(signature: signature, for: message))
    }

    @Test func `a key of the wrong length is no key`() {
        #expect(SigningKey(seed: [1, 2, 3]) == nil)
        #expect(SigningKey(seed: []) == nil)
        #expect(VerifyingKey(bytes: [UInt8](repeating: 1, count: 33)) == nil)
    }

    @Test func `a printed key does not show its secret`() throws {
        let seed = [UInt8](repeating: 0xAB, count: 32)
        let key = try #require(SigningKey(seed: seed))
        var shown = "\(key) \(String(reflecting: key))"
        dump(key, to: &shown)
        #expect(!shown.contains("abababab") && !shown.contains("171"))
    }
}

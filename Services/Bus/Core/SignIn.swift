package import CaseModel
import Seal

/// The proof of both sides that they hold a service's key, without either sending it (PROTOCOL.md § 3).
///
/// The two texts differ in one word, so that a proof can never be sent back to whoever made it.
package enum SignIn {
    /// What the bus shows to a client.
    package static func busProof(
        key: [UInt8], service: ServiceName, clientNonce: String, busNonce: String
    ) -> String {
        proof(key, "genklang-bus/1 bus \(service) \(clientNonce) \(busNonce)")
    }

    /// What a client shows to the bus.
    package static func serviceProof(
        key: [UInt8], service: ServiceName, clientNonce: String, busNonce: String
    ) -> String {
        proof(key, "genklang-bus/1 service \(service) \(busNonce) \(clientNonce)")
    }

    /// Whether two proofs agree, found out in a time that does not depend on where they differ.
    static func agree(_ one: String, _ other: String) -> Bool {
        Seal.equal(Array(one.utf8), Array(other.utf8))
    }

    /// 32 bytes as 64 lower-case hexadecimal digits.
    static func isHex32(_ text: String) -> Bool { text.utf8.count == 64 && Hex.decode(text) != nil }

    /// 1–32 of `a–z` and `-`, a letter first.
    static func isServiceName(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return (1...32).contains(bytes.count) && bytes[0] != UInt8(ascii: "-")
            && bytes.allSatisfy { (97...122).contains($0) || $0 == UInt8(ascii: "-") }
    }

    private static func proof(_ key: [UInt8], _ text: String) -> String {
        Hex.encode(Seal.hmacSHA256(key: key, message: Array(text.utf8)))
    }
}

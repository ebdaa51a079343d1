package import CaseModel
package import Seal
import Wire

/// Directory's word that a person is asking, good for minutes: what it says, and the text that carries it.
///
/// Written `v1.<claims>.<signature>`, both parts base64url; signed with Directory's Ed25519 key, so that every service
/// can check it without asking (decision 11). Holds identifiers and roles, no name.
package struct Assertion: Codable, Hashable {
    package let viewer: Viewer
    /// True wall-clock time; exclusive.
    package let expires: Timestamp

    package init(viewer: Viewer, expires: Timestamp) {
        self.viewer = viewer
        self.expires = expires
    }

    /// The text that carries it.
    package func signed(with key: SigningKey) throws -> String {
        let claims = Base64URL.encode(try JSON(encoding: self).bytes)
        return "v1.\(claims).\(Base64URL.encode(key.sign(Array("v1.\(claims)".utf8))))"
    }

    /// Reads and checks the text; `nil` when Directory did not write it. Whether it has expired is not looked at.
    package init?(_ text: String, signedBy key: VerifyingKey) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, parts[0] == "v1", let signature = Base64URL.decode(parts[2]),
            key.isValid(signature: signature, for: Array("v1.\(parts[1])".utf8)),
            let bytes = Base64URL.decode(parts[1]), let json = try? JSON.read(bytes),
            let assertion = try? json.decode(Assertion.self)
        else { return nil }
        self = assertion
    }
}

/// How a service knows who is asking: by Directory's public key.
package struct VerifyingViewers {
    private let key: VerifyingKey

    package init(_ key: VerifyingKey) { self.key = key }

    /// The person the assertion names; `nil` when there is none.
    ///
    /// - Throws: `CallRefusal.signInExpired` when it is forged, broken or too old.
    func viewer(of assertion: String?, at wall: Timestamp) throws(CallRefusal) -> Viewer? {
        guard let assertion else { return nil }
        guard let read = Assertion(assertion, signedBy: key), wall < read.expires else { throw .signInExpired }
        return read.viewer
    }
}

import CaseModel
import Runtime
import Seal
import Testing

@Suite struct `Directory's word on who is asking` {
    let key = SigningKey(seed: Array(0..<32))!
    let viewer = Viewer(person: "P-1", unit: "U-1", roles: [.caseworker], leads: [])

    @Test func `is read by everybody who has the public key`() throws {
        let assertion = Assertion(viewer: viewer, expires: "2026-11-23T09:05Z")
        let text = try assertion.signed(with: key)
        let read = Assertion(text, signedBy: try #require(VerifyingKey(bytes: key.publicKey)))
        #expect(read == assertion)
    }

    @Test func `is worth nothing once a character of it is changed`() throws {
        let text = try Assertion(viewer: viewer, expires: "2026-11-23T09:05Z").signed(with: key)
        let verifying = try #require(VerifyingKey(bytes: key.publicKey))
        for place in text.indices where text[place] != "." {
            var forged = text
            forged.replaceSubrange(place...place, with: text[place] == "A" ? "B" : "A")
            guard forged != text, let read = Assertion(forged, signedBy: verifying) else { continue }
            // Base64's last character has bits that carry nothing; what is read must then be what was signed.
            #expect(read.viewer == viewer)
        }
    }

    @Test func `by somebody else's key is worth nothing`() throws {
        let other = SigningKey(seed: Array(repeating: 7, count: 32))!
        let text = try Assertion(viewer: viewer, expires: "2026-11-23T09:05Z").signed(with: other)
        #expect(Assertion(text, signedBy: try #require(VerifyingKey(bytes: key.publicKey))) == nil)
    }

    @Test(arguments: ["", ".", "v1..", "v2.e30.AA", "v1.e30", "v1.\u{e6}.AA"])
    func `in no shape that can be read is worth nothing`(text: String) throws {
        #expect(Assertion(text, signedBy: try #require(VerifyingKey(bytes: key.publicKey))) == nil)
    }
}

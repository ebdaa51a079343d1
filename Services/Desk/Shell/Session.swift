import CaseModel
import Runtime
import Seal
import Web

/// Somebody who is signed in at one browser.
struct Session {
    /// SHA-256 of the token that the browser's cookie holds.
    let digest: String
    /// SHA-256 of what stands in this session's forms; `nil` for one begun before that was kept.
    let forms: String?
    let person: PersonID
    /// As the page's head shows it.
    let name: String
    /// Directory's secret for this sign-in.
    let directory: String
    /// What the municipality's own sign-in calls the person, when it began this session; `nil` for one of our own.
    let identity: String?
    let begun: Timestamp
    var assertion: String
    var expires: Timestamp
    /// When a page was last asked for, by the true wall clock.
    var used: Timestamp
    /// What this person's acts have announced last, so that the next page already shows it.
    var said: [Published]
    var saidAt: Timestamp

    /// Somebody has just signed in.
    init(_ token: SessionToken, _ reply: SignIn.Reply, identity: String?, at wall: Timestamp) {
        self.init(
            digest: token.digest, forms: SessionToken.mark(ofForm: token.formToken), person: reply.person.person,
            name: reply.person.name, directory: reply.session,
            identity: identity, begun: wall, assertion: reply.assertion, expires: reply.expires, used: wall, said: [],
            saidAt: wall)
    }

    init(
        digest: String, forms: String?, person: PersonID, name: String, directory: String, identity: String?,
        begun: Timestamp,
        assertion: String, expires: Timestamp, used: Timestamp, said: [Published], saidAt: Timestamp
    ) {
        self.digest = digest
        self.forms = forms
        self.person = person
        self.name = name
        self.directory = directory
        self.identity = identity
        self.begun = begun
        self.assertion = assertion
        self.expires = expires
        self.used = used
        self.said = said
        self.saidAt = saidAt
    }

    /// What Directory calls the session in its list: half of the digest of its secret.
    static func id(ofDirectory secret: String) -> String {
        String(Hex.encode(Seal.sha256(Array(secret.utf8))).prefix(32))
    }

    /// What calls are to wait for; forgotten after half a minute, since all owners know it by then.
    func after(at wall: Timestamp) -> [Published] {
        Published.remembered(said, saidAt: saidAt, at: wall)
    }

    /// Adds what an act has announced; of each kind and sender the last.
    mutating func hear(_ published: [Published], at wall: Timestamp) {
        var last = after(at: wall)
        for one in published {
            last.removeAll { $0.type == one.type && $0.epoch == one.epoch }
            last.append(one)
        }
        said = Array(last.suffix(20))
        saidAt = wall
    }
}

/// The browser's half of a session: a random token in a cookie, and what proves that a form came from our own page.
struct SessionToken {
    let text: String

    init(_ text: String) { self.text = text }

    init(random chance: any Chance) { text = Base64URL.encode(chance.bytes(32)) }

    var digest: String { Hex.encode(Seal.sha256(Array(text.utf8))) }

    /// Stands in every form; nobody without the cookie can know it.
    var formToken: String {
        Base64URL.encode(Seal.hmacSHA256(key: Array(text.utf8), message: Array("genklang-desk form".utf8)))
    }

    /// As it is kept, to know again whose form it was.
    static func mark(ofForm token: String) -> String { Hex.encode(Seal.sha256(Array(token.utf8))) }

    func isFormToken(_ text: String) -> Bool { Seal.equal(Array(text.utf8), Array(formToken.utf8)) }

    static func cookieName(isEncrypted: Bool) -> String { isEncrypted ? "__Host-genklang" : "genklang" }

    /// The field that sets the cookie; sent back to this site alone, even when a link on another one leads here.
    static func setCookie(_ value: String, isEncrypted: Bool) -> String {
        let age = value.isEmpty ? "; Max-Age=0" : ""
        return "\(cookieName(isEncrypted: isEncrypted))=\(value); Path=/\(age)\(isEncrypted ? "; Secure" : "")"
            + "; HttpOnly; SameSite=Strict"
    }
}

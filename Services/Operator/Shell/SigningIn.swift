import CaseModel
import Glibc
import OperatorCore
import Runtime
import Wire
import Wording

/// Signing in and out.
struct SigningIn {
    let invocation: Invocation
    let office: Office

    init(_ invocation: Invocation, _ office: Office) {
        self.invocation = invocation
        self.office = office
    }

    func run() throws {
        let file = try SessionFile(office.folder)
        guard invocation.command == .signIn else { return try signOut(file) }
        let user = invocation.options.words[0]
        let password = Program.environment("GENKLANG_PASSWORD") ?? Terminal.password("\(Wording.password): ")
        guard let password else {
            throw Trouble(code: "session.no_password", "no password: set $GENKLANG_PASSWORD, or type it on a terminal")
        }
        let session = try Seat.signIn(user, password, office)
        try file.keep(session)
        let person = session.person
        let json: JSON = ["person": .string(person.person.rawValue), "name": .string(person.name)]
        say(Wording.signedIn(person.name, person.title), json)
    }

    private func signOut(_ file: SessionFile) throws {
        guard let session = file.read() else { throw OperatingRefusal.notSignedIn }
        // Forgotten here in any case; that Directory has forgotten it too is worth knowing.
        file.forget()
        _ = try office.call(SignOut(session: session.session))
        say(Wording.signedOut, [:])
    }

    private func say(_ text: String, _ json: JSON) {
        Terminal.print((invocation.isJSON ? json.text : text) + "\n")
    }
}

/// Files that people write.
enum TextFile {
    /// The largest file that is read.
    static let most = 256 << 20

    static func bytes(of path: String) throws -> [UInt8] {
        guard let bytes = Files.read(path, most: most) else {
            let why = Files.exists(path) ? "cannot be read" : "is not there"
            throw Trouble(code: "file.unreadable", "\(path) \(why)")
        }
        return bytes
    }

    static func read(_ path: String) throws -> String {
        guard let text = String(validating: try bytes(of: path), as: UTF8.self) else {
            throw Trouble(code: "file.not_utf8", "\(path) is not UTF-8")
        }
        return text
    }
}

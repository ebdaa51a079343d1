import OperatorCore
import Seal
import Wire

/// Makes what `directory.json` holds in place of a colleague's password, so that nothing else needs to be installed for it.
struct PasswordHashing {
    let invocation: Invocation

    init(_ invocation: Invocation) { self.invocation = invocation }

    func run() throws {
        let password = try invocation.options.has("stdin") ? given() : typed()
        guard password.count >= Password.shortest, password.utf8.count <= Password.longest,
            !password.unicodeScalars.contains(where: { $0.value < 0x20 }), let hash = Password.hash(password)
        else {
            throw Trouble(
                code: "password.unusable",
                "a password is one line of \(Password.shortest) characters to \(Password.longest) bytes; take another")
        }
        let json: JSON = ["passwordHash": .string(hash)]
        Terminal.print((invocation.isJSON ? json.text : hash) + "\n")
    }

    private func given() throws -> String {
        guard let text = Terminal.standardInput() else {
            throw Trouble(code: "password.unusable", "standard input is not UTF-8; give one line of it")
        }
        // However it ends: LF, or CR LF, which is one character.
        return text.last?.isNewline == true ? String(text.dropLast()) : text
    }

    private func typed() throws -> String {
        guard let once = Terminal.password("password: "), let again = Terminal.password("the same once more: ") else {
            throw Trouble(
                code: "password.none", "no password was typed; type it on a terminal, or give it by --stdin")
        }
        guard once == again else {
            throw Trouble(code: "password.differs", "two different passwords were typed; try again")
        }
        return once
    }
}

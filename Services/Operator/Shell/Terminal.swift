import CaseModel
import Glibc
import OperatorCore
import Wire

/// What is printed and what is typed.
enum Terminal {
    /// Prints on standard output. When its reader has gone there is nothing left to do, and the program ends.
    static func print(_ text: String) {
        guard !write(text, to: 1) else { return }
        if errno != EPIPE { _ = write("genklang: standard output cannot be written: \(reason)\n", to: 2) }
        exit(errno == EPIPE ? 0 : 1)
    }

    /// Says on standard error, in one line, why something was not done.
    static func complain(_ trouble: Trouble, asJSON: Bool, isForStaff: Bool) {
        let line = trouble.line.split { $0.isNewline }.joined(separator: " ")
        var members: JSONObject = ["code": .string(trouble.code), "message": .string(line)]
        if let at = trouble.erasedAt { members["at"] = .string(at.description) }
        let json = JSON.object(members)
        // People are told without a code (`--json` has it); an operator looks it up.
        let text = isForStaff ? "genklang: \(line)" : "genklang: \(trouble.code): \(line)"
        _ = write((asJSON ? json.text : text) + "\n", to: 2)
    }

    /// Says on standard error how far something has come.
    static func note(_ text: String) { _ = write(text, to: 2) }

    /// Whether a person watches standard error.
    static var isWatched: Bool { isatty(2) == 1 }

    private static var reason: String { String(cString: strerror(errno)) }

    private static func write(_ text: String, to file: Int32) -> Bool {
        let bytes = Array(text.utf8)
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress! + written, bytes.count - written) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return false }
            written += count
        }
        return true
    }

    /// Everything on standard input, as text; `nil` when it is not UTF-8.
    static func standardInput() -> String? {
        var bytes: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(0, &part, part.count)
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { break }
            bytes += part[..<count]
        }
        return String(validating: bytes, as: UTF8.self)
    }

    /// Asks for a password on the terminal, which does not show it; `nil` when there is no terminal or Ctrl-C is typed.
    static func password(_ prompt: String) -> String? {
        let file = open("/dev/tty", O_RDWR | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var shown = termios()
        guard tcgetattr(file, &shown) == 0 else { return nil }
        var hidden = shown
        // Every key is read as a character, Ctrl-C too, so that the terminal is never left without echo.
        hidden.c_lflag &= ~tcflag_t(ECHO | ISIG | ICANON)
        withUnsafeMutableBytes(of: &hidden.c_cc) {
            $0[Int(VMIN)] = 1
            $0[Int(VTIME)] = 0
        }
        tcsetattr(file, TCSAFLUSH, &hidden)
        defer {
            tcsetattr(file, TCSAFLUSH, &shown)
            _ = write("\n", to: file)
        }
        _ = write(prompt, to: file)
        var typed = TypedLine()
        var byte: UInt8 = 0
        while read(file, &byte, 1) == 1 {
            switch typed.take(byte) {
            case .goesOn: continue
            case .isDone: return typed.text
            case .isBrokenOff: return nil
            }
        }
        return nil
    }
}

import CaseModel
import Glibc
import Mail
import OperatorCore
import Runtime
import Seal
import Wire

/// `genklang intake mail`: the pipe that a mail server writes a mail into, and the look at what would become of one.
///
/// Ends with 0 when the mail is on disk, and with 75 when it is not, whatever the reason: the mail server then keeps it
/// and tries again. Source: `EX_TEMPFAIL` of sysexits(3).
struct MailPipe {
    private static let tryAgain: Int32 = 75

    let invocation: Invocation
    let folder: DataFolder

    func run() throws -> Int32 {
        if invocation.options.has("dry-run") {
            try report()
            return 0
        }
        do {
            let name = try deliver()
            if invocation.isJSON { Terminal.print((["delivered": .string(name)] as JSON).text + "\n") }
            return 0
        } catch {
            Terminal.complain(trouble(error), asJSON: invocation.isJSON, isForStaff: false)
            return Self.tryAgain
        }
    }

    private var drop: MailDrop {
        MailDrop(folder: invocation.options.value("maildir") ?? "\(folder.folder(of: .intake))/mail")
    }

    private func deliver() throws -> String {
        let source = try MailSource(invocation.options.words.first)
        return try drop.deliver(as: Hex.encode(Seal.randomBytes(16))) { try source.next() }
    }

    /// Whatever it is, it is said what would become of it.
    private func report() throws {
        let settings = try MailTaking(invocation.options)
        let source = try MailSource(invocation.options.words.first)
        var bytes: [UInt8] = []
        while bytes.count <= MailDrop.mostBytes {
            let next = try source.next()
            if next.isEmpty { break }
            bytes += next
        }
        let report = MailReport(bytes, settings)
        Terminal.print(invocation.isJSON ? report.json.text + "\n" : report.text)
    }

    private func trouble(_ error: any Error) -> Trouble {
        switch error {
        case MailDrop.Trouble.tooLarge:
            Trouble(
                code: "mail.too_large",
                "the mail is larger than \(MailDrop.mostBytes >> 20) MB and was not taken; lower the server's own limit"
            )
        case MailDrop.Trouble.unwritable(let reason):
            Trouble(
                code: "mail.not_kept", "\(drop.folder) does not take it: \(reason); see to its owner, mode and room")
        default: Trouble(error)
        }
    }
}

/// Where a mail is read from: a file, or standard input when none is named.
private final class MailSource {
    private let file: Int32
    private let name: String
    private var part = [UInt8](repeating: 0, count: 65_536)

    init(_ path: String?) throws(Trouble) {
        name = path ?? "standard input"
        file = path.map { open($0, O_RDONLY | O_CLOEXEC) } ?? 0
        guard file >= 0 else { throw Self.unreadable(name) }
    }

    deinit { if file > 0 { close(file) } }

    /// The next bytes; empty at the end.
    func next() throws(Trouble) -> ArraySlice<UInt8> {
        while true {
            let count = read(file, &part, part.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw Self.unreadable(name) }
            return part[..<count]
        }
    }

    private static func unreadable(_ name: String) -> Trouble {
        Trouble(code: "mail.unreadable", "\(name) cannot be read: \(String(cString: strerror(errno)))")
    }
}

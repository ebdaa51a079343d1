import Foundation
import NotifierShell
import Support

/// Debian's aiosmtpd as a process of its own: a real mail server, which makes the trouble it is asked for.
final class MailHouse {
    let folder = TemporaryFolder()
    private(set) var port = 0
    private let certificates: Certificates?
    private var process: RunningProcess?
    private let arguments: [String]

    static let login = "genklang:hemmelig kode"

    /// - Parameter isPlain: without encryption and sign-in, for loopback.
    init(isPlain: Bool = true) throws {
        var arguments = [
            "\(Executables.root)/Tests/NotifierTests/mail_server.py", folder.path,
        ]
        if isPlain {
            certificates = nil
        } else {
            let authority = try Certificates()
            let own = try authority.issue("localhost")
            arguments += ["--chain", own.chain, "--key", own.key, "--login", Self.login]
            certificates = authority
        }
        self.arguments = arguments
        try start()
    }

    func start() throws {
        try? FileManager.default.removeItem(atPath: folder.file("port"))
        let process = try RunningProcess(
            "/usr/bin/python3", arguments + (port == 0 ? [] : ["--port", "\(port)"]))
        self.process = process
        try process.wait(for: "the mail server's port") { FileManager.default.fileExists(atPath: folder.file("port")) }
        port = Int(try String(contentsOfFile: folder.file("port"), encoding: .utf8)) ?? 0
    }

    func stop() { process?.kill() }

    /// Makes this trouble from now on; none when empty.
    func make(_ trouble: String) throws {
        try Data(trouble.utf8).write(to: URL(fileURLWithPath: folder.file("trouble")), options: .atomic)
    }

    /// The messages it has, in the order they came.
    var taken: [String] {
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
            .filter { $0.hasSuffix(".eml") }
        return names.sorted().map { (try? String(contentsOfFile: folder.file($0), encoding: .utf8)) ?? "" }
    }

    /// What was said to it: senders, recipients, how.
    var talk: [String] {
        ((try? String(contentsOfFile: folder.file("talk"), encoding: .utf8)) ?? "").split(separator: "\n").map(
            String.init)
    }

    func server(secret: String = "hemmelig kode", isTrusted: Bool = true, seconds: Int = 10) -> MailServer {
        guard let certificates else {
            return MailServer(host: "127.0.0.1", port: port, protection: .none, seconds: seconds)
        }
        return MailServer(
            host: "localhost", port: port, protection: .startTLS, user: "genklang", secret: secret,
            authority: isTrusted ? certificates.authority : "", seconds: seconds)
    }
}

import Glibc
import Runtime
import Support
import Testing
import Wire

/// `genklang intake mail` as a mail server meets it.
struct MailPipeTests {
    private let folder = TemporaryFolder()
    private let mail = """
        From: =?utf-8?Q?=C3=85se_P=C3=A5hit?= <aase@eksempel.invalid>
        To: klage@kommune.invalid
        Subject: Klage
        Date: Mon, 23 Nov 2026 08:15:00 +0100
        Message-ID: <m1@eksempel.invalid>
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: text/plain; charset=utf-8

        Ingen svarer.
        --b
        Content-Type: application/pdf; name=brev.pdf

        %PDF-1.4
        --b--

        """

    private func run(_ arguments: String...) throws -> (exit: RunningProcess.Exit, output: String, errors: String) {
        let all = ["intake", "mail", "--data", folder.path] + arguments
        let process = try RunningProcess(Executables.path("genklang"), all)
        return (try process.waitForExit(), process.standardOutput, process.standardError)
    }

    private func written(_ bytes: [UInt8]) -> String {
        let path = folder.file("brev.eml")
        #expect(Files.write(bytes, to: path))
        return path
    }

    private func files(in name: String) -> [String] { Folder.names(in: folder.file("intake/mail/\(name)")) }

    @Test func `a dry run prints what the mail says and what would become of it, and takes nothing`() throws {
        let result = try run("--dry-run", "--json", written(Array(mail.utf8)))
        #expect(result.exit == .code(0))
        let json = try JSON.read(Array(result.output.utf8.dropLast()))
        #expect(json["from"]?.array?.first?.string == "Åse Påhit <aase@eksempel.invalid>")
        #expect(json["to"]?.array?.first?.string == "klage@kommune.invalid")
        #expect(json["subject"]?.string == "Klage" && json["message_id"]?.string == "m1@eksempel.invalid")
        #expect(json["date"]?.string == "2026-11-23T08:15:00+01:00" && json["body_text"]?.string == "Ingen svarer.")
        let attachment = json["attachments"]?.array?.first
        #expect(attachment?["name"]?.string == "brev.pdf" && attachment?["type"]?.string == "application/pdf")
        #expect(attachment?["bytes"]?.integer == 8)
        #expect(json["fate"]?.string == "taken")
        #expect(!Files.exists(folder.file("intake")))
    }

    @Test func `a mail is whole on disk before the mail server hears so`() throws {
        #expect(Files.makeFolder(folder.file("intake")))
        #expect(try run(written(Array(mail.utf8))).exit == .code(0))
        let names = files(in: "new")
        #expect(names.count == 1 && files(in: "tmp").isEmpty)
        #expect(Files.read(folder.file("intake/mail/new/\(names[0])")) == Array(mail.utf8))
    }

    @Test func `the same mail server may ask again, and two mails never have one name`() throws {
        #expect(Files.makeFolder(folder.file("intake")))
        let path = written(Array(mail.utf8))
        for _ in 0..<3 { #expect(try run(path).exit == .code(0)) }
        #expect(Set(files(in: "new")).count == 3)
    }

    @Test func `what is not kept is tried again`() throws {
        // Nobody has started Intake here: perhaps the folder is mistyped, and a mail would be lost in it.
        let path = written(Array(mail.utf8))
        let result = try run(path)
        #expect(result.exit == .code(75))
        #expect(result.errors.contains("does not take it"))
        #expect(try run("--maildir", folder.file("brev.eml"), path).exit == .code(75))
        #expect(try run(folder.file("findes-ikke.eml")).exit == .code(75))
        #expect(Files.makeFolder(folder.file("intake")))
        let large = written([UInt8](repeating: 120, count: (64 << 20) + 1))
        #expect(try run(large).exit == .code(75))
        #expect(files(in: "new").isEmpty && files(in: "tmp").isEmpty)
    }
}

/// What lies in a folder.
enum Folder {
    static func names(in path: String) -> [String] {
        guard let folder = opendir(path) else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }
}

import Glibc
import Runtime
import Support
import Testing
import Wire

/// `genklang intake mail` as a mail server meets it (R-011, R-014).
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

    @Test func `a dry run tells the fate of what cannot be taken too, with the keys it always has`() throws {
        let keys = ["from", "to", "subject", "date", "message_id", "body_text", "attachments"]
        func report(_ bytes: [UInt8], _ arguments: [String] = []) throws -> JSON {
            let all = ["intake", "mail", "--data", folder.path, "--dry-run", "--json"] + arguments + [written(bytes)]
            let process = try RunningProcess(Executables.path("genklang"), all)
            #expect(try process.waitForExit() == .code(0))
            let json = try JSON.read(Array(process.standardOutput.utf8.dropLast()))
            for key in keys { #expect(json[key] != nil, "\(key)") }
            return json
        }
        let settings = folder.file("intake.json")
        #expect(
            Files.write(Array(#"{"mailMostBytes": 100, "mailOwnDomains": ["kommune.invalid"]}"#.utf8), to: settings))
        let large = try report(Array(mail.utf8), ["--settings", settings])
        #expect(large["fate"]?.string == "unread" && large["reason"]?.string == "mail.too_large")
        #expect(large["subject"]?.string == "Klage")
        let xml = try report(Array("<?xml version=\"1.0\"?><brev>Hej</brev>".utf8))
        #expect(xml["fate"]?.string == "unread" && xml["reason"]?.string?.hasPrefix("post.") == true)
        #expect(try report([])["fate"]?.string == "forAPerson")
        let unsigned = try report(Array(mail.utf8).drop { $0 != 10 }.dropFirst() + [])
        #expect(unsigned["from"]?.array?.isEmpty == true && unsigned["fate"]?.string == "forAPerson")
        let huge = try report(Array(mail.utf8) + [UInt8](repeating: 10, count: 65 << 20))
        #expect(huge["fate"]?.string == "notTaken" && huge["reason"]?.string == "mail.too_large")
        let sentOn = try report(
            Array(
                "From: kk@kommune.invalid\nSubject: VS: Klage\n\nFra: Ib <ib@eksempel.invalid>\nEmne: Klage\n\nIngen svarer.\n"
                    .utf8), ["--own-domain", "kommune.invalid"])
        #expect(sentOn["sent_on"]?["from"]?.string == "Ib <ib@eksempel.invalid>")
        #expect(sentOn["sent_on"]?["body_text"]?.string == "Ingen svarer." && sentOn["colleague"]?.bool == true)
        #expect(sentOn["fate"]?.string == "taken")
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

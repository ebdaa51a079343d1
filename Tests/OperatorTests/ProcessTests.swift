import Glibc
import OperatorCore
import Runtime
import Seal
import Support
import Testing
import Wire

/// `genklang` as whoever types meets it, where no bus is needed.
struct ProcessTests {
    private let folder = TemporaryFolder()

    private func run(
        _ arguments: [String], environment: [String: String] = [:]
    ) throws -> (exit: RunningProcess.Exit, output: String, errors: String) {
        let process = try RunningProcess(
            Executables.path("genklang"), arguments,
            environment: environment.merging(["XDG_STATE_HOME": folder.file("state")]) { own, _ in own })
        return (try process.waitForExit(), process.standardOutput, process.standardError)
    }

    @Test func `the deadline is printed on one line`() throws {
        let question = ["deadline", "--received", "2025-03-07T15:01", "--rule", "W", "--profile", "kl"]
        let result = try run(question)
        #expect(result.exit == .code(0))
        #expect(result.output == "2025-03-11T08:00:00+01:00\n")
        #expect(result.errors == "")
        #expect(try run(["--json"] + question).output.contains("\"skipped\":[{\"day\":\"2025-03-08\""))
    }

    @Test(arguments: [
        [], ["dedline"], ["deadline"], ["deadline", "--received", "i dag", "--rule", "W", "--profile", "kl"],
        ["case", "show"], ["case", "show", "K-1", "--hest"],
    ])
    func `a command line that cannot be understood is exit 2 and one line`(arguments: [String]) throws {
        let result = try run(arguments)
        #expect(result.exit == .code(2))
        #expect(result.output == "")
        #expect(result.errors.hasPrefix("genklang: "))
        #expect(result.errors.split(separator: "\n").count == 1)
    }

    @Test func `an operator is refused in English with a code in front, whoever works here in Danish without`() throws {
        let data = folder.file("nobody")
        let unreachable = try run(["status", "--data", data])
        #expect(unreachable.exit == .code(1) && unreachable.errors.hasPrefix("genklang: bus.unreachable: no bus has"))
        #expect(try run(["backup", "verify", data]).errors.hasPrefix("genklang: backup.no_manifest: "))
        #expect(try run(["restore", data]).errors.hasPrefix("genklang: usage: "))
        // A script's empty variable: nothing is done, and that is said.
        for words in [["restore", data, "--into", data, "--only", ""], ["backup", data, "--only", ","]] {
            let empty = try run(words)
            #expect(empty.exit == .code(2))
            #expect(empty.errors.hasPrefix("genklang: usage: --only names nobody"), "\(empty)")
        }
        #expect(try run(["case", "list", "--data", data]).errors.hasPrefix("genklang: Du er ikke logget ind."))
        for fault in OperatingFault.allCases {
            let line = try #require(OperatorWords.line(for: fault.code))
            #expect(line.contains(";"), "\(fault.code) does not say what to do")
        }
    }

    @Test func `a text is read as a table, as JSON and from standard input, and one that is not there is refused`()
        throws
    {
        let file = folder.file("note.txt")
        #expect(Files.write(Array("Vi talte.\n\nDu skal anmode om det.\n".utf8), to: file))
        let table = try run(["lint", file])
        #expect(table.exit == .code(0) && table.output.contains("3:9") && table.output.contains("Skriv »bede om«."))
        let row = try #require(
            try JSON.read(Array(run(["lint", file, "--json"]).output.utf8))["findings"]?.array?.first)
        #expect(row["rule"]?.string == "jargon" && row["line"]?.integer == 3 && row["column"]?.integer == 9)
        #expect(row["found"]?.string == "anmode" && row["source"]?.string == "R-069")
        let piped = try RunningProcess(
            "/bin/sh", ["-c", "exec \"$0\" lint - < \"$1\"", Executables.path("genklang"), file])
        #expect(try piped.waitForExit() == .code(0) && piped.standardOutput == table.output)
        let missing = try run(["lint", folder.file("nothing")])
        #expect(missing.exit == .code(1) && missing.errors.hasPrefix("genklang: lint.unreadable: "))
    }

    /// One text as UTF-8, with its mark and without, in the letters of Windows and of Latin-1, and as UTF-16 of either end.
    private static var saved: [[UInt8]] {
        let text = "Du skal, når du anmoder."
        let plain = Array(text.utf8)
        let latin = text.unicodeScalars.map { UInt8($0.value) }
        let little = text.utf16.flatMap { pair -> [UInt8] in [UInt8(pair & 0xFF), UInt8(pair >> 8)] }
        let big = text.utf16.flatMap { pair -> [UInt8] in [UInt8(pair >> 8), UInt8(pair & 0xFF)] }
        return [plain, [0xEF, 0xBB, 0xBF] + plain, latin, [0xFF, 0xFE] + little, [0xFE, 0xFF] + big]
    }

    @Test("a text is read in the letters it was saved in", arguments: saved)
    func letters(bytes: [UInt8]) throws {
        let file = folder.file("letters.txt")
        #expect(Files.write(bytes, to: file))
        let read = try run(["lint", file, "--json"])
        let finding = try #require(try JSON.read(Array(read.output.utf8))["findings"]?.array?.first)
        #expect(read.exit == .code(0) && finding["found"]?.string == "anmoder" && finding["column"]?.integer == 17)
    }

    @Test(
        "a file that is no text is not read as if it said nothing",
        arguments: ["PK\u{3}\u{4}\u{0}ord", "%PDF-1.7 ord"])
    func noText(content: String) throws {
        let file = folder.file("letter.docx")
        #expect(Files.write(Array(content.utf8), to: file))
        let refused = try run(["lint", file])
        #expect(refused.exit == .code(1) && refused.output.isEmpty)
        #expect(refused.errors.hasPrefix("genklang: lint.not_text: "))
        #expect(refused.errors.split(separator: "\n").count == 1)
    }

    @Test func `a password becomes what directory.json holds for it, and a short one does not`() throws {
        func hash(_ password: String) throws -> (exit: RunningProcess.Exit, output: String, errors: String) {
            let file = folder.file("password")
            #expect(Files.write(Array(password.utf8), to: file))
            let process = try RunningProcess(
                "/bin/sh", ["-c", "exec \"$0\" password-hash --stdin < \"$1\"", Executables.path("genklang"), file])
            return (try process.waitForExit(), process.standardOutput, process.standardError)
        }
        let made = try hash("et kodeord til en prøve\n")
        #expect(made.exit == .code(0) && Password.isHash(String(made.output.dropLast())))
        #expect(Password.matches("et kodeord til en prøve", hash: String(made.output.dropLast())))
        let short = try hash("kort\n")
        #expect(
            short.exit == .code(1) && short.output.isEmpty && short.errors.hasPrefix("genklang: password.unusable: "))
    }

    @Test func `help and version are printed`() throws {
        #expect(try run(["--help"]).output.hasPrefix("usage: genklang"))
        #expect(try run(["--version"]).output == "genklang \(genklangVersion)\n")
        #expect(try run(["bus", "tail", "--help"]).output.hasPrefix("usage: genklang bus tail"))
    }

    @Test func `keys are drawn once, for this user alone, and vouching can be checked with them`() throws {
        let data = folder.file("data")
        #expect(try run(["keys", "create", "--data", data]).exit == .code(0))
        let names = [
            "callback", "directory", "intake", "learning", "notifier", "operator", "wellbeing", "directory-signing",
            "directory-public",
        ]
        let before = names.map { Files.text("\(data)/keys/\($0).key") }
        for (name, text) in zip(names, before) {
            #expect(text?.count == 64, "\(name)")
            #expect(text.flatMap { Hex.decode($0) }?.count == 32, "\(name)")
            var status = stat()
            #expect(stat("\(data)/keys/\(name).key", &status) == 0)
            #expect(status.st_mode & 0o777 == 0o600)
        }
        #expect(Set(before.compactMap(\.self)).count == names.count)
        let credentials = Credentials(data: data)
        let signature = try credentials.signingKey().sign([1, 2, 3])
        #expect(try credentials.verifyingKey().isValid(signature: signature, for: [1, 2, 3]))
        let again = try run(["keys", "create", "--data", data, "--json"])
        #expect(again.output.contains("\"created\":[]"))
        #expect(names.map { Files.text("\(data)/keys/\($0).key") } == before)
    }

    @Test func `a public key without its private one is never covered by another pair`() throws {
        let data = folder.file("data")
        #expect(Files.makeFolder("\(data)/keys"))
        #expect(
            Files.write(Array("\(String(repeating: "ab", count: 32))\n".utf8), to: "\(data)/keys/directory-public.key"))
        let result = try run(["keys", "create", "--data", data])
        #expect(result.exit == .code(1))
        #expect(result.errors.contains("directory-public.key is there without its directory-signing.key"))
        #expect(!Files.exists("\(data)/keys/directory-signing.key"))
    }

    @Test func `without a session, without a bus and without a file one line says so`() throws {
        let data = folder.file("data")
        let unsigned = try run(["case", "list", "--data", data])
        #expect(unsigned.exit == .code(1))
        #expect(unsigned.errors == "genklang: Du er ikke logget ind. Log ind, og prøv igen.\n")
        let alone = try run(["status", "--data", data, "--json"])
        #expect(alone.exit == .code(1))
        #expect(alone.errors.hasPrefix("{\"code\":\"bus.unreachable\",\"message\":\"no bus has been started in"))
        #expect(try run(["--data", data, "--as", "mette", "case", "list"]).errors.contains("$GENKLANG_PASSWORD"))
    }
}

/// What an operator does to keys and to a log that no bus has open.
struct KeeperTests {
    private let folder = TemporaryFolder()

    private func run(_ arguments: String...) throws -> (exit: RunningProcess.Exit, output: String, errors: String) {
        let process = try RunningProcess(Executables.path("genklang"), arguments + ["--data", folder.path])
        return (try process.waitForExit(), process.standardOutput, process.standardError)
    }

    private func key(_ name: String) -> String? { Files.text(folder.file("keys/\(name).key")) }

    @Test func `a key is changed in two steps, and can be left as it was`() throws {
        #expect(try run("keys", "rotate", "intake").errors.contains("genklang keys create"))
        #expect(try run("keys", "create").exit == .code(0))
        let old = key("intake")
        #expect(try run("keys", "rotate", "intake").output.contains("start the bus again"))
        let next = key("next/intake")
        #expect(key("intake") == old && next?.count == 64 && next != old)
        #expect(try run("keys", "rotate", "intake").exit == .code(1))
        #expect(try run("keys", "rotate", "intake", "--finish").output.contains("start intake again, then the bus"))
        #expect(key("intake") == next && key("next/intake") == nil)
        #expect(try run("keys", "rotate", "intake", "--finish").exit == .code(1))
        #expect(try run("keys", "rotate", "intake").exit == .code(0))
        #expect(try run("keys", "rotate", "intake", "--abandon").exit == .code(0))
        #expect(key("intake") == next && key("next/intake") == nil)
        #expect(try run("keys", "rotate", "mayor").exit == .code(2))
    }

    @Test func `a log that is not there is not called whole`() throws {
        let result = try run("bus", "verify")
        #expect(result.exit == .code(78))
        #expect(result.errors.contains("data.no_log"))
    }
}

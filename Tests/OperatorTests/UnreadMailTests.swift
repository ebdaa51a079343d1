import Glibc
import Runtime
import Support
import Testing

/// What an operator does about mails that Intake could not take.
struct UnreadMailTests {
    private let folder = TemporaryFolder()

    private func run(_ arguments: String...) throws -> (exit: RunningProcess.Exit, output: String, errors: String) {
        let all = ["intake", "mail"] + arguments + ["--data", folder.path]
        let process = try RunningProcess(Executables.path("genklang"), all)
        return (try process.waitForExit(), process.standardOutput, process.standardError)
    }

    @Test func `they are listed with their reasons, and laid back one by one or all, never from another folder`() throws
    {
        #expect(try run("list").errors.contains("is no folder"))
        let box = ArrivalFolder(folder.file("intake/mail"))
        #expect(box.make())
        #expect(try run("list").exit == .code(0))
        for name in ["1.host", "2.host", "3.host"] {
            #expect(Files.write([120], to: "\(box.unread)/\(name)"))
            #expect(Files.write(Array("mail.too_large\n".utf8), to: "\(box.unread)/\(name).reason"))
        }
        #expect(Files.write([120], to: folder.file("secret")))
        let listed = try run("list", "--json")
        #expect(listed.exit == .code(1))
        #expect(listed.output.contains(#"{"file":"1.host","reason":"mail.too_large"}"#))
        #expect(try run("retry", "2.host").exit == .code(0))
        #expect(Files.names(in: box.new) == ["2.host"])
        for name in ["4.host", "../../../secret", ".hidden"] {
            #expect(try run("retry", name).errors.contains("genklang: "), "\(name)")
        }
        #expect(try run("retry", "all").output == "2 laid back\n")
        #expect(Files.names(in: box.new) == ["1.host", "2.host", "3.host"] && Files.names(in: box.unread).isEmpty)
        #expect(Files.exists(folder.file("secret")))
    }
}

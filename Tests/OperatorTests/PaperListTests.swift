import Glibc
import Runtime
import Support
import Testing

/// The lists of calls owed, taken out while neither the bus nor a service answers (decision 75).
struct PaperListTests {
    private let folder = TemporaryFolder()

    private func run(_ arguments: String...) throws -> (exit: RunningProcess.Exit, output: String, errors: String) {
        let process = try RunningProcess(
            Executables.path("genklang"), ["lists", "print"] + arguments + ["--data", folder.path])
        return (try process.waitForExit(), process.standardOutput, process.standardError)
    }

    @Test func `a unit's list is printed with nothing running, and that it was taken is written down`() throws {
        let none = try run()
        #expect(none.exit == .code(1) && none.errors.contains("call_list.unknown: no list lies in "))
        let lists = folder.file("callback/opkald")
        #expect(mkdir(folder.file("callback"), 0o700) == 0 && mkdir(lists, 0o700) == 0)
        let list = """
            Opkald, som Jobcenter Nord skylder: 1
            Skrevet tirsdag den 24. november 2026 kl. 10.01. Til Lone Ågård og til ingen anden.

            1. Ring til Astrid Påhit: 22 99 00 12
            """
        #expect(Files.write(Array(list.utf8), to: "\(lists)/U-1.txt"))
        let above = "Opkald, som Jobcenter Nord skylder, om enhedens egen leder: 1\n"
        #expect(Files.write(Array(above.utf8), to: "\(lists)/U-1.over.txt"))
        let overview = try run()
        #expect(overview.exit == .code(0) && overview.output.hasPrefix("U-1  Jobcenter Nord: 1. Skrevet tirsdag"))
        #expect(!overview.output.contains("Astrid") && !Files.exists("\(lists)/taken.log"))
        #expect(try run("Jobcenter nord").output == list)
        #expect(try run("U-1", "--above").output.contains("om enhedens egen leder"))
        let taken = try #require(Files.text("\(lists)/taken.log"))
        #expect(taken.contains("list=U-1\n") && taken.hasSuffix("list=U-1.over"))
        #expect(Files.mode(of: "\(lists)/taken.log") == 0o600)
        // Another unit that is called the same is asked about, and neither list is shown.
        #expect(Files.write(Array(list.utf8), to: "\(lists)/U-2.txt"))
        let two = try run("Jobcenter Nord")
        #expect(two.exit == .code(1) && two.output.isEmpty && two.errors.contains("name one: U-1, U-2"))
        #expect(try run("U-2").output == list)
        #expect(try run("Ukendt").errors.contains("there is no list of \"Ukendt\"; there are: Jobcenter Nord"))
    }
}

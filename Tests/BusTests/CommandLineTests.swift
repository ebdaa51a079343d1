import Runtime
import Store
import Support
import Testing
import Wire

/// How the bus is started, and how it says no.
struct CommandLineTests {
    private let house = BusHouse()

    private func run(_ arguments: [String]) throws -> (exit: RunningProcess.Exit, output: String, errors: String) {
        let process = try RunningProcess(Executables.path("genklang-bus"), arguments)
        return (try process.waitForExit(), process.standardOutput, process.standardError)
    }

    @Test func `help and version are printed`() throws {
        let help = try run(["--help"])
        #expect(help.exit == .code(0))
        #expect(help.output.hasPrefix("usage: genklang-bus [options]") && help.output.contains("--port"))
        #expect(try run(["--version"]).output == "genklang-bus \(genklangVersion)\n")
    }

    @Test(arguments: [["--prot", "1"], ["--port"], ["--port", "65536"], ["--data"]])
    func `a command line that cannot be understood is exit 2 and one line`(arguments: [String]) throws {
        let result = try run(arguments)
        #expect(result.exit == .code(2))
        #expect(result.errors.split(separator: "\n").count == 1)
    }

    @Test func `a configuration can be checked without starting`() throws {
        let good = try run(["--data", house.folder.path, "--check-config"])
        #expect(good.exit == .code(0), "\(good.errors)")
        let settings = house.settings(["windw": 8])
        let typo = try run(["--data", house.folder.path, "--check-config"] + settings)
        #expect(typo.exit == .code(78))
        #expect(typo.errors.contains("the nearest known one is 'window'"), "\(typo.errors)")
        let excess = try run(["--data", house.folder.path, "--check-config"] + house.settings(["window": 5_000]))
        #expect(excess.exit == .code(78))
        for reserve in [0, 1, 16_777_215] as [Int64] {
            let least = try run(
                ["--data", house.folder.path, "--check-config"] + house.settings(["reserve": .integer(reserve)]))
            #expect(least.exit == .code(78) && least.errors.contains("reserve: a number from 16777216 to"))
        }
        #expect(!Files.exists(house.folder.file("bus")))
        #expect(Files.makeFolder(house.folder.file("bus")))
        #expect(Files.write(Array("{}\n".utf8), to: house.folder.file("bus/bus.sqlite")))
        let noDatabase = try run(["--data", house.folder.path, "--check-config"])
        #expect(noDatabase.exit == .code(78) && noDatabase.errors.contains("store.not_a_database"))
    }

    @Test func `a file of a newer release is for a person to mend, at the check and at a start`() throws {
        #expect(Files.makeFolder(house.folder.file("bus")))
        do {
            let file = try Database(path: house.folder.file("bus/bus.sqlite"))
            try file.script("PRAGMA user_version = 900")
        }
        for arguments in [["--check-config"], []] {
            let result = try run(["--data", house.folder.path] + arguments)
            #expect(result.exit == .code(78) && result.errors.contains("store.newer_release"), "\(result.errors)")
        }
    }

    @Test func `without any key nobody could sign in, so it does not start`() throws {
        let empty = TemporaryFolder()
        let result = try run(["--data", empty.path])
        #expect(result.exit == .code(78))
        #expect(result.errors.contains("keys.missing"))
    }

    @Test func `a broken key is named and not used`() throws {
        _ = Files.write(Array("secret".utf8), to: house.folder.file("keys/intake.key"))
        let result = try run(["--data", house.folder.path])
        #expect(result.exit == .code(78))
        #expect(result.errors.contains("keys/intake.key") && !result.errors.contains("secret"))
    }

    @Test func `it stops at a signal, cleanly`() throws {
        let bus = try house.start()
        #expect(try bus.terminate() == .code(0))
        #expect(bus.standardError.split(separator: "\n").last == "<6>bus.stopped head=0")
    }
}

import Foundation
import Runtime
import Support
import Testing

/// The suite that tries any bus at an address is tried on ours with everything it can see, on one that is none, and on
/// wrong ones, each of which breaks one promise.
@Suite(
    .enabled(
        if: Tool.isThere("python3") && Tool.isThere("openssl"),
        "python3 and openssl are needed; scripts/setup installs them"),
    .aside)
struct ConformanceTests {
    private let house = BusHouse()
    private static let folder = Executables.root + "/Tests/Conformance"

    private func run(
        _ program: String, _ arguments: [String], within seconds: Double = 120
    ) throws -> (exit: RunningProcess.Exit, output: String, last: String) {
        let process = try RunningProcess(program, arguments)
        let exit = try process.waitForExit(within: seconds)
        let output = process.standardOutput
        return (exit, output + process.standardError, output.split(separator: "\n").last.map(String.init) ?? "")
    }

    private func conformance(
        _ arguments: [String], within seconds: Double = 120
    ) throws -> (exit: RunningProcess.Exit, output: String, last: String) {
        try run(Executables.root + "/scripts/conformance", arguments, within: seconds)
    }

    /// What was said, in one line: a failure is told by its first.
    private static func told(_ output: String) -> String {
        output.split(separator: "\n").reversed().map { $0.drop { $0 == " " } }.joined(separator: " | ")
    }

    @Test func `our bus conforms, and nothing that can be seen is left out`() throws {
        let operating = "'\(Self.folder)/our_bus.py' '\(Executables.path("genklang-bus"))'"
        let result = try conformance(["--operator", operating, "--complete"], within: 900)
        #expect(result.exit == .code(0), "\(Self.told(result.output))")
        #expect(result.last.hasSuffix(" passed, 0 failed, 0 skipped"), "\(Self.told(result.output))")
        #expect(Int(result.last.prefix { $0.isNumber }).map { $0 >= 118 } == true, "\(result.last)")
        // The first is for damage beside an event; the others are refused with the line that would bring them.
        #expect(
            result.output.contains("never answered: bus.nameless, event.not_json, event.too_deep, json.line_feed\n"),
            "\(Self.told(result.output))")
    }

    @Test func `another bus, which shares nothing with ours, conforms but for lines that it does not encrypt`() throws {
        let result = try conformance(["--operator", "'\(Self.folder)/SmallBus/small_bus.py'"], within: 900)
        #expect(result.exit == .code(0), "\(Self.told(result.output))")
        #expect(result.last.hasSuffix(" passed, 0 failed, 7 skipped"), "\(Self.told(result.output))")
    }

    @Test func `what nobody does at the bus's side is skipped and said, and no pass where all is asked for`() throws {
        try house.start()
        let address = ["127.0.0.1:\(house.port)", "--keys", house.folder.file("keys"), "--only", "keeping"]
        let result = try conformance(address)
        #expect(result.exit == .code(0), "\(result.output)")
        #expect(result.last == "1 passed, 0 failed, 5 skipped")
        #expect(result.output.contains("what was answered outlives the process: needs `kill` of --operator"))
        #expect(try conformance(address + ["--complete"]).exit == .code(1))
    }

    @Test func `an operator who cannot do something says why, and what needs it is skipped`() throws {
        let script = house.folder.file("operator.sh")
        let lines = """
            while read -r deed rest; do
                case $deed in
                    start) echo "ok 127.0.0.1:$1 keys=$2" ;;
                    *) echo "cannot nobody is at the machine" ;;
                esac
            done
            """
        try lines.write(toFile: script, atomically: true, encoding: .utf8)
        try house.start()
        let operating = "bash '\(script)' \(house.port) '\(house.folder.file("keys"))'"
        let result = try conformance(["--operator", operating, "--only", "keeping"])
        #expect(result.last == "1 passed, 0 failed, 5 skipped", "\(result.output)")
        #expect(result.output.contains("cannot do `kill`: nobody is at the machine"), "\(result.output)")
    }

    @Test func `every check names words of the paper`() throws {
        let result = try conformance(["--list"])
        #expect(result.exit == .code(0), "\(result.output)")
        #expect(result.output.contains("Not to be seen from outside"))
    }

    @Test func `a bus that breaks one promise fails the check of that promise`() throws {
        let result = try run(
            Self.folder + "/can_fail.py", [Executables.path("genklang-bus")], within: 900)
        #expect(result.exit == .code(0), "\(Self.told(result.output))")
        #expect(result.last.hasSuffix(" caught, 0 not"), "\(Self.told(result.output))")
    }

    @Test func `what is no bus fails every test, and does not pass for one`() throws {
        try house.start()
        let keys = house.folder.file("other-keys")
        _ = Files.makeFolder(keys)
        for service in ["intake", "learning", "operator"] {
            _ = Files.write(Array(String(repeating: "00", count: 32).utf8), to: "\(keys)/\(service).key")
        }
        let result = try conformance(["127.0.0.1:\(house.port)", "--keys", keys, "--only", "publishing"])
        #expect(result.exit == .code(1))
        #expect(result.last.hasPrefix("0 passed, "), "\(result.output)")
        #expect(result.output.contains("the bus does not prove that it has the key of intake"))
    }

    @Test(arguments: [[], ["nowhere"], ["127.0.0.1:1", "--hest"], ["192.0.2.1:7480"]])
    func `a command line that cannot be understood is exit 2`(arguments: [String]) throws {
        #expect(try conformance(arguments).exit == .code(2))
    }
}

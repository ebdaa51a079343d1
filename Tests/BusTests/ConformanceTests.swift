import Foundation
import Runtime
import Support
import Testing

/// The suite that tries any bus at an address is tried on ours, and on one that is none.
@Suite(.enabled(if: Tool.isThere("python3"), "python3 is needed; scripts/setup installs it"))
struct ConformanceTests {
    private let house = BusHouse()

    private func conformance(_ arguments: [String]) throws -> (exit: RunningProcess.Exit, output: String) {
        let process = try RunningProcess(Executables.root + "/scripts/conformance", arguments)
        return (try process.waitForExit(within: 120), process.standardOutput)
    }

    @Test func `our bus conforms`() throws {
        try house.start()
        let result = try conformance(["127.0.0.1:\(house.port)", "--keys", house.folder.file("keys")])
        #expect(result.exit == .code(0), "\(result.output)")
        let last = try #require(result.output.split(separator: "\n").last)
        #expect(last.hasSuffix(" passed, 0 failed"))
        #expect(Int(last.prefix { $0.isNumber }).map { $0 >= 58 } == true, "\(last)")
    }

    @Test func `what is no bus fails every test, and does not pass for one`() throws {
        try house.start()
        let keys = house.folder.file("other-keys")
        _ = Files.makeFolder(keys)
        for service in ["intake", "learning", "operator"] {
            _ = Files.write(Array(String(repeating: "00", count: 32).utf8), to: "\(keys)/\(service).key")
        }
        let result = try conformance(["127.0.0.1:\(house.port)", "--keys", keys, "--only", "event"])
        #expect(result.exit == .code(1))
        #expect(result.output.split(separator: "\n").last?.hasPrefix("0 passed, ") == true, "\(result.output)")
        #expect(result.output.contains("the bus does not prove that it has the key of intake"))
    }

    @Test(arguments: [[], ["nowhere"], ["127.0.0.1:1", "--hest"]])
    func `a command line that cannot be understood is exit 2`(arguments: [String]) throws {
        #expect(try conformance(arguments).exit == .code(2))
    }
}

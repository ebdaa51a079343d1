import CaseModel
import Glibc
import Runtime
import Support
import Testing
import Wire

/// A service that really dies, and is started again as the process manager would.
@Suite(.serialized) struct `An event that ends the process` {
    private let folder = TemporaryFolder()

    private func start(_ name: String, _ service: String = "") throws -> RunningProcess {
        try RunningProcess(
            Executables.path(name), ["--data", folder.path],
            environment: ["GENKLANG_TEST_SERVICE": service, "GENKLANG_TEST_MORTAL": "1"])
    }

    @Test func `is laid aside unseen after three attempts that were written down, and the others go on`() throws {
        try Town.makeKeys(in: folder.path)
        let data = DataFolder(folder.path)
        let bus = try start("genklang-bus")
        let teller = try start("Mortal", "intake")
        try teller.wait(for: "the teller on the bus") { teller.standardError.contains("bus.joined") }
        let address = try #require(data.busAddress(configured: nil))
        let client = try BusClient(
            .operator, at: address, key: try Credentials(data: folder.path).busKey(of: .operator))
        var hearer = try start("Mortal", "notifier")
        for id in ["K-1", "K-FATAL", "K-2", "K-FATAL", "K-3"] {
            _ = try client.call("intake.say", ["case": .string(id)])
        }
        var deaths = 0
        func moment(_ json: JSON?) -> Int64? { json?.string.flatMap(Timestamp.init(rfc3339:))?.milliseconds }
        func heard() -> Int64? { try? client.call("notifier.count", [:])["heard"]?.integer }
        try Fact.wait(for: "K-3 heard", seconds: 60) {
            if let exit = hearer.exit() {
                #expect(exit == .signal(SIGKILL))
                deaths += 1
                hearer = try start("Mortal", "notifier")
            }
            return heard() == 3
        }
        // The first time nothing was suspected; three attempts followed.
        #expect(deaths == 4)
        let parked = try client.call("notifier.parked-list", [:])["events"]?.array ?? []
        #expect(parked.map { $0["code"] } == ["ended_the_process", "behind_parked"])
        #expect(hearer.standardError.contains("<3>event.parked"))
        // The alarm within a minute, also with the pauses that the process manager makes before each start (RestartSec).
        let (said, aside) = (moment(parked.first?["time"]), moment(parked.first?["parked"]))
        #expect(try #require(aside) - #require(said) + Int64(deaths) * 2_000 < 60_000)
        #expect(try hearer.terminate() == .code(0))
        // Asked to stop, it is not suspected of anything at its next start.
        hearer = try start("Mortal", "notifier")
        try Fact.wait(for: "the hearer again") { heard() == 3 }
        #expect(try client.call("notifier.parked-list", [:])["count"] == 2)
        for process in [hearer, teller, bus] { #expect(try process.terminate() == .code(0)) }
    }
}

import BusCore
import CaseModel
import Glibc
import Runtime
import Seal
import Store
import Support
import Testing
import Wire

/// The real bus and its file: verified while it runs, keys changed without a gap, settings that would lose something.
struct KeepingTests {
    private let house = BusHouse()

    private func verify(_ more: [String] = []) throws -> (exit: RunningProcess.Exit, output: String) {
        let process = try RunningProcess(
            Executables.path("genklang-bus"), ["--verify", "--data", house.folder.path] + more)
        return (try process.waitForExit(), process.standardOutput)
    }

    @Test func `the log is verified beside the running bus, and a changed event is named`() throws {
        let bus = try house.start()
        let (client, _) = try house.intake()
        for number in 1...20 as ClosedRange<Int64> { _ = try client.reply("bus.publish", ["event": .closed(number)]) }
        let whole = try verify()
        #expect(whole.exit == .code(0))
        #expect(whole.output == "20 events, positions 1 to 20: everything is as it arrived\n")
        try bus.terminate()
        // In the middle of event 7, where it lies.
        let lies = EventsBytes(house.folder, "bus/bus.sqlite-events")
        try lies.flip(Array(":7\"".utf8), at: 2)
        let damaged = try verify(["--json"])
        #expect(damaged.exit == .code(1))
        let report = try JSON.read(line: Array(damaged.output.dropLast().utf8)[...])
        #expect(report["findings"] == [["problem": "bytes", "position": 7, "through": 7]])
        #expect(try house.start().isRunning)
        let (tail, _) = try house.signIn(.operator)
        _ = try tail.reply("bus.subscribe", ["types": ["*"], "after": 0])
        for position in 1...6 as ClosedRange<Int64> {
            #expect(try tail.line()["params"]?["position"] == .integer(position))
        }
        #expect(try tail.line()["params"]?["code"] == "bus.damaged")
    }

    @Test func `a copy in a backup is verified by its name, and one with a hole is not whole`() throws {
        var bus = try house.start()
        let (client, _) = try house.intake()
        for number in 1...20 as ClosedRange<Int64> { _ = try client.reply("bus.publish", ["event": .closed(number)]) }
        func copy() throws -> JSON {
            let (chief, _) = try house.signIn(.operator)
            _ = try chief.reply("bus.backup-begin", [:])
            var state: JSON = [:]
            try bus.wait(for: "the copy") {
                state = (try? chief.reply("bus.backup-state", [:])) ?? [:]
                return state["done"] == true || state["trouble"] != nil
            }
            return state
        }
        let file = house.folder.file("bus/backup/copy.sqlite")
        #expect(try copy()["omitted"] == nil)
        #expect(try verify(["--file", file]).exit == .code(0))
        try bus.terminate()
        try EventsBytes(house.folder, "bus/bus.sqlite-events").flip(Array(":7\"".utf8), at: 2)
        bus = try house.start()
        #expect(try copy()["omitted"] == 1)
        try bus.wait(for: "the journal to say it") { bus.standardError.contains("backup.incomplete omitted=1") }
        #expect(try verify(["--file", file]).output.contains("position 7: there is nothing where an event must be"))
        #expect(try verify(["--file", file]).exit == .code(1))
    }

    @Test func `a service that keeps what it has said for less long than a backup of the bus may be old does not join`()
        throws
    {
        let keys = try RunningProcess(Executables.path("genklang"), ["keys", "create", "--data", house.folder.path])
        #expect(try keys.waitForExit() == .code(0))
        try house.start(house.settings(["retention": ["backupDays": 60]]))
        let learning = try RunningProcess(Executables.path("genklang-learning"), ["--data", house.folder.path])
        #expect(try learning.waitForExit() == .code(78))
        #expect(learning.standardError.contains("outbox.too_short"), "\(learning.standardError)")
    }

    @Test func `a copy that an earlier process left half is gone after a start`() throws {
        _ = Files.makeFolder(house.folder.file("bus/backup"))
        for end in ["", "-wal"] { _ = Files.write([1], to: house.folder.file("bus/backup/copy.sqlite\(end)")) }
        try house.start()
        #expect(!Files.exists(house.folder.file("bus/backup/copy.sqlite")))
        #expect(!Files.exists(house.folder.file("bus/backup/copy.sqlite-wal")))
    }

    @Test func `a key is changed while the service and the bus go on`() throws {
        let next = Seal.randomBytes(32)
        _ = Files.makeFolder(house.folder.file("keys/next"))
        _ = Files.write(Array(Hex.encode(next).utf8), to: house.folder.file("keys/next/intake.key"))
        func signIn(_ key: [UInt8]) throws -> JSON { try house.connect().signIn(.intake, key: key) }
        var bus = try house.start()
        #expect(try signIn(house.key(.intake))["head"] == 0)
        #expect(try signIn(next)["head"] == 0)
        #expect(bus.standardError.contains("key=next service=intake"))
        try bus.terminate()
        _ = Files.write(Array(Hex.encode(next).utf8), to: house.folder.file("keys/intake.key"))
        _ = unlink(house.folder.file("keys/next/intake.key"))
        bus = try house.start()
        #expect(try signIn(next)["head"] == 0)
        #expect(try signIn(house.key(.intake))["data"]?["code"] == "bus.unauthorized")
    }

    private static let losing: [(JSON, String)] = [
        (["days": 30], "days (30) must be more than backupDays (35)"),
        (["days": 90, "backupDays": 90], "days (90) must be more than backupDays (90)"),
        (["hardDays": 300], "hardDays (300) must not be less than days (400)"),
        (["days": 0], "days: a number from 1"),
    ]

    @Test(arguments: losing)
    func `a retention that would lose something is refused at the start`(retention: JSON, problem: String) throws {
        let process = try RunningProcess(
            Executables.path("genklang-bus"),
            ["--data", house.folder.path] + house.settings(["retention": retention]))
        #expect(try process.waitForExit() == .code(78))
        #expect(process.standardError.contains(problem), "\(process.standardError)")
        #expect(!Files.exists(house.folder.file("bus/bus.sqlite")))
    }
}

import BusShell
import CaseModel
import Glibc
import Runtime
import Store
import Support
import Testing
import Wire

/// `genklang bus tail`: whoever reads the log, or has a script do so, never takes what was cut off for the whole.
struct TailTests {
    private let house = BusHouse()

    private func tail(_ arguments: String...) throws -> RunningProcess {
        try RunningProcess(
            Executables.path("genklang"), ["bus", "tail"] + arguments, environment: ["GENKLANG_DATA": house.folder.path]
        )
    }

    /// The bus with these events of intake's.
    private func start(_ count: Int64) throws {
        try house.start()
        let (client, _) = try house.intake()
        for number in 1...count {
            #expect(try client.reply("bus.publish", ["event": .closed(number)])["position"] != nil)
        }
    }

    private func lines(_ process: RunningProcess) -> Int { process.standardOutput.split(separator: "\n").count }

    /// Follows from the beginning, and has shown so many.
    private func following(_ count: Int) throws -> RunningProcess {
        let process = try tail("--after", "0")
        try process.wait(for: "the events to be shown") { lines(process) == count }
        return process
    }

    @Test func `to the head it ends well, also where nothing is left to show`() throws {
        try start(3)
        for (after, shown) in [("0", 3), ("2", 1), ("3", 0)] {
            let process = try tail("--to-head", "--after", after)
            #expect(try process.waitForExit() == .code(0))
            #expect(lines(process) == shown && process.standardError == "")
        }
    }

    @Test(arguments: [[], ["--json"]])
    func `an event that the disk has changed is named, with how to go on behind it`(json: [String]) throws {
        try start(3)
        try #require(house.bus?.terminate() == .code(0))
        let path = house.folder.file("bus/bus.sqlite-events")
        var bytes = try #require(Files.read(path, most: 1 << 24))
        let mark = Array("\"\(String.first):2\"".utf8)
        let place = try #require(bytes.indices.first { bytes[$0...].starts(with: mark) })
        bytes[place + mark.count + 20] ^= 0x10
        try #require(Files.write(bytes, to: path))
        try house.start()
        let process = try RunningProcess(
            Executables.path("genklang"), ["bus", "tail", "--to-head"] + json,
            environment: ["GENKLANG_DATA": house.folder.path])
        #expect(try process.waitForExit() == .code(1))
        #expect(lines(process) == 1)
        let said = process.standardError
        let beginning = json.isEmpty ? "genklang: bus.damaged: " : #"{"code":"bus.damaged","message":""#
        #expect(said.hasPrefix(beginning), "\(said)")
        #expect(said.contains("the one at 2, go on behind it with --after 2") && said.split(separator: "\n").count == 1)
    }

    @Test func `a bus that stops, or is gone without a word, is told with where it had come`() throws {
        try start(2)
        let stopped = try following(2)
        try #require(house.bus?.terminate() == .code(0))
        #expect(try stopped.waitForExit() == .code(1))
        #expect(stopped.standardError.hasPrefix("genklang: bus.stopping: "))
        try house.start()
        let bereft = try following(2)
        house.bus?.send(SIGKILL)
        #expect(try bereft.waitForExit() == .code(1))
        #expect(bereft.standardError.hasPrefix("genklang: bus.gone: "))
        for process in [stopped, bereft] {
            #expect(process.standardError.hasSuffix("; shown as far as 2, go on with --after 2\n"))
        }
    }

    @Test func `Ctrl-C is how it is meant to end`() throws {
        try start(1)
        let process = try following(1)
        process.send(SIGINT)
        #expect(try process.waitForExit() == .code(0))
        #expect(process.standardError == "")
    }

    @Test func `whoever wanted everything up to the head and broke off is told that it is not everything`() throws {
        let filled = TemporaryFolder()
        do { _ = try FileLog.filled(in: filled, 100_000, size: 300) }
        _ = Files.makeFolder(house.folder.file("bus"))
        for end in ["", "-wal", "-shm", "-events"] where Files.exists(filled.file("bus.sqlite\(end)")) {
            #expect(rename(filled.file("bus.sqlite\(end)"), house.folder.file("bus/bus.sqlite\(end)")) == 0)
        }
        try house.start()
        let process = try tail("--to-head", "--after", "0")
        try process.wait(for: "the first events") { !process.standardOutput.isEmpty }
        // The bus says no more, so the head is not reached, whatever time the signal takes.
        house.bus?.send(SIGSTOP)
        defer { house.bus?.send(SIGCONT) }
        process.send(SIGINT)
        #expect(try process.waitForExit() == .code(1))
        let said = process.standardError
        #expect(said.hasPrefix("genklang: operating.interrupted: stopped before the newest event"), "\(said)")
        #expect(said.hasSuffix("go on with --after \(lines(process))\n"))
    }

    @Test(arguments: [["--to-head"], []])
    func `a position beyond the newest event is refused, with where that is`(more: [String]) throws {
        try start(2)
        let process = try RunningProcess(
            Executables.path("genklang"), ["bus", "tail", "--after", "99999"] + more,
            environment: ["GENKLANG_DATA": house.folder.path])
        #expect(try process.waitForExit() == .code(1))
        #expect(process.standardError.hasPrefix("genklang: bus.position_beyond_head: "))
        #expect(process.standardError.contains("which is at 2"))
    }

    @Test func `a position before what is kept is refused, and the beginning is the beginning of what is kept`() throws
    {
        try start(3)
        try #require(house.bus?.terminate() == .code(0))
        do {
            let path = house.folder.file("bus/bus.sqlite")
            let database = try Database(path: path)
            let log = try FileLog(
                database, SQLiteTransactions(database), EventsFile(path: EventsFile.path(of: path)))
            try log.begin()
            try log.trim(through: 2, atMost: 100)
            try log.commit()
        }
        try house.start()
        let refused = try tail("--after", "1", "--to-head")
        #expect(try refused.waitForExit() == .code(1))
        #expect(refused.standardError.hasPrefix("genklang: bus.position_forgotten: 2 to 2 are not kept any more"))
        for after in ["0", "2"] {
            let whole = try tail("--after", after, "--to-head")
            #expect(try whole.waitForExit() == .code(0) && lines(whole) == 1)
        }
    }

    @Test func `a kind of event that nobody says is refused`() throws {
        try start(1)
        let process = try tail("--type", "callback.mised", "--to-head")
        #expect(try process.waitForExit() == .code(2))
        #expect(process.standardError.contains("the nearest is callback.missed"))
    }
}

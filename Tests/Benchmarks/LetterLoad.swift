import CaseModel
import Glibc
import Runtime
import Store
import Support
import Wire

/// Copies of notes from "filed" until they lie in the folder of the print room: the real bus and the real Notifier as
/// processes, real files, every word fetched by a call, every page set. Then the same with Notifier killed again and again.
enum LetterLoad {
    /// How many copies, when it is to be another number than 100 000: `GENKLANG_BENCH_LETTERS`.
    private static var wanted: Int? { getenv("GENKLANG_BENCH_LETTERS").flatMap { Int(String(cString: $0)) } }

    static func measure() throws {
        try straight(count: wanted ?? 100_000)
        try killed(count: (wanted ?? 100_000) / 5, kills: 20)
    }

    private static func straight(count: Int) throws {
        let house = try PrintHouse()
        var most = 0.0
        let filed = try Bench.seconds { try house.file(count) }
        let seconds = try Bench.seconds {
            try Fact.wait(for: "every copy in its folder", seconds: 7_200) {
                most = max(most, Processes.resident(house.notifier.id))
                usleep(200_000)
                return try house.done() >= count
            }
        }
        Bench.report("\(count) notes filed, on the bus", Bench.figure(Double(count) / filed, "/s"))
        Bench.report("copies set and laid in their folder", Bench.figure(Double(count) / (filed + seconds), "/s"))
        Bench.report("  processor of notifier, each", Bench.figure(house.processor / Double(count) * 1000, "ms"))
        Bench.report("genklang-notifier resident, at most", Bench.figure(most, "MB"))
        Bench.report("genklang-notifier's file, after", Bench.figure(house.megabytes, "MB"))
        try askWhatWaits(house)
        try house.verify(count)
    }

    /// Nobody has looked up how any of these citizens gets letters: *Breve* and `genklang letters list` say how many.
    private static func askWhatWaits(_ house: PrintHouse) throws {
        var unlooked = 0
        var taken: [Double] = []
        for _ in 1...5 { taken.append(try Bench.seconds { unlooked = try house.unlooked() }) }
        Bench.report(
            "asked what waits, with \(unlooked) never looked up", Bench.figure(Bench.median(taken) * 1000, "ms"))
    }

    private static func killed(count: Int, kills: Int) throws {
        let house = try PrintHouse()
        try house.file(count)
        var resumed: [Double] = []
        for kill in 1...kills {
            let goal = count * kill / (kills + 1)
            try Fact.wait(for: "some copies", seconds: 1_800) { try house.done() >= goal }
            house.notifier.kill()
            let before = try house.done()
            resumed.append(
                try Bench.seconds {
                    try house.startNotifier()
                    try Fact.wait(for: "the next copy", seconds: 120) { try house.done() > before || before >= count }
                })
        }
        try Fact.wait(for: "every copy in its folder", seconds: 1_800) { try house.done() >= count }
        Bench.report(
            "\(kills) times SIGKILL: next copy after, median", Bench.figure(Bench.median(resumed) * 1000, "ms"))
        try house.verify(count)
    }
}

/// The bus, Directory, Notifier, and two that stand in for Callback and Intake.
private final class PrintHouse {
    struct Wrong: Error, CustomStringConvertible {
        let description: String
    }

    private let folder = TemporaryFolder()
    private let data: DataFolder
    private let client: BusClient
    private var others: [RunningProcess] = []
    private(set) var notifier: RunningProcess
    private var reader: Database?

    init() throws {
        data = DataFolder(folder.path)
        try Town.makeKeys(in: folder.path)
        let bus = try RunningProcess(Executables.path("genklang-bus"), ["--data", folder.path])
        try bus.wait(for: "the bus at work") { bus.standardError.contains(".started") }
        others = [bus]
        for name in ["callback-notes", "intake-addresses"] {
            let process = try RunningProcess(
                Executables.path("Mortal"), ["--data", folder.path], environment: ["GENKLANG_TEST_SERVICE": name])
            try process.wait(for: "\(name) on the bus") { process.standardError.contains("bus.joined") }
            others.append(process)
        }
        // A copy bears the name of whoever wrote the note.
        let directory = try RunningProcess(Executables.path("genklang-directory"), ["--data", folder.path])
        try directory.wait(for: "directory on the bus") { directory.standardError.contains("bus.joined") }
        others.append(directory)
        notifier = try Self.start(in: folder.path)
        guard let address = data.busAddress(configured: nil) else { throw RPCError.gone }
        client = try BusClient(.operator, at: address, key: Credentials(data: folder.path).busKey(of: .operator))
    }

    private static func start(in path: String) throws -> RunningProcess {
        let process = try RunningProcess(Executables.path("genklang-notifier"), ["--data", path])
        try process.wait(for: "notifier on the bus") { process.standardError.contains("bus.joined") }
        return process
    }

    func startNotifier() throws { notifier = try Self.start(in: folder.path) }

    func file(_ count: Int) throws {
        let step = 500
        let bodies = stride(from: 0, to: count, by: step).map { first -> (CommandID, JSON) in
            (
                CommandID(unchecked: "D-notes-\(first)"),
                ["from": .integer(Int64(first)), "count": .integer(Int64(min(step, count - first)))]
            )
        }
        try client.callAll(NotingService.fileMany, bodies, assertion: nil, underWay: 4)
    }

    /// As whoever runs it is told.
    func unlooked() throws -> Int {
        let reply = try client.call(ListDeliveries.method, JSON(encoding: ListDeliveries()))
        return try reply.decode(ListDeliveries.Reply.self).unlooked ?? 0
    }

    /// How many letters the ledger knows to lie in their folder.
    func done() throws -> Int {
        if reader == nil { reader = try Database(path: data.file(of: .notifier), readOnly: true) }
        return Int(try reader?.first("SELECT max(rowid) AS n FROM sent") { $0.optionalInteger("n") ?? 0 } ?? 0)
    }

    /// Seconds that Notifier has had of a processor.
    var processor: Double {
        guard let text = Files.text("/proc/\(notifier.id)/stat"), let end = text.lastIndex(of: ")") else { return 0 }
        let fields = text[text.index(after: end)...].split(separator: " ")
        return ((Double(fields[11]) ?? 0) + (Double(fields[12]) ?? 0)) / Double(sysconf(Int32(_SC_CLK_TCK)))
    }

    var megabytes: Double {
        var status = stat()
        return stat(data.file(of: .notifier), &status) == 0 ? Double(status.st_size) / 1_048_576 : 0
    }

    /// Every note has one letter, one document and one announcement; nothing is there twice and nothing is missing.
    func verify(_ count: Int) throws {
        guard let reader else { return }
        func number(_ sql: String) throws -> Int { Int(try reader.first(sql) { $0.integer("n") } ?? 0) }
        let files = try names().filter { $0.hasSuffix(".pdf") }
        let checks = [
            ("letters done", try number("SELECT count(DISTINCT letter) AS n FROM ledger WHERE act = 'done'")),
            ("notes copied", try number("SELECT count(DISTINCT note) AS n FROM duty WHERE state = 'done'")),
            ("entries in the ledger", try number("SELECT count(*) AS n FROM ledger WHERE act = 'done'")),
            ("documents in the folder", files.count), ("files in the folder", try names().count),
            ("announcements", try number("SELECT count(*) AS n FROM outbox")),
        ]
        for (what, found) in checks where found != count {
            throw Wrong(description: "\(what): \(found) instead of \(count)")
        }
        Bench.report("letters, documents and announcements", "\(count) each")
    }

    private func names() throws -> [String] {
        guard let open = opendir("\(folder.path)/outbox/letters") else { return [] }
        defer { closedir(open) }
        var names: [String] = []
        while let entry = readdir(open) {
            names.append(
                withUnsafePointer(to: &entry.pointee.d_name) {
                    $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                })
        }
        return names.filter { !$0.hasPrefix(".") }
    }
}

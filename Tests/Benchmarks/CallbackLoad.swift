import CaseModel
import Glibc
import Runtime
import Store
import Support
import Wire

/// Callback with a million cases, a hundred thousand of them open: start, memory, what is due, complaints a second to
/// "deadline set", and a change of policy while others register. Real processes, real files, the real bus.
enum CallbackLoad {
    private static let complaints = 3_000

    static func measure() throws {
        try CallbackUpgrade.measure()
        let town = try Town(speed: 1)
        try town.processes[.callback]?.terminate()
        let path = town.data.file(of: .callback)
        let filling = try Bench.seconds {
            try ManyCases.write(into: Database(path: path), now: town.now.milliseconds)
        }
        Bench.report("a million cases written", Bench.figure(filling, "s"))
        try start(town)
        try due(path, town.now)
        try register(town, path)
        try recompute(town, path)
        for name in [ServiceName.bus] + Town.services {
            guard let process = town.processes[name] else { continue }
            Bench.report("genklang-\(name) resident, after", Bench.figure(Processes.resident(process.id), "MB"))
        }
        _ = try town.stop()
    }

    private static func start(_ town: Town) throws {
        let seconds = try Bench.seconds {
            try town.start(.callback)
            guard let process = town.processes[.callback] else { return }
            try process.wait(for: "callback at work") { process.standardError.contains(".started") }
        }
        Bench.report("callback's start", Bench.figure(seconds * 1000, "ms"))
        // What a start has to do at first, such as reckoning open calls by the settings it finds.
        let desk = try BenchDesk(town)
        let settled = try Bench.seconds { try Fact.wait(for: "peace", seconds: 120) { try !desk.isRecomputing() } }
        Bench.report("until every open call has been looked at", Bench.figure(settled, "s"))
    }

    /// What one tick asks of the file: limits that passed, pings and chases whose time has come, when the next will.
    private static func due(_ path: String, _ now: Timestamp) throws {
        let database = try Database(path: path, readOnly: true)
        let questions = [
            "SELECT callback FROM call WHERE state = 'awaited' AND limit_due <= :now "
                + "AND case_id NOT IN (SELECT subject FROM parked_subject) ORDER BY limit_due, callback LIMIT 200",
            "SELECT callback FROM ping JOIN call USING (callback) WHERE fate = 'planned' AND due <= :now "
                + "AND case_id NOT IN (SELECT subject FROM parked_subject) ORDER BY due, callback, stage LIMIT 200",
            "SELECT chase.obligation FROM chase JOIN obligation ON obligation.obligation = chase.obligation "
                + "WHERE fate = 'planned' AND chase.due <= :now "
                + "AND case_id NOT IN (SELECT subject FROM parked_subject) ORDER BY chase.due LIMIT 200",
        ]
        for (name, moment) in [("nothing", now), ("everything", now.adding(hours: 24 * 30))] {
            var figures: [Double] = []
            for _ in 0..<9 {
                figures.append(
                    try Bench.seconds {
                        for question in questions {
                            _ = try database.rows(question, ["now": .integer(moment.milliseconds)]) { _ in 0 }
                        }
                    })
            }
            Bench.report("scan with \(name) due, median of 9", Bench.figure(Bench.median(figures) * 1000, "ms"))
        }
    }

    private static func register(_ town: Town, _ path: String) throws {
        let desk = try BenchDesk(town)
        let before = try rows(path)
        let used = processor(town)
        let seconds = try Bench.seconds {
            try desk.register(complaints, from: 0)
            try Fact.wait(for: "deadlines", seconds: 300) { try rows(path) >= before + complaints }
        }
        Bench.report("complaints to \"deadline set\"", Bench.figure(Double(complaints) / seconds, "/s"))
        for (name, time) in processor(town) where time - (used[name] ?? 0) > 0.05 {
            let each = (time - (used[name] ?? 0)) / Double(complaints) * 1000
            Bench.report("  processor of \(name), each", Bench.figure(each, "ms"))
        }
    }

    private static func recompute(_ town: Town, _ path: String) throws {
        let config = town.folder.file("other.json")
        guard Files.write(Array(#"{"policy": {"limit": "2W"}}"#.utf8), to: config) else { throw RPCError.gone }
        try town.restart(.callback, ["--config", config])
        let desk = try BenchDesk(town)
        try meanwhile("\(ManyCases.open) open calls reckoned anew", from: 0, desk, town) { try desk.isRecomputing() }
        let database = try Database(path: path, readOnly: true)
        let owed = "SELECT EXISTS (SELECT 1 FROM limit_to_say) OR EXISTS (SELECT 1 FROM outbox WHERE sent = 0) AS owed"
        try meanwhile("  and their limits said", from: 500_000, desk, town) {
            try database.first(owed) { $0.bool("owed") } ?? false
        }
    }

    /// How long it lasts, and how long others wait for their answers meanwhile.
    private static func meanwhile(
        _ what: String, from first: Int, _ desk: BenchDesk, _ town: Town, while isUnderWay: () throws -> Bool
    ) throws {
        let used = processor(town)[.callback] ?? 0
        var slowest = 0.0
        var slowestAnswer = 0.0
        var slowestWrite = 0.0
        var registered = 0
        let seconds = try Bench.seconds {
            while try isUnderWay() {
                registered += 1
                slowest = max(slowest, try Bench.seconds { try desk.register(1, from: 1_000_000 + first + registered) })
                slowestAnswer = max(slowestAnswer, try Bench.seconds { try desk.list() })
                slowestWrite = max(slowestWrite, try Bench.seconds { try desk.attempt(first / 10 + registered) })
            }
        }
        Bench.report(what, Bench.figure(seconds, "s"))
        Bench.report("  processor of callback", Bench.figure((processor(town)[.callback] ?? 0) - used, "s"))
        Bench.report("  \(registered) registered meanwhile, the slowest", Bench.figure(slowest * 1000, "ms"))
        Bench.report("  as many lists asked of Callback, the slowest", Bench.figure(slowestAnswer * 1000, "ms"))
        Bench.report("  as many attempts written by Callback, the slowest", Bench.figure(slowestWrite * 1000, "ms"))
    }

    /// How many calls there have been, without counting a million of them.
    private static func rows(_ path: String) throws -> Int {
        let database = try Database(path: path, readOnly: true)
        return Int(try database.first("SELECT MAX(rowid) AS n FROM call") { $0.integer("n") } ?? 0)
    }

    /// Seconds of processor time that each process has had.
    private static func processor(_ town: Town) -> [ServiceName: Double] {
        town.processes.mapValues { process in
            guard let text = Files.text("/proc/\(process.id)/stat"), let end = text.lastIndex(of: ")") else { return 0 }
            let fields = text[text.index(after: end)...].split(separator: " ")
            let ticks = (Double(fields[11]) ?? 0) + (Double(fields[12]) ?? 0)
            return ticks / Double(sysconf(Int32(_SC_CLK_TCK)))
        }
    }
}

/// Somebody at the command line who registers, and looks whether calls are being reckoned anew.
private final class BenchDesk {
    private let client: BusClient
    private let assertion: String

    init(_ town: Town) throws {
        guard let address = town.data.busAddress(configured: nil) else { throw RPCError.gone }
        let key = try Credentials(data: town.folder.path).busKey(of: .operator)
        client = try BusClient(.operator, at: address, key: key)
        let signIn = try JSON(encoding: SignIn(user: "mette", password: Town.password))
        assertion = try client.call(SignIn.method, signIn).decode(SignIn.Reply.self).assertion
    }

    func isRecomputing() throws -> Bool {
        try client.call(ShowPolicies.method, JSON(encoding: ShowPolicies()))
            .decode(ShowPolicies.Reply.self).isRecomputing
    }

    /// The most urgent calls of the unit, of which there are tens of thousands.
    func list() throws {
        _ = try client.call(ListCalls.method, JSON(encoding: ListCalls(scope: .unit, limit: 10)), assertion: assertion)
    }

    /// Somebody rang in vain, in one of the many cases that are mette's to ring about.
    func attempt(_ number: Int) throws {
        // Cases of unit 3 are every fourth; hers are every sixteenth of all.
        let id = CaseID(unchecked: "K-MANY" + String(String(10_000_000 + (1 + number % 5_000) * 16).dropFirst()))
        _ = try client.call(
            RecordAttempt.method, JSON(encoding: RecordAttempt(case: id, result: .noAnswer)),
            command: CommandID(unchecked: "D-attempt-\(number)"), assertion: assertion)
    }

    func register(_ count: Int, from first: Int) throws {
        let bodies = try (first..<first + count).map { number -> (CommandID, JSON) in
            let citizen = Citizen(
                name: "Borger \(number)", phone: "70 10 20 30", addressLines: ["Ålevej \(number)", "8000 Aarhus C"],
                isVerified: true)
            let command = RegisterCase(
                channel: .phone, kind: .complaint, unit: "U-demo03", citizen: citizen,
                points: [ComplaintPoint(kind: .procedural, text: "Brev nummer \(number) er ikke besvaret")],
                summary: "Brev \(number)")
            return (CommandID(unchecked: "D-many-\(number)"), try JSON(encoding: command))
        }
        try client.callAll(RegisterCase.method, bodies, assertion: assertion, underWay: 64)
    }
}

import CaseModel
import Glibc
import Runtime
import Seal
import Store
import Support
import Transport
import Wire

/// Durable publishes by one sender with 1, 64 and 1024 under way, and SQLite writing the same rows in commits of as
/// many, on the same disk, in turns.
enum BusPublishing {
    private static let plan = [
        (window: 1, events: 2_000), (window: 64, events: 30_000), (window: 1024, events: 60_000),
    ]

    static func measure() throws {
        for (window, events) in plan {
            let rate = try bus(window: window, events: events)
            let alone = try sqlite(batch: window, rows: events)
            Bench.report("bus, window \(window)", Bench.figure(rate, "/s"))
            Bench.report("SQLite alone, \(window) a commit", Bench.figure(alone, "/s"))
            Bench.report("   bus / SQLite alone", Bench.figure(rate / alone, "x"))
        }
    }

    /// Events of about 512 bytes, acknowledged when they are on disk.
    private static func bus(window: Int, events: Int) throws -> Double {
        let folder = TemporaryFolder()
        try Town.makeKeys(in: folder.path)
        _ = Files.write(Array("{\"window\":4096}".utf8), to: folder.file("bus.json"))
        let process = try RunningProcess(
            Executables.path("genklang-bus"), ["--data", folder.path, "--config", folder.file("bus.json")])
        try process.wait(for: "the bus") { Files.exists("\(folder.path)/bus/address") }
        let sender = try Publisher(folder.path)
        let seconds = try Bench.seconds { try sender.publish(events, window: window) }
        try process.terminate()
        return Double(events) / seconds
    }

    private static func sqlite(batch: Int, rows: Int) throws -> Double {
        let folder = TemporaryFolder()
        let database = try Database(path: folder.file("rows.sqlite"))
        try database.script("CREATE TABLE event (position INTEGER PRIMARY KEY, digest BLOB, line BLOB) STRICT")
        let transactions = SQLiteTransactions(database)
        let line = [UInt8](repeating: 65, count: 512)
        let seconds = try Bench.seconds {
            for start in stride(from: 0, to: rows, by: batch) {
                try transactions.begin()
                for _ in start..<min(start + batch, rows) {
                    try database.run(
                        "INSERT INTO event (digest, line) VALUES (:digest, :line)",
                        ["digest": .blob(Seal.sha256(line)), "line": .blob(line)])
                }
                try transactions.commit()
            }
        }
        return Double(rows) / seconds
    }
}

/// A sender that keeps so many events under way, over a real socket.
private final class Publisher {
    private let loop: EventLoop
    private let session: BusSession
    private let epoch = Epoch(random: Seal.randomBytes(10))
    private var problem: RPCError?
    private var answered = 0

    init(_ data: String) throws {
        loop = try EventLoop()
        let key = try Credentials(data: data).busKey(of: .directory)
        session = BusSession(
            offer: BusSession.Offer(
                name: .directory, epoch: epoch, publishes: [PersonChanged.type], reads: [], serves: ["directory"]),
            key: key, chance: SystemChance())
        session.onRefused = { [unowned self] in problem = $0 }
        guard let address = DataFolder(data).busAddress(configured: nil) else { throw RPCError.gone }
        loop.connect(host: address.host, port: address.port) { [session] result in
            guard case .success(let bytes) = result else { return }
            let line = LineConnection(bytes)
            line.onLine = { session.received($0) }
            session.opened(SocketLink(line))
        }
        loop.run(until: { session.isLive || problem != nil })
        if let problem { throw problem }
    }

    func publish(_ events: Int, window: Int) throws {
        let roles = Array(repeating: Role.caseworker, count: 18)
        let body = PersonChanged(person: "P-1", unit: "U-1", roles: roles, isActive: true)
        var sent = 0
        while answered < events && problem == nil {
            while sent < events && sent - answered < window {
                sent += 1
                let event = try CloudEvent(
                    id: EventID(epoch: epoch, number: Int64(sent)), source: .directory, subject: "P-1",
                    time: "2026-11-23T09:00Z", body: body)
                session.request("bus.publish", ["event": event.json]) { [self] result in
                    answered += 1
                    if case .failure(let error) = result { problem = error }
                }
            }
            loop.turn()
        }
        if let problem { throw problem }
    }
}

import CaseModel
import Glibc
import Lint
import Runtime
import Store
import Support
import Wire

/// Complaints registered by people at several desks at once, until Callback has set the deadline and Notifier has
/// written down that a receipt is owed.
enum Registering {
    private static let complaints = 1_000
    private static let underWay = 32

    static func measure() throws {
        let town = try Town(speed: 1)
        let desk = try Desk(town.folder.path)
        let seconds = try Bench.seconds {
            try desk.register(complaints, underWay: underWay)
            try Fact.wait(for: "deadlines and receipts", seconds: 120) { try reached(town) >= complaints }
        }
        Bench.report(
            "\(complaints) complaints, \(underWay) at a time", Bench.figure(Double(complaints) / seconds, "/s"))
        for name in [ServiceName.bus, .intake, .callback, .notifier] {
            guard let process = town.processes[name] else { continue }
            Bench.report("genklang-\(name) resident, after", Bench.figure(Processes.resident(process.id), "MB"))
        }
        _ = try town.stop()
        reportLook()
    }

    /// What a registration pays for R-101 alone: the summary is ours to word, and each is looked through for an illness.
    private static func reportLook() {
        let summaries = (0..<complaints).map(summary)
        let seconds = Bench.seconds { for text in summaries where Lint.diagnosis(in: text) != nil { abort() } }
        Bench.report("of that a look for a diagnosis, each", Bench.figure(seconds / Double(complaints) * 1e6, "µs"))
    }

    /// As long as a busy colleague writes it, with an illness named that nobody is given: the dearer half of the look.
    fileprivate static func summary(_ number: Int) -> String {
        "Borgeren har ikke fået svar på brev nummer \(number), som kom for seks uger siden. Hun har ringet tre gange og er "
            + "hver gang blevet lovet et svar samme dag. Hun spørger også, hvor hun kan høre om kurser for pårørende til "
            + "mennesker med demens, og vil gerne ringes op efter kl. 14."
    }

    /// How many complaints have both their deadline and their owed receipt, read from the owners' files.
    private static func reached(_ town: Town) throws -> Int {
        let callback = try count("SELECT count(*) AS n FROM call", .callback, town)
        let receipts = try count("SELECT count(*) AS n FROM duty WHERE kind = 'receipt'", .notifier, town)
        return min(callback, receipts)
    }

    private static func count(_ sql: String, _ service: ServiceName, _ town: Town) throws -> Int {
        let database = try Database(path: town.data.file(of: service), readOnly: true)
        return Int(try database.first(sql) { $0.integer("n") } ?? 0)
    }
}

/// Somebody who registers one complaint after the other without waiting for each reply.
private final class Desk {
    private let client: BusClient
    private let assertion: String

    init(_ data: String) throws {
        guard let address = DataFolder(data).busAddress(configured: nil) else { throw RPCError.gone }
        client = try BusClient(.operator, at: address, key: Credentials(data: data).busKey(of: .operator))
        let signIn = try JSON(encoding: SignIn(user: "mette", password: Town.password))
        assertion = try client.call(SignIn.method, signIn).decode(SignIn.Reply.self).assertion
    }

    func register(_ complaints: Int, underWay: Int) throws {
        let bodies = try (0..<complaints).map { number -> (CommandID, JSON) in
            let citizen = Citizen(
                name: "Borger \(number)", phone: "70 10 20 30", addressLines: ["Ålevej \(number)", "8000 Aarhus C"],
                isVerified: true)
            let command = RegisterCase(
                channel: .phone, kind: .complaint, unit: "U-demo03", citizen: citizen,
                points: [ComplaintPoint(kind: .procedural, text: "Brev nummer \(number) er ikke besvaret")],
                summary: Registering.summary(number))
            return (CommandID(unchecked: "D-bench-\(number)"), try JSON(encoding: command))
        }
        try client.callAll(RegisterCase.method, bodies, assertion: assertion, underWay: underWay)
    }
}

package import CaseModel
import Glibc
package import Runtime
import Seal
package import Wire

/// A whole municipality as it runs in production: seven real processes over TCP, each with its own file, and somebody
/// at the command line. The civil clock runs fast, so that a day passes in under a minute.
package final class Town {
    package static let services: [ServiceName] = [.directory, .intake, .callback, .notifier, .learning, .wellbeing]

    /// What the invented people sign in with.
    package static let password = "klage-er-viden"

    package let folder = TemporaryFolder()
    package let data: DataFolder
    private let clock: SystemClock
    package private(set) var processes: [ServiceName: RunningProcess] = [:]
    private var client: BusClient?
    private var sessions: [String: (session: String, assertion: String, expires: Timestamp)] = [:]
    private var commands = 0
    /// What was announced last; waited for by every later call, so that one service is never asked too early.
    private var published: [Published] = []

    /// Starts everything, on a Monday morning at eight.
    ///
    /// - Parameter speed: civil milliseconds in a true one.
    package init(speed: Int64 = 1800) throws {
        data = DataFolder(folder.path)
        try Self.makeKeys(in: folder.path)
        try data.stamp(
            DemonstrationPace(starts: "2026-11-23T08:00+01:00", anchor: SystemClock().wall, speed: speed))
        clock = try data.clock(isDemonstration: true)
        for name in [ServiceName.bus] + Self.services { try start(name) }
        try Fact.wait(for: "every service on the bus") { try Self.services.allSatisfy { try isJoined($0) } }
    }

    package var now: Timestamp { clock.now }

    package func start(_ name: ServiceName) throws {
        processes[name] = try RunningProcess(
            Executables.path("genklang-\(name)"), ["--data", folder.path, "--demonstration"])
    }

    /// Starts the pages, and tells the port they are on.
    ///
    /// - Parameter settings: what differs from the defaults, beside the port.
    package func startDesk(_ settings: JSONObject = [:]) throws -> UInt16 { try startPages(.desk, settings) }

    /// Starts the pages for citizens, and tells the port they are on.
    package func startPublic(_ settings: JSONObject = [:]) throws -> UInt16 { try startPages(.public, settings) }

    private func startPages(_ name: ServiceName, _ settings: JSONObject) throws -> UInt16 {
        let config = folder.file("\(name).json")
        var settings = settings
        if settings["port"] == nil { settings["port"] = 0 }
        guard Files.write(JSON.object(settings).bytes, to: config) else { throw RPCError.gone }
        let process = try RunningProcess(
            Executables.path("genklang-\(name)"), ["--data", folder.path, "--demonstration", "--config", config])
        processes[name] = process
        try process.wait(for: "\(name) on the bus") { process.standardError.contains("bus.joined") }
        let address = Files.text("\(data.folder(of: name))/address").flatMap { BusAddress($0) }
        guard let address else { throw RPCError.gone }
        return address.port
    }

    /// Ends a process cleanly and starts it with these arguments besides.
    package func restart(_ name: ServiceName, _ more: [String] = [], fileLimit: Int? = nil) throws {
        try processes[name]?.terminate()
        processes[name] = try RunningProcess(
            Executables.path("genklang-\(name)"), ["--data", folder.path, "--demonstration"] + more,
            fileLimit: fileLimit)
        // The bus joins nobody: it listens.
        if name == .bus, let bus = processes[name] {
            return try bus.wait(for: "the bus to listen") { bus.standardError.contains("bus.started") }
        }
        try awaitJoined(name)
    }

    /// The power goes for one process, and it starts again.
    package func strike(_ name: ServiceName) throws {
        processes[name]?.kill()
        try start(name)
    }

    /// Asks every process to stop; all must end cleanly.
    package func stop() throws -> [RunningProcess.Exit] {
        client = nil
        return try ([.desk, .public] + Self.services + [.bus]).compactMap { try processes[$0]?.terminate() }
    }

    /// What the processes have written to their journals.
    package var journals: String { processes.values.map(\.standardError).joined() }

    /// Waits until the civil clock shows this moment; true time passes faster.
    package func wait(until moment: Timestamp) throws {
        try Fact.wait(for: "\(moment)", seconds: 120) { now >= moment }
    }

    /// Somebody does something; a lost reply is asked for again under the same command, as the command line does.
    @discardableResult
    package func ask<Command: ServiceCommand>(_ command: Command, as user: String) throws -> Command.Reply {
        commands += 1
        let id = CommandID(unchecked: "D-\(user)-\(commands)")
        let body = try JSON(encoding: command)
        let reply = try insist { client in
            try client.call(
                Command.method, body, command: id, after: published, assertion: try assertion(of: user, client),
                within: 5000)
        }
        published = Self.latest(published + Self.published(in: reply))
        return try reply.decode(Command.Reply.self)
    }

    /// Asks once, whatever comes of it.
    package func tryOnce<Command: ServiceCommand>(_ command: Command, as user: String) throws -> Command.Reply {
        commands += 1
        let client = try connected()
        do {
            return try client.call(
                Command.method, JSON(encoding: command), command: CommandID(unchecked: "D-once-\(commands)"),
                after: published, assertion: assertion(of: user, client), within: 5000
            ).decode(Command.Reply.self)
        } catch let error as RPCError {
            if ["bus.gone", "bus.unreachable"].contains(error.reason) { self.client = nil }
            throw error
        }
    }

    /// The code with which this is refused now; `nil` when it is done.
    package func refusal<Command: ServiceCommand>(of command: Command, as user: String) throws -> String? {
        do {
            _ = try tryOnce(command, as: user)
            return nil
        } catch let error as RPCError { return error.reason }
    }

    /// The bus's own account of who has come how far.
    package func status() throws -> JSON { try insist { try $0.ask("bus.status", .object([:])) } }

    /// Waits until every consumer has applied everything there is.
    package func settle() throws {
        try Fact.wait(for: "nobody behind", seconds: 60) {
            let status = try status()
            guard let head = status["head"]?.integer, let consumers = status["consumers"]?.array else { return false }
            return consumers.count >= Self.services.count - 1
                && consumers.allSatisfy { $0["position"]?.integer == head || $0["lag"]?.integer == 0 }
        }
    }

    /// Waits until a process that was started is on the bus.
    package func awaitJoined(_ name: ServiceName) throws {
        try Fact.wait(for: "\(name) on the bus") { try isJoined(name) }
    }

    private func isJoined(_ name: ServiceName) throws -> Bool {
        processes[name]?.standardError.contains("bus.joined") ?? false
    }

    /// Does it, and again on a new connection when the answer was lost; a refusal is an answer.
    private func insist(_ body: (BusClient) throws -> JSON) throws -> JSON {
        var reply: JSON?
        try Fact.wait(for: "an answer") {
            do {
                reply = try body(try connected())
                return true
            } catch let error as RPCError where Self.mayComeLater(error) {
                if ["bus.gone", "bus.unreachable", "bus.silent"].contains(error.reason) { client = nil }
                return false
            }
        }
        guard let reply else { throw RPCError.gone }
        return reply
    }

    private static func mayComeLater(_ error: RPCError) -> Bool {
        ["bus.gone", "bus.unreachable", "bus.silent", "bus.no_service", "bus.busy", "call.too_late", "service.storage"]
            .contains(error.reason)
    }

    private func connected() throws -> BusClient {
        if let client { return client }
        guard let address = data.busAddress(configured: nil) else { throw RPCError.gone }
        let key = try Credentials(data: folder.path).busKey(of: .operator)
        let client = try BusClient(.operator, at: address, key: key)
        self.client = client
        return client
    }

    private func assertion(of user: String, _ client: BusClient) throws -> String {
        if let known = sessions[user], clock.wall.adding(seconds: 30) < known.expires { return known.assertion }
        let command = try JSON(encoding: SignIn(user: user, password: Self.password))
        let reply = try client.call(SignIn.method, command).decode(SignIn.Reply.self)
        sessions[user] = (reply.session, reply.assertion, reply.expires)
        return reply.assertion
    }

    private static func published(in reply: JSON) -> [Published] {
        let said = reply["published"]
        return (try? said?.decode([Published].self)) ?? (try? said.map { [try $0.decode(Published.self)] }) ?? []
    }

    /// Of each kind the last: what came before it has then been applied too.
    private static func latest(_ said: [Published]) -> [Published] {
        var last: [Published] = []
        for one in said {
            last.removeAll { $0.type == one.type && $0.epoch == one.epoch }
            last.append(one)
        }
        return last
    }

    package static func makeKeys(in folder: String) throws {
        guard Files.makeFolder("\(folder)/keys") else { throw RPCError.gone }
        func write(_ bytes: [UInt8], _ name: String) {
            precondition(Files.write(Array(Hex.encode(bytes).utf8), to: "\(folder)/keys/\(name).key"))
        }
        for name in services + [.bus, .desk, .public, .operator] { write(Seal.randomBytes(32), name.rawValue) }
        let seed = Seal.randomBytes(32)
        write(seed, "directory-signing")
        write(SigningKey(seed: seed)!.publicKey, "directory-public")
    }
}

package import CaseModel
package import Runtime
import Seal
package import Store
package import Wire

/// One service on a bench: its real engine and file, a clock that the test sets, and a bus played by the test.
///
/// What others say is handed in by `hear`, what people ask by `ask`; what the service says is found in `said`.
package final class ServiceBench<S: Service> {
    /// Civil and true time, one and the same here.
    package let clock: BenchClock
    package let database: Database
    /// Every event the service has published, in order.
    package private(set) var said: [CloudEvent] = []
    /// What the service asks of others, answered by the test: method and body in, reply out. Of the bus, its parameters.
    package var others: (_ method: String, _ body: JSON) -> Result<JSON, RPCError> = { method, _ in
        .failure(.refusal(CallRefusal.unknownMethod))
    }
    /// Lines for the operator, as they would stand in the journal.
    package var log: [LogLine] { journal.lines }
    private let journal = Journal()

    private var context: ServiceContext
    private var engine: Engine
    private let chance = BenchChance()
    private let link = BenchLink()
    private let key = Array(repeating: UInt8(7), count: 32)
    private let signing = SigningKey(seed: Array(repeating: 9, count: 32))!
    private var numbers: [ServiceName: Int64] = [:]
    private var position: Int64 = 0
    private var calls: Int64 = 0
    private var replies: [RPCID: Result<JSON, RPCError>] = [:]

    /// A fresh service, joined to the bus, at this moment.
    ///
    /// - Parameters:
    ///   - settings: what differs from the defaults.
    ///   - folder: a folder for files and keys, when the service needs one.
    ///   - file: the database's path; in memory unless a test wants a real file.
    package init(
        at now: Timestamp, settings: JSON = .object([:]), folder: String = "/nonexistent", file: String = ":memory:",
        make: ((ServiceContext) throws -> any Service)? = nil
    ) throws {
        clock = BenchClock(now)
        database = try Database(path: file)
        context = ServiceContext(
            database: database, settings: try Configuration.merge(settings, over: S.defaults, at: "bench"),
            folder: folder, dataFolder: folder)
        self.make = make ?? { try S($0) }
        engine = try Self.engine(self.make, context, clock, chance, key, signing, log: journal.add)
        try join()
    }

    private let make: (ServiceContext) throws -> any Service

    /// The process ends and starts anew on the same file, perhaps with other settings.
    ///
    /// - Parameter isAlone: whether the bus is away, until ``join()``.
    package func restart(settings: JSON? = nil, isAlone: Bool = false) throws {
        engine.disconnected()
        if let settings {
            context = ServiceContext(
                database: database, settings: try Configuration.merge(settings, over: S.defaults, at: "bench"),
                folder: context.folder, dataFolder: context.dataFolder)
        }
        engine = try Self.engine(make, context, clock, chance, key, signing, log: journal.add)
        if isAlone { try settle() } else { try join() }
    }

    /// What the service tells its watchers to wait in it.
    package func signs() -> [ServiceSign] { engine.signs }

    /// Another service says that something became true.
    package func hear<Body: BusEvent>(_ body: Body, from source: ServiceName, about subject: some Identifier) throws {
        numbers[source, default: 0] += 1
        try hear(event(body, from: source, about: subject))
    }

    /// The same while the service is at work, as from within what it has others do: it is read with the next turn.
    package func hearMeanwhile<Body: BusEvent>(
        _ body: Body, from source: ServiceName, about subject: some Identifier
    ) throws {
        numbers[source, default: 0] += 1
        try receive(event(body, from: source, about: subject))
    }

    private func event<Body: BusEvent>(
        _ body: Body, from source: ServiceName, about subject: some Identifier
    ) throws -> CloudEvent {
        try CloudEvent(
            id: EventID(epoch: Self.epoch(of: source), number: numbers[source]!), source: source,
            subject: Subject(subject), time: clock.now, body: body)
    }

    /// No two services have one in common: what a step draws for an event follows from its identifier.
    private static func epoch(of source: ServiceName) -> Epoch {
        let name = Array(source.rawValue.utf8.prefix(10))
        return Epoch(random: name + Array(repeating: 0, count: 10 - name.count))
    }

    /// Another service says just this, perhaps once more.
    package func hear(_ event: CloudEvent) throws {
        try receive(event)
        try settle()
    }

    private func receive(_ event: CloudEvent) throws {
        position += 1
        try engine.receive(
            .notification(method: "bus.event", params: ["position": .integer(position), "event": event.json]))
    }

    /// Something was laid in the service's folder.
    package func arrive() throws {
        engine.arrived()
        try settle()
    }

    /// Somebody asks; the reply, or the refusal as it would arrive.
    ///
    /// - Parameters:
    ///   - viewer: the person who asks; absent when a service asks for itself.
    ///   - caller: the process that asks.
    package func ask<Command: ServiceCommand>(
        _ command: Command, as viewer: Viewer? = nil, by caller: ServiceName = .operator, id: CommandID? = nil
    ) throws -> Command.Reply {
        let body = try JSON(encoding: command)
        return try call(Command.method, body, as: viewer, by: caller, id: id).decode(Command.Reply.self)
    }

    /// The code with which the service refuses this; `nil` when it does not.
    package func refusal<Command: ServiceCommand>(
        of command: Command, as viewer: Viewer? = nil, by caller: ServiceName = .operator
    ) -> String? {
        do {
            _ = try ask(command, as: viewer, by: caller)
            return nil
        } catch { return (error as? RPCError)?.reason ?? "\(error)" }
    }

    /// The operator asks what every service answers.
    @discardableResult
    package func operate(_ verb: OperatorVerb, _ body: JSON = [:]) throws -> JSON {
        try call(verb.method(of: S.declaration.name), body, as: nil, by: .operator, id: nil)
    }

    /// The service writes down that it lives.
    package func beat() throws { try engine.beat() }

    private func call(
        _ method: String, _ body: JSON, as viewer: Viewer?, by caller: ServiceName, id: CommandID?
    ) throws -> JSON {
        calls += 1
        let assertion = try viewer.map {
            try Assertion(viewer: $0, expires: clock.wall.adding(seconds: 300)).signed(with: signing)
        }
        let request = CallRequest(command: id, deadline: 10_000, assertion: assertion, body: body)
        let params: JSON = ["caller": .string(caller.rawValue), "call": try JSON(encoding: request)]
        let rpc = RPCID.text("call-\(calls)")
        try engine.receive(.request(id: rpc, method: method, params: params))
        try settle()
        guard let reply = replies.removeValue(forKey: rpc) else { throw RPCError.gone }
        return try reply.get()
    }

    /// Hands in several calls at once and lets the engine turn once: the methods it has answered by then.
    package func answered(inOneTurn asked: [(method: String, body: JSON)]) throws -> [String] {
        var methods: [RPCID: String] = [:]
        for (method, body) in asked {
            calls += 1
            let id = RPCID.text("call-\(calls)")
            methods[id] = method
            let request = CallRequest(command: nil, deadline: 10_000, assertion: nil, body: body)
            try engine.receive(
                .request(id: id, method: method, params: ["caller": "operator", "call": try JSON(encoding: request)]))
        }
        try engine.turn()
        for line in link.take() { try played(line) }
        let done = methods.filter { replies[$0.key] != nil }.map(\.value).sorted()
        try settle()
        replies = [:]
        return done
    }

    /// Time goes on to this moment, with a turn at every moment the service wants one.
    package func wait(until moment: Timestamp) throws {
        while let sleep = engine.untilNextTurn(), clock.now.adding(milliseconds: max(sleep, 0)) <= moment {
            clock.now = clock.now.adding(milliseconds: max(sleep, 1))
            try settle()
        }
        clock.now = moment
        try settle()
    }

    /// What the service has said of this kind, in order.
    package func said<Body: BusEvent>(_ type: Body.Type) throws -> [Body] {
        try said.filter { $0.type == Body.type }.map { try $0.body(Body.self) }
    }

    /// The bus is there.
    package func join() throws {
        engine.session.opened(link)
        try settle()
    }

    /// Turns until nothing more is to be said or done now.
    private func settle() throws {
        for _ in 0..<10_000 {
            try engine.turn()
            let lines = link.take()
            for line in lines { try played(line) }
            if lines.isEmpty, engine.untilNextTurn() ?? 1 > 0 { return }
        }
        throw RPCError(code: 0, reason: "bench.never_settles", message: "the service never comes to rest")
    }

    private func played(_ line: [UInt8]) throws {
        switch try RPCMessage.read(line.dropLast()) {
        case .request(let id, "bus.hello", let params):
            let name = S.declaration.name.rawValue
            let proof = Seal.hmacSHA256(
                key: key, message: Array("genklang-bus/1 bus \(name) \(params["nonce"]!.string!) 00".utf8))
            try engine.receive(.result(id: id, ["nonce": "00", "proof": .string(Hex.encode(proof))]))
        case .request(let id, "bus.prove", let params):
            // How far each life of the file is known: what was said before a backup was put back bears another's name.
            let lives = Dictionary(said.map { ($0.id.epoch.rawValue, $0.id.number) }, uniquingKeysWith: max)
            let next = (params["epoch"]?.string.flatMap { lives[$0] } ?? 0) + 1
            let told = lives.sorted { $0.key < $1.key }.map { epoch, last -> JSON in
                ["epoch": .string(epoch), "last": .integer(last)]
            }
            try engine.receive(.result(id: id, ["next": .integer(next), "lives": .array(told)]))
        case .request(let id, "bus.publish", let params):
            said.append(try CloudEvent(json: params["event"]!))
            try engine.receive(.result(id: id, ["position": .integer(Int64(said.count))]))
        case .request(let id, "bus.subscribe", _):
            try engine.receive(.result(id: id, ["after": 0, "head": 0]))
        case .request(let id, let method, let params):
            switch others(method, method.hasPrefix("bus.") ? params : params["body"] ?? .null) {
            case .success(let reply): try engine.receive(.result(id: id, reply))
            case .failure(let error): try engine.receive(.failure(id: id, error))
            }
        case .result(let id, let value): replies[id] = .success(value)
        case .failure(let id?, let error): replies[id] = .failure(error)
        case .failure(nil, _), .notification: break
        }
    }

    private static func engine(
        _ make: (ServiceContext) throws -> any Service, _ context: ServiceContext, _ clock: BenchClock,
        _ chance: BenchChance, _ key: [UInt8], _ signing: SigningKey, log: @escaping (LogLine) -> Void
    ) throws -> Engine {
        try Engine(
            make, declaration: S.declaration, context: context, transactions: SQLiteTransactions(context.database),
            clock: clock, chance: chance, key: key, vouching: VerifyingViewers(VerifyingKey(bytes: signing.publicKey)!),
            log: log)
    }
}

/// Where a service's lines go, from its first start on.
private final class Journal {
    private(set) var lines: [LogLine] = []
    func add(_ line: LogLine) { lines.append(line) }
}

extension Engine {
    /// Hands in a message as if it had come over the line.
    fileprivate func receive(_ message: RPCMessage) throws { session.received(message.line.dropLast()) }
}

/// A clock that the test sets.
package final class BenchClock: Clock {
    package var now: Timestamp
    package init(_ now: Timestamp) { self.now = now }
    package var wall: Timestamp { now }
    /// Set where the service is to hold the clock against the time that passes.
    package var boot: String?
    private var leaps: Int64 = 0
    package var monotonic: Int64 { now.milliseconds - leaps }
    /// Somebody sets the clock ahead, or (negative) back.
    package func leap(by milliseconds: Int64) {
        leaps += milliseconds
        now = now.adding(milliseconds: milliseconds)
    }
    package func wait(until civil: Timestamp) -> Int64 { civil.milliseconds - now.milliseconds }
    /// A year: whoever moves the clock wakes the sleepers.
    package var longestSleep: Int64 { 366 * 86_400_000 }
}

/// Chance that is the same each time: counts up.
final class BenchChance: Chance {
    private var state: UInt64 = 1
    func bytes(_ count: Int) -> [UInt8] {
        (0..<count).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: state >> 33)
        }
    }
}

/// Keeps what is sent until the bench takes it.
final class BenchLink: Link {
    private var lines: [[UInt8]] = []
    func send(_ line: [UInt8]) { lines.append(line) }
    func close() {}
    func take() -> [[UInt8]] {
        defer { lines = [] }
        return lines
    }
}

import BusCore
import CaseModel
import Seal
import Support
import Testing
import Wire

/// A broker with everything around it in the test's hands: clients, clock, log, sockets.
final class TestBus: Outlet {
    let log: MemoryLog
    private(set) var broker: Broker!
    private var lines: [ConnectionID: [JSON]] = [:]
    private(set) var closed: Set<ConnectionID> = []
    private(set) var dropped: Set<ConnectionID> = []
    private(set) var notes: [Note] = []
    /// Whose next lines the bus does not take now.
    private(set) var resting: Set<ConnectionID> = []
    /// Every byte that left, by connection, in order.
    private(set) var transcript: [UInt8] = []
    /// What a client has not read, as the sockets would tell.
    var unread: [ConnectionID: Int] = [:]
    private var connections: Int64 = 0
    private var drawn: UInt8 = 0
    private var lastID: Int64 = 0

    init(
        log: MemoryLog = MemoryLog(), limits: Limits = Limits(), lives: LogLives = LogLives(),
        nextKeys: [ServiceName: [UInt8]] = [:], grants: @escaping (ServiceName) -> Grant? = AllowList.grant(for:)
    ) throws {
        self.log = log
        let keys = Dictionary(uniqueKeysWithValues: AllowList.services.map { ($0, Self.key(of: $0)) })
        broker = try Broker(
            keys: keys, nextKeys: nextKeys, log: log, outlet: self, limits: limits, lives: lives, grants: grants
        ) { [unowned self] count in
            drawn &+= 1
            return [UInt8](repeating: drawn, count: count)
        }
    }

    static func key(of service: ServiceName) -> [UInt8] { Seal.sha256(Array(service.rawValue.utf8)) }

    // What the broker sees of the sockets.
    func send(_ bytes: [UInt8], to connection: ConnectionID) {
        transcript += bytes
        for line in bytes.split(separator: 0x0A) {
            lines[connection, default: []].append((try? JSON.read(line: line)) ?? "unreadable")
        }
    }
    func close(_ connection: ConnectionID) { closed.insert(connection) }
    func drop(_ connection: ConnectionID) { dropped.insert(connection) }
    func unsent(_ connection: ConnectionID) -> Int { unread[connection] ?? 0 }
    func rest(_ connection: ConnectionID) { resting.insert(connection) }
    func goOn(_ connection: ConnectionID) { resting.remove(connection) }
    func note(_ note: Note) { notes.append(note) }

    // What a client does.
    func connect() -> ConnectionID {
        connections += 1
        let id = ConnectionID(rawValue: connections)
        broker.opened(id)
        return id
    }

    func say(_ line: String, from client: ConnectionID) { broker.received(client, Array(line.utf8)) }

    /// Asks without waiting for the end of the turn; returns the question's id.
    @discardableResult
    func ask(_ method: String, _ params: JSON, from client: ConnectionID) -> Int64 {
        lastID += 1
        broker.received(
            client, Array(RPCMessage.request(id: .number(lastID), method: method, params: params).line.dropLast()))
        return lastID
    }

    func notify(_ method: String, _ params: JSON, from client: ConnectionID) {
        broker.received(client, Array(RPCMessage.notification(method: method, params: params).line.dropLast()))
    }

    /// Asks, ends the turn and returns the answer: `result` or `error`.
    func reply(_ method: String, _ params: JSON, from client: ConnectionID) throws -> JSON {
        let id = ask(method, params, from: client)
        try broker.endTurn()
        let answer = try #require(heard(client).first { $0["id"] == .integer(id) })
        return try #require(answer["result"] ?? answer["error"])
    }

    /// The stable code of the refusal of a request.
    func refusal(_ method: String, _ params: JSON, from client: ConnectionID) throws -> String? {
        try reply(method, params, from: client)["data"]?["code"]?.string
    }

    /// Everything this client was sent since it was last asked.
    func heard(_ client: ConnectionID) -> [JSON] { lines.removeValue(forKey: client) ?? [] }

    func turn() throws { try broker.endTurn() }

    /// The codes in the notes to the operator.
    var codes: [String] { notes.map(\.code) }
}

extension TestBus {
    /// Signs a service in with what it declares; the bus's proof is checked on the way.
    func signIn(
        _ service: ServiceName, epoch: String? = nil, publishes: [EventType] = [], reads: [String] = [],
        serves: [String] = []
    ) throws -> ConnectionID {
        let client = connect()
        let reply = try prove(service, on: client, epoch: epoch, publishes: publishes, reads: reads, serves: serves)
        try #require(reply["limits"] != nil, "\(reply)")
        return client
    }

    /// The answer to `bus.prove` after a proper hello.
    func prove(
        _ service: ServiceName, on client: ConnectionID, key: [UInt8]? = nil, epoch: String? = nil,
        publishes: [EventType] = [], reads: [String] = [], serves: [String] = []
    ) throws -> JSON {
        let key = key ?? Self.key(of: service)
        let mine = Hex.encode([UInt8](repeating: 7, count: 32))
        let hello = try reply(
            "bus.hello", ["protocol": 1, "service": .string(service.rawValue), "nonce": .string(mine)], from: client)
        let theirs = try #require(hello["nonce"]?.string)
        let proof = SignIn.serviceProof(key: key, service: service, clientNonce: mine, busNonce: theirs)
        var params: JSONObject = [
            "proof": .string(proof), "publishes": .array(publishes.map { .string($0.rawValue) }),
            "reads": .array(reads.map { .string($0) }), "serves": .array(serves.map { .string($0) }),
        ]
        if let epoch { params["epoch"] = .string(epoch) }
        return try reply("bus.prove", .object(params), from: client)
    }

    /// Intake with its one epoch, ready to publish that a case was closed.
    func intake() throws -> ConnectionID {
        try signIn(.intake, epoch: .first, publishes: [CaseClosed.type], serves: ["intake"])
    }

    /// Publishes a run of numbers in one turn and expects all to be taken.
    func publish(_ numbers: ClosedRange<Int64>, from client: ConnectionID, padding: Int = 0) throws {
        for number in numbers { ask("bus.publish", ["event": .closed(number, padding: padding)], from: client) }
        try turn()
        for answer in heard(client) where answer["id"] != nil {
            try #require(answer["result"]?["position"] != nil, "\(answer)")
        }
    }
}

extension String {
    static let first = "7ZK3Q8M2RTV5WX9A"
    static let second = "0123456789ABCDEF"
}

extension JSON {
    /// The event that a case was closed, as Intake would send it.
    static func closed(
        _ number: Int64, epoch: String = .first, source: String = "/genklang/intake", outcome: String = "solved",
        padding: Int = 0
    ) -> JSON {
        var data: JSONObject = ["case": "K-0123456789ABCDEFGHJK", "outcome": .string(outcome)]
        if padding > 0 { data["padding"] = .string(String(repeating: "x", count: padding)) }
        let service = source.split(separator: "/").last ?? ""
        return [
            "specversion": "1.0", "id": .string("\(epoch):\(number)"), "source": .string(source),
            "type": .string("dk.genklang.\(service).closed.v1"), "subject": "K-0123456789ABCDEFGHJK",
            "time": "2026-11-24T09:12:00.000Z", "data": .object(data),
        ]
    }

    /// The positions of the events among some messages.
    static func positions(_ messages: [JSON]) -> [Int64] {
        messages.compactMap { $0["method"] == "bus.event" ? $0["params"]?["position"]?.integer : nil }
    }
}

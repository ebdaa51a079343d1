package import CaseModel
import Seal
package import Transport
package import Wire

/// A program that asks and waits: the command line's way to the bus.
package final class BusClient {
    /// Bytes of a call's params, and of the reply to it (PROTOCOL.md § 2).
    static let longestCall = 61_440

    private let loop: EventLoop
    private let session: BusSession
    private var line: LineConnection?
    private var ended: RPCError?
    /// Why the bus ends the connection, in its own words.
    private var lastWord: RPCError?

    /// Connects and signs in.
    ///
    /// - Throws: `RPCError` with `bus.unreachable`, or what the bus says against us.
    package init(
        _ name: ServiceName, at address: BusAddress, encryption: TLSClient? = nil, key: [UInt8],
        waitingAtMost milliseconds: Int64 = 5000
    ) throws(RPCError) {
        guard address.isAllowed, !address.isEncrypted || encryption != nil else {
            throw .unreachable("off loopback the bus is reached over TLS alone")
        }
        do { loop = try EventLoop() } catch { throw .unreachable("\(error)") }
        session = BusSession(
            // The operator may follow every type there is and will be; others follow nothing here.
            offer: BusSession.Offer(
                name: name, epoch: nil, publishes: [], reads: name == .operator ? [EventType(rawValue: "*")] : [],
                serves: []), key: key,
            chance: SystemChance())
        session.onRefused = { [unowned self] in ended = $0 }
        session.onClosing = { [unowned self] in lastWord = $0 }
        loop.connect(
            host: address.host, port: address.port, encryption: address.isEncrypted ? encryption : nil,
            withinMilliseconds: milliseconds
        ) { [unowned self] in
            switch $0 {
            case .success(let bytes): opened(LineConnection(bytes))
            case .failure(let error): ended = .unreachable("\(error)")
            }
        }
        try wait(milliseconds) { session.isLive }
    }

    /// Asks the bus itself, `bus.status`.
    package func ask(_ method: String, _ params: JSON, within milliseconds: Int64 = 10_000) throws(RPCError) -> JSON {
        try answers([(method, params)], within: milliseconds)[0]
    }

    /// Asks a service, by the bus.
    package func call(
        _ method: String, _ body: JSON, command: CommandID? = nil, after: [Published] = [], assertion: String? = nil,
        within milliseconds: Int64 = 10_000
    ) throws(RPCError) -> JSON {
        try ask(method, params(body, command, after, assertion, milliseconds), within: milliseconds)
    }

    /// Asks several services, by the bus and at the same time; the answers in the order of the questions.
    package func call(
        _ questions: [(method: String, body: JSON)], after: [Published] = [], assertion: String? = nil,
        within milliseconds: Int64 = 10_000
    ) throws(RPCError) -> [JSON] {
        var asked: [(method: String, params: JSON)] = []
        for (method, body) in questions {
            asked.append((method, try params(body, nil, after, assertion, milliseconds)))
        }
        return try answers(asked, within: milliseconds)
    }

    private func params(
        _ body: JSON, _ command: CommandID?, _ after: [Published], _ assertion: String?, _ milliseconds: Int64
    ) throws(RPCError) -> JSON {
        let request = CallRequest(
            command: command, deadline: milliseconds, after: after.isEmpty ? nil : after, assertion: assertion,
            body: body)
        let params: JSON
        do { params = try JSON(encoding: request) } catch { throw .unreachable("\(error)") }
        // The bus ends a connection on a longer line, which would look like a lost answer and be asked again.
        guard params.bytes.count <= Self.longestCall else { throw .refusal(CallRefusal.tooLong) }
        return params
    }

    private func answers(
        _ questions: [(method: String, params: JSON)], within milliseconds: Int64
    ) throws(RPCError) -> [JSON] {
        var answers: [Int: Result<JSON, RPCError>] = [:]
        for (place, (method, params)) in questions.enumerated() {
            session.request(method, params) { answers[place] = $0 }
        }
        try wait(milliseconds + 1000) { answers.count == questions.count }
        var replies: [JSON] = []
        for place in questions.indices {
            guard let answer = answers[place] else { throw .gone }
            replies.append(try answer.get())
        }
        return replies
    }

    /// Asks the same thing many times with as many questions under way, and waits for every answer.
    package func callAll(
        _ method: String, _ bodies: [(CommandID, JSON)], assertion: String?, underWay: Int
    ) throws(RPCError) {
        var next = bodies.makeIterator()
        var left = bodies.count
        var problem: RPCError?
        func ask() {
            guard let (command, body) = next.next() else { return }
            let request = CallRequest(command: command, deadline: 30_000, assertion: assertion, body: body)
            guard let params = try? JSON(encoding: request) else { return problem = .silent }
            session.request(method, params) { result in
                left -= 1
                if case .failure(let error) = result { problem = error }
                ask()
            }
        }
        for _ in 0..<underWay { ask() }
        try wait(120_000) { left == 0 || problem != nil }
        if let problem { throw problem }
    }

    /// Follows events as they come, until `shouldGoOn` says no.
    ///
    /// - Parameters:
    ///   - after: begins behind this position; without it and `since` it begins with what comes from now on.
    ///   - since: begins with what came to the bus at this moment.
    ///   - begins: told behind which position it really begins, before any event is told.
    /// - Throws: when the connection ends first, why: the bus's last word (`bus.damaged` with `position`, `bus.stopping`),
    ///   or `bus.gone` where it had none.
    package func tail(
        types: [EventType], after: Int64?, since: Timestamp? = nil,
        begins: @escaping (_ after: Int64) -> Void = { _ in },
        shouldGoOn: () -> Bool = { true }, _ event: @escaping (_ position: Int64, _ event: JSON) -> Void
    ) throws(RPCError) {
        var reached: Int64 = 0
        session.onEvent = { position, json in
            reached = position
            event(position, json)
        }
        var params: JSONObject = [
            "types": .array(types.map { .string($0.rawValue) }), "credit": ["events": 256, "bytes": 524_288],
        ]
        if let after { params["after"] = .integer(after) }
        if let since { params["since"] = .string(since.description) }
        var answer: Result<JSON, RPCError>?
        // The answer and the first events may come in one piece.
        session.request("bus.subscribe", .object(params)) {
            answer = $0
            if case .success(let reply) = $0 { begins(reply["after"]?.integer ?? 0) }
        }
        try wait(11_000) { answer != nil }
        if case .failure(let error) = answer { throw error }
        var acknowledged: Int64 = 0
        while shouldGoOn() {
            if let ended { throw ended == .gone ? lastWord ?? ended : ended }
            if reached > acknowledged {
                acknowledged = reached
                session.notify("bus.ack", ["position": .integer(reached)])
            }
            loop.turn(waitingAtMost: 200)
        }
    }

    package func close() {
        line?.close()
        loop.turn(waitingAtMost: 0)
    }

    private func opened(_ line: LineConnection) {
        self.line = line
        line.onLine = { [unowned self] in session.received($0) }
        line.onClose = { [unowned self] _ in
            ended = ended ?? .gone
            session.closed()
        }
        session.opened(SocketLink(line))
    }

    private func wait(_ milliseconds: Int64, _ isDone: () -> Bool) throws(RPCError) {
        var isLate = false
        let timer = loop.after(milliseconds: milliseconds) { isLate = true }
        defer { timer.cancel() }
        loop.run(until: { isDone() || isLate || ended != nil })
        if isDone() { return }
        throw ended ?? .silent
    }
}

extension RPCError {
    static func unreachable(_ detail: String) -> RPCError {
        RPCError(
            code: RPCError.bus, reason: "bus.unreachable", message: "The bus cannot be reached.",
            data: ["detail": .string(detail)])
    }

    static let silent = RPCError(code: RPCError.bus, reason: "bus.silent", message: "No answer came in time.")
}

package import CaseModel
package import Runtime
package import Transport
package import Wire

/// Whom the pages get their facts from: every owner, by the bus.
package protocol Owners: AnyObject {
    /// Asks an owner; the reply comes once, at the latest when the deadline has passed.
    func ask(_ method: String, _ request: CallRequest, reply: @escaping (Result<JSON, RPCError>) -> Void)
}

/// A line to the bus for a process with pages: kept up, many questions under way at once.
package final class BusLine: Owners {
    private let loop: EventLoop
    private let session: BusSession
    private let reconnector: Reconnector
    private var line: LineConnection?
    /// Questions that the bus has and has not answered, and those that wait for room among them.
    private var underWay = 0
    private var waiting: [() -> Void] = []

    /// Below what the bus lets one caller have without an answer (PROTOCOL.md § 2): a busy moment makes pages wait their
    /// turn, where a question too many would look like an owner who is silent.
    private static let mostUnderWay = 60

    /// - Parameters:
    ///   - name: as whom the process signs in; what it may ask for is the bus's to say.
    ///   - tail: what it hears besides.
    package init(_ name: ServiceName, _ loop: EventLoop, key: [UInt8], _ way: BusWay, tail: BusTail? = nil) {
        self.loop = loop
        let chance = SystemChance()
        session = BusSession(
            offer: BusSession.Offer(name: name, epoch: nil, publishes: [], reads: tail?.types ?? [], serves: []),
            key: key,
            chance: chance)
        reconnector = Reconnector(
            loop, address: { way.address.map { ($0.host, $0.port) } }, encryption: { way.encryption },
            backoff: Backoff(firstMilliseconds: 50, longestMilliseconds: 2000),
            jitter: { Double(chance.bytes(1)[0]) / 256 })
        session.onLive = { [unowned self] _ in
            reconnector.settled()
            LogLine(.info, "bus.joined", ["service": name.rawValue]).write()
            tail?.begin(on: session) { [unowned self] in line?.close() }
        }
        session.onRefused = { [unowned self] error in
            LogLine(.error, "bus.refused_us", ["code": error.reason]).write()
            line?.close()
        }
        reconnector.onFailed = { BusWay.tellFailed($0) }
        reconnector.onConnected = { [unowned self] in connected($0) }
    }

    package func start() { reconnector.start() }

    package func stop() {
        reconnector.stop()
        line?.close()
    }

    package func ask(_ method: String, _ request: CallRequest, reply: @escaping (Result<JSON, RPCError>) -> Void) {
        guard session.isLive, let params = try? JSON(encoding: request) else { return reply(.failure(.gone)) }
        var isAnswered = false
        func settle(_ result: Result<JSON, RPCError>) {
            guard !isAnswered else { return }
            isAnswered = true
            reply(result)
        }
        // The bus keeps the deadline; this is for a bus that has fallen silent itself.
        let patience = loop.after(milliseconds: (request.deadline ?? 10_000) + 1000) { settle(.failure(.gone)) }
        inTurn { [self] in
            guard !isAnswered else { return next() }
            session.request(method, params) { [self] in
                patience.cancel()
                settle($0)
                next()
            }
        }
    }

    private func inTurn(_ send: @escaping () -> Void) {
        guard underWay < Self.mostUnderWay else { return waiting.append(send) }
        underWay += 1
        send()
    }

    private func next() {
        underWay -= 1
        guard !waiting.isEmpty else { return }
        underWay += 1
        waiting.removeFirst()()
    }

    private func connected(_ bytes: ByteConnection) {
        let line = LineConnection(bytes)
        self.line = line
        line.onLine = { [unowned self] in session.received($0) }
        line.onClose = { [unowned self] reason in
            self.line = nil
            session.closed()
            LogLine(.notice, "bus.left", ["reason": "\(reason)"]).write()
        }
        session.opened(SocketLink(line))
    }
}

package import CaseModel
import Seal
package import Wire

/// One signed-in conversation with the bus, from hello to the end of the connection (PROTOCOL.md).
///
/// Knows lines, not sockets: whoever holds the connection feeds it and gives it a `Link`.
package final class BusSession {
    /// What this process says of itself when it signs in.
    package struct Offer {
        package let name: ServiceName
        package let epoch: Epoch?
        package let publishes: [EventType]
        package let reads: [EventType]
        package let serves: [String]

        package init(
            name: ServiceName, epoch: Epoch?, publishes: [EventType], reads: [EventType], serves: [String]
        ) {
            self.name = name
            self.epoch = epoch
            self.publishes = publishes
            self.reads = reads
            self.serves = serves
        }
    }

    /// A call that came in, to be answered under its identifier.
    package struct Call {
        package let id: RPCID
        package let method: String
        package let params: JSON
    }

    package typealias Reply = (Result<JSON, RPCError>) -> Void

    /// Signed in: the number the bus expects next from this epoch.
    package var onLive: (_ next: Int64?) -> Void = { _ in }
    package var onEvent: (_ position: Int64, _ event: JSON) -> Void = { _, _ in }
    package var onCall: (Call) -> Void = { _ in }
    /// The bus is about to end the connection, for this reason: its code, its English sentence, and what else it says.
    package var onClosing: (RPCError) -> Void = { _ in }
    /// The bus would not have us, or is not the bus: a code and a sentence for the operator's log.
    package var onRefused: (RPCError) -> Void = { _ in }

    package private(set) var isLive = false
    /// What the bus answered when we signed in.
    package private(set) var welcome: JSON = .null
    /// The lives of our file, to be told when we sign in: how far each was said, and how far the bus has had it on disk.
    package var lives: () -> JSON? = { nil }
    /// The life being lived; a new one may begin while we are signed in.
    package var epoch: Epoch?

    private let offer: Offer
    private let key: [UInt8]
    private let chance: any Chance
    private var link: (any Link)?
    private var lastID: Int64 = 0
    private var waiting: [Int64: Reply] = [:]

    package init(offer: Offer, key: [UInt8], chance: any Chance) {
        self.offer = offer
        epoch = offer.epoch
        self.key = key
        self.chance = chance
    }

    /// The connection stands: introduce ourselves.
    package func opened(_ link: any Link) {
        self.link = link
        let nonce = Hex.encode(chance.bytes(32))
        let hello: JSON = ["protocol": 1, "service": .string(offer.name.rawValue), "nonce": .string(nonce)]
        request("bus.hello", hello) { [self] result in
            switch result {
            case .success(let reply): prove(reply, nonce: nonce)
            case .failure(let error): refused(error)
            }
        }
    }

    /// The connection is gone, and with it every question that was not answered.
    package func closed() {
        link = nil
        isLive = false
        let unanswered = waiting.sorted { $0.key < $1.key }.map(\.value)
        waiting = [:]
        for reply in unanswered { reply(.failure(.gone)) }
    }

    /// One line from the bus, without its LF.
    package func received(_ line: [UInt8]) {
        let message: RPCMessage
        do { message = try RPCMessage.read(line) } catch { return onRefused(error) }
        switch message {
        case .request(let id, let method, let params): onCall(Call(id: id, method: method, params: params))
        case .notification(let method, let params): noticed(method, params)
        case .result(let id, let value): settle(id, .success(value))
        case .failure(let id, let error):
            if let id { settle(id, .failure(error)) } else { onRefused(error) }
        }
    }

    /// Asks; the reply comes once, or `gone` when the connection ends first.
    package func request(_ method: String, _ params: JSON, reply: @escaping Reply) {
        guard let link else { return reply(.failure(.gone)) }
        lastID += 1
        waiting[lastID] = reply
        link.send(RPCMessage.request(id: .number(lastID), method: method, params: params).line)
    }

    /// Says something that has no reply.
    package func notify(_ method: String, _ params: JSON) {
        link?.send(RPCMessage.notification(method: method, params: params).line)
    }

    /// Answers a call.
    package func answer(_ id: RPCID, _ result: Result<JSON, RPCError>) {
        switch result {
        case .success(let value): link?.send(RPCMessage.result(id: id, value).line)
        case .failure(let error): link?.send(RPCMessage.failure(id: id, error).line)
        }
    }

    package func close() { link?.close() }

    private func prove(_ reply: JSON, nonce: String) {
        let name = offer.name.rawValue
        guard let theirs = reply["nonce"]?.string, reply["proof"]?.string != nil else { return onRefused(.notTheBus) }
        let expected = Array(mac("bus \(name) \(nonce) \(theirs)").utf8)
        // While our key is being changed the bus holds two, and ours may be either (PROTOCOL.md § 3).
        let isTheBus = ["proof", "nextProof"].contains { Seal.equal(Array((reply[$0]?.string ?? "").utf8), expected) }
        guard isTheBus else { return onRefused(.notTheBus) }
        var params: JSONObject = [
            "proof": .string(mac("service \(name) \(theirs) \(nonce)")),
            "publishes": .array(offer.publishes.map { .string($0.rawValue) }),
            "reads": .array(offer.reads.map { .string($0.rawValue) }),
            "serves": .array(offer.serves.map { .string($0) }),
        ]
        if let epoch { params["epoch"] = .string(epoch.rawValue) }
        if let lives = lives() { params["lives"] = lives }
        request("bus.prove", .object(params)) { [self] result in
            switch result {
            case .success(let reply):
                isLive = true
                welcome = reply
                onLive(reply["next"]?.integer)
            case .failure(let error): refused(error)
            }
        }
    }

    /// A connection that ends before we are signed in is no refusal; whoever made it makes another.
    private func refused(_ error: RPCError) {
        if error.reason != RPCError.gone.reason { onRefused(error) }
    }

    private func mac(_ text: String) -> String {
        Hex.encode(Seal.hmacSHA256(key: key, message: Array("genklang-bus/1 \(text)".utf8)))
    }

    private func noticed(_ method: String, _ params: JSON) {
        if method == "bus.closing", let code = params["code"]?.string {
            var more = params.object ?? JSONObject()
            for name in ["code", "message"] { more[name] = nil }
            return onClosing(
                RPCError(code: RPCError.bus, reason: code, message: params["message"]?.string ?? code, data: more))
        }
        guard method == "bus.event", let position = params["position"]?.integer, let event = params["event"] else {
            return
        }
        onEvent(position, event)
    }

    private func settle(_ id: RPCID, _ result: Result<JSON, RPCError>) {
        guard case .number(let number) = id, let reply = waiting.removeValue(forKey: number) else { return }
        reply(result)
    }
}

extension RPCError {
    /// The connection ended before an answer came.
    package static let gone = RPCError(
        code: -32001, reason: "bus.gone", message: "The connection to the bus ended before an answer came.")
    /// Whoever answered does not know our key.
    package static let notTheBus = RPCError(
        code: -32001, reason: "bus.not_the_bus", message: "The other end could not prove that it is the bus.")
}

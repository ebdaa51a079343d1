import BusCore
import CaseModel
import Seal
import Wire

/// A service that lives on while the bus is killed again and again: it publishes what it owes, applies what it hears,
/// and holds every word of the bus against what it heard before.
final class KnownClient {
    let service: ServiceName
    /// Which of the known senders it is, if it publishes.
    let sender: Int?
    private let reads: [KnownSender]
    private let key: [UInt8]
    private let history: KnownHistory
    private var chance: SplitMix

    private var send: (([UInt8]) -> Void)?
    private var nonce = ""
    private(set) var isLive = false
    /// Acknowledgements and deliveries so far: the load, in facts.
    private(set) var facts = 0

    // As a sender.
    private(set) var acknowledged: Int64 = 0
    private var sent: Int64 = 0
    private var next: Int64 = 1
    private var underWay = 0
    /// Publishes no number beyond this one.
    var last = Int64.max
    /// Its file is never an older copy, and it acknowledges each event: nothing that the log has forgotten is asked for.
    var remembersAll = false

    // As a consumer: its file, so to speak.
    private(set) var position: Int64 = 0
    private var applied: [Int64]
    /// The last number of each sender in this subscription.
    private var heard: [Int64?]
    private var cursor: Int64 = 0
    private var sinceAcknowledged = 0
    private(set) var acknowledgedPosition: Int64 = 0
    /// The oldest event of this subscription that it has heard and not acknowledged.
    private(set) var firstUnacknowledged: Int64?

    init(
        _ service: ServiceName, key: [UInt8], sends sender: Int? = nil, reads: [KnownSender], history: KnownHistory,
        seed: UInt64
    ) {
        self.service = service
        self.sender = sender
        self.reads = reads
        self.key = key
        self.history = history
        chance = SplitMix(seed: seed)
        applied = Array(repeating: 0, count: history.senders.count)
        heard = Array(repeating: nil, count: history.senders.count)
    }

    var isConnected: Bool { send != nil }
    /// Everything it had to say is acknowledged.
    var hasSaidAll: Bool { sender == nil || acknowledged == last }

    /// It has applied every number of those it follows.
    func hasHeardAll(_ said: [Int64]) -> Bool {
        said.indices.allSatisfy { sender in
            applied[sender] == said[sender] || !reads.contains { $0.epoch == history.senders[sender].epoch }
        }
    }

    /// The connection stands; lines leave by `send`, with their LF.
    func connected(_ send: @escaping ([UInt8]) -> Void) {
        self.send = send
        nonce = Hex.encode(Seal.randomBytes(32))
        ask("hello", "bus.hello", ["protocol": 1, "service": .string(service.rawValue), "nonce": .string(nonce)])
    }

    /// The connection is gone.
    func disconnected() {
        send = nil
        isLive = false
    }

    private func ask(_ id: String, _ method: String, _ params: JSON) {
        send?(RPCMessage.request(id: .text(id), method: method, params: params).line)
    }

    /// The bus has said this line, here without its LF.
    func take(_ bytes: [UInt8]) {
        switch KnownLine(bytes) {
        case .answer(let id, let position): answered(id, position)
        case .event(let position, let event): came(bytes[event], at: position)
        case .other: signingIn(bytes)
        }
    }

    private func signingIn(_ bytes: [UInt8]) {
        let json = (try? JSON.read(line: bytes)) ?? .null
        guard let result = json["result"] else {
            return history.contradict("\(service) was told \(String(decoding: bytes.prefix(300), as: UTF8.self))")
        }
        switch json["id"]?.string {
        case "hello":
            let theirs = result["nonce"]?.string ?? ""
            var params: JSONObject = [
                "proof": .string(
                    SignIn.serviceProof(key: key, service: service, clientNonce: nonce, busNonce: theirs)),
                "reads": .array(reads.map { .string($0.type.rawValue) }),
            ]
            if let sender {
                params["epoch"] = .string(history.senders[sender].epoch)
                params["publishes"] = [.string(history.senders[sender].type.rawValue)]
            }
            ask("prove", "bus.prove", .object(params))
        case "prove": welcomed(result)
        case "subscribe":
            if (result["head"]?.integer ?? 0) < position {
                history.contradict("\(service) has applied \(position), the log ends before it: \(result)")
            }
        default: history.contradict("\(service) was told \(json)")
        }
    }

    private func welcomed(_ welcome: JSON) {
        isLive = true
        if sender != nil {
            let expected = welcome["next"]?.integer ?? 0
            if expected <= acknowledged || expected > sent + 1 {
                history.contradict(
                    "\(service): the bus expects \(expected); \(acknowledged) was acknowledged, \(sent) sent")
            }
            // What the bus expects no more, it has.
            acknowledged = max(acknowledged, expected - 1)
            underWay = 0
            // A sender that remembers less than the bus repeats what is kept already.
            next =
                remembersAll || Bool.random(using: &chance)
                ? expected : max(1, expected - Int64.random(in: 1...40, using: &chance))
            say()
        }
        guard !reads.isEmpty else { return }
        heard = Array(repeating: nil, count: heard.count)
        // A consumer whose file is an older copy hears again what it has applied.
        cursor =
            remembersAll || Bool.random(using: &chance)
            ? position : max(0, position - Int64.random(in: 0...60, using: &chance))
        acknowledgedPosition = max(acknowledgedPosition, cursor)
        firstUnacknowledged = nil
        ask(
            "subscribe", "bus.subscribe",
            [
                "consumer": .string(service.rawValue), "types": .array(reads.map { .string($0.type.rawValue) }),
                "after": .integer(cursor), "credit": ["events": 256, "bytes": 262_144],
            ])
    }
}

// Speaking and hearing, once signed in.
extension KnownClient {
    private func say() {
        guard let sender, let send else { return }
        while underWay < 64 && next <= last {
            var bytes = Array(#"{"jsonrpc":"2.0","id":\#(next),"method":"bus.publish","params":{"event":"#.utf8)
            bytes += history.senders[sender].event(next)
            bytes += "}}\n".utf8
            send(bytes)
            sent = max(sent, next)
            next += 1
            underWay += 1
        }
    }

    private func answered(_ number: Int64, _ position: Int64) {
        guard let sender else { return history.contradict("\(service) was acknowledged \(number)") }
        facts += 1
        underWay -= 1
        history.place(number, of: sender, at: position)
        acknowledged = max(acknowledged, number)
        say()
    }

    private func came(_ event: ArraySlice<UInt8>, at position: Int64) {
        facts += 1
        guard let (sender, number) = history.recognise(event) else {
            return history.contradict("\(service) was handed at \(position) what nobody has said")
        }
        history.place(number, of: sender, at: position)
        if position <= cursor { history.contradict("\(service): \(position) after \(cursor)") }
        cursor = position
        if let before = heard[sender], number != before + 1 {
            history.contradict("\(service): \(number) of \(history.senders[sender].service) after \(before)")
        }
        heard[sender] = number
        if number > applied[sender] + 1 {
            history.contradict("\(service) never heard \(applied[sender] + 1) of \(history.senders[sender].service)")
        }
        // Repeats take no effect a second time.
        applied[sender] = max(applied[sender], number)
        self.position = max(self.position, position)
        sinceAcknowledged += 1
        firstUnacknowledged = firstUnacknowledged ?? position
        guard remembersAll || sinceAcknowledged >= Int.random(in: 1...40, using: &chance) else { return }
        sinceAcknowledged = 0
        firstUnacknowledged = nil
        acknowledgedPosition = max(acknowledgedPosition, position)
        send?(RPCMessage.notification(method: "bus.ack", params: ["position": .integer(position)]).line)
    }
}

import BusCore
import CaseModel
import Wire

/// Lines to the bus from a stranger and from two who have signed in, in any order: it never crashes, everything it says
/// is a message, and the log it keeps is one anybody can read.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bus = FuzzedBus()
    for line in UnsafeBufferPointer(start: data, count: count).split(separator: 0x0A, omittingEmptySubsequences: false)
    {
        bus.take(Array(line))
    }
    bus.end()
    return 0
}

private final class FuzzedBus: Outlet {
    private let log = MemoryLog()
    private var broker: Broker!
    private var nonces: UInt8 = 0
    private var heard: [ConnectionID: [UInt8]] = [:]

    init() {
        broker = try! Broker(keys: [.intake: key, .operator: key], log: log, outlet: self) { [unowned self] count in
            nonces &+= 1
            return [UInt8](repeating: nonces, count: count)
        }
        signIn(
            1, "intake", #""epoch":"7ZK3Q8M2RTV5WX9A","publishes":["dk.genklang.intake.closed.v1"],"serves":["intake"]"#
        )
        signIn(2, "operator", #""reads":["*"]"#)
        broker.opened(ConnectionID(rawValue: 3))
    }

    private let key = [UInt8](repeating: 7, count: 32)

    private func signIn(_ number: Int64, _ name: String, _ members: String) {
        let id = ConnectionID(rawValue: number)
        let mine = String(repeating: "0a", count: 32)
        broker.opened(id)
        say(
            id,
            #"{"jsonrpc":"2.0","id":1,"method":"bus.hello","params":{"protocol":1,"service":"\#(name)","nonce":"\#(mine)"}}"#
        )
        turn()
        let theirs = (try? JSON.read(line: heard[id]?.dropLast() ?? []))?["result"]?["nonce"]?.string ?? ""
        let proof = SignIn.serviceProof(
            key: key, service: ServiceName(rawValue: name), clientNonce: mine, busNonce: theirs)
        say(id, #"{"jsonrpc":"2.0","id":2,"method":"bus.prove","params":{"proof":"\#(proof)",\#(members)}}"#)
        turn()
    }

    private func say(_ id: ConnectionID, _ text: String) { broker.received(id, Array(text.utf8)) }

    /// The first byte says who speaks, or that the turn is over, time passes, somebody leaves.
    func take(_ line: [UInt8]) {
        guard let first = line.first else { return turn() }
        let id = ConnectionID(rawValue: Int64(first % 4) + 1)
        switch first {
        case UInt8(ascii: "T"):
            broker.timePassed(broker.nextWake ?? 0)
            turn()
        case UInt8(ascii: "X"): broker.closed(ConnectionID(rawValue: 3))
        case UInt8(ascii: "L"): broker.overran(id)
        default: broker.received(id, Array(line.dropFirst()))
        }
    }

    private func turn() { try! broker.endTurn() }

    func end() {
        turn()
        try! broker.stop()
        for line in heard.values.flatMap({ $0.split(separator: 0x0A) }) {
            guard (try? RPCMessage.read(line)) != nil else { preconditionFailure("the bus said what is no message") }
        }
        let page = try! log.read(after: 0, .all, limit: .max, bytes: .max)
        precondition(
            page.events.count == Int(log.head) && page.events.allSatisfy { (try? EventValidator.read($0.bytes)) != nil }
        )
        broker = nil
    }

    func send(_ lines: [UInt8], to connection: ConnectionID) { heard[connection, default: []] += lines }
    func close(_ connection: ConnectionID) {}
    func drop(_ connection: ConnectionID) {}
    func unsent(_ connection: ConnectionID) -> Int { 0 }
    func note(_ note: Note) {}
}

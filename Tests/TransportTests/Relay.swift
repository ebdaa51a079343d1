import Transport

/// Stands between a caller and a door: passes on what comes in small pieces, or changes it.
final class Relay {
    private(set) var port: UInt16 = 0
    /// From now on one bit of everything that goes to the door is another.
    var isFalsifying = false
    private var door: Listener?
    private var kept: [ByteConnection] = []

    /// - Parameter pieces: bytes that are passed on in one turn.
    init(to target: UInt16, loop: EventLoop, pieces: Int) throws {
        let door = try loop.listen(port: 0) { [unowned self] caller in
            kept.append(caller)
            var waiting: [UInt8] = []
            var onward: ByteConnection?
            func pass() {
                guard let onward, !waiting.isEmpty else { return }
                var piece = Array(waiting.prefix(pieces))
                waiting.removeFirst(piece.count)
                if isFalsifying { piece[piece.count - 1] ^= 1 }
                onward.send(piece)
                if !waiting.isEmpty { loop.soon { pass() } }
            }
            caller.onBytes = {
                let wasIdle = waiting.isEmpty
                waiting += $0
                if wasIdle { pass() }
            }
            loop.connect(port: target) { [unowned self] in
                guard let connected = try? $0.get() else { return }
                kept.append(connected)
                connected.onBytes = { [unowned caller] in caller.send(Array($0)) }
                onward = connected
                pass()
            }
        }
        self.door = door
        port = door.port
    }
}

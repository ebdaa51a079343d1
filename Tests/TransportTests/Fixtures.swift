import Glibc
import Testing
import Transport

/// One loop with a door, and whoever came in by it.
final class Room {
    let loop: EventLoop
    var visitors: [LineConnection] = []
    /// Everything the visitors said, in order.
    var heard: [String] = []
    var goodbyes: [CloseReason] = []
    private var door: Listener?

    init(limits: ConnectionLimits = ConnectionLimits(), maxLineBytes: Int = 65_536) throws {
        loop = try EventLoop()
        door = try loop.listen(port: 0, limits: limits) { [unowned self] bytes in
            let visitor = LineConnection(bytes, maxLineBytes: maxLineBytes)
            visitor.onLine = { [unowned self] in heard.append(String(decoding: $0, as: UTF8.self)) }
            visitor.onClose = { [unowned self] in goodbyes.append($0) }
            visitors.append(visitor)
        }
    }

    var port: UInt16 { door?.port ?? 0 }

    func closeDoor() { door?.close() }

    /// Turns until `isDone`; `false` if that takes longer than anything here should.
    func turn(until isDone: () -> Bool) -> Bool {
        let late = MonotonicClock.milliseconds + 5000
        while !isDone() {
            guard MonotonicClock.milliseconds < late else { return false }
            loop.turn(waitingAtMost: 20)
        }
        return true
    }

    /// A caller who speaks in lines, once connected.
    func caller() throws -> LineConnection {
        var answer: Result<ByteConnection, TransportError>?
        loop.connect(port: port) { answer = $0 }
        let already = visitors.count
        try #require(turn { answer != nil && visitors.count > already })
        return LineConnection(try #require(answer).get())
    }

    /// A caller outside the loop, who does exactly what the test says.
    func stranger() throws -> Stranger {
        let stranger = try Stranger(port: port)
        let already = visitors.count
        try #require(turn { visitors.count > already })
        return stranger
    }
}

/// A plain blocking socket.
final class Stranger {
    private let descriptor: Int32

    init(port: UInt16, receiveBuffer: Int32? = nil) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        if var size = receiveBuffer { setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &size, 4) }
        let address = try #require(SocketAddress(host: "127.0.0.1", port: port))
        try #require(address.withSockaddr { connect(descriptor, $0, $1) } == 0)
    }

    deinit { close(descriptor) }

    func say(_ text: String) {
        let bytes = Array(text.utf8)
        #expect(send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count)
    }

    /// Says it if the other side still listens.
    func tryToSay(_ text: String) { _ = send(descriptor, text, text.utf8.count, Int32(MSG_NOSIGNAL)) }

    /// Takes what is there, without waiting; `nil` at the end of the conversation.
    func hear(_ most: Int = 1 << 20) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: most)
        let count = recv(descriptor, &bytes, most, Int32(MSG_DONTWAIT))
        if count < 0 { return errno == EAGAIN ? [] : nil }
        return count == 0 ? nil : Array(bytes.prefix(count))
    }

    func finishSpeaking() { shutdown(descriptor, Int32(SHUT_WR)) }
}

import Glibc
import Support
import Testing
import Transport

/// Doors in the file system, and who comes to them.
@Suite struct `Sockets in the file system` {
    private let folder = TemporaryFolder()

    @Test func `the kernel tells as which user somebody came, and the socket has the mode asked for`() throws {
        let loop = try EventLoop()
        let path = folder.file("door")
        var visitors: [ByteConnection] = []
        let door = try loop.listen(path: path, access: SocketAccess(mode: 0o620)) { visitors.append($0) }
        var file = stat()
        #expect(stat(path, &file) == 0 && file.st_mode & 0o777 == 0o620)
        let caller = try LocalCaller(path)
        while visitors.isEmpty { loop.turn(waitingAtMost: 1000) }
        #expect(visitors[0].peer == Peer(host: nil, userID: getuid()))
        var heard: [UInt8] = []
        visitors[0].onBytes = { heard += $0 }
        caller.say("hej")
        while heard.count < 3 { loop.turn(waitingAtMost: 1000) }
        #expect(heard == Array("hej".utf8))
        door.close()
    }

    @Test func `a socket that was left behind is replaced; one in use, and a file, are not`() throws {
        let loop = try EventLoop()
        let path = folder.file("door")
        try loop.listen(path: path) { _ in }.close()
        #expect(access(path, F_OK) == 0)
        let door = try loop.listen(path: path) { _ in }
        #expect(throws: TransportError("listen \(path)", "somebody listens there already")) {
            try loop.listen(path: path) { _ in }
        }
        door.close()
        let other = folder.file("file")
        close(open(other, O_CREAT | O_WRONLY, 0o600))
        #expect(throws: TransportError("listen \(other)", "a file that is no socket is there")) {
            try loop.listen(path: other) { _ in }
        }
        #expect(throws: TransportError.self) { try loop.listen(path: String(repeating: "x", count: 108)) { _ in } }
    }

    @Test func `over TCP nobody has a user, and everybody an address`() throws {
        let room = try Room()
        _ = try room.caller()
        #expect(room.visitors[0].bytes.peer == Peer(host: "127.0.0.1", userID: nil))
    }
}

/// A blocking socket on a path.
private final class LocalCaller {
    private let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)

    init(_ path: String) throws {
        let address = try #require(SocketAddress(path: path))
        try #require(address.withSockaddr { connect(descriptor, $0, $1) } == 0)
    }

    deinit { close(descriptor) }

    func say(_ text: String) { #expect(send(descriptor, text, text.utf8.count, Int32(MSG_NOSIGNAL)) > 0) }
}

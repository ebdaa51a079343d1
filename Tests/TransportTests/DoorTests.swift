import Glibc
import Testing
import Transport

@Suite struct DoorTests {
    @Test(arguments: ["0.0.0.0", "::", "192.0.2.7", "example.org", "", "127.0.0.1 "])
    func `a door that others than this machine could reach is refused`(host: String) throws {
        let loop = try EventLoop()
        #expect(throws: TransportError.self) { try loop.listen(host: host, port: 0) { _ in } }
    }

    @Test(arguments: ["localhost", "127.0.0.1", "127.8.8.8"])
    func `a loopback door opens on a free port`(host: String) throws {
        let loop = try EventLoop()
        let door = try loop.listen(host: host, port: 0) { _ in }
        #expect(door.port >= 1024)
        let error = #expect(throws: TransportError.self) { try loop.listen(host: host, port: door.port) { _ in } }
        #expect(error?.errno == EADDRINUSE)
    }

    @Test func `a call nobody takes is told later, with the reason`() throws {
        let room = try Room()
        room.closeDoor()
        var failure: TransportError?
        room.loop.connect(port: room.port) { if case .failure(let error) = $0 { failure = error } }
        #expect(failure == nil)
        #expect(room.turn { failure != nil })
        #expect(failure?.errno == ECONNREFUSED && failure?.description.hasPrefix("connect 127.0.0.1:") == true)
        var other: TransportError?
        room.loop.connect(host: "bus", port: 1) { if case .failure(let error) = $0 { other = error } }
        #expect(room.turn { other?.errno == 0 })
    }

    @Test func `a call that was given up is not told`() throws {
        let room = try Room()
        var isTold = false
        let connecting = room.loop.connect(port: room.port) { _ in isTold = true }
        connecting.cancel()
        room.loop.turn(waitingAtMost: 20)
        room.loop.turn(waitingAtMost: 20)
        #expect(!isTold)
    }

    @Test func `a door the service manager opened is taken over`() throws {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        let address = try #require(SocketAddress(host: "127.0.0.1", port: 0))
        try #require(address.withSockaddr { bind(descriptor, $0, $1) } == 0 && listen(descriptor, 8) == 0)
        let loop = try EventLoop()
        var count = 0
        let door = try loop.listen(inherited: descriptor) { _ in count += 1 }
        let stranger = try Stranger(port: door.port)
        loop.turn(waitingAtMost: 500)
        #expect(count == 1)
        stranger.finishSpeaking()
    }

    @Test func `the wait between calls doubles, has a limit, and differs from caller to caller`() {
        let backoff = Backoff(firstMilliseconds: 100, longestMilliseconds: 1000)
        #expect((1...6).map { backoff.milliseconds(failures: $0, jitter: 0) } == [50, 100, 200, 400, 500, 500])
        #expect((1...2).map { backoff.milliseconds(failures: $0, jitter: 0.999) } == [99, 199])
        #expect(backoff.milliseconds(failures: 5000, jitter: 0.5) == 750)
    }

    @Test func `a service keeps calling until the bus is there, and again when it was lost`() throws {
        let room = try Room()
        let port = room.port
        room.closeDoor()
        let reconnector = Reconnector(
            room.loop, address: { ("127.0.0.1", port) }, backoff: Backoff(firstMilliseconds: 2)
        ) { 0 }
        var failures = 0
        var lines: [LineConnection] = []
        reconnector.onFailed = { _ in failures += 1 }
        reconnector.onConnected = { lines.append(LineConnection($0)) }
        reconnector.start()
        #expect(room.turn { failures == 3 })
        #expect(reconnector.failures == 3)
        var guests: [ByteConnection] = []
        let door = try room.loop.listen(port: port) { guests.append($0) }
        #expect(room.turn { lines.count == 1 && guests.count == 1 })
        reconnector.settled()
        guests[0].abort()
        #expect(room.turn { lines.count == 2 && guests.count == 2 })
        #expect(reconnector.failures == 1)
        reconnector.stop()
        lines[1].close()
        room.loop.turn(waitingAtMost: 20)
        room.loop.turn(waitingAtMost: 20)
        #expect(lines.count == 2)
        door.close()
    }
}

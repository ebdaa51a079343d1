import Glibc
import Testing
import Transport

@Suite struct ConnectionTests {
    @Test func `the end of the other side is told once, and what it left unfinished is dropped`() throws {
        let room = try Room()
        var stranger: Stranger? = try room.stranger()
        stranger?.say("whole\nhal")
        stranger = nil
        #expect(room.turn { !room.goodbyes.isEmpty })
        #expect(room.goodbyes == [.peerClosed] && room.heard == ["whole"])
    }

    @Test func `who stops speaking still gets the answers of that turn`() throws {
        let room = try Room()
        let stranger = try room.stranger()
        room.visitors[0].onLine = { room.visitors[0].send($0) }
        stranger.say("echo\n")
        stranger.finishSpeaking()
        var answer: [UInt8] = []
        #expect(room.turn { if let more = stranger.hear() { answer += more; return false } else { return true } })
        #expect(String(decoding: answer, as: UTF8.self) == "echo\n")
    }

    @Test func `a slow reader is reported at the high-water mark, and again when it has caught up`() throws {
        var limits = ConnectionLimits()
        limits.highWater = 100_000
        limits.mostUnsent = 50_000_000
        let room = try Room(limits: limits)
        let stranger = try room.stranger()
        let visitor = room.visitors[0].bytes
        var reports: [String] = []
        visitor.onCongested = { reports.append("congested") }
        visitor.onDrained = { reports.append("drained") }
        let line = [UInt8](repeating: 0x78, count: 9_999) + [0x0A]
        var sent = 0
        #expect(
            room.turn {
                visitor.send(line)
                sent += line.count
                return !reports.isEmpty
            })
        #expect(reports == ["congested"] && visitor.isCongested && visitor.bufferedBytes > limits.highWater)
        var received = 0
        #expect(
            room.turn {
                received += stranger.hear()?.count ?? 0; return received == sent
            })
        #expect(room.turn { reports.count == 2 })
        #expect(reports == ["congested", "drained"] && visitor.bufferedBytes == 0 && room.goodbyes.isEmpty)
    }

    @Test func `who never reads is let go before memory is full`() throws {
        var limits = ConnectionLimits()
        limits.mostUnsent = 1_000_000
        let room = try Room(limits: limits)
        let stranger = try room.stranger()
        let line = [UInt8](repeating: 0x78, count: 99_999) + [0x0A]
        var most = 0
        #expect(
            room.turn {
                room.visitors[0].send(line)
                most = max(most, room.visitors[0].bufferedBytes)
                return !room.goodbyes.isEmpty
            })
        #expect(room.goodbyes == [.tooSlow] && most < 1_200_000)
        #expect(stranger.hear(10)?.count == 10)
    }

    @Test func `who is paused is not heard until the pause is over`() throws {
        let room = try Room()
        let stranger = try room.stranger()
        room.visitors[0].bytes.pauseReading()
        stranger.say("wait\n")
        room.loop.turn(waitingAtMost: 20)
        #expect(room.heard.isEmpty)
        room.visitors[0].bytes.resumeReading()
        #expect(room.turn { room.heard == ["wait"] })
    }

    @Test func `one who talks without end does not keep the others waiting`() throws {
        var limits = ConnectionLimits()
        limits.mostReadPerTurn = 10_000
        let room = try Room(limits: limits)
        let talker = try room.stranger()
        let other = try room.stranger()
        for _ in 0..<10 { talker.say(String(repeating: "talk\n", count: 2000)) }
        other.say("quiet\n")
        #expect(room.turn { room.heard.contains("quiet") })
        #expect(room.heard.count < 2 * 2000 + 2)
        #expect(room.turn { room.heard.count == 20_001 })
    }

    @Test func `two hundred are served at once`() throws {
        let room = try Room()
        let callers = try (0..<200).map { _ in try room.caller() }
        var answers = [Int](repeating: 0, count: 200)
        for (index, caller) in callers.enumerated() {
            let visitor = room.visitors[index]
            visitor.onLine = { visitor.send($0) }
            caller.onLine = { line in answers[index] += line.count }
            caller.send(Array("case \(index)\n".utf8))
        }
        let expected = (0..<200).map { "case \($0)".utf8.count }
        #expect(room.turn { answers == expected })
        for caller in callers { caller.close() }
        #expect(room.turn { room.goodbyes.count == 200 })
    }

    @Test func `a connection reset by the other side is told with its reason`() throws {
        let room = try Room()
        let caller = try room.caller()
        var end: CloseReason?
        caller.onClose = { end = $0 }
        room.visitors[0].bytes.abort()
        caller.send(Array("hello\n".utf8))
        #expect(room.turn { end != nil })
        #expect(end == .peerClosed || end == .failed(errno: ECONNRESET) || end == .failed(errno: EPIPE))
    }

    @Test func `a loop that ends lets go of every connection`() throws {
        var room: Room? = try Room()
        weak let visitor = try {
            _ = try room?.stranger()
            return room?.visitors.first
        }()
        #expect(visitor != nil)
        room = nil
        #expect(visitor == nil)
    }
}

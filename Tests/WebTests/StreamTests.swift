import Testing
import Transport
import Web

@Suite(.serialized) struct StreamTests {
    @Test func `an event stream tells what happens, and a comment now and then`() throws {
        let site = try Site()
        let visitor = try site.visitor()
        visitor.say(.get("/events"))
        #expect(site.turn { visitor.listen() })
        #expect(
            visitor.text.contains("content-type: text/event-stream\r\n") && !visitor.text.contains("content-length"))
        visitor.heard = []
        site.streams[0].send(StreamEvent("board", data: "a\r\nb\nc"))
        #expect(site.turn { visitor.listen() })
        #expect(visitor.text == "event: board\ndata: a\ndata: b\ndata: c\n\n")
        visitor.heard = []
        for _ in 0..<3 { site.pass(milliseconds: 15_000) }
        #expect(site.turn { visitor.listen() })
        #expect(visitor.text == ":\n\n:\n\n:\n\n")
    }

    @Test func `a reader who falls behind is let go, and the others hear on`() throws {
        let site = try Site()
        let slow = try site.visitor(receiveBuffer: 4096)
        let quick = try site.visitor()
        for visitor in [slow, quick] {
            visitor.say(.get("/events"))
            #expect(site.turn { visitor.listen() })
        }
        var isTold = false
        site.streams[0].onClose = { isTold = true }
        let event = StreamEvent("board", data: String(repeating: "x", count: 10_000))
        #expect(
            site.turn {
                for stream in site.streams { stream.send(event) }
                while quick.listen() {}
                return isTold
            })
        #expect(!site.streams[0].isOpen && site.streams[1].isOpen && site.server.streamCount == 1)
    }

    @Test func `five hundred listen, each hears everything, and it costs less than 20 MB`() async throws {
        await #expect(processExitsWith: .success) {
            let site = try Site()
            try #require(try site.answer(to: .get("/")).status == 200)
            let before = residentKilobytes()
            var listeners: [Visitor] = []
            for _ in 0..<500 {
                let visitor = try site.visitor()
                visitor.say(.get("/events"))
                listeners.append(visitor)
                try #require(site.turn { visitor.listen(4096) })
                visitor.heard = []
            }
            try #require(site.server.streamCount == 500)
            for number in 0..<20 {
                let event = StreamEvent("board", data: "\(number)")
                for stream in site.streams { stream.send(event) }
                site.loop.turn(waitingAtMost: 0)
            }
            let all = (0..<20).map { "event: board\ndata: \($0)\n\n" }.joined()
            for visitor in listeners {
                try #require(
                    site.turn {
                        visitor.listen(4096); return visitor.text == all
                    })
            }
            try #require(try site.answer(to: .get("/")).status == 200)
            let growth = residentKilobytes() - before
            try #require(growth < 20 << 10, "grew by \(growth) kB")
            listeners = []
            try #require(site.turn { site.server.connectionCount <= 2 && site.server.streamCount == 0 })
        }
    }

    @Test func `who speaks into a stream, and one stream too many, are refused`() throws {
        let site = try Site { $0.streams = 1 }
        let visitor = try site.visitor()
        visitor.say(.get("/events"))
        #expect(site.turn { visitor.listen() })
        #expect(try site.answer(to: .get("/events")).status == 503)
        visitor.say(.get("/"))
        #expect(site.turn { site.server.streamCount == 0 })
        #expect(site.asked == ["/events", "/events"])
    }

    @Test func `when the server stops, what was asked is answered and everybody else is let go`() throws {
        let site = try Site()
        let visitors = try (0..<4).map { _ in try site.visitor() }
        let (idle, waiting, dripping, listening) = (visitors[0], visitors[1], visitors[2], visitors[3])
        idle.say(.get("/"))
        waiting.say(.get("/later"))
        dripping.say("GET / HT")
        listening.say(.get("/events"))
        #expect(site.turn { site.waiting.count == 1 && site.streams.count == 1 && idle.listen() })
        var isStopped = false
        site.server.stop { isStopped = true }
        dripping.say("TP/1.1\r\nHost: a\r\n\r\n")
        #expect(
            site.turn {
                for visitor in visitors { visitor.listen() }
                return visitors.filter(\.isEnded).count == 3
            })
        #expect(!isStopped && !waiting.isEnded)
        #expect(Answer.all(in: dripping.heard).map(\.status) == [200] && dripping.text.contains("connection: close"))
        #expect(throws: (any Error).self) { try site.visitor() }
        site.waiting[0].send(.text("done"))
        #expect(
            site.turn {
                waiting.listen(); return waiting.isEnded && isStopped
            })
        #expect(Answer.all(in: waiting.heard).map(\.text) == ["done"])
    }

    @Test func `when the server stops, who is still taking a large answer gets all of it`() throws {
        let site = try Site()
        let visitor = try site.visitor(receiveBuffer: 4096)
        visitor.say(.get("/huge"))
        #expect(site.turn { site.asked.count == 1 })
        var isStopped = false
        site.server.stop { isStopped = true }
        for _ in 0..<5 { site.loop.turn(waitingAtMost: 1) }
        #expect(!isStopped)
        #expect(
            site.turn {
                while visitor.listen() {}
                return visitor.isEnded && isStopped
            })
        #expect(Answer.all(in: visitor.heard).first?.body.count == 20 << 20)
    }

    @Test func `a server that stops cuts off who is not done in time`() throws {
        let site = try Site()
        let visitor = try site.visitor()
        visitor.say(.get("/later"))
        #expect(site.turn { site.waiting.count == 1 })
        var isStopped = false
        site.server.stop(withinMilliseconds: 10) { isStopped = true }
        #expect(site.turn { isStopped })
        #expect(!site.waiting[0].isAwaited && site.server.connectionCount == 0)
    }
}

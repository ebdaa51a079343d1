import Testing
import Transport
import Web

/// Deadlines by a clock of the test's own, so that nobody waits; and once by the real one.
@Suite(.serialized) struct DeadlineTests {
    /// Sends what there is to send and lets everybody hear.
    private func turns(_ site: Site, _ visitors: [Visitor]) {
        for _ in 0..<3 { site.loop.turn(waitingAtMost: 1) }
        for visitor in visitors { visitor.listen(4096) }
    }

    @Test func `four hundred who drip their heads are all gone by the deadline, and others are served meanwhile`()
        throws
    {
        let site = try Site { $0.headTime = 10_000 }
        var slow: [Visitor] = []
        for _ in 0..<400 {
            let visitor = try site.visitor()
            visitor.say("GET / HTTP/1.1\r\nHost: a\r\n")
            slow.append(visitor)
            site.loop.turn(waitingAtMost: 0)
        }
        #expect(site.turn { site.server.connectionCount == 400 })
        for second in 1...9 {
            for visitor in slow { visitor.say("X\(second): y\r\n") }
            turns(site, slow)
            site.pass(milliseconds: 1000)
            #expect(try site.answer(to: .get("/")).status == 200)
        }
        #expect(slow.allSatisfy { !$0.isEnded })
        for visitor in slow { visitor.say("X: y\r\n") }
        turns(site, slow)
        site.pass(milliseconds: 1000)
        #expect(
            site.turn {
                turns(site, slow)
                return slow.allSatisfy(\.isEnded)
            })
        #expect(slow.allSatisfy { $0.text.hasPrefix("HTTP/1.1 408 ") })
        #expect(try site.answer(to: .get("/")).status == 200)
    }

    @Test func `four hundred who drip their bodies are all gone by the deadline`() throws {
        let site = try Site { $0.slowestBody = 1000 }
        var slow: [Visitor] = []
        for _ in 0..<400 {
            let visitor = try site.visitor()
            visitor.say(
                "POST /form HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                    + "Content-Length: 5000\r\n\r\n")
            slow.append(visitor)
            site.loop.turn(waitingAtMost: 0)
        }
        turns(site, slow)
        // 20 seconds, and 5 for five thousand bytes at a thousand a second.
        for _ in 0..<24 {
            for visitor in slow { visitor.say("a") }
            turns(site, slow)
            site.pass(milliseconds: 1000)
        }
        #expect(slow.allSatisfy { !$0.isEnded } && site.server.connectionCount == 400)
        #expect(try site.answer(to: .get("/")).status == 200)
        site.pass(milliseconds: 1000)
        #expect(
            site.turn {
                turns(site, slow)
                return slow.allSatisfy(\.isEnded)
            })
        #expect(slow.allSatisfy { $0.text.hasPrefix("HTTP/1.1 408 ") } && site.asked == ["/"])
    }

    @Test func `who connects and says nothing is let go without a word`() throws {
        let site = try Site()
        let visitor = try site.visitor()
        #expect(site.turn { site.server.connectionCount == 1 })
        site.pass(milliseconds: 9_999)
        #expect(site.server.connectionCount == 1)
        site.pass(milliseconds: 1)
        #expect(
            site.turn {
                visitor.listen(); return visitor.isEnded
            })
        #expect(visitor.heard.isEmpty && site.server.connectionCount == 0)
    }

    @Test func `a kept connection may be idle for a while, and its next head has a time of its own`() throws {
        let site = try Site()
        let visitor = try site.visitor()
        visitor.say(.get("/"))
        #expect(site.turn { visitor.listen() })
        site.pass(milliseconds: 29_999)
        visitor.say("GET ")
        turns(site, [visitor])
        site.pass(milliseconds: 9_999)
        #expect(site.server.connectionCount == 1)
        site.pass(milliseconds: 1)
        #expect(
            site.turn {
                visitor.listen(); return visitor.isEnded
            })
        #expect(Answer.all(in: visitor.heard).map(\.status) == [200, 408])
    }

    @Test func `a page that is never ready is given up, and its late answer goes nowhere`() throws {
        let site = try Site()
        let visitor = try site.visitor()
        visitor.say(.get("/later"))
        #expect(site.turn { site.waiting.count == 1 })
        var isTold = false
        site.waiting[0].onGone = { isTold = true }
        site.pass(milliseconds: 30_000)
        #expect(isTold && !site.waiting[0].isAwaited)
        site.waiting[0].send(.text("late"))
        #expect(
            site.turn {
                visitor.listen(); return visitor.isEnded
            })
        #expect(Answer.all(in: visitor.heard).map(\.status) == [503] && site.faults == ["web.answer_late"])
    }

    @Test func `who breaks off before the answer is known to be gone`() throws {
        let site = try Site()
        let visitor = try site.visitor()
        visitor.say(.get("/later"))
        #expect(site.turn { site.waiting.count == 1 })
        var isTold = false
        site.waiting[0].onGone = { isTold = true }
        visitor.breakOff()
        #expect(site.turn { isTold })
        #expect(!site.waiting[0].isAwaited && site.server.connectionCount == 0)
        site.waiting[0].send(.text("nobody"))
    }

    @Test func `who takes an answer too slowly is let go`() throws {
        let site = try Site()
        let visitor = try site.visitor(receiveBuffer: 4096)
        visitor.say(.get("/huge"))
        #expect(site.turn { site.asked.count == 1 })
        for _ in 0..<20 { site.loop.turn(waitingAtMost: 1) }
        site.pass(milliseconds: 30_000)
        #expect(site.server.connectionCount == 1)
        site.pass(milliseconds: 30_000)
        #expect(site.turn { site.server.connectionCount == 0 })
    }

    @Test func `the server keeps its deadlines by itself`() throws {
        let site = try Site({ $0.headTime = 20 }, realClock: true)
        let visitor = try site.visitor()
        visitor.say("GET ")
        #expect(
            site.turn {
                visitor.listen(); return visitor.isEnded
            })
        #expect(visitor.text.hasPrefix("HTTP/1.1 408 ") && site.server.connectionCount == 0)
    }
}

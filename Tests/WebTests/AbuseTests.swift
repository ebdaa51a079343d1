import Testing
import Transport
import Web

@Suite(.serialized) struct AbuseTests {
    @Test func `one more than there are places is told so, and those inside stay`() throws {
        let site = try Site {
            $0.connections = 10
            $0.turnedAwayPerSecond = 2
        }
        var inside: [Visitor] = []
        for _ in 0..<10 {
            let visitor = try site.visitor()
            visitor.say("GET ")
            inside.append(visitor)
        }
        #expect(site.turn { site.server.connectionCount == 10 })
        for expected in ["HTTP/1.1 503 ", "HTTP/1.1 503 ", ""] {
            let late = try site.visitor()
            #expect(
                site.turn {
                    late.listen(); return late.isEnded
                })
            #expect(expected.isEmpty ? late.heard.isEmpty : late.text.hasPrefix(expected))
        }
        for visitor in inside { visitor.say("/ HTTP/1.1\r\nHost: a\r\n\r\n") }
        for visitor in inside { #expect(site.turn { visitor.listen() && visitor.text.hasPrefix("HTTP/1.1 200 ") }) }
    }

    @Test func `when all places are taken, who has been idle longest makes room`() throws {
        let site = try Site { $0.connections = 3 }
        var inside: [Visitor] = []
        for _ in 0..<3 {
            let visitor = try site.visitor()
            visitor.say(.get("/"))
            #expect(site.turn { visitor.listen() })
            site.milliseconds += 1
            inside.append(visitor)
        }
        #expect(try site.answer(to: .get("/")).status == 200)
        #expect(
            site.turn {
                inside[0].listen(); return inside[0].isEnded
            })
        for visitor in inside { visitor.listen() }
        #expect(inside.map(\.isEnded) == [true, false, false])
    }

    /// Requests with too much of something.
    private static func excess(of what: String) -> String {
        let fill = { (text: String, count: Int) in String(repeating: text, count: count) }
        let head = "POST /form HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n"
        switch what {
        case "one header": return "GET / HTTP/1.1\r\nHost: a\r\nX: " + fill("a", 500_000)
        case "headers": return "GET / HTTP/1.1\r\nHost: a\r\n" + fill("A: b\r\n", 20_000) + "\r\n"
        case "short headers": return "GET / HTTP/1.1\r\nHost: a\r\n" + fill("A:\r\n", 200) + "\r\n"
        case "target": return "GET /" + fill("a", 500_000)
        case "method": return fill("a", 500_000)
        case "chunks":
            return head + "Transfer-Encoding: chunked\r\n\r\n" + fill("1000\r\n" + fill("a", 4096) + "\r\n", 50)
        default: return .post(fill("a=b&", 2000))
        }
    }

    @Test(arguments: [
        ("one header", 431), ("headers", 431), ("short headers", 431), ("target", 414), ("method", 414),
        ("chunks", 413),
        ("fields", 400),
    ])
    func `too much of anything is refused`(what: String, status: Int) throws {
        let site = try Site()
        #expect(try site.answer(to: Self.excess(of: what)).status == status)
        #expect(try site.answer(to: .get("/")).status == 200)
    }

    @Test func `who asks and asks and never reads is held back, and lets the others live`() throws {
        let site = try Site()
        let greedy = try site.visitor(receiveBuffer: 4096)
        let requests = Array(String(repeating: String.get("/large"), count: 500).utf8)
        greedy.say(requests)
        for _ in 0..<100 {
            greedy.say(requests)
            site.loop.turn(waitingAtMost: 1)
        }
        // What the kernel takes, and one answer more than the high-water mark.
        #expect(site.asked.count < 100)
        #expect(try site.answer(to: .get("/")).status == 200)
    }

    @Test func `half a request and then silence is dropped without trace`() throws {
        let site = try Site()
        for text in [
            "", "G", "GET / HTTP/1.1\r\n", String.get("/").dropLast(1).description,
            String(String.post("abc").dropLast()),
        ] {
            let visitor = try site.visitor()
            visitor.say(text)
            visitor.finishSpeaking()
            #expect(
                site.turn {
                    visitor.listen(); return visitor.isEnded
                })
            #expect(visitor.heard.isEmpty)
        }
        #expect(site.turn { site.server.connectionCount == 0 } && site.asked.isEmpty && site.faults.isEmpty)
    }

    @Test func `ten thousand requests with random faults neither stop the server nor fill it`() async throws {
        // In a process of its own, so that its memory is its own and a crash would be seen as such.
        await #expect(processExitsWith: .success) {
            let site = try Site()
            var chance = Seeded(20_261_121)
            for _ in 0..<500 { try fuzz(site, &chance) }
            let before = residentKilobytes()
            for _ in 0..<9_500 { try fuzz(site, &chance) }
            try #require(site.turn { site.server.connectionCount == 0 })
            let growth = residentKilobytes() - before
            try #require(growth < 8 << 10, "grew by \(growth) kB")
            try #require(try site.answer(to: .get("/")).status == 200)
        }
    }

    @Test func `the parser refuses or reads whatever comes, and never holds more than its limits`() {
        for seed in UInt64(0)..<3000 {
            var chance = Seeded(seed)
            var parser = RequestParser()
            let bytes = chance.mutated(Array(chance.pick(samples).utf8))
            var at = 0
            do throws(RequestFault) {
                while at < bytes.count {
                    let end = min(bytes.count, at + chance.below(40) + 1)
                    parser.append(bytes[at..<end])
                    at = end
                    while let step = try parser.next() { if case .head = step { try parser.accept(bodyLimit: 64) } }
                    #expect(parser.bufferedBytes <= 16 << 10)
                }
            } catch {
                #expect(error.status.rawValue >= 400 && parser.bufferedBytes == 0, "seed \(seed)")
            }
        }
    }
}

/// Requests that are right, for faults to be put into.
private let samples: [String] = [
    .get("/sager/K%201?q=a+b", "Cookie: a=b", "Accept-Encoding: gzip;q=0.5, br"),
    .post("navn=S%C3%B8ren+%C3%85&note=hej"),
    .get("/", method: "HEAD") + .get("/"),
    "POST /form HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n"
        + "3\r\na=b\r\n4\r\n&c=d\r\n0\r\n\r\n",
    "POST /form HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 116\r\n\r\n"
        + "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n"
        + "--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"t\"\r\n\r\nb\r\n--x--",
]

private func fuzz(_ site: Site, _ chance: inout Seeded) throws {
    let visitor = try site.visitor()
    visitor.say(chance.mutated(Array(chance.pick(samples).utf8)))
    site.loop.turn(waitingAtMost: 0)
    if chance.below(2) == 0 { visitor.listen(4096) }
    site.loop.turn(waitingAtMost: 0)
    site.streams = []
    site.waiting = []
    site.asked = []
    site.faults = []
}

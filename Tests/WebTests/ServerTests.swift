import Testing
import Transport
import Web

@Suite struct ServerTests {
    @Test func `a page is answered with its length, its date and the fields that keep it to itself`() throws {
        let answer = try Site().answer(to: .get("/"))
        #expect(answer.status == 200 && answer.text == "<p>Velkommen</p>")
        #expect(answer.headers["content-length"] == "16" && answer.headers["connection"] == nil)
        #expect(answer.headers["date"] == "Sun, 06 Nov 1994 08:49:37 GMT")
        #expect(answer.headers["content-type"] == "text/html; charset=utf-8")
        #expect(answer.headers["content-security-policy"]?.hasPrefix("default-src 'none'") == true)
        #expect(answer.headers["cache-control"] == "no-store" && answer.headers["x-content-type-options"] == "nosniff")
    }

    @Test func `HEAD is answered like GET, without the body`() throws {
        let site = try Site()
        let answer = try site.answer(to: .get("/", method: "HEAD"), head: true)
        #expect(answer.status == 200 && answer.headers["content-length"] == "16" && answer.body.isEmpty)
        let (answers, _) = try site.answers(to: .get("/events", method: "HEAD"), head: true)
        #expect(answers.first?.status == 200 && site.server.streamCount == 0)
    }

    private static let undoable: [(text: String, status: Int, isLast: Bool)] = [
        (.get("/nowhere"), 404, false),
        (.get("/nowhere", "Connection: close"), 404, true),
        (.get("/sager/"), 404, false),
        (.get("/sager/x/y"), 404, false),
        (.get("/", method: "DELETE"), 405, false),
        ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\na", 405, true),
        (.post("a=%"), 400, false),
        ("POST /form HTTP/1.1\r\nHost: a\r\nContent-Length: 70000\r\n\r\n", 415, true),
        (
            "POST /form HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data\r\nContent-Length: 70000\r\n\r\n", 413,
            true
        ),
        ("POST /form HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nContent-Length: 1\r\n\r\na", 415, true),
        (.get("/lost"), 500, false),
        (.get("/split"), 500, false),
    ]

    @Test(arguments: undoable)
    func `what cannot be done is said with its number`(text: String, status: Int, isLast: Bool) throws {
        let site = try Site()
        let (answers, isClosed) = try site.answers(to: text)
        #expect(answers.first?.status == status && answers.count == 1)
        #expect(answers.first?.headers["connection"] == (isLast ? "close" : nil) && isClosed == isLast)
    }

    @Test func `the wrong method is told the right ones`() throws {
        #expect(try Site().answer(to: .get("/", method: "DELETE")).headers["allow"] == "GET, HEAD")
        #expect(try Site().answer(to: .get("/form")).headers["allow"] == "POST")
    }

    @Test func `a defect in a header field leaves nothing of it on the wire`() throws {
        let site = try Site()
        let visitor = try site.visitor()
        visitor.say(.get("/split"))
        #expect(site.turn { visitor.listen() })
        #expect(visitor.text.hasPrefix("HTTP/1.1 500 ") && !visitor.text.contains("evil"))
    }

    @Test func `requests sent ahead are answered one by one and in order`() throws {
        let site = try Site()
        let visitor = try site.visitor()
        visitor.say((0..<200).map { String.get("/sager/\($0)") }.joined())
        var answers: [Answer] = []
        #expect(
            site.turn {
                visitor.listen()
                answers = Answer.all(in: visitor.heard)
                return answers.count == 200
            })
        #expect(answers.map(\.text) == (0..<200).map(String.init))
    }

    @Test func `what is sent ahead of an answer waits, and is not even read`() throws {
        let site = try Site()
        let visitor = try site.visitor()
        visitor.say(.get("/later"))
        #expect(site.turn { site.waiting.count == 1 })
        visitor.say(.get("/sager/2"))
        for _ in 0..<5 { site.loop.turn(waitingAtMost: 1) }
        visitor.listen()
        #expect(site.asked == ["/later"] && visitor.heard.isEmpty)
        site.waiting[0].send(.text("1"))
        #expect(
            site.turn {
                visitor.listen(); return Answer.all(in: visitor.heard).count == 2
            })
        #expect(Answer.all(in: visitor.heard).map(\.text) == ["1", "2"])
    }

    @Test func `an answer may come later, once, and only to who still waits`() throws {
        let site = try Site()
        let visitor = try site.visitor()
        visitor.say(.get("/later"))
        #expect(site.turn { site.waiting.count == 1 })
        #expect(site.waiting[0].isAwaited)
        site.waiting[0].send(.text("first"))
        site.waiting[0].send(.text("second"))
        #expect(!site.waiting[0].isAwaited)
        visitor.say(.get("/later"))
        #expect(site.turn { site.waiting.count == 2 })
        site.waiting[0].send(.text("an answer to another question"))
        site.waiting[1].send(.text("third"))
        #expect(
            site.turn {
                visitor.listen(); return Answer.all(in: visitor.heard).count == 2
            })
        #expect(Answer.all(in: visitor.heard).map(\.text) == ["first", "third"])
    }

    @Test func `who stops speaking still gets the answer that takes its time`() throws {
        let site = try Site()
        let visitor = try site.visitor()
        visitor.say(.get("/later"))
        visitor.finishSpeaking()
        #expect(site.turn { site.waiting.count == 1 })
        site.waiting[0].send(.text("late"))
        #expect(
            site.turn {
                visitor.listen(); return visitor.isEnded
            })
        #expect(Answer.all(in: visitor.heard).map(\.text) == ["late"] && site.server.connectionCount == 0)
    }

    @Test func `a body that waits for our word gets it only when it is wanted`() throws {
        let site = try Site()
        let visitor = try site.visitor()
        let head = "POST /form HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n"
        visitor.say(head + "Expect: 100-continue\r\nContent-Length: 3\r\n\r\n")
        #expect(site.turn { visitor.listen() })
        #expect(visitor.text == "HTTP/1.1 100 Continue\r\n\r\n")
        visitor.heard = []
        visitor.say("a=1")
        #expect(site.turn { visitor.listen() })
        #expect(Answer.all(in: visitor.heard).first?.text == "a=1")
        let refused = try site.answer(to: head + "Expect: 100-continue\r\nContent-Length: 99999999\r\n\r\n")
        #expect(refused.status == 413)
    }

    @Test func `HTTP 1.0 and Connection close end the conversation, keep-alive does not`() throws {
        let site = try Site()
        #expect(try site.answers(to: "GET / HTTP/1.0\r\n\r\n").isClosed)
        #expect(try site.answers(to: .get("/", "Connection: close")).isClosed)
        #expect(try !site.answers(to: .get("/")).isClosed)
        let kept = try site.answers(to: "GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n")
        #expect(!kept.isClosed && kept.answers[0].headers["connection"] == "keep-alive")
    }

    @Test func `who has a file already is told so`() throws {
        let site = try Site()
        let first = try site.answer(to: .get("/style.css"))
        #expect(first.status == 200 && first.headers["etag"] == "W/\"v1\"")
        for known in ["W/\"v1\"", "\"v1\"", "*", "\"a\", W/\"v1\""] {
            let (answers, isClosed) = try site.answers(to: .get("/style.css", "If-None-Match: \(known)"), head: true)
            #expect(answers.first?.status == 304 && answers.first?.headers["content-length"] == nil && !isClosed)
        }
        #expect(try site.answer(to: .get("/style.css", "If-None-Match: \"v2\"")).status == 200)
    }

    @Test func `text is compressed for who can read it, and only where that pays`() throws {
        let site = try Site()
        let answer = try site.answer(to: .get("/style.css", "Accept-Encoding: br, gzip"))
        #expect(answer.headers["content-encoding"] == "gzip" && answer.headers["vary"] == "accept-encoding")
        #expect(answer.body.starts(with: [0x1F, 0x8B]) && answer.body.count < 100)
        #expect(answer.headers["content-length"] == "\(answer.body.count)")
        for field in ["gzip;q=0", "br", "gzip; q=0.000"] {
            let plain = try site.answer(to: .get("/style.css", "Accept-Encoding: \(field)"))
            #expect(plain.headers["content-encoding"] == nil && plain.body.count == 5000)
        }
        #expect(try site.answer(to: .get("/", "Accept-Encoding: gzip")).headers["content-encoding"] == nil)
    }

    @Test func `a large answer reaches a slow reader whole, and costs no turn of the others`() throws {
        let site = try Site()
        let slow = try site.visitor(receiveBuffer: 4096)
        slow.say(.get("/huge", "Connection: close"))
        for _ in 0..<10 { site.loop.turn(waitingAtMost: 1) }
        #expect(try site.answer(to: .get("/")).status == 200)
        #expect(
            site.turn {
                while slow.listen() {}
                return slow.isEnded
            })
        #expect(Answer.all(in: slow.heard).first?.body.count == 20 << 20)
    }
}

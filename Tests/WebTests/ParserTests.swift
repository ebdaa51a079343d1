import Testing
import Web

@Suite struct ParserTests {
    /// What becomes of these bytes: the request, or the refusal.
    static func read(_ text: String, bodyLimit: Int = 1000) throws(RequestFault) -> (RequestHead, [UInt8])? {
        var parser = RequestParser()
        parser.append(text.utf8)
        guard case .head = try parser.next() else { return nil }
        try parser.accept(bodyLimit: bodyLimit)
        guard case .request(let head, let body) = try parser.next() else { return nil }
        return (head, body)
    }

    static func refusal(of text: String, bodyLimit: Int = 1000) -> RequestFault? {
        do throws(RequestFault) {
            _ = try read(text, bodyLimit: bodyLimit)
            return nil
        } catch {
            return error
        }
    }

    @Test func `a plain request is read with its path, query, headers and cookies`() throws {
        let text = String.get("/sager/K%201/%C3%A6?q=r%C3%A5d+hus&q=b", "Cookie: a=1; __Host-s=x.y", "X-A:  b c \t")
        let (head, body) = try #require(try Self.read(text))
        let request = Request(head: head, body: body)
        #expect(request.method == .get && request.path == ["sager", "K 1", "æ"])
        #expect(request.query.all("q") == ["råd hus", "b"] && request.headers["x-a"] == "b c")
        #expect(request.cookies["__Host-s"] == "x.y" && head.wantsMore && head.body == .none)
    }

    @Test(arguments: [
        ("/", []), ("/a", ["a"]), ("/a/b", ["a", "b"]), ("/a/", ["a", ""]),
        ("/a:b@c!$&'()*+,;=-._~", ["a:b@c!$&'()*+,;=-._~"]),
        ("/%20", [" "]), ("/...", ["..."]), ("/a%2Eb", ["a.b"]),
    ])
    func `a path has one reading`(target: String, segments: [String]) throws {
        #expect(try Self.read(.get(target))?.0.target.segments == segments)
    }

    @Test(arguments: [
        "/..", "/a/../b", "/./a", "/%2e%2e/a", "/a/.%2E", "//a", "/a//b", "/a%2Fb", "/a%5Cb", "/a\\b", "/%00", "/a%0Ab",
        "/%7F", "/%", "/%4", "/%zz", "/%C3", "/%ff", "/%C0%AF", "/%ED%A0%80", "/a#b", "/a\"b", "/<a>", "/a|b", "/a^b",
        "/?q=%", "/?q=%00", "/?q=%0A", "/?q=%ff", "/?<a>", "/?a#b", "http://desk.test/", "https://desk.test/a",
        "desk.test:80",
        "*", "a", "?q", "", "/æ", "/?æ",
    ])
    func `a target that leaves doubt is refused`(target: String) {
        #expect(Self.refusal(of: .get(target))?.status == .badRequest)
    }

    @Test(arguments: [
        ("GET / HTTP/1.1\r\n\r\n", 400, "web.no_host"),
        ("GET / HTTP/1.1\r\nHost: \r\n\r\n", 400, "web.bad_host"),
        ("GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", 400, "web.bad_host"),
        ("GET / HTTP/1.1\r\nHost: u@a\r\n\r\n", 400, "web.bad_host"),
        ("GET / HTTP/1.1\r\nHost: a:x\r\n\r\n", 400, "web.bad_host"),
        ("GET / HTTP/1.1\r\nHost: [::1\r\n\r\n", 400, "web.bad_host"),
        ("GET / HTTP/2.0\r\nHost: a\r\n\r\n", 505, "web.other_version"),
        ("GET / HTTP/1.2\r\nHost: a\r\n\r\n", 505, "web.other_version"),
        ("GET / HTTP/0.9\r\nHost: a\r\n\r\n", 505, "web.other_version"),
        ("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505, "web.other_version"),
        ("GET / http/1.1\r\nHost: a\r\n\r\n", 400, "web.bad_request_line"),
        ("GET / HTTP/1.10\r\nHost: a\r\n\r\n", 400, "web.bad_request_line"),
        ("GET / HTTP/1,1\r\nHost: a\r\n\r\n", 400, "web.bad_request_line"),
        ("GET /\r\n\r\n", 400, "web.bad_request_line"),
        ("GET  / HTTP/1.1\r\nHost: a\r\n\r\n", 400, "web.bad_request_line"),
        ("GET / HTTP/1.1 \r\nHost: a\r\n\r\n", 400, "web.bad_request_line"),
        (" GET / HTTP/1.1\r\nHost: a\r\n\r\n", 400, "web.bad_request_line"),
        ("GET\t/ HTTP/1.1\r\nHost: a\r\n\r\n", 400, "web.bad_request_line"),
        ("G(T / HTTP/1.1\r\nHost: a\r\n\r\n", 400, "web.bad_request_line"),
        ("get / HTTP/1.1\r\nHost: a\r\n\r\n", 501, "web.unknown_method"),
        ("TRACE / HTTP/1.1\r\nHost: a\r\n\r\n", 501, "web.unknown_method"),
        ("CONNECT a:443 HTTP/1.1\r\nHost: a\r\n\r\n", 501, "web.unknown_method"),
        ("\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", 400, "web.empty_line_first"),
        ("GET / HTTP/1.1\nHost: a\n\n", 400, "web.bare_line_end"),
        ("GET / HTTP/1.1\r\nHost: a\n\r\n", 400, "web.bare_line_end"),
        ("GET / HTTP/1.1\r\nHost: a\rX: b\r\n\r\n", 400, "web.bare_line_end"),
        ("GET / HTTP/1.1\r\nHost: a\r\r\n\r\n", 400, "web.bare_line_end"),
        ("GET / HTTP/1.1\r\n Host: a\r\n\r\n", 400, "web.bad_field_name"),
        ("GET / HTTP/1.1\r\nHost: a\r\nA: b\r\n c\r\n\r\n", 400, "web.bad_field_name"),
        ("GET / HTTP/1.1\r\nHost : a\r\n\r\n", 400, "web.bad_field_name"),
        ("GET / HTTP/1.1\r\nHost: a\r\n: b\r\n\r\n", 400, "web.bad_field_name"),
        ("GET / HTTP/1.1\r\nHost: a\r\nnonsense\r\n\r\n", 400, "web.bad_field_name"),
        ("GET / HTTP/1.1\r\nHost: a\r\nÆ: b\r\n\r\n", 400, "web.bad_field_name"),
        ("GET / HTTP/1.1\r\nHost: a\r\nA: b\0c\r\n\r\n", 400, "web.bad_field_value"),
        ("GET / HTTP/1.1\r\nHost: a\r\nA: \u{7F}\r\n\r\n", 400, "web.bad_field_value"),
        ("GET / HTTP/1.1\r\nHost: a\r\nExpect: gold\r\n\r\n", 417, "web.unknown_expectation"),
        ("POST / HTTP/1.1\r\nHost: a\r\n\r\n", 411, "web.no_length"),
        ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1001\r\n\r\n", 413, "web.long_body"),
        (
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nContent-Encoding: gzip\r\n\r\nab", 415,
            "web.content_encoding"
        ),
    ])
    func `a head that leaves doubt is refused, with a reason for the log`(text: String, status: Int, code: String) {
        let fault = Self.refusal(of: text)
        #expect(fault?.status.rawValue == status && fault?.code == code)
    }

    @Test func `a field value that is not UTF-8 is refused, and one that is comes whole`() throws {
        var parser = RequestParser()
        parser.append(Array("GET / HTTP/1.1\r\nHost: a\r\nA: ".utf8) + [0xFF] + Array("\r\n\r\n".utf8))
        #expect(throws: RequestFault.self) { try parser.next() }
        #expect(try Self.read(.get("/", "A: sø"))?.0.headers["a"] == "sø")
    }

    @Test func `each limit is exact`() throws {
        let limits = RequestLimits()
        let fill = { (count: Int) in String(repeating: "a", count: count) }
        #expect(Self.refusal(of: .get("/" + fill(limits.requestLine)))?.status == .uriTooLong)
        #expect(Self.refusal(of: "GET /" + fill(limits.requestLine))?.status == .uriTooLong)
        let shortest = String.get("/", "X: ").utf8.count
        #expect(try Self.read(.get("/", "X: " + fill(limits.head - shortest))) != nil)
        #expect(Self.refusal(of: .get("/", "X: " + fill(limits.head - shortest + 1)))?.status == .headerFieldsTooLarge)
        let many = (0..<limits.headers - 1).map { "A\($0): b\r\n" }.joined()
        #expect(try Self.read("GET / HTTP/1.1\r\nHost: a\r\n" + many + "\r\n") != nil)
        #expect(
            Self.refusal(of: "GET / HTTP/1.1\r\nHost: a\r\n" + many + "Z: z\r\n\r\n")?.status == .headerFieldsTooLarge)
        let query = (0..<limits.queryFields).map { "a\($0)=" }.joined(separator: "&")
        #expect(try Self.read(.get("/?" + query)) != nil)
        #expect(Self.refusal(of: .get("/?" + query + "&b"))?.status == .badRequest)
        let body = { (count: Int) in "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: \(count)\r\n\r\n" + fill(count) }
        #expect(try Self.read(body(1000))?.1.count == 1000)
        #expect(Self.refusal(of: body(1001))?.status == .contentTooLarge)
    }

    @Test func `a chunked body is put together, and its limit counts what is meant, not what is sent`() throws {
        let head = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: Chunked\r\n\r\n"
        let (_, body) = try #require(try Self.read(head + "3\r\nabc\r\n00A\r\n0123456789\r\n0\r\n\r\n"))
        #expect(String(decoding: body, as: UTF8.self) == "abc0123456789")
        let ones = String(repeating: "1\r\nx\r\n", count: 1000)
        #expect(try Self.read(head + ones + "0\r\n\r\n")?.1.count == 1000)
        #expect(Self.refusal(of: head + ones + "1\r\nx\r\n0\r\n\r\n")?.status == .contentTooLarge)
        #expect(Self.refusal(of: head + "3e9\r\n")?.status == .contentTooLarge)
    }

    @Test(arguments: [
        "zz\r\n", "\r\n", "-1\r\n", "+1\r\n", "0x1\r\na\r\n", " 1\r\na\r\n", "1 \r\na\r\n", "1;a=b\r\na\r\n",
        "1\na\r\n",
        "1\ra", "123456789\r\n", "ffffffffffffffff1\r\n", "1\r\nab\r\n", "1\r\na\n", "1\r\na\r0", "0\r\nX: y\r\n\r\n",
        "0\r\nGET",
    ])
    func `a chunk that leaves doubt is refused`(chunks: String) {
        let head = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
        #expect(Self.refusal(of: head + chunks)?.status == .badRequest)
    }

    @Test func `however the bytes are cut up on the way, the requests are the same`() throws {
        let text =
            String.get("/a?b=c") + .post("a=1&b=2")
            + "POST /form HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n"
            + .get("/end")
        let bytes = Array(text.utf8)
        func steps(_ cuts: [Int]) throws -> [RequestParser.Step] {
            var parser = RequestParser()
            var steps: [RequestParser.Step] = []
            var start = 0
            for cut in cuts + [bytes.count] {
                parser.append(bytes[start..<cut])
                start = cut
                while let step = try parser.next() {
                    steps.append(step)
                    if case .head = step { try parser.accept(bodyLimit: 100) }
                }
            }
            #expect(parser.bufferedBytes == 0)
            return steps
        }
        let whole = try steps([])
        #expect(whole.count == 8)
        #expect(try steps(Array(1..<bytes.count)) == whole)
        for cut in 1..<bytes.count { #expect(try steps([cut]) == whole) }
    }

    @Test func `HTTP/1.0 is answered once, unless it asks for more`() throws {
        #expect(try Self.read("GET / HTTP/1.0\r\n\r\n")?.0.wantsMore == false)
        #expect(try Self.read("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")?.0.wantsMore == true)
        #expect(try Self.read(.get("/", "Connection: foo, Close"))?.0.wantsMore == false)
    }

    @Test func `a cookie that comes twice was planted, and counts as none`() throws {
        let head = try #require(try Self.read(.get("/", "Cookie: a=1; b=2; a=3; odd; c=x=y"))).0
        let cookies = Request(head: head, body: []).cookies
        #expect(cookies["a"] == nil && cookies["b"] == "2" && cookies["c"] == "x=y" && cookies["odd"] == nil)
    }
}

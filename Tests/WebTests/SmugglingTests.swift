import Testing
import Web

/// Bytes that two readers may cut into requests differently, so that one of them lets in what the other never saw.
/// Each variant hides a request for `/smuggled`; it is refused as a whole and the connection ended.
@Suite struct SmugglingTests {
    /// What stands after `POST /form HTTP/1.1`, `Host` and the type, up to the empty line, and what follows it.
    static let variants: [(lines: String, body: String)] = [
        ("Content-Length: 5\r\nContent-Length: 6", "abcdef"),
        ("Content-Length: 5\r\nContent-Length: 5", "abcde"),
        ("Content-Length: 5\r\ncontent-length: 0", "abcde"),
        ("Content-Length: 5, 5", "abcde"),
        ("Content-Length: 5,6", "abcde"),
        ("Content-Length: +5", "abcde"),
        ("Content-Length: -5", "abcde"),
        ("Content-Length: 5 ,", "abcde"),
        ("Content-Length: 0x5", "abcde"),
        ("Content-Length: 5.0", "abcde"),
        ("Content-Length: 5e0", "abcde"),
        ("Content-Length: 05", "abcde"),
        ("Content-Length: 5 5", "abcde"),
        ("Content-Length: \"5\"", "abcde"),
        ("Content-Length: ٥", "abcde"),
        ("Content-Length:", ""),
        ("Content-Length: 99999999999999999999", ""),
        ("Content-Length: 18446744073709551621", "abcde"),
        ("Content-Length : 5", "abcde"),
        ("Content-Length\t: 5", "abcde"),
        (" Content-Length: 5", "abcde"),
        ("X: y\r\n Content-Length: 5", "abcde"),
        ("Content-Length:\r\n 5", "abcde"),
        ("X: y\nContent-Length: 5", "abcde"),
        ("X: y\rContent-Length: 5", "abcde"),
        ("Content-Length: 5\u{0B}", "abcde"),
        ("Content-Length: 5\0", "abcde"),
        ("Content-Length: 5\r\nTransfer-Encoding: chunked", "0\r\n\r\n"),
        ("Transfer-Encoding: chunked\r\nContent-Length: 5", "0\r\n\r\n"),
        ("Content-Length: 5\r\nTransfer-Encoding: identity", "abcde"),
        ("Content-Length: 5\r\nTransfer-Encoding: x", "abcde"),
        ("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked", "0\r\n\r\n"),
        ("Transfer-Encoding: chunked\r\nTransfer-Encoding: identity", "0\r\n\r\n"),
        ("Transfer-Encoding: chunked, chunked", "0\r\n\r\n"),
        ("Transfer-Encoding: chunked, identity", "0\r\n\r\n"),
        ("Transfer-Encoding: identity, chunked", "0\r\n\r\n"),
        ("Transfer-Encoding: gzip, chunked", "0\r\n\r\n"),
        ("Transfer-Encoding: xchunked", "0\r\n\r\n"),
        ("Transfer-Encoding: chunkedx", "0\r\n\r\n"),
        ("Transfer-Encoding: chunked;q=1", "0\r\n\r\n"),
        ("Transfer-Encoding: \"chunked\"", "0\r\n\r\n"),
        ("Transfer-Encoding: 'chunked'", "0\r\n\r\n"),
        ("Transfer-Encoding: ,chunked", "0\r\n\r\n"),
        ("Transfer-Encoding: chunked,", "0\r\n\r\n"),
        ("Transfer-Encoding: chun\u{212A}ed", "0\r\n\r\n"),
        ("Transfer-Encoding: \u{0B}chunked", "0\r\n\r\n"),
        ("Transfer-Encoding: \u{0C}chunked", "0\r\n\r\n"),
        ("Transfer-Encoding: \u{A0}chunked", "0\r\n\r\n"),
        ("Transfer-Encoding : chunked", "0\r\n\r\n"),
        ("Transfer-Encoding\0: chunked", "0\r\n\r\n"),
        (" Transfer-Encoding: chunked", "0\r\n\r\n"),
        ("X: y\r\n\tTransfer-Encoding: chunked", "0\r\n\r\n"),
        ("Transfer-Encoding:\r\n chunked", "0\r\n\r\n"),
        ("X: y\nTransfer-Encoding: chunked", "0\r\n\r\n"),
        ("Transfer-Encoding:", "0\r\n\r\n"),
        ("Transfer-Encoding: chunked\r\nConnection: transfer-encoding", "0\r\n\r\n"),
        ("Content-Length: 5\r\nConnection: close, Content-Length", "abcde"),
        ("Transfer-Encoding: chunked", "0\n\n"),
        ("Transfer-Encoding: chunked", "0\r\n\n"),
        ("Transfer-Encoding: chunked", "5\nabcde\r\n0\r\n\r\n"),
        ("Transfer-Encoding: chunked", "5\r\nabcdef\r\n0\r\n\r\n"),
        ("Transfer-Encoding: chunked", "5\r\nabcde0\r\n\r\n"),
        ("Transfer-Encoding: chunked", "5;\nabcde\r\n0\r\n\r\n"),
        ("Transfer-Encoding: chunked", "5;x=\"\r\nabcde\r\n0\r\n\r\n"),
        ("Transfer-Encoding: chunked", "100000000\r\nabcde\r\n0\r\n\r\n"),
        ("Transfer-Encoding: chunked", "0x5\r\nabcde\r\n0\r\n\r\n"),
        ("Transfer-Encoding: chunked", "0\r\nContent-Length: 5\r\n\r\nabcde"),
        ("Transfer-Encoding: chunked", "0\r\nHost: b\r\n\r\n"),
        ("Content-Length: 5\r\nHost: other", "abcde"),
        ("Content-Length: 5\r\nContent-Type: text/plain", "abcde"),
        ("Content-Length: 5\r\nContent-Encoding: gzip", "abcde"),
        ("", ""),
    ]

    @Test(arguments: variants)
    func `no request is smuggled behind another`(lines: String, body: String) throws {
        let site = try Site()
        let start = "POST /form HTTP/1.1\r\nHost: desk.test\r\nContent-Type: application/x-www-form-urlencoded\r\n"
        let text = start + (lines.isEmpty ? "" : lines + "\r\n") + "\r\n" + body + String.get("/smuggled")
        let (answers, isClosed) = try site.answers(to: text)
        #expect(answers.count == 1 && isClosed && site.asked.isEmpty)
        #expect([400, 411, 413, 415, 501].contains(answers.first?.status))
        #expect(answers.first?.headers["connection"] == "close")
        #expect(!site.faults.contains("web.no_page"))
    }

    @Test(arguments: ["GET", "HEAD", "DELETE", "OPTIONS"])
    func `who has nothing to send with a body is not let in with one`(method: String) throws {
        for lines in ["Content-Length: 37", "Transfer-Encoding: chunked"] {
            let site = try Site()
            let text = String.get("/", lines, method: method) + .get("/smuggled")
            let (answers, isClosed) = try site.answers(to: text, head: true)
            #expect(answers.first?.status == 400 && isClosed && site.asked.isEmpty)
        }
    }

    @Test func `what stands in a body is not a request, however much it looks like one`() throws {
        let site = try Site()
        let inner = "a=" + String.get("/smuggled").replacing("\r\n", with: "%0D%0A").replacing(" ", with: "+")
        let chunk = String(inner.utf8.count, radix: 16)
        let text =
            String.post(inner)
            + "POST /form HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n"
            + "Transfer-Encoding: chunked\r\n\r\n\(chunk)\r\n\(inner)\r\n0\r\n\r\n"
        let (answers, _) = try site.answers(to: text)
        #expect(answers.map(\.status) == [200, 200] && site.asked == ["/form", "/form"])
    }

    @Test func `a refused body is not read as the next request`() throws {
        for target in ["/nowhere", "/later", "/"] {
            let site = try Site()
            let body = String.get("/smuggled")
            let text = "POST \(target) HTTP/1.1\r\nHost: a\r\nContent-Length: \(body.utf8.count)\r\n\r\n" + body
            let (answers, isClosed) = try site.answers(to: text)
            #expect([404, 405].contains(answers.first?.status) && answers.count == 1 && isClosed && site.asked.isEmpty)
        }
    }
}

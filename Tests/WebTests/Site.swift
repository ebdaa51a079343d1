import Glibc
import Testing
import Transport
import Web

/// A web server with a handful of pages, on a loop and a clock of the test's own.
final class Site {
    let loop: EventLoop
    var milliseconds: Int64 = 0
    /// The paths that pages were asked for, in order.
    var asked: [String] = []
    /// Requests that wait for their answer until the test gives it.
    var waiting: [Responder] = []
    var streams: [EventStream] = []
    var faults: [String] = []
    /// What the last form held.
    var form: Form?
    private(set) var port: UInt16 = 0
    private var made: HTTPServer?

    typealias Page = @Sendable (Site, Request, Responder) -> Void

    static let router = Router<Page>([
        Route("home", .get, "/") { _, _, to in to.send(.page("<p>Velkommen</p>")) },
        Route("large", .get, "/large") { _, _, to in to.send(.text(String(repeating: "æ", count: 100_000))) },
        Route("huge", .get, "/huge") { _, _, to in
            to.send(Response(contentType: "application/octet-stream", body: [UInt8](repeating: 7, count: 20 << 20)))
        },
        Route("case", .get, "/sager/{case}") { _, request, to in to.send(.text(request.parameters["case"] ?? "")) },
        Route("later", .get, "/later") { site, _, to in site.waiting.append(to) },
        Route("lost", .get, "/lost") { _, _, _ in },
        Route("events", .get, "/events") { site, _, to in
            if let stream = to.stream() { site.streams.append(stream) }
        },
        Route("style", .get, "/style.css") { _, _, to in
            var response = Response(contentType: "text/css", body: Array(repeating: 0x20, count: 5000))
            response.entityTag = EntityTag("v1")
            to.send(response)
        },
        Route("split", .get, "/split") { _, request, to in
            var response = Response.text("")
            response.headers["x-echo"] = "a\r\nset-cookie: evil=1" + (request.query["x"] ?? "")
            to.send(response)
        },
        Route("form", .post, "/form", bodyLimit: 64 << 10, accepts: [.urlencoded, .multipart]) { site, request, to in
            do throws(RequestFault) {
                let form = try request.form()
                site.form = form
                to.send(.text(form.fields.fields.map { "\($0.name)=\($0.value)" }.joined(separator: "&")))
            } catch {
                to.send(.text(error.code, status: error.status))
            }
        },
    ])

    init(_ change: (inout ServerLimits) -> Void = { _ in }, realClock: Bool = false) throws {
        Self.allowManyDescriptors
        loop = try EventLoop()
        var limits = ServerLimits()
        change(&limits)
        let clock =
            realClock
            ? ServerClock.system
            : ServerClock(milliseconds: { [unowned self] in milliseconds }, unixSeconds: { 784_111_777 })
        let server = HTTPServer(loop, limits: limits, clock: clock) { [unowned self] head in
            Self.router.admit(head) { [unowned self] route, request, responder in
                asked.append("/" + request.path.joined(separator: "/"))
                route.action(self, request, responder)
            }
        }
        server.onFault = { [unowned self] in faults.append($0.code) }
        made = server
        port = try server.listen(port: 0)
    }

    var server: HTTPServer { made! }

    /// Lets the clock go on and the server act on it.
    func pass(milliseconds more: Int64) {
        milliseconds += more
        server.enforceDeadlines()
    }

    /// Turns until `isDone`; `false` if that takes longer than anything here should.
    func turn(until isDone: () -> Bool) -> Bool {
        let late = MonotonicClock.milliseconds + 20_000
        while !isDone() {
            guard MonotonicClock.milliseconds < late else { return false }
            loop.turn(waitingAtMost: 5)
        }
        return true
    }

    /// Somebody who connects and is let in or turned away.
    func visitor(receiveBuffer: Int32? = nil) throws -> Visitor {
        try Visitor(port: port, receiveBuffer: receiveBuffer)
    }

    /// Says it on a connection of its own, and hears the answers until the server hangs up or has nothing more to say.
    func answers(to text: String, head: Bool = false) throws -> (answers: [Answer], isClosed: Bool) {
        let visitor = try visitor()
        visitor.say(text)
        var idleTurns = 0
        _ = turn {
            let isFresh = visitor.listen()
            idleTurns = isFresh ? 0 : idleTurns + 1
            return visitor.isEnded || (idleTurns > 3 && !visitor.heard.isEmpty && waiting.isEmpty)
        }
        return (Answer.all(in: visitor.heard, head: head), visitor.isEnded)
    }

    /// One question, one answer.
    func answer(to text: String, head: Bool = false) throws -> Answer {
        try #require(try answers(to: text, head: head).answers.first)
    }

    /// Hundreds of visitors take two descriptors each in one process.
    private static let allowManyDescriptors: Void = {
        var limit = rlimit()
        getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        limit.rlim_cur = min(limit.rlim_max, 8192)
        setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    }()
}

/// A plain socket, which does exactly what the test says.
final class Visitor {
    private var descriptor: Int32
    var heard: [UInt8] = []
    /// The server has hung up.
    private(set) var isEnded = false

    init(port: UInt16, receiveBuffer: Int32? = nil) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        if var size = receiveBuffer { setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &size, 4) }
        let address = try #require(SocketAddress(host: "127.0.0.1", port: port))
        guard address.withSockaddr({ connect(descriptor, $0, $1) }) == 0 else { throw NobodyOpens() }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    var text: String { String(decoding: heard, as: UTF8.self) }

    func say(_ text: String) { say(Array(text.utf8)) }

    /// Says as much of it as the server takes; a visitor who is shown the door is not always listened to.
    func say(_ bytes: [UInt8]) { _ = send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT)) }

    /// Takes what is there, without waiting, and tells whether there was anything.
    @discardableResult
    func listen(_ most: Int = 1 << 18) -> Bool {
        var bytes = [UInt8](repeating: 0, count: most)
        let count = recv(descriptor, &bytes, most, Int32(MSG_DONTWAIT))
        if count > 0 { heard += bytes.prefix(count) }
        if count == 0 || (count < 0 && errno != EAGAIN) { isEnded = true }
        return count > 0
    }

    func finishSpeaking() { shutdown(descriptor, Int32(SHUT_WR)) }

    /// Breaks the connection off, as a machine does that is switched off and on again.
    func breakOff() {
        var atOnce = linger(l_onoff: 1, l_linger: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &atOnce, socklen_t(MemoryLayout<linger>.size))
        shutdown(descriptor, Int32(SHUT_RD))
        close(descriptor)
        descriptor = -1
    }

    struct NobodyOpens: Error {}
}

/// An answer, as a browser would read it.
struct Answer {
    var status = 0
    var headers: [String: String] = [:]
    var body: [UInt8] = []

    var text: String { String(decoding: body, as: UTF8.self) }

    /// Every whole answer in those bytes, one after the other.
    static func all(in bytes: [UInt8], head: Bool = false) -> [Answer] {
        var rest = bytes[...]
        var answers: [Answer] = []
        while let end = rest.indices.first(where: { rest[$0...].starts(with: Array("\r\n\r\n".utf8)) }) {
            let lines = String(decoding: rest[..<end], as: UTF8.self).split(separator: "\r\n")
            var answer = Answer()
            answer.status = Int(lines[0].split(separator: " ")[1]) ?? 0
            for line in lines.dropFirst() {
                let colon = line.firstIndex(of: ":")!
                answer.headers[String(line[..<colon])] = String(line[line.index(colon, offsetBy: 2)...])
            }
            rest = rest[(end + 4)...]
            let length = head ? 0 : Int(answer.headers["content-length"] ?? "0") ?? 0
            guard rest.count >= length else { break }
            answer.body = Array(rest.prefix(length))
            rest = rest.dropFirst(length)
            answers.append(answer)
        }
        return answers
    }
}

extension String {
    /// A request for that page, with more header lines.
    static func get(_ target: String, _ lines: String..., method: String = "GET") -> String {
        "\(method) \(target) HTTP/1.1\r\nHost: desk.test\r\n" + lines.map { $0 + "\r\n" }.joined() + "\r\n"
    }

    /// A form that is submitted.
    static func post(_ body: String, _ lines: String...) -> String {
        "POST /form HTTP/1.1\r\nHost: desk.test\r\nContent-Type: application/x-www-form-urlencoded\r\n"
            + "Content-Length: \(body.utf8.count)\r\n" + lines.map { $0 + "\r\n" }.joined() + "\r\n" + body
    }
}

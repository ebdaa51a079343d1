import Transport

/// Browsers at work, as many as needed: each request takes a connection that is idle, or opens one more.
final class WebClient {
    /// An answer as far as a figure is made of it.
    struct Answer {
        let status: Int
        let head: String
        /// Bytes of the body as they came over the wire.
        let bytes: Int
        let body: [UInt8]

        func header(_ name: String) -> String? {
            head.split(separator: "\r\n").first { $0.lowercased().hasPrefix("\(name):") }
                .map { String($0.drop { $0 != ":" }.dropFirst().drop { $0 == " " }) }
        }
    }

    private let loop: EventLoop
    private let port: UInt16
    private var idle: [Line] = []

    init(_ loop: EventLoop, port: UInt16) {
        self.loop = loop
        self.port = port
    }

    /// Asks for a page, or sends a form; `done` gets `nil` when the connection was lost.
    func ask(
        _ path: String, cookie: String?, form: String? = nil, isCompressed: Bool = true,
        done: @escaping (Answer?) -> Void
    ) {
        var head = "\(form == nil ? "GET" : "POST") \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n"
        if isCompressed { head += "Accept-Encoding: gzip\r\n" }
        if let cookie { head += "Cookie: \(cookie)\r\n" }
        if let form {
            head += "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: \(form.utf8.count)\r\n"
            head += "Sec-Fetch-Site: same-origin\r\n"
        }
        let bytes = Array((head + "\r\n" + (form ?? "")).utf8)
        let finish: (Line, Answer?) -> Void = { [self] line, answer in
            if answer != nil, line.isOpen { idle.append(line) }
            done(answer)
        }
        idle.removeAll { !$0.isOpen }
        if let line = idle.popLast() { return line.ask(bytes, finish) }
        loop.connect(host: "127.0.0.1", port: port) { result in
            guard case .success(let connection) = result else { return done(nil) }
            Line(connection).ask(bytes, finish)
        }
    }

    /// Asks and waits, for what comes before a measurement.
    func answer(_ path: String, cookie: String?, form: String? = nil) -> Answer? {
        var answer: Answer??
        ask(path, cookie: cookie, form: form, isCompressed: false) { answer = .some($0) }
        loop.run(until: { answer != nil })
        return answer ?? nil
    }

    /// One connection; one request at a time.
    private final class Line {
        private let connection: ByteConnection
        private var received: [UInt8] = []
        private var finish: ((Line, Answer?) -> Void)?

        var isOpen: Bool { connection.isOpen }

        init(_ connection: ByteConnection) { self.connection = connection }

        func ask(_ bytes: [UInt8], _ finish: @escaping (Line, Answer?) -> Void) {
            self.finish = finish
            connection.onBytes = { [self] in took($0) }
            connection.onClose = { [self] _ in end(nil) }
            connection.send(bytes)
        }

        private func took(_ bytes: UnsafeRawBufferPointer) {
            received += bytes
            guard let headEnd = Self.headEnd(in: received) else { return }
            let head = String(decoding: received[..<headEnd], as: UTF8.self)
            let probe = Answer(status: 0, head: head, bytes: 0, body: [])
            guard let length = probe.header("content-length").flatMap({ Int($0) }) else { return connection.abort() }
            guard received.count >= headEnd + 4 + length else { return }
            let body = Array(received[(headEnd + 4)..<(headEnd + 4 + length)])
            received.removeAll(keepingCapacity: true)
            let status = head.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
            end(Answer(status: status, head: head, bytes: length, body: body))
        }

        private func end(_ answer: Answer?) {
            let finish = finish
            self.finish = nil
            finish?(self, answer)
        }

        private static func headEnd(in bytes: [UInt8]) -> Int? {
            guard bytes.count >= 4 else { return nil }
            return (0...(bytes.count - 4)).first {
                bytes[$0] == 13 && bytes[$0 + 1] == 10 && bytes[$0 + 2] == 13 && bytes[$0 + 3] == 10
            }
        }
    }
}

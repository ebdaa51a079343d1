package import Transport

/// A web server on the loop of one process: it cuts what comes into requests, has each admitted by its head, lets the
/// answer come whenever it is ready, and shows the door to whoever is slow, too many or unclear.
package final class HTTPServer {
    /// Has the last word on every answer, also on those to requests that nobody could read.
    package var decorate: (inout Response, RequestHead?) -> Void = { response, _ in response.addSecurityHeaders() }
    /// The page that is shown for a refusal; the head is `nil` when it could not be read.
    package var errorPage: (RequestFault, RequestHead?) -> Response = { fault, _ in
        .text("\(fault.status.rawValue) \(fault.status.reason)\n", status: fault.status)
    }
    /// A request was refused, or an answer did not come; for the log.
    package var onFault: (RequestFault) -> Void = { _ in }

    package let limits: ServerLimits
    private let clock: ServerClock
    private let admission: (RequestHead) -> Admission
    private let writer = ResponseWriter()
    private weak var loop: EventLoop?
    private var doors: [Listener] = []
    private var connections: [Int: HTTPConnection] = [:]
    private var lastNumber = 0
    private var watchman: Timer?
    private var watchmanDue = Int64.max
    private var turnedAway = (since: Int64.min / 2, count: 0)
    private var onStopped: (() -> Void)?

    /// - Parameter admit: asked for each head before a byte of its body is taken; ``Router/admit(_:_:)`` knows.
    package init(
        _ loop: EventLoop, limits: ServerLimits = ServerLimits(), clock: ServerClock = .system,
        admit: @escaping (RequestHead) -> Admission
    ) {
        self.loop = loop
        self.limits = limits
        self.clock = clock
        admission = admit
    }

    /// Opens a door, and tells the port behind which it is.
    ///
    /// - Parameter encryption: what the door shows; without it only this machine can reach the door. Who speaks plainly
    ///   at an encrypted door is told so in plain text, and learns nothing else.
    @discardableResult
    package func listen(
        host: String = "127.0.0.1", port: UInt16, encryption: TLSServer? = nil
    ) throws(TransportError) -> UInt16 {
        guard let loop else { return 0 }
        if let encryption { prepare(encryption) }
        let door = try loop.listen(
            host: host, port: port, encryption: encryption, limits: limits.connection
        ) { [weak self] in self?.welcome($0) }
        doors.append(door)
        return door.port
    }

    /// Opens a door in the file system; each visitor's ``Visitor/peer`` then says as which user it came.
    package func listen(path: String, access: SocketAccess) throws(TransportError) {
        guard let loop else { return }
        doors.append(
            try loop.listen(path: path, access: access, limits: limits.connection) { [weak self] in self?.welcome($0) })
    }

    /// Opens the door that the service manager has made, with what it shows there.
    package func listen(inherited descriptor: Int32, encryption: TLSServer? = nil) throws(TransportError) {
        guard let loop else { return }
        if let encryption { prepare(encryption) }
        doors.append(
            try loop.listen(inherited: descriptor, encryption: encryption, limits: limits.connection) {
                [weak self] in self?.welcome($0)
            })
    }

    private func prepare(_ encryption: TLSServer) {
        encryption.answerToPlain = Self.onlyEncrypted
        encryption.handshakeMilliseconds = limits.handshakeTime
    }

    private static let onlyEncrypted: [UInt8] = {
        let words = "This place is reached by https:// only.\n"
        let head = "HTTP/1.1 400 Bad Request\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: "
        return Array("\(head)\(words.utf8.count)\r\nConnection: close\r\n\r\n\(words)".utf8)
    }()

    /// How many are inside.
    package var connectionCount: Int { connections.count }

    /// How many of them listen to an event stream.
    package var streamCount: Int { connections.values.count { $0.isStreaming } }

    /// Lets nobody in any more, says goodbye to who is idle or listening, answers what was asked, and then calls `done`.
    /// What is not answered or taken in time is cut off.
    package func stop(withinMilliseconds limit: Int64 = 10_000, _ done: @escaping () -> Void) {
        guard !isStopping else { return }
        onStopped = done
        for door in doors { door.close() }
        doors = []
        for connection in inOrder { connection.serverIsStopping() }
        loop?.after(milliseconds: limit) { [weak self] in
            guard let self else { return }
            for connection in inOrder { connection.abort() }
        }
        tellIfStopped()
    }

    /// Deals with everybody whose time is up by now. The server does so itself in time; a test with a clock of its own
    /// calls it.
    package func enforceDeadlines() {
        let now = now
        let late = connections.values.filter { $0.deadline <= now }.sorted { $0.number < $1.number }
        for connection in late { connection.timeIsUp() }
        watchmanDue = .max
        if let next = connections.values.lazy.map(\.deadline).min() { watch(for: next) }
    }
}

// MARK: - What its connections need

extension HTTPServer {
    var now: Int64 { clock.milliseconds() }
    var isStopping: Bool { onStopped != nil }

    func admit(_ head: RequestHead) -> Admission { admission(head) }

    /// The bytes of an answer, with everybody's last words.
    func bytes(of response: Response, to head: RequestHead?, keepsAlive: Bool, hasEnd: Bool = true) -> [UInt8] {
        var response = response
        decorate(&response, head)
        let date = HTTPDate.text(unixSeconds: clock.unixSeconds())
        return writer.bytes(of: response, to: head, keepsAlive: keepsAlive, hasEnd: hasEnd, date: date)
    }

    /// The answer that refuses, and a word to the log.
    func refusal(_ fault: RequestFault, _ head: RequestHead?) -> Response {
        onFault(fault)
        var response = errorPage(fault, head)
        response.status = fault.status
        if !fault.allowed.isEmpty {
            response.headers["allow"] = fault.allowed.map(\.rawValue).joined(separator: ", ")
        }
        return response
    }

    func soon(_ body: @escaping () -> Void) { loop?.soon(body) }

    /// Sees to it that ``enforceDeadlines()`` comes in time for that deadline. One timer serves all connections; a
    /// deadline that was put off meanwhile makes it look once in vain.
    func watch(for deadline: Int64) {
        guard deadline < watchmanDue else { return }
        watchmanDue = deadline
        watchman?.cancel()
        watchman = loop?.after(milliseconds: max(1, deadline - now)) { [weak self] in self?.enforceDeadlines() }
    }

    func forget(_ number: Int) {
        connections[number] = nil
        tellIfStopped()
    }

    /// As they came, so that two runs do the same.
    private var inOrder: [HTTPConnection] { connections.values.sorted { $0.number < $1.number } }

    private func tellIfStopped() {
        guard connections.isEmpty, let onStopped, let loop else { return }
        self.onStopped = {}
        // In the next turn, when the last words have left.
        loop.soon(onStopped)
    }

    private func welcome(_ bytes: ByteConnection) {
        if connections.count >= limits.connections { makeRoom() }
        guard connections.count < limits.connections else { return turnAway(bytes) }
        lastNumber += 1
        let connection = HTTPConnection(self, number: lastNumber, bytes)
        connections[lastNumber] = connection
        connection.begin()
    }

    /// Who has been idle longest leaves for somebody who has come to ask.
    private func makeRoom() {
        connections.values.filter(\.isIdle).min { ($0.deadline, $0.number) < ($1.deadline, $1.number) }?.close()
    }

    private func turnAway(_ bytes: ByteConnection) {
        let now = now
        if now - turnedAway.since >= 1000 { turnedAway = (since: now, count: 0) }
        turnedAway.count += 1
        guard turnedAway.count <= limits.turnedAwayPerSecond else { return bytes.abort() }
        let response = refusal(RequestFault(.unavailable, "web.full"), nil)
        bytes.send(self.bytes(of: response, to: nil, keepsAlive: false))
        bytes.close()
    }
}

import Transport

/// One visitor's connection: request after request, one at a time.
///
/// While a request is being answered nothing further is read, so what a visitor sends ahead waits in the kernel and costs
/// us nothing.
final class HTTPConnection {
    private enum Phase {
        /// Between requests.
        case idle
        /// A head has begun.
        case head
        /// The head has been admitted.
        case body(RequestHead, Admission)
        case answering(RequestHead)
        case streaming(EventStream)
        /// The last answer is said and being taken.
        case leaving
        case gone
    }

    let number: Int
    /// When patience ends, by the server's clock.
    private(set) var deadline = Int64.max
    private unowned let server: HTTPServer
    private let bytes: ByteConnection
    private var parser: RequestParser
    private var phase = Phase.idle
    /// How many requests have been handed over, so that a late answer is not taken for the next one's.
    private var requests = 0
    private weak var responder: Responder?
    private var answeredAt = Int64.min / 2
    private var isDriving = false
    private var isDrivingAsked = false

    init(_ server: HTTPServer, number: Int, _ bytes: ByteConnection) {
        self.server = server
        self.number = number
        self.bytes = bytes
        parser = RequestParser(limits: server.limits.request)
    }

    func begin() {
        bytes.onBytes = { [weak self] in self?.receive($0) }
        bytes.onDrained = { [weak self] in self?.drained() }
        bytes.onClose = { [weak self] _ in self?.ended() }
        setDeadline(server.limits.headTime)
    }

    var isStreaming: Bool { if case .streaming = phase { true } else { false } }
    var isIdle: Bool { if case .idle = phase { answeredAt >= 0 && bytes.bufferedBytes == 0 } else { false } }

    func close() { bytes.close() }
    func abort() { bytes.abort() }

    /// Nothing new is begun: who is idle or listening leaves, what has been asked is answered.
    func serverIsStopping() {
        switch phase {
        case .idle where bytes.isCongested:
            phase = .leaving
            setDeadline(server.limits.writeTime)
        case .idle, .streaming: bytes.close()
        case .head, .body, .answering, .leaving, .gone: break
        }
    }
}

// MARK: - Requests

extension HTTPConnection {
    private func receive(_ received: UnsafeRawBufferPointer) {
        switch phase {
        case .idle, .head, .body, .answering:
            parser.append(received)
            drive()
        case .streaming: bytes.abort()  // a listener does not speak
        case .leaving, .gone: break
        }
    }

    /// Answers what is there, one request after the other, as far as the visitor takes the answers.
    private func drive() {
        guard !isDriving else { return }
        isDriving = true
        defer { isDriving = false }
        var answered = 0
        while isReadingOn {
            guard answered < server.limits.requestsPerTurn else {
                driveSoon()
                return
            }
            do throws(RequestFault) {
                switch try parser.next() {
                case nil: return waitForMore()
                case .head(let head): try judge(head)
                case .request(let head, let body):
                    answered += 1
                    answer(head, body)
                }
            } catch {
                refuse(error)
            }
        }
        if !isStreaming { bytes.pauseReading() }
    }

    private var isReadingOn: Bool {
        switch phase {
        case .idle, .head, .body: !bytes.isCongested
        case .answering, .streaming, .leaving, .gone: false
        }
    }

    private func waitForMore() {
        if case .idle = phase, parser.bufferedBytes > 0 {
            phase = .head
            setDeadline(server.limits.headTime)
        }
        bytes.resumeReading()
    }

    private func driveSoon() {
        bytes.pauseReading()
        guard !isDrivingAsked else { return }
        isDrivingAsked = true
        server.soon { [weak self] in
            self?.isDrivingAsked = false
            self?.drive()
        }
    }

    private func drained() {
        switch phase {
        case .leaving: bytes.close()
        case .idle, .head, .body: drive()
        case .answering, .streaming, .gone: break
        }
    }

    /// Admits a request, or refuses it without taking its body, which then cannot be told from the next request.
    private func judge(_ head: RequestHead) throws(RequestFault) {
        let admission = server.admit(head)
        switch admission {
        case .refuse(let fault):
            if head.body != .none { return say(server.refusal(fault, head), to: head, isLast: true) }
            try parser.accept(bodyLimit: 0)
        case .answer(let bodyLimit, _):
            do throws(RequestFault) {
                try parser.accept(bodyLimit: bodyLimit)
            } catch {
                return say(server.refusal(error, head), to: head, isLast: true)
            }
            if head.expectsContinue && parser.bufferedBytes == 0 {
                bytes.send(Array("HTTP/1.1 100 Continue\r\n\r\n".utf8))
            }
        }
        phase = .body(head, admission)
        setDeadline(server.limits.bodyTime(for: head.body))
    }

    private func answer(_ head: RequestHead, _ body: [UInt8]) {
        guard case .body(_, let admission) = phase else { preconditionFailure("a body without a head") }
        switch admission {
        case .refuse(let fault): say(server.refusal(fault, head), to: head)
        case .answer(_, let perform):
            requests += 1
            let responder = Responder(
                self, request: requests, Visitor(peer: bytes.peer, isEncrypted: bytes.isEncrypted))
            self.responder = responder
            phase = .answering(head)
            setDeadline(server.limits.answerTime)
            perform(head, body, responder)
        }
    }

    private func refuse(_ fault: RequestFault) {
        var head: RequestHead?
        if case .body(let known, _) = phase { head = known }
        say(server.refusal(fault, head), to: head, isLast: true)
    }
}

// MARK: - Answers

extension HTTPConnection {
    /// That request is still waiting for its answer.
    func awaits(_ request: Int) -> Bool {
        if case .answering = phase { request == requests } else { false }
    }

    /// The handler's answer has come.
    func deliver(_ response: Response, to request: Int) {
        guard case .answering(let head) = phase, request == requests else { return }
        say(response, to: head)
        drive()
    }

    /// The handler has let go of its request, perhaps without a word.
    func lost(_ request: Int) {
        guard case .answering(let head) = phase, request == requests else { return }
        deliver(server.refusal(RequestFault(.internalError, "web.no_answer"), head), to: request)
    }

    /// Turns the answer into a stream of events.
    func beginStream(_ request: Int) -> EventStream? {
        guard case .answering(let head) = phase, request == requests else { return nil }
        var response = Response(.ok, contentType: "text/event-stream")
        response.headers["cache-control"] = "no-store"
        guard head.method != .head else {
            deliver(response, to: request)
            return nil
        }
        guard !server.isStopping, server.streamCount < server.limits.streams else {
            deliver(server.refusal(RequestFault(.unavailable, "web.streams_full"), head), to: request)
            return nil
        }
        let stream = EventStream(self)
        phase = .streaming(stream)
        parser = RequestParser()
        bytes.send(server.bytes(of: response, to: head, keepsAlive: false, hasEnd: false))
        setDeadline(server.limits.heartbeat)
        bytes.resumeReading()
        return stream
    }

    /// Puts events in line; a reader for whom too much waits is let go.
    func push(_ event: [UInt8]) {
        guard isStreaming else { return }
        guard bytes.bufferedBytes + event.count <= server.limits.streamBuffer else { return bytes.abort() }
        bytes.send(event)
    }

    private func say(_ response: Response, to head: RequestHead?, isLast: Bool = false) {
        let keepsAlive = !isLast && !server.isStopping && head?.wantsMore == true
        answeredAt = server.now
        bytes.send(server.bytes(of: response, to: head, keepsAlive: keepsAlive))
        if keepsAlive {
            phase = .idle
            setDeadline(server.limits.idleTime)
        } else {
            phase = .leaving
            setDeadline(server.limits.writeTime)
            bytes.pauseReading()
            if !bytes.isCongested { bytes.close() }
        }
    }
}

// MARK: - Ends

extension HTTPConnection {
    /// The deadline has passed.
    func timeIsUp() {
        switch phase {
        case .idle:
            let untilTaken = answeredAt + server.limits.writeTime
            if bytes.bufferedBytes > 0 && server.now < untilTaken { return setDeadline(untilTaken - server.now) }
            if bytes.bufferedBytes > 0 { bytes.abort() } else { bytes.close() }
        case .head: refuse(RequestFault(.requestTimeout, "web.slow_head"))
        case .body: refuse(RequestFault(.requestTimeout, "web.slow_body"))
        case .answering(let head):
            let late = responder
            say(server.refusal(RequestFault(.unavailable, "web.answer_late"), head), to: head, isLast: true)
            late?.gone()
        case .streaming:
            push(EventStream.heartbeat)
            setDeadline(server.limits.heartbeat)
        case .leaving: bytes.abort()
        case .gone: break
        }
    }

    private func setDeadline(_ milliseconds: Int64) {
        deadline = server.now + milliseconds
        server.watch(for: deadline)
    }

    private func ended() {
        let last = phase
        phase = .gone
        deadline = .max
        parser = RequestParser()
        switch last {
        case .answering: responder?.gone()
        case .streaming(let stream): stream.ended()
        case .idle, .head, .body, .leaving, .gone: break
        }
        server.forget(number)
    }
}

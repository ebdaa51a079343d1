/// Cuts the bytes of one connection into requests, without knowing where they come from.
///
/// Feed it with ``append(_:)``, then ask ``next()`` until it has nothing more to say. After a head it waits to be told by
/// ``accept(bodyLimit:)`` how much body may follow. A fault is final: where the next request begins is then unknown.
package struct RequestParser {
    /// What has become clear.
    package enum Step: Hashable, Sendable {
        /// A head is complete; its body is not taken before ``RequestParser/accept(bodyLimit:)``.
        case head(RequestHead)
        /// The request is complete.
        case request(RequestHead, body: [UInt8])
    }

    private enum Phase { case head, judged, body, failed }

    private let limits: RequestLimits
    private var phase = Phase.head
    private var buffer: [UInt8] = []
    private var start = 0
    private var scanner = HeadScanner()
    private var chunks = ChunkReader()
    private var head: RequestHead?
    private var bodyLimit = 0

    package init(limits: RequestLimits = RequestLimits()) { self.limits = limits }

    /// How many bytes wait to be read; the caller stops feeding while a request is under way.
    package var bufferedBytes: Int { buffer.count - start }

    /// Takes what has come.
    package mutating func append(_ bytes: some Sequence<UInt8>) {
        guard phase != .failed else { return }
        if start > 0 && start >= buffer.count / 2 {
            buffer.removeSubrange(..<start)
            start = 0
        }
        buffer.append(contentsOf: bytes)
    }

    /// What has become clear by now; `nil` when more bytes are needed.
    package mutating func next() throws(RequestFault) -> Step? {
        do throws(RequestFault) {
            switch phase {
            case .head: return try readHead()
            case .body: return try readBody()
            case .judged: return nil
            case .failed: throw RequestFault.bad("web.after_fault")
            }
        } catch {
            fail()
            throw error
        }
    }

    /// Lets the body of the head that ``next()`` has told come, if it is no longer than that, in bytes.
    package mutating func accept(bodyLimit: Int) throws(RequestFault) {
        precondition(phase == .judged, "there is no head to accept")
        if case .length(let length) = head?.body, length > bodyLimit {
            fail()
            throw RequestFault(.contentTooLarge, "web.long_body")
        }
        self.bodyLimit = bodyLimit
        phase = .body
    }

    private mutating func readHead() throws(RequestFault) -> Step? {
        guard let length = try scanner.end(in: buffer[start...], limits: limits) else { return nil }
        var reader = HeadReader(buffer[start..<start + length], limits: limits)
        let head = try reader.read()
        consume(length)
        scanner = HeadScanner()
        self.head = head
        phase = .judged
        return .head(head)
    }

    private mutating func readBody() throws(RequestFault) -> Step? {
        guard let head else { return nil }
        var body: [UInt8] = []
        switch head.body {
        case .none: break
        case .length(let length):
            guard bufferedBytes >= length else { return nil }
            body = Array(buffer[start..<start + length])
            consume(length)
        case .chunked:
            consume(try chunks.take(buffer[start...], limit: bodyLimit))
            guard chunks.isDone else { return nil }
            body = chunks.body
            chunks = ChunkReader()
        }
        self.head = nil
        phase = .head
        return .request(head, body: body)
    }

    private mutating func consume(_ count: Int) {
        start += count
        guard start == buffer.count else { return }
        buffer.removeAll(keepingCapacity: buffer.capacity <= 4096)
        start = 0
    }

    private mutating func fail() {
        phase = .failed
        buffer = []
        start = 0
        chunks = ChunkReader()
    }
}

package import Transport

/// Whoever holds it owes a visitor an answer: at once, or when another service has replied.
///
/// Answered is answered: a second answer, or one after the visitor has gone, does nothing. Letting go of it unanswered
/// is a defect, of which the visitor is told with 500.
package final class Responder {
    /// Who waits for it.
    package let visitor: Visitor
    /// The visitor has broken off, or was told that it takes too long; the answer is not needed any more. Who merely stops
    /// speaking may still listen, and is answered.
    package var onGone: () -> Void = {}
    private weak var connection: HTTPConnection?
    /// Which of the connection's requests it is.
    private let request: Int

    init(_ connection: HTTPConnection, request: Int, _ visitor: Visitor) {
        self.visitor = visitor
        self.connection = connection
        self.request = request
    }

    deinit { connection?.lost(request) }

    /// Somebody still waits for the answer.
    package var isAwaited: Bool { connection?.awaits(request) ?? false }

    package func send(_ response: Response) { connection?.deliver(response, to: request) }

    /// Answers with events as they happen. `nil` when there are too many listeners already, when the head alone was asked
    /// for, or when the visitor has gone; there is nothing left to answer then.
    package func stream() -> EventStream? { connection?.beginStream(request) }

    func gone() {
        connection = nil
        let tell = onGone
        onGone = {}
        tell()
    }
}

/// Where a request comes from, as the connection knows it; nothing of it is taken from what the request says.
package struct Visitor: Hashable, Sendable {
    package let peer: Peer
    /// The connection ends its encryption here, and not at a proxy in front.
    package let isEncrypted: Bool

    package init(peer: Peer, isEncrypted: Bool) {
        self.peer = peer
        self.isEncrypted = isEncrypted
    }
}

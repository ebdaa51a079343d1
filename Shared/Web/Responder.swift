/// Whoever holds it owes a visitor an answer: at once, or when another service has replied.
///
/// Answered is answered: a second answer, or one after the visitor has gone, does nothing. Letting go of it unanswered
/// is a defect, of which the visitor is told with 500.
package final class Responder {
    /// The visitor has broken off, or was told that it takes too long; the answer is not needed any more. Who merely stops
    /// speaking may still listen, and is answered.
    package var onGone: () -> Void = {}
    private weak var connection: HTTPConnection?
    /// Which of the connection's requests it is.
    private let request: Int

    init(_ connection: HTTPConnection, request: Int) {
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

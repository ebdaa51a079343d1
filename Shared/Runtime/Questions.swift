import CaseModel
import Wire

/// What this service has asked others and not yet heard: asked again until there is an answer or a refusal.
struct Questions {
    private struct Question {
        let method: String
        let body: JSON
        var isOut = false
        var failures = 0
        /// Monotonic milliseconds.
        var notBefore: Int64 = 0
    }

    /// How long others may take, in milliseconds.
    private static let patience: Int64 = 10_000
    /// How many questions may be out at once.
    private static let most = 32

    /// By key, in the order they were raised.
    private var open: [(key: String, question: Question)] = []
    private let mailbox = Mailbox()
    private var isConnected = false

    /// Where replies land between two turns; a reference, since the session calls back.
    private final class Mailbox {
        var answers: [(key: String, answer: Answer)] = []
        var failures: [(key: String, reason: String)] = []
    }

    mutating func raise(_ ask: Ask) {
        guard !open.contains(where: { $0.key == ask.key }) else { return }
        open.append((ask.key, Question(method: ask.method, body: ask.body)))
    }

    mutating func connectionBegan() { isConnected = true }

    /// Nobody is asked anything until `connectionBegan`; answers to what was asked are still taken in.
    mutating func pause() { isConnected = false }

    mutating func connectionEnded() {
        isConnected = false
        for index in open.indices { open[index].question.isOut = false }
        mailbox.failures = []
    }

    /// When a question that failed is to be asked again; monotonic milliseconds.
    var nextAttempt: Int64? {
        guard isConnected else { return mailbox.answers.isEmpty ? nil : 0 }
        if !mailbox.answers.isEmpty || !mailbox.failures.isEmpty { return 0 }
        // With as many out as may be, only a reply makes room.
        guard open.count(where: \.question.isOut) < Self.most else { return nil }
        return open.filter { !$0.question.isOut }.map(\.question.notBefore).min()
    }

    /// The answers that have come; they stay until `settled`, so that a turn given up takes them in again. From now on
    /// the same key may be asked anew, also by something else in this turn.
    mutating func takeAnswers() -> [(key: String, answer: Answer)] {
        let answered = mailbox.answers.map(\.key)
        open.removeAll { answered.contains($0.key) }
        return mailbox.answers
    }

    /// The answer has been taken in and committed.
    func settled(_ key: String) { mailbox.answers.removeAll { $0.key == key } }

    /// Asks what may be asked now; returns what has failed so often that the operator should know.
    mutating func send(on session: BusSession, at monotonic: Int64) -> [(method: String, reason: String)] {
        let troubles = mailbox.failures.compactMap { postpone($0.key, reason: $0.reason, at: monotonic) }
        mailbox.failures = []
        guard isConnected else { return troubles }
        var room = Self.most - open.count(where: \.question.isOut)
        for index in open.indices where room > 0 {
            let (key, question) = open[index]
            guard !question.isOut, question.notBefore <= monotonic else { continue }
            open[index].question.isOut = true
            room -= 1
            let request = CallRequest(deadline: Self.patience, body: question.body)
            guard let params = try? JSON(encoding: request) else { continue }
            session.request(question.method, params) { [mailbox] result in
                switch result {
                case .success(let reply): mailbox.answers.append((key, .success(reply)))
                case .failure(let error) where error.isRefusal:
                    mailbox.answers.append((key, .refused(code: error.reason)))
                case .failure(let error): mailbox.failures.append((key, error.reason))
                }
            }
        }
        return troubles
    }

    private mutating func postpone(
        _ key: String, reason: String, at monotonic: Int64
    ) -> (method: String, reason: String)? {
        guard let index = open.firstIndex(where: { $0.key == key }) else { return nil }
        open[index].question.isOut = false
        open[index].question.failures += 1
        let failures = open[index].question.failures
        open[index].question.notBefore = monotonic + min(10_000, 100 << min(failures, 7))
        // Once when it begins to matter, then about every five minutes.
        return failures % 30 == 5 ? (open[index].question.method, reason) : nil
    }
}

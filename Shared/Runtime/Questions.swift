import CaseModel
import Wire

/// What this service has asked others and not yet heard: asked again until there is an answer or a refusal.
///
/// What a turn does here takes as long however many questions wait: a backlog must not slow its own end down.
struct Questions {
    private struct Question {
        let method: String
        let body: JSON
        /// In the order they were raised.
        let number: Int64
        var isOut = false
        var failures = 0
    }

    /// A question that waits for its turn.
    private struct Waiting {
        let key: String
        let number: Int64
        /// Monotonic milliseconds.
        let notBefore: Int64
    }

    /// How long others may take, in milliseconds.
    private static let patience: Int64 = 10_000
    /// How many questions may be out at once.
    private static let most = 32
    /// From so many failures on a question waits no longer between two tries.
    private static let mostFailures = 7

    private var open: [String: Question] = [:]
    /// Those that are not out, by how often they have failed: within one line the wait is the same, so that each is in order
    /// of when it may be asked.
    private var lines = [Line<Waiting>](repeating: Line(), count: mostFailures + 1)
    private var outCount = 0
    private var raised: Int64 = 0
    private let mailbox = Mailbox()
    private var isConnected = false

    /// Where replies land between two turns; a reference, since the session calls back.
    private final class Mailbox {
        var answers: [(key: String, answer: Answer)] = []
        var failures: [(key: String, reason: String)] = []
    }

    mutating func raise(_ ask: Ask) {
        guard open[ask.key] == nil else { return }
        raised += 1
        open[ask.key] = Question(method: ask.method, body: ask.body, number: raised)
        lines[0].append(Waiting(key: ask.key, number: raised, notBefore: 0))
    }

    /// Whether this has been asked, or is about to be, and its answer has not been taken in.
    func isKnown(_ key: String) -> Bool { open[key] != nil || mailbox.answers.contains { $0.key == key } }

    mutating func connectionBegan() { isConnected = true }

    /// Nobody is asked anything until `connectionBegan`; answers to what was asked are still taken in.
    mutating func pause() { isConnected = false }

    mutating func connectionEnded() {
        isConnected = false
        let lost = open.filter(\.value.isOut).map { Waiting(key: $0.key, number: $0.value.number, notBefore: 0) }
        for one in lost { open[one.key]?.isOut = false }
        lines[0].putInFront(lost.sorted { $0.number < $1.number })
        outCount = 0
        mailbox.failures = []
    }

    /// When a question that failed is to be asked again; monotonic milliseconds.
    var nextAttempt: Int64? {
        guard isConnected else { return mailbox.answers.isEmpty ? nil : 0 }
        if !mailbox.answers.isEmpty || !mailbox.failures.isEmpty { return 0 }
        // With as many out as may be, only a reply makes room.
        guard outCount < Self.most else { return nil }
        return lines.compactMap { $0.first?.notBefore }.min()
    }

    /// The answers that have come; they stay until `settled`, so that a turn given up takes them in again. From now on
    /// the same key may be asked anew, also by something else in this turn.
    mutating func takeAnswers() -> [(key: String, answer: Answer)] {
        for (key, _) in mailbox.answers {
            if open[key]?.isOut == true {
                open[key] = nil
                outCount -= 1
            }
        }
        // What a backlog took is given back.
        if open.isEmpty { open = [:] }
        return mailbox.answers
    }

    /// The answer has been taken in and committed.
    func settled(_ key: String) { mailbox.answers.removeAll { $0.key == key } }

    /// Asks what may be asked now; returns what has failed so often that the operator should know.
    mutating func send(on session: BusSession, at monotonic: Int64) -> [(method: String, reason: String)] {
        let troubles = mailbox.failures.compactMap { postpone($0.key, reason: $0.reason, at: monotonic) }
        mailbox.failures = []
        guard isConnected else { return troubles }
        while outCount < Self.most, let key = takeNext(at: monotonic), let question = open[key] {
            open[key]?.isOut = true
            outCount += 1
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

    /// The one raised first among those that may be asked now.
    private mutating func takeNext(at monotonic: Int64) -> String? {
        let ready = lines.indices.filter { lines[$0].first.map { $0.notBefore <= monotonic } ?? false }
        let next = ready.min { (lines[$0].first?.number ?? 0) < (lines[$1].first?.number ?? 0) }
        return next.flatMap { lines[$0].takeFirst()?.key }
    }

    private mutating func postpone(
        _ key: String, reason: String, at monotonic: Int64
    ) -> (method: String, reason: String)? {
        guard var question = open[key], question.isOut else { return nil }
        question.isOut = false
        question.failures += 1
        outCount -= 1
        open[key] = question
        let failures = min(question.failures, Self.mostFailures)
        lines[failures].append(
            Waiting(key: key, number: question.number, notBefore: monotonic + min(10_000, 100 << failures)))
        // Once when it begins to matter, then about every five minutes.
        return question.failures % 30 == 5 ? (question.method, reason) : nil
    }
}

/// Elements that are taken in the order they came.
private struct Line<Element> {
    private var elements: [Element] = []
    private var start = 0

    var first: Element? { start < elements.count ? elements[start] : nil }

    mutating func append(_ element: Element) { elements.append(element) }

    mutating func putInFront(_ others: [Element]) {
        elements.replaceSubrange(0..<start, with: others)
        start = 0
    }

    mutating func takeFirst() -> Element? {
        guard let element = first else { return nil }
        start += 1
        // What has been taken is given back when it is most of it, so that each element is moved once at most.
        if start == elements.count {
            elements = []
            start = 0
        } else if start > 64, start * 2 > elements.count {
            elements.removeFirst(start)
            start = 0
        }
        return element
    }
}

package import CaseModel
import Runtime
package import Wire

/// The command line of everybody in a simulated municipality, or the pages for its citizens: asks, and asks again until there
/// is an answer.
package final class MunicipalityDesk {
    /// What came back in the end.
    package typealias Reply = Result<JSON, RPCError>

    private final class Question {
        let method: String
        let body: JSON
        let person: Viewer?
        let command: CommandID?
        let after: [Published]
        /// When it was put first.
        let begun: Int64
        let patience: Int64
        let isInsistent: Bool
        let then: (Reply) -> Void
        var isOut = false
        /// Somebody waits a little before asking again.
        var isResting = false
        /// How long at the most; each time twice as long, up to a minute.
        var rest: Int64 = 8_000

        init(
            _ method: String, _ body: JSON, by person: Viewer?, _ command: CommandID?, _ after: [Published],
            at begun: Int64, _ patience: Int64, _ isInsistent: Bool, _ then: @escaping (Reply) -> Void
        ) {
            self.method = method
            self.body = body
            self.person = person
            self.command = command
            self.after = after
            self.begun = begun
            self.patience = patience
            self.isInsistent = isInsistent
            self.then = then
        }
    }

    /// How many questions wait for an answer.
    package var waiting: Int { open.count }
    /// What those questions are, and what they wait for.
    package var unanswered: String {
        open.map { question in
            ([question.method] + question.after.map { "after \($0.source) \($0.epoch):\($0.number)" })
                .joined(separator: " ")
        }.joined(separator: ", ")
    }
    /// Questions that had to be asked again.
    package private(set) var repeats = 0
    /// Everything that was answered, as a chain of digests.
    package private(set) var heard = Fingerprint()
    /// Answers nobody should get: a service's own mistake, or a question the bus cannot take.
    package private(set) var defects: [String] = []

    private unowned let place: Municipality
    private let session: BusSession
    private var wire: MunicipalityWire?
    private var open: [Question] = []

    init(in place: Municipality, as name: ServiceName = .operator, seed: UInt64) {
        self.place = place
        session = BusSession(
            offer: BusSession.Offer(name: name, epoch: nil, publishes: [], reads: [], serves: []),
            key: Municipality.key(of: name),
            chance: SeededChance(seed: seed, for: name == .operator ? "desk" : name.rawValue))
        session.onLive = { [unowned self] _ in for question in open { put(question) } }
        session.onRefused = { [unowned self] error in
            defects.append("desk: \(error.reason)")
            session.close()
        }
    }

    /// Asks as `person`, until there is an answer or a refusal by a rule; once only, unless `isInsistent`.
    package func ask(
        _ method: String, _ body: JSON, by person: Viewer?, command: CommandID? = nil, after: [Published] = [],
        patience: Int64 = 10_000, isInsistent: Bool = true, then: @escaping (Reply) -> Void
    ) {
        let question = Question(
            method, body, by: person, command, after, at: place.clock.monotonic, patience, isInsistent, then)
        open.append(question)
        put(question)
        wire?.flush()
    }

    /// Nobody waits for an answer any more.
    func forget() { open = [] }

    func connect() {
        guard wire == nil else { return }
        guard let wire = place.bus.connect() else {
            return place.plan(in: place.network.jittered(1_000)) { [unowned self] in connect() }
        }
        self.wire = wire
        wire.onLine = { [unowned self] line in
            session.received(line)
            self.wire?.flush()
        }
        wire.onEnd = { [unowned self] in
            self.wire = nil
            session.closed()
            place.plan(in: place.network.jittered(500)) { [unowned self] in connect() }
        }
        session.opened(wire)
        wire.flush()
    }

    private func put(_ question: Question) {
        guard session.isLive, !question.isOut, !question.isResting else { return }
        question.isOut = true
        let isRemembered = place.clock.monotonic < question.begun + Self.remembered
        let request = CallRequest(
            command: question.command, deadline: question.patience,
            after: question.after.isEmpty || !isRemembered ? nil : question.after,
            assertion: question.person.map { place.assertion(for: $0) }, body: question.body)
        guard let params = try? JSON(encoding: request) else { preconditionFailure("a question that cannot be put") }
        session.request(question.method, params) { [unowned self] in settle(question, $0) }
    }

    private func settle(_ question: Question, _ reply: Reply) {
        question.isOut = false
        if case .failure(let error) = reply, question.isInsistent, Self.passing.contains(error.reason) {
            repeats += 1
            question.isResting = true
            let rest = question.rest
            question.rest = min(2 * rest, 64_000)
            return place.plan(in: place.network.jittered(rest)) { [unowned self] in
                question.isResting = false
                put(question)
                wire?.flush()
            }
        }
        open.removeAll { $0 === question }
        switch reply {
        case .success(let json): heard.absorb(json.bytes)
        case .failure(let error):
            heard.absorb(error.reason)
            if !error.isRefusal, !Self.passing.contains(error.reason) {
                defects.append("\(question.method): \(error.reason) \(error.message)")
            }
        }
        question.then(reply)
    }

    /// The pages and the command line forget after half a minute what an answer has to wait for. Here an hour goes by, so that
    /// nobody acts on a service that has not caught up; but what a lost file had said is waited for by nobody without end.
    private static let remembered: Int64 = 3_600_000

    /// What a person who waits a little and asks again gets past.
    private static let passing: Set<String> = [
        "bus.gone", "bus.silent", "bus.no_service", "bus.busy", "service.storage", "call.too_late",
        "call.sign_in_expired",
        "service.held",
    ]
}

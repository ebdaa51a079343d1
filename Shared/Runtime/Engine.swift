import CaseModel
package import Store
import Wire

/// Runs one service: takes what arrives, lets the service decide, commits once a turn, and only then speaks.
///
/// Knows neither sockets nor the system's clock, so that a whole municipality can be run in one process from a seed.
/// A turn is: every input that has come, each in a savepoint of its own; the tick when it is due; one commit; replies,
/// acknowledgements, events, questions; effects outside. Source: decisions 2 and 6.
package final class Engine {
    let parts: EngineParts

    private let service: any Service
    private let clock: any Clock
    private let log: (LogLine) -> Void
    private let hasRoom: () -> Bool

    package let session: BusSession
    /// Signed in, and the sender's numbers agree.
    package var onLive: () -> Void = {}
    private var events: EventFeed
    private var calls: CallDesk
    private var questions: Questions
    private var sender: Sender
    private var works: Works
    private var needsTick = true
    private var stop: Stop?
    private var restUntil: Int64 = 0
    /// How often in a row the disk has said no.
    private var refusals = 0
    private var tickRestUntil: Int64 = 0
    /// When time alone changes something next.
    private var wake: Timestamp?
    /// What the steps of this turn ask others; put once the turn is committed.
    private var raised: [Ask] = []

    package init(
        _ make: (ServiceContext) throws -> any Service, declaration: ServiceDeclaration, context: ServiceContext,
        transactions: any Transactions, clock: any Clock, chance: any Chance, key: [UInt8], vouching: VerifyingViewers,
        hasRoom: @escaping () -> Bool = { true }, log: @escaping (LogLine) -> Void
    ) throws {
        parts = try EngineParts(
            declaration: declaration, context: context, transactions: transactions, chance: chance)
        service = try make(context)
        self.clock = clock
        self.log = log
        self.hasRoom = hasRoom
        session = BusSession(
            offer: BusSession.Offer(
                name: declaration.name, epoch: parts.epoch, publishes: declaration.publishes,
                reads: declaration.reads, serves: [declaration.name.rawValue]),
            key: key, chance: chance)
        events = EventFeed(parts: parts)
        calls = CallDesk(parts: parts, vouching: vouching)
        questions = Questions()
        sender = Sender(parts: parts)
        works = Works()
        session.onLive = { [unowned self] next in signedIn(next) }
        session.onEvent = { [unowned self] position, event in events.arrived(position, event) }
        session.onCall = { [unowned self] call in calls.arrived(call, at: self.clock.monotonic) }
        session.onRefused = { [unowned self] error in
            if error.reason == "bus.fenced" { stop = .fenced }
            log(LogLine(.error, "bus.refused_us", ["code": error.reason]))
            session.close()
        }
        session.onClosing = { [unowned self] code in if code == "bus.fenced" { stop = .fenced } }
    }

    /// The connection to the bus ended. What was acknowledged stays; what was not comes again.
    package func disconnected() {
        session.closed()
        events.forget()
        calls.forget()
        sender.forget()
        questions.connectionEnded()
    }

    /// Milliseconds until a turn is needed though nothing arrives; `nil` when only an arrival can matter.
    package func untilNextTurn() -> Int64? {
        if stop != nil { return nil }
        let rest = max(0, restUntil - clock.monotonic)
        if works.isReady || events.isWaiting || calls.isWaiting { return rest }
        let tickRest = max(0, tickRestUntil - clock.monotonic)
        let deadlines = [
            needsTick ? tickRest : wake.map { max(tickRest, min(clock.wait(until: $0), clock.longestSleep)) },
            calls.nextExpiry.map { $0 - clock.monotonic },
            questions.nextAttempt.map { $0 - clock.monotonic }, works.nextAttempt.map { $0 - clock.monotonic },
            sender.resumeAt.map { $0 - clock.monotonic },
        ]
        return deadlines.compactMap { $0 }.min().map { max($0, rest, 0) }
    }

    /// One turn. Call it after every arrival and when `untilNextTurn` has passed.
    package func turn() throws(Stop) {
        if let stop { throw stop }
        guard clock.monotonic >= restUntil else {
            // Whoever asks meanwhile need not wait for us to look again.
            return calls.refuseAll(.refusal(CallRefusal.storage), on: session)
        }
        do {
            try decide()
            speak()
        } catch let problem as Stop {
            stop = problem
        } catch {
            giveUpTurn(error)
        }
        if let stop { throw stop }
    }

    /// Writes and commits one row, so that whoever watches over the process knows that it can still write.
    package func beat() throws(Stop) {
        do {
            try parts.transactions.begin()
            try Meta(parts.database).set("last_beat", String(clock.wall.milliseconds))
            try sender.rememberConfirmed()
        } catch { return giveUpTurn(error) }
        do { try parts.transactions.commit() } catch {
            stop = .commitFailed(error)
            throw .commitFailed(error)
        }
    }

    private func signedIn(_ next: Int64?) {
        do { try sender.begin(next: next) } catch let problem as Stop { return stop = problem } catch {
            return session.close()
        }
        questions.connectionBegan()
        onLive()
        let types = parts.declaration.reads
        guard !types.isEmpty else { return }
        events.subscribe(on: session, types: types, name: parts.declaration.name) { [unowned self] in
            events.forget()
            session.close()
        }
    }

    /// Everything that has come, decided and committed.
    private func decide() throws {
        let now = clock.now
        let isDue = (needsTick || wake.map { $0 <= now } ?? false) && clock.monotonic >= tickRestUntil
        let answers = questions.takeAnswers()
        let results = works.takeResults()
        calls.expire(at: clock.monotonic)
        guard events.isWaiting || calls.isWaiting || isDue || !answers.isEmpty || !results.isEmpty else { return }
        guard hasRoom() else { return waitForRoom() }
        try parts.transactions.begin()
        raised = []
        for event in events.waiting { try run(cause: event.id) { try self.apply(event, $0) } }
        for (key, answer) in answers { try run(cause: nil) { try self.service.answered(key, answer, in: $0) } }
        for (key, result) in results {
            if case .failure(let trouble) = result {
                log(LogLine(.error, "effect.failed", ["key": key, "reason": trouble.code]))
            }
            let isTaken = try run(cause: nil) { try self.service.performed(key, result, in: $0) }
            if !isTaken { works.rest(key, at: clock.monotonic) }
        }
        for call in calls.take() { try answer(call) }
        let hasTicked = try isDue && run(cause: nil) { try self.service.tick(in: $0) }
        try events.rememberPosition()
        try sender.rememberConfirmed()
        wake = try service.nextWake()
        do { try parts.transactions.commit() } catch { throw Stop.commitFailed(error) }
        refusals = 0
        events.settled()
        if isDue {
            needsTick = !hasTicked
            // A tick that failed is tried again, but not at once; one that left due work behind goes on next turn.
            tickRestUntil = hasTicked ? 0 : clock.monotonic + 1000
        }
        for (key, _) in answers { questions.settled(key) }
        for ask in raised { questions.raise(ask) }
    }

    /// One step: in a savepoint, so that what it wrote vanishes when it throws.
    @discardableResult
    private func run(cause: EventID?, _ body: (Turn) throws -> Void) throws -> Bool {
        let turn = parts.turn(at: clock, cause: cause)
        do {
            try parts.database.savepoint { try body(turn) }
            raised += turn.asks
            return true
        } catch let error as StoreError {
            throw error
        } catch {
            log(LogLine(.error, "step.failed", ["reason": code(of: error)]))
            return false
        }
    }

    private func apply(_ event: CloudEvent, _ turn: Turn) throws {
        guard try parts.isNew(event) else { return }
        if try parts.parked.isFrozen(event.subject.rawValue) {
            return try park(event, code: "behind_parked")
        }
        do {
            try parts.database.savepoint { try service.apply(event, in: turn) }
            try parts.markApplied(event)
        } catch let error as StoreError {
            throw error
        } catch {
            turn.forgetAsks()
            try park(event, code: code(of: error))
        }
    }

    private func park(_ event: CloudEvent, code: String) throws {
        try parts.park(event, code: code, at: clock.now)
        log(
            LogLine(
                .error, "event.parked",
                [
                    "type": event.type.rawValue, "id": event.id.description, "subject": event.subject.rawValue,
                    "reason": code,
                ]))
    }

    private func answer(_ call: CallDesk.Waiting) throws {
        let turn = parts.turn(at: clock, cause: nil)
        let result: Result<JSON, RPCError>
        do {
            try refuseOnHold(call)
            let reply = try parts.database.savepoint {
                try calls.reply(to: call, in: turn) { try service.answer($0, in: $1) }
            }
            raised += turn.asks
            result = turn.refusal.map { .failure(RPCError.refusal($0)) } ?? .success(reply)
        } catch let error as StoreError {
            throw error
        } catch {
            result = .failure(refusal(error, call.method))
        }
        calls.answer(call, result)
    }

    /// A case about which something is parked is not changed by anybody until the operator has seen to it.
    private func refuseOnHold(_ call: CallDesk.Waiting) throws {
        guard call.request.command != nil, let subject = call.request.body["case"]?.string else { return }
        guard try !parts.parked.isFrozen(subject) else { throw CallRefusal.caseOnHold }
    }

    private func refusal(_ error: any Error, _ method: String) -> RPCError {
        if let refusal = error as? any Refusal { return .refusal(refusal) }
        log(LogLine(.error, "call.failed", ["method": method, "reason": code(of: error)]))
        return .defect
    }

    /// After the commit: what was decided may be known.
    private func speak() {
        calls.speak(on: session)
        events.acknowledge(on: session)
        if let problem = sender.send(on: session, at: clock.monotonic) { stop = problem }
        for trouble in questions.send(on: session, at: clock.monotonic) {
            log(LogLine(.warning, "question.unanswered", ["method": trouble.method, "reason": trouble.reason]))
        }
        do {
            try works.run(service.effects(limit: works.reach), at: clock.monotonic)
        } catch { log(LogLine(.error, "effects.unreadable", ["reason": code(of: error)])) }
    }

    /// Little room is left on the disk: nothing is begun that might not be finished.
    private func waitForRoom() {
        log(LogLine(.error, "disk.low"))
        rest()
    }

    /// The disk said no before the commit: nothing changed.
    private func giveUpTurn(_ error: any Error) {
        parts.transactions.rollback()
        log(LogLine(.error, "turn.given_up", ["reason": code(of: error)]))
        needsTick = true
        rest()
    }

    /// Whoever asks is told so, what has been heard stays where it is, and we look again: after a second, then ever
    /// more seldom, at least every ten.
    private func rest() {
        calls.refuseAll(.refusal(CallRefusal.storage), on: session)
        restUntil = clock.monotonic + min(10_000, 1000 << min(refusals, 4))
        refusals += 1
    }

    private func code(of error: any Error) -> String {
        switch error {
        case let error as CannotDecide: error.code
        case let error as any Refusal: error.code
        case let error as StoreError: "sqlite_\(error.code)"
        default: String(describing: type(of: error))
        }
    }
}

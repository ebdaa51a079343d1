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
    /// The service's own folder.
    let folder: String
    let service: any Service
    let clock: any Clock
    let log: (LogLine) -> Void
    private let hasRoom: () -> Bool
    /// Bytes of the disk that a copy of the file leaves free.
    let reserve: Int64

    package let session: BusSession
    /// Signed in, and the sender's numbers agree.
    package var onLive: () -> Void = {}
    var events: EventFeed
    var calls: CallDesk
    var questions: Questions
    var sender: Sender
    var works: Works
    /// Whoever does what takes long.
    let courier: any Courier
    var caution: Caution
    /// What lies in the service's own folder.
    var arrivals: Arrivals?
    /// Monotonic milliseconds.
    var nextSweep: Int64 = 0
    /// Set while the file, put back from a backup, waits for the operator.
    var hold: Hold?
    var readBack: ReadBack
    /// Set while what the log does not keep any more is fetched from its owners.
    var resync: Resync?
    /// The oldest position that the bus keeps, as it said when it left us behind.
    var keptFrom: Int64 = 1
    /// How far the bus knew each of our lives when we signed in.
    var known: [Epoch: Int64] = [:]
    /// Whether the bus has said, since the process began, that the file is no older copy. Until then it may be one, and would
    /// do once more outside what was done since.
    var isCompared = false
    /// Set while so much has been laid aside that nothing more is taken in.
    var isConsumerStopped: Bool
    /// A copy of the file that is being made.
    var saving: Saving?
    var needsTick = true
    var stop: Stop?
    private var restUntil: Int64 = 0
    /// How often in a row the disk has said no.
    private var refusals = 0
    private var tickRestUntil: Int64 = 0
    /// When time alone changes something next.
    private(set) var wake: Timestamp? { didSet { noteDue(insteadOf: oldValue) } }
    /// Since when what is due has waited; absent while nothing is.
    var dueSince: Timestamp?
    /// When it was last looked at what time alone changes; absent until the first time after a start.
    private(set) var ticked: Timestamp?
    /// Whether the operator has been told that this is late.
    var isToldLate = false
    /// Whether what time alone changes may be changed by the clock as it stands.
    var clockWatch = ClockWatch(tolerance: Engine.mostLeap)
    /// What the steps of this turn ask others; put once the turn is committed.
    var raised: [Ask] = []
    /// What becomes true in memory once the turn is committed.
    var afterCommit: [() -> Void] = []
    var keeping: Keeping

    package init(
        _ make: (ServiceContext) throws -> any Service, declaration: ServiceDeclaration, context: ServiceContext,
        transactions: any Transactions, clock: any Clock, chance: any Chance, key: [UInt8], vouching: VerifyingViewers,
        hasRoom: @escaping () -> Bool = { true }, courier: any Courier = PromptCourier(),
        log: @escaping (LogLine) -> Void
    ) throws {
        self.courier = courier
        parts = try EngineParts(
            declaration: declaration, context: context, transactions: transactions, chance: chance)
        folder = context.folder
        hold = try Hold.atStart(parts, at: clock.now)
        caution = try Caution(parts: parts)
        isConsumerStopped = try parts.meta.value(Self.stoppedKey) != nil
        resync = try Resync.atStart(parts)
        service = try make(context)
        arrivals = service.arrivals.map { [parts] in Arrivals($0, parts: parts) }
        self.clock = clock
        self.log = log
        self.hasRoom = hasRoom
        reserve = context.settings["reserve"]?.integer ?? 0
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
        readBack = ReadBack(parts: parts)
        keeping = Keeping(parts: parts, settings: context.settings)
        session.lives = { [unowned self] in livesOffered() }
        session.onLive = { [unowned self] next in signedIn(next) }
        session.onEvent = { [unowned self] position, event in events.arrived(position, event) }
        session.onCall = { [unowned self] call in calls.arrived(call, at: self.clock.monotonic) }
        session.onRefused = { [unowned self] error in
            if error.reason == "bus.fenced" { stop = .fenced }
            log(LogLine(.error, "bus.refused_us", ["code": error.reason]))
            session.close()
        }
        session.onClosing = { [unowned self] why in
            // One that is left behind while it follows comes back, and is told so when it asks to go on.
            if why.reason == "bus.fenced" { stop = .fenced }
        }
        try beginClockWatch()
        if hold != nil { logHeld() }
        if isConsumerStopped { logConsumerStopped() }
    }

    /// Milliseconds until a turn is needed though nothing arrives; `nil` when only an arrival can matter.
    package func untilNextTurn() -> Int64? {
        if stop != nil { return nil }
        let rest = max(0, restUntil - clock.monotonic)
        let hasArrivals = hold == nil && arrivals?.isReady == true
        let isErrandDone = hold == nil && !courier.results.isEmpty
        if works.isReady || isErrandDone || takesEvents || calls.isWaiting || readBack.isReady
            || saving?.isUnderWay == true || isResyncReady || hasArrivals
        {
            return rest
        }
        let tickRest = max(0, tickRestUntil - clock.monotonic)
        let asleep = wake.map { max(tickRest, min(clock.wait(until: $0), clock.longestSleep)) }
        let tick = clockWatch.isDoubted ? clock.longestSleep : needsTick ? tickRest : asleep
        let deadlines = [
            hold == nil && !isResyncing ? tick : nil, calls.nextExpiry.map { $0 - clock.monotonic },
            questions.nextAttempt.map { $0 - clock.monotonic },
            isResyncing ? nil : works.nextAttempt.map { $0 - clock.monotonic },
            sender.resumeAt.map { $0 - clock.monotonic }, resync?.nextAttempt.map { $0 - clock.monotonic },
        ]
        return deadlines.compactMap { $0 }.min().map { max($0, rest, 0) }
    }

    /// Whether there are events that may be taken in.
    private var takesEvents: Bool { events.isWaiting && !isConsumerStopped && hold == nil }

    /// Whether a turn would take in, or end, what comes from the owners.
    private var isResyncReady: Bool {
        !isConsumerStopped && hold == nil && ((resync?.hasNext ?? false) || isResynced)
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
            try speak()
            if let line = saving?.step() { log(line) }
        } catch let problem as Stop {
            stop = problem
        } catch {
            giveUpTurn(error)
        }
        if let stop { throw stop }
    }

    /// Writes and commits one row, so that whoever watches over the process knows that it can still write.
    package func beat() throws(Stop) {
        watchClock()
        watchTicks()
        do {
            try parts.transactions.begin()
            try rememberClock()
            try sender.rememberConfirmed()
            try keeping.trim(at: clock.wall)
            tendArrivals()
        } catch { return giveUpTurn(error) }
        do { try parts.transactions.commit() } catch {
            stop = .commitFailed(error)
            throw .commitFailed(error)
        }
    }

    /// The process was asked to stop and does: the next start need not be careful.
    package func finish() throws(StoreError) { try parts.meta.remove("running") }

    /// Everything that has come, decided and committed.
    private func decide() throws {
        watchClock()
        watchTicks()
        calls.expire(at: clock.monotonic)
        feedFromOwners()
        raised = []
        afterCommit = []
        // Whatever may end the process is taken in alone, so that nothing else is blamed for it or lost with it.
        if takesEvents, caution.isOn { return hasRoom() ? try decideCarefully() : waitForRoom() }
        let now = clock.now
        let isDue =
            hold == nil && !isResyncing && !clockWatch.isDoubted && (needsTick || wake.map { $0 <= now } ?? false)
            && clock.monotonic >= tickRestUntil
        let answers = hold == nil ? questions.takeAnswers() : []
        let errands = hold == nil ? courier.results : []
        let results = works.takeResults() + errands
        let arriving = try arriving()
        guard
            takesEvents || calls.isWaiting || isDue || readBack.isReady || !answers.isEmpty || !results.isEmpty
                || isResyncReady || !arriving.isEmpty
        else { return }
        guard hasRoom() else { return waitForRoom() }
        let beyond = try beginCarefully(arriving)
        try parts.transactions.begin()
        let taken = takesEvents ? try take(events.waiting()) : 0
        for (key, answer) in answers { try run { try self.service.answered(key, answer, in: $0) } }
        for (key, result) in results {
            if case .failure(let trouble) = result {
                log(LogLine(.error, "effect.failed", ["key": key, "reason": trouble.code]))
            }
            let isTaken = try run { try self.service.performed(key, result, in: $0) }
            if !isTaken { works.rest(key, at: clock.monotonic) }
        }
        try take(arriving, beyond: beyond)
        try readBack.keep()
        for call in calls.take() { try answer(call) }
        let hasTicked = try isDue && run(isTick: true) { try self.service.tick(in: $0) }
        if hasTicked { try parts.results.tidy(at: now.milliseconds) }
        try commit(taking: taken)
        settleArrivals(arriving)
        if taken > 0 { arrivals?.lookAtResting() }
        if isDue {
            needsTick = !hasTicked
            if hasTicked { ticked = now }
            // A tick that failed is tried again, but not at once; one that left due work behind goes on next turn.
            tickRestUntil = hasTicked ? 0 : clock.monotonic + 1000
        }
        for (key, _) in answers { questions.settled(key) }
        if !errands.isEmpty { courier.settled(errands.map(\.key)) }
        readBackGoesOn()
        for action in afterCommit { action() }
        for ask in raised { questions.raise(ask) }
    }

    /// One event, alone in its turn.
    private func decideCarefully() throws {
        let next = events.waiting(atMost: 1)
        if let event = next.first ?? nil, try parts.isNew(event), try !caution.isBeyond(event) {
            try caution.begin(event)
        }
        try parts.transactions.begin()
        let taken = try take(next)
        try commit(taking: taken)
        caution.settled()
        for action in afterCommit { action() }
        for ask in raised { questions.raise(ask) }
    }

    private func commit(taking taken: Int) throws {
        try events.rememberPosition(after: taken)
        try tookFromOwners(taken)
        if isResynced { try finishResync() }
        try sender.rememberConfirmed()
        wake = try service.nextWake()
        do { try parts.transactions.commit() } catch { throw Stop.commitFailed(error) }
        refusals = 0
        events.settled(taken)
    }

    /// Little room is left on the disk: nothing is begun that might not be finished.
    private func waitForRoom() {
        log(LogLine(.error, "disk.low"))
        rest()
    }

    /// The disk said no before the commit: nothing changed.
    private func giveUpTurn(_ error: any Error) {
        parts.transactions.rollback()
        arrivals?.forget()
        isConsumerStopped = ((try? parts.meta.value(Self.stoppedKey)) ?? nil) != nil
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
}

package import CaseModel
import Seal
package import Wire

/// The bus itself: takes lines, decides, and speaks at the end of each turn, when the log has everything on disk.
///
/// Knows neither sockets nor files nor clocks. Whoever holds them tells it what happened and calls `endTurn`. The same
/// inputs give the same bytes. PROTOCOL.md says what it promises; the parts are in the files beside this one.
package final class Broker {
    let limits: Limits
    /// The key of each service that may sign in.
    let keys: [ServiceName: [UInt8]]
    /// The key that will follow, of each service whose keys are being changed.
    let nextKeys: [ServiceName: [UInt8]]
    let grants: (ServiceName) -> Grant?
    let log: any EventLog
    let outlet: any Outlet
    /// Bytes nobody can foresee: nonces.
    let random: (Int) -> [UInt8]

    /// Monotonic milliseconds, as last told.
    private(set) var now: Int64 = 0
    /// The time of day, as last told; what arrives is stamped with it. `nil` while nobody has told.
    private(set) var wall: Timestamp?
    var clock = BusClock()
    /// The time of day is a demonstration's, played faster than it passes, and nothing to be held against.
    package var isClockPlayed = false
    /// Whether the disk has room for more events; whoever sees the disk says so.
    package var hasRoom = true

    var clients: [ConnectionID: Client] = [:]
    /// Those of them that have not signed in, oldest first.
    var strangers: [ConnectionID] = []
    var doorway = Doorway()
    /// The connections of each service that is signed in, oldest first.
    var members: [ServiceName: [ConnectionID]] = [:]
    /// Who follows the log, in order of arrival.
    var subscribers: [ConnectionID] = []
    var calls = CallTable()
    var consumers: ConsumerBook
    /// The last number of each sender that was heard in this life of the process.
    var lastNumbers: [SenderID: SenderCount] = [:]
    var unwrittenBytes = 0
    /// The newest events, for those who keep up.
    let recent: RecentEvents
    let digester = Seal.Digester()
    /// Set while a log that was put back is filled up; nobody follows it meanwhile.
    var refilling: Refilling?
    /// Who may have something to fill it up with.
    package var expected: Set<ServiceName>
    /// The log is whole again.
    package var onRefilled: () -> Void = {}
    var spoken = SpokenTypes()
    var isSpokenUnwritten = false
    /// The lives of the log's file, in which positions count.
    let lives: LogLives
    /// Makes a copy of the log's file: begins one, and tells how far it is.
    package var backup: (begin: () -> JSON, state: () -> JSON)?
    /// When the log is next looked at for what it need not keep, in monotonic milliseconds.
    var nextTrim: Int64 = 0
    /// How often each code was answered since the start.
    var refusals: [String: Int64] = [:]
    /// The consumers of which the operator was told that they must fetch snapshots.
    var leftBehind: Set<String> = []
    private var headOnDisk: Int64
    var isWriting = false
    var touched: [Client] = []
    /// Whose next lines are not taken before the end of this turn, or before they have read what they were told.
    var resting: Set<ConnectionID> = []
    var failure: LogFailure?
    /// A subscription could be sent more at once; another turn should follow without waiting.
    package internal(set) var hasMore = false

    /// - Throws: when the log cannot be read.
    package init(
        keys: [ServiceName: [UInt8]], nextKeys: [ServiceName: [UInt8]] = [:], log: any EventLog, outlet: any Outlet,
        limits: Limits = Limits(), lives: LogLives = LogLives(),
        grants: @escaping (ServiceName) -> Grant? = AllowList.grant(for:), random: @escaping (Int) -> [UInt8]
    ) throws(LogFailure) {
        self.keys = keys
        self.nextKeys = nextKeys
        self.grants = grants
        self.log = log
        self.outlet = outlet
        self.limits = limits
        self.random = random
        recent = RecentEvents(mostBytes: limits.recentBytes)
        self.lives = lives
        expected = Set(keys.keys.filter { grants($0)?.publishes.isEmpty == false })
        headOnDisk = log.head
        consumers = ConsumerBook(try log.consumers(), try log.readings())
        spoken = SpokenTypes(try log.remembered(Self.spokenName))
    }

    /// A client has connected.
    ///
    /// - Parameter certificate: whether the caller's certificate bears a service's name; `nil` on a line without one.
    package func opened(_ id: ConnectionID, certificate: ((ServiceName) -> Bool)? = nil) {
        let client = Client(id, since: now, certificate: certificate)
        clients[id] = client
        if clients.count > limits.connections { return end(client, .full) }
        // Whoever dawdles makes room: a crowd in the doorway could otherwise keep out those who belong here.
        if strangers.count >= limits.strangers, let oldestStranger { end(oldestStranger, .full) }
        strangers.append(id)
    }

    /// A client has sent a line; `line` comes without its LF.
    package func received(_ id: ConnectionID, _ line: [UInt8]) {
        guard let client = clients[id], !client.isEnding else { return }
        if refilling == nil, let habit = client.habit, let usual = UsualPublish(line, habit.bytes) {
            return publish(client, habit, usual, line)
        }
        let message: RPCLine
        do { message = try RPCLine(line) } catch { return refuseLine(client, Fault(error, isFinal: true)) }
        let body = message.body.map { line[$0] }
        switch message.kind {
        case .request(let id, let method): request(client, id, method, body)
        case .notification(let method): notified(client, method, body)
        case .result(let id): answered(client, id, "result", body ?? [])
        case .failure(let id): answered(client, id, "error", body ?? [])
        }
    }

    /// A client has sent more than a line's length without an LF, and its connection is about to end.
    ///
    /// Says so at once, since the connection takes nothing more at the end of the turn. Answers that were held for it
    /// are lost with it; at its next sign-in it learns which number is expected.
    package func overran(_ id: ConnectionID) {
        guard let client = clients[id], !client.isEnding else { return }
        let fault = Fault.lineTooLong(limits.line)
        outlet.send(Speech.failure(nil, fault), to: id)
        clients[id] = nil
        finish(client, fault)
    }

    /// A client's connection is gone.
    package func closed(_ id: ConnectionID) {
        guard let client = clients.removeValue(forKey: id) else { return }
        if let service = client.member?.service {
            outlet.note(Note(.info, "bus.left", ["service": service.rawValue, "connection": id.description]))
        }
        retire(client)
        client.isEnding = true
        resting.remove(id)
    }

    /// Time has passed: it is now this many monotonic milliseconds, and this time of day. Comes before the inputs of a
    /// turn.
    package func timePassed(_ now: Int64, wall: Timestamp? = nil) {
        self.now = now
        self.wall = wall ?? self.wall
        if let wall { look(at: wall) }
        while let oldestStranger, now - oldestStranger.since >= limits.signIn { end(oldestStranger, .signInLate) }
        tellOfDoorway()
        for call in calls.expire(at: now) { tell(call, .silent) }
    }

    /// The moment, in monotonic milliseconds, at which time alone changes something; `nil` when nothing waits for it.
    package var nextWake: Int64? {
        [
            oldestStranger.map { $0.since + limits.signIn }, calls.nextExpiry, nextTry, doorway.next,
            hasRoom ? consumers.unwrittenSince.map { $0 + limits.positionDelay } : nil,
            // Nothing is forgotten while the log is filled up, nor by a clock that is not believed.
            wall == nil || refilling != nil || clock.isDoubted ? nil : nextTrim,
        ].compactMap(\.self).min()
    }

    /// Puts on disk what has come, then speaks: answers, events, calls, last words.
    ///
    /// - Throws: when the log failed. What is on disk is unknown, nothing was said, and this broker is done for.
    package func endTurn() throws(LogFailure) {
        if let failure { throw failure }
        fillUp()
        do {
            try trim()
            try commit(isLast: false)
            try deliver()
        } catch {
            failure = error
            throw error
        }
        speak()
    }

    /// Says goodbye to everybody and writes what would otherwise wait.
    package func stop() throws(LogFailure) {
        if let failure { throw failure }
        for client in clients.values.sorted(by: { $0.id < $1.id }) { end(client, .stopping) }
        try commit(isLast: true)
        speak()
    }

    private func commit(isLast: Bool) throws(LogFailure) {
        let isDue = consumers.unwrittenSince.map { isLast || now - $0 >= limits.positionDelay } ?? false
        // A newcomer's few bytes are what the reserve is for; where others have come waits until there is room.
        if ((isWriting || isDue) && hasRoom) || consumers.hasNewcomers {
            if !isWriting { try log.begin() }
            let (marks, readings) = consumers.takeUnwritten()
            for mark in marks { try log.record(mark) }
            for (consumer, types) in readings { try log.record(types, readBy: consumer) }
            try writeSpoken()
            isWriting = true
        }
        guard isWriting else { return }
        if let wall, log.head > headOnDisk { try log.stamp(wall) }
        try log.commit()
        headOnDisk = log.head
        isWriting = false
        unwrittenBytes = 0
    }

    private func speak() {
        // Telling one client can touch another: a caller hears that its service was dropped.
        while !touched.isEmpty {
            let client = touched.removeFirst()
            client.isTouched = false
            client.unanswered = 0
            guard clients[client.id] === client else { continue }
            guard outlet.unsent(client.id) < limits.mostUnsent else {
                giveUp(client)
                continue
            }
            if !client.held.isEmpty { outlet.send(client.held, to: client.id) }
            client.held = []
            if client.isEnding {
                clients[client.id] = nil
                outlet.close(client.id)
            }
        }
        for id in resting.sorted() where outlet.unsent(id) < limits.calmUnsent {
            resting.remove(id)
            if clients[id] != nil { outlet.goOn(id) }
        }
    }

    private func giveUp(_ client: Client) {
        outlet.note(Note(.warning, "bus.too_slow", fields(of: client)))
        clients[client.id] = nil
        retire(client)
        client.isEnding = true
        outlet.drop(client.id)
    }
}

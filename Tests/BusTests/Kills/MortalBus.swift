import BusCore
import CaseModel
import Seal

/// The broker on any log, with clients that live on when it dies: the steps it takes are counted, and one of them can
/// be its last.
final class MortalBus: Outlet {
    /// Counts what the bus does to the world outside, and says when it is over.
    final class Life {
        private(set) var steps = 0
        private let last: Int?
        private(set) var isOver = false

        /// - Parameter last: the step that is not done any more; `nil` for ever.
        init(last: Int? = nil) { self.last = last }

        /// Whether the next step can still be done.
        func takesStep() -> Bool {
            guard !isOver else { return false }
            steps += 1
            if steps == last { isOver = true }
            return !isOver
        }
    }

    let life: Life
    private var broker: Broker!
    private var clients: [ConnectionID: KnownClient] = [:]
    private var toClients: [(ConnectionID, [UInt8])] = []
    private var toBus: [(ConnectionID, [UInt8])] = []
    private var now: Int64 = 0
    private let isDone: () -> Bool
    /// True time at the bus's start, where it is to know it.
    private let start: Timestamp?

    init(
        _ log: any EventLog, life: Life, limits: Limits = Limits(), at start: Timestamp? = nil,
        until isDone: @escaping () -> Bool
    ) throws {
        self.life = life
        self.isDone = isDone
        self.start = start
        let keys = Dictionary(uniqueKeysWithValues: AllowList.services.map { ($0, TestBus.key(of: $0)) })
        broker = try Broker(keys: keys, log: log, outlet: self, limits: limits, random: Seal.randomBytes)
    }

    /// Clients sign in and go on with what they were doing.
    func welcome(_ known: [KnownClient]) {
        for (place, client) in known.enumerated() {
            let id = ConnectionID(rawValue: Int64(place + 1))
            clients[id] = client
            broker.opened(id)
            client.connected { [unowned self] in toBus.append((id, $0.dropLast())) }
        }
    }

    /// Lets everything happen that can, a second a turn, until all is said and heard, and a little longer. Throws when
    /// the log fails.
    func live() throws {
        var turnsLeft = 100
        while turnsLeft > 0 && !life.isOver {
            turnsLeft -= 1
            if turnsLeft > 3, isDone() { turnsLeft = 3 }
            now += 1_000
            broker.timePassed(now, wall: start?.adding(milliseconds: now))
            let lines = toBus
            toBus = []
            for (id, line) in lines { broker.received(id, Array(line)) }
            try broker.endTurn()
            let answers = toClients
            toClients = []
            for (id, line) in answers { clients[id]?.take(line) }
        }
    }

    /// What was sent before it died has arrived; nothing else has.
    func die() {
        for (id, line) in toClients { clients[id]?.take(line) }
        for client in clients.values { client.disconnected() }
        // They hold one another; the file is free when both are gone.
        broker = nil
    }

    func send(_ lines: [UInt8], to connection: ConnectionID) {
        guard life.takesStep() else { return }
        for line in lines.split(separator: 0x0A) { toClients.append((connection, Array(line))) }
    }
    func close(_ connection: ConnectionID) {}
    func drop(_ connection: ConnectionID) {}
    func unsent(_ connection: ConnectionID) -> Int { 0 }
    func note(_ note: Note) {}
}

/// A log whose bus may die before each of its writes, and before or after each commit.
final class MortalLog: EventLog {
    private let real: any EventLog
    private let life: MortalBus.Life

    init(_ real: any EventLog, _ life: MortalBus.Life) {
        self.real = real
        self.life = life
    }

    private func step() throws(LogFailure) {
        guard life.takesStep() else { throw .storage(code: 10, message: "disk I/O error") }
    }

    var head: Int64 { real.head }
    var first: Int64 { real.first }
    func begin() throws(LogFailure) {
        try step()
        try real.begin()
    }
    func commit() throws(LogFailure) {
        try step()
        try real.commit()
        try step()
    }
    func append(_ event: LoggedEvent) throws(LogFailure) {
        try step()
        try real.append(event)
    }
    func record(_ position: ConsumerMark) throws(LogFailure) {
        try step()
        try real.record(position)
    }
    func record(_ types: [EventType], readBy consumer: String) throws(LogFailure) {
        try step()
        try real.record(types, readBy: consumer)
    }
    func stamp(_ moment: Timestamp) throws(LogFailure) {
        try step()
        try real.stamp(moment)
    }
    func trim(through position: Int64, atMost events: Int64) throws(LogFailure) {
        try step()
        try real.trim(through: position, atMost: events)
    }
    func retire(_ consumer: ConsumerMark, reason: String, at moment: Timestamp) throws(LogFailure) {
        try step()
        try real.retire(consumer, reason: reason, at: moment)
    }
    func remember(_ text: String, as name: String) throws(LogFailure) {
        try step()
        try real.remember(text, as: name)
    }
    func correctMoments(to moment: Timestamp) throws(LogFailure) {
        try step()
        try real.correctMoments(to: moment)
    }
    func mend(_ event: LoggedEvent, reason: String, at moment: Timestamp) throws(LogFailure) -> Bool {
        try step()
        return try real.mend(event, reason: reason, at: moment)
    }
    func mendBatch(of position: Int64, reason: String, at moment: Timestamp) throws(LogFailure) -> Bool {
        try step()
        return try real.mendBatch(of: position, reason: reason, at: moment)
    }
    func remains(at position: Int64) throws(LogFailure) -> EventRemains? { try real.remains(at: position) }
    func remembered(_ name: String) throws(LogFailure) -> String? { try real.remembered(name) }
    func last(of sender: SenderID) throws(LogFailure) -> Int64 { try real.last(of: sender) }
    func trimmed(of sender: SenderID) -> Int64 { real.trimmed(of: sender) }
    func position(before moment: Timestamp) throws(LogFailure) -> Int64 { try real.position(before: moment) }
    func arrival(of position: Int64) throws(LogFailure) -> Timestamp? { try real.arrival(of: position) }
    func readings() throws(LogFailure) -> [String: [EventType]] { try real.readings() }
    func find(_ sender: SenderID, number: Int64) throws(LogFailure) -> (position: Int64, digest: [UInt8])? {
        try real.find(sender, number: number)
    }
    func read(after position: Int64, _ filter: TypeFilter, limit: Int, bytes: Int) throws(LogFailure) -> LogPage {
        try real.read(after: position, filter, limit: limit, bytes: bytes)
    }
    func senders() throws(LogFailure) -> [(sender: SenderID, last: Int64)] { try real.senders() }
    func consumers() throws(LogFailure) -> [ConsumerMark] { try real.consumers() }
}

import CaseModel
import Seal
import Store
import Wire

/// What an engine's parts share: the file, its life's name, and the shared tables in it.
final class EngineParts {
    let declaration: ServiceDeclaration
    let database: Database
    let transactions: any Transactions
    let chance: any Chance
    private(set) var epoch: Epoch
    let outbox: Outbox
    let lives: Lives
    let lost: LostEvents
    let applied: AppliedMarks
    let tried: TriedEvents
    let position: ConsumerPosition
    let results: CommandResults
    let parked: Parked
    /// What this service has said and the bus may have forgotten.
    let record: SaidRecord
    let meta: Meta
    private let audits: AuditChain
    /// What the identifiers of taken-in events are drawn from.
    private let secret: [UInt8]

    init(
        declaration: ServiceDeclaration, context: ServiceContext, transactions: any Transactions, chance: any Chance
    ) throws {
        self.declaration = declaration
        database = context.database
        self.transactions = transactions
        self.chance = chance
        try Migrations.apply(declaration.migrations, to: database) { number, count, name in
            // The process manager waits longer, and says what for.
            Systemd.notify(
                "EXTEND_TIMEOUT_USEC=300000000\nSTATUS=bringing the file up to date, \(number) of \(count): \(name)")
        }
        outbox = Outbox(database)
        meta = Meta(database)
        if let known = try outbox.epoch(), let epoch = Epoch(rawValue: known) {
            self.epoch = epoch
        } else {
            epoch = Epoch(random: chance.bytes(10))
            try outbox.begin(epoch: epoch.rawValue)
        }
        if let known = try meta.value("secret").flatMap({ Hex.decode($0) }) {
            secret = known
        } else {
            secret = chance.bytes(32)
            try meta.set("secret", Hex.encode(secret))
        }
        lives = Lives(database)
        lost = LostEvents(database)
        applied = AppliedMarks(database)
        tried = TriedEvents(database)
        position = ConsumerPosition(database, consumer: declaration.name.rawValue)
        results = CommandResults(database)
        parked = Parked(database)
        record = SaidRecord(database)
        audits = AuditChain(database, salt: { chance.bytes(16) })
    }

    /// A new life begins. Outside a turn.
    func beginLife() throws {
        let next = Epoch(random: chance.bytes(10))
        try outbox.begin(epoch: next.rawValue)
        epoch = next
    }

    /// A turn that takes in `event`, or one that nothing but a person, an answer or time has led to.
    ///
    /// - Parameter isTick: time alone has led to it: cases that wait for the operator are none of its business.
    func turn(at clock: any Clock, for event: EventID?, isTick: Bool = false) -> Turn {
        Turn(
            now: clock.now, wall: clock.wall,
            chance: event.map { DerivedChance(secret: secret, event: $0) } ?? chance, database: database,
            outbox: outgoing, audits: audits, cause: event,
            leavingAlone: isTick ? parked : nil)
    }

    var outgoing: OutgoingEvents { OutgoingEvents(source: declaration.name, epoch: epoch, outbox: outbox) }

    /// Whether this event has not been applied: numbers decide, positions do not (decision 7).
    func isNew(_ event: CloudEvent) throws(StoreError) -> Bool {
        try event.id.number > applied.last(source: event.source.rawValue, epoch: event.id.epoch.rawValue)
    }

    func markApplied(_ event: CloudEvent) throws(StoreError) {
        try applied.record(
            source: event.source.rawValue, epoch: event.id.epoch.rawValue, number: event.id.number)
    }

    /// Whether this event has to wait behind one that waits: about the same, or about what either touches.
    func isFrozen(_ event: CloudEvent) throws(StoreError) -> Bool {
        for subject in [event.subject] + event.affects where try parked.isFrozen(subject.rawValue) { return true }
        return false
    }

    /// Lays the event aside, with the mark that it has been met, so that the others go on.
    func park(_ event: CloudEvent, code: String, at now: Timestamp) throws(StoreError) {
        try parked.park(
            line: event.json.bytes, subject: event.subject.rawValue, affects: event.affects.map(\.rawValue),
            code: code, at: now.milliseconds)
        try markApplied(event)
    }
}

import CaseModel
import Store
import Wire

/// What an engine's parts share: the file, its life's name, and the shared tables in it.
final class EngineParts {
    let declaration: ServiceDeclaration
    let database: Database
    let transactions: any Transactions
    let chance: any Chance
    let epoch: Epoch
    let outbox: Outbox
    let applied: AppliedMarks
    let position: ConsumerPosition
    let results: CommandResults
    let parked: Parked
    private let audits: AuditChain

    init(
        declaration: ServiceDeclaration, context: ServiceContext, transactions: any Transactions, chance: any Chance
    ) throws {
        self.declaration = declaration
        database = context.database
        self.transactions = transactions
        self.chance = chance
        try Migrations.apply(declaration.migrations, to: database)
        outbox = Outbox(database)
        if let known = try outbox.epoch(), let epoch = Epoch(rawValue: known) {
            self.epoch = epoch
        } else {
            epoch = Epoch(random: chance.bytes(10))
            try outbox.begin(epoch: epoch.rawValue)
        }
        applied = AppliedMarks(database)
        position = ConsumerPosition(database, consumer: declaration.name.rawValue)
        results = CommandResults(database)
        parked = Parked(database)
        audits = AuditChain(database, salt: { chance.bytes(16) })
    }

    func turn(at clock: any Clock, cause: EventID?) -> Turn {
        Turn(
            now: clock.now, wall: clock.wall, chance: chance, database: database,
            outbox: OutgoingEvents(source: declaration.name, epoch: epoch, outbox: outbox), audits: audits,
            cause: cause)
    }

    /// Whether this event has not been applied: numbers decide, positions do not (decision 7).
    func isNew(_ event: CloudEvent) throws(StoreError) -> Bool {
        try event.id.number > applied.last(source: event.source.rawValue, epoch: event.id.epoch.rawValue)
    }

    func markApplied(_ event: CloudEvent) throws(StoreError) {
        try applied.record(
            source: event.source.rawValue, epoch: event.id.epoch.rawValue, number: event.id.number)
    }

    /// Lays the event aside, with the mark that it has been met, so that the others go on.
    func park(_ event: CloudEvent, code: String, at now: Timestamp) throws(StoreError) {
        try parked.park(
            line: event.json.bytes, subject: event.subject.rawValue, affects: [], code: code, at: now.milliseconds)
        try markApplied(event)
    }
}

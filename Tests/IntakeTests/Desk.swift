import CaseModel
import IntakeShell
import Store
import Support
import Wire

@testable import Runtime

/// Intake at work on a file of its own, one committed turn at a time, without a bus.
final class Desk {
    let clock = StoppedClock()
    let database: Database
    private let folder = TemporaryFolder()
    private let parts: EngineParts
    private let service: IntakeService
    private var heard: [ServiceName: Int64] = [:]
    private var read: Int64 = 0

    /// A desk that knows the benefits unit (led by Lone), the administration above it (led by Finn), and everybody.
    init(path: String? = nil, settings: JSON = IntakeService.defaults) throws {
        database = try Database(path: path ?? folder.file("intake.sqlite"))
        let context = ServiceContext(
            database: database, settings: settings, folder: folder.path, dataFolder: folder.path)
        parts = try EngineParts(
            declaration: IntakeService.declaration, context: context, transactions: SQLiteTransactions(database),
            chance: SeededChance(seed: 1))
        service = try IntakeService(context)
        try hear(UnitChanged(unit: .administration, parent: nil, leader: .finn), .directory)
        try hear(UnitChanged(unit: .benefits, parent: .administration, leader: .lone), .directory)
        for person in [PersonID.anna, .bo, .lone, .finn, .sine, .berit, .lars] {
            try hear(PersonChanged(person: person, unit: .benefits, roles: [], isActive: true), .directory)
        }
    }

    /// One turn: everything or nothing, as the engine does it.
    private func turn<T>(cause: EventID? = nil, _ body: (Turn) throws -> T) throws -> T {
        try parts.transactions.begin()
        do {
            let turn = parts.turn(at: clock, cause: cause)
            let result = try database.savepoint { try body(turn) }
            try parts.transactions.commit()
            if let refusal = turn.refusal { throw refusal }
            return result
        } catch {
            parts.transactions.rollback()
            throw error
        }
    }

    /// What somebody asks, and the answer.
    @discardableResult
    func ask<Command: ServiceCommand>(
        _ command: Command, as viewer: Viewer? = .anna, from caller: ServiceName = .operator
    ) throws -> Command.Reply {
        let call = IncomingCall(
            method: Command.method, caller: caller, viewer: viewer, command: nil, body: try JSON(encoding: command))
        return try turn { try service.answer(call, in: $0) }.decode(Command.Reply.self)
    }

    /// Why what somebody asks is refused; `nil` when it is not.
    func refusal(
        _ command: some ServiceCommand, as viewer: Viewer? = .anna, from caller: ServiceName = .operator
    ) throws -> String? {
        do {
            try ask(command, as: viewer, from: caller)
            return nil
        } catch let refusal as any Refusal { return refusal.code }
    }

    /// Another service says that something is so.
    func hear<Body: BusEvent>(_ body: Body, _ source: ServiceName, about subject: Subject = "S-1") throws {
        heard[source, default: 0] += 1
        let id = EventID(epoch: "0123456789ABCDEF", number: heard[source]!)
        let event = try CloudEvent(id: id, source: source, subject: subject, time: clock.now, body: body)
        try turn(cause: id) { try service.apply(event, in: $0) }
    }

    /// Time has passed.
    func tick() throws { try turn { try service.tick(in: $0) } }

    func nextWake() throws -> Timestamp? { try service.nextWake() }

    /// What has been said since it was last asked, by the last part of the type: `registered`, `handed-on` …
    func said() throws -> [CloudEvent] {
        let entries = try parts.outbox.pending(from: read + 1, limit: 10_000)
        read = entries.last?.number ?? read
        return try entries.map { entry in try CloudEvent(json: JSON.read(entry.line)) }
    }

    /// The short names of what has been said since it was last asked.
    func saidNames() throws -> [String] {
        try said().map { event in String(event.type.rawValue.split(separator: ".")[3]) }
    }

    /// Who looked at or did what with `subject`: `anna show unit`.
    func audited(about subject: String) throws -> [String] {
        try AuditChain(database, salt: { [] }).entries(about: subject).map { "\($0.actor) \($0.action) \($0.detail)" }
    }
}

/// A clock that a test sets.
final class StoppedClock: Clock {
    var now: Timestamp = .tuesdayMorning
    var wall: Timestamp { now }
    var monotonic: Int64 { now.milliseconds }
    func wait(until civil: Timestamp) -> Int64 { civil.milliseconds - now.milliseconds }
}

/// Chance that is the same on every run (SplitMix64).
final class SeededChance: Chance {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    func bytes(_ count: Int) -> [UInt8] { (0..<count).map { _ in UInt8(truncatingIfNeeded: next() >> 32) } }

    func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

extension PersonID {
    static let sine: PersonID = "P-SINE"  // secretariat
    static let berit: PersonID = "P-BERIT"  // citizens' adviser
    static let lars: PersonID = "P-LARS"  // caseworker in another unit
}

extension Viewer {
    static let anna = Viewer(person: .anna, unit: .benefits, roles: [.caseworker], leads: [])
    static let bo = Viewer(person: .bo, unit: .benefits, roles: [.caseworker], leads: [])
    static let lone = Viewer(person: .lone, unit: .benefits, roles: [.leader], leads: [.benefits])
    static let finn = Viewer(
        person: .finn, unit: .administration, roles: [.departmentHead], leads: [.administration, .benefits])
    static let sine = Viewer(person: .sine, unit: .administration, roles: [.secretariat], leads: [])
    static let berit = Viewer(person: .berit, unit: .administration, roles: [.citizensAdviser], leads: [])
    static let lars = Viewer(person: .lars, unit: .administration, roles: [.caseworker], leads: [])
    static let admin = Viewer(person: "P-ADMIN", unit: .benefits, roles: [.administrator], leads: [])
}

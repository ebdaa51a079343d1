package import CaseModel
package import Runtime
package import Store
import Wire

/// One service's process in a simulated municipality: the real engine on a database in memory that outlives it.
package final class MunicipalityProcess {
    package let name: ServiceName
    package let database: Database
    package let disk: MunicipalityDisk
    /// The codes of what was logged, each with how often.
    package private(set) var logged: [String: Int] = [:]
    /// The last hundred of them.
    package private(set) var lines: [LogLine] = []
    /// The reasons with which steps failed or events were parked.
    package private(set) var defects: [String] = []
    package private(set) var engine: Engine?
    /// Why it stopped last.
    package private(set) var lastStop: Engine.Stop?
    /// Whether it is of a release that keeps a record of what it has said, and tells it.
    package var knowsSnapshots = true
    /// How often it was started.
    package private(set) var starts = 0

    private unowned let place: Municipality
    private let declaration: ServiceDeclaration
    private let settings: JSON
    private let make: (ServiceContext) throws -> any Service
    private let chance: SeededChance
    private let key: [UInt8]
    private var wire: MunicipalityWire?
    private var failures = 0
    private var turnAt: Int64?
    /// Told from the lives before, whose plans must not touch this one.
    private var life = 0

    init(
        _ declaration: ServiceDeclaration, settings: JSON, make: @escaping (ServiceContext) throws -> any Service,
        key: [UInt8], seed: UInt64, in place: Municipality
    ) throws {
        name = declaration.name
        self.declaration = declaration
        self.settings = settings
        self.make = make
        self.key = key
        self.place = place
        chance = SeededChance(seed: seed, for: declaration.name.rawValue)
        database = try place.blank.file(for: declaration)
        disk = MunicipalityDisk(database) { [unowned place] in place.commitFailure() }
        try Witness.prepare(database)
    }

    package var isRunning: Bool { engine != nil }
    /// What it listens to.
    package var reads: [EventType] { declaration.reads }

    /// Starts the process on what its file holds, and calls the bus.
    package func start() {
        guard engine == nil else { return }
        life += 1
        starts += 1
        failures = 0
        disk.rollback()
        do {
            let make = make
            engine = try Engine(
                { Witness(try make($0), in: $0.database) }, declaration: declaration,
                context: ServiceContext(
                    database: database, settings: settings, folder: "", dataFolder: ""),
                transactions: disk, clock: place.clock, chance: chance, key: key, vouching: place.vouching,
                log: { [unowned self] in log($0) })
        } catch {
            // A full disk may keep it from starting; whoever watches over it tries again.
            if !disk.isFull { preconditionFailure("\(name) does not start: \(error)") }
            place.plan(in: place.network.jittered(4_000)) { [unowned self] in start() }
            return
        }
        engine?.onLive = { [unowned self] in failures = 0 }
        connect()
        turn(at: place.clock.monotonic + 1)
    }

    /// The process is gone, with everything that was not committed. It stays away so long; `nil` until it is started.
    package func crash(for milliseconds: Int64?, losingWhatIsUnderWay isLosing: Bool = true) {
        guard engine != nil else { return }
        engine = nil
        life += 1
        turnAt = nil
        disk.rollback()
        wire?.clientVanished(isLosing: isLosing)
        wire = nil
        if let milliseconds { place.plan(in: milliseconds) { [unowned self] in start() } }
    }

    /// What a backup of its file holds at this moment.
    package func saved() throws -> Database {
        let copy = try Database(path: ":memory:")
        try FileCopy.fill(copy, from: database)
        return copy
    }

    /// Its file is replaced by an older copy, while it does not run.
    ///
    /// - Parameter isMarked: put back as `genklang restore` does, and not by hand.
    package func putBack(_ copy: Database, isMarked: Bool = true) throws {
        precondition(engine == nil, "it runs")
        try FileCopy.fill(database, from: copy)
        if isMarked { try Meta(database).set("restored", place.clock.now.description) }
    }

    /// Its connection to the bus breaks.
    package func cut() { wire?.cut() }

    /// The clock on the wall was set: the next look at it comes within half a minute.
    func clockWasSet() {
        if engine != nil { turn(at: place.clock.monotonic + place.network.jittered(30_000)) }
    }

    /// Writes the row that shows that it can still write.
    package func beat() {
        do { try engine?.beat() } catch { stopped(error) }
    }

    private func connect() {
        guard let engine else { return }
        guard let wire = place.bus.connect() else { return connectLater() }
        self.wire = wire
        wire.onLine = { [unowned self, unowned engine] line in
            engine.session.received(knowsSnapshots ? line : asAnOlderRelease(line))
            turn(at: place.clock.monotonic + 1)
        }
        wire.onEnd = { [unowned self, unowned engine] in
            self.wire = nil
            engine.disconnected()
            connectLater()
            turn(at: place.clock.monotonic + 1)
        }
        engine.session.opened(wire)
        wire.flush()
    }

    private func connectLater() {
        failures += 1
        let wait = min(2_000, Int64(50) << min(failures - 1, 10))
        let now = life
        place.plan(in: place.network.jittered(wait)) { [unowned self] in
            if life == now { connect() }
        }
    }

    /// Plans a turn for then, unless one comes sooner.
    private func turn(at moment: Int64) {
        if let turnAt, turnAt <= moment { return }
        turnAt = moment
        let now = life
        place.plan(at: moment) { [unowned self] in
            guard life == now, turnAt == moment else { return }
            turnAt = nil
            turn()
        }
    }

    private func turn() {
        guard let engine else { return }
        place.network.count(\.turns)
        let commits = disk.commits
        do { try engine.turn() } catch { return stopped(error) }
        wire?.flush()
        if disk.commits > commits, place.crashesNow() {
            place.network.count(\.crashes)
            return crash(for: place.timeAway(), losingWhatIsUnderWay: place.tossesHeads())
        }
        if let wait = engine.untilNextTurn() {
            turn(at: place.clock.monotonic + max(1, min(wait, 1 << 40)))
        }
    }

    private func stopped(_ stop: Engine.Stop) {
        lastStop = stop
        guard case .commitFailed = stop else { return crash(for: nil) }
        crash(for: place.network.jittered(4_000))
    }

    /// A question that an older release would pass on to its service, which has never heard of it.
    private func asAnOlderRelease(_ line: [UInt8]) -> [UInt8] {
        let text = String(decoding: line, as: UTF8.self)
        return Array(text.replacing("\"method\":\"\(name).snapshot\"", with: "\"method\":\"\(name).unheard-of\"").utf8)
    }

    private func log(_ line: LogLine) {
        lines = lines.suffix(99) + [line]
        logged[line.code, default: 0] += 1
        if ["step.failed", "call.failed", "event.parked", "effects.unreadable"].contains(line.code) {
            defects.append("\(name): \(line.text)")
        }
    }
}

extension MunicipalityProcess {
    /// Every event whose effect is in the file, in the order it took effect.
    package func applied() throws -> [EventID] { try Witness.applied(in: database) }

    /// A short name for all that its file holds.
    func print() throws -> String {
        var print = Fingerprint()
        let tables = try database.rows("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name") {
            $0.text("name")
        }
        for table in tables {
            let columns = try database.rows("SELECT name FROM pragma_table_info('\(table)') ORDER BY cid") {
                "quote(\"\($0.text("name"))\")"
            }
            let sql = "SELECT \(columns.joined(separator: " || ' ' || ")) AS row FROM \"\(table)\" ORDER BY 1"
            print.absorb(table)
            for row in try database.rows(sql, [:], { $0.text("row") }) { print.absorb(row) }
        }
        return print.text
    }
}

/// Stands before a service and writes down, in the transaction of the effect, which event took effect.
private final class Witness: Service {
    static let declaration = ServiceDeclaration(
        name: ServiceName(rawValue: "witness"), publishes: [], reads: [], migrations: [])

    private let service: any Service
    private let database: Database

    init(_ context: ServiceContext) { preconditionFailure("a witness stands before somebody") }

    init(_ service: any Service, in database: Database) {
        self.service = service
        self.database = database
    }

    static func prepare(_ database: Database) throws {
        try database.script(
            """
            CREATE TABLE witness (
                place   INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
                event   TEXT NOT NULL
            ) STRICT;
            """)
    }

    static func applied(in database: Database) throws -> [EventID] {
        try database.rows("SELECT event FROM witness ORDER BY place") { $0.text("event") }.compactMap { EventID($0) }
    }

    func apply(_ event: CloudEvent, in turn: Turn) throws {
        try service.apply(event, in: turn)
        try database.run("INSERT INTO witness (event) VALUES (:event)", ["event": .text(event.id.description)])
    }

    func answer(_ call: IncomingCall, in turn: Turn) throws -> JSON { try service.answer(call, in: turn) }
    func answered(_ key: String, _ answer: Answer, in turn: Turn) throws {
        try service.answered(key, answer, in: turn)
    }
    func tick(in turn: Turn) throws { try service.tick(in: turn) }
    func questions(beside isKnown: (String) -> Bool) throws -> [Ask] { try service.questions(beside: isKnown) }
    func nextWake() throws -> Timestamp? { try service.nextWake() }
    func effects(limit: Int) throws -> [any Effect] { try service.effects(limit: limit) }
    func performed(_ key: String, _ result: EffectResult, in turn: Turn) throws {
        try service.performed(key, result, in: turn)
    }
    func recover(_ lost: [CloudEvent], since: Timestamp, in turn: Turn) throws {
        try service.recover(lost, since: since, in: turn)
    }
    var actsWithoutBus: Bool { service.actsWithoutBus }
    func erase(_ erasures: [Erasure], in turn: Turn) throws -> Int? { try service.erase(erasures, in: turn) }
    var erased: ErasedCases? { service.erased }
}

package import BusCore
import CaseModel
import Seal

/// The bus of a simulated municipality: the real broker over a log of its choice, with crashes and failing commits.
package final class MunicipalityBus: Outlet {
    /// As it was opened at the last start.
    package private(set) var log: any EventLog
    /// The codes of what was noted for the operator.
    package private(set) var notes: [Note] = []
    /// Everything the bus has said, as a chain of digests.
    package private(set) var said = Fingerprint()

    private unowned let place: Municipality
    private let source: MunicipalityLog
    private let keys: [ServiceName: [UInt8]]
    private let chance: SeededChance
    private var broker: Broker?
    private var wires: [ConnectionID: MunicipalityWire] = [:]
    private var connections: Int64 = 0
    private var turnAt: Int64?
    private var lives = LogLives()
    /// Over all lives, also those that a copy has forgotten.
    private var starts = 0
    /// Its log was put back from a copy and is not whole again.
    package private(set) var isPutBack = false
    /// What it allows, from its next start on.
    package var limits = Limits()
    /// Asked at each commit: how it ends. `nil` leaves it to the faults of the municipality.
    package var nextCommit: MemoryLog.Failure?

    init(in place: Municipality, log source: MunicipalityLog, keys: [ServiceName: [UInt8]], seed: UInt64) {
        self.place = place
        self.source = source
        log = MemoryLog()
        self.keys = keys
        chance = SeededChance(seed: seed, for: "bus")
    }

    package var isRunning: Bool { broker != nil }

    /// Whether its disk has room for more events.
    package var hasRoom = true {
        didSet { broker?.hasRoom = hasRoom }
    }

    /// Starts it, on what its log holds.
    package func start() {
        guard broker == nil else { return }
        do {
            log = try source.open { [unowned self] in commitFailure() }
            starts += 1
            lives.begin("LIFE\(starts)", at: log.head)
            broker = try Broker(keys: keys, log: log, outlet: self, limits: limits, lives: lives) { [unowned self] in
                chance.bytes($0)
            }
        } catch { preconditionFailure("the bus does not start: \(error)") }
        broker?.expected = Set(place.processes.map(\.name))
        broker?.onRefilled = { [unowned self] in isPutBack = false }
        if isPutBack { broker?.refill(because: "restored") }
        broker?.hasRoom = hasRoom
        broker?.timePassed(place.clock.monotonic, wall: place.clock.now)
    }

    /// Its process is gone, with everything that was not on disk. It stays away so long; `nil` until it is started.
    package func crash(for milliseconds: Int64?) {
        guard broker != nil else { return }
        broker = nil
        turnAt = nil
        for (_, wire) in wires.sorted(by: { $0.key < $1.key }) { wire.busVanished() }
        wires = [:]
        if let milliseconds { place.plan(in: milliseconds) { [unowned self] in start() } }
    }

    /// What a backup of the bus holds at this moment.
    package struct Copy {
        fileprivate let putBack: () throws -> Void
        fileprivate let lives: LogLives
    }

    package func saved() -> Copy {
        do { return Copy(putBack: try source.save(), lives: lives) } catch {
            preconditionFailure("the log is not copied: \(error)")
        }
    }

    /// Its file is replaced by an older copy, while it does not run.
    ///
    /// - Parameter isMarked: put back as `genklang restore` does, and not by hand.
    package func putBack(_ copy: Copy, isMarked: Bool = true) {
        precondition(broker == nil, "it runs")
        do { try copy.putBack() } catch { preconditionFailure("the log is not put back: \(error)") }
        lives = copy.lives
        isPutBack = isMarked
    }

    /// A client calls; `nil` when nobody is there.
    func connect() -> MunicipalityWire? {
        guard let broker else { return nil }
        connections += 1
        let wire = MunicipalityWire(ConnectionID(rawValue: connections), in: place)
        wires[wire.id] = wire
        broker.timePassed(place.clock.monotonic, wall: place.clock.now)
        broker.opened(wire.id)
        turnSoon()
        return wire
    }

    func received(_ line: ArraySlice<UInt8>, on wire: MunicipalityWire) {
        guard let broker, wires[wire.id] === wire else { return }
        broker.timePassed(place.clock.monotonic, wall: place.clock.now)
        broker.received(wire.id, Array(line))
        turnSoon()
    }

    func closed(_ wire: MunicipalityWire) {
        wire.endedAtBus()
        guard let broker, wires.removeValue(forKey: wire.id) != nil else { return }
        broker.closed(wire.id)
        turnSoon()
    }

    // What the broker sees of the sockets.
    package func send(_ lines: [UInt8], to connection: ConnectionID) {
        said.absorb("\(place.clock.monotonic) \(connection)")
        said.absorb(lines)
        wires[connection]?.deliver(lines)
    }
    package func close(_ connection: ConnectionID) { wires.removeValue(forKey: connection)?.closedByBus() }
    package func drop(_ connection: ConnectionID) {
        wires.removeValue(forKey: connection)?.closedByBus(isDropped: true)
    }
    package func unsent(_ connection: ConnectionID) -> Int { wires[connection]?.unread ?? 0 }
    package func note(_ note: Note) { notes.append(note) }

    private func turnSoon() { turn(at: place.clock.monotonic + 1) }

    /// Plans a turn for then, unless one comes sooner.
    private func turn(at moment: Int64) {
        if let turnAt, turnAt <= moment { return }
        turnAt = moment
        place.plan(at: moment) { [unowned self] in
            guard turnAt == moment else { return }
            turnAt = nil
            turn()
        }
    }

    private func turn() {
        guard let broker else { return }
        place.network.count(\.turns)
        broker.timePassed(place.clock.monotonic, wall: place.clock.now)
        do { try broker.endTurn() } catch {
            crash(for: place.network.jittered(4_000))
            return
        }
        if broker.hasMore { turnSoon() }
        if let wake = broker.nextWake { turn(at: max(wake, place.clock.monotonic + 1)) }
    }

    private func commitFailure() -> Bool? {
        if let failure = nextCommit {
            nextCommit = nil
            return failure == .kept
        }
        return place.commitFailure()
    }
}

/// A short name for a long run of bytes: equal when the bytes are.
package struct Fingerprint: Hashable, Sendable {
    private var chain = [UInt8](repeating: 0, count: 32)
    private var waiting: [UInt8] = []

    package init() {}

    package mutating func absorb(_ bytes: some Sequence<UInt8>) {
        waiting += bytes
        if waiting.count > 1 << 16 { fold() }
    }

    package mutating func absorb(_ text: String) { absorb(text.utf8) }

    /// 64 hexadecimal characters.
    package var text: String {
        var copy = self
        copy.fold()
        return Hex.encode(copy.chain)
    }

    private mutating func fold() {
        chain = Seal.sha256(chain + waiting)
        waiting = []
    }
}

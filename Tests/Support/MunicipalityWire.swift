import BusCore
import Runtime

/// One connection between a client and the bus, in a network that is slow, repeats itself and breaks.
///
/// Keeps the order of lines, as TCP does. What is sent in one turn travels together.
package final class MunicipalityWire: Link {
    let id: ConnectionID
    /// A line has come to the client, without its LF.
    var onLine: ([UInt8]) -> Void = { _ in }
    /// The client hears that it is over; once.
    var onEnd: () -> Void = {}

    private unowned let place: Municipality
    private var outgoing: [[UInt8]] = []
    private(set) var isUp = true
    private var isUpAtBus = true
    /// Nothing gets through any more, though a side may not have noticed.
    private var isCut = false
    /// Grows when everything under way is lost.
    private var life = 0
    private var lastToBus: Int64 = 0
    private var lastToClient: Int64 = 0
    /// Bytes that the bus has handed over and the client has not had.
    private(set) var unread = 0

    init(_ id: ConnectionID, in place: Municipality) {
        self.id = id
        self.place = place
    }

    package func send(_ line: [UInt8]) {
        if isUp { outgoing.append(line) }
    }

    /// The client hangs up; what it said before is still delivered.
    package func close() {
        guard isUp else { return }
        flush()
        end()
        toBus { [unowned self] in place.bus.closed(self) }
    }

    /// The end of the client's turn: what it said leaves.
    func flush() {
        guard !outgoing.isEmpty, isUp else { return }
        let lines = place.network.repeated(outgoing)
        outgoing = []
        toBus { [unowned self] in
            for line in lines { place.bus.received(line.dropLast(), on: self) }
        }
        breakMaybe()
    }

    /// The bus says something, in whole lines.
    func deliver(_ bytes: [UInt8]) {
        guard isUpAtBus else { return }
        unread += bytes.count
        let lines = place.network.repeated(bytes.split(separator: 0x0A).map { Array($0) })
        toClient { [unowned self] in
            unread -= bytes.count
            for line in lines where isUp { onLine(line) }
        }
        breakMaybe()
    }

    /// The bus hangs up; what it said before is still delivered, unless the connection is dropped.
    func closedByBus(isDropped: Bool = false) {
        isUpAtBus = false
        if isDropped { life += 1 }
        toClient { [unowned self] in end() }
    }

    /// The connection breaks: what is under way is lost both ways, and each side notices in its own time.
    func cut() {
        guard !isCut, isUp || isUpAtBus else { return }
        isCut = true
        life += 1
        unread = 0
        outgoing = []
        place.network.count(\.cuts)
        let client = place.network.noticing()
        let bus = place.network.noticing()
        place.plan(in: client) { [self] in end() }
        place.plan(in: bus) { [self] in place.bus.closed(self) }
    }

    /// The client's process is gone. The kernel closes for it; what was on its way may be lost or not.
    func clientVanished(isLosing: Bool) {
        guard isUp else { return }
        isUp = false
        outgoing = []
        onLine = { _ in }
        onEnd = {}
        if isLosing { life += 1 }
        toBus { [unowned self] in place.bus.closed(self) }
    }

    /// The bus's process is gone.
    func busVanished() {
        guard isUpAtBus else { return }
        isUpAtBus = false
        life += 1
        place.plan(in: place.network.delay()) { [self] in end() }
    }

    /// The bus has heard that it is over.
    func endedAtBus() { isUpAtBus = false }

    private func end() {
        guard isUp else { return }
        isUp = false
        let last = onEnd
        onLine = { _ in }
        onEnd = {}
        last()
    }

    private func breakMaybe() {
        if place.network.breaksNow() { cut() }
    }

    private func toBus(_ arrive: @escaping () -> Void) {
        lastToBus = max(lastToBus, place.clock.monotonic + place.network.delay())
        plan(at: lastToBus, arrive)
    }

    private func toClient(_ arrive: @escaping () -> Void) {
        lastToClient = max(lastToClient, place.clock.monotonic + place.network.delay())
        plan(at: lastToClient, arrive)
    }

    private func plan(at moment: Int64, _ arrive: @escaping () -> Void) {
        guard !isCut else { return }
        let sent = life
        place.plan(at: moment) { [self] in
            if life == sent { arrive() }
        }
    }
}

/// How the network and the machines behave: times in a million, from the seed.
package struct MunicipalityFaults: Sendable {
    /// A line waits for seconds, and all behind it.
    package var slow = 0
    /// A line arrives twice.
    package var repeated = 0
    /// What was just sent, and all else under way, is lost, and the connection with it.
    package var cut = 0
    /// A commit fails, of a service or of the bus; half of them although everything is on disk.
    package var commit = 0
    /// A process ends after its turn.
    package var crash = 0
    /// A disk is full for a while.
    package var full = 0

    package init() {}

    /// A bad month.
    package static let all = {
        var faults = MunicipalityFaults()
        faults.slow = 4_000
        faults.repeated = 10_000
        faults.cut = 4_000
        faults.commit = 5_000
        faults.crash = 3_000
        faults.full = 300
        return faults
    }()
}

/// What went wrong, counted.
package struct MunicipalityFigures: Sendable {
    package var slow = 0
    package var repeats = 0
    package var cuts = 0
    package var commitsKept = 0
    package var commitsLost = 0
    package var crashes = 0
    package var fullDisks = 0
    package var jumps = 0
    package var turns = 0
    package var lines = 0

    package init() {}

    package var faults: Int {
        slow + repeats + cuts + commitsKept + commitsLost + crashes + fullDisks + jumps
    }

    /// The faults by kind.
    package var text: String {
        """
        \(slow) slow lines, \(repeats) repeated, \(cuts) cuts, \(commitsKept) commits failed and kept, \
        \(commitsLost) failed and lost, \(crashes) crashes, \(fullDisks) full disks, \(jumps) clocks set
        """
    }

    package mutating func add(_ other: Self) {
        slow += other.slow
        repeats += other.repeats
        cuts += other.cuts
        commitsKept += other.commitsKept
        commitsLost += other.commitsLost
        crashes += other.crashes
        fullDisks += other.fullDisks
        jumps += other.jumps
        turns += other.turns
        lines += other.lines
    }
}

/// The network's moods, drawn from the seed.
final class MunicipalityNetwork {
    var faults = MunicipalityFaults()
    var figures = MunicipalityFigures()
    private let chance: SeededChance

    init(seed: UInt64) { chance = SeededChance(seed: seed, for: "network") }

    func count(_ figure: WritableKeyPath<MunicipalityFigures, Int>) { figures[keyPath: figure] += 1 }

    /// Milliseconds that a line takes.
    func delay() -> Int64 {
        if chance.happens(faults.slow) {
            count(\.slow)
            return chance.number(in: 1_000...20_000)
        }
        return chance.number(in: 1...4)
    }

    /// Milliseconds until a side notices that the other is gone; now and then it is minutes.
    func noticing() -> Int64 {
        chance.happens(200_000) ? chance.number(in: 5_000...180_000) : chance.number(in: 1...500)
    }

    func breaksNow() -> Bool { chance.happens(faults.cut) }

    /// Between a half and the whole of `milliseconds`.
    func jittered(_ milliseconds: Int64) -> Int64 { chance.number(in: milliseconds / 2...milliseconds) }

    /// The lines, some of them twice: what a client asks or is asked, and events; never the sign-in.
    func repeated(_ lines: [[UInt8]]) -> [[UInt8]] {
        figures.lines += lines.count
        guard faults.repeated > 0 else { return lines }
        var all = lines
        for line in lines where chance.happens(faults.repeated) && Self.mayComeTwice(line) {
            all.append(line)
            count(\.repeats)
        }
        return all
    }

    private static func mayComeTwice(_ line: [UInt8]) -> Bool {
        let start = String(decoding: line.prefix(96), as: UTF8.self)
        return !["\"bus.hello\"", "\"bus.prove\"", "\"bus.subscribe\"", "\"proof\""].contains { start.contains($0) }
    }
}

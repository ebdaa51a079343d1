import BusCore
package import CaseModel
package import Runtime
package import Seal
package import Wire

/// A whole municipality in one process: the bus, its services and its people's command line, on one simulated clock.
///
/// Everything that could differ between two runs comes from the seed, so the same seed gives the same bytes. Nothing
/// fails unless `faults` says so or a test does it by hand.
package final class Municipality {
    package let clock: SimulatedClock
    package private(set) var bus: MunicipalityBus!
    package private(set) var desk: MunicipalityDesk!
    /// In the order they were added.
    package private(set) var processes: [MunicipalityProcess] = []
    package let vouching: VerifyingViewers
    let network: MunicipalityNetwork
    let blank: BlankFiles

    private let seed: UInt64
    /// Directory's own.
    package let signingKey: SigningKey
    private let chance: SeededChance
    private var agenda = Agenda()
    private var assertions: [PersonID: (text: String, viewer: Viewer, until: Timestamp)] = [:]
    /// More happenings than this are taken for something that goes round and round.
    private var happeningsLeft = 20_000_000

    /// - Parameter blank: given where many municipalities are founded one after the other.
    package init(
        seed: UInt64, from start: Timestamp, log: MunicipalityLog = .inMemory, blank: BlankFiles = BlankFiles()
    ) {
        self.seed = seed
        self.blank = blank
        clock = SimulatedClock(starting: start)
        network = MunicipalityNetwork(seed: seed)
        chance = SeededChance(seed: seed, for: "machines")
        guard let signing = SigningKey(seed: SeededChance(seed: seed, for: "keys").bytes(32)),
            let verifying = VerifyingKey(bytes: signing.publicKey)
        else {
            preconditionFailure("no key from a seed")
        }
        signingKey = signing
        vouching = VerifyingViewers(verifying)
        let names: [ServiceName] = [
            .directory, .intake, .callback, .notifier, .learning, .wellbeing, .operator, .public,
        ]
        let keys = Dictionary(uniqueKeysWithValues: names.map { ($0, Self.key(of: $0)) })
        bus = MunicipalityBus(in: self, log: log, keys: keys, seed: seed)
        desk = MunicipalityDesk(in: self, seed: seed)
    }

    /// The pages for citizens; there from when somebody first asks there.
    package private(set) lazy var citizens: MunicipalityDesk = {
        let citizens = MunicipalityDesk(in: self, as: .public, seed: seed)
        citizens.connect()
        return citizens
    }()

    /// What goes wrong from now on, by itself.
    package var faults: MunicipalityFaults {
        get { network.faults }
        set { network.faults = newValue }
    }

    package var figures: MunicipalityFigures { network.figures }

    /// Gives the municipality a service; `make` when it is not to be made as its process would.
    @discardableResult
    package func add<S: Service>(
        _ service: S.Type, settings: JSONObject = [:],
        make: ((ServiceContext) throws -> any Service)? = nil
    ) throws -> MunicipalityProcess {
        guard case .object(var all) = S.defaults else { preconditionFailure("defaults are an object") }
        for (name, value) in settings.members { all[name] = value }
        let process = try MunicipalityProcess(
            S.declaration, settings: .object(all), make: make ?? { try S($0) }, key: Self.key(of: S.declaration.name),
            seed: seed, in: self)
        processes.append(process)
        return process
    }

    package func process(_ name: ServiceName) -> MunicipalityProcess {
        guard let process = processes.first(where: { $0.name == name }) else { preconditionFailure("no \(name) here") }
        return process
    }

    /// Starts everything.
    package func start() {
        bus.start()
        for process in processes { process.start() }
        desk.connect()
    }

    /// Lets everything happen that happens until then.
    package func run(until end: Int64) {
        while let next = agenda.nextAt, next <= end, let (at, action) = agenda.takeNext() {
            happeningsLeft -= 1
            precondition(happeningsLeft > 0, "seed \(seed): something goes round and round at \(clock.now)")
            clock.advance(to: at)
            action()
        }
        clock.advance(to: end)
    }

    /// Nothing more happens here. A bus at work, and what is still planned or asked, hold on to all of this: whoever is done
    /// with it says so, or its memory and files are never given back.
    package func close() {
        bus.crash(for: nil)
        agenda = Agenda()
        desk.forget()
    }

    /// Lets so many milliseconds pass.
    package func run(for milliseconds: Int64) { run(until: clock.monotonic + milliseconds) }

    /// Lets time pass until the clock on the wall shows this moment.
    package func run(until civil: Timestamp) { run(until: clock.monotonic + max(0, clock.wait(until: civil))) }

    /// Somebody sets the clocks on the walls, forwards or (negative) back.
    package func setWall(by milliseconds: Int64) {
        network.count(\.jumps)
        clock.setWall(by: milliseconds)
        for process in processes { process.clockWasSet() }
    }

    /// The disk under a process is full until somebody says otherwise.
    package func diskFills(of process: MunicipalityProcess) {
        network.count(\.fullDisks)
        process.disk.isFull = true
    }

    /// Has something happen so many milliseconds from now.
    package func plan(in milliseconds: Int64, _ action: @escaping () -> Void) {
        agenda.plan(at: clock.monotonic + max(0, milliseconds), action)
    }

    /// Has something happen when the clock on the wall would show this moment, if nobody sets it.
    package func plan(at civil: Timestamp, _ action: @escaping () -> Void) {
        plan(in: clock.wait(until: civil), action)
    }

    func plan(at moment: Int64, _ action: @escaping () -> Void) { agenda.plan(at: moment, action) }

    /// Directory's word that this person asks, good for hours.
    package func assertion(for viewer: Viewer) -> String {
        if let known = assertions[viewer.person], known.viewer == viewer, clock.wall < known.until {
            return known.text
        }
        let until = clock.wall.adding(hours: 12)
        guard let text = try? Assertion(viewer: viewer, expires: until.adding(hours: 2)).signed(with: signingKey) else {
            preconditionFailure("an assertion that cannot be signed")
        }
        assertions[viewer.person] = (text, viewer, until)
        return text
    }

    /// The key that a service shares with the bus.
    package static func key(of service: ServiceName) -> [UInt8] { Seal.sha256(Array(service.rawValue.utf8)) }
}

// What goes wrong with the machines, drawn from the seed.
extension Municipality {
    /// Whether a commit fails now, and if so whether what was written is there all the same.
    func commitFailure() -> Bool? {
        guard chance.happens(faults.commit) else { return nil }
        let isKept = chance.happens(500_000)
        network.count(isKept ? \.commitsKept : \.commitsLost)
        return isKept
    }

    func crashesNow() -> Bool { chance.happens(faults.crash) }

    func tossesHeads() -> Bool { chance.happens(500_000) }

    /// How long a process stays away: seconds mostly, now and then hours.
    func timeAway() -> Int64 {
        chance.happens(100_000) ? chance.number(in: 600_000...20_000_000) : chance.number(in: 500...8_000)
    }
}

extension Municipality {
    /// Everything that has been said and everything that is kept, each in a line.
    package func prints() throws -> [String] {
        var log = Fingerprint()
        for event in try bus.log.all() { log.absorb(event.bytes) }
        return try ["bus \(bus.said.text)", "desk \(desk.heard.text)", "log \(log.text)"]
            + processes.map { "\($0.name) \(try $0.print())" }
    }
}

import CaseModel
import Runtime
import Store
import Support
import Wire

/// A week in which files are lost and put back from backups that were made at different moments. The bus works on the log
/// that it works on in production.
final class RestoredWeek {
    let town: Town
    /// Whose files were put back.
    private(set) var lost: [ServiceName] = []
    /// Events that services were shown as lost.
    private(set) var lostEvents: Int64 = 0
    private(set) var parked = 0
    private let chance: SeededChance
    /// How many come in.
    private let complaints: ClosedRange<Int64>
    private var copies: [ServiceName: Database] = [:]
    private var busCopy: MunicipalityBus.Copy?

    private static let all: [ServiceName] = [.bus, .directory, .intake, .callback, .notifier, .learning, .wellbeing]
    /// Sets of files that can be lost; each seed loses the one of its number, counted round.
    static let sets: UInt64 = 1 << UInt64(all.count) - 1

    init(seed: UInt64) throws {
        let number = (seed - 1) % Self.sets + 1
        lost = Self.all.indices.filter { number & 1 << UInt64($0) != 0 }.map { Self.all[$0] }
        // Where one file is lost, or all are, the bus's lie on a real disk; in memory it is the same, and quicker.
        let isPlain = lost.count == 1 || lost == Self.all
        town = try Town(seed: seed, log: FileLogSource(isOnDisk: isPlain).source)
        // The first week of every other set is a quiet one, so that all of them fit into each run of the tests.
        complaints = isPlain || seed > Self.sets ? 10...16 : 4...6
        chance = SeededChance(seed: seed, for: "restore")
    }

    deinit { place.close() }

    private var place: Municipality { town.place }

    /// Two days of work, backups at moments of the third and fourth, the loss on the fifth, and what comes after.
    func live() throws {
        place.start()
        place.run(for: 60_000)
        for _ in 0..<chance.number(in: complaints) {
            place.plan(in: chance.number(in: 0...6 * 86_400_000)) { [unowned self] in Story(in: town).begin() }
        }
        var failure: (any Error)?
        for service in lost {
            place.plan(in: chance.number(in: 86_400_000...4 * 86_400_000)) { [unowned self] in
                do { try save(service) } catch { failure = error }
            }
        }
        place.run(for: 4 * 86_400_000 + chance.number(in: 0...80_000_000))
        if let failure { throw failure }
        try putBack()
        // Somebody looks after a while, service by service.
        place.run(for: chance.number(in: 60_000...7_200_000))
        try release()
        place.run(for: 3 * 86_400_000)
        try calmDown()
    }

    private func save(_ service: ServiceName) throws {
        if service == .bus { busCopy = place.bus.saved() } else { copies[service] = try place.process(service).saved() }
    }

    /// The machine is lost, and what there is of it is put back.
    private func putBack() throws {
        for process in place.processes { process.crash(for: nil) }
        place.bus.crash(for: nil)
        if let busCopy { place.bus.putBack(busCopy) }
        for (service, copy) in copies.sorted(by: { $0.key < $1.key }) { try place.process(service).putBack(copy) }
        place.bus.start()
        for process in place.processes {
            place.plan(in: chance.number(in: 0...120_000)) { process.start() }
        }
        place.run(for: 300_000)
    }

    private func release() throws {
        for service in lost where service != .bus {
            lostEvents += try ask("\(service).held-show", [:])["count"]?.integer ?? 0
            _ = try ask("\(service).erasures-replay", ["identifiers": [], "last": true])
            _ = try ask("\(service).held-release", ["reason": "DRIFT-1"])
            place.run(for: chance.number(in: 1_000...600_000))
        }
    }

    /// Everything that was under way arrives; what people go on saying of lost cases waits, and is looked at as well.
    private func calmDown() throws {
        try lookAtParked()
        place.run(for: 11 * 86_400_000)
        try lookAtParked()
        for process in place.processes { process.beat() }
        place.run(for: 10_000)
    }

    /// What waits because it speaks of something that was lost is looked at: tried again, and then given up.
    private func lookAtParked() throws {
        for process in place.processes {
            let name = process.name
            if try ask("\(name).condition", [:])["state"] == "consumer-stopped" {
                _ = try ask("\(name).consumer-resume", ["reason": "DRIFT-2"])
                place.run(for: 60_000)
            }
            _ = try ask("\(name).parked-retry", [:])
            while let first = try Parked(process.database).list(limit: 1).first {
                parked += 1
                _ = try ask("\(name).parked-give-up", ["number": .integer(first.number), "reason": "DRIFT-3"])
            }
        }
        place.run(for: 60_000)
    }

    private func ask(_ method: String, _ body: JSON) throws -> JSON {
        var reply: Result<JSON, RPCError>?
        place.desk.ask(method, body, by: nil, command: chance.identifier()) { reply = $0 }
        for _ in 0..<600 where reply == nil { place.run(for: 1_000) }
        guard let reply else { throw RPCError(code: 0, reason: "restore.silent", message: method) }
        return try reply.get()
    }
}

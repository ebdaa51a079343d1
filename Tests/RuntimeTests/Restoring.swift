import BusCore
import CaseModel
import Store
import Support
import Testing
import Wire

/// A town in which files are put back from backups.
struct Restoring {
    let town: SmallTown

    init() throws { town = try SmallTown() }

    func say(_ cases: String..., times: Int64 = 1) throws {
        for id in cases { try town.get("intake.say", ["case": .string(id), "times": .integer(times)]) }
        town.place.run(for: 3_000)
    }

    /// Somebody looks, and says that the service may go on.
    func release(_ service: String, erasing identifiers: [String] = []) throws {
        try town.get(
            "\(service).erasures-replay",
            ["identifiers": .array(identifiers.map { .string($0) }), "last": true])
        try town.get("\(service).held-release", ["reason": "DRIFT-7"])
        town.place.run(for: 5_000)
    }

    func putBack(_ process: MunicipalityProcess, _ copy: Database, isMarked: Bool = true) throws {
        process.crash(for: nil)
        try process.putBack(copy, isMarked: isMarked)
        process.start()
        town.place.run(for: 5_000)
    }

    func putBackBus(_ copy: MunicipalityBus.Copy, isMarked: Bool = true) {
        town.place.bus.crash(for: nil)
        town.place.bus.putBack(copy, isMarked: isMarked)
        town.place.bus.start()
        town.place.run(for: 10_000)
    }

    /// The events in the log, `CASE` each, in order.
    var logged: [String] {
        get throws {
            try town.place.bus.log.all().filter { !$0.type.isVoid }
                .map { try EventValidator.read($0.bytes).subject.rawValue }
        }
    }
}

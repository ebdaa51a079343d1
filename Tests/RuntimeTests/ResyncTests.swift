import BusCore
import CaseModel
import FoundationEssentials
import Runtime
import Store
import Support
import Testing
import Wire

/// PROTOCOL.md § 11: a consumer that was away longer than the log remembers fetches from the owners what it has missed.
@Suite struct `A consumer that the log has left behind` {
    private static let day: Int64 = 86_400_000

    /// A town whose bus forgets after a day, whoever has not heard.
    private func town() throws -> SmallTown {
        let town = try SmallTown(isStarted: false)
        town.place.bus.limits.retention = Retention(days: 1, hardDays: 2)
        town.place.start()
        town.place.run(for: 1_000)
        return town
    }

    /// Says so many things while the hearer is away, and lets the bus forget all of them but the last.
    private func leaveBehind(_ town: SmallTown, cases: [String], times: Int64 = 1) throws {
        town.hearer.crash(for: nil, losingWhatIsUnderWay: false)
        for id in cases { try town.get("intake.say", ["case": .string(id), "times": .integer(times)]) }
        town.place.run(for: 3 * Self.day)
        #expect(town.place.bus.log.first == town.place.bus.log.head)
    }

    private func state(_ town: SmallTown) throws -> JSON? { try town.hearer.engine?.condition()["state"] }

    @Test func `takes everything it has missed from its owner, in order and once, and follows again`() throws {
        let town = try town()
        try town.get("intake.say", ["case": "K-1"])
        town.place.run(for: 2_000)
        try leaveBehind(town, cases: ["K-2", "K-3", "K-4"])
        town.hearer.start()
        town.place.run(for: 5_000)
        #expect(try town.heard == ["K-1", "K-2", "K-3", "K-4"])
        #expect(try state(town) == "running")
        #expect(town.hearer.logged["resync.begun"] == 1 && town.hearer.logged["resync.done"] == 1)
        try town.get("intake.say", ["case": "K-5"])
        town.place.run(for: 2_000)
        #expect(try town.heard == ["K-1", "K-2", "K-3", "K-4", "K-5"])
        let chain = { AuditChain($0, salt: { [UInt8](repeating: 0, count: 16) }) }
        #expect(try chain(town.teller.database).entries(about: "intake").map(\.action) == ["record.read"])
        #expect(try chain(town.hearer.database).entries(about: "notifier").map(\.action) == ["consumer.resynced"])
        #expect(town.place.bus.notes.map(\.code).contains("bus.must_resync"))
    }

    @Test func `reads what has left the outbox from the record`() throws {
        let town = try town()
        try leaveBehind(town, cases: ["K-1", "K-2", "K-3"])
        town.teller.beat()
        #expect(try Outbox(town.teller.database).trim(before: .max, most: 100) == 2)
        town.hearer.start()
        town.place.run(for: 5_000)
        #expect(try town.heard == ["K-1", "K-2", "K-3"])
    }

    @Test func `is left behind while it follows, and goes on by itself`() throws {
        let town = try town()
        try town.get("intake.say", ["case": "K-1"])
        town.place.run(for: 2_000)
        town.hearer.disk.isGone = true
        for number in 2...9 { try town.get("intake.say", ["case": .string("K-\(number)")]) }
        // Credit for 64 is out: what came after it is forgotten before it is sent.
        try town.get("intake.say", ["case": "K-X", "times": 100])
        town.place.run(for: 3 * Self.day)
        town.hearer.disk.isGone = false
        town.place.run(for: 60_000)
        #expect(try town.numbers == Array(1...109))
        #expect(town.hearer.lastStop == nil)
        #expect(try state(town) == "running")
    }

    @Test func `waits for an owner that is not there, says so, and does nothing by itself meanwhile`() throws {
        let town = try town()
        try town.get("intake.say", ["case": "K-ASK1"])
        town.place.run(for: 5_000)
        try leaveBehind(town, cases: ["K-ASK2", "K-3"])
        town.teller.crash(for: nil)
        town.hearer.start()
        town.place.run(for: 120_000)
        #expect(try state(town) == "resyncing")
        #expect(try town.hearer.engine?.condition()["resync"]?["waiting"] == ["intake"])
        #expect(town.hearer.engine?.obstacles == ["service.resyncing"])
        #expect(town.hearer.logged["resync.waits"] ?? 0 >= 1)
        let turns = town.place.figures.turns
        town.place.run(for: 60_000)
        #expect(town.place.figures.turns - turns < 200, "it waits without spinning")
        town.teller.start()
        town.place.run(for: 60_000)
        #expect(try state(town) == "running")
        #expect(try town.heard == ["K-ASK1", "K-ASK2", "K-3"])
        #expect(town.outside.done == ["K-ASK1", "K-ASK2"])
    }

    @Test(arguments: [50, 500, 1_100])
    func `goes on where it was when its process ended in the middle`(kept: Int) throws {
        let town = try town()
        try leaveBehind(town, cases: ["K-1", "K-2", "K-3"], times: 500)
        town.hearer.start()
        try town.wait { try town.numbers.count >= kept }
        #expect(try state(town) == "resyncing")
        town.hearer.crash(for: 1_000)
        town.place.run(for: 60_000)
        #expect(try town.numbers == Array(1...1_500))
        #expect(try Set(town.hearer.applied()).count == town.hearer.applied().count)
        #expect(try state(town) == "running")
    }

    @Test(arguments: [FaultyTransactions.Outcome.failsKept, .failsLost])
    func `doubles and loses nothing when a commit fails`(outcome: FaultyTransactions.Outcome) throws {
        let town = try town()
        try leaveBehind(town, cases: ["K-1"], times: 600)
        town.hearer.start()
        try town.wait { try town.numbers.count >= 100 }
        town.hearer.disk.nextCommit = outcome
        town.place.run(for: 60_000)
        #expect(try town.numbers == Array(1...600))
    }

    @Test func `takes up again after the bus was away, also when more was forgotten meanwhile`() throws {
        let town = try town()
        try leaveBehind(town, cases: ["K-1"], times: 1_200)
        town.hearer.start()
        try town.wait { try town.numbers.count >= 300 }
        town.place.bus.crash(for: 1_000)
        town.place.run(for: 5_000)
        town.hearer.crash(for: nil)
        try town.get("intake.say", ["case": "K-2"])
        try town.get("intake.say", ["case": "K-3"])
        town.place.run(for: 3 * Self.day)
        town.hearer.start()
        town.place.run(for: 60_000)
        #expect(try town.numbers == Array(1...1_202))
    }

    @Test func `lays aside what it cannot decide on, as always, and what follows about that case`() throws {
        let town = try town()
        try leaveBehind(town, cases: ["K-1", "K-POISON", "K-2", "K-POISON", "K-3"])
        town.hearer.start()
        town.place.run(for: 5_000)
        #expect(try town.heard == ["K-1", "K-2", "K-3"])
        #expect(try Parked(town.hearer.database).list().map(\.code) == ["notifier.poison", "behind_parked"])
    }

    @Test func `hears nothing of what was erased meanwhile`() throws {
        let town = try town()
        try leaveBehind(town, cases: ["K-1", "K-2", "K-3", "K-2", "K-4"])
        town.teller.beat()
        _ = try Outbox(town.teller.database).trim(before: .max, most: 3)
        try town.get("intake.erasures-replay", ["identifiers": ["K-2"]])
        _ = try Outbox(town.teller.database).trim(before: .max, most: 100)
        town.hearer.start()
        town.place.run(for: 5_000)
        #expect(try town.heard == ["K-1", "K-3", "K-4"])
        let kept = try SaidRecord(town.teller.database).lines(of: town.teller.epoch, after: 0, limit: 100)
        #expect(!kept.map { String(decoding: $0.line, as: UTF8.self) }.contains { $0.contains("K-2") })
    }

    @Test func `is told what its owner has not kept, and goes on`() throws {
        let town = try town()
        try leaveBehind(town, cases: ["K-1", "K-2", "K-3"])
        town.teller.beat()
        let database = town.teller.database
        try database.run("DELETE FROM outbox WHERE number = 1")
        try database.run("INSERT INTO said_missing (epoch, through) SELECT epoch, 1 FROM life")
        town.hearer.start()
        town.place.run(for: 5_000)
        #expect(try town.heard == ["K-2", "K-3"])
        #expect(town.hearer.logged["resync.incomplete"] == 1)
    }

    @Test func `stops, with a code that names the owner, where that one is of a release without a record`() throws {
        let town = try town()
        try leaveBehind(town, cases: ["K-1", "K-2"])
        town.teller.knowsSnapshots = false
        town.hearer.start()
        town.place.run(for: 60_000)
        #expect(!town.hearer.isRunning)
        let stop = try #require(town.hearer.lastStop)
        // 78: the process manager leaves it, since starting it again would only lead here again.
        #expect(stop.code == "bus.must_resync" && stop.needsPerson)
        #expect(town.hearer.logged["resync.refused"] == 1 && town.hearer.logged["resync.done"] == nil)
        let line = try #require(town.hearer.lines.last { $0.code == "resync.refused" })
        #expect(line.fields == ["owner": "intake", "reason": "call.unknown_method"])
        #expect(try town.heard.isEmpty)
        // As long as the owner is what it is, so is the answer; nothing is lost by trying.
        town.hearer.start()
        town.place.run(for: 60_000)
        #expect(!town.hearer.isRunning && town.hearer.logged["resync.refused"] == 2)
        // The owner is renewed, and the service is started again.
        town.teller.crash(for: nil)
        town.teller.knowsSnapshots = true
        town.teller.start()
        town.hearer.start()
        town.place.run(for: 10_000)
        #expect(try town.heard == ["K-1", "K-2"])
        #expect(try state(town) == "running")
        try town.get("intake.say", ["case": "K-3"])
        town.place.run(for: 2_000)
        #expect(try town.heard == ["K-1", "K-2", "K-3"])
    }

    @Test func `every code with which it stops says in OPERATIONS what to do`() throws {
        let paper = try String(contentsOfFile: Executables.root + "/deploy/OPERATIONS.md", encoding: .utf8)
        for code in ["resync.refused", "bus.must_resync"] {
            let row = try #require(paper.split(separator: "\n").first { $0.hasPrefix("| `\(code)` |") }, "\(code)")
            #expect(row.contains("start it again") || row.contains("start the service"), "\(code)")
        }
    }

    @Test func `hears of every life of its owner, the older first`() throws {
        let town = try town()
        try town.get("intake.say", ["case": "K-1"])
        town.place.run(for: 2_000)
        let copy = try town.teller.saved()
        town.hearer.crash(for: nil)
        try town.get("intake.say", ["case": "K-2"])
        town.place.run(for: 2_000)
        town.teller.crash(for: nil)
        try town.teller.putBack(copy)
        town.teller.start()
        town.place.run(for: 5_000)
        try town.get("intake.erasures-replay", ["identifiers": [], "last": true])
        try town.get("intake.held-release", ["reason": "DRIFT-1"])
        town.place.run(for: 2_000)
        try leaveBehind(town, cases: ["K-3"])
        town.hearer.start()
        town.place.run(for: 5_000)
        #expect(try town.heard == ["K-1", "K-2", "K-3"])
        #expect(try state(town) == "running")
    }
}

extension MunicipalityProcess {
    /// The life its file lives now.
    var epoch: String { (try? Outbox(database).epoch()) ?? "" }
}

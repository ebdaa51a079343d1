import BusCore
import CaseModel
import Runtime
import Store
import Support
import Testing
import Wire

/// A town in which files are put back from backups.
private struct Restoring {
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

@Suite struct `A service put back from a backup` {
    @Test(arguments: [true, false])
    func `waits, shows what it has lost, and goes on in a new life when somebody says so`(isMarked: Bool) throws {
        let it = try Restoring()
        let town = it.town
        try it.say("K-1", "K-2")
        let copy = try town.teller.saved()
        try it.say("K-3", "K-4", "K-ASK")
        try it.putBack(town.teller, copy, isMarked: isMarked)
        #expect(try town.get("intake.condition")["state"] == "held")
        #expect(town.refusal("intake.say", ["case": "K-5"], command: "D-5") == "service.held")
        let shown = try town.get("intake.held-show")
        #expect(shown["cause"] == .string(isMarked ? "restored" : "older") && shown["listed"] == true)
        #expect(shown["events"]?.array?.map { $0["subject"] } == ["K-3", "K-4", "K-ASK"])
        #expect(shown["events"]?.array?.allSatisfy { $0["data"] == nil } == true)
        #expect(town.refusal("intake.held-release", ["reason": "DRIFT-7"]) == "operating.erasures_not_replayed")
        try it.release("intake")
        #expect(try town.get("intake.condition")["state"] == "running")
        try it.say("K-5")
        #expect(try it.logged == ["K-1", "K-2", "K-3", "K-4", "K-ASK", "K-ASK", "K-5"])
        #expect(try town.heard == ["K-1", "K-2", "K-3", "K-4", "K-ASK", "K-5"])
        // The answer to what was sent is taken in again: the copy had not heard it.
        #expect(try town.sent == ["K-ASK"])
        let epochs = Set(try town.place.bus.log.senders().filter { $0.sender.source == .intake }.map(\.sender.epoch))
        #expect(epochs.count == 2)
    }

    @Test func `is told by name what the bus cannot read any more, and is not kept waiting by it`() throws {
        let it = try Restoring()
        let town = it.town
        try it.say("K-1")
        let copy = try town.teller.saved()
        try it.say("K-2", "K-3", "K-4")
        let log = try #require(town.place.bus.log as? MemoryLog)
        let damaged = try #require(try log.all().first { try EventValidator.read($0.bytes).subject.rawValue == "K-3" })
        log.damage(at: damaged.position)
        try it.putBack(town.teller, copy)
        let shown = try town.get("intake.held-show")
        #expect(shown["listed"] == true)
        #expect(shown["events"]?.array?.map { $0["subject"] } == ["K-2", "K-4"])
        #expect(shown["unreadable"] == [.string("\(damaged.sender.epoch):\(damaged.number)")])
        #expect(town.place.bus.isRunning)
        try it.release("intake")
        #expect(try town.get("intake.condition")["state"] == "running")
    }

    @Test func `waits also through restarts, and while the bus is away`() throws {
        let it = try Restoring()
        try it.say("K-1")
        let copy = try it.town.hearer.saved()
        try it.say("K-ASK")
        it.town.place.bus.crash(for: 60_000)
        try it.putBack(it.town.hearer, copy)
        it.town.hearer.crash(for: 100)
        it.town.place.run(for: 120_000)
        #expect(try it.town.get("notifier.condition")["state"] == "held")
        #expect(try it.town.heard == ["K-1"])
        #expect(it.town.outside.done == ["K-ASK"])
        try it.release("notifier")
        #expect(try it.town.heard == ["K-1", "K-ASK"])
        #expect(it.town.outside.recovered.count == 1, "it is told what it had said")
    }

    @Test func `an older copy that nobody marked does nothing outside before the bus has said what it is`() throws {
        let it = try Restoring()
        it.town.outside.troubles = .max
        try it.say("K-ASK")
        // It lies there to be done, and is done soon after.
        let copy = try it.town.hearer.saved()
        it.town.outside.troubles = 0
        it.town.place.run(for: 120_000)
        #expect(it.town.outside.done == ["K-ASK"])
        it.town.place.bus.crash(for: 60_000)
        try it.putBack(it.town.hearer, copy, isMarked: false)
        it.town.place.run(for: 30_000)
        #expect(it.town.outside.done == ["K-ASK"], "nobody has told it yet")
        it.town.place.run(for: 90_000)
        #expect(try it.town.get("notifier.condition")["state"] == "held")
        #expect(it.town.outside.done == ["K-ASK"])
    }

    @Test func `and whoever waits for something that was lost with it does not wait for ever`() throws {
        let it = try Restoring()
        let town = it.town
        try it.say("K-1")
        let copy = try town.teller.saved()
        town.hearer.crash(for: nil)
        let lost = try #require(try town.get("intake.say", ["case": "K-2"])["last"]).decode(Published.self)
        let bus = town.place.bus.log.head
        #expect(bus == 1 || bus == 2)
        town.place.bus.crash(for: nil)
        let never = Published(source: lost.source, type: lost.type, epoch: lost.epoch, number: lost.number + 5)
        town.place.bus.start()
        town.hearer.start()
        try it.putBack(town.teller, copy)
        #expect(town.refusal("notifier.count", after: [never], patience: 2_000) != nil)
        try it.release("intake")
        #expect(try town.get("notifier.count", after: [never])["heard"] == 2)
    }

    @Test func `put back a second time from the same backup, knows that it has lived between`() throws {
        let it = try Restoring()
        let town = it.town
        try it.say("K-1")
        let copy = try town.teller.saved()
        try it.say("K-2")
        try it.putBack(town.teller, copy)
        try it.release("intake")
        try it.say("K-3", "K-4")
        try it.putBack(town.teller, copy, isMarked: false)
        let shown = try town.get("intake.held-show")
        #expect(
            Set(shown["events"]?.array?.compactMap { $0["subject"]?.string } ?? []) == ["K-2", "K-3", "K-4", "intake"])
        try it.release("intake")
        try it.say("K-5")
        #expect(try town.heard == ["K-1", "K-2", "K-3", "K-4", "K-5"])
        // Another start finds nothing to wait for.
        town.teller.crash(for: 100)
        town.place.run(for: 3_000)
        #expect(try town.get("intake.condition")["state"] == "running")
    }

    @Test func `reads back thousands of events page by page`() throws {
        let it = try Restoring()
        let copy = try it.town.teller.saved()
        try it.say("K-1", times: 2_000)
        try it.putBack(it.town.teller, copy)
        it.town.place.run(for: 30_000)
        #expect(try it.town.get("intake.held-show")["count"] == 2_000)
        try it.release("intake")
    }

    @Test func `erases again what was erased after the backup, before it goes on`() throws {
        let it = try Restoring()
        try it.say("K-1", "K-2")
        let copy = try it.town.hearer.saved()
        try it.putBack(it.town.hearer, copy)
        try it.release("notifier", erasing: ["K-1"])
        #expect(it.town.outside.erased == ["K-1"])
        #expect(try it.town.heard == ["K-2"])
    }
}

@Suite struct `A bus put back from a backup` {
    @Test(arguments: [true, false])
    func `is filled up by its senders, and nobody hears anything twice`(isMarked: Bool) throws {
        let it = try Restoring()
        try it.say("K-1", "K-2")
        let copy = it.town.place.bus.saved()
        try it.say("K-3", "K-ASK", "K-4")
        let before = try it.logged
        it.putBackBus(copy, isMarked: isMarked)
        #expect(try it.logged == before)
        #expect(it.town.place.bus.notes.contains { $0.code == "bus.refilled" })
        try it.say("K-5")
        #expect(try it.town.heard == ["K-1", "K-2", "K-3", "K-ASK", "K-4", "K-5"])
        #expect(it.town.outside.done == ["K-ASK"])
    }

    @Test func `lets nobody follow it before everybody who may have something is there`() throws {
        let it = try Restoring()
        let copy = it.town.place.bus.saved()
        let early = try it.town.hearer.saved()
        try it.say("K-1", "K-2")
        it.town.teller.crash(for: nil)
        it.town.hearer.crash(for: nil)
        try it.town.hearer.putBack(early, isMarked: false)
        it.putBackBus(copy)
        it.town.hearer.start()
        it.town.place.run(for: 60_000)
        #expect(try it.town.heard.isEmpty)
        #expect(it.town.place.bus.isPutBack)
        it.town.teller.start()
        it.town.place.run(for: 10_000)
        #expect(try it.town.heard == ["K-1", "K-2"])
        #expect(!it.town.place.bus.isPutBack)
    }

    @Test func `puts what comes from several in order of time`() throws {
        let it = try Restoring()
        let copy = it.town.place.bus.saved()
        for number in 1...100 { try it.say("K-ASK\(number)") }
        let before = try it.logged
        it.putBackBus(copy)
        it.town.place.run(for: 60_000)
        let times = try it.town.place.bus.log.all().map { try EventValidator.read($0.bytes).time }
        #expect(times == times.sorted())
        #expect(try it.logged.count == before.count)
        #expect(it.town.outside.done.count == 100)
    }

    @Test func `of another moment than both services: all converge`() throws {
        let it = try Restoring()
        let town = it.town
        try it.say("K-1", "K-ASK1")
        let teller = try town.teller.saved()
        try it.say("K-2", "K-ASK2")
        let bus = town.place.bus.saved()
        try it.say("K-3", "K-ASK3")
        let hearer = try town.hearer.saved()
        try it.say("K-4", "K-ASK4")
        for process in [town.teller, town.hearer] { process.crash(for: nil) }
        town.place.bus.crash(for: nil)
        try town.teller.putBack(teller)
        try town.hearer.putBack(hearer)
        town.place.bus.putBack(bus)
        town.place.bus.start()
        town.teller.start()
        town.hearer.start()
        town.place.run(for: 20_000)
        try it.release("intake")
        try it.release("notifier")
        try it.say("K-5", "K-ASK5")
        #expect(try town.get("notifier.condition")["state"] == "running")
        let heard = try town.heard
        #expect(Set(heard).isSuperset(of: ["K-1", "K-2", "K-3", "K-5", "K-ASK5"]))
        #expect(Set(heard).count == heard.count, "nothing is heard twice")
        #expect(Set(town.outside.done).count == town.outside.done.count, "nothing is done twice")
    }

    @Test func `may be let in by the operator when a sender does not come back`() throws {
        let it = try Restoring()
        let copy = it.town.place.bus.saved()
        try it.say("K-1")
        it.town.teller.crash(for: nil)
        it.putBackBus(copy)
        var reply: Result<JSON, RPCError>?
        it.town.place.desk.ask("bus.let-in", [:], by: nil) { reply = $0 }
        it.town.place.run(for: 5_000)
        #expect(throws: Never.self) { try #require(reply).get() }
        #expect(!it.town.place.bus.isPutBack)
    }
}

@Suite struct `A number that is given up` {
    @Test func `is filled with nothing, so that what follows can be heard; others count it`() throws {
        let it = try Restoring()
        let town = it.town
        try it.say("K-1")
        town.teller.crash(for: nil)
        // Something the bus will never take, as after a change of what it allows.
        let line = "CAST(replace(CAST(line AS TEXT), 'handover-overdue', 'closed') AS BLOB)"
        try town.teller.database.run(
            "INSERT INTO outbox (epoch, number, line) SELECT epoch, 2, CAST(replace(\(line), ':1\"', ':2\"') AS BLOB) FROM outbox"
        )
        town.teller.start()
        town.place.run(for: 3_000)
        try it.say("K-2")
        #expect(town.teller.isRunning && town.teller.logged["sender.blocked"] == 1)
        #expect(try town.heard == ["K-1"])
        let blocked = try #require(try town.get("intake.condition")["blocked"])
        #expect(blocked["from"] == 2 && blocked["to"] == 2 && blocked["reason"] == "bus.not_allowed")
        #expect(
            town.refusal("intake.void", ["from": 3, "to": 3, "reason": "DRIFT-9"]) == "operating.nothing_is_blocked")
        try town.get("intake.void", ["from": 2, "to": 2, "reason": "DRIFT-9"], command: "D-9")
        town.place.run(for: 3_000)
        #expect(try town.heard == ["K-1", "K-2"])
        #expect(town.hearer.logged["event.void"] == 1)
        #expect(try town.place.bus.log.all().map(\.type.isVoid) == [false, true, false])
        let chain = AuditChain(town.teller.database, salt: { [UInt8](repeating: 0, count: 16) })
        #expect(try chain.entries(about: "intake").map(\.action) == ["event.voided"])
    }
}

@Suite struct `What was said is kept` {
    @Test func `longer than the oldest backup that may be put back, and then let go of; the newest always stays`()
        throws
    {
        let town = try SmallTown()
        let outbox = Outbox(town.teller.database)
        try town.get("intake.say", ["case": "K-1", "times": 10])
        town.place.run(for: 3_000)
        town.teller.beat()
        let now = town.place.clock.now.milliseconds
        #expect(try outbox.trim(before: now - 60_000, most: 100) == 0)
        #expect(try outbox.trim(before: now + 1, most: 4) == 4)
        #expect(try outbox.trim(before: now + 1, most: 100) == 5)
        #expect(try outbox.last() == 10 && outbox.pending(from: 1, limit: 9).map(\.number) == [10])
        try town.get("intake.plan", ["case": "K-2", "at": .integer(now + 10_000), "times": 2])
        town.place.bus.crash(for: nil)
        town.place.run(for: 20_000)
        #expect(try outbox.trim(before: now + 100_000, most: 100) == 1)
        #expect(try outbox.pending(from: 1, limit: 9).map(\.number) == [11, 12], "what the bus lacks stays")
    }

    @Test func `and settings under which an old backup of the bus could not be filled up are refused`() throws {
        #expect(throws: ConfigurationFault.self) {
            try Configuration.checkKeeping(["outboxDays": 30, "backupDays": 30])
        }
        try Configuration.checkKeeping(["outboxDays": 31, "backupDays": 30])
    }
}

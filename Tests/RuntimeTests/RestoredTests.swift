import BusCore
import CaseModel
import Store
import Support
import Testing
import Wire

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
        #expect(shown["busOlder"] == nil)
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
            Set(shown["events"]?.array?.compactMap { $0["subject"]?.string } ?? []) == ["K-2", "K-3", "K-4"])
        try it.release("intake")
        try it.say("K-5")
        #expect(try town.heard == ["K-1", "K-2", "K-3", "K-4", "K-5"])
        // Another start finds nothing to wait for.
        town.teller.crash(for: 100)
        town.place.run(for: 3_000)
        #expect(try town.get("intake.condition")["state"] == "running")
    }

    @Test(arguments: ["shown", "erased", "unreadable"])
    func `put back again from a copy made later, shows what was lost this time and nothing else`(fate: String) throws {
        let it = try Restoring()
        let town = it.town
        try it.say("K-1")
        let first = try town.teller.saved()
        try it.say("K-2")
        if fate == "unreadable" {
            let log = try #require(town.place.bus.log as? MemoryLog)
            log.damage(at: log.head)
        }
        try it.putBack(town.teller, first)
        #expect(try town.get("intake.held-show")["count"] == (fate == "unreadable" ? 0 : 1))
        try it.release("intake", erasing: fate == "erased" ? ["K-2"] : [])
        let second = try town.teller.saved()
        try it.say("K-3")
        try it.putBack(town.teller, second)
        let shown = try town.get("intake.held-show")
        #expect(shown["events"]?.array?.map { $0["subject"] } == ["K-3"])
        #expect(shown["count"] == 1 && shown["unreadable"] == nil)
        try it.release("intake")
        #expect(try town.get("intake.condition")["state"] == "running")
    }

    @Test func `counts what it lost and the log does not keep any more apart, since nobody can say what it was`() throws
    {
        let it = try Restoring()
        let town = it.town
        try it.say("K-1")
        let copy = try town.teller.saved()
        try it.say("K-2", "K-3", "K-4")
        let log = try #require(town.place.bus.log as? MemoryLog)
        log.begin()
        log.trim(through: log.head - 1, atMost: 100)
        try log.commit()
        try it.putBack(town.teller, copy)
        let shown = try town.get("intake.held-show")
        #expect(shown["count"] == 1 && shown["forgotten"] == 2, "\(shown)")
        try it.release("intake")
        // What was counted once is not lost once more.
        let second = try town.teller.saved()
        try it.say("K-5")
        try it.putBack(town.teller, second)
        let again = try town.get("intake.held-show")
        #expect(again["count"] == 1 && again["forgotten"] == nil, "\(again)")
    }

    @Test func `takes up what it lost this time, and not again what it lost before`() throws {
        let it = try Restoring()
        let town = it.town
        let first = try town.hearer.saved()
        try it.say("K-ASK")
        try it.putBack(town.hearer, first)
        try it.release("notifier")
        #expect(town.outside.recovered.count == 1)
        try it.putBack(town.hearer, try town.hearer.saved())
        try it.release("notifier")
        #expect(town.outside.recovered.count == 1)
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

import BusCore
import Support
import Testing
import Wire

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

    @Test func `tells a service that was put back too that nobody knows what that has lost`() throws {
        let it = try Restoring()
        let town = it.town
        try it.say("K-1")
        let (teller, bus) = (try town.teller.saved(), town.place.bus.saved())
        try it.say("K-2", "K-3")
        town.teller.crash(for: nil)
        town.place.bus.crash(for: nil)
        try town.teller.putBack(teller)
        town.place.bus.putBack(bus)
        town.place.bus.start()
        town.teller.start()
        town.place.run(for: 20_000)
        let shown = try town.get("intake.held-show")
        #expect(shown["count"] == 0 && shown["listed"] == true && shown["busOlder"] == true)
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

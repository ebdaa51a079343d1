import BusCore
import CaseModel
import Runtime
import Store
import Support
import Testing
import Wire

@Suite struct `A call is answered once` {
    @Test func `a wish said again gets the first answer, and is done once`() throws {
        let town = try SmallTown()
        let first = try town.get("intake.say", ["case": "K-1"], command: "D-1")
        let second = try town.get("intake.say", ["case": "K-1"], command: "D-1")
        #expect(first == second)
        #expect(try town.said == ["K-1"])
    }

    @Test func `also when the reply was lost and the service has started anew`() throws {
        let town = try SmallTown()
        town.place.desk.ask("intake.say", ["case": "K-1"], by: nil, command: "D-1") { _ in }
        try town.wait { try !town.said.isEmpty }
        town.teller.crash(for: 500)
        town.place.run(for: 30_000)
        #expect(town.place.desk.waiting == 0)
        #expect(town.place.desk.repeats > 0)
        #expect(try town.said == ["K-1"])
        #expect(try town.heard == ["K-1"])
    }

    @Test func `the same identifier with another wish is refused`() throws {
        let town = try SmallTown()
        try town.get("intake.say", ["case": "K-1"], command: "D-1")
        #expect(town.refusal("intake.say", ["case": "K-2"], command: "D-1") == "call.command_reused")
        #expect(town.refusal("intake.say-and-throw", ["case": "K-1"], command: "D-1") == "call.command_reused")
        #expect(try town.said == ["K-1"])
    }

    @Test func `nobody else gets the answer to somebody's wish`() throws {
        let town = try SmallTown()
        try town.get("intake.say", ["case": "K-1"], command: "D-1")
        let other = Viewer(person: "P-2", unit: "U-1", roles: [.caseworker], leads: [])
        #expect(town.refusal("intake.say", ["case": "K-1"], command: "D-1", by: other) == "call.command_reused")
    }

    @Test func `a refusal takes back what was written`() throws {
        let town = try SmallTown()
        #expect(town.refusal("intake.say-and-throw", ["case": "K-1"], command: "D-1") == "intake.never")
        town.place.run(for: 1_000)
        #expect(try town.said.isEmpty)
        #expect(try town.heard.isEmpty)
    }

    @Test func `a refusal that must be remembered keeps it, and is no answer to repeat`() throws {
        let town = try SmallTown()
        #expect(town.refusal("intake.say-and-refuse", ["case": "K-1"], command: "D-1") == "intake.never")
        #expect(town.refusal("intake.say-and-refuse", ["case": "K-1"], command: "D-1") == "intake.never")
        town.place.run(for: 1_000)
        #expect(try town.said == ["K-1", "K-1"])
        #expect(try town.heard == ["K-1", "K-1"])
    }

    @Test func `our own mistake changes nothing and is told apart from a refusal`() throws {
        let town = try SmallTown()
        #expect(town.refusal("intake.breaks") == "service.defect")
        #expect(town.teller.isRunning)
        #expect(town.teller.defects.count == 1)
    }

    @Test func `a reply that no line carries changes nothing, and the service stays on the bus`() throws {
        let town = try SmallTown()
        #expect(town.refusal("intake.say-much", ["case": "K-1"], command: "D-1") == "service.defect")
        #expect(town.refusal("intake.say-much", ["case": "K-1"], command: "D-1") == "service.defect")
        #expect(town.teller.defects.count == 2 && town.teller.defects.allSatisfy { $0.contains("reply_too_long") })
        try town.get("intake.say", ["case": "K-2"], command: "D-2")
        town.place.run(for: 1_000)
        #expect(try town.said == ["K-2"])
        #expect(try town.heard == ["K-2"])
    }

    @Test func `who asks is whom Directory vouches for`() throws {
        let town = try SmallTown()
        #expect(try town.get("intake.who")["person"] == "P-1")
        var reply: Result<JSON, RPCError>?
        town.place.desk.ask("intake.who", [:], by: nil) { reply = $0 }
        town.place.run(for: 1_000)
        #expect(throws: RPCError.self) { try #require(reply).get() }
    }
}

@Suite struct `A call that asks to be waited for` {
    private func published(_ reply: JSON) throws -> Published { try #require(reply["last"]).decode(Published.self) }

    @Test func `is answered once that has been applied, and not before`() throws {
        let town = try SmallTown()
        town.hearer.crash(for: nil)
        let last = try published(try town.get("intake.say", ["case": "K-1", "times": 100]))
        town.hearer.start()
        town.place.run(for: 30)
        let reply = try town.get("notifier.count", after: [last])
        #expect(reply["heard"] == 100)
    }

    @Test func `is told so when its time is up, and nothing of it is done`() throws {
        let town = try SmallTown()
        let last = try published(try town.get("intake.say", ["case": "K-1"]))
        let later = Published(source: last.source, type: last.type, epoch: last.epoch, number: 7)
        let refusal = town.refusal("notifier.count", after: [later], patience: 3_000)
        // Whose clock strikes first, the bus's or the service's, says which word it is.
        #expect(["call.too_late", "bus.silent"].contains(refusal))
        #expect(try town.get("notifier.count")["heard"] == 1)
    }

    @Test func `does not wait for what the service does not read`() throws {
        let town = try SmallTown()
        let unread = Published(source: .learning, type: ReviewOpened.type, epoch: "AAAAAAAAAAAAAAAA", number: 9)
        #expect(try town.get("notifier.count", after: [unread])["heard"] == 0)
    }
}

@Suite struct `When the disk says no` {
    @Test func `before the commit, callers hear so at once and nothing has changed`() throws {
        let town = try SmallTown()
        town.teller.disk.isGone = true
        #expect(town.refusal("intake.say", ["case": "K-1"], command: "D-1") == "service.storage")
        #expect(town.refusal("intake.say", ["case": "K-1"], command: "D-1", patience: 100) == "service.storage")
        #expect(town.teller.isRunning)
        town.teller.disk.isGone = false
        town.place.run(for: 10_000)
        try town.get("intake.say", ["case": "K-1"], command: "D-1")
        #expect(try town.said == ["K-1"])
    }

    @Test func `in the middle of a turn, the whole turn is taken back and comes again`() throws {
        let town = try SmallTown()
        town.hearer.disk.isFull = true
        try town.get("intake.say", ["case": "K-1", "times": 500])
        town.place.run(for: 30_000)
        // Tried again, ever more seldom, and nobody else is troubled by it.
        #expect((2...10).contains(town.hearer.logged["turn.given_up"] ?? 0))
        #expect(town.place.bus.notes.count { $0.code == "bus.left" } == 0)
        #expect(town.hearer.isRunning)
        town.hearer.disk.isFull = false
        town.place.run(for: 30_000)
        #expect(try town.numbers == Array(1...500))
        #expect(try Parked(town.hearer.database).list().isEmpty)
    }

    @Test func `what was to be asked in a turn that was taken back is asked once it is committed`() throws {
        let town = try SmallTown()
        town.hearer.disk.nextCommit = .failsLost
        try town.get("intake.say", ["case": "K-ASK"])
        town.place.run(for: 30_000)
        #expect(try town.asked == ["K-ASK"])
        #expect(try town.answers == ["K-ASK "])
    }
}

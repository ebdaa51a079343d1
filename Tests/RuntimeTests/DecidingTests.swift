import CaseModel
import Runtime
import Store
import Support
import Testing
import Wire

@Suite struct `An event that cannot be decided` {
    @Test func `is laid aside with what follows about its case; the others go on`() throws {
        let town = try SmallTown()
        for id in ["K-1", "K-POISON", "K-2", "K-POISON", "K-3"] { try town.get("intake.say", ["case": .string(id)]) }
        town.place.run(for: 2_000)
        #expect(try town.heard == ["K-1", "K-2", "K-3"])
        let parked = try Parked(town.hearer.database).list()
        #expect(parked.map(\.code) == ["notifier.poison", "behind_parked"])
        #expect(parked.map(\.subject) == ["K-POISON", "K-POISON"])
    }

    @Test func `stays aside when the service starts anew, and does not come again`() throws {
        let town = try SmallTown()
        try town.get("intake.say", ["case": "K-POISON"])
        town.place.run(for: 2_000)
        town.hearer.crash(for: 100)
        town.place.run(for: 2_000)
        #expect(try Parked(town.hearer.database).list().count == 1)
        try town.get("intake.say", ["case": "K-1"])
        town.place.run(for: 2_000)
        #expect(try town.heard == ["K-1"])
    }
}

@Suite struct `What one service asks another` {
    @Test func `is answered once`() throws {
        let town = try SmallTown()
        try town.get("intake.say", ["case": "K-ASK", "times": 3])
        town.place.run(for: 5_000)
        #expect(try town.answers == ["K-ASK "])
        #expect(try town.sent == ["K-ASK"])
    }

    @Test func `is asked again while nobody is there, however long`() throws {
        let town = try SmallTown()
        town.place.desk.ask("intake.say", ["case": "K-ASK"], by: nil) { _ in }
        try town.wait { try !town.heard.isEmpty }
        town.teller.crash(for: 3_600_000)
        town.place.run(for: 3_700_000)
        #expect(try town.answers == ["K-ASK "])
    }

    @Test func `is asked again after silence`() throws {
        let town = try SmallTown()
        town.place.desk.ask("intake.say", ["case": "K-ASK"], by: nil) { _ in }
        try town.wait { try !town.heard.isEmpty }
        town.teller.disk.isGone = true
        town.place.run(for: 60_000)
        #expect(try town.answers.isEmpty)
        town.teller.disk.isGone = false
        town.place.run(for: 60_000)
        #expect(try town.answers == ["K-ASK "])
    }

    @Test func `ends with a refusal, which is not asked again`() throws {
        let town = try SmallTown()
        try town.get("intake.say", ["case": "K-NOBODY"])
        town.place.run(for: 60_000)
        #expect(try town.answers == ["K-NOBODY intake.never"])
        #expect(town.outside.done.isEmpty)
    }

    @Test func `is asked anew after a restart`() throws {
        let town = try SmallTown()
        town.place.desk.ask("intake.say", ["case": "K-ASK"], by: nil) { _ in }
        try town.wait { try !town.heard.isEmpty }
        town.hearer.crash(for: 100)
        town.place.run(for: 5_000)
        #expect(try town.answers == ["K-ASK "])
        #expect(town.outside.done == ["K-ASK"])
    }

    @Test func `waits its turn when there is much to ask, without spinning`() throws {
        let town = try SmallTown()
        for number in 1...150 { try town.get("intake.say", ["case": .string("K-ASK\(number)")]) }
        town.teller.crash(for: 60_000)
        let turns = town.place.figures.turns
        town.place.run(for: 50_000)
        #expect(town.place.figures.turns - turns < 2_000)
        town.place.run(for: 120_000)
        #expect(try town.answers.count == 150)
        #expect(Set(town.outside.done).count == 150)
    }
}

@Suite struct `What is done in the world outside` {
    @Test func `is done once and said once`() throws {
        let town = try SmallTown()
        try town.get("intake.say", ["case": "K-ASK"])
        town.place.run(for: 5_000)
        #expect(town.outside.done == ["K-ASK"])
        #expect(try town.sent == ["K-ASK"])
    }

    @Test(arguments: [FaultyTransactions.Outcome.failsKept, .failsLost])
    func `after a crash between the deed and its being written down, is said once`(
        outcome: FaultyTransactions.Outcome
    ) throws {
        let town = try SmallTown()
        town.place.desk.ask("intake.say", ["case": "K-ASK"], by: nil) { _ in }
        try town.wait { !town.outside.done.isEmpty }
        town.hearer.disk.nextCommit = outcome
        town.place.run(for: 30_000)
        // The deed itself is one that leaves one when it is done twice; what is said of it is said once.
        #expect(town.outside.done.count == (outcome == .failsKept ? 1 : 2))
        #expect(try town.sent == ["K-ASK"])
    }

    @Test func `is tried again when it could not be done, ever more seldom`() throws {
        let town = try SmallTown()
        town.outside.troubles = 6
        try town.get("intake.say", ["case": "K-ASK"])
        town.place.run(for: 600_000)
        #expect(town.outside.done == ["K-ASK"])
        #expect(try town.sent == ["K-ASK"])
    }

    @Test func `is not held up by others that cannot be done`() throws {
        let town = try SmallTown()
        town.outside.troubles = 20
        for number in 1...30 { try town.get("intake.say", ["case": .string("K-ASK\(number)")]) }
        town.place.run(for: 1_000)
        #expect(town.outside.done.count >= 10)
        town.place.run(for: 600_000)
        #expect(Set(town.outside.done).count == 30)
        #expect(try town.sent.count == 30)
    }
}

@Suite struct `When time alone changes something` {
    private func plan(_ town: SmallTown, in milliseconds: Int64, times: Int64 = 1) throws {
        let at = town.place.clock.now.adding(milliseconds: milliseconds)
        try town.get("intake.plan", ["case": "K-1", "at": .integer(at.milliseconds), "times": .integer(times)])
    }

    @Test func `it happens then, and once`() throws {
        let town = try SmallTown()
        try plan(town, in: 3_600_000)
        town.place.run(for: 3_500_000)
        #expect(try town.said.isEmpty)
        town.place.run(for: 110_000)
        #expect(try town.said == ["K-1"])
        town.place.run(for: 86_400_000)
        #expect(try town.said == ["K-1"])
    }

    @Test func `much at once is all done, without a cap`() throws {
        let town = try SmallTown()
        try plan(town, in: 60_000, times: 2_345)
        town.place.run(for: 120_000)
        #expect(try town.said.count == 2_345)
        #expect(try town.heard.count == 2_345)
    }

    @Test func `what came due while the service was away happens at its start`() throws {
        let town = try SmallTown()
        try plan(town, in: 60_000)
        town.teller.crash(for: 7_200_000)
        town.place.run(for: 7_100_000)
        #expect(try town.said.isEmpty)
        town.place.run(for: 200_000)
        #expect(try town.said == ["K-1"])
    }

    @Test func `a clock set forwards brings it forward, within half a minute`() throws {
        let town = try SmallTown()
        try plan(town, in: 3_600_000)
        town.place.setWall(by: 4_000_000)
        town.place.run(for: 31_000)
        #expect(try town.said == ["K-1"])
    }

    @Test func `a clock set back puts it off and does not repeat it`() throws {
        let town = try SmallTown()
        try plan(town, in: 60_000)
        try plan(town, in: 600_000)
        town.place.run(for: 70_000)
        #expect(try town.said.count == 1)
        town.place.setWall(by: -3_600_000)
        town.place.run(for: 3_600_000)
        #expect(try town.said.count == 1)
        town.place.run(for: 700_000)
        #expect(try town.said.count == 2)
    }

    @Test func `a step at the start that failed is tried again`() throws {
        let town = try SmallTown(isStarted: false)
        town.moods.failingTicks = 3
        town.place.start()
        try plan(town, in: -1_000)
        town.place.run(for: 10_000)
        #expect(try town.said == ["K-1"])
        #expect(town.moods.failingTicks == 0)
    }
}

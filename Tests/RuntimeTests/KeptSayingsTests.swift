import CaseModel
import Runtime
import Store
import Support
import Testing
import Wire

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

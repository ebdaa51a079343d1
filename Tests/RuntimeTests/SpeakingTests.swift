import BusCore
import CaseModel
import Runtime
import Store
import Support
import Testing
import Wire

@Suite struct `What a service says is heard once and in order` {
    @Test func `when all goes well`() throws {
        let town = try SmallTown()
        try town.get("intake.say", ["case": "K-1", "times": 200])
        town.place.run(for: 5_000)
        #expect(try town.numbers == Array(1...200))
        #expect(town.place.bus.log.head == 200)
        #expect(try Outbox(town.teller.database).last() == 200)
    }

    @Test(arguments: 1...6, [FaultyTransactions.Outcome.failsKept, .failsLost])
    func `when a commit of the listener fails`(commit: Int, outcome: FaultyTransactions.Outcome) throws {
        let town = try SmallTown()
        let first = town.hearer.disk.commits
        for number in 1...60 {
            if town.hearer.disk.commits - first == commit - 1 { town.hearer.disk.nextCommit = outcome }
            try town.get("intake.say", ["case": .string("K-\(number)")])
            town.place.run(for: 3)
        }
        town.place.run(for: 20_000)
        #expect(town.hearer.starts == 2)
        #expect(try town.numbers == Array(1...60))
    }

    @Test(arguments: 1...6, [FaultyTransactions.Outcome.failsKept, .failsLost])
    func `when a commit of the teller fails`(commit: Int, outcome: FaultyTransactions.Outcome) throws {
        let town = try SmallTown()
        let first = town.teller.disk.commits
        for number in 1...20 {
            if town.teller.disk.commits - first == commit - 1 { town.teller.disk.nextCommit = outcome }
            town.place.desk.ask(
                "intake.say", ["case": .string("K-\(number)"), "times": 3], by: nil,
                command: CommandID(unchecked: "D-\(number)")
            ) { _ in }
            town.place.run(for: 20)
        }
        town.place.run(for: 60_000)
        #expect(town.teller.starts == 2)
        #expect(town.place.desk.waiting == 0)
        #expect(try town.numbers == Array(1...60))
        #expect(try town.said.count == 60)
    }

    @Test(arguments: 1...5, [MemoryLog.Failure.kept, .lost])
    func `when a commit of the bus fails`(after turn: Int, failure: MemoryLog.Failure) throws {
        let town = try SmallTown()
        for number in 1...10 {
            if number == turn { town.place.bus.nextCommit = failure }
            town.place.desk.ask(
                "intake.say", ["case": "K-1", "times": 6], by: nil, command: CommandID(unchecked: "D-\(number)")
            ) { _ in }
            town.place.run(for: 30)
        }
        town.place.run(for: 60_000)
        #expect(try town.numbers == Array(1...60))
        #expect(town.place.bus.log.head == 60)
    }

    @Test func `when connections break with lines under way`() throws {
        let town = try SmallTown()
        for number in 1...40 {
            town.place.desk.ask(
                "intake.say", ["case": "K-1", "times": 5], by: nil, command: CommandID(unchecked: "D-\(number)")
            ) { _ in }
            town.place.run(for: Int64(number % 9))
            if number % 3 == 0 { town.teller.cut() }
            if number % 4 == 0 { town.hearer.cut() }
            town.place.run(for: 1_000)
        }
        town.place.run(for: 300_000)
        #expect(town.place.figures.cuts > 10)
        #expect(try town.numbers == Array(1...200))
    }

    @Test func `when every line comes twice`() throws {
        let town = try SmallTown()
        town.place.faults.repeated = 1_000_000
        for number in 1...20 {
            try town.get("intake.say", ["case": "K-ASK", "times": 5], command: CommandID(unchecked: "D-\(number)"))
        }
        town.place.run(for: 20_000)
        #expect(try town.numbers == Array(1...100))
        #expect(town.outside.done == ["K-ASK"])
    }

    @Test func `when the bus has no room for a while: refused, rewound, said again`() throws {
        let town = try SmallTown()
        town.place.bus.hasRoom = false
        try town.get("intake.say", ["case": "K-1", "times": 150])
        town.place.run(for: 10_000)
        #expect(try town.heard.isEmpty)
        town.place.bus.hasRoom = true
        town.place.run(for: 5_000)
        #expect(try town.numbers == Array(1...150))
    }

    @Test func `when the bus is not there at the start`() throws {
        let town = try SmallTown(isStarted: false)
        town.teller.start()
        town.hearer.start()
        town.place.run(for: 60_000)
        town.place.start()
        town.place.run(for: 5_000)
        try town.get("intake.say", ["case": "K-1"])
        town.place.run(for: 1_000)
        #expect(try town.heard == ["K-1"])
    }

    @Test func `and the file says so once the bus has it, at the latest with the next heartbeat`() throws {
        let town = try SmallTown()
        try town.get("intake.say", ["case": "K-1", "times": 5])
        town.place.run(for: 1_000)
        town.teller.beat()
        #expect(try Outbox(town.teller.database).confirmed() == 5)
    }
}

@Suite struct `A service stops for good` {
    @Test(arguments: [FaultyTransactions.Outcome.failsKept, .failsLost])
    func `when a commit fails, and reads the truth at its next start`(outcome: FaultyTransactions.Outcome) throws {
        let town = try SmallTown()
        town.teller.disk.nextCommit = outcome
        let engine = try #require(town.teller.engine)
        #expect(town.refusal("intake.say", ["case": "K-1"], command: "D-1", patience: 1_000) == "bus.no_service")
        #expect(town.teller.lastStop?.needsPerson == false)
        #expect(throws: Engine.Stop.self) { try engine.turn() }
        town.place.run(for: 10_000)
        let wasKept = outcome == .failsKept
        #expect(try town.said == (wasKept ? ["K-1"] : []))
        try town.get("intake.say", ["case": "K-1"], command: "D-1")
        #expect(try town.said == ["K-1"])
    }

    @Test func `when a second process takes its name`() throws {
        let town = try SmallTown()
        let second = try town.place.add(HearingService.self)
        second.start()
        town.place.run(for: 600_000)
        #expect(town.hearer.lastStop == .fenced)
        #expect(!town.hearer.isRunning)
        #expect(second.isRunning)
        #expect(second.starts == 1)
    }

    @Test func `or waits for the operator, when its file is an older copy than the bus knows`() throws {
        let town = try SmallTown()
        try town.get("intake.say", ["case": "K-1", "times": 5])
        town.place.run(for: 1_000)
        town.teller.crash(for: nil)
        try town.teller.database.run("DELETE FROM outbox WHERE number > 3")
        town.teller.start()
        town.place.run(for: 10_000)
        #expect(town.teller.isRunning)
        #expect(town.refusal("intake.say", ["case": "K-2"], command: "D-2") == "service.held")
    }

    @Test func `when the bus holds something else under a number of its own`() throws {
        let town = try SmallTown()
        try town.get("intake.say", ["case": "K-1", "times": 3])
        town.place.run(for: 1_000)
        town.teller.crash(for: nil)
        // A number that was used already, with other words.
        let line = "CAST(replace(CAST(line AS TEXT), 'K-1', 'K-2') AS BLOB)"
        try town.teller.database.run(
            "INSERT INTO outbox (epoch, number, line) SELECT epoch, 4, \(line) FROM outbox WHERE number = 3")
        town.teller.start()
        town.place.run(for: 10_000)
        guard case .conflict? = town.teller.lastStop else {
            Issue.record("\(String(describing: town.teller.lastStop))")
            return
        }
    }
}

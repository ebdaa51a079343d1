import BusCore
import CaseModel
import Runtime
import Store
import Support
import Testing
import Wire

@Suite struct `What waits for the operator` {
    private func say(_ town: SmallTown, _ cases: [String]) throws {
        for id in cases { try town.get("intake.say", ["case": .string(id)]) }
        town.place.run(for: 2_000)
    }

    private func events(_ town: SmallTown) throws -> [JSON] {
        try #require(try town.get("notifier.parked-list")["events"]?.array)
    }

    @Test func `is shown by headers and codes, and nothing of what it says`() throws {
        let town = try SmallTown()
        try say(town, ["K-POISON", "K-POISON"])
        let rows = try events(town)
        #expect(rows.map { $0["code"] } == ["notifier.poison", "behind_parked"])
        #expect(rows[0]["subject"] == "K-POISON" && rows[0]["frozen"] == ["K-POISON"])
        #expect(rows.allSatisfy { $0["data"] == nil && !$0.text.contains("handover\"") && !$0.text.contains("H-1") })
        #expect(try town.get("notifier.condition")["parked"] == 2)
    }

    @Test func `is nobody's to ask about but the operator's`() throws {
        let bench = try ServiceBench<HearingService>(at: "2026-11-23T09:00+01:00")
        #expect(bench.refusal(of: ListParked(), by: .intake) == "call.unknown_method")
        #expect(bench.refusal(of: ListParked(), by: .operator) == nil)
    }

    @Test func `is taken in, in order, once what was wrong is put right, and the case is free`() throws {
        let town = try SmallTown()
        try say(town, ["K-POISON", "K-1", "K-POISON", "K-POISON-2", "K-POISON"])
        #expect(town.refusal("notifier.parked-retry", ["number": 99]) == "operating.no_such_parked_event")
        #expect(try town.get("notifier.parked-retry", ["number": 1])["applied"] == [])
        #expect(try events(town).map { $0["number"] } == [1, 2, 3, 4])
        town.outside.isMended = true
        let reply = try town.get("notifier.parked-retry", ["number": 2], command: "D-1")
        #expect(reply["applied"] == [1, 2, 4] && reply["waiting"] == 1)
        #expect(try town.numbers == [2, 1, 3, 5])
        try say(town, ["K-POISON"])
        #expect(try town.numbers == [2, 1, 3, 5, 6])
        #expect(try town.get("notifier.parked-retry")["applied"] == [3])
        #expect(try events(town).isEmpty)
        #expect(try town.numbers == [2, 1, 3, 5, 6, 4])
    }

    @Test func `goes on behind an event that is given up, which the owner's audit chain holds`() throws {
        let town = try SmallTown()
        try say(town, ["K-POISON", "K-POISON", "K-POISON"])
        #expect(town.refusal("notifier.parked-give-up", ["number": 1]) == "operating.bad_reason")
        #expect(
            town.refusal("notifier.parked-give-up", ["number": 1, "reason": "Ane bad om det"]) == "operating.bad_reason"
        )
        town.outside.isMended = true
        let reply = try town.get("notifier.parked-give-up", ["number": 1, "reason": "DRIFT-1"], command: "D-1")
        #expect(reply["applied"] == [2, 3])
        #expect(try town.numbers == [2, 3])
        let chain = AuditChain(town.hearer.database, salt: { [UInt8](repeating: 0, count: 16) })
        let entry = try #require(try chain.entries(about: "K-POISON").first)
        #expect(entry.action == "event.given_up" && entry.actor == "operator")
        #expect(entry.detail.hasSuffix("notifier.poison DRIFT-1"))
    }

    @Test func `freezes its case for whoever wants something changed there, named or not`() throws {
        let town = try SmallTown()
        town.moods.undecidable = ["K-ASK"]
        try say(town, ["K-ASK"])
        town.place.run(for: 5_000)
        #expect(try Parked(town.teller.database).list().map(\.code) == ["intake.poison"])
        #expect(town.refusal("intake.say", ["case": "K-ASK"], command: "D-1") == "case.waits_for_operations")
        #expect(
            town.refusal("intake.say-by-number", ["number": "K-ASK"], command: "D-2") == "case.waits_for_operations")
        #expect(try town.said == ["K-ASK"])
        // Whoever only asks about it is answered, and hears that it waits.
        #expect(try town.get("intake.recipient", ["case": "K-ASK"])["waitsForOperations"] == true)
        #expect(try town.get("intake.recipient", ["case": "K-1"])["waitsForOperations"] == nil)
        try town.get("intake.say", ["case": "K-1"], command: "D-3")
        town.moods.undecidable = []
        try town.get("intake.parked-retry", ["number": 1], command: "D-4")
        try town.get("intake.say-by-number", ["number": "K-ASK"], command: "D-5")
        #expect(try town.said == ["K-ASK", "K-1", "K-ASK"])
    }

    @Test func `is said also of a case that the file has lost, before anybody is told that there is none`() throws {
        let town = try SmallTown()
        for id in ["K-LOST", "K-LATE", "K-NOBODY"] {
            try Parked(town.teller.database).park(line: Array("{}".utf8), subject: id, code: "intake.poison", at: 0)
        }
        for id in ["K-LOST", "K-LATE"] {
            #expect(
                town.refusal("intake.recipient", ["case": .string(id)]) == "case.waits_for_operations", "\(id)")
        }
        // Another rule's no is said as ever, and so is the no about a number that nobody knows.
        #expect(town.refusal("intake.recipient", ["case": "K-NOBODY"]) == "intake.never")
        #expect(town.refusal("intake.recipient", ["case": "K-LOST-2"]) == "case.unknown")
        // Whoever asks about several hears which of them wait.
        let reply = try town.get("intake.recipient", ["cases": ["K-1", "K-LOST", "K-LATE"]])
        #expect(reply["casesWaitingForOperations"] == ["K-LOST", "K-LATE"])
        #expect(try town.get("intake.recipient", ["cases": ["K-1"]])["casesWaitingForOperations"] == nil)
    }

    @Test
    func `given up, is said to be lost of a case that the file does not have, to whoever asks or wants something done`()
        throws
    {
        let town = try SmallTown()
        let lost = ["K-LOST", "K-LATE", "K-NOBODY", "K-1"]
        for id in lost {
            try Parked(town.teller.database).park(line: Array("{}".utf8), subject: id, code: "intake.poison", at: 0)
        }
        for number in 1...lost.count {
            try town.get(
                "intake.parked-give-up", ["number": .integer(Int64(number)), "reason": "DRIFT-1"],
                command: CommandID(unchecked: "D-1\(number)"))
        }
        for id in ["K-LOST", "K-LATE"] {
            #expect(town.refusal("intake.recipient", ["case": .string(id)]) == "case.lost", "\(id)")
            let act = CommandID(unchecked: "D-2-\(id)")
            #expect(town.refusal("intake.recipient", ["case": .string(id)], command: act) == "case.lost", "\(id)")
        }
        // Another rule's no is said as ever; a number that nobody knows is no case that was lost, and one that is there is not.
        #expect(town.refusal("intake.recipient", ["case": "K-NOBODY"]) == "intake.never")
        #expect(town.refusal("intake.recipient", ["case": "K-LOST-2"]) == "case.unknown")
        try town.get("intake.recipient", ["case": "K-1"])
        let reply = try town.get("intake.recipient", ["cases": ["K-1", "K-LOST", "K-LOST-2", "K-LATE"]])
        #expect(reply["casesLost"] == ["K-LOST", "K-LATE"] && reply["casesWaitingForOperations"] == nil)
        // What waits again may come back.
        try Parked(town.teller.database).park(
            line: Array("{}".utf8), subject: "K-LOST", code: "intake.poison", at: 0)
        #expect(town.refusal("intake.recipient", ["case": "K-LOST"]) == "case.waits_for_operations")
        let mixed = try town.get("intake.recipient", ["cases": ["K-LOST", "K-LATE"]])
        #expect(mixed["casesLost"] == ["K-LATE"] && mixed["casesWaitingForOperations"] == ["K-LOST"])
    }

    @Test func `holds back later news about everything that it affects, and about what those affect`() throws {
        let bench = try ServiceBench<HearingService>(at: "2026-11-23T09:00+01:00")
        func hear(_ number: Int64, _ id: CaseID, affects: [Subject] = []) throws {
            let body = HandoverOverdue(case: id, handover: "H-1", recipient: "P-1")
            try bench.hear(
                CloudEvent(
                    id: EventID(epoch: "0000000000000000", number: number), source: .intake,
                    type: HandoverOverdue.type, subject: Subject(id), time: bench.clock.now, affects: affects,
                    data: try JSON(encoding: body)))
        }
        try hear(1, "K-POISON", affects: ["K-2"])
        try hear(2, "K-2", affects: ["K-3"])
        try hear(3, "K-3")
        try hear(4, "K-4")
        try hear(5, "K-5", affects: ["K-3"])
        let parked = try Parked(bench.database).list()
        #expect(parked.map(\.subject) == ["K-POISON", "K-2", "K-3", "K-5"])
        #expect(parked[1].frozen == ["K-2", "K-3"])
        #expect(try bench.ask(ListParked()).count == 4)
    }

    @Test
    func `holds back what its sender says that it affects, and freezes that for callers, all the way over the bus`()
        throws
    {
        let town = try SmallTown()
        try town.get("intake.say", ["case": "K-POISON", "with": "K-2"])
        try say(town, ["K-2", "K-3"])
        let rows = try events(town)
        #expect(rows.map { $0["subject"] } == ["K-POISON", "K-2"])
        #expect(rows.map { $0["code"] } == ["notifier.poison", "behind_parked"])
        #expect(rows[0]["frozen"] == ["K-2", "K-POISON"])
        #expect(try town.heard == ["K-3"])
        for (number, id) in ["K-POISON", "K-2"].enumerated() {
            let refusal = town.refusal(
                "notifier.count", ["case": .string(id)], command: CommandID(unchecked: "D-1\(number)"))
            #expect(refusal == "case.waits_for_operations", "\(id)")
        }
        try town.get("notifier.count", ["case": "K-3"], command: "D-3")
        town.outside.isMended = true
        #expect(try town.get("notifier.parked-retry", ["number": 1], command: "D-4")["applied"] == [1, 2])
        #expect(try town.heard == ["K-3", "K-POISON", "K-2"])
        try town.get("notifier.count", ["case": "K-2"], command: "D-5")
    }

    @Test func `keeps its own service from speaking of what another event affects, while that one waits`() throws {
        let town = try SmallTown()
        town.moods.undecidable = ["K-ASK"]
        try say(town, ["K-ASK"])
        town.place.run(for: 5_000)
        #expect(try Parked(town.teller.database).list().map(\.frozen) == [["K-ASK"]])
        let refusal = town.refusal("intake.say", ["case": "K-1", "with": "K-ASK"], command: "D-1")
        #expect(refusal == "case.waits_for_operations")
        #expect(try town.said == ["K-ASK"])
    }

    @Test(arguments: ["follows", "is behind", "was away", "has lost the bus"])
    func `alarms within a minute, whether the service follows, is behind, was away or has lost the bus`(it: String)
        throws
    {
        let town = try SmallTown()
        if it == "was away" { town.hearer.crash(for: nil) }
        if it == "is behind" { try town.get("intake.say", ["case": "K-1", "times": 2_000]) }
        try town.get("intake.say", ["case": "K-POISON"])
        if it == "has lost the bus" { town.place.bus.crash(for: 1_000) }
        if it == "was away" {
            town.place.run(for: 600_000)
            town.hearer.start()
        }
        // Fails when it takes longer than a minute.
        try town.wait { town.hearer.logged["event.parked"] == 1 }
        town.place.run(for: 1_000)
        #expect(town.hearer.logged["event.parked"] == 1)
        #expect(try town.get("notifier.condition")["parked"] == 1)
    }

    @Test func `is not what the disk is to blame for, but it is what breaks a rule of the service's own table`() throws
    {
        let town = try SmallTown()
        town.hearer.disk.isFull = true
        try say(town, ["K-1"])
        town.place.run(for: 30_000)
        #expect(try Parked(town.hearer.database).list().isEmpty)
        town.hearer.disk.isFull = false
        town.place.run(for: 20_000)
        try say(town, ["K-BREAK", "K-2"])
        #expect(try town.heard == ["K-1", "K-2"])
        #expect(try Parked(town.hearer.database).list().map(\.code) == ["sqlite_275"])
    }

    @Test func `stops the service from taking in more when it is much at once, and alarms; nothing is lost`() throws {
        let town = try SmallTown()
        for number in 1...30 { try town.get("intake.say", ["case": .string("K-POISON-\(number)")]) }
        try say(town, ["K-1"])
        #expect(town.hearer.logged["consumer.stopped"] == 1)
        #expect(try town.get("notifier.condition")["state"] == "consumer-stopped")
        #expect(try Parked(town.hearer.database).list().count == 20)
        // The others are not held up, and a restart does not forget it.
        #expect(town.place.bus.log.head == 31)
        town.hearer.crash(for: 100)
        town.place.run(for: 5_000)
        #expect(try Parked(town.hearer.database).list().count == 20 && town.heard.isEmpty)
        #expect(town.hearer.logged["consumer.stopped"] == 2)
        #expect(town.refusal("notifier.consumer-resume") == "operating.bad_reason")
        let resumed = try town.get("notifier.consumer-resume", ["reason": "DRIFT-2"], command: "D-1")
        #expect(resumed["done"] == true)
        town.place.run(for: 5_000)
        let again = try town.get("notifier.consumer-resume", ["reason": "DRIFT-2"], command: "D-3")
        #expect(again == ["state": "running", "done": false])
        #expect(try town.heard == ["K-1"])
        #expect(try Parked(town.hearer.database).list().count == 30)
        town.outside.isMended = true
        try town.get("notifier.parked-retry", command: "D-2")
        #expect(try town.heard.count == 31)
    }
}

/// What the operator asks, as any caller would.
private struct ListParked: ServiceCommand, Hashable {
    static let method = "notifier.parked-list"
    struct Reply: Codable, Hashable { let count: Int64 }
}

import CallbackCore
import CallbackShell
import CaseModel
import Support
import Testing
import Wire

@Suite("Callback's clocks")
struct ClockTests {
    @Test("R-032 R-034 a complaint is owed a call, by the unit's policy, and whoever is to ring hears of it")
    func owed() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        let owed = try #require(bench.said(CallOwed.self).first)
        #expect(owed.target.due == .tuesdayClosing)
        #expect(owed.limit.due == .wednesdayMorning)
        #expect(owed.reason == .firstContact)
        #expect(try bench.told == ["owed: P-1"])
    }

    @Test func `what goes the formal way and what comes in as history has no clock`() throws {
        let bench = try CallbackBench.small()
        try bench.register("K-1", route: .formal)
        try bench.register("K-2", isHistory: true)
        try bench.wait(until: "2026-12-24T12:00+01:00")
        #expect(bench.said.isEmpty)
    }

    @Test("R-036 reminders, then the leader, then the leader's leader; a miss is said once")
    func escalates() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        try bench.wait(until: "2026-12-24T12:00+01:00")
        #expect(
            try bench.told == [
                "owed: P-1", "nearTarget: P-1", "nearLimit: P-1", "missed: P-1 P-2", "stillMissed: P-3",
                "longMissed: P-3",
            ])
        let missed = try bench.said(CallMissed.self)
        #expect(missed.map(\.limit.due) == [.wednesdayMorning])
        #expect(bench.said.first { $0.type == CallMissed.type }?.time == .wednesdayMorning)
    }

    @Test("R-032 an attempt stops nothing; the talk stops everything")
    func whatStopsTheClock() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        #expect(try bench.ask(RecordAttempt(case: "K-1", result: .noAnswer), as: .caseworker).attempt == 1)
        try bench.wait(until: "2026-11-24T15:30+01:00")
        #expect(try bench.told == ["owed: P-1", "nearTarget: P-1"])
        _ = try bench.ask(RecordConversation.ending(.solved), as: .caseworker)
        try bench.wait(until: "2026-12-24T12:00+01:00")
        #expect(try bench.told == ["owed: P-1", "nearTarget: P-1"])
        #expect(try bench.said(CallMissed.self).isEmpty)
    }

    @Test func `a message is still due as long as nobody has spoken with the citizen`() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        let call = try #require(bench.said(CallOwed.self).first).callback
        let ask = AskStillDue(callback: call, stage: .owed)
        #expect(try bench.ask(ask, by: .notifier).isDue)
        _ = try bench.ask(RecordConversation.ending(.solved), as: .caseworker)
        #expect(try !bench.ask(ask, by: .notifier).isDue)
        #expect(bench.refusal(of: AskStillDue(callback: "C-none", stage: .owed)) == "callback.call_unknown")
    }

    @Test("R-036 after a weekend without power the leader hears of it once, and stale reminders are not sent")
    func sleep() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        bench.clock.now = "2026-11-30T09:00+01:00"
        try bench.restart()
        #expect(try bench.told == ["owed: P-1", "missed: P-1 P-2", "stillMissed: P-3", "longMissed: P-3"])
        #expect(try bench.said(CallMissed.self).count == 1)
    }

    @Test(
        "R-036 whatever the clock does and however often it is restarted, no stage is lost and none told twice",
        arguments: UInt64(0)..<40)
    func jumps(seed: UInt64) throws {
        var chance = Seeded(seed)
        let folder = TemporaryFolder()
        // Each tenth on a real disk; the others are quicker.
        let bench = try CallbackBench.small(file: seed % 10 == 0 ? folder.file("callback.sqlite") : ":memory:")
        var isSpoken = false
        for number in 1...5 {
            try bench.register(CaseID(unchecked: "K-\(number)"))
            try bench.wait(until: bench.clock.now.adding(seconds: .random(in: 0..<40_000, using: &chance)))
            switch Int.random(in: 0..<5, using: &chance) {
            case 0: bench.clock.now = bench.clock.now.adding(hours: .random(in: -30...30, using: &chance))
            case 1: try bench.restart()
            case 2 where !isSpoken:
                _ = try bench.ask(RecordConversation.ending(.solved), as: .caseworker)
                isSpoken = true
            default: break
            }
        }
        try bench.restart()
        try bench.wait(until: "2027-01-20T12:00+01:00")
        let told = try bench.said(Pinged.self).map { "\($0.callback) \($0.stage)" }
        #expect(Set(told).count == told.count, "seed \(seed)")
        let missed = try bench.said(CallMissed.self).map(\.callback)
        #expect(Set(missed).count == missed.count, "seed \(seed)")
        // K-1 may have been talked through before its limit; nobody rang about the others.
        let others = try bench.said(CallOwed.self).filter { $0.case != "K-1" }.map(\.callback)
        #expect(Set(others).isSubset(of: missed), "seed \(seed)")
        for call in others { #expect(told.contains("\(call) stillMissed"), "seed \(seed)") }
    }

    @Test("R-036 however many fall due at once, none is left out")
    func many() throws {
        let monday: Timestamp = "2026-11-23T08:00+01:00"
        let bench = try CallbackBench.small(at: monday.adding(hours: -46), settings: ["policy": ["limit": "E"]])
        for number in 0..<220 { try bench.register(CaseID(unchecked: "K-\(number)")) }
        bench.clock.now = monday.adding(hours: -24)
        for number in 220..<250 { try bench.register(CaseID(unchecked: "K-\(number)")) }
        // Asleep until all limits have passed and all are to be told at the same opening.
        bench.clock.now = monday
        try bench.wait(until: monday)
        #expect(try bench.said(CallMissed.self).count == 250)
        #expect(try bench.said(Pinged.self).map(\.stage) == Array(repeating: .missed, count: 250))
    }

    @Test func `what no longer says the truth when the service wakes is not told`() throws {
        let bench = try CallbackBench.small(at: "2026-11-21T12:00+01:00")
        try bench.register()
        bench.clock.now = "2026-11-24T09:00+01:00"
        try bench.restart()
        #expect(try bench.told == ["missed: P-1 P-2"])
    }

    @Test func `where there is nobody to tell, it is told when there is`() throws {
        let bench = try CallbackBench(at: .tuesdayMorning)
        try bench.register(assigned: nil)
        #expect(try bench.told.isEmpty)
        try bench.hear(UnitChanged(unit: "U-1", parent: nil, leader: "P-2"), from: .directory, about: "U-1" as UnitID)
        try bench.hear(
            PersonChanged(person: "P-2", unit: "U-1", roles: [.leader], isActive: true), from: .directory,
            about: "P-2" as PersonID)
        try bench.wait(until: "2026-11-24T11:00+01:00")
        #expect(try bench.told == ["owed: P-2"])
    }

    @Test("R-036 a complaint about the leader is not told to that leader")
    func aboutTheLeader() throws {
        let bench = try CallbackBench.small()
        try bench.register(about: ["P-2"])
        try bench.wait(until: "2026-11-25T12:00+01:00")
        #expect(try bench.told.last == "missed: P-1 P-3")
    }

    @Test func `a case that ends another way is not rung about`() throws {
        let bench = try CallbackBench.small()
        try bench.register("K-1")
        try bench.register("K-2")
        try bench.hear(CaseClosed(case: "K-1", outcome: .withdrawn), from: .intake, about: "K-1" as CaseID)
        try bench.hear(
            HandedOn(
                case: "K-2", handover: "H-1", recipient: "P-9", received: .tuesdayMorning,
                acknowledgeBy: .tuesdayClosing),
            from: .intake, about: "K-2" as CaseID)
        try bench.wait(until: "2026-12-24T12:00+01:00")
        #expect(try bench.told == ["owed: P-1", "owed: P-1"])
        #expect(try bench.said(CallMissed.self).isEmpty)
    }

    @Test("R-008 whoever wants it answered in writing is not rung about it, and nobody rings one who has died")
    func wentFormal() throws {
        let bench = try CallbackBench.small()
        try bench.register("K-1")
        try bench.register("K-2")
        try bench.hear(WentFormal(case: "K-1"), from: .intake, about: "K-1" as CaseID)
        try bench.hear(
            CaseClosed(case: "K-2", outcome: .notReached, ending: .died), from: .intake, about: "K-2" as CaseID)
        try bench.wait(until: "2026-12-24T12:00+01:00")
        #expect(try bench.said(CallMissed.self).isEmpty)
    }

    @Test("R-034 a unit's own policy counts, and a setting nobody knows is named")
    func settings() throws {
        let bench = try CallbackBench.small(settings: ["units": ["U-1": ["limit": "2D"]]])
        try bench.register("K-1")
        try bench.register("K-2", unit: "U-7")
        #expect(try bench.said(CallOwed.self).map(\.limit.rule) == [.twoDays, .workingDay])
        #expect(throws: (any Error).self) {
            try CallbackBench(at: .tuesdayMorning, settings: ["policy": ["limits": "W"]])
        }
        #expect(throws: (any Error).self) {
            try CallbackBench(at: .tuesdayMorning, settings: ["units": ["U-1": ["limits": "W"]]])
        }
        #expect(throws: (any Error).self) {
            try CallbackBench(at: .tuesdayMorning, settings: ["policy": ["copyWorkingDays": 0]])
        }
    }
}

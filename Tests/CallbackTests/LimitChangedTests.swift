import CallbackShell
import CaseModel
import Store
import Support
import Testing
import Wire

@Suite("A call that is to be made before another moment than was said")
struct LimitChangedTests {
    private func limits(_ bench: CallbackBench) throws -> [String] {
        try bench.said(CallLimitChanged.self).map { "\($0.case) \($0.limit.rule.rawValue)" }
    }

    @Test("R-034 a new policy is said of each owed call whose limit it changes, once, and of no other")
    func policy() throws {
        let bench = try CallbackBench.small()
        for id in ["K-1", "K-2"] as [CaseID] { try bench.register(id) }
        bench.clock.now = "2026-11-24T11:00+01:00"
        _ = try bench.ask(RecordConversation.ending(.solved), as: .caseworker)
        // Another chain of reminders is about us.
        try bench.restart(settings: ["policy": ["nearLimitMinutes": 180]])
        #expect(try limits(bench).isEmpty)
        try bench.restart(settings: ["policy": ["limit": "2W"]])
        let said = try #require(try bench.said(CallLimitChanged.self).first)
        #expect(said.case == "K-2" && said.reason == .firstContact && said.limit.due == "2026-11-26T17:00+01:00")
        try bench.restart(settings: ["policy": ["limit": "2W"]])
        try bench.restart(settings: [:])
        #expect(try limits(bench) == ["K-2 2W", "K-2 W"])
        // What is missed keeps its limit, whatever the policy.
        try bench.wait(until: "2026-11-25T12:00+01:00")
        try bench.restart(settings: ["policy": ["limit": "2W"]])
        #expect(try limits(bench).count == 2)
    }

    @Test("R-034 of a case that waits for the operator it is said when it waits no more, and how it stands then")
    func frozen() throws {
        let bench = try CallbackBench.small()
        for id in ["K-1", "K-2"] as [CaseID] { try bench.register(id) }
        try Parked(bench.database).park(line: Array("{}".utf8), subject: "K-1", code: "callback.poison", at: 0)
        try bench.restart(settings: ["policy": ["limit": "2D"]])
        try bench.restart(settings: ["policy": ["limit": "2W"]])
        #expect(try limits(bench) == ["K-2 2D", "K-2 2W"])
        try bench.database.script("DELETE FROM parked_subject; DELETE FROM parked")
        try bench.register("K-3")
        try bench.wait(until: bench.clock.now.adding(seconds: 1))
        #expect(try limits(bench) == ["K-2 2D", "K-2 2W", "K-1 2W"])
    }

    @Test func `much is said some at a time, and what is said of others meanwhile comes in between`() throws {
        let bench = try CallbackBench.small()
        for number in 1...450 { try bench.register(CaseID(unchecked: "K-\(number)")) }
        try bench.restart(settings: ["policy": ["limit": "2W"]])
        let first = try limits(bench).count
        #expect(first > 0 && first < 450)
        try bench.register("K-1000")
        #expect(try bench.said(CallOwed.self).last?.case == "K-1000")
        try bench.wait(until: bench.clock.now.adding(seconds: 1))
        #expect(try limits(bench).count == 450)
    }

    @Test("R-034 limits that an earlier release changed and told nobody of are said once after the upgrade")
    func fromBefore() throws {
        let bench = try CallbackBench.small()
        for id in ["K-1", "K-2", "K-3"] as [CaseID] { try bench.register(id) }
        try bench.database.script(
            """
            UPDATE call SET instance = 2 WHERE case_id IN ('K-1', 'K-3');
            INSERT INTO limit_look (place) VALUES (0);
            """)
        try bench.restart()
        #expect(try limits(bench).sorted() == ["K-1 W", "K-3 W"])
        try bench.restart()
        #expect(try limits(bench).count == 2)
    }

    @Test("R-157 a first call that was called off and is owed after all counts by the limit of the one that is owed")
    func owedAgain() throws {
        let bench = try CallbackBench.small(settings: ["units": ["U-2": ["limit": "2W"]]])
        try bench.register()
        for (unit, route) in [("U-1", .formal), ("U-2", .callback)] as [(UnitID, Route)] {
            try bench.hear(
                CaseJudged(case: "K-1", unit: unit, kind: .complaint, route: route, about: [], exclusion: nil),
                from: .intake, about: "K-1" as CaseID)
        }
        let owed = try #require(try bench.said(CallOwed.self).last)
        #expect(owed.limit.rule == .twoWorkingDays)
        let lead = Viewer(person: "P-3", unit: "U-0", roles: [.learningLead], leads: [])
        #expect(try bench.ask(ListCallFacts(), as: lead, by: .operator).facts.map(\.limit) == [owed.limit.due])
    }
}

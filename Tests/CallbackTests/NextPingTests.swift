import CallbackCore
import CallbackShell
import CaseModel
import Store
import Support
import Testing
import Wire

@Suite("What is told next")
struct NextPingTests {
    private func plan() throws -> PingPlan { try PingPlan(.tuesday, registered: .tuesdayMorning, policy: Policy()) }

    @Test func `one after the other leads through the whole plan, in order of time`() throws {
        let plan = try plan()
        var order: [PingPlan.Ping] = []
        while let next = plan.next(after: order.last, told: Set(order.map(\.stage))) { order.append(next) }
        #expect(Set(order.map(\.stage)) == Set(plan.pings.map(\.stage)))
        #expect(order.map(\.at) == order.map(\.at).sorted())
    }

    @Test func `what was told is passed over, and a stage that another policy had still has its place`() throws {
        let plan = try plan()
        #expect(plan.next(told: [.owed, .nearTarget])?.stage == .nearLimit)
        let missed = try #require(plan.pings.first { $0.stage == .missed })
        #expect(plan.next(after: plan.position(of: .wished, due: missed.at.adding(seconds: -1)))?.stage == .missed)
    }

    @Test func `of a call one ping is planned, the next, and it changes when the deadline does`() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        #expect(try planned(bench) == ["nearTarget"])
        try bench.restart(settings: ["policy": ["limit": "2W", "target": "2W"]])
        // Two hours before the limit come before one hour before the target, which is the same moment.
        #expect(try planned(bench) == ["nearLimit"])
        try bench.wait(until: "2026-11-27T09:00+01:00")
        #expect(try planned(bench) == ["stillMissed"])
        try bench.restart(settings: ["policy": ["limit": "E", "target": "E"]])
        // What is to be told of the earlier deadline too is told at once, each stage once.
        try bench.wait(until: "2026-12-04T09:00+01:00")
        #expect(try planned(bench).isEmpty)
        #expect(Set(try bench.told).count == (try bench.told.count))
    }

    @Test("R-036 while there is nobody to tell that a call is owed, those above are told that it was missed")
    func nobodyThere() throws {
        let bench = try CallbackBench.small()
        try bench.register(about: ["P-1", "P-2"])
        try bench.wait(until: "2026-12-04T09:00+01:00")
        #expect(try bench.told.contains { $0.hasPrefix("missed: P-3") || $0.hasPrefix("stillMissed: P-3") })
        #expect(try bench.told.contains { $0.hasPrefix("longMissed") })
    }

    private func planned(_ bench: CallbackBench) throws -> [String] {
        try bench.database.rows("SELECT stage FROM ping WHERE fate = 'planned' ORDER BY stage") { $0.text("stage") }
    }
}

import CallbackCore
import CallbackShell
import CaseModel
import Support
import Testing
import Wire

/// The two nights on which the clock changes, with a unit that is open through them, clocks that jump and processes that
/// end at any moment: every stage is told once and by its own moment.
@Suite("Pings over the nights of the changing clock")
struct PingNightTests {
    private static let always: JSON = {
        let day: JSON = ["00:00-24:00"]
        return [
            "policy": [
                "hours": [
                    "monday": day, "tuesday": day, "wednesday": day, "thursday": day, "friday": day, "saturday": day,
                    "sunday": day,
                ]
            ]
        ]
    }()

    @Test(
        "R-036 no night, jump or restart loses a ping or tells it twice",
        arguments: ["2026-03-28T20:00+01:00", "2026-10-24T20:00+02:00"] as [Timestamp], UInt64(0)..<25)
    func nights(evening: Timestamp, seed: UInt64) throws {
        var chance = Seeded(seed)
        let bench = try CallbackBench.small(at: evening, settings: Self.always)
        var cases = 0
        let end = evening.adding(hours: 24 * 14)
        while bench.clock.now < end {
            switch Int.random(in: 0...7, using: &chance) {
            case 0 where cases < 6 && bench.clock.now < evening.adding(hours: 40):
                cases += 1
                try bench.register(CaseID(unchecked: "K-\(cases)"))
            case 1: try bench.restart()
            case 2:
                bench.clock.now = bench.clock.now.adding(seconds: -Int64.random(in: 1...5400, using: &chance))
            default:
                try bench.wait(until: bench.clock.now.adding(seconds: Int64.random(in: 60...14_400, using: &chance)))
            }
        }
        let told = try bench.said(Pinged.self)
        for owed in try bench.said(CallOwed.self) {
            let stages = told.filter { $0.callback == owed.callback }.map(\.stage)
            #expect(Set(stages).count == stages.count, "seed \(seed): \(stages)")
            for stage in [PingStage.owed, .missed, .stillMissed, .longMissed] {
                #expect(stages.contains(stage), "seed \(seed): \(stage) was not told of \(owed.case)")
            }
        }
        #expect(try bench.said(CallMissed.self).count == cases)
    }
}

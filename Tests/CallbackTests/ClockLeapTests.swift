import CallbackShell
import CaseModel
import Runtime
import Support
import Testing
import Wire

@Suite("A clock that leaps asks for nothing")
struct ClockLeapTests {
    private static let threeDays: Int64 = 3 * 86_400_000

    /// A call is owed by tomorrow; the machine's clock is watched.
    private func watched() throws -> CallbackBench {
        let bench = try CallbackBench.small()
        bench.clock.boot = "first"
        try bench.restart()
        try bench.register()
        return bench
    }

    @Test func `three days ahead no call is missed and nobody told, until it is back`() throws {
        let bench = try watched()
        let told = try bench.told.count
        bench.clock.leap(by: Self.threeDays)
        try bench.wait(until: bench.clock.now.adding(hours: 1))
        #expect(try bench.said(CallMissed.self).isEmpty && bench.told.count == told)
        let line = try #require(bench.log.first { $0.code == "service.clock_doubted" })
        #expect(line.level == .critical && line.fields["service"] == "callback")
        #expect(bench.log.filter { $0.code == "service.clock_doubted" }.count == 1)
        #expect(try bench.ask(ShowPulse(), as: .leader).isLate)
        // What people do goes on.
        _ = try bench.ask(RecordAttempt(case: "K-1", result: .noAnswer), as: .caseworker)
        bench.clock.leap(by: -Self.threeDays)
        try bench.wait(until: bench.clock.now.adding(hours: 48))
        #expect(bench.log.contains { $0.code == "service.clock_back" })
        #expect(try bench.said(CallMissed.self).count == 1)
    }

    @Test func `an operator who has looked lets it go on, and that is written down`() throws {
        let bench = try watched()
        bench.clock.leap(by: Self.threeDays)
        try bench.wait(until: bench.clock.now.adding(seconds: 60))
        #expect(try bench.operate(.condition)["clockDoubted"] == true)
        #expect(throws: RPCError.self) { try bench.operate(.clockAgree, ["reason": "it is right"]) }
        let agreed = try bench.operate(.clockAgree, ["reason": "DRIFT-1234"])
        #expect(agreed["done"] == true && agreed["clock"] == .string(bench.clock.now.description))
        #expect(try bench.said(CallMissed.self).count == 1)
        #expect(try bench.operate(.condition)["clockDoubted"] == nil)
        #expect(bench.log.contains { $0.code == "service.clock_agreed" && $0.fields["reason"] == "DRIFT-1234" })
        #expect(try bench.operate(.clockAgree, ["reason": "DRIFT-1234"])["done"] == false)
        #expect(bench.log.allSatisfy { !$0.code.hasPrefix("tick.") })
    }

    @Test func `set back for days nobody is told either, and Holdet says that reminders have stopped`() throws {
        let bench = try watched()
        bench.clock.leap(by: -Self.threeDays)
        try bench.wait(until: bench.clock.now.adding(seconds: 60))
        #expect(try bench.ask(ShowPulse(), as: .leader).isLate)
        try bench.operate(.clockAgree, ["reason": "DRIFT-1234"])
        #expect(try !bench.ask(ShowPulse(), as: .leader).isLate)
    }

    @Test func `a restart does not make a clock right`() throws {
        let bench = try watched()
        try bench.beat()
        bench.clock.leap(by: Self.threeDays)
        try bench.restart()
        try bench.wait(until: bench.clock.now.adding(hours: 1))
        #expect(try bench.said(CallMissed.self).isEmpty)
        // Nor does one that comes after it was doubted.
        try bench.beat()
        try bench.restart()
        try bench.wait(until: bench.clock.now.adding(hours: 1))
        #expect(try bench.said(CallMissed.self).isEmpty)
        #expect(bench.log.filter { $0.code == "service.clock_doubted" }.count == 2)
    }

    @Test(arguments: [(23, false), (49, true)] as [(Int64, Bool)])
    func `a machine that was off for more than a day is looked at first`(_ hours: Int64, _ isDoubted: Bool) throws {
        let bench = try watched()
        try bench.beat()
        bench.clock.boot = "second"
        bench.clock.leap(by: hours * 3_600_000)
        try bench.restart()
        #expect(bench.log.contains { $0.code == "service.clock_doubted" } == isDoubted)
    }

    @Test func `a machine that slept has not leaped, and played time is believed`() throws {
        let slept = try watched()
        slept.clock.now = slept.clock.now.adding(hours: 72)
        #expect(try slept.operate(.condition)["clockDoubted"] == nil)
        let played = try CallbackBench.small()
        played.clock.leap(by: Self.threeDays)
        #expect(try played.operate(.condition)["clockDoubted"] == nil)
    }
}

import CallbackShell
import CaseModel
import Runtime
import Support
import Testing

@Suite("That somebody looks at what is due")
struct PulseTests {
    @Test("R-036 whoever is signed in sees when it was last looked, though nothing is due, and when it is next")
    func visible() throws {
        let bench = try CallbackBench.small()
        try bench.wait(until: bench.clock.now.adding(hours: 5))
        let pulse = try bench.ask(ShowPulse(), as: .caseworker)
        let ticked = try #require(pulse.ticked)
        #expect(bench.clock.now.milliseconds - ticked.milliseconds <= 3_600_000)
        #expect(try #require(pulse.next) > bench.clock.now)
        #expect(pulse.lateSeconds == 0 && !pulse.isLate)
        #expect(bench.refusal(of: ShowPulse()) != nil)
    }

    @Test("R-036 a tick that comes too late is said once as critical, and to whoever asks while it lasts")
    func late() throws {
        let bench = try CallbackBench.small()
        try bench.restart()
        let before = try #require(try bench.ask(ShowPulse(), as: .leader).next)
        // The process stands still past its moment, as on a machine that slept.
        bench.clock.now = before.adding(seconds: 301)
        #expect(try bench.ask(ShowPulse(), as: .leader).lateSeconds == 301)
        #expect(try bench.ask(ShowPulse(), as: .leader).lateSeconds == 0)
        let said = bench.log.filter { $0.code.hasPrefix("tick.") }
        #expect(said.map(\.code) == ["tick.late", "tick.caught_up"])
        #expect(said.first?.level == .critical && said.first?.text.hasPrefix("<2>tick.late late_seconds=301 ") == true)
        #expect(said.first?.fields["since"] == before.description)
    }

    @Test func `what becomes known long after it was due is not late from the first moment`() throws {
        let bench = try CallbackBench.small()
        try bench.restart()
        try bench.register("K-late", received: bench.clock.now.adding(hours: -24 * 30))
        #expect(try !bench.ask(ShowPulse(), as: .leader).isLate)
        #expect(bench.log.allSatisfy { !$0.code.hasPrefix("tick.") })
    }

    @Test func `five minutes are no lateness yet`() throws {
        let bench = try CallbackBench.small()
        try bench.restart()
        bench.clock.now = try #require(try bench.ask(ShowPulse(), as: .leader).next).adding(seconds: 300)
        #expect(try !bench.ask(ShowPulse(), as: .leader).isLate)
        #expect(bench.log.allSatisfy { !$0.code.hasPrefix("tick.") })
    }
}

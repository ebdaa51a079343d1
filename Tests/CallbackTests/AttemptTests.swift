import CallbackCore
import CallbackShell
import CaseModel
import Support
import Testing

@Suite("Ringing in vain")
struct AttemptTests {
    private func next(_ attempts: [Timestamp], at now: Timestamp) throws -> Timestamp {
        try AttemptAdvice.next(after: attempts, policy: Policy(), at: now)
    }

    @Test("R-032 the next attempt is at another hour than those before, in opening time, and not at once")
    func varied() throws {
        #expect(try next([.tuesdayMorning], at: .tuesdayMorning) == "2026-11-24T12:00+01:00")
        #expect(try next(["2026-11-24T15:30+01:00"], at: "2026-11-24T15:30+01:00") == "2026-11-25T08:00+01:00")
        #expect(
            try next(["2026-11-24T08:10+01:00", "2026-11-24T15:30+01:00"], at: "2026-11-24T15:30+01:00")
                == "2026-11-25T09:00+01:00")
        // Before a weekend, and over a day that is closed.
        #expect(try next(["2026-12-23T14:40+01:00"], at: "2026-12-23T14:40+01:00") == "2026-12-28T08:00+01:00")
    }

    @Test func `when every hour has been tried, any will do`() throws {
        let all = (8...16).map { hour in
            Copenhagen.moment("2026-11-26" as CivilDay, MinuteOfDay(minutes: hour * 60) ?? .noon)
        }
        #expect(try next(all, at: "2026-11-26T16:30+01:00") == "2026-11-27T08:00+01:00")
    }

    @Test func `after the attempts that policy asks for the citizen is asked in writing, once, and the clock runs on`()
        throws
    {
        let bench = try CallbackBench.small()
        try bench.register()
        for number in 1...4 {
            let reply = try bench.ask(RecordAttempt(case: "K-1", result: .noAnswer), as: .caseworker)
            #expect(reply.attempt == number && (reply.tryAgainAt ?? bench.clock.now) > bench.clock.now)
        }
        #expect(try bench.said(CallUnanswered.self).map(\.attempts) == [3])
        #expect(try bench.ask(ShowCalls(case: "K-1"), as: .caseworker).tryAgainAt != nil)
        try bench.wait(until: "2026-11-25T12:00+01:00")
        #expect(try bench.said(CallMissed.self).count == 1)
    }
}

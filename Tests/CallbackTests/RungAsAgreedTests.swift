import CallbackShell
import CaseModel
import Support
import Testing

/// Whoever rings when it was agreed has kept the hour, though the citizen is not there.
@Suite struct RungAsAgreedTests {
    private static let hour: Timestamp = "2026-11-24T14:00+01:00"

    /// A call is owed, and the citizen is to be rung at the hour.
    private func bench(_ form: TalkForm = .call) throws -> CallbackBench {
        let bench = try CallbackBench.small()
        try bench.register()
        _ = try bench.ask(
            Appoint(
                case: "K-1", at: Self.hour, form: form, notice: .phone, place: form == .meeting ? "Rådhuset" : nil),
            as: .caseworker)
        return bench
    }

    private func ring(_ bench: CallbackBench, _ result: AttemptResult = .noAnswer, at moment: Timestamp) throws {
        try bench.wait(until: moment)
        _ = try bench.ask(RecordAttempt(case: "K-1", result: result), as: .caseworker)
    }

    private func hour(_ bench: CallbackBench) throws -> AppointmentRow {
        try #require(bench.owed().appointments.first)
    }

    @Test("R-044 rung at the hour in vain, the hour is kept by us and nobody is chased; the call is owed as before")
    func kept() throws {
        let bench = try bench()
        try ring(bench, at: "2026-11-24T14:03+01:00")
        #expect(try hour(bench).rungInVain == "2026-11-24T14:03+01:00" && hour(bench).state == .open)
        #expect(try bench.open(.appointment).isEmpty)
        try bench.wait(until: "2026-11-24T15:30+01:00")
        #expect(try bench.chased.filter { $0.hasPrefix("appointment missed") }.isEmpty)
        #expect(try bench.ask(ShowCalls(case: "K-1"), as: .caseworker).calls.map(\.state) == [.awaited])
        // What became of it later does not make it ours that was missed.
        try bench.wait(until: "2026-11-25T09:30+01:00")
        _ = try bench.ask(RecordConversation.ending(.solved), as: .caseworker)
        #expect(try hour(bench).state == .lifted && hour(bench).rungInVain == "2026-11-24T14:03+01:00")
    }

    @Test("R-044 a talk that was agreed for the hour says so too, and goes on being owed")
    func agreedTalk() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        _ = try bench.ask(RecordConversation.ending(.newTalk, nextTalkAt: "2026-11-26T10:00+01:00"), as: .caseworker)
        try ring(bench, .leftMessage, at: "2026-11-26T09:58+01:00")
        #expect(try hour(bench).rungInVain == "2026-11-26T09:58+01:00")
        try bench.wait(until: "2026-11-26T10:20+01:00")
        #expect(try bench.said(CallMissed.self).count == 1, "nobody has spoken with the citizen")
    }

    @Test(
        "R-044 ringing at another time, a wrong number or a message written is not ringing as agreed",
        arguments: [
            ("2026-11-24T13:40+01:00", AttemptResult.noAnswer), ("2026-11-24T14:15+01:00", .noAnswer),
            ("2026-11-24T14:03+01:00", .wrongNumber), ("2026-11-24T14:03+01:00", .wrote),
        ] as [(Timestamp, AttemptResult)])
    func notAsAgreed(at moment: Timestamp, result: AttemptResult) throws {
        let bench = try bench()
        try ring(bench, result, at: moment)
        #expect(try hour(bench).rungInVain == nil)
        #expect(try bench.open(.appointment).count == 1)
    }

    @Test("R-044 nobody holds a meeting by ringing")
    func meeting() throws {
        let bench = try bench(.meeting)
        try ring(bench, at: "2026-11-24T14:03+01:00")
        #expect(try hour(bench).rungInVain == nil && bench.open(.appointment).count == 1)
    }
}

import CallbackCore
import CaseModel
import Support
import Testing

/// A meeting that comes again after so many days: agreed also where no call is owed, and never without its assessment.
@Suite struct StandingMeetingTests {
    private static let fixed = Appoint(
        case: "K-1", at: "2026-12-01T10:00+01:00", form: .meeting, notice: .phone, everyDays: 14, place: "Rådhuset")

    /// A case in which no call is owed: it goes the formal way.
    private static func formal() throws -> CallbackBench {
        let bench = try CallbackBench.small()
        try bench.register(route: .formal)
        return bench
    }

    private static func demand(_ bench: CallbackBench, assessedFor moment: Timestamp?) throws {
        try bench.hear(
            MeetingRiskChanged(case: "K-1", isDemanded: true, assessedFor: moment), from: .intake,
            about: "K-1" as CaseID)
    }

    @Test("R-045 a standing meeting is agreed where no call is owed, is owed by whoever agreed on it, and comes again")
    func agreed() throws {
        let bench = try Self.formal()
        _ = try bench.ask(Self.fixed, as: .caseworker)
        let owed = try #require(bench.said(CallOwed.self).last)
        #expect(owed.reason == .newTalk && owed.assigned == "P-1" && owed.limit.due == "2026-12-01T10:15+01:00")
        try bench.wait(until: "2026-12-01T10:05+01:00")
        _ = try bench.ask(RecordConversation.ending(.newTalk, note: .inDecember, by: .inPerson), as: .caseworker)
        let rows = try bench.owed().appointments
        #expect(rows.map(\.at) == ["2026-12-01T10:00+01:00", "2026-12-15T10:00+01:00"])
        #expect(rows.map(\.state) == [.fulfilled, .open])
    }

    @Test("R-045 an hour that was agreed on where no call is owed stands, whatever the contact is judged to be")
    func judgedAnew() throws {
        let bench = try Self.formal()
        _ = try bench.ask(Self.fixed, as: .caseworker)
        try bench.hear(
            CaseJudged(case: "K-1", unit: "U-1", kind: .complaint, route: .formal, about: [], exclusion: nil),
            from: .intake, about: "K-1" as CaseID)
        #expect(try bench.owed().appointments.map(\.state) == [.open])
    }

    @Test("R-045 a talk before the meeting leaves it at its hour, and one that was told of first lets it come again")
    func between() throws {
        let bench = try Self.formal()
        _ = try bench.ask(Self.fixed, as: .caseworker)
        try bench.wait(until: "2026-11-25T09:00+01:00")
        _ = try bench.ask(RecordConversation.ending(.newTalk), as: .caseworker)
        #expect(try bench.owed().appointments.map(\.at) == [Self.fixed.at, Self.fixed.at])
        #expect(try bench.owed().appointments.map(\.state) == [.lifted, .open])
        try bench.wait(until: "2026-12-01T10:05+01:00")
        _ = try bench.ask(
            ReportReached(case: "K-1", recognised: Recognition(how: .inPerson)), as: .caseworker)
        #expect(bench.refusal(of: Self.fixed, as: .caseworker) == "callback.appointment_in_the_past")
        let later = Appoint(
            case: "K-1", at: "2026-12-02T10:00+01:00", form: .meeting, notice: .phone, place: "Rådhuset")
        #expect(bench.refusal(of: later, as: .caseworker) == "callback.note_first")
        _ = try bench.ask(RecordConversation.ending(.newTalk, note: .inDecember, by: .inPerson), as: .caseworker)
        #expect(try bench.owed().appointments.last?.at == "2026-12-15T10:00+01:00")
    }

    @Test("R-045 no hour is agreed in a case that is over or ends with what was agreed, until it is open again")
    func over() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        _ = try bench.ask(RecordConversation.ending(.solved), as: .caseworker)
        #expect(bench.refusal(of: Self.fixed, as: .caseworker) == "callback.case_ends")
        let formal = try Self.formal()
        try formal.hear(
            CaseClosed(case: "K-1", outcome: .formal), from: .intake, about: "K-1" as CaseID)
        #expect(formal.refusal(of: Self.fixed, as: .caseworker) == "callback.case_ends")
        try formal.hear(CaseReopened(case: "K-1"), from: .intake, about: "K-1" as CaseID)
        _ = try formal.ask(Self.fixed, as: .caseworker)
    }

    @Test("R-097 a standing meeting does not come again before the risk of that day is assessed; a call may")
    func assessed() throws {
        let bench = try Self.formal()
        _ = try bench.ask(Self.fixed, as: .caseworker)
        try Self.demand(bench, assessedFor: "2026-12-01T10:00+01:00")
        try bench.wait(until: "2026-12-01T10:05+01:00")
        let held = RecordConversation.ending(.newTalk, note: .inDecember, by: .inPerson)
        #expect(bench.refusal(of: held, as: .caseworker) == "callback.standing_not_assessed")
        #expect(try bench.owed().appointments.map(\.state) == [.open])
        let byCall = RecordConversation(
            case: "K-1", note: .inDecember, outcome: .newTalk, nextTalkForm: .call,
            recognised: Recognition(how: .inPerson))
        _ = try bench.ask(byCall, as: .caseworker)
        #expect(try bench.owed().appointments.map(\.form) == [.meeting, .call])
        let other = try Self.formal()
        _ = try other.ask(Self.fixed, as: .caseworker)
        try Self.demand(other, assessedFor: "2026-12-15T10:00+01:00")
        try other.wait(until: "2026-12-01T10:05+01:00")
        _ = try other.ask(held, as: .caseworker)
        #expect(try other.owed().appointments.last?.at == "2026-12-15T10:00+01:00")
    }
}

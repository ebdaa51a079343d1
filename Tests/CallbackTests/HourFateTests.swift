import CallbackCore
import CaseModel
import Support
import Testing

/// What became of an hour agreed with the citizen: kept by the talk that was agreed on, and by no other.
@Suite struct HourFateTests {
    private static let hour: Timestamp = "2026-11-30T14:00+01:00"

    private static func fate(
        _ form: TalkForm, _ talk: Timestamp?, by how: IdentityCheck = .inPerson,
        at now: Timestamp = "2026-12-14T09:00+01:00"
    ) -> HourFate {
        HourFate(
            of: hour, form, talk: talk.map { HeldTalk(at: $0, recognised: Recognition(how: how)) }, at: now)
    }

    @Test("R-044 a meeting that nobody held stays missed, whenever the citizen is spoken with later")
    func missed() {
        #expect(Self.fate(.meeting, "2026-12-14T09:00+01:00") == .missed)
        #expect(Self.fate(.meeting, "2026-12-01T00:00+01:00") == .missed)
        // Rung instead on the same afternoon: spoken with, and not met.
        #expect(Self.fate(.meeting, "2026-11-30T16:00+01:00", by: .knownNumber) == .missed)
        #expect(Self.fate(.call, "2026-12-01T09:00+01:00", by: .knownNumber) == .missed)
        #expect(Self.fate(.meeting, nil) == .missed)
    }

    @Test("R-044 a talk held as the one that was agreed keeps it, though its note is written weeks later")
    func kept() {
        #expect(Self.fate(.meeting, "2026-11-30T14:10+01:00") == .kept)
        #expect(Self.fate(.meeting, "2026-11-30T14:10+01:00", by: .answeredRightly) == .kept)
        #expect(Self.fate(.call, "2026-11-30T13:50+01:00", by: .knownNumber) == .kept)
    }

    @Test func `what came before the hour took its place`() {
        #expect(Self.fate(.meeting, "2026-11-25T09:00+01:00", by: .knownNumber) == .lifted)
        #expect(Self.fate(.meeting, "2026-11-30T09:00+01:00", by: .knownNumber) == .lifted)
        #expect(Self.fate(.call, nil, at: "2026-11-25T09:00+01:00") == .lifted)
    }

    @Test("R-044 a telephone talk weeks after a meeting leaves it missed in the case, and its reminder is over")
    func inService() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        _ = try bench.ask(
            Appoint(
                case: "K-1", at: "2026-11-24T14:00+01:00", form: .meeting, notice: .phone, place: "Rådhuset"),
            as: .caseworker)
        let call = try #require(bench.ask(ShowCalls(case: "K-1"), as: .caseworker).calls.first)
        #expect(call.agreed == AgreedHour(at: "2026-11-24T14:00+01:00", form: .meeting))
        try bench.wait(until: "2026-12-08T09:00+01:00")
        _ = try bench.ask(RecordConversation.ending(.solved, note: .inDecember), as: .caseworker)
        let row = try #require(bench.owed().appointments.first)
        #expect(row.state == .lifted && row.isMissed == true)
        #expect(try bench.open(.appointment).isEmpty)
    }

    @Test("R-044 the note of a meeting keeps it, however late it is written")
    func writtenLate() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        _ = try bench.ask(
            Appoint(
                case: "K-1", at: "2026-11-24T14:00+01:00", form: .meeting, notice: .phone, place: "Rådhuset"),
            as: .caseworker)
        try bench.wait(until: "2026-11-30T09:00+01:00")
        let talk = RecordConversation.ending(
            .solved, spokenAt: "2026-11-24T14:05+01:00", note: .inDecember, by: .inPerson)
        _ = try bench.ask(talk, as: .caseworker)
        let row = try #require(bench.owed().appointments.first)
        #expect(row.state == .fulfilled && row.isMissed == nil)
    }

    @Test("R-044 an hour that has passed is not moved away: it stays missed, and the next one stands beside it")
    func movedTooLate() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        let made = try bench.ask(
            Appoint(case: "K-1", at: "2026-11-24T14:00+01:00", form: .meeting, notice: .phone, place: "Rådhuset"),
            as: .caseworker)
        try bench.wait(until: "2026-11-25T09:00+01:00")
        let next = try bench.ask(Self.change(made.appointment, "2026-11-26T14:00+01:00"), as: .caseworker)
        #expect(next.appointment != made.appointment && next.version == 1)
        let rows = try bench.owed().appointments
        #expect(rows.map(\.at) == ["2026-11-24T14:00+01:00", "2026-11-26T14:00+01:00"])
        #expect(rows.map(\.state) == [.lifted, .open] && rows.map(\.isMissed) == [true, nil])
        #expect(rows.last?.place == "Rådhuset" && rows.first?.changes.map(\.reason) == [nil, "Sygdom i teamet"])
        #expect(try bench.open(.appointment).count == 1)
        // Called off in time, it is nobody's fault; too late, it is.
        _ = try bench.ask(Self.change(next.appointment, nil), as: .caseworker)
        #expect(try bench.owed().appointments.map(\.isMissed) == [true, nil])
    }

    @Test("R-044 an hour called off after it has passed was missed, also where it was the call's own deadline")
    func calledOffTooLate() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        _ = try bench.ask(
            RecordConversation.ending(.newTalk, nextTalkAt: "2026-11-26T10:00+01:00"), as: .caseworker)
        let made = try #require(bench.owed().appointments.first)
        try bench.wait(until: "2026-11-27T09:00+01:00")
        _ = try bench.ask(Self.change(made.appointment, nil), as: .caseworker)
        let row = try #require(bench.owed().appointments.first)
        #expect(row.state == .lifted && row.isMissed == true && row.changes.count == 2)
        #expect(try bench.said(CallOwed.self).last?.limit.rule == .twoWorkingDays)
    }

    private static func change(_ appointment: AppointmentID, _ at: Timestamp?) -> ChangeAppointment {
        ChangeAppointment(
            case: "K-1", appointment: appointment, at: at, notice: .phone, reason: "Sygdom i teamet",
            isWished: true)
    }
}

import CaseModel
import Support
import Testing

/// The hours agreed with the citizen, among what is owed beside calls.
extension OwingTests {
    @Test("R-043 an announced hour is reminded of, leaves the promise as it is, and is kept by the talk")
    func announced() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        let limit = try #require(bench.said(CallOwed.self).first).limit
        let appoint = Appoint(case: "K-1", at: "2026-11-24T14:00+01:00", form: .call, notice: .phone)
        let made = try bench.ask(appoint, as: .caseworker)
        #expect(bench.refusal(of: appoint, as: .caseworker) == "callback.already_appointed")
        #expect(try bench.said(Appointed.self).map(\.appointment) == [made.appointment])
        #expect(try bench.ask(ShowCalls(case: "K-1"), as: .caseworker).calls.map(\.limit) == [limit])
        try bench.wait(until: "2026-11-24T14:20+01:00")
        #expect(try bench.chased == ["appointment near: P-1", "appointment missed: P-1 P-2"])
        _ = try bench.ask(RecordConversation.ending(.solved), as: .caseworker)
        #expect(try bench.owed().appointments.map(\.state) == [.fulfilled])
        #expect(try bench.open(.appointment).isEmpty)
    }

    @Test("R-044 a change on red takes notice and a reason, and every version is kept")
    func changed() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        _ = try bench.ask(
            RecordConversation.ending(.newTalk, nextTalkAt: "2026-11-26T10:00+01:00"), as: .caseworker)
        let made = try #require(bench.owed().appointments.first)
        try bench.hear(
            StepDecided(
                case: "K-1", unit: "U-1", step: .red, previous: nil, decidedBy: "P-2", involved: []), from: .intake,
            about: "K-1" as CaseID)
        func change(_ at: Timestamp?, _ notice: NoticeWay?) -> ChangeAppointment {
            ChangeAppointment(
                case: "K-1", appointment: made.appointment, at: at, notice: notice, reason: "Sygdom i teamet")
        }
        #expect(bench.refusal(of: change("2026-11-27T10:00+01:00", nil), as: .caseworker) == "callback.notice_missing")
        _ = try bench.ask(change("2026-11-27T10:00+01:00", .phone), as: .caseworker)
        let row = try #require(bench.owed().appointments.first)
        #expect(row.at == "2026-11-27T10:00+01:00" && row.changes.map(\.notice) == [.inTalk, .phone])
        #expect(row.changes.map(\.reason) == [nil, "Sygdom i teamet"])
        // The hour was the call's own deadline: the call is owed anew, with its own pings.
        #expect(try bench.said(CallOwed.self).last?.limit.due == "2026-11-27T10:15+01:00")
        try bench.wait(until: "2026-11-26T12:00+01:00")
        #expect(try bench.said(CallMissed.self).isEmpty)
        _ = try bench.ask(change(nil, .letter), as: .caseworker)
        #expect(try bench.owed().appointments.map(\.state) == [.lifted])
        #expect(try bench.said(CallOwed.self).last?.limit.rule == .twoWorkingDays)
        #expect(bench.refusal(of: change(nil, .letter), as: .caseworker) == "callback.appointment_unknown")
    }

    @Test("R-045 a standing meeting is owed again each time it has been held")
    func standing() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        let first = RecordConversation(
            case: "K-1", note: .plain, outcome: .newTalk, nextTalkAt: "2026-12-01T10:00+01:00",
            nextTalkForm: .meeting, everyDays: 14, nextTalkPlace: "Rådhuset, lokale 4",
            recognised: Recognition(how: .knownNumber))
        let nowhere = RecordConversation(
            case: "K-1", note: .plain, outcome: .newTalk, nextTalkAt: "2026-12-01T10:00+01:00", nextTalkForm: .meeting,
            recognised: Recognition(how: .knownNumber))
        #expect(bench.refusal(of: nowhere, as: .caseworker) == "callback.place_missing")
        _ = try bench.ask(first, as: .caseworker)
        try bench.wait(until: "2026-12-01T10:05+01:00")
        _ = try bench.ask(RecordConversation.ending(.newTalk, note: .inDecember, by: .inPerson), as: .caseworker)
        let rows = try bench.owed().appointments
        #expect(rows.map(\.at) == ["2026-12-01T10:00+01:00", "2026-12-15T10:00+01:00"])
        #expect(rows.map(\.state) == [.fulfilled, .open] && rows.allSatisfy { $0.form == .meeting })
        #expect(rows.map(\.place) == ["Rådhuset, lokale 4", "Rådhuset, lokale 4"], "it comes again at the same place")
        #expect(try bench.said(CallOwed.self).last?.limit.due == "2026-12-15T10:15+01:00")
        let last = RecordConversation.ending(.solved, note: .inDecember)
        #expect(bench.refusal(of: last, as: .caseworker) == "callback.hour_still_agreed", "the next one is agreed")
        _ = try bench.ask(last.insteadOfAgreed, as: .caseworker)
        #expect(try bench.owed().appointments.count == 2)
    }
}

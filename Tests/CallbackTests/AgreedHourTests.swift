import CallbackCore
import CallbackShell
import CaseModel
import Support
import Testing

/// An hour that is agreed with the citizen is what whoever rings hears, and what the copy of the note says.
@Suite struct AgreedHourTests {
    private static let hour: Timestamp = "2026-12-01T13:00+01:00"
    private static let talk = RecordConversation(
        case: "K-1", note: .plain, outcome: .newTalk, nextTalkAt: hour, nextTalkForm: .meeting,
        nextTalkPlace: "Rådhuset, lokale 4", recognised: Recognition(how: .knownNumber))

    private func read(_ bench: ServiceBench<CallbackService>, _ note: NoteID, version: Int = 1) throws -> NextTalk? {
        try bench.ask(ReadNote(note: note, version: version), by: .notifier).nextTalk
    }

    @Test("R-044 R-073 the letter with a note is told the hour and the place that were agreed on, as they stand now")
    func nextTalk() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        let filed = try bench.ask(Self.talk, as: .caseworker)
        #expect(
            try read(bench, filed.note) == NextTalk(at: Self.hour, form: .meeting, place: "Rådhuset, lokale 4"))
        #expect(try bench.ask(ReadNote(note: filed.note, version: 1), as: .caseworker).nextTalk == nil)
        let kept = try #require(bench.owed().appointments.last).appointment
        let later: Timestamp = "2026-12-02T13:00+01:00"
        _ = try bench.ask(
            ChangeAppointment(case: "K-1", appointment: kept, at: later, notice: .phone, reason: "Syg"),
            as: .caseworker)
        #expect(try read(bench, filed.note)?.at == later, "the same as in the calendar")
        let words = try bench.ask(ReadAppointment(appointment: kept, version: 2), by: .notifier)
        #expect(words.before == Self.hour)
        _ = try bench.ask(
            ChangeAppointment(case: "K-1", appointment: kept, at: nil, notice: .phone, reason: "Syg"),
            as: .caseworker)
        #expect(try read(bench, filed.note) == nil)
    }

    @Test("R-073 an hour that has passed is not said to come")
    func passed() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        let filed = try bench.ask(Self.talk, as: .caseworker)
        try bench.wait(until: "2026-12-01T14:00+01:00")
        #expect(try read(bench, filed.note) == nil)
    }

    @Test("R-043 where an hour is agreed nobody is told that another one suits, and everything that is told says it")
    func otherHour() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        _ = try bench.ask(
            WishForCall(case: "K-1", wish: CallWish(from: "12:00", to: "15:00", needsAnnouncedHour: false)),
            as: .caseworker)
        let hour: Timestamp = "2026-11-24T13:00+01:00"
        _ = try bench.ask(Appoint(case: "K-1", at: hour, form: .call, notice: .phone), as: .caseworker)
        try bench.wait(until: "2026-11-24T15:30+01:00")
        let pinged = try bench.said(Pinged.self).filter { $0.stage != .owed }
        #expect(!pinged.map(\.stage).contains(.wished) && !pinged.isEmpty)
        #expect(pinged.allSatisfy { $0.agreed?.at == hour && $0.agreed?.form == .call })
        let chased = try bench.said(Chased.self).filter { $0.kind == .appointment }
        #expect(!chased.isEmpty && chased.allSatisfy { $0.agreed?.at == hour })
    }

    @Test("R-043 without one the citizen's wish is told; of who is to know beforehand, that an hour is to be agreed")
    func wished() throws {
        for isAnnounced in [false, true] {
            let bench = try CallbackBench.small()
            try bench.register()
            let wish = CallWish(from: "13:00", to: "14:00", needsAnnouncedHour: isAnnounced)
            _ = try bench.ask(WishForCall(case: "K-1", wish: wish), as: .caseworker)
            try bench.wait(until: "2026-11-24T13:30+01:00")
            let told = try #require(try bench.said(Pinged.self).first { $0.stage == .wished })
            #expect(told.isToBeAgreed == (isAnnounced ? true : nil) && told.agreed == nil)
        }
    }

    @Test("R-036 of an agreed talk nobody hears that its limit is near before its target is")
    func order() throws {
        let promise = try Policy().nextTalkPromise(since: .tuesdayMorning, agreed: Self.hour)
        let pings = try PingPlan(promise, registered: .tuesdayMorning, policy: Policy()).pings
        #expect(pings.map(\.stage) == [.owed, .nearTarget, .missed, .stillMissed, .longMissed])
        #expect(pings[1].at == "2026-12-01T12:00+01:00")
    }

    @Test("R-036 R-044 a call that changes hands takes its hour along")
    func moved() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        _ = try bench.ask(Self.talk, as: .caseworker)
        try bench.assign(to: "P-5")
        let moved = try #require(bench.said(CallMoved.self).last)
        let made = try #require(bench.said(Appointed.self).last)
        #expect(
            moved.agreed == AppointedHour(appointment: made.appointment, version: 1, form: .meeting, at: Self.hour))
    }
}

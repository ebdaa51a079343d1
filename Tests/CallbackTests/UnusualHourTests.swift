import CallbackCore
import CallbackShell
import CaseModel
import Store
import Support
import Testing

/// An hour that something speaks against is not agreed without a word.
@Suite struct UnusualHourTests {
    private func appoint(_ at: Timestamp, isWished: Bool? = nil) -> Appoint {
        Appoint(case: "K-1", at: at, form: .call, notice: .phone, isWished: isWished)
    }

    @Test("R-044 an hour when nobody is at work, on a day off or after the limit is refused with its reason")
    func refused() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        let refusals: [(Timestamp, String)] = [
            ("2026-11-24T22:00+01:00", "callback.hour_when_closed"),
            ("2026-11-28T10:00+01:00", "callback.hour_on_day_off"),
            ("2026-12-25T10:00+01:00", "callback.hour_on_day_off"),
            ("2026-11-26T10:00+01:00", "callback.hour_after_limit"),
            ("2126-11-26T10:00+01:00", "callback.hour_too_far_ahead"),
        ]
        for (moment, code) in refusals {
            #expect(bench.refusal(of: appoint(moment), as: .caseworker) == code, "\(moment)")
        }
        #expect(
            bench.refusal(of: appoint("2126-11-26T10:00+01:00", isWished: true), as: .caseworker)
                == "callback.hour_too_far_ahead")
        #expect(try bench.owed().appointments.isEmpty)
    }

    @Test("R-032 R-044 a citizen's wish justifies the hour, is written down, and the limit is missed all the same")
    func wished() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        _ = try bench.ask(appoint("2026-11-26T18:00+01:00", isWished: true), as: .caseworker)
        let entries = try bench.database.rows("SELECT detail FROM audit WHERE action = 'appointment.unusual'") {
            $0.text("detail")
        }
        #expect(entries == ["closed after-limit"])
        try bench.wait(until: "2026-11-26T12:00+01:00")
        #expect(try bench.said(CallMissed.self).count == 1)
        // The limit has passed: only the unit's hours speak against another hour now.
        let made = try #require(bench.owed().appointments.first)
        let later = ChangeAppointment(
            case: "K-1", appointment: made.appointment, at: "2026-11-27T10:00+01:00", notice: .phone, reason: "Ønsket")
        _ = try bench.ask(later, as: .caseworker)
    }

    @Test("R-044 an hour announced by letter lies after paper can have come, or the citizen is said to know")
    func byLetter() throws {
        let bench = try CallbackBench.small()
        try bench.register(route: .formal)
        func appoint(_ at: Timestamp, _ notice: NoticeWay = .letter, isWished: Bool? = nil) -> Appoint {
            Appoint(case: "K-1", at: at, form: .call, notice: notice, isWished: isWished)
        }
        // Posted on the Tuesday, it is with the citizen by the next one's closing.
        #expect(
            bench.refusal(of: appoint("2026-12-01T10:00+01:00"), as: .caseworker) == "callback.hour_before_letter")
        let made = try bench.ask(appoint("2026-12-02T10:00+01:00"), as: .caseworker)
        func change(_ at: Timestamp, isWished: Bool? = nil) -> ChangeAppointment {
            ChangeAppointment(
                case: "K-1", appointment: made.appointment, at: at, notice: .letter, reason: "Sygdom",
                isWished: isWished)
        }
        #expect(
            bench.refusal(of: change("2026-11-30T10:00+01:00"), as: .caseworker) == "callback.hour_before_letter")
        _ = try bench.ask(change("2026-11-30T10:00+01:00", isWished: true), as: .caseworker)
    }

    @Test("R-044 the next talk agreed in a talk is weighed as any hour")
    func nextTalk() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        let night = RecordConversation.ending(.newTalk, nextTalkAt: "2026-11-26T22:00+01:00")
        #expect(bench.refusal(of: night, as: .caseworker) == "callback.hour_when_closed")
        _ = try bench.ask(
            RecordConversation.ending(.newTalk, nextTalkAt: "2026-11-26T10:00+01:00"), as: .caseworker)
    }
}

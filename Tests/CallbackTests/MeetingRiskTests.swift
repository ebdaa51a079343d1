import CallbackCore
import CaseModel
import Support
import Testing

/// Nobody is met before the risk was assessed, wherever the hour is agreed on.
@Suite struct MeetingRiskTests {
    private static func demanded(_ bench: CallbackBench, assessedFor moment: Timestamp? = nil) throws {
        try bench.hear(
            MeetingRiskChanged(case: "K-1", isDemanded: true, assessedFor: moment), from: .intake,
            about: "K-1" as CaseID)
    }

    private static func appoint(_ form: TalkForm) -> Appoint {
        Appoint(
            case: "K-1", at: "2026-11-24T14:00+01:00", form: form, notice: .phone,
            place: form == .meeting ? "Rådhuset" : nil)
    }

    private static func talk(_ form: TalkForm?) -> RecordConversation {
        RecordConversation(
            case: "K-1", note: .plain, outcome: .newTalk, nextTalkAt: "2026-11-26T10:00+01:00", nextTalkForm: form,
            nextTalkPlace: form == .meeting ? "Rådhuset" : nil, recognised: Recognition(how: .knownNumber))
    }

    @Test("R-097 who is to be met is met only on a day for which the risk was assessed; a telephone is always free")
    func rule() throws {
        let owed = MeetingRisk(isDemanded: true, assessedFor: nil)
        let moment: Timestamp = "2026-11-24T14:00+01:00"
        #expect(throws: CallbackRefusal.riskNotAssessed) { try owed.check(.meeting, at: moment) }
        #expect(throws: CallbackRefusal.riskNotAssessed) { try owed.checkMove(.meeting) }
        try owed.check(.call, at: moment)
        try owed.checkMove(.call)
        let assessed = MeetingRisk(isDemanded: true, assessedFor: "2026-11-24T10:00+01:00")
        try assessed.check(.meeting, at: moment)
        try assessed.checkMove(.meeting)
        #expect(throws: CallbackRefusal.riskNotAssessed) {
            try assessed.check(.meeting, at: "2026-11-25T10:00+01:00")
        }
        try MeetingRisk(isDemanded: false, assessedFor: nil).check(.meeting, at: moment)
    }

    @Test("R-097 an hour under Det skylder vi is no meeting before its risk is assessed")
    func appointing() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        try Self.demanded(bench)
        #expect(bench.refusal(of: Self.appoint(.meeting), as: .caseworker) == "callback.risk_not_assessed")
        #expect(try bench.owed().appointments.isEmpty)
        try Self.demanded(bench, assessedFor: "2026-11-24T14:00+01:00")
        let made = try bench.ask(Self.appoint(.meeting), as: .caseworker)
        // Something has happened since: the meeting is not moved as if nothing had.
        try Self.demanded(bench)
        let move = ChangeAppointment(
            case: "K-1", appointment: made.appointment, at: "2026-11-24T15:00+01:00", notice: .phone,
            reason: "Sygdom i teamet")
        #expect(bench.refusal(of: move, as: .caseworker) == "callback.risk_not_assessed")
    }

    @Test("R-097 a talk does not end in a meeting whose risk nobody has assessed, and may end in a call")
    func inTalk() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        try Self.demanded(bench)
        #expect(bench.refusal(of: Self.talk(.meeting), as: .caseworker) == "callback.risk_not_assessed")
        _ = try bench.ask(Self.talk(.call), as: .caseworker)
    }

    @Test("R-097 once the risk is no longer asked for, meetings are agreed as before")
    func over() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        try Self.demanded(bench)
        try bench.hear(
            MeetingRiskChanged(case: "K-1", isDemanded: false, assessedFor: "2026-11-25T10:00+01:00"), from: .intake,
            about: "K-1" as CaseID)
        _ = try bench.ask(Self.appoint(.meeting), as: .caseworker)
    }
}

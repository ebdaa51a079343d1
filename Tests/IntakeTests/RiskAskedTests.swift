import CaseModel
import IntakeCore
import Support
import Testing

/// What a case hears of an incident: that the risk is to be assessed, and nothing else.
@Suite struct RiskAskedTests {
    private static func meeting(_ risk: RiskAssessment?) -> PaperBody {
        .meeting(PlannedMeeting(at: "2026-11-26T10:00+01:00", place: "Rådhuset", people: [.anna], risk: risk))
    }

    private static let assessed = RiskAssessment(
        seen: "Han slog i bordet.", measures: "Vi er to.", wayOut: "Døren bag os står åben.")

    @Test("R-097 R-031 after an incident no meeting is planned before its risk is assessed; then nothing waits")
    func assessedBeforeMeeting() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint()).case
        #expect(try desk.ask(ShowPapers(case: id)).needsRiskAssessment == false)
        try desk.hear(RiskAssessmentAsked(case: id), .wellbeing, id)
        #expect(try desk.ask(ShowCase(case: id)).context?.riskAskedSince == .tuesdayMorning)
        #expect(try desk.ask(ShowPapers(case: id)).needsRiskAssessment)
        #expect(desk.refusal(WritePaper(case: id, body: Self.meeting(nil))) == "intake.risk_not_assessed")
        _ = try desk.ask(WritePaper(case: id, body: Self.meeting(Self.assessed)))
        #expect(try desk.ask(ShowCase(case: id)).context?.riskAskedSince == nil)
        _ = try desk.ask(WritePaper(case: id, body: Self.meeting(nil)))
    }

    @Test("R-097 asked for twice it waits since the first time, and after it was assessed it can be asked for anew")
    func askedAgain() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint()).case
        try desk.hear(RiskAssessmentAsked(case: id), .wellbeing, id)
        try desk.wait(until: "2026-11-25T10:00+01:00")
        try desk.hear(RiskAssessmentAsked(case: id), .wellbeing, id)
        #expect(try desk.ask(ShowCase(case: id)).context?.riskAskedSince == .tuesdayMorning)
        _ = try desk.ask(WritePaper(case: id, body: Self.meeting(Self.assessed)))
        try desk.hear(RiskAssessmentAsked(case: id), .wellbeing, id)
        #expect(try desk.ask(ShowCase(case: id)).context?.riskAskedSince == "2026-11-25T10:00+01:00")
        #expect(try desk.ask(ShowCase(case: id)).history.map(\.what).filter { $0 == "risk-asked" }.count == 2)
    }

    @Test("R-097 Callback, which agrees hours, is told that a meeting takes an assessment, and when one was made")
    func tellsCallback() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint()).case
        try desk.hear(RiskAssessmentAsked(case: id), .wellbeing, id)
        try desk.ask(DecideStep(case: id, step: .yellow, signs: [.aggressiveBehaviour], reason: "Slog i bordet."))
        try desk.ask(DecideStep(case: id, step: .yellow, signs: [.aggressiveBehaviour], reason: "Gjorde det igen."))
        try desk.ask(WritePaper(case: id, body: Self.meeting(Self.assessed)))
        let said = try desk.said(MeetingRiskChanged.self)
        #expect(said.map(\.isDemanded) == [true, true, true])
        #expect(said.map(\.assessedFor) == [nil, nil, "2026-11-26T10:00+01:00"])
        let meeting = try #require(desk.ask(ShowPapers(case: id)).papers.first { $0.body.kind == .meeting })
        try desk.ask(
            MoveMeeting(
                case: id, meeting: meeting.paper, at: "2026-11-27T10:00+01:00", place: nil, notice: .phone,
                reason: "Sygdom"))
        #expect(try desk.said(MeetingRiskChanged.self).last?.assessedFor == "2026-11-27T10:00+01:00")
    }

    @Test func `a case number that was mistyped keeps nothing waiting`() throws {
        let desk = try Desk()
        try desk.hear(RiskAssessmentAsked(case: "K-NONE"), .wellbeing, CaseID("K-NONE"))
        #expect(try desk.parkedCodes().isEmpty)
    }
}

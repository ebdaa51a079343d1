import CaseModel
import IntakeShell
import Store
import Support
import Testing
import Wire

/// A planned meeting is moved, waits for those who take part, and then for its minutes.
@Suite struct MeetingTests {
    private let planned = PlannedMeeting(
        at: "2026-11-26T10:00+01:00", place: "Rådhuset, lokale 2", people: [.anna, .bo], risk: nil)

    private func plan(in desk: Desk) throws -> (case: CaseID, meeting: PaperID) {
        let id = try desk.ask(.complaint()).case
        try desk.ask(WritePaper(case: id, body: .meeting(planned)))
        let paper = try #require(try desk.ask(ShowPapers(case: id)).papers.first)
        _ = desk.said()
        return (id, paper.paper)
    }

    private func move(
        _ it: (case: CaseID, meeting: PaperID), to moment: Timestamp?, notice: NoticeWay? = .phone,
        because reason: String = "Lokalet er optaget.", place: String? = nil, isWished: Bool? = nil
    ) -> MoveMeeting {
        MoveMeeting(
            case: it.case, meeting: it.meeting, at: moment, place: place, notice: notice, reason: reason,
            isWished: isWished)
    }

    private func waits(for viewer: Viewer, _ desk: Desk) throws -> [WaitingRow] {
        try desk.ask(ListWaiting(scope: .mine), as: viewer).rows.filter {
            [.meeting, .minutesToWrite].contains($0.kind)
        }
    }

    @Test(
        "R-044 R-170 a planned meeting is moved with a reason, and those who take part hear of it and have it on their list"
    )
    func moved() throws {
        let desk = try Desk()
        let it = try plan(in: desk)
        #expect(try waits(for: .bo, desk).map(\.due) == [planned.at])
        #expect(desk.refusal(move(it, to: "2026-11-27T10:00+01:00", because: " ")) == "intake.meeting_reason_missing")
        #expect(desk.refusal(move(it, to: "2026-11-23T10:00+01:00")) == "intake.meeting_in_past")
        // On Tuesday paper for Friday would come too late.
        let onPaper = move(it, to: "2026-11-27T10:00+01:00", notice: .letter)
        #expect(desk.refusal(onPaper) == "intake.hour_before_letter")
        try desk.ask(move(it, to: "2026-11-27T10:00+01:00", notice: .letter, place: "Hos borgeren", isWished: true))
        let said = try #require(try desk.said(MeetingMoved.self).first)
        #expect(said.version == 2 && said.at == "2026-11-27T10:00+01:00" && said.people == [.anna, .bo])
        #expect(said.notice == .letter && said.by == .anna)
        #expect(try waits(for: .bo, desk).map(\.due) == ["2026-11-27T10:00+01:00"])
        let words = ReadMeeting(meeting: it.meeting, version: 2)
        #expect(try desk.ask(words, as: nil, from: .notifier).place == "Hos borgeren")
        #expect(desk.refusal(words) == "call.may_not_do")
        let paper = try #require(try desk.ask(ShowPapers(case: it.case)).papers.first)
        #expect(paper.body == .meeting(planned) && paper.changes?.map(\.reason) == ["Lokalet er optaget."])
        // What was called off is moved no more.
        try desk.ask(move(it, to: nil))
        #expect(try waits(for: .bo, desk).isEmpty)
        #expect(desk.refusal(move(it, to: "2026-11-30T10:00+01:00")) == "intake.meeting_unknown")
        #expect(
            try desk.ask(ShowCase(case: it.case)).history.suffix(2).map(\.what)
                == ["meeting-moved", "meeting-called-off"])
    }

    @Test("R-044 on the red step a meeting is moved only when the citizen has been told")
    func red() throws {
        let desk = try Desk()
        let it = try plan(in: desk)
        try desk.ask(DecideStep(case: it.case, step: .red, signs: [], reason: "Tredje brudte aftale."))
        #expect(
            desk.refusal(move(it, to: "2026-11-27T10:00+01:00", notice: nil)) == "intake.meeting_notice_missing")
        try desk.ask(move(it, to: "2026-11-27T10:00+01:00"))
        #expect(desk.refusal(move(it, to: nil), as: .lars) == "call.may_not_see")
    }

    @Test("R-170 when the hour has come nobody is late; whoever planned it writes the minutes, or says it was not held")
    func minutes() throws {
        let desk = try Desk()
        let it = try plan(in: desk)
        try desk.wait(until: "2026-11-26T10:01+01:00")
        #expect(try waits(for: .bo, desk).isEmpty)
        let owed = try waits(for: .anna, desk)
        #expect(owed.map(\.kind) == [.minutesToWrite] && owed[0].due == "2026-11-30T16:00+01:00")
        #expect(try desk.said(Waited.self).filter { $0.kind == .minutesToWrite }.map(\.recipients) == [[.anna]])
        // It was not held: another hour, and nothing to write yet.
        try desk.ask(move(it, to: "2026-12-01T10:00+01:00", because: "Borgeren var syg."))
        #expect(try waits(for: .anna, desk).map(\.kind) == [.meeting])
        try desk.wait(until: "2026-12-01T10:01+01:00")
        try desk.ask(WritePaper(case: it.case, body: .minutes("Vi aftalte at tales ved i januar.")), as: .bo)
        #expect(try waits(for: .anna, desk).isEmpty)
    }

    @Test("R-044 a meeting is planned for when somebody is at work, unless the citizen wants it otherwise")
    func unusual() throws {
        let desk = try Desk()
        let it = try plan(in: desk)
        func wish(_ moment: Timestamp, isWished: Bool? = nil) -> WritePaper {
            WritePaper(
                case: it.case,
                body: .meeting(PlannedMeeting(at: moment, place: "Rådhuset", people: [.anna], risk: nil)),
                isWished: isWished)
        }
        #expect(desk.refusal(wish("2026-12-05T10:00+01:00")) == "intake.hour_on_day_off")
        #expect(desk.refusal(wish("2026-12-04T19:00+01:00")) == "intake.hour_when_closed")
        #expect(desk.refusal(wish("2126-12-04T10:00+01:00", isWished: true)) == "intake.hour_too_far_ahead")
        #expect(desk.refusal(move(it, to: "2026-12-05T10:00+01:00")) == "intake.hour_on_day_off")
        try desk.ask(wish("2026-12-05T10:00+01:00", isWished: true))
        let entries = try desk.database.rows("SELECT detail FROM audit WHERE action = 'meeting.unusual'") {
            $0.text("detail")
        }
        #expect(entries == ["day-off"])
    }

    @Test("R-170 minutes are of one meeting: those of another are still owed")
    func twoMeetings() throws {
        let desk = try Desk()
        let it = try plan(in: desk)
        let later = PlannedMeeting(at: "2026-11-27T10:00+01:00", place: "Rådhuset", people: [.anna], risk: nil)
        try desk.ask(WritePaper(case: it.case, body: .meeting(later)))
        try desk.wait(until: "2026-11-27T10:01+01:00")
        #expect(try waits(for: .anna, desk).map(\.kind) == [.minutesToWrite, .minutesToWrite])
        try desk.ask(WritePaper(case: it.case, body: .minutes("Vi aftalte at tales ved.")), as: .anna)
        let left = try waits(for: .anna, desk)
        #expect(left.map(\.kind) == [.minutesToWrite] && left.first?.due == "2026-12-01T16:00+01:00")
        try desk.ask(WritePaper(case: it.case, body: .minutes("Vi blev enige.")), as: .anna)
        #expect(try waits(for: .anna, desk).isEmpty)
    }
}

import CallbackCore
import CallbackShell
import CaseModel
import Support
import Testing

/// An hour that the citizen has been promised ends by a word about it and not unseen (decision 120).
@Suite struct AgreedHourEndTests {
    private static let hour: Timestamp = "2026-12-03T10:00+01:00"

    /// A case in which another talk at an hour was agreed on, by whoever filed that note.
    private func agreed() throws -> (bench: CallbackBench, note: NoteID) {
        let bench = try CallbackBench.small()
        try bench.register()
        let filed = try bench.ask(RecordConversation.ending(.newTalk, nextTalkAt: Self.hour), as: .caseworker)
        return (bench, filed.note)
    }

    private func solved(insteadOfAgreed: Bool? = nil, talksSeen: Int? = nil) -> RecordConversation {
        RecordConversation(
            case: "K-1", note: .plain, outcome: .solved, consent: .given, recognised: Recognition(how: .knownNumber),
            insteadOfAgreed: insteadOfAgreed, talksSeen: talksSeen)
    }

    @Test("R-044 a talk before an agreed hour ends it only where it is said that the citizen knows; else it stands")
    func saidAloud() throws {
        let (bench, note) = try agreed()
        #expect(bench.refusal(of: solved(), as: .colleague) == "callback.hour_still_agreed")
        let reached = ReportReached(case: "K-1", recognised: Recognition(how: .knownNumber))
        #expect(bench.refusal(of: reached, as: .colleague) == "callback.hour_still_agreed")
        #expect(try bench.owed().appointments.map(\.state) == [.open])
        // A talk for itself leaves the hour where it is.
        _ = try bench.ask(
            NoteTalk(case: "K-1", note: .plain, recognised: Recognition(how: .knownNumber)), as: .colleague)
        #expect(try bench.owed().appointments.map(\.state) == [.open])
        _ = try bench.ask(solved(insteadOfAgreed: true), as: .colleague)
        #expect(try bench.owed().appointments.map(\.state) == [.lifted])
        let said = try #require(bench.said(Appointed.self).last)
        #expect(said.version == 2 && said.at == nil && said.notice == nil && said.by == "P-5")
        let read = try bench.ask(ReadNote(note: note, version: 1), by: .notifier)
        #expect(read.nextTalk == nil && read.isNextTalkOff == true)
    }

    @Test("R-044 the talk at its hour keeps it without a question, and one that was missed is not called off")
    func kept() throws {
        let (bench, note) = try agreed()
        try bench.wait(until: "2026-12-03T10:05+01:00")
        _ = try bench.ask(RecordConversation.ending(.solved, note: .inDecember), as: .caseworker)
        #expect(try bench.owed().appointments.map(\.state) == [.fulfilled])
        #expect(try bench.said(Appointed.self).count == 1)
        #expect(try bench.ask(ReadNote(note: note, version: 1), by: .notifier).isNextTalkOff == nil)
    }

    @Test("R-044 an hour that falls away with the case's call is told as called off, to letters and calendars")
    func fallsAway() throws {
        let (bench, note) = try agreed()
        try bench.hear(WentFormal(case: "K-1"), from: .intake, about: "K-1" as CaseID)
        let said = try #require(bench.said(Appointed.self).last)
        #expect(said.version == 2 && said.at == nil && said.by == "P-1")
        #expect(try bench.ask(ReadNote(note: note, version: 1), by: .notifier).isNextTalkOff == true)
    }

    @Test("R-071 whoever began a note before a colleague filed theirs is told before it is filed, and once")
    func meanwhile() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        _ = try bench.ask(RecordConversation.ending(.newTalk), as: .caseworker)
        #expect(bench.refusal(of: solved(talksSeen: 0), as: .colleague) == "callback.talk_filed_meanwhile")
        _ = try bench.ask(solved(talksSeen: 1), as: .colleague)
    }
}

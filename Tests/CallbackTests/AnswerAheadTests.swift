import CallbackShell
import CaseModel
import Support
import Testing

/// A citizen answers by the code of a letter while a talk with them is near: whoever is to ring learns of it before they do.
@Suite struct AnswerAheadTests {
    /// A talk whose next hour is agreed, and the code that its letter was given.
    private func agreed(_ hour: Timestamp) throws -> (bench: CallbackBench, code: AnswerCode) {
        let bench = try CallbackBench.small()
        try bench.register()
        let filed = try bench.ask(
            RecordConversation(
                case: "K-1", note: .plain, outcome: .newTalk, nextTalkAt: hour,
                recognised: Recognition(how: .knownNumber)), as: .caseworker)
        let read = try bench.ask(ReadNote(note: filed.note, version: 1), by: .notifier)
        return (bench, try #require(read.answerCode))
    }

    private func reply(_ words: String, _ bench: CallbackBench, _ code: AnswerCode) throws {
        _ = try bench.ask(AnswerNote(code: code, kind: .reply, text: words), by: .public)
    }

    private func answered(_ bench: CallbackBench) throws -> [Timestamp] {
        try bench.ask(ListCalls(scope: .mine), as: .caseworker).rows.compactMap(\.answered)
    }

    @Test(
        "R-043 an answer before a talk that is agreed for the next working day is told to whoever is to ring, once until it is read"
    )
    func told() throws {
        let (bench, code) = try agreed("2026-11-25T09:00+01:00")
        #expect(try answered(bench).isEmpty)
        try reply("Jeg kan ikke i morgen kl. 9.", bench, code)
        let ahead = try #require(bench.said(AnswerReceived.self).last?.ahead)
        #expect(ahead.recipients == ["P-1"] && ahead.agreed.at == "2026-11-25T09:00+01:00")
        let call = try #require(bench.ask(ListCalls(scope: .mine), as: .caseworker).rows.first)
        #expect(call.callback == ahead.callback && call.answered == bench.clock.now)
        #expect(
            try bench.ask(ShowCalls(case: "K-1"), as: .caseworker).calls.compactMap(\.answered) == [bench.clock.now])
        try reply("Ring mandag.", bench, code)
        #expect(try bench.said(AnswerReceived.self).map { $0.ahead == nil } == [false, true])
        for row in try bench.ask(ListReplies(), as: .caseworker).replies {
            _ = try bench.ask(MarkReplyRead(reply: row.reply), as: .caseworker)
        }
        #expect(try answered(bench).isEmpty)
        try reply("Og tak.", bench, code)
        #expect(try bench.said(AnswerReceived.self).last?.ahead != nil)
    }

    @Test("R-036 the leader hears too where whoever is to ring is away")
    func away() throws {
        let (bench, code) = try agreed("2026-11-25T09:00+01:00")
        try bench.hear(
            AbsenceChanged(absence: "V-1", person: "P-1", from: "2026-11-24", to: "2026-11-27", isCancelled: false),
            from: .directory, about: "P-1" as PersonID)
        try reply("Jeg kan ikke i morgen.", bench, code)
        #expect(try bench.said(AnswerReceived.self).last?.ahead?.recipients == ["P-1", "P-2"])
    }

    @Test func `of a talk that lies further ahead nobody is written to, and it stands beside the call all the same`()
        throws
    {
        let (bench, code) = try agreed("2026-12-01T09:00+01:00")
        try reply("Tak for snakken.", bench, code)
        #expect(try bench.said(AnswerReceived.self).map(\.ahead) == [nil])
        #expect(try answered(bench) == [bench.clock.now])
        // Nobody was written to then, so they are when another comes the day before, though none of them is read.
        try bench.wait(until: "2026-11-30T09:00+01:00")
        try reply("Jeg kan ikke i morgen.", bench, code)
        try reply("Ring mandag.", bench, code)
        #expect(try bench.said(AnswerReceived.self).map { $0.ahead == nil } == [true, false, true])
    }
}

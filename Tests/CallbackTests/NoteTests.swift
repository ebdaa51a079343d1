import CallbackCore
import CallbackShell
import CaseModel
import Support
import Testing
import Wire

@Suite("Callback's notes and objections")
struct NoteTests {
    @Test("R-071 R-075 a conversation is filed with its note, word for word and with what was agreed")
    func filed() throws {
        let folder = TemporaryFolder()
        let bench = try CallbackBench.small(file: folder.file("callback.sqlite"))
        try bench.register()
        bench.clock.now = "2026-11-24T12:00+01:00"
        let reply = try bench.ask(
            RecordConversation.ending(.solved, spokenAt: "2026-11-24T11:40+01:00"), as: .caseworker)
        let said = try #require(bench.said(NoteFiled.self).first)
        #expect(said.note == reply.note && said.version == 1)
        #expect(said.spokenAt == "2026-11-24T11:40+01:00")
        #expect(said.hasConsent)
        #expect(said.copyBy == "2026-11-25T16:00+01:00")
        try bench.restart()
        let read = try bench.ask(ReadNote(note: reply.note, version: 1), by: .notifier)
        #expect(read.draft == .plain)
        #expect(read.consent == .given)
        #expect(read.row.by == "P-1")
    }

    @Test("R-075 nothing is agreed for a day before the talk, in a note, in what is added to it, or in one nobody owed")
    func agreementInThePast() throws {
        func note(_ days: CivilDay...) -> NoteDraft {
            NoteDraft(
                text: "Vi talte.", agreements: days.map { Agreement(what: "Nyt brev.", ball: .municipality, by: $0) },
                explained: "At sagen slutter her.")
        }
        let bench = try CallbackBench.small()
        try bench.register()
        bench.clock.now = "2026-11-26T12:00+01:00"
        let past = RecordConversation.ending(.solved, note: note("2026-11-25"))
        #expect(bench.refusal(of: past, as: .caseworker) == "callback.agreement_in_the_past")
        // Agreed on the day of the talk, which was before the note was written.
        let reply = try bench.ask(
            RecordConversation.ending(.solved, spokenAt: "2026-11-24T11:00+01:00", note: note("2026-11-25")),
            as: .caseworker)
        func add(_ days: CivilDay...) -> CorrectNote {
            CorrectNote(
                note: reply.note,
                draft: NoteDraft(
                    text: "Vi talte igen.",
                    agreements: days.map { Agreement(what: "Nyt brev.", ball: .municipality, by: $0) },
                    explained: "At sagen slutter her."), consent: .given, version: 1)
        }
        #expect(
            bench.refusal(of: add("2026-11-25", "2026-11-23"), as: .caseworker) == "callback.agreement_in_the_past")
        _ = try bench.ask(add("2026-11-25", "2026-12-01"), as: .caseworker)
        let noted = NoteTalk(case: "K-1", note: note("2026-11-25"), recognised: Recognition(how: .knownNumber))
        #expect(bench.refusal(of: noted, as: .caseworker) == "callback.agreement_in_the_past")
    }

    @Test("R-072 solved without the citizen's consent is refused, and nothing is filed")
    func consent() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        let command = RecordConversation(case: "K-1", note: .plain, outcome: .solved)
        #expect(bench.refusal(of: command, as: .caseworker) == "callback.consent_missing")
        #expect(try bench.said(NoteFiled.self).isEmpty)
    }

    @Test("R-003 a talk that became about the decision is stopped and goes to a named recipient who works here")
    func stopped() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        let nobody = RecordConversation(case: "K-1", note: .plain, outcome: .stopped, recipient: "P-404")
        #expect(bench.refusal(of: nobody, as: .caseworker) == "callback.recipient_unknown")
        _ = try bench.ask(RecordConversation.ending(.stopped), as: .caseworker)
        let said = try #require(bench.said(NoteFiled.self).first)
        #expect(said.outcome == .stopped && said.recipient == "P-9" && !said.hasConsent)
    }

    @Test func `the same wish twice is one note`() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        let command = RecordConversation.ending(.solved)
        let first = try bench.ask(command, as: .caseworker, id: "D-1")
        let second = try bench.ask(command, as: .caseworker, id: "D-1")
        #expect(first == second)
        #expect(try bench.said(NoteFiled.self).count == 1)
        #expect(bench.refusal(of: command, as: .caseworker) == "callback.nothing_owed")
    }

    @Test("R-041 another talk is owed at the moment agreed, by whoever agreed on it")
    func nextTalk() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        _ = try bench.ask(
            RecordConversation.ending(.newTalk, nextTalkAt: "2026-11-30T13:00+01:00"), as: .colleague)
        let owed = try #require(bench.said(CallOwed.self).last)
        #expect(owed.assigned == "P-5")
        #expect(owed.reason == .newTalk && owed.target.due == "2026-11-30T13:00+01:00")
        try bench.wait(until: "2026-11-30T14:00+01:00")
        #expect(try bench.said(CallMissed.self).map(\.callback) == [owed.callback])
    }

    @Test("R-075 a correction is a new version; the old one stays as it was, and consent does not pass over")
    func corrected() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        let filed = try bench.ask(RecordConversation.ending(.solved), as: .caseworker)
        let draft = NoteDraft(text: "Vi talte om det forsvundne brev og om fristen.", explained: "At sagen slutter.")
        let corrected = try bench.ask(CorrectNote(note: filed.note, draft: draft), as: .colleague)
        #expect(corrected.version == 2)
        let said = try #require(bench.said(NoteFiled.self).last)
        #expect(said.version == 2 && said.outcome == .solved && !said.hasConsent)
        #expect(try bench.ask(ReadNote(note: filed.note, version: 1), as: .leader).draft == .plain)
        #expect(try bench.ask(ReadNote(note: filed.note, version: 2), as: .leader).draft == draft)
        #expect(try bench.ask(ReadNote(note: filed.note, version: nil), as: .leader).row.version == 2)
        #expect(bench.refusal(of: ReadNote(note: filed.note, version: 3), as: .leader) == "callback.note_unknown")
    }

    @Test("R-075 whoever adds to a version that is no longer the newest is told, and writes over nobody's words")
    func correctedMeanwhile() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        let filed = try bench.ask(RecordConversation.ending(.solved), as: .caseworker)
        func add(_ text: String) -> CorrectNote {
            CorrectNote(note: filed.note, draft: NoteDraft(text: text, explained: "At sagen slutter."), version: 1)
        }
        _ = try bench.ask(add("Og vi ringer fredag."), as: .colleague)
        #expect(bench.refusal(of: add("Og vi skriver."), as: .caseworker) == "callback.note_changed")
        #expect(try bench.said(NoteFiled.self).map(\.version) == [1, 2])
    }

    @Test("R-074 an objection names the version, also when the case is closed, and is answered by a new talk")
    func objection() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        let filed = try bench.ask(RecordConversation.ending(.solved), as: .caseworker)
        try bench.hear(CaseClosed(case: "K-1", outcome: .solved), from: .intake, about: "K-1" as CaseID)
        try bench.wait(until: "2026-11-26T10:00+01:00")
        let raised = try bench.ask(
            RaiseObjection(case: "K-1", text: "Det aftalte vi ikke.", channel: .phone), as: .caseworker)
        let objected = try #require(bench.said(Objected.self).first)
        #expect(objected.note == filed.note && objected.version == 1 && objected.objection == raised.objection)
        let owed = try #require(bench.said(CallOwed.self).last)
        #expect(owed.reason == .objection && owed.limit.due == "2026-11-27T10:00+01:00")
        // A closing that was on its way does not take the call away.
        try bench.hear(CaseClosed(case: "K-1", outcome: .solved), from: .intake, about: "K-1" as CaseID)
        _ = try bench.ask(RecordConversation.ending(.solved), as: .caseworker)
        #expect(try bench.said(ObjectionAnswered.self).map(\.objection) == [raised.objection])
        let shown = try bench.ask(ShowCalls(case: "K-1"), as: .leader)
        #expect(shown.objections.map(\.answeredBy) == [shown.notes.last?.note])
        #expect(shown.calls.map(\.state) == [.documented, .documented])
    }

    @Test("R-074 two objections are answered by one call, but only those raised before the talk")
    func twoObjections() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        _ = try bench.ask(RecordConversation.ending(.solved), as: .caseworker)
        func object() throws -> RaiseObjection.Reply {
            try bench.ask(RaiseObjection(case: "K-1", text: "Nej.", channel: .email), as: .caseworker)
        }
        let first = try object()
        bench.clock.now = "2026-11-24T11:00+01:00"
        let second = try object()
        #expect(first.callback == second.callback)
        bench.clock.now = "2026-11-24T11:30+01:00"
        _ = try bench.ask(
            RecordConversation.ending(.solved, spokenAt: "2026-11-24T10:30+01:00"), as: .caseworker)
        #expect(try bench.said(ObjectionAnswered.self).map(\.objection) == [first.objection])
        #expect(try bench.said(CallOwed.self).map(\.reason) == [.firstContact, .objection, .objection])
        _ = try bench.ask(RecordConversation.ending(.solved), as: .caseworker)
        #expect(try bench.said(ObjectionAnswered.self).count == 2)
    }

    @Test func `an objection needs a note, and words`() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        let objection = RaiseObjection(case: "K-1", text: "Nej.", channel: .phone)
        #expect(bench.refusal(of: objection, as: .caseworker) == "callback.nothing_to_object_to")
        _ = try bench.ask(RecordConversation.ending(.solved), as: .caseworker)
        let empty = RaiseObjection(case: "K-1", text: " ", channel: .phone)
        #expect(bench.refusal(of: empty, as: .caseworker) == "callback.objection_is_empty")
        let later = RaiseObjection(case: "K-1", text: "Nej.", channel: .phone, version: 7)
        #expect(bench.refusal(of: later, as: .caseworker) == "callback.note_unknown")
    }

    @Test("R-072 R-041 a correction without the citizen's yes owes them a talk with a clock, and one with it owes none")
    func yesTakenBack() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        let note = try bench.ask(RecordConversation.ending(.solved), as: .caseworker).note
        _ = try bench.ask(CorrectNote(note: note, draft: .plain, consent: .given), as: .caseworker)
        #expect(try bench.said(CallOwed.self).count == 1)
        _ = try bench.ask(CorrectNote(note: note, draft: .plain), as: .caseworker)
        let owed = try #require(bench.said(CallOwed.self).last)
        #expect(owed.reason == .newTalk && owed.assigned == "P-1" && owed.limit.rule == .twoWorkingDays)
        #expect(try bench.ask(ListCalls(scope: .mine), as: .caseworker).rows.map(\.case) == ["K-1"])
        // Once is enough, and with the yes the case ends: so does the call.
        _ = try bench.ask(CorrectNote(note: note, draft: .plain), as: .caseworker)
        #expect(try bench.said(CallOwed.self).count == 2)
        try bench.hear(CaseClosed(case: "K-1", outcome: .solved), from: .intake, about: "K-1" as CaseID)
        #expect(try bench.ask(ListCalls(scope: .mine), as: .caseworker).rows.isEmpty)
    }
}

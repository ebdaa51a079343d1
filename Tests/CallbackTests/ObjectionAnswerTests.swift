import CallbackCore
import CallbackShell
import CaseModel
import Support
import Testing

/// How an objection came out, said to the citizen.
@Suite struct ObjectionAnswerTests {
    /// A case with a note that the citizen has objected to.
    private struct Contested {
        let bench: CallbackBench
        let note: NoteID
        let objection: ObjectionID
        let call: CallbackID

        init(_ outcome: Outcome = .solved, note draft: NoteDraft = .plain, file: String = ":memory:") throws {
            bench = try CallbackBench.small(file: file)
            try bench.register()
            note = try bench.ask(RecordConversation.ending(outcome, note: draft), as: .caseworker).note
            let raised = try bench.ask(
                RaiseObjection(case: "K-1", text: "Fristen var den 10.", channel: .phone), as: .caseworker)
            objection = raised.objection
            call = raised.callback
        }

        func answer(
            _ outcome: ObjectionOutcome, addition: String? = nil, reason: String = "Det har vi talt om."
        ) -> AnswerObjection {
            AnswerObjection(
                case: "K-1", objection: objection, outcome: outcome, reason: reason, addition: addition)
        }
    }

    @Test("R-074 an objection answered in writing stops the clock of its call, and no ping follows")
    func clock() throws {
        let contested = try Contested(.formal)
        let bench = contested.bench
        _ = try bench.ask(contested.answer(.notUpheld), as: .caseworker)
        let answered = try #require(bench.said(ObjectionAnswered.self).first)
        #expect(answered.objection == contested.objection && answered.outcome == .notUpheld)
        let judged = try #require(bench.said(ObjectionJudged.self).first)
        #expect(judged.outcome == .notUpheld && judged.by == "P-1")
        let pings = try bench.said(Pinged.self).count
        try bench.wait(until: "2026-12-03T10:00+01:00")
        #expect(try bench.said(CallMissed.self).isEmpty && bench.said(Pinged.self).count == pings)
        let shown = try bench.ask(ShowCalls(case: "K-1"), as: .leader)
        let call = shown.calls.first { $0.callback == contested.call }
        #expect(call?.state == .calledOff && shown.objections.map(\.outcome) == [.notUpheld])
        #expect(shown.objections.allSatisfy { !$0.isOpen })
    }

    @Test("R-074 R-075 what is put right is added to the note as a new version, and nothing that was filed is changed")
    func addition() throws {
        let folder = TemporaryFolder()
        let contested = try Contested(.formal, file: folder.file("callback.sqlite"))
        let bench = contested.bench
        let reply = try bench.ask(
            contested.answer(.partlyUpheld, addition: "Fristen er den 10. december."), as: .caseworker)
        #expect(reply.version == NoteVersion(contested.note, version: 2))
        try bench.restart()
        let first = try bench.ask(ReadNote(note: contested.note, version: 1), as: .leader).draft
        let second = try bench.ask(ReadNote(note: contested.note, version: 2), as: .leader).draft
        #expect(first == .plain)
        #expect(second.text.hasPrefix(first.text) && second.text.hasSuffix("\nFristen er den 10. december."))
        #expect(second.agreements == first.agreements && second.explained == first.explained)
        #expect(try bench.said(NoteFiled.self).last?.version == 2)
        let words = try bench.ask(ReadObjectionAnswer(objection: contested.objection), by: .notifier)
        #expect(words.addition == "Fristen er den 10. december." && words.outcome == .partlyUpheld)
        let shown = try bench.ask(
            ShowObjection(case: "K-1", objection: contested.objection), as: .colleague)
        #expect(shown.text == "Fristen var den 10." && shown.answer == words && shown.note.version == 2)
    }

    @Test("R-074 R-076 the new version says all that the note said besides: what cannot be met, our errors, prevention")
    func whole() throws {
        let draft = NoteDraft(
            text: "Vi talte om brevet.", explained: "Fristen i loven.", citizensWords: "Ingen ringede.",
            unmet: "Fristen kan ikke flyttes.", ownErrors: "Brevet lå for længe.", prevention: "Post læses hver dag.")
        let contested = try Contested(.formal, note: draft)
        _ = try contested.bench.ask(contested.answer(.upheld, addition: "Fristen er den 10."), as: .caseworker)
        var second = try contested.bench.ask(ReadNote(note: contested.note, version: 2), as: .leader).draft
        #expect(second.text.hasPrefix(draft.text) && second.text != draft.text)
        second.text = draft.text
        #expect(second == draft)
    }

    @Test("R-072 consent to end the case does not pass over to the corrected note: a talk is owed to ask anew")
    func consent() throws {
        let contested = try Contested()
        let bench = contested.bench
        _ = try bench.ask(contested.answer(.upheld, addition: "Fristen er den 10. december."), as: .colleague)
        #expect(try bench.said(CallOwed.self).map(\.reason) == [.firstContact, .objection, .newTalk])
        #expect(try bench.said(CallOwed.self).last?.assigned == "P-1")
        #expect(try bench.said(NoteFiled.self).last?.hasConsent == false)
    }

    @Test func `an answer gives its reason, adds what is put right and nothing else, and is given once`() throws {
        let contested = try Contested(.formal)
        let bench = contested.bench
        #expect(
            bench.refusal(of: contested.answer(.notUpheld, reason: " \n"), as: .caseworker)
                == "callback.objection_reason_missing")
        #expect(
            bench.refusal(of: contested.answer(.upheld), as: .caseworker) == "callback.objection_addition_missing")
        #expect(
            bench.refusal(of: contested.answer(.notUpheld, addition: "Nej."), as: .caseworker)
                == "callback.objection_corrects_nothing")
        let long = String(repeating: "å", count: 2_001)
        #expect(
            bench.refusal(of: contested.answer(.notUpheld, reason: long), as: .caseworker)
                == "callback.objection_answer_is_too_long")
        _ = try bench.ask(contested.answer(.notUpheld), as: .caseworker)
        #expect(
            bench.refusal(of: contested.answer(.notUpheld), as: .caseworker) == "callback.objection_judged")
        #expect(try bench.said(ObjectionJudged.self).count == 1)
        #expect(bench.refusal(of: contested.answer(.notUpheld), as: .stranger) == "call.may_not_see")
        let other = AnswerObjection(case: "K-1", objection: "O-9", outcome: .notUpheld, reason: "Nej.")
        #expect(bench.refusal(of: other, as: .caseworker) == "callback.objection_unknown")
    }

    @Test("R-074 after the talk it can still be said how it came out, and it was answered once")
    func afterTheTalk() throws {
        let contested = try Contested()
        let bench = contested.bench
        _ = try bench.ask(RecordConversation.ending(.solved), as: .caseworker)
        #expect(try bench.said(ObjectionAnswered.self).map(\.outcome) == [nil])
        _ = try bench.ask(contested.answer(.notUpheld), as: .caseworker)
        #expect(try bench.said(ObjectionAnswered.self).count == 1 && bench.said(ObjectionJudged.self).count == 1)
    }

    @Test func `while another objection waits for the same call, its clock runs on`() throws {
        let contested = try Contested(.formal)
        let bench = contested.bench
        let second = try bench.ask(
            RaiseObjection(case: "K-1", text: "Og navnet er forkert.", channel: .email), as: .caseworker)
        #expect(second.callback == contested.call)
        _ = try bench.ask(contested.answer(.notUpheld), as: .caseworker)
        let shown = try bench.ask(ShowCalls(case: "K-1"), as: .leader)
        #expect(shown.calls.first { $0.callback == contested.call }?.state == .awaited)
        // The talk answers the one that is left, and that one alone.
        _ = try bench.ask(RecordConversation.ending(.formal), as: .caseworker)
        #expect(try bench.said(ObjectionAnswered.self).map(\.objection) == [contested.objection, second.objection])
    }
}

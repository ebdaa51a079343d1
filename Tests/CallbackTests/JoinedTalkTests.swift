import CallbackShell
import CaseModel
import Store
import Support
import Testing
import Wording

/// One talk about several of a citizen's cases, filed by one command (decision 90).
@Suite struct `One talk about several cases` {
    private static let talk = RecordConversation(
        case: "K-1",
        note: NoteDraft(
            text: "Vi talte om begge breve.", agreements: [Agreement(what: "Nyt brev", ball: .municipality)],
            explained: "At sagerne slutter."),
        outcome: .solved, consent: .given, recognised: Recognition(how: .knownNumber), ticks: [.keptOrder],
        also: ["K-2", "K-3", "K-2", "K-1"])

    private func bench() throws -> CallbackBench {
        let bench = try CallbackBench.small()
        for id in ["K-1", "K-2", "K-3"] as [CaseID] { try bench.register(id) }
        try bench.join("K-1", "K-2")
        try bench.join("K-2", "K-3")
        return bench
    }

    @Test("R-071 R-072 a talk is filed in no case that nobody has said is the same citizen's, and then nowhere")
    func strangersCase() throws {
        let bench = try bench()
        try bench.register("K-9")
        let wish = RecordConversation(
            case: "K-1", note: .plain, outcome: .solved, consent: .given,
            recognised: Recognition(how: .knownNumber), also: ["K-2", "K-9"])
        #expect(bench.refusal(of: wish, as: .caseworker) == "callback.not_same_citizen")
        // That a mail followed on another's is no person's word; and what was said can be taken back.
        try bench.hear(CitizenReturned(case: "K-1", again: "K-9"), from: .intake, about: "K-1" as CaseID)
        #expect(bench.refusal(of: wish, as: .caseworker) == "callback.not_same_citizen")
        try bench.join("K-1", "K-9")
        try bench.join("K-1", "K-9", isUndone: true)
        #expect(bench.refusal(of: wish, as: .caseworker) == "callback.not_same_citizen")
        #expect(try bench.said(NoteFiled.self).isEmpty)
        for id in ["K-1", "K-2", "K-9"] as [CaseID] {
            #expect(try bench.ask(ShowCalls(case: id), as: .caseworker).calls.map(\.state) == [.awaited])
        }
    }

    @Test("R-071 R-072 the same words in each case, what was agreed in one, and no call is owed in any")
    func filed() throws {
        let bench = try bench()
        let filed = try bench.ask(Self.talk, as: .caseworker)
        #expect(filed.refused == nil)
        let said = try bench.said(NoteFiled.self)
        #expect(said.map(\.case) == ["K-1", "K-2", "K-3"] && said[0].note == filed.note)
        #expect(said[0].also?.map(\.note) == said.dropFirst().map(\.note) && said[0].lead == nil)
        #expect(said.dropFirst().allSatisfy { $0.lead?.note == filed.note && $0.also == nil && $0.hasConsent })
        for event in said {
            #expect(try bench.ask(ShowCalls(case: event.case), as: .caseworker).calls.map(\.state) == [.documented])
        }
        let other = try bench.ask(ReadNote(note: said[1].note, version: 1), as: .caseworker)
        #expect(other.draft.text == "Vi talte om begge breve.\n\n\(Wording.agreedElsewhere)")
        #expect(other.draft.agreements.isEmpty && other.ticks == nil)
        #expect(try bench.open(.agreement).count == 1)
    }

    @Test func `a case that does not take it is named with why, and the others are filed`() throws {
        let bench = try bench()
        // Nothing is owed in one, another is not known, the third is not this person's to ring about.
        _ = try bench.ask(
            RecordConversation(
                case: "K-2", note: .plain, outcome: .solved, consent: .given,
                recognised: Recognition(how: .knownNumber)), as: .caseworker)
        try bench.register("K-4", about: ["P-1"])
        try bench.join("K-1", "K-4")
        let wish = RecordConversation(
            case: "K-1", note: .plain, outcome: .solved, consent: .given,
            recognised: Recognition(how: .knownNumber), also: ["K-2", "K-404", "K-4", "K-3"])
        let filed = try bench.ask(wish, as: .caseworker)
        #expect(
            filed.refused?.map { "\($0.case) \($0.code)" }
                == ["K-2 callback.nothing_owed", "K-404 case.unknown", "K-4 callback.may_not_ring"])
        #expect(try bench.said(NoteFiled.self).last { $0.lead == nil }?.also?.map(\.case) == ["K-3"])
        #expect(try bench.ask(ShowCalls(case: "K-4"), as: .leader).notes.isEmpty)
    }

    @Test func `where its own case does not take it, nothing is filed; nor in more cases than are shown together`()
        throws
    {
        let bench = try bench()
        let without = RecordConversation(
            case: "K-1", note: .plain, outcome: .solved, recognised: Recognition(how: .knownNumber), also: ["K-2"])
        #expect(bench.refusal(of: without, as: .caseworker) == "callback.consent_missing")
        let many = RecordConversation(
            case: "K-1", note: .plain, outcome: .solved, consent: .given,
            recognised: Recognition(how: .knownNumber), also: (100...120).map { CaseID(unchecked: "K-\($0)") })
        #expect(bench.refusal(of: many, as: .caseworker) == "callback.too_many_cases")
        #expect(try bench.said(NoteFiled.self).isEmpty)
    }

    @Test("R-073 each case's copy is owed, and the word that it has left is taken in each")
    func copies() throws {
        let bench = try bench()
        _ = try bench.ask(Self.talk, as: .caseworker)
        for event in try bench.said(NoteFiled.self) {
            #expect(try bench.open(.copy, event.case).count == 1)
            try bench.hear(
                LetterSent(
                    case: event.case, letter: LetterID(unchecked: "L-\(event.case)"), kind: .noteCopy, note: event.note,
                    version: 1, digest: "00"), from: .notifier, about: event.case)
            #expect(try bench.open(.copy, event.case).isEmpty)
        }
    }

    @Test("R-074 an objection by the letter's code is one, in the first case; the others say that there is one")
    func objection() throws {
        let bench = try bench()
        let filed = try bench.ask(Self.talk, as: .caseworker)
        let code = try #require(bench.ask(ReadNote(note: filed.note, version: 1), by: .notifier).answerCode)
        #expect(try bench.ask(ShowCalls(case: "K-2"), as: .caseworker).beside == nil)
        try bench.hear(CaseClosed(case: "K-1", outcome: .solved), from: .intake, about: "K-1" as CaseID)
        _ = try bench.ask(AnswerNote(code: code, kind: .objection, text: "Det aftalte vi ikke."), by: .public)
        #expect(try bench.said(Objected.self).map(\.case) == ["K-1"])
        #expect(try bench.ask(ShowCalls(case: "K-2"), as: .caseworker).beside?.map(\.case) == ["K-1"])
        #expect(try bench.ask(ShowCalls(case: "K-1"), as: .caseworker).beside == nil)
        // Whoever may not see the case that it lies in is told that there is one, and not where.
        try bench.hear(
            StepDecided(case: "K-1", unit: "U-1", step: .red, previous: nil, decidedBy: "P-2", involved: []),
            from: .intake, about: "K-1" as CaseID)
        let shown = try bench.ask(ShowCalls(case: "K-2"), as: .colleague).beside
        #expect(shown?.count == 1 && shown?[0].case == nil)
    }

    @Test("R-074 where the first case exists no more, the code answers the first of the others that does")
    func erased() throws {
        let bench = try bench()
        let filed = try bench.ask(Self.talk, as: .caseworker)
        let code = try #require(bench.ask(ReadNote(note: filed.note, version: 1), by: .notifier).answerCode)
        for sql in [
            "DELETE FROM answer_code WHERE note = :note", "DELETE FROM agreement WHERE note = :note",
            "DELETE FROM note WHERE note = :note",
        ] { try bench.database.run(sql, ["note": .text(filed.note.rawValue)]) }
        _ = try bench.ask(AnswerNote(code: code, kind: .objection, text: "Det aftalte vi ikke."), by: .public)
        #expect(try bench.said(Objected.self).map(\.case) == ["K-2"])
    }
}

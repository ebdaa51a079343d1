import CallbackShell
import CaseModel
import Foundation
import Support
import Testing

@Suite("Answers by the code in a letter")
struct AnswerTests {
    /// A bench with a filed note, and the code that its letter was given.
    private func filed(
        in file: String = ":memory:"
    ) throws -> (bench: CallbackBench, note: NoteID, code: AnswerCode) {
        let bench = try CallbackBench.small(file: file)
        try bench.register()
        let filed = try bench.ask(RecordConversation.ending(.solved), as: .caseworker)
        let read = try bench.ask(ReadNote(note: filed.note, version: 1), by: .notifier)
        return (bench, filed.note, try #require(read.answerCode))
    }

    @Test("R-074 an objection by the code opens the case, also when it was closed, and is answered by a talk")
    func objection() throws {
        let (bench, note, code) = try filed()
        try bench.hear(CaseClosed(case: "K-1", outcome: .solved), from: .intake, about: "K-1" as CaseID)
        bench.clock.now = "2027-03-01T10:00+01:00"
        _ = try bench.ask(AnswerNote(code: code, kind: .objection, text: "Det aftalte vi ikke."), by: .public)
        let objected = try #require(bench.said(Objected.self).first)
        #expect(objected.case == "K-1" && objected.note == note && objected.version == 1)
        let owed = try #require(bench.said(CallOwed.self).last)
        #expect(owed.reason == .objection && owed.assigned == "P-1")
        let answers = try bench.ask(ReadAnswers(case: "K-1"), as: .colleague).answers
        #expect(answers.map(\.text) == ["Det aftalte vi ikke."] && answers.map(\.channel) == [.publicForm])
    }

    @Test("R-018 R-074 of a citizen who has died nobody is rung about an objection: it is another's word, and is read")
    func ofTheDead() throws {
        let (bench, _, code) = try filed()
        try bench.hear(
            CaseClosed(case: "K-1", outcome: .withdrawn, ending: .died), from: .intake, about: "K-1" as CaseID)
        let judged = RaiseObjection(case: "K-1", text: "Det passer ikke.", channel: .digitalPost)
        #expect(bench.refusal(of: judged, as: .caseworker) == "callback.citizen_died")
        _ = try bench.ask(AnswerNote(code: code, kind: .objection, text: "Min mor er død."), by: .public)
        #expect(try bench.said(Objected.self).isEmpty && bench.said(CallOwed.self).count == 1)
        #expect(try bench.ask(ReadAnswers(case: "K-1"), as: .colleague).answers.map(\.kind) == [.reply])
        // It was another who died.
        try bench.hear(CaseReopened(case: "K-1"), from: .intake, about: "K-1" as CaseID)
        _ = try bench.ask(judged, as: .caseworker)
    }

    @Test("R-074 when the case changes hands, so does what the citizen has answered; whoever had it has it no more")
    func changedHands() throws {
        let (bench, _, code) = try filed()
        _ = try bench.ask(AnswerNote(code: code, kind: .reply, text: "Tak for snakken."), by: .public)
        func reads(_ viewer: Viewer) throws -> Bool { try !bench.ask(ListReplies(), as: viewer).replies.isEmpty }
        #expect(try reads(.caseworker))
        try bench.assign(to: "P-5", by: "P-2")
        #expect(try reads(.colleague) && !reads(.caseworker))
        // Whoever is the citizen's way in has it too, and a red case is seen by none but those who stand in it.
        try bench.hear(
            ContactTeamChanged(case: "K-1", people: ["P-6"], decidedBy: "P-2"), from: .intake, about: "K-1" as CaseID)
        #expect(try reads(.stranger))
        try bench.hear(
            ContactTeamChanged(case: "K-1", people: [], decidedBy: "P-2"), from: .intake, about: "K-1" as CaseID)
        #expect(try !reads(.stranger))
        bench.clock.now = bench.clock.now.adding(hours: 25)
        #expect(try reads(.leader))
        // In another unit it is that one's leader's, and nobody's of the unit before.
        try bench.hear(
            CaseJudged(case: "K-1", unit: "U-2", kind: .complaint, route: .callback, about: [], exclusion: nil),
            from: .intake, about: "K-1" as CaseID)
        let other = Viewer(person: "P-7", unit: "U-2", roles: [.leader], leads: ["U-2"])
        #expect(try reads(other) && !reads(.leader))
    }

    @Test func `a reply waits for whoever wrote the note, then for the leader too, until somebody says it is read`()
        throws
    {
        let (bench, _, code) = try filed()
        _ = try bench.ask(AnswerNote(code: code, kind: .reply, text: "Tak for snakken."), by: .public)
        #expect(try bench.said(Objected.self).isEmpty)
        let waiting = try bench.ask(ListReplies(), as: .caseworker).replies
        #expect(waiting.map(\.case) == ["K-1"])
        #expect(try bench.ask(ListReplies(), as: .leader).replies.isEmpty)
        #expect(try bench.ask(ListReplies(), as: .stranger).replies.isEmpty)
        bench.clock.now = bench.clock.now.adding(hours: 25)
        #expect(try bench.ask(ListReplies(), as: .leader).replies.map(\.reply) == waiting.map(\.reply))
        let mark = MarkReplyRead(reply: waiting[0].reply)
        #expect(bench.refusal(of: mark, as: .stranger) == "call.may_not_see")
        #expect(try bench.ask(mark, as: .leader).case == "K-1")
        #expect(try bench.ask(ListReplies(), as: .caseworker).replies.isEmpty)
        let answers = try bench.ask(ReadAnswers(case: "K-1"), as: .caseworker).answers
        #expect(answers.map(\.readBy) == ["P-2"] && answers.map(\.kind) == [.reply])
        #expect(bench.refusal(of: MarkReplyRead(reply: "B-404"), as: .leader) == "callback.reply_unknown")
        #expect(bench.refusal(of: ReadAnswers(case: "K-1"), as: .stranger) == "call.may_not_see")
    }

    @Test("R-168 how one was met is said on by the code, what was chosen and no more, and Callback keeps nothing of it")
    func met() throws {
        let (bench, _, code) = try filed()
        let lines = [ExperienceLine(question: .listening, answer: .no)]
        _ = try bench.ask(TellExperience(code: code, answers: lines), by: .public)
        let told = try bench.said(ExperienceTold.self)
        #expect(told.map(\.case) == ["K-1"] && told[0].answers == lines)
        let stranger = AnswerCode(random: [1, 2, 3, 4, 5, 6, 7])
        _ = try bench.ask(TellExperience(code: stranger, answers: lines), by: .public)
        #expect(try bench.said(ExperienceTold.self).count == 1, "a code of nobody's is answered alike")
        #expect(bench.refusal(of: TellExperience(code: code, answers: lines), as: .caseworker) == "call.may_not_do")
        #expect(bench.refusal(of: TellExperience(code: code, answers: []), by: .public) == "call.may_not_do")
        #expect(bench.refusal(of: TellExperience(code: code, answers: lines + lines), by: .public) == "call.may_not_do")
    }

    @Test func `a code that is none of ours is answered like one that is, and changes nothing`() throws {
        let (bench, _, code) = try filed()
        let stranger = AnswerCode(random: [1, 2, 3, 4, 5, 6, 7])
        let before = bench.said.count
        let known = try bench.ask(AnswerNote(code: code, kind: .reply, text: "Ord."), by: .public, id: "D-1")
        let unknown = try bench.ask(AnswerNote(code: stranger, kind: .reply, text: "Ord."), by: .public, id: "D-2")
        #expect(known == unknown)
        // That a reply has come in is said of the one that is ours.
        _ = try bench.ask(AnswerNote(code: stranger, kind: .objection, text: "Ord."), by: .public)
        #expect(bench.said.count == before + 1)
        for code in [code, stranger] {
            for text in [" ", String(repeating: "x", count: 8001)] {
                let command = AnswerNote(code: code, kind: .objection, text: text)
                #expect(bench.refusal(of: command, by: .public)?.hasPrefix("callback.objection_is_") == true)
            }
        }
    }

    @Test func `only the public pages answer by a code, and only a letter is given one`() throws {
        let (bench, note, code) = try filed()
        let command = AnswerNote(code: code, kind: .objection, text: "Nej.")
        for caller in [ServiceName.operator, .desk, .notifier] {
            #expect(bench.refusal(of: command, by: caller) == "call.may_not_do")
        }
        #expect(bench.refusal(of: command, as: .caseworker, by: .public) == "call.may_not_do")
        #expect(try bench.ask(ReadNote(note: note, version: 1), as: .caseworker).answerCode == nil)
    }

    @Test func `each letter has a code of its own, all stay good, and none can be read out of the file`() throws {
        let folder = TemporaryFolder()
        let path = folder.file("callback.sqlite")
        let (bench, note, first) = try filed(in: path)
        let second = try #require(try bench.ask(ReadNote(note: note, version: 1), by: .notifier).answerCode)
        #expect(first != second)
        for code in [first, second] {
            _ = try bench.ask(AnswerNote(code: code, kind: .reply, text: "Ord."), by: .public)
        }
        #expect(try bench.ask(ReadAnswers(case: "K-1"), as: .caseworker).answers.count == 2)
        // The note's words are there to be found; a code is not.
        let file = ["", "-wal"].compactMap { FileManager.default.contents(atPath: path + $0) }.reduce(Data(), +)
        #expect(file.range(of: Data("forsvundne brev".utf8)) != nil)
        for code in [first, second] { #expect(file.range(of: Data(code.characters.utf8)) == nil) }
    }

    @Test func `a wish sent twice is done once`() throws {
        let (bench, _, code) = try filed()
        let command = AnswerNote(code: code, kind: .objection, text: "Nej.")
        for _ in 0..<2 { _ = try bench.ask(command, by: .public, id: "D-once") }
        #expect(try bench.said(Objected.self).count == 1)
    }

    @Test func `more words than fit are told of, the newest are shown`() throws {
        let (bench, _, code) = try filed()
        for number in 1...6 {
            bench.clock.now = bench.clock.now.adding(seconds: 60)
            let text = "\(number)" + String(repeating: "x", count: 7000)
            _ = try bench.ask(AnswerNote(code: code, kind: .reply, text: text), by: .public)
        }
        let reply = try bench.ask(ReadAnswers(case: "K-1"), as: .caseworker)
        #expect(reply.answers.map { $0.text.prefix(1) } == ["6", "5", "4", "3"] && reply.leftOut == 2)
    }
}

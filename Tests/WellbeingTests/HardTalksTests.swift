import CaseModel
import Support
import Testing
import WellbeingShell
import Wire

/// Several hard talks on one day: one person to look after, and one leader who is asked.
@Suite struct `Hard talks of one day` {
    private func note(
        _ note: NoteID, in case: CaseID, at spoken: Timestamp = "2026-11-23T08:50+01:00", by person: PersonID = "P-7"
    ) -> NoteFiled {
        NoteFiled(
            case: `case`, callback: "C-2", note: note, version: 1, by: person, spokenAt: spoken, outcome: .stopped,
            hasConsent: false, recipient: nil, copyBy: "2026-11-25T00:00+01:00")
    }

    private func waits(_ bench: ServiceBench<WellbeingService>, _ case: CaseID) throws -> Bool? {
        try bench.said(ReadinessChanged.self).last { $0.case == `case` }?.waits
    }

    @Test("R-142 three hard talks of a day are one prompt that tells how many, one message and one answer")
    func one() throws {
        let bench = try Unit.bench()
        for number in 1...3 {
            try bench.hear(note(NoteID(unchecked: "N-\(number)"), in: CaseID(unchecked: "K-\(number)")))
        }
        let rows = try bench.prompts(of: Unit.leader)
        #expect(rows.map(\.talks) == [3] && rows.map(\.care) == [.defusing])
        #expect(try bench.said(Prompted.self).count == 1)
        #expect(try bench.ask(ShowOwnCare(), as: Unit.mette).load.hardTalks == 3)
        #expect(try waits(bench, "K-1") == true && waits(bench, "K-3") == true, "R-113 learning waits in each")
        _ = try bench.ask(AnswerPrompt(prompt: rows[0].prompt, state: .held), as: Unit.leader)
        #expect(try bench.prompts(of: Unit.leader).isEmpty)
        #expect(try waits(bench, "K-1") == false && waits(bench, "K-3") == false)
    }

    @Test("R-142 two colleagues' talks, and those of two days, are not one")
    func apart() throws {
        let bench = try Unit.bench(at: "2026-11-24T09:00+01:00")
        try bench.hear(note("N-1", in: "K-1"))
        try bench.hear(note("N-2", in: "K-2", at: "2026-11-24T08:50+01:00"))
        try bench.hear(note("N-3", in: "K-3", at: "2026-11-24T08:50+01:00", by: "P-8"))
        let rows = try bench.prompts(of: Unit.leader)
        #expect(rows.count == 3 && rows.allSatisfy { $0.talks == nil })
        #expect(Set(rows.map(\.since)) == ["2026-11-23", "2026-11-24"])
    }

    @Test("R-142 a hard talk after the answer asks again: of what was held anew, of what was offered with those before")
    func afterTheAnswer() throws {
        let bench = try Unit.bench()
        try bench.hear(note("N-1", in: "K-1"))
        let first = try #require(bench.prompts(of: Unit.leader).first).prompt
        _ = try bench.ask(AnswerPrompt(prompt: first, state: .held), as: Unit.leader)
        try bench.hear(note("N-2", in: "K-2"))
        let second = try #require(bench.prompts(of: Unit.leader).first)
        #expect(second.prompt != first && second.talks == nil && second.state == .open)
        #expect(bench.refusal(of: TakeBackAnswer(prompt: first), as: Unit.leader) == "wellbeing.cannot_reopen")
        _ = try bench.ask(AnswerPrompt(prompt: second.prompt, state: .offered), as: Unit.leader)
        try bench.hear(note("N-3", in: "K-2"))
        let again = try #require(bench.prompts(of: Unit.leader).first)
        #expect((again.prompt, again.state, again.talks) == (second.prompt, .open, 2))
        #expect(try bench.said(Prompted.self).map(\.instance) == [nil, nil, 2])
    }

    @Test("R-142 of a day's talks that nobody took up one 1:1 is left, and learning waits for it in each case")
    func left() throws {
        let bench = try Unit.bench()
        for number in 1...2 {
            try bench.hear(note(NoteID(unchecked: "N-\(number)"), in: CaseID(unchecked: "K-\(number)")))
        }
        try bench.wait(until: "2026-11-25T09:00+01:00")
        let rows = try bench.prompts(of: Unit.leader)
        #expect(rows.map(\.care) == [.oneToOne] && rows.map(\.talks) == [2])
        #expect(try waits(bench, "K-1") == true && waits(bench, "K-2") == true)
        _ = try bench.ask(AnswerPrompt(prompt: rows[0].prompt, state: .held), as: Unit.leader)
        #expect(try waits(bench, "K-1") == false && waits(bench, "K-2") == false)
    }

    @Test("R-142 whoever calls a talk hard themself comes to the same prompt, which then says that they have asked")
    func wished() throws {
        let bench = try Unit.bench()
        try bench.hear(note("N-1", in: "K-1"))
        let row = try bench.ask(AskForCare(kind: .defusing, case: "K-2"), as: Unit.mette).prompt
        #expect((row.talks, row.accepted, row.state) == (2, "2026-11-23", .open))
        #expect(try bench.prompts(of: Unit.leader).map(\.prompt) == [row.prompt])
        #expect(try bench.said(Prompted.self).count == 1)
        #expect(bench.refusal(of: AskForCare(kind: .defusing), as: Unit.mette) == "wellbeing.already_asked")
        try bench.hear(note("N-2", in: "K-2"))
        #expect(try bench.prompts(of: Unit.leader).map(\.talks) == [2], "the talk called hard has its note now")
        try bench.hear(note("N-3", in: "K-2"))
        #expect(try bench.prompts(of: Unit.leader).map(\.talks) == [3], "and the next one is another")
    }
}

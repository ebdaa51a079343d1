import CaseModel
import Runtime
import Support
import Testing
import WellbeingCore
import WellbeingShell
import Wire

@Suite struct `What leaders are told at once` {
    /// Seven colleagues beside the leader, all of whom come up together.
    private func crowded(settings: JSON = .object([:])) throws -> ServiceBench<WellbeingService> {
        let bench = try Unit.bench(settings: settings)
        for number in 20..<25 {
            try bench.hear(
                Viewer(person: PersonID(unchecked: "P-\(number)"), unit: "U-3", roles: [.caseworker], leads: []))
        }
        _ = try bench.ask(SetRhythm(unit: "U-3", kind: .oneToOne, workingDays: 20), as: Unit.leader)
        return bench
    }

    @Test("R-137 a leader for whom much comes up at once is told of it in one message, with a number and no name")
    func oneMessage() throws {
        let bench = try crowded()
        try bench.wait(until: "2026-11-24T08:00+01:00")
        let told = try #require(bench.said(PromptedTogether.self).first)
        #expect((told.leader, told.count) == ("P-3", 7))
        #expect(told.by == "2026-11-26T17:00+01:00" && told.validUntil == told.by)
        // The leader's own is one thing for the director, and a message of its own.
        #expect(try bench.said(Prompted.self).map(\.leader) == ["P-1"])
        #expect(try bench.said(PromptedTogether.self).count == 1)
        try bench.wait(until: "2026-11-27T08:00+01:00")
        let reminders = try bench.said(PromptedTogether.self)
        #expect(reminders.map(\.leader) == ["P-3", "P-3"] && reminders.map(\.count) == [7, 7])
    }

    @Test("R-137 what has been answered before the message leaves is not counted in it; only Notifier may ask")
    func stillOpen() throws {
        let bench = try crowded()
        try bench.wait(until: "2026-11-24T08:00+01:00")
        let digest = try #require(bench.said(PromptedTogether.self).first).digest
        func open() throws -> Int { try bench.ask(ReadCareDigest(digest: digest), by: .notifier).open }
        #expect(try open() == 7)
        let mine = try bench.prompts(of: Unit.leader).filter { $0.leader == "P-3" }
        for prompt in mine.prefix(6) {
            _ = try bench.ask(AnswerPrompt(prompt: prompt.prompt, state: .held), as: Unit.leader)
        }
        #expect(try open() == 1)
        #expect(try bench.ask(ReadCareDigest(digest: "Y-unknown"), by: .notifier).open == 0)
        #expect(bench.refusal(of: ReadCareDigest(digest: digest), as: Unit.leader) == "call.may_not_do")
    }

    @Test("R-098 R-137 an incident that brings duty, 1:1 and debriefing is one message to the leader")
    func incident() throws {
        let bench = try Unit.bench()
        _ = try bench.ask(
            RegisterIncident(kind: .threat, reporter: .exposed, happened: "2026-11-23T08:30+01:00"), as: Unit.mette)
        let told = try #require(bench.said(PromptedTogether.self).first)
        #expect((told.leader, told.count) == ("P-3", 3))
        #expect(try bench.said(Prompted.self).isEmpty)
        #expect(try bench.ask(ReadCareDigest(digest: told.digest), by: .notifier).open == 3)
        #expect(told.by < told.validUntil, "the first that is to be answered, and the last")
    }

    @Test func `from how many on is the municipality's own`() throws {
        let bench = try crowded(settings: ["digestFrom": 8])
        try bench.wait(until: "2026-11-24T08:00+01:00")
        #expect(try bench.said(PromptedTogether.self).isEmpty)
        #expect(try bench.said(Prompted.self).count == 8)
        #expect(throws: (any Error).self) { try WellbeingService.bounds.check(["digestFrom": 1]) }
    }
}

@Suite struct `Hours that are proposed to a leader` {
    private func asked() throws -> (ServiceBench<WellbeingService>, PromptRow) {
        let bench = try Unit.bench()
        try bench.hear(Unit.red(["P-7"]))
        return (bench, try #require(bench.prompts(of: Unit.leader).first))
    }

    @Test(
        "R-137 a 1:1 that is held or declined before its hour takes the hour out of the calendar",
        arguments: [PromptState.held, .declined])
    func answered(state: PromptState) throws {
        let (bench, prompt) = try asked()
        _ = try bench.ask(AnswerPrompt(prompt: prompt.prompt, state: .offered), as: Unit.leader)
        #expect(try bench.said(ProposalWithdrawn.self).isEmpty, "an offer keeps its hour")
        _ = try bench.ask(AnswerPrompt(prompt: prompt.prompt, state: state), as: Unit.leader)
        let withdrawn = try bench.said(ProposalWithdrawn.self)
        #expect(withdrawn.map(\.sequence) == [1] && withdrawn.map(\.leader) == ["P-3"])
        #expect(withdrawn.map(\.at) == ["2026-11-25T15:30+01:00"])
    }

    @Test("R-137 the person's own no takes it out as well; a yes moves it, and the leader hears anew")
    func person() throws {
        let (bench, prompt) = try asked()
        _ = try bench.ask(AnswerPrompt(prompt: prompt.prompt, state: .offered), as: Unit.leader)
        try bench.wait(until: "2026-11-24T09:00+01:00")
        _ = try bench.ask(ChooseCare(prompt: prompt.prompt, accepts: true), as: Unit.mette)
        let said = try bench.said(Prompted.self)
        #expect(said.map(\.instance) == [nil, 2] && said.map(\.sequence) == [0, 2])
        #expect(said.last?.by == "2026-11-25T16:00+01:00", "the next working day")
        #expect(try bench.said(ProposalWithdrawn.self).isEmpty, "the same entry moves")
        _ = try bench.ask(ChooseCare(prompt: prompt.prompt, accepts: false), as: Unit.mette)
        #expect(try bench.said(ProposalWithdrawn.self).map(\.sequence) == [3])
    }

    @Test("R-137 when somebody else is asked, or the person leaves, the hour leaves the first leader's calendar")
    func organisation() throws {
        let (bench, _) = try asked()
        try bench.hear(UnitChanged(unit: "U-3", parent: "U-1", leader: "P-8"), from: .directory, about: UnitID("U-3"))
        #expect(try bench.said(Prompted.self).map(\.leader) == ["P-3", "P-8"])
        #expect(try bench.said(ProposalWithdrawn.self).map(\.leader) == ["P-3"])
        try bench.hear(Unit.mette, isActive: false)
        #expect(try bench.said(ProposalWithdrawn.self).map(\.leader) == ["P-3", "P-8"])
        #expect(try bench.said(ProposalWithdrawn.self).map(\.sequence) == [1, 3])
    }

    @Test func `an hour that has begun stays, and what is no talk has none`() throws {
        let (bench, prompt) = try asked()
        try bench.wait(until: "2026-11-25T15:30+01:00")
        _ = try bench.ask(AnswerPrompt(prompt: prompt.prompt, state: .held), as: Unit.leader)
        _ = try bench.ask(AskForCare(kind: .supervision), as: Unit.mette)
        let other = try #require(bench.prompts(of: Unit.leader).first)
        _ = try bench.ask(AnswerPrompt(prompt: other.prompt, state: .declined), as: Unit.leader)
        #expect(try bench.said(ProposalWithdrawn.self).isEmpty)
    }
}

@Suite struct `A leader who takes cases` {
    @Test("R-136 R-138 when red cases pile up on a leader the leader above is asked to look in, once")
    func load() throws {
        let bench = try Unit.bench()
        for number in 1...4 { try bench.hear(Unit.red(["P-3"], in: CaseID(unchecked: "K-\(number)"))) }
        let about = try bench.prompts(of: Unit.director).filter { $0.person == "P-3" && $0.cause == .load }
        #expect(about.map(\.care) == [.oneToOne] && about.map(\.leader) == ["P-1"])
        #expect(try bench.prompts(of: Unit.leader).allSatisfy { $0.leader == "P-1" }, "nobody looks after themself")
    }

    @Test(
        "R-136 R-138 hard talks and objections count for a leader as for anybody, and in thirty days alone",
        arguments: [true, false])
    func signs(objections: Bool) throws {
        let bench = try Unit.bench()
        func stand(_ number: Int) throws {
            let note = NoteID(unchecked: "N-\(number)")
            try bench.hear(Unit.note(note, by: "P-3", objections ? .solved : .stopped))
            guard objections else { return }
            try bench.hear(
                Objected(case: "K-2", objection: ObjectionID(unchecked: "X-\(number)"), note: note, version: 1),
                from: .callback, about: CaseID("K-2"))
        }
        func isAsked() throws -> Bool { try bench.prompts(of: Unit.director).contains { $0.cause == .load } }
        let most = objections ? 3 : 5
        try stand(1)
        try bench.wait(until: "2026-12-28T12:00+01:00")
        for number in 2...most { try stand(number) }
        #expect(try !isAsked(), "the first is too long ago")
        try stand(most + 1)
        #expect(try isAsked())
    }

    @Test("R-138 whoever stands above all takes it up with other leaders: it is theirs to answer")
    func top() throws {
        let bench = try Unit.bench()
        for number in 1...3 { try bench.hear(Unit.red(["P-1"], in: CaseID(unchecked: "K-\(number)"))) }
        #expect(try bench.prompts(of: Unit.director).allSatisfy { $0.leader == "P-1" && $0.hasNobody == nil })
        #expect(try bench.ask(ShowOwnCare(), as: Unit.director).load.redCases == 3)
        _ = try bench.ask(AskForCare(kind: .leaderGroup), as: Unit.director)
        #expect(try bench.prompts(of: Unit.director).contains { $0.care == .leaderGroup })
    }
}

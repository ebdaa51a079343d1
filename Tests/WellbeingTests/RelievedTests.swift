import CaseModel
import Support
import Testing
import WellbeingShell
import Wire

@Suite struct `Who comes into a red case and who is relieved of it` {
    private func redWithMette() throws -> ServiceBench<WellbeingService> {
        let bench = try Unit.bench()
        try bench.hear(Unit.red(["P-7"]))
        let first = try #require(bench.prompts(of: Unit.leader).first)
        _ = try bench.ask(AnswerPrompt(prompt: first.prompt, state: .held), as: Unit.leader)
        return bench
    }

    private func assign(
        _ person: PersonID, after previous: PersonID?, isConcerned: Bool = false,
        on bench: ServiceBench<WellbeingService>
    ) throws {
        try bench.hear(
            CaseAssigned(
                case: "K-1", unit: "U-3", person: person, previous: previous, by: "P-3", isConcerned: isConcerned),
            from: .intake, about: CaseID("K-1"))
    }

    private func team(_ people: [PersonID], on bench: ServiceBench<WellbeingService>) throws {
        try bench.hear(
            ContactTeamChanged(case: "K-1", people: people, decidedBy: "P-3"), from: .intake, about: CaseID("K-1"))
    }

    private func redCases(of viewer: Viewer, on bench: ServiceBench<WellbeingService>) throws -> Int {
        try bench.ask(ShowOwnCare(), as: viewer).load.redCases
    }

    @Test("R-137 R-144 whoever takes over a red case is offered a 1:1, also while it stays red; the relieved are not")
    func takesOver() throws {
        let bench = try redWithMette()
        try assign("P-8", after: "P-7", on: bench)
        let asked = try bench.prompts(of: Unit.leader)
        #expect(asked.map(\.person) == ["P-8"] && asked.map(\.cause) == [.redStep])
        #expect(try redCases(of: Unit.jonas, on: bench) == 1)
        #expect(try redCases(of: Unit.mette, on: bench) == 0, "it is none of her load any more")
        _ = try bench.ask(AnswerPrompt(prompt: asked[0].prompt, state: .held), as: Unit.leader)
        try bench.wait(until: "2026-12-08T08:00+01:00")
        #expect(try bench.prompts(of: Unit.leader).map(\.person) == ["P-8"])
    }

    @Test("R-137 red decided anew asks after those who are new in it, and not after the relieved who once rang")
    func decidedAnew() throws {
        let bench = try redWithMette()
        try assign("P-8", after: "P-7", on: bench)
        try bench.hear(Unit.red(["P-7", "P-8", "P-3"], previous: .red))
        #expect(try bench.prompts(of: Unit.leader).filter { $0.leader == "P-3" }.map(\.person) == ["P-8"])
        #expect(try bench.prompts(of: Unit.director).map(\.person) == ["P-3"])
        #expect(try redCases(of: Unit.mette, on: bench) == 0)
    }

    @Test("R-137 R-144 whoever gets a case back, or is the way in besides, stands in it; the concerned do not leave it")
    func twoParts() throws {
        let bench = try redWithMette()
        try assign("P-8", after: "P-7", on: bench)
        try assign("P-7", after: "P-8", isConcerned: true, on: bench)
        #expect(try bench.prompts(of: Unit.leader).map(\.person).sorted() == ["P-7", "P-8"])
        try assign("P-8", after: "P-7", on: bench)
        #expect(try redCases(of: Unit.mette, on: bench) == 1, "the complaint is about her")
        try team(["P-8", "P-3"], on: bench)
        try team(["P-3"], on: bench)
        #expect(try redCases(of: Unit.jonas, on: bench) == 1, "he still rings")
        try team([], on: bench)
        #expect(try redCases(of: Unit.leader, on: bench) == 0)
    }

    @Test("R-137 of a case that is not red, or is closed, nobody is asked after because it changes hands")
    func notRed() throws {
        let bench = try Unit.bench()
        try assign("P-8", after: "P-7", on: bench)
        #expect(try bench.prompts(of: Unit.leader).isEmpty)
        let closed = try redWithMette()
        try closed.hear(CaseClosed(case: "K-1", outcome: .solved), from: .intake, about: CaseID("K-1"))
        try team(["P-8"], on: closed)
        #expect(try closed.prompts(of: Unit.leader).isEmpty)
    }
}

import CaseModel
import Support
import Testing
import WellbeingShell

@Suite struct `Somebody who had left is here again` {
    private let violence = RegisterIncident(
        kind: .violence, reporter: .exposed, happened: "2026-11-23T08:30+01:00")

    private func open(_ bench: ServiceBench<WellbeingService>, as viewer: Viewer = Unit.leader) throws -> [CareKind] {
        try bench.prompts(of: viewer).filter { $0.leader == viewer.person }.compactMap(\.care)
            .sorted { $0.rawValue < $1.rawValue }
    }

    @Test("R-137 a slip in the list of people costs nobody their talk: what still holds is asked for again")
    func slip() throws {
        let bench = try Unit.bench()
        try bench.hear(Unit.red(["P-7"]))
        _ = try bench.ask(violence, as: Unit.mette)
        #expect(try open(bench) == [.debriefing, .oneToOne, .oneToOne])
        try bench.hear(Unit.mette, isActive: false)
        #expect(try open(bench).isEmpty)
        // The leader reads what is not asked for any more, and of whom.
        let gone = try #require(try bench.ask(ListPrompts(), as: Unit.leader).gone)
        #expect(gone.map(\.person) == ["P-7", "P-7", "P-7"] && gone.allSatisfy { $0.state == .lapsed })
        #expect(try bench.ask(ListPrompts(), as: Unit.jonas).gone == nil)

        try bench.wait(until: "2026-11-23T09:01+01:00")
        try bench.hear(Unit.mette)
        #expect(try open(bench) == [.debriefing, .oneToOne, .oneToOne])
        #expect(try bench.ask(ListPrompts(), as: Unit.leader).gone == nil)
    }

    @Test("R-137 a talk because of a case that is red no longer is not asked for again, nor what is long ago")
    func overMeanwhile() throws {
        let bench = try Unit.bench()
        try bench.hear(Unit.red(["P-7"]))
        try bench.hear(Unit.note("N-1", by: "P-7"))
        try bench.hear(Unit.mette, isActive: false)
        try bench.hear(Unit.red(["P-7"], step: .yellow, previous: .red))
        try bench.wait(until: "2027-01-04T10:00+01:00")
        try bench.hear(Unit.mette)
        #expect(try open(bench).isEmpty)
    }

    @Test("R-142 of a talk before going home whose day has passed a 1:1 is left")
    func nextDay() throws {
        let bench = try Unit.bench()
        try bench.hear(Unit.note("N-1", by: "P-7"))
        #expect(try open(bench) == [.defusing])
        try bench.hear(Unit.mette, isActive: false)
        try bench.wait(until: "2026-11-24T09:00+01:00")
        try bench.hear(Unit.mette)
        #expect(try open(bench) == [.oneToOne])
    }

    @Test("R-137 whoever moved to another unit meanwhile is that one's leader's")
    func movedMeanwhile() throws {
        let bench = try Unit.bench()
        try bench.hear(UnitChanged(unit: "U-4", parent: "U-1", leader: "P-8"), from: .directory, about: UnitID("U-4"))
        try bench.hear(Unit.red(["P-7"]))
        try bench.hear(Unit.mette, isActive: false)
        try bench.hear(Viewer(person: "P-7", unit: "U-4", roles: [.caseworker], leads: []))
        #expect(try open(bench).isEmpty)
        #expect(try open(bench, as: Unit.jonas) == [.oneToOne])
    }
}

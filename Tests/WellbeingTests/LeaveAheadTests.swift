import CaseModel
import Support
import Testing
import WellbeingShell

/// A leave that was told of before it begins.
@Suite struct `A leader's leave that lies ahead` {
    private func bench(from: CivilDay, to: CivilDay = "2026-11-27") throws -> ServiceBench<WellbeingService> {
        let bench = try Unit.bench()
        try bench.hear(Unit.red(["P-7"]))
        _ = try bench.ask(
            RegisterIncident(kind: .threat, reporter: .exposed, happened: bench.clock.now), as: Unit.jonas)
        try bench.hear(leave(from: from, to: to), from: .directory, about: PersonID("P-3"))
        return bench
    }

    private func leave(from: CivilDay, to: CivilDay, isCancelled: Bool = false) -> AbsenceChanged {
        AbsenceChanged(absence: "V-1", person: "P-3", from: from, to: to, isCancelled: isCancelled)
    }

    private func leaders(_ bench: ServiceBench<WellbeingService>) throws -> Set<PersonID?> {
        let prompts = try bench.prompts(of: Unit.mette) + bench.prompts(of: Unit.jonas)
        let incidents = try bench.ask(ListIncidents(), as: Unit.jonas).incidents
        return Set(prompts.map { $0.leader as PersonID? } + incidents.map(\.leader))
    }

    @Test("R-137 R-138 what is open is the stand-in's from the morning on which it begins")
    func begins() throws {
        let bench = try bench(from: "2026-11-24")
        try bench.wait(until: "2026-11-24T07:59+01:00")
        #expect(try leaders(bench) == ["P-3"])
        try bench.wait(until: "2026-11-24T08:00+01:00")
        #expect(try leaders(bench) == ["P-1"])
    }

    @Test("R-137 a leave that is called off, or put off, before it begins moves nothing")
    func calledOff() throws {
        let bench = try bench(from: "2026-11-24")
        try bench.hear(
            leave(from: "2026-11-24", to: "2026-11-27", isCancelled: true), from: .directory, about: PersonID("P-3"))
        let later = try self.bench(from: "2026-11-24")
        try later.hear(leave(from: "2026-11-30", to: "2026-12-04"), from: .directory, about: PersonID("P-3"))
        for bench in [bench, later] {
            try bench.wait(until: "2026-11-24T09:00+01:00")
            #expect(try leaders(bench) == ["P-3"])
        }
    }
}

import CaseModel
import LearningShell
import Support
import Testing

@Suite struct `What a unit learns is known to those who work there` {
    let leader = Viewer(person: "P-3", unit: "U-3", roles: [.leader], leads: ["U-3"])

    private func caseworker(in unit: UnitID) -> Viewer {
        Viewer(person: "P-7", unit: unit, roles: [.caseworker], leads: [])
    }

    /// Two units in one department, and one in another.
    private func bench() throws -> ServiceBench<LearningService> {
        let bench = try ServiceBench<LearningService>(at: "2026-11-23T09:00+01:00")
        for (unit, parent) in [("U-1", nil), ("U-2", "U-1"), ("U-3", "U-2"), ("U-5", "U-2"), ("U-8", "U-1")]
            as [(UnitID, UnitID?)]
        {
            try bench.hear(UnitChanged(unit: unit, parent: parent, leader: "P-3"), from: .directory, about: unit)
        }
        for person in ["P-3", "P-7"] as [PersonID] {
            try bench.hear(
                PersonChanged(person: person, unit: "U-3", roles: [.caseworker], isActive: true), from: .directory,
                about: person)
        }
        return bench
    }

    /// A finding of U-3, which is to reach so far.
    private func find(_ bench: ServiceBench<LearningService>, spread: FindingSpread) throws -> FindingID {
        try bench.hear(
            CaseRegistered(
                case: "K-1", unit: "U-3", received: bench.clock.now, channel: .phone, kind: .complaint,
                route: .callback, assigned: nil, about: [], canBeWrittenTo: true, isHistory: false),
            from: .intake, about: CaseID("K-1"))
        let review = try bench.ask(OpenReview(case: "K-1"), as: leader).row.review
        _ = try bench.ask(AnswerReviewStep(review: review, step: 1, text: "Brevet kom for sent"), as: leader)
        _ = try bench.ask(
            AddFinding(
                review: review, text: "Skabelonen rettes", cause: .systemError, isPractice: true, owner: "P-7",
                due: bench.clock.now.adding(hours: 24 * 8), spread: spread, change: .template), as: leader)
        return try #require(bench.ask(ShowReview(review: review), as: leader).findings.first).finding
    }

    private func seen(_ bench: ServiceBench<LearningService>, in unit: UnitID) throws -> [FindingID] {
        try bench.ask(ListFindings(scope: .learned), as: caseworker(in: unit)).findings.map(\.finding)
    }

    @Test(
        "R-112 everybody in the unit sees what is to change from the beginning, others when it is done",
        arguments: [
            (FindingSpread.team, ["U-3"]), (.department, ["U-3", "U-5"]), (.municipality, ["U-3", "U-5", "U-8"]),
        ] as [(FindingSpread, [UnitID])])
    func spread(_ spread: FindingSpread, reaches: [UnitID]) throws {
        let bench = try bench()
        let finding = try find(bench, spread: spread)
        for unit in ["U-3", "U-5", "U-8"] as [UnitID] {
            #expect(try seen(bench, in: unit) == (unit == "U-3" ? [finding] : []))
        }
        _ = try bench.ask(AdvanceFinding(finding: finding, state: .done, said: "Den nye er i brug"), as: leader)
        for unit in ["U-3", "U-5", "U-8"] as [UnitID] {
            #expect(try seen(bench, in: unit) == (reaches.contains(unit) ? [finding] : []))
        }
    }

    @Test("R-112 what was given up is learned by nobody, and an administrator is told nothing")
    func dropped() throws {
        let bench = try bench()
        let finding = try find(bench, spread: .municipality)
        _ = try bench.ask(AdvanceFinding(finding: finding, state: .dropped, said: "Loven er ændret"), as: leader)
        #expect(try seen(bench, in: "U-3").isEmpty)
        let administrator = Viewer(person: "P-9", unit: "U-3", roles: [.administrator], leads: [])
        #expect(bench.refusal(of: ListFindings(scope: .learned), as: administrator) == "learning.finding_not_yours")
    }
}

import CaseModel
import LearningShell
import Support
import Testing
import Wire

/// Whose units figures, reviews and findings are asked of.
@Suite struct `Only units one answers for are told of` {
    private let year = (from: "2026-01-01" as CivilDay, to: "2026-12-31" as CivilDay)

    private func received(
        _ units: [UnitID]?, _ viewer: Viewer, _ bench: ServiceBench<LearningService>
    ) throws -> Int? {
        try bench.ask(Evaluate(from: year.from, to: year.to, units: units), as: viewer).received.shown
    }

    @Test(
        "R-161 a unit is counted with those below it, several together, and one that is not mine is refused, not nought"
    )
    func figures() throws {
        let bench = try LearningTown.bench()
        for number in 0..<6 { try LearningTown.register(CaseID(unchecked: "K-3\(number)"), in: "U-3", bench) }
        for number in 0..<7 { try LearningTown.register(CaseID(unchecked: "K-4\(number)"), in: "U-4", bench) }
        #expect(try received(["U-1"], LearningTown.head, bench) == 13, "nothing lies in the department itself")
        #expect(try received(["U-3", "U-4", "U-3"], LearningTown.head, bench) == 13)
        #expect(try received(["U-4"], LearningTown.head, bench) == 7)
        #expect(try received(["U-4"], LearningTown.learningLead, bench) == 7)
        #expect(try received(nil, LearningTown.leader, bench) == 6)
        func refusal(_ unit: UnitID, _ viewer: Viewer) -> String? {
            bench.refusal(of: Evaluate(from: year.from, to: year.to, units: ["U-3", unit]), as: viewer)
        }
        #expect(refusal("U-4", LearningTown.leader) == "learning.unit_not_yours")
        #expect(refusal("U-1", LearningTown.leader) == "learning.unit_not_yours")
        #expect(refusal("U-9", LearningTown.learningLead) == "learning.unknown_unit")
    }

    @Test
    func `reviews, findings and assessments of another's unit are refused, and a department's are found below it`()
        throws
    {
        let bench = try LearningTown.bench()
        _ = try LearningTown.review("K-1", bench)
        #expect(try bench.ask(ListReviews(unit: "U-1"), as: LearningTown.head).reviews.count == 1)
        #expect(bench.refusal(of: ListReviews(unit: "U-3"), as: LearningTown.stranger) == "learning.unit_not_yours")
        #expect(
            bench.refusal(of: ListFindings(scope: .led, unit: "U-3"), as: LearningTown.stranger)
                == "learning.unit_not_yours")
        #expect(bench.refusal(of: ListAssessments(unit: "U-3"), as: LearningTown.stranger) == "learning.unit_not_yours")
    }
}

import CaseModel
import LearningShell
import Support
import Testing
import Wire

/// What is agreed in a risk assessment is somebody's by a day, and what is due is told of.
@Suite struct `What is agreed in an assessment is followed` {
    private func assess(_ due: Timestamp?, on day: CivilDay = "2026-11-20", _ bench: ServiceBench<LearningService>)
        throws
        -> AssessmentRow
    {
        let wish = RecordAssessment(
            unit: "U-3", topic: .riskTeam, heldOn: day, answers: (1...5).map { "Svar \($0)" }, agreed: "To i skranken",
            owner: "P-7", due: due)
        return try bench.ask(wish, as: LearningTown.leader).row
    }

    @Test("R-147 what was agreed becomes a finding of its owner's, chased as one; without a day nothing is to be done")
    func followed() throws {
        let bench = try LearningTown.bench()
        #expect(try assess(nil, bench).finding == nil)
        let finding = try #require(assess("2026-12-05T00:00+01:00", bench).finding)
        #expect(try bench.said(FindingGiven.self).map(\.to) == ["P-7"])
        let mine = try bench.ask(ListFindings(scope: .mine), as: LearningTown.owner).findings
        #expect(mine.map(\.text) == ["To i skranken"] && mine[0].course?.review == nil)
        try bench.wait(until: "2026-12-03T09:00+01:00")
        #expect(try bench.said(FindingReminded.self).map(\.recipients) == [["P-7"]])
        _ = try bench.ask(AdvanceFinding(finding: finding, state: .done, said: "Sket"), as: LearningTown.owner)
        let shown = try bench.ask(ListAssessments(unit: "U-3", topic: .riskTeam), as: LearningTown.leader).latest
        #expect(shown.first { $0.finding == finding }?.state == .done)
        let past = RecordAssessment(
            unit: "U-3", topic: .riskTeam, heldOn: "2026-11-20", answers: (1...5).map { "Svar \($0)" },
            agreed: "Mere", owner: "P-7", due: "2026-11-01T00:00+01:00")
        #expect(bench.refusal(of: past, as: LearningTown.leader) == "learning.finding_due_in_the_past")
    }

    @Test("R-147 every time a unit has looked at a topic can be read, the newest first")
    func earlier() throws {
        let bench = try LearningTown.bench()
        for day in ["2024-11-20", "2026-11-20", "2025-11-20"] as [CivilDay] { _ = try assess(nil, on: day, bench) }
        let rows = try bench.ask(ListAssessments(unit: "U-3", topic: .riskTeam), as: LearningTown.leader).latest
        #expect(rows.map(\.heldOn) == ["2026-11-20", "2025-11-20", "2024-11-20"])
        #expect(rows.allSatisfy { $0.answers.count == 5 })
    }

    @Test("R-147 once a month a leader hears that there is something to look at, from when the municipality has begun")
    func monthly() throws {
        let bench = try LearningTown.bench()
        try bench.wait(until: "2026-12-02T09:00+01:00")
        #expect(try bench.said(LearningReminded.self).isEmpty, "nobody has begun")
        _ = try assess(nil, bench)
        try bench.wait(until: "2027-01-05T09:00+01:00")
        let told = try bench.said(LearningReminded.self)
        #expect(told.flatMap(\.recipients) == ["P-3"] && told.allSatisfy { $0.task == .assessment })
        let head = try bench.said(RemindedTogether.self)
        #expect(head.map(\.person) == ["P-1"] && head.map(\.count) == [2], "of both their units in one message")
        let one = try #require(told.first { $0.matter == Subject(UnitID("U-3")) })
        #expect(
            try bench.ask(StillWaited(task: .assessment, matter: one.matter, round: one.round), by: .notifier).isWaited)
        try bench.wait(until: "2027-02-02T09:00+01:00")
        #expect(try bench.said(LearningReminded.self).count == 2 * told.count)
    }
}

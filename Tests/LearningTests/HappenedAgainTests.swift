import CaseModel
import LearningShell
import Support
import Testing
import Wire

/// Which findings a new one opens again, and who hears that a finding is theirs.
@Suite struct `What has happened again` {
    private typealias Bench = ServiceBench<LearningService>

    private func add(
        _ id: CaseID, _ bench: Bench, change: FindingChange?, again: [FindingID]? = nil,
        cause: CauseClass = .systemError,
        by owner: PersonID = "P-7"
    ) throws -> FindingID {
        let review = try LearningTown.review(id, bench)
        _ = try bench.ask(
            AddFinding(
                review: review, text: "Rettes i \(id)", cause: cause, isPractice: true, owner: owner,
                due: bench.clock.now.adding(hours: 24 * 8), change: change, again: again), as: LearningTown.leader)
        return try #require(bench.ask(ShowReview(review: review), as: LearningTown.leader).findings.first).finding
    }

    private func done(_ finding: FindingID, _ bench: Bench) throws {
        _ = try bench.ask(AdvanceFinding(finding: finding, state: .done, said: "Rettet"), as: LearningTown.leader)
    }

    private func state(_ finding: FindingID, _ bench: Bench) throws -> FindingState? {
        try bench.ask(ListFindings(scope: .led, finding: finding), as: LearningTown.leader).findings.first?.course?
            .state
    }

    @Test("R-117 without a choice only what had the same cause and changed the same kind of thing is opened again")
    func byItself() throws {
        let bench = try LearningTown.bench()
        let template = try add("K-1", bench, change: .template)
        let workflow = try add("K-2", bench, change: .workflow)
        let unsaid = try add("K-3", bench, change: nil)
        for finding in [template, workflow, unsaid] { try done(finding, bench) }
        try bench.wait(until: "2026-11-25T09:00+01:00")
        _ = try add("K-4", bench, change: .template)
        #expect(try state(template, bench) == .open)
        #expect(try state(workflow, bench) == .done && state(unsaid, bench) == .done)
        _ = try add("K-5", bench, change: nil)
        #expect(try state(unsaid, bench) == .done, "what nobody has named is not the same")
    }

    @Test("R-117 those that somebody chooses are opened again, whatever their cause, and no others; or none")
    func chosen() throws {
        let bench = try LearningTown.bench()
        let first = try add("K-1", bench, change: .template)
        let other = try add("K-2", bench, change: .workflow, cause: .misunderstanding)
        for finding in [first, other] { try done(finding, bench) }
        try bench.wait(until: "2026-11-25T09:00+01:00")
        let none = try add("K-3", bench, change: .template, again: [])
        #expect(try state(first, bench) == .done, "somebody has said that it is none of them")
        let review = try LearningTown.review("K-4", bench)
        let shown = try bench.ask(ShowReview(review: review), as: LearningTown.leader).candidates ?? []
        #expect(Set(shown.map(\.finding)) == [first, other], "what is not finished cannot happen again")
        let wrong = AddFinding(
            review: review, text: "Igen", cause: .systemError, isPractice: true, owner: "P-7",
            due: bench.clock.now.adding(hours: 24), again: [none])
        #expect(bench.refusal(of: wrong, as: LearningTown.leader) == "learning.finding_not_finished_here")
        _ = try add("K-5", bench, change: .template, again: [other])
        #expect(try state(first, bench) == .done && state(other, bench) == .open)
        let reopened = try bench.said(FindingGiven.self).filter(\.isReopened)
        #expect(reopened.map(\.finding) == [other] && reopened[0].to == "P-7" && reopened[0].round == 2)
    }

    @Test("R-117 whoever is given a finding is told, and whoever takes it over; not whoever gave it to themself")
    func given() throws {
        let bench = try LearningTown.bench()
        let finding = try add("K-1", bench, change: .template)
        _ = try add("K-2", bench, change: .workflow, by: "P-3")
        #expect(try bench.said(FindingGiven.self).map(\.to) == ["P-7"])
        let move = MoveFinding(
            finding: finding, owner: "P-8", due: "2026-12-20T00:00+01:00", reason: "Mette har for meget")
        _ = try bench.ask(move, as: LearningTown.leader)
        let told = try bench.said(FindingGiven.self)
        #expect(told.map(\.to) == ["P-7", "P-8"] && told.map(\.round) == [1, 2])
        #expect(
            try !bench.ask(StillOwed(finding: finding, round: 1), by: .notifier).isOwed, "the first says so no more")
        #expect(try bench.ask(StillOwed(finding: finding, round: 2), by: .notifier).isOwed)
        let mine = try bench.ask(ListLearningDuties(scope: .mine), as: LearningTown.caller)
        #expect(mine.findings == 1 && mine.findingsDue == "2026-12-20T00:00+01:00")
        #expect(try bench.ask(ListLearningDuties(scope: .mine), as: LearningTown.owner).findings == 0)
    }
}

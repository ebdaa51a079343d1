import CaseModel
import LearningShell
import Support
import Testing
import Wire

/// A case that was reviewed once, and in which something happens afterwards.
@Suite struct `A case is reviewed again` {
    private static let leader = Viewer(person: "P-3", unit: "U-3", roles: [.leader], leads: ["U-3"])

    private func red(previous: Step?) -> StepDecided {
        StepDecided(case: "K-1", unit: "U-3", step: .red, previous: previous, decidedBy: "P-3", involved: [])
    }

    /// A case whose first review, begun by choice, is closed.
    private func reviewed() throws -> ServiceBench<LearningService> {
        let bench = try ServiceBench<LearningService>(at: "2026-11-23T09:00+01:00", settings: ["samplePerMille": 1000])
        try bench.hear(
            CaseRegistered(
                case: "K-1", unit: "U-3", received: "2026-11-23T08:50+01:00", channel: .phone, kind: .complaint,
                route: .callback, assigned: nil, about: [], canBeWrittenTo: true, isHistory: false),
            from: .intake, about: CaseID("K-1"))
        let review = try bench.ask(OpenReview(case: "K-1"), as: Self.leader).row.review
        for step in 1...5 {
            _ = try bench.ask(AnswerReviewStep(review: review, step: step, text: "Svar"), as: Self.leader)
        }
        try LearningTown.conclude(review, bench, as: Self.leader)
        return bench
    }

    private func hear(_ said: StepDecided, _ bench: ServiceBench<LearningService>) throws {
        try bench.hear(said, from: .intake, about: said.case)
    }

    @Test("R-108 a case that turns red after its review was closed is reviewed for that")
    func turnsRed() throws {
        let bench = try reviewed()
        try hear(red(previous: .yellow), bench)
        #expect(try bench.said(ReviewOpened.self).map(\.cause) == [.chosen, .redStep])
        try hear(red(previous: .red), bench)
        #expect(try bench.said(ReviewOpened.self).count == 2, "it is looked at already")
        #expect(bench.refusal(of: OpenReview(case: "K-1"), as: Self.leader) == "learning.already_reviewed")
    }

    @Test("R-119 a leader may choose to learn from it once more, and both are listed, the newest on top")
    func chosen() throws {
        let bench = try reviewed()
        try bench.wait(until: "2026-11-24T09:00+01:00")
        let again = try bench.ask(OpenReview(case: "K-1"), as: Self.leader).row.review
        let rows = try bench.ask(ListReviews(includeClosed: true, case: "K-1"), as: Self.leader).reviews
        #expect(rows.map(\.state) == [.ready, .closed] && rows.first?.review == again)
    }

    @Test("R-108 what was learned from already is not drawn for it when it ends")
    func drawn() throws {
        let bench = try reviewed()
        try bench.hear(CaseClosed(case: "K-1", outcome: .solved), from: .intake, about: CaseID("K-1"))
        #expect(try bench.said(ReviewOpened.self).count == 1)
    }
}

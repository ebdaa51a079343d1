import CaseModel
import LearningShell
import Support
import Testing

/// A case that turns red while a review of it lies there already, or was closed: the wait follows the newest red.
@Suite struct `A case with a review turns red` {
    private let leader = LearningTown.leader

    private func red(_ bench: ServiceBench<LearningService>, previous: Step? = .yellow) throws {
        try bench.hear(
            StepDecided(case: "K-1", unit: "U-3", step: .red, previous: previous, decidedBy: "P-3", involved: []),
            from: .intake, about: CaseID("K-1"))
    }

    private func wellbeing(says until: Timestamp?, _ bench: ServiceBench<LearningService>) throws {
        try bench.hear(
            ReadinessChanged(case: "K-1", waits: until != nil, until: until ?? bench.clock.now), from: .wellbeing,
            about: CaseID("K-1"))
    }

    private func row(_ review: ReviewID, _ bench: ServiceBench<LearningService>) throws -> ReviewRow {
        try bench.ask(ShowReview(review: review), as: leader).row
    }

    @Test("R-113 with Wellbeing silent a review that could begin waits as long as one that is opened for the red step")
    func silent() throws {
        let bench = try LearningTown.bench()
        let review = try LearningTown.review("K-1", bench, steps: 0)
        #expect(try row(review, bench).state == .ready)
        try bench.wait(until: "2026-11-25T09:00+01:00")
        _ = try bench.ask(BookReview(review: review, at: "2026-11-26T10:00+01:00"), as: leader)
        try red(bench)
        let waits = try row(review, bench)
        #expect(waits.state == .waits && waits.waitsUntil == "2026-11-27T09:00+01:00")
        #expect(waits.meetsAt == nil && waits.gaveUpMeeting != nil && waits.due == nil)
        let step = AnswerReviewStep(review: review, step: 1, text: "Svar")
        #expect(bench.refusal(of: step, as: leader) == "learning.somebody_is_waited_for")
        try bench.wait(until: "2026-11-27T09:00+01:00")
        #expect(try row(review, bench).state == .ready)
    }

    @Test("R-113 what Wellbeing said before this red does not answer for it, and what it says afterwards does")
    func saidBefore() throws {
        let bench = try LearningTown.bench()
        let review = try LearningTown.review("K-1", bench, steps: 0)
        try wellbeing(says: nil, bench)
        try bench.wait(until: "2026-11-24T09:00+01:00")
        try red(bench)
        #expect(try row(review, bench).waitsUntil == "2026-11-26T09:00+01:00")
        try wellbeing(says: "2026-12-01T09:00+01:00", bench)
        #expect(try row(review, bench).waitsUntil == "2026-12-01T09:00+01:00")
        try red(bench)
        #expect(try row(review, bench).waitsUntil == "2026-12-01T09:00+01:00", "never shorter than before")
        try wellbeing(says: nil, bench)
        #expect(try row(review, bench).state == .ready)
    }

    @Test("R-113 a review that is opened for a later red waits too, although nobody was waited for the time before")
    func openedAnew() throws {
        let bench = try LearningTown.bench()
        let review = try LearningTown.review("K-1", bench, steps: 5)
        try wellbeing(says: nil, bench)
        try LearningTown.conclude(review, bench)
        try bench.wait(until: "2026-11-24T09:00+01:00")
        try red(bench)
        let rows = try bench.ask(ListReviews(case: "K-1"), as: leader).reviews
        #expect(rows.map(\.waitsUntil) == ["2026-11-26T09:00+01:00"])
    }

    @Test("R-113 what is under way already goes on, and a step decided anew is no news")
    func underWay() throws {
        let bench = try LearningTown.bench()
        let review = try LearningTown.review("K-1", bench, steps: 1)
        try red(bench)
        #expect(try row(review, bench).state == .underWay)
        try red(bench, previous: .red)
        #expect(try row(review, bench).state == .underWay)
    }
}

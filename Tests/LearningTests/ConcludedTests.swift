import CaseModel
import LearningShell
import Support
import Testing
import Wire

/// How a review ends, and goes on after it has ended.
@Suite struct `A review is concluded` {
    private let leader = LearningTown.leader

    private func finding(_ review: ReviewID, isPractice: Bool, _ recurrence: Recurrence?) -> AddFinding {
        AddFinding(
            review: review, text: "Skabelonen rettes", cause: .systemError, isPractice: isPractice, owner: "P-7",
            due: "2026-12-20T12:00+01:00", recurrence: recurrence)
    }

    @Test("R-114 R-115 R-116 what is missing is named one by one, and what was said stands with the closed review")
    func missing() throws {
        let bench = try LearningTown.bench()
        let review = try LearningTown.review("K-1", bench, steps: 5)
        func refused(_ cause: CauseClass? = nil, _ recurrence: Recurrence? = nil) -> String? {
            bench.refusal(of: CloseReview(review: review, cause: cause, recurrence: recurrence), as: leader)
        }
        #expect(refused(.other, .once) == "learning.check_missing")
        _ = try bench.ask(CheckReview(review: review, answers: LearningTown.check), as: leader)
        #expect(refused() == "learning.cause_missing")
        #expect(refused(.other) == "learning.recurrence_missing")
        #expect(refused(nil, .once) == "learning.cause_missing")
        _ = try bench.ask(CloseReview(review: review, cause: .misunderstanding, recurrence: .once), as: leader)
        let shown = try bench.ask(ShowReview(review: review), as: leader)
        #expect(shown.row.state == .closed && shown.why == .misunderstanding && shown.recurrence == .once)
    }

    @Test("R-114 R-115 what a finding says is not asked again, and of one nobody was asked of it is")
    func byFinding() throws {
        let bench = try LearningTown.bench()
        let review = try LearningTown.review("K-1", bench, steps: 5)
        _ = try bench.ask(CheckReview(review: review, answers: LearningTown.check), as: leader)
        _ = try bench.ask(finding(review, isPractice: false, nil), as: leader)
        #expect(bench.refusal(of: CloseReview(review: review), as: leader) == "learning.recurrence_missing")
        #expect(try bench.ask(ShowReview(review: review), as: leader).findings.map(\.recurrence) == [nil])
        _ = try bench.ask(finding(review, isPractice: false, .once), as: leader)
        #expect(try bench.ask(CloseReview(review: review), as: leader).row.state == .closed)
        let older = try LearningTown.review("K-2", bench, steps: 1)
        _ = try bench.ask(finding(older, isPractice: true, nil), as: leader)
        #expect(try bench.ask(ShowReview(review: older), as: leader).findings.map(\.recurrence) == [.practice])
    }

    @Test("R-112 a closed review is opened again by its leader: who, when and why is kept, and it has a day once more")
    func reopened() throws {
        let bench = try LearningTown.bench()
        let review = try LearningTown.review("K-1", bench, steps: 5)
        try LearningTown.conclude(review, bench)
        let reopen = ReopenReview(review: review, reason: " Vi glemte et punkt ")
        #expect(bench.refusal(of: reopen, as: LearningTown.stranger) == "learning.not_yours")
        #expect(
            bench.refusal(of: ReopenReview(review: review, reason: " "), as: leader)
                == "learning.reopening_without_reason")
        let row = try bench.ask(reopen, as: leader).row
        #expect(row.state == .underWay && row.answered == 5 && row.due != nil)
        let shown = try bench.ask(ShowReview(review: review), as: leader)
        #expect(
            shown.reopenings
                == [ReviewReopening(by: "P-3", at: LearningTown.monday, reason: "Vi glemte et punkt")])
        #expect(bench.refusal(of: reopen, as: leader) == "learning.not_closed")
        try LearningTown.conclude(review, bench)
        #expect(try bench.said(ReviewClosed.self).count == 2)
    }

    @Test("R-108 R-113 it does not go on beside another review of the case, nor while somebody is waited for")
    func refused() throws {
        let bench = try LearningTown.bench()
        let review = try LearningTown.review("K-1", bench, steps: 5)
        try LearningTown.conclude(review, bench)
        let again = try bench.ask(OpenReview(case: "K-1"), as: leader).row.review
        let reopen = ReopenReview(review: review, reason: "Mere at sige")
        #expect(bench.refusal(of: reopen, as: leader) == "learning.already_reviewed")
        for step in 1...5 {
            _ = try bench.ask(AnswerReviewStep(review: again, step: step, text: "Svar"), as: leader)
        }
        try LearningTown.conclude(again, bench)
        try bench.hear(
            ReadinessChanged(case: "K-1", waits: true, until: LearningTown.monday.adding(hours: 48)), from: .wellbeing,
            about: CaseID("K-1"))
        #expect(bench.refusal(of: reopen, as: leader) == "learning.somebody_is_waited_for")
        try bench.wait(until: LearningTown.monday.adding(hours: 49))
        #expect(try bench.ask(reopen, as: leader).row.state == .underWay)
    }

    @Test("the reasons go with the words of the review, and without words nothing goes on")
    func erased() throws {
        let bench = try LearningTown.bench(settings: ["reviewWordsMonths": 3])
        let review = try LearningTown.review("K-1", bench, steps: 5)
        try LearningTown.conclude(review, bench)
        _ = try bench.ask(ReopenReview(review: review, reason: "Mere at sige"), as: leader)
        try LearningTown.conclude(review, bench)
        try bench.wait(until: "2027-03-01T09:00+01:00")
        let shown = try bench.ask(ShowReview(review: review), as: leader)
        #expect(shown.erasedOn != nil && shown.reopenings?.map(\.reason) == [nil])
        #expect(
            bench.refusal(of: ReopenReview(review: review, reason: "Igen"), as: leader) == "learning.words_erased")
    }
}

import CaseModel
import LearningShell
import Store
import Support
import Testing

@Suite struct `Learning, the service` {
    let leader = Viewer(person: "P-3", unit: "U-3", roles: [.leader], leads: ["U-3"])
    let lead = Viewer(person: "P-27", unit: "U-1", roles: [.learningLead], leads: [])
    let stranger = Viewer(person: "P-4", unit: "U-4", roles: [.leader], leads: ["U-4"])

    private func bench() throws -> ServiceBench<LearningService> {
        let bench = try ServiceBench<LearningService>(at: "2026-11-23T09:00+01:00")
        try bench.hear(
            CaseRegistered(
                case: "K-1", unit: "U-3", received: "2026-11-23T08:50+01:00", channel: .phone, kind: .complaint,
                route: .callback, assigned: nil, about: [], canBeWrittenTo: true, isHistory: false),
            from: .intake, about: CaseID("K-1"))
        return bench
    }

    @Test func `what is asked of a case that the file has lost, and about which something waits, waits with it`() throws
    {
        let bench = try bench()
        try Parked(bench.database).park(line: Array("{}".utf8), subject: "K-9", code: "learning.poison", at: 0)
        #expect(bench.refusal(of: ShowAftermath(case: "K-9"), as: leader) == "case.waits_for_operations")
        #expect(bench.refusal(of: ShowAftermath(case: "K-8"), as: leader) == "learning.unknown_case")
    }

    /// The case turns red, and Wellbeing says that nobody has to be waited for.
    private func turnRed(_ bench: ServiceBench<LearningService>, isSaid: Bool = true) throws {
        try bench.hear(
            StepDecided(
                case: "K-1", unit: "U-3", step: .red, previous: nil, decidedBy: "P-3", involved: ["P-7"]),
            from: .intake, about: CaseID("K-1"))
        if isSaid {
            try bench.hear(
                ReadinessChanged(case: "K-1", waits: false, until: nil), from: .wellbeing, about: CaseID("K-1"))
        }
    }

    @Test func `a case is reviewed once, for the first reason that calls for it`() throws {
        let bench = try bench()
        try turnRed(bench)
        try bench.hear(
            Objected(case: "K-1", objection: "O-1", note: "N-1", version: 1), from: .callback, about: CaseID("K-1"))
        #expect(try bench.said(ReviewOpened.self).map(\.cause) == [.redStep])
    }

    @Test("R-074 how each objection came out is among the facts that figures are made of")
    func judged() throws {
        let bench = try bench()
        for (number, outcome) in [ObjectionOutcome.upheld, .notUpheld, .notUpheld].enumerated() {
            try bench.hear(
                ObjectionJudged(
                    case: "K-1", objection: ObjectionID(unchecked: "O-\(number)"), outcome: outcome, by: "P-7"),
                from: .callback, about: CaseID("K-1"))
        }
        let facts = try bench.ask(ListFacts(), as: lead, by: .operator).facts
        #expect(facts.first { $0.heard.case == "K-1" }?.calls.judged == JudgedObjections(upheld: 1, notUpheld: 2))
    }

    @Test("R-113 a review waits while somebody is waited for, whichever is heard first, and opens at the end date")
    func waits() throws {
        for readinessFirst in [true, false] {
            let bench = try bench()
            let waits = ReadinessChanged(case: "K-1", waits: true, until: "2026-11-25T16:00+01:00")
            if readinessFirst { try bench.hear(waits, from: .wellbeing, about: CaseID("K-1")) }
            try turnRed(bench, isSaid: false)
            if !readinessFirst { try bench.hear(waits, from: .wellbeing, about: CaseID("K-1")) }
            let row = try #require(bench.ask(ListReviews(), as: leader).reviews.first)
            #expect(row.state == .waits)
            #expect(
                bench.refusal(of: AnswerReviewStep(review: row.review, step: 1, text: "x"), as: leader)
                    == "learning.somebody_is_waited_for")
            try bench.wait(until: "2026-11-25T16:00+01:00")
            #expect(try bench.ask(ListReviews(), as: leader).reviews.first?.state == .ready)
        }
    }

    @Test("R-112 R-117 five answers, a finding with owner and date, and the review closes")
    func wholeWay() throws {
        let bench = try bench()
        try turnRed(bench)
        let review = try #require(bench.ask(ListReviews(), as: leader).reviews.first).review
        for step in 1...5 {
            _ = try bench.ask(AnswerReviewStep(review: review, step: step, text: "Svar \(step)"), as: leader)
        }
        let finding = AddFinding(
            review: review, text: "Skabelonen rettes", cause: .systemError, isPractice: true, owner: "P-7",
            due: "2026-12-01T12:00+01:00")
        #expect(
            bench.refusal(
                of: AddFinding(
                    review: review, text: "For sent", cause: .other, isPractice: false, owner: "P-7",
                    due: "2026-11-01T12:00+01:00"), as: leader) == "learning.due_in_the_past")
        _ = try bench.ask(finding, as: leader)
        let closed = try LearningTown.conclude(review, bench, as: leader)
        #expect(closed.state == .closed)
        #expect(try bench.said(ReviewClosed.self).map(\.findings) == [1])
        let shown = try bench.ask(ShowReview(review: review), as: lead)
        #expect(shown.answers == (1...5).map { "Svar \($0)" })
        #expect(shown.findings.map(\.owner) == ["P-7"])
    }

    @Test func `a review is open to the unit's leader and the learning lead alone`() throws {
        let bench = try bench()
        try turnRed(bench)
        let review = try #require(bench.ask(ListReviews(), as: lead).reviews.first).review
        #expect(try bench.ask(ListReviews(), as: stranger).reviews.isEmpty)
        #expect(bench.refusal(of: ShowReview(review: review), as: stranger) == "learning.not_yours")
    }

    @Test("R-113 where Wellbeing is silent, a red case's review waits so many hours and no longer")
    func silence() throws {
        let bench = try bench()
        try turnRed(bench, isSaid: false)
        let row = try #require(bench.ask(ListReviews(), as: leader).reviews.first)
        #expect(row.waitsUntil == "2026-11-25T09:00+01:00")
        try bench.wait(until: "2026-11-25T09:00+01:00")
        #expect(try bench.ask(ListReviews(), as: leader).reviews.first?.state == .ready)
    }

    @Test("R-113 a leader lets it begin with a reason, and the meeting about it is never one with a debriefing")
    func leadersOpening() throws {
        let bench = try bench()
        try turnRed(bench, isSaid: false)
        let review = try #require(bench.ask(ListReviews(), as: leader).reviews.first).review
        let early = BookReview(review: review, at: "2026-11-24T10:00+01:00")
        #expect(bench.refusal(of: early, as: leader) == "learning.meeting_while_waiting")
        #expect(
            bench.refusal(of: LetReviewBegin(review: review, reason: " "), as: leader) == "learning.reason_missing")
        _ = try bench.ask(LetReviewBegin(review: review, reason: "Alle har det godt"), as: leader)
        #expect(try bench.ask(early, as: leader).row.meetsAt == "2026-11-24T10:00+01:00")
        #expect(try bench.ask(ShowReview(review: review), as: lead).openedBecause == "Alle har det godt")
        // Somebody has to be waited for after all, past the meeting: it is given up.
        try bench.hear(
            ReadinessChanged(case: "K-1", waits: true, until: "2026-11-26T12:00+01:00"), from: .wellbeing,
            about: CaseID("K-1"))
        let waiting = try bench.ask(ShowReview(review: review), as: leader).row
        #expect(waiting.state == .waits && waiting.meetsAt == nil)
        // It may begin all the same, and is not met about before that has ended; nor when it is under way.
        _ = try bench.ask(LetReviewBegin(review: review, reason: "Vi skriver, mens vi venter"), as: leader)
        let within = BookReview(review: review, at: "2026-11-26T11:00+01:00")
        #expect(bench.refusal(of: within, as: leader) == "learning.meeting_while_waiting")
        let after = BookReview(review: review, at: "2026-11-26T12:00+01:00")
        #expect(try bench.ask(after, as: leader).row.meetsAt == after.at)
        _ = try bench.ask(AnswerReviewStep(review: review, step: 1, text: "Vi svarede sent"), as: leader)
        try bench.hear(
            ReadinessChanged(case: "K-1", waits: true, until: "2026-11-27T12:00+01:00"), from: .wellbeing,
            about: CaseID("K-1"))
        let underWay = try bench.ask(ShowReview(review: review), as: leader).row
        #expect(underWay.state == .underWay && underWay.meetsAt == nil)
    }

    @Test("R-116 R-119 a review by choice asks whether rules, decisions and our understanding were right")
    func byChoice() throws {
        let bench = try bench()
        let row = try bench.ask(OpenReview(case: "K-1"), as: leader).row
        #expect((row.cause, row.state) == (.chosen, .ready))
        #expect(bench.refusal(of: OpenReview(case: "K-1"), as: leader) == "learning.already_reviewed")
        let check = CheckReview(
            review: row.review, answers: CheckQuestion.allCases.map { CheckAnswer(question: $0, verdict: .partly) })
        #expect(bench.refusal(of: check, as: leader) == "learning.nothing_answered_yet")
        _ = try bench.ask(AnswerReviewStep(review: row.review, step: 1, text: "Vi svarede sent"), as: leader)
        _ = try bench.ask(check, as: leader)
        #expect(
            try bench.ask(ShowReview(review: row.review), as: leader).check?.map(\.verdict) == [
                .partly, .partly, .partly,
            ])
        #expect(
            bench.refusal(
                of: CheckReview(review: row.review, answers: [CheckAnswer(question: .rulesFollowed, verdict: .yes)]),
                as: leader) == "learning.check_incomplete")
    }

    @Test func `somebody whom the complaint is about reviews it neither as its leader nor for learning`() throws {
        let bench = try ServiceBench<LearningService>(at: "2026-11-23T09:00+01:00")
        try bench.hear(
            CaseRegistered(
                case: "K-2", unit: "U-3", received: "2026-11-23T08:50+01:00", channel: .phone, kind: .complaint,
                route: .callback, assigned: nil, about: ["P-3"], canBeWrittenTo: true, isHistory: false),
            from: .intake, about: CaseID("K-2"))
        let row = try bench.ask(
            OpenReview(case: "K-2"), as: Viewer(person: "P-9", unit: "U-3", roles: [.leader], leads: ["U-3"])
        ).row
        #expect(try bench.ask(ListReviews(), as: leader).reviews.isEmpty)
        #expect(bench.refusal(of: ShowReview(review: row.review), as: leader) == "learning.not_yours")
    }
}

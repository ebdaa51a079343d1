import CaseModel
import LearningShell
import Support
import Testing
import Wire

/// A review has a day, and its meeting reaches people.
@Suite struct `A review has a day by which, and a meeting that people hear of` {
    @Test(
        "R-108 a review that may begin is to be closed within ten working days: the leader is reminded, then theirs too"
    )
    func reminded() throws {
        let bench = try LearningTown.bench()
        let review = try LearningTown.review("K-1", bench)
        let row = try bench.ask(ShowReview(review: review), as: LearningTown.leader).row
        #expect(row.due.map { $0.civil.day } == "2026-12-07")
        #expect(
            try bench.ask(ListLearningDuties(scope: .mine), as: LearningTown.leader).rows.isEmpty, "it stands on Holdet"
        )
        try bench.wait(until: "2026-12-05T09:00+01:00")
        #expect(try bench.said(LearningReminded.self).map(\.recipients) == [["P-3"]])
        #expect(
            try bench.ask(ListLearningDuties(scope: .mine), as: LearningTown.leader).rows.map(\.matter)
                == [Subject(review)])
        try bench.wait(until: "2026-12-08T09:00+01:00")
        let told = try bench.said(LearningReminded.self)
        #expect(told.map(\.stage) == [.nearDue, .overdue] && told.last?.recipients == ["P-3", "P-1"])
        let still = StillWaited(task: .review, matter: Subject(review), round: 1)
        #expect(try bench.ask(still, by: .notifier).isWaited)
        for step in 2...5 {
            _ = try bench.ask(AnswerReviewStep(review: review, step: step, text: "Svar"), as: LearningTown.leader)
        }
        try LearningTown.conclude(review, bench)
        #expect(try !bench.ask(still, by: .notifier).isWaited, "what is done is not asked for")
        #expect(bench.refusal(of: still, as: LearningTown.leader) == "learning.not_yours")
        try bench.wait(until: "2027-03-01T09:00+01:00")
        #expect(try bench.said(LearningReminded.self).count == 2)
    }

    @Test("R-108 R-113 its day moves for a wait that is one, and not for one that has ended already")
    func endedWait() throws {
        let bench = try LearningTown.bench()
        let review = try LearningTown.review("K-1", bench, steps: 0)
        func due() throws -> CivilDay? {
            try bench.ask(ShowReview(review: review), as: LearningTown.leader).row.due?.civil.day
        }
        func say(_ until: Timestamp) throws {
            try bench.hear(
                ReadinessChanged(case: "K-1", waits: true, until: until), from: .wellbeing, about: CaseID("K-1"))
        }
        try bench.wait(until: "2026-12-09T09:00+01:00")
        try say("2026-12-02T16:00+01:00")
        #expect(try due() == "2026-12-07", "it is as late as before")
        try say("2026-12-10T16:00+01:00")
        try bench.wait(until: "2026-12-10T16:00+01:00")
        #expect(try due() == "2026-12-28")
    }

    @Test func `a reminder that is set to come later than when the day was reckoned comes then, once`() throws {
        let bench = try LearningTown.bench()
        _ = try LearningTown.review("K-1", bench)
        bench.clock.now = "2026-12-05T09:00+01:00"
        try bench.restart(settings: ["nearDueDays": 1])
        #expect(try bench.said(LearningReminded.self).isEmpty)
        try bench.wait(until: "2026-12-07T09:00+01:00")
        #expect(try bench.said(LearningReminded.self).map(\.stage) == [.nearDue])
    }

    @Test(
        "R-113 whoever books the meeting and those who are asked to it get the hour, and who no longer is, that it is off"
    )
    func meeting() throws {
        let bench = try LearningTown.bench()
        let review = try LearningTown.review("K-1", bench)
        func book(_ at: Timestamp, _ people: [PersonID]) throws {
            _ = try bench.ask(BookReview(review: review, at: at, people: people), as: LearningTown.leader)
        }
        try book("2026-11-26T10:00+01:00", ["P-7", "P-8"])
        try book("2026-11-27T10:00+01:00", ["P-7"])
        let said = try bench.said(ReviewMeetingSet.self)
        #expect(said.map(\.people) == [["P-3", "P-7", "P-8"], ["P-8"], ["P-3", "P-7"]])
        #expect(said.map(\.isCalledOff) == [false, true, false] && said.map(\.sequence) == [0, 1, 1])
        #expect(said[1].at == "2026-11-26T10:00+01:00")
        #expect(try bench.ask(ShowReview(review: review), as: LearningTown.leader).invited == ["P-3", "P-7"])
        let stranger = BookReview(review: review, at: "2026-11-27T10:00+01:00", people: ["P-99"])
        #expect(bench.refusal(of: stranger, as: LearningTown.leader) == "learning.guest_unknown")
        let crowd = BookReview(
            review: review, at: "2026-11-27T10:00+01:00", people: (1...21).map { PersonID(unchecked: "P-\($0 + 50)") })
        #expect(bench.refusal(of: crowd, as: LearningTown.leader) == "learning.too_many_guests")
        for step in 2...5 {
            _ = try bench.ask(AnswerReviewStep(review: review, step: step, text: "Svar"), as: LearningTown.leader)
        }
        try LearningTown.conclude(review, bench)
        #expect(try bench.said(ReviewMeetingSet.self).last?.isCalledOff == true, "nobody comes to what is over")
    }

    @Test("R-113 a meeting that the waiting moves over is called off for everybody, and the review says so")
    func calledOff() throws {
        let bench = try LearningTown.bench()
        try LearningTown.register("K-1", bench)
        let review = try bench.ask(OpenReview(case: "K-1"), as: LearningTown.leader).row.review
        _ = try bench.ask(
            BookReview(review: review, at: "2026-11-26T10:00+01:00", people: ["P-7"]), as: LearningTown.leader)
        try bench.hear(
            ReadinessChanged(case: "K-1", waits: true, until: "2026-11-30T16:00+01:00"), from: .wellbeing,
            about: CaseID("K-1"))
        let off = try #require(bench.said(ReviewMeetingSet.self).last)
        #expect(off.isCalledOff && off.people == ["P-3", "P-7"] && off.sequence == 1)
        let row = try bench.ask(ShowReview(review: review), as: LearningTown.leader).row
        #expect(row.meetsAt == nil && row.gaveUpMeeting == bench.clock.now)
        #expect(row.due == nil, "no day runs while it waits")
        try bench.wait(until: "2026-12-01T09:00+01:00")
        #expect(
            try bench.ask(ShowReview(review: review), as: LearningTown.leader).row.due.map { $0.civil.day }
                == "2026-12-14")
        _ = try bench.ask(BookReview(review: review, at: "2026-12-03T10:00+01:00"), as: LearningTown.leader)
        #expect(try bench.ask(ShowReview(review: review), as: LearningTown.leader).row.gaveUpMeeting == nil)
        #expect(try bench.said(ReviewMeetingSet.self).last?.sequence == 2)
    }

    @Test("R-113 only whoever leads the unit lets a review begin before time")
    func opensBefore() throws {
        let bench = try LearningTown.bench()
        try LearningTown.register("K-1", bench)
        try bench.hear(
            ReadinessChanged(case: "K-1", waits: true, until: "2026-11-30T16:00+01:00"), from: .wellbeing,
            about: CaseID("K-1"))
        let review = try bench.ask(OpenReview(case: "K-1"), as: LearningTown.leader).row.review
        let begin = LetReviewBegin(review: review, reason: "De har talt sammen i dag.")
        #expect(bench.refusal(of: begin, as: LearningTown.learningLead) == "learning.only_the_leader_opens")
        #expect(try bench.ask(begin, as: LearningTown.leader).row.state == .ready)
    }

    @Test func `the læringsansvarlig reviews a case by its number without seeing it, and never one about themself`()
        throws
    {
        let bench = try LearningTown.bench()
        try LearningTown.register("K-1", bench)
        try LearningTown.register("K-2", bench, about: ["P-5"])
        let review = try bench.ask(OpenReview(case: "K-1"), as: LearningTown.learningLead).row.review
        #expect(try bench.ask(ShowReview(review: review), as: LearningTown.learningLead).maySeeCase == false)
        #expect(try bench.ask(ShowReview(review: review), as: LearningTown.leader).maySeeCase == nil)
        #expect(bench.refusal(of: OpenReview(case: "K-2"), as: LearningTown.learningLead) == "call.may_not_see")
        #expect(bench.refusal(of: OpenReview(case: "K-9"), as: LearningTown.learningLead) == "learning.unknown_case")
        #expect(bench.refusal(of: ShowAftermath(case: "K-1"), as: LearningTown.learningLead) == "call.may_not_see")
    }
}

import CaseModel
import LearningCore
import LearningShell
import Support
import Testing
import Wire

/// Much that waits in Læring is one message a day for each person (decision 83).
@Suite struct `What waits in Læring is one message a day` {
    private func digest(_ id: DigestID, _ bench: ServiceBench<LearningService>) throws -> [DigestedTask] {
        try bench.ask(ReadLearningDigest(digest: id), by: .notifier).kinds
    }

    @Test("R-108 a leader with many reviews whose day is near hears of them in one message, with a number and no case")
    func reviews() throws {
        let bench = try LearningTown.bench()
        let reviews = try (1...4).map { try LearningTown.review(CaseID(unchecked: "K-\($0)"), bench, steps: 5) }
        try bench.wait(until: "2026-12-04T07:59+01:00")
        #expect(try bench.said(RemindedTogether.self).isEmpty, "nobody is told at night")
        try bench.wait(until: "2026-12-04T17:00+01:00")
        let told = try bench.said(RemindedTogether.self)
        #expect(told.map(\.person) == ["P-3"] && told.map(\.count) == [4])
        #expect(try bench.said(LearningReminded.self).isEmpty, "none of them by itself as well")
        let id = try #require(told.first?.digest)
        #expect(
            try digest(id, bench) == [
                DigestedTask(.review, count: 4, late: 0, due: "2026-12-07T16:00+01:00")
            ])
        try LearningTown.conclude(reviews[0], bench)
        #expect(try digest(id, bench).map(\.count) == [3], "what is closed is not counted any more")
        for review in reviews.dropFirst() { try LearningTown.conclude(review, bench) }
        #expect(try digest(id, bench).isEmpty && digest("Y-9", bench).isEmpty)
        #expect(bench.refusal(of: ReadLearningDigest(digest: id), as: LearningTown.leader) == "learning.not_yours")
    }

    @Test("R-108 what has passed its day is one message to the leader, and one to the leader above")
    func overdue() throws {
        let bench = try LearningTown.bench()
        for number in 1...3 { _ = try LearningTown.review(CaseID(unchecked: "K-\(number)"), bench) }
        try bench.wait(until: "2026-12-08T09:00+01:00")
        let told = try bench.said(RemindedTogether.self)
        #expect(told.map(\.person) == ["P-3", "P-3", "P-1"] && told.map(\.count) == [3, 3, 3])
        let last = try #require(told.last?.digest)
        #expect(try digest(last, bench).map(\.late) == [3])
        #expect(try bench.said(LearningReminded.self).isEmpty)
        try bench.wait(until: "2027-03-01T09:00+01:00")
        #expect(try bench.said(RemindedTogether.self).count == 3, "each stage is told once")
    }

    @Test("R-108 R-117 one thing is told by itself, when doors open, and what is not done in time on the next morning")
    func single() throws {
        let bench = try LearningTown.bench()
        let review = try LearningTown.review("K-1", bench, steps: 5)
        // Near from Tuesday 24 November at midnight, done by the end of Thursday.
        _ = try bench.ask(
            AddFinding(
                review: review, text: "Skabelonen rettes", cause: .systemError, isPractice: true, owner: "P-3",
                due: "2026-11-27T00:00+01:00"), as: LearningTown.leader)
        try bench.wait(until: "2026-11-24T09:00+01:00")
        #expect(try bench.said(FindingReminded.self).map(\.recipients) == [["P-3"]], "one thing is told by itself")
        try bench.wait(until: "2026-12-08T09:00+01:00")
        #expect(try bench.said(LearningReminded.self).map(\.stage) == [.nearDue, .overdue])
        #expect(try bench.said(LearningReminded.self).last?.recipients == ["P-3", "P-1"])
        #expect(try bench.said(FindingReminded.self).map(\.stage) == [.nearDue, .overdue])
    }

    @Test("R-117 what somebody is given in one review is one message, half an hour after the first of it")
    func given() throws {
        let bench = try LearningTown.bench()
        let review = try LearningTown.review("K-1", bench, steps: 5)
        func give(_ owner: PersonID) throws {
            _ = try bench.ask(
                AddFinding(
                    review: review, text: "Skabelonen rettes", cause: .systemError, isPractice: true, owner: owner,
                    due: "2026-12-01T00:00+01:00"), as: LearningTown.leader)
        }
        for owner in ["P-7", "P-7", "P-8", "P-3"] as [PersonID] { try give(owner) }
        try bench.wait(until: "2026-11-23T09:29+01:00")
        #expect(try bench.said(FindingGiven.self).isEmpty && bench.said(RemindedTogether.self).isEmpty)
        try bench.wait(until: "2026-11-23T09:30+01:00")
        let told = try bench.said(RemindedTogether.self)
        #expect(told.map(\.person) == ["P-7"] && told.map(\.count) == [2])
        #expect(try bench.said(FindingGiven.self).map(\.to) == ["P-8"], "one is told by itself")
        let id = try #require(told.first?.digest)
        #expect(
            try digest(id, bench) == [DigestedTask(.finding, count: 2, late: 0, due: "2026-12-01T00:00+01:00")])
        try give("P-7")
        try bench.wait(until: "2026-11-23T11:00+01:00")
        #expect(try bench.said(FindingGiven.self).map(\.to) == ["P-8", "P-7"])
    }

    @Test func `a message is put off to when doors open, and to another day for whoever has had one`() throws {
        let calendar = OfficeCalendar(.kl)
        func moment(_ now: Timestamp, _ told: CivilDay?) throws -> Timestamp {
            try ToldTogether.moment(at: now, lastTold: told, in: calendar)
        }
        #expect(try moment("2026-11-24T09:30+01:00", nil) == "2026-11-24T09:30+01:00")
        #expect(try moment("2026-11-24T00:00+01:00", "2026-11-23") == "2026-11-24T08:00+01:00")
        #expect(try moment("2026-11-24T09:30+01:00", "2026-11-24") == "2026-11-25T08:00+01:00")
        #expect(try moment("2026-11-27T09:30+01:00", "2026-11-27") == "2026-11-30T08:00+01:00")
    }
}

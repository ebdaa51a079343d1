import CaseModel
import LearningShell
import Runtime
import Store
import Support
import Testing

@Suite struct `What is learned from an incident` {
    private let leader = Viewer(person: "P-3", unit: "U-3", roles: [.leader], leads: ["U-3"])
    private let lead = Viewer(person: "P-27", unit: "U-1", roles: [.learningLead], leads: [])
    private let stranger = Viewer(person: "P-4", unit: "U-4", roles: [.leader], leads: ["U-4"])
    private let until: Timestamp = "2026-11-25T16:00+01:00"

    private func bench(waits: Bool) throws -> ServiceBench<LearningService> {
        let bench = try ServiceBench<LearningService>(at: "2026-11-23T09:00+01:00")
        try say(waits ? until : nil, bench)
        return bench
    }

    private func say(_ until: Timestamp?, _ bench: ServiceBench<LearningService>) throws {
        try bench.hear(
            IncidentToLearnFrom(incident: "I-1", unit: "U-3", waits: until != nil, until: until), from: .wellbeing,
            about: IncidentID("I-1"))
    }

    @Test("R-107 R-113 a review of an incident waits while somebody is waited for, is one, and names no case")
    func waits() throws {
        let bench = try bench(waits: true)
        let row = try #require(bench.ask(ListReviews(), as: leader).reviews.first)
        #expect((row.case, row.unit, row.cause, row.state) == (nil, "U-3", .incident, .waits))
        #expect(
            bench.refusal(of: AnswerReviewStep(review: row.review, step: 1, text: "x"), as: leader)
                == "learning.somebody_is_waited_for")
        try say(nil, bench)
        #expect(try bench.ask(ListReviews(), as: leader).reviews.map(\.state) == [.ready])
        try say(until, bench)
        try bench.wait(until: until)
        #expect(try bench.ask(ListReviews(), as: lead).reviews.map(\.state) == [.ready])
        #expect(try bench.ask(ListReviews(), as: stranger).reviews.isEmpty)
        #expect(bench.refusal(of: ShowReview(review: row.review), as: stranger) == "learning.not_yours")
    }

    @Test("R-113 what a leader let begin after an incident is met about after the wait, never on a debriefing's day")
    func letBegin() throws {
        let bench = try bench(waits: true)
        let review = try #require(bench.ask(ListReviews(), as: leader).reviews.first).review
        _ = try bench.ask(LetReviewBegin(review: review, reason: "De vil gerne"), as: leader)
        func refusal(_ at: Timestamp) -> String? { bench.refusal(of: BookReview(review: review, at: at), as: leader) }
        #expect(refusal("2026-11-24T10:00+01:00") == "learning.meeting_while_waiting")
        // The debriefing is held today: nobody meets about learning before tomorrow.
        try say("2026-11-24T00:00+01:00", bench)
        #expect(refusal("2026-11-23T14:30+01:00") == "learning.meeting_while_waiting")
        #expect(refusal("2026-11-24T10:00+01:00") == nil)
    }

    @Test("R-113 what was let begin and waits again says until when, and keeps every reason for which it was let begin")
    func waitsAgain() throws {
        let bench = try bench(waits: true)
        let review = try #require(bench.ask(ListReviews(), as: leader).reviews.first).review
        func shown() throws -> ShowReview.Reply { try bench.ask(ShowReview(review: review), as: leader) }
        _ = try bench.ask(LetReviewBegin(review: review, reason: "Vi begynder nu"), as: leader)
        #expect(try shown().row.waitsUntil == nil && shown().waitedFor == until)
        // The debriefing was held: it is waited to the next day.
        let held: Timestamp = "2026-11-24T00:00+01:00"
        try say(held, bench)
        #expect(try shown().row.waitsUntil == held && shown().waitedFor == nil)
        #expect(try shown().openedBecause == "Vi begynder nu")
        _ = try bench.ask(LetReviewBegin(review: review, reason: "De vil gerne"), as: leader)
        #expect(try shown().openedBecause == "Vi begynder nu\nDe vil gerne" && shown().waitedFor == held)
        try bench.wait(until: held)
        #expect(try shown().waitedFor == nil)
    }

    @Test("R-112 R-113 a closed review of an incident does not go on while somebody is waited for")
    func reopened() throws {
        let bench = try bench(waits: false)
        let review = try #require(bench.ask(ListReviews(), as: leader).reviews.first).review
        for step in 1...5 {
            _ = try bench.ask(AnswerReviewStep(review: review, step: step, text: "Svar"), as: leader)
        }
        try LearningTown.conclude(review, bench, as: leader)
        try say(until, bench)
        let reopen = ReopenReview(review: review, reason: "Mere at sige")
        #expect(bench.refusal(of: reopen, as: leader) == "learning.somebody_is_waited_for")
        #expect(try bench.ask(ShowReview(review: review), as: leader).waitedFor == until)
        try bench.wait(until: until)
        #expect(try bench.ask(reopen, as: leader).row.state == .underWay)
    }

    @Test("R-113 an older file's review of an incident that waits knows until when, also once it is let begin")
    func olderWait() throws {
        let database = try Database(path: ":memory:")
        try Migrations.apply(Array(LearningService.declaration.migrations.prefix(15)), to: database)
        try database.script(
            """
            INSERT INTO review (review, incident, unit, cause, state, until, opened)
            VALUES ('R-1', 'I-1', 'U-3', 'incident', 'waits', 9, 5);
            INSERT INTO review (review, case_id, cause, state, until, opened) VALUES ('R-2', 'K-1', 'redStep', 'waits', 9, 5);
            """)
        try Migrations.apply(LearningService.declaration.migrations, to: database)
        let sql = "SELECT waited_for FROM review ORDER BY review"
        #expect(try database.rows(sql) { $0.optionalMoment("waited_for")?.milliseconds } == [9, nil])
    }

    @Test("R-107 R-112 R-117 it goes its five steps, its finding is the unit's, and it closes without naming anything")
    func wholeWay() throws {
        let bench = try bench(waits: false)
        let review = try #require(bench.ask(ListReviews(), as: leader).reviews.first).review
        for step in 1...5 {
            _ = try bench.ask(AnswerReviewStep(review: review, step: step, text: "Svar \(step)"), as: leader)
        }
        _ = try bench.ask(
            AddFinding(
                review: review, text: "To ved skranken", cause: .systemError, isPractice: true, owner: "P-7",
                due: "2026-12-01T12:00+01:00"), as: leader)
        try LearningTown.conclude(review, bench, as: leader)
        #expect(try bench.said(IncidentReviewChanged.self).map(\.state) == [.ready, .closed])
        #expect(try bench.said(ReviewClosed.self).isEmpty && bench.said(ReviewOpened.self).isEmpty)
        let row = try #require(bench.ask(ListFindings(scope: .led), as: leader).findings.first)
        #expect((row.course?.unit, row.course?.cases) == ("U-3", 0))
        let causes = try bench.ask(ShowCauses(from: "2026-11-01", to: "2026-11-30"), as: leader)
        let channels = causes.tables.first { $0.dimension == .channel }
        #expect(channels?.lines.map(\.key) == [CauseTable.noChannel], "it came by no channel, and is counted so")
        #expect(causes.tables.first { $0.dimension == .unit }?.lines.map(\.key) == ["U-3"])
    }

    @Test("R-117 the same cause and change in an incident opens what was finished in the unit again")
    func cameAgain() throws {
        let bench = try bench(waits: false)
        func add(_ review: ReviewID) throws {
            _ = try bench.ask(AnswerReviewStep(review: review, step: 1, text: "Ventetid"), as: leader)
            _ = try bench.ask(
                AddFinding(
                    review: review, text: "Flere i modtagelsen", cause: .systemError, isPractice: true, owner: "P-7",
                    due: "2026-12-20T12:00+01:00", change: .workflow), as: leader)
        }
        try add(try #require(bench.ask(ListReviews(), as: leader).reviews.first).review)
        let first = try #require(bench.ask(ListFindings(scope: .led), as: leader).findings.first).finding
        _ = try bench.ask(AdvanceFinding(finding: first, state: .done, said: "To mere"), as: leader)
        try bench.wait(until: "2026-11-30T09:00+01:00")
        try bench.hear(
            IncidentToLearnFrom(incident: "I-2", unit: "U-3", waits: false, until: nil), from: .wellbeing,
            about: IncidentID("I-2"))
        try add(try #require(bench.ask(ListReviews(), as: leader).reviews.first { $0.answered == 0 }).review)
        let row = try bench.ask(ListFindings(scope: .led, finding: first), as: leader).findings.first
        #expect(row?.course?.state == .open && row?.course?.reopenings == 1)
    }

    @Test("R-112 reviews of before keep their answers, findings and links when the file learns of incidents")
    func olderFile() throws {
        let database = try Database(path: ":memory:")
        try Migrations.apply(Array(LearningService.declaration.migrations.prefix(2)), to: database)
        try database.script(
            """
            INSERT INTO review (review, case_id, cause, state, opened) VALUES ('R-1', 'K-1', 'redStep', 'underWay', 5);
            INSERT INTO answer (review, step, text) VALUES ('R-1', 1, 'Brevet kom for sent');
            INSERT INTO finding (finding, review, text, cause, is_practice, owner, due)
            VALUES ('F-1', 'R-1', 'Skabelonen rettes', 'systemError', 1, 'P-7', 9);
            """)
        try Migrations.apply(LearningService.declaration.migrations, to: database)
        let sql = """
            SELECT answer.text AS said, finding.text AS found, case_id
              FROM review
              JOIN answer USING (review)
              JOIN finding USING (review)
             ORDER BY review
            """
        let rows = try database.rows(sql) { [$0.text("said"), $0.text("found"), $0.text("case_id")] }
        #expect(rows == [["Brevet kom for sent", "Skabelonen rettes", "K-1"]])
        #expect(try database.rows("PRAGMA foreign_key_check") { _ in true }.isEmpty)
        #expect(throws: StoreError.self, "a review is still what answers need") {
            try database.script("INSERT INTO answer (review, step, text) VALUES ('R-2', 1, 'x')")
        }
    }
}

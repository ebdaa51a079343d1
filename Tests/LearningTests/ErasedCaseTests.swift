import CaseModel
import LearningShell
import Store
import Support
import Testing
import Wire

/// What Learning does not keep for ever.
@Suite struct `Words that are not kept` {
    private static let mark = "MÆRKET-OG-SLETTET"

    /// The case's words in every place where Learning takes words in.
    private func filled(_ bench: ServiceBench<LearningService>) throws -> ReviewID {
        let review = try LearningTown.review("K-1", bench, steps: 0)
        let me = LearningTown.leader
        for step in 1...4 {
            _ = try bench.ask(AnswerReviewStep(review: review, step: step, text: "\(Self.mark) \(step)"), as: me)
        }
        let checks = CheckQuestion.allCases.map { CheckAnswer(question: $0, verdict: .no, note: Self.mark) }
        _ = try bench.ask(CheckReview(review: review, answers: checks), as: me)
        _ = try bench.ask(
            AddFinding(
                review: review, text: "Skabelonen rettes", cause: .systemError, isPractice: true, owner: "P-7",
                due: bench.clock.now.adding(hours: 48), change: .template), as: me)
        let finding = try #require(bench.ask(ShowReview(review: review), as: me).findings.first).finding
        _ = try bench.ask(AdvanceFinding(finding: finding, state: .done, said: "Rettet"), as: me)
        _ = try bench.ask(TellLesson(finding: finding, text: Self.mark, to: 1), as: me)
        _ = try bench.ask(
            BookReview(review: review, at: bench.clock.now.adding(hours: 24), people: ["P-7"]), as: me)
        _ = try bench.ask(
            RecordMeeting(
                case: "K-1", heldAt: bench.clock.now, explained: Self.mark, contact: "P-7",
                answers: [MeetingAnswer(question: .chairedWell, verdict: .yes, note: Self.mark)]), as: me)
        _ = try bench.ask(
            ProposeReparation(
                case: "K-1", ground: .lateHandling, loss: .personal, isClearlyEstablished: true, legalBasis: "",
                reachesBackTo: nil, acknowledgement: Self.mark), as: me)
        _ = try bench.ask(OfferMediation(case: "K-1", ground: .locked), as: me)
        return review
    }

    /// Every table that holds the text in any column, and every table at all that was looked in.
    private func places(_ text: String, in database: Database) throws -> (found: [String], looked: Int) {
        let tables = try database.rows("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name") {
            $0.text("name")
        }
        let found = try tables.filter { table in
            let columns = try database.rows("SELECT name FROM pragma_table_info('\(table)')") { $0.text("name") }
            let any = columns.map { "instr(CAST(\"\($0)\" AS TEXT), :text) > 0" }.joined(separator: " OR ")
            return try database.first("SELECT 1 FROM \"\(table)\" WHERE \(any) LIMIT 1", ["text": .text(text)]) { _ in
                true
            } ?? false
        }
        return (found, tables.count)
    }

    @Test("the words of an erased case go from every table, its review ends, and the fact and the finding stay")
    func erased() throws {
        let bench = try LearningTown.bench()
        let review = try filled(bench)
        #expect(try places(Self.mark, in: bench.database).found.count >= 6)
        _ = try bench.answered(inOneTurn: [
            ("learning.erasures-replay", ["identifiers": ["K-1"]])
        ])
        let (found, looked) = try places(Self.mark, in: bench.database)
        #expect(found.isEmpty && looked > 20, "looked in \(looked) tables")
        #expect(try bench.said(ReviewMeetingSet.self).last?.isCalledOff == true)
        let shown = try bench.ask(ShowReview(review: review), as: LearningTown.leader)
        #expect(shown.row.state == .closed && shown.answers.isEmpty && shown.erasedOn == "2026-11-23")
        #expect(shown.findings.map(\.text) == ["Skabelonen rettes"])
        #expect(try bench.ask(ListLearningDuties(scope: .led), as: LearningTown.head).rows.isEmpty)
        let year = Evaluate(from: "2026-01-01", to: "2026-12-31")
        #expect(try bench.ask(year, as: LearningTown.head).received != .number(0), "it is counted still")
        try bench.wait(until: "2027-06-01T09:00+01:00")
    }

    @Test("a closed review keeps its words as long as is set, to the day, and then keeps that it was")
    func kept() throws {
        let bench = try LearningTown.bench(settings: ["reviewWordsMonths": 3])
        let review = try LearningTown.review("K-1", bench, steps: 5)
        try LearningTown.conclude(review, bench)
        func shown() throws -> ShowReview.Reply { try bench.ask(ShowReview(review: review), as: LearningTown.leader) }
        try bench.wait(until: "2027-02-23T09:00+01:00")
        #expect(try shown().answers.count == 5 && shown().erasedOn == nil)
        try bench.wait(until: "2027-02-24T09:00+01:00")
        #expect(try shown().answers.isEmpty && shown().erasedOn == "2027-02-24" && shown().row.state == .closed)
    }
}

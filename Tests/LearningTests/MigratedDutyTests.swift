import CaseModel
import LearningShell
import Runtime
import Store
import Support
import Testing

/// A file from before there were days by which.
@Suite struct `What waited before there were days` {
    /// A review that may begin, one that waits, a proposal nobody has answered, a mediation with a plan and one without.
    private func write(_ path: String) throws {
        let database = try Database(path: path)
        try Migrations.apply(Array(LearningService.declaration.migrations.prefix(9)), to: database)
        try database.script(
            """
            INSERT INTO unit (unit, leader) VALUES ('U-3', 'P-3');
            INSERT INTO person (person, unit, is_active) VALUES ('P-3', 'U-3', 1), ('P-8', 'U-3', 1);
            INSERT INTO fact (case_id, unit, received, channel, kind, route)
            VALUES ('K-1', 'U-3', 5, 'phone', 'complaint', 'callback'),
                   ('K-2', 'U-3', 5, 'phone', 'complaint', 'callback'),
                   ('K-3', 'U-3', 5, 'phone', 'complaint', 'callback');
            INSERT INTO participant (case_id, person, part) VALUES ('K-1', 'P-8', 'caller');
            INSERT INTO review (review, case_id, cause, state, until, opened)
            VALUES ('R-1', 'K-1', 'objection', 'ready', NULL, 5),
                   ('R-2', 'K-2', 'redStep', 'waits', 9000000000000, 5),
                   ('R-3', 'K-3', 'chosen', 'closed', NULL, 5);
            INSERT INTO answer (review, step, text) VALUES ('R-3', 1, 'Fra længe siden');
            INSERT INTO finding (finding, review, text, cause, is_practice, owner, due, unit)
            VALUES ('F-1', 'R-3', 'Skabelonen rettes', 'systemError', 1, 'P-8', 9000000000000, 'U-3');
            INSERT INTO reparation (reparation, case_id, ground, loss, state, legal_basis, acknowledgement, proposed_by,
                                    proposed_at)
            VALUES ('G-1', 'K-1', 'lateHandling', 'personal', 'proposed', '', 'For sent', 'P-8', 5);
            INSERT INTO mediation (mediation, case_id, ground, state, offered_at, held_at, follow_up_by)
            VALUES ('B-1', 'K-1', 'locked', 'agreed', 5, 6, '2026-12-18'), ('B-2', 'K-1', 'locked', 'agreed', 5, 6, NULL),
                   ('B-3', 'K-1', 'locked', 'offered', 5, NULL, NULL);
            """)
    }

    @Test func `what waits already gets its day from the first start on, and nobody is told that it is late`() throws {
        let folder = TemporaryFolder()
        try write(folder.file("learning.sqlite"))
        let bench = try ServiceBench<LearningService>(
            at: LearningTown.monday, file: folder.file("learning.sqlite"))
        let rows = try bench.ask(ListLearningDuties(scope: .led), as: LearningTown.leader).rows
        #expect(rows.map(\.matter.rawValue) == ["B-3", "G-1", "R-1", "B-1"])
        #expect(rows.map(\.due.civil.day) == ["2026-12-07", "2026-12-07", "2026-12-07", "2026-12-19"])
        #expect(try bench.said(LearningReminded.self).isEmpty)
        let shown = try bench.ask(ShowReview(review: "R-3"), as: LearningTown.leader)
        #expect(shown.answers.isEmpty && shown.erasedOn == "2026-11-23", "words of more than five years ago go")
        #expect(shown.findings.map(\.text) == ["Skabelonen rettes"])
        #expect(try bench.database.rows("PRAGMA foreign_key_check") { _ in true }.isEmpty)
        try bench.wait(until: "2026-12-05T09:00+01:00")
        #expect(try bench.said(LearningReminded.self).allSatisfy { $0.stage == .nearDue && $0.round == 1 })
    }
}

import CaseModel
import IntakeShell
import Store
import Testing
import Wire

@Suite struct ImportTests {
    private static let today: Timestamp = "2026-11-24T08:30+01:00"
    private static let longPast: Timestamp = "2026-11-20T08:30+01:00"

    private func row(
        _ number: Int, _ summary: String = "Ingen ringede tilbage.", received: Timestamp? = today,
        isHistory: Bool? = nil
    ) -> ImportRow {
        ImportRow(number: number, registration: .complaint(received: received, summary: summary, isHistory: isHistory))
    }

    private func stage(_ rows: [ImportRow], _ id: ImportID = "M-1", isDryRun: Bool = false) -> StageImport {
        StageImport(import: id, rows: rows, isDryRun: isDryRun)
    }

    private func count(_ desk: Desk) throws -> Int64 {
        try desk.database.first("SELECT COUNT(*) AS count FROM complaint") { $0.integer("count") } ?? -1
    }

    @Test func `nothing is a case before the whole file is there`() throws {
        let desk = try Desk()
        try desk.ask(stage([row(2, "Ét."), row(3, "To.")]))
        try desk.ask(stage([row(4, "Tre.")]))
        #expect(try count(desk) == 0 && desk.said().isEmpty)
        let done = try desk.ask(CommitImport(import: "M-1", leavesOutRefused: false))
        #expect(done.registered == 3 && done.history == 0 && done.repeated == 0 && done.refused == 0)
        #expect(desk.saidNames() == ["registered", "registered", "registered"])
        #expect(done.published?.number == 3)
    }

    @Test func `a dry run says what would become of each line and keeps nothing`() throws {
        let desk = try Desk()
        let reply = try desk.ask(
            stage(
                [row(2), row(3), row(4, " "), row(5, "For længe siden.", received: Self.longPast)], isDryRun: true))
        #expect(reply.rows.map(\.fate) == [.registered, .repeated, .refused, .history])
        #expect(reply.rows[2].number == 4 && reply.rows[2].code == "intake.summary_missing")
        #expect(reply.rows[2].message?.isEmpty == false)
        #expect(
            desk.refusal(CommitImport(import: "M-1", leavesOutRefused: true)) == "intake.import_unknown")
        #expect(try desk.database.first("SELECT * FROM import_row") { _ in true } == nil)
    }

    @Test func `a refused line refuses the file, unless one asks to leave it out`() throws {
        let desk = try Desk()
        try desk.ask(stage([row(2, "Ét."), row(3, received: nil)]))
        let whole = CommitImport(import: "M-1", leavesOutRefused: false)
        #expect(desk.refusal(whole) == "intake.import_has_refused_rows")
        #expect(try count(desk) == 0)
        let done = try desk.ask(CommitImport(import: "M-1", leavesOutRefused: true))
        #expect(done.registered == 1 && done.refused == 1)
    }

    @Test func `the same file twice is one file, and the same import twice gives the same answer`() throws {
        let desk = try Desk()
        let rows = [row(2, "Ét."), row(3, "To.")]
        try desk.ask(stage(rows))
        // The reply was lost on the way, so the part is sent again.
        try desk.ask(stage(rows))
        let commit = CommitImport(import: "M-1", leavesOutRefused: false)
        let first = try desk.ask(commit)
        #expect(try desk.ask(commit) == first)
        #expect(desk.refusal(stage(rows)) == "intake.import_done")
        // Another day somebody imports it again, asking for other treatment; the words are the same.
        let again = [row(7, "Ét.", isHistory: true), row(8, "To."), row(9, "Tre.")]
        #expect(try desk.ask(stage(again, "M-2")).rows.map(\.fate) == [.repeated, .repeated, .registered])
        let second = try desk.ask(CommitImport(import: "M-2", leavesOutRefused: false))
        #expect(second.registered == 1 && second.repeated == 2)
        #expect(try count(desk) == 3)
    }

    @Test func `a row older than three days becomes history: a case that promises nothing`() throws {
        let desk = try Desk()
        let rows = [
            row(2, "Ét.", received: Self.longPast), row(3, "To.", received: Self.longPast, isHistory: false),
        ]
        try desk.ask(stage(rows))
        let done = try desk.ask(CommitImport(import: "M-1", leavesOutRefused: false))
        #expect(done.history == 1 && done.registered == 1)
        let said = try desk.said().map { try $0.body(CaseRegistered.self) }
        #expect(said.map(\.isHistory) == [true, false])
        let open = try desk.ask(ListCases(scope: .unit)).cases
        #expect(open.map(\.case) == [said[1].case])
        let past = try desk.ask(ShowCase(case: said[0].case))
        #expect(past.row.isHistory && past.row.isClosed && past.missing.isEmpty)
    }

    @Test func `two different lines cannot have one number, nor two people one import`() throws {
        let desk = try Desk()
        try desk.ask(stage([row(2, "Ét.")]))
        #expect(desk.refusal(stage([row(2, "Noget andet.")])) == "intake.row_number_repeated")
        #expect(desk.refusal(stage([row(3)]), as: .bo) == "intake.import_unknown")
        #expect(
            desk.refusal(CommitImport(import: "M-1", leavesOutRefused: false), as: .bo)
                == "intake.import_unknown")
        let many = (0...StageImport.mostRows).map { row($0, "Linje \($0).") }
        #expect(desk.refusal(stage(many)) == "intake.too_many_rows")
    }

    @Test func `rows that nobody makes cases of are forgotten after a week`() throws {
        let desk = try Desk()
        try desk.ask(stage([row(2)]))
        func lies() throws -> Bool { try desk.database.first("SELECT * FROM import_row") { _ in true } ?? false }
        try desk.wait(until: Timestamp.tuesdayMorning.adding(hours: 168))
        #expect(try lies())
        try desk.wait(until: Timestamp.tuesdayMorning.adding(hours: 168).adding(milliseconds: 1))
        #expect(try !lies())
    }
}

import CallbackCore
import CallbackShell
import CaseModel
import Runtime
import Store
import Support
import Testing

/// A file as release 7 of its tables left it: calls of which somebody has been told, and leaders who have answered.
@Suite("A file from before")
struct MigratedTests {
    /// Friday's call, missed, told of and answered for; Tuesday's, of which whoever rings has been told, all later stages
    /// planned as they were then.
    private static func write(_ path: String) throws {
        let database = try Database(path: path)
        try ReleasedFile.write(ReleasedFile.callback, into: database)
        let friday: Timestamp = "2026-11-20T09:00+01:00"
        let missed = CallPromise.promise(since: friday)
        try add("1", missed, state: "overdue", to: database)
        try add("2", .tuesday, state: "awaited", to: database)
        let limit = missed.limit.due
        try add("1", "owed", at: friday, told: friday, to: database)
        try add("1", "missed", at: limit, told: limit, to: database)
        try add("1", "stillMissed", at: "2026-11-24T11:00+01:00", told: nil, to: database)
        try database.run(
            """
            INSERT INTO escalation_answer (callback, stage, answer, answered_by, answered_at)
            VALUES ('C-1', 'missed', 'staysWithCaller', 'P-2', :now)
            """, ["now": Value(limit)])
        try add("2", "owed", at: .tuesdayMorning, told: .tuesdayMorning, to: database)
        for (stage, moment) in [
            ("nearTarget", "2026-11-24T15:00+01:00"), ("nearLimit", "2026-11-25T08:00+01:00"),
            ("missed", "2026-11-25T10:00+01:00"), ("stillMissed", "2026-11-26T10:00+01:00"),
        ] as [(String, Timestamp)] {
            try add("2", stage, at: moment, told: nil, to: database)
        }
    }

    private static func add(
        _ number: String, _ promise: CallPromise, state: String, to database: Database
    ) throws {
        try database.run(
            """
            INSERT INTO case_file (case_id, unit, received, channel, route, assigned)
            VALUES (:case, 'U-1', :since, 'phone', 'callback', 'P-1')
            """, ["case": .text("K-\(number)"), "since": Value(promise.since)])
        try database.run(
            "INSERT INTO case_person (case_id, person, part) VALUES (:case, 'P-1', 'caller')",
            ["case": .text("K-\(number)")])
        try database.run(
            """
            INSERT INTO call (callback, case_id, reason, assigned, since, registered, target_rule, target_profile,
                   target_edition, target_due, limit_rule, limit_profile, limit_edition, limit_due, state)
            VALUES (:call, :case, 'firstContact', 'P-1', :since, :since, 'S', 'kl', 1, :target, 'W', 'kl', 1, :limit, :state)
            """,
            [
                "call": .text("C-\(number)"), "case": .text("K-\(number)"), "since": Value(promise.since),
                "target": Value(promise.target.due), "limit": Value(promise.limit.due), "state": .text(state),
            ])
    }

    private static func add(
        _ number: String, _ stage: String, at due: Timestamp, told: Timestamp?, to database: Database
    ) throws {
        try database.run(
            """
            INSERT INTO ping (callback, stage, due, valid_until, fate, told_at, recipients)
            VALUES (:call, :stage, :due, :until, :fate, :told, :people)
            """,
            [
                "call": .text("C-\(number)"), "stage": .text(stage), "due": Value(due),
                "until": Value(due.adding(hours: 24 * 7)), "fate": .text(told == nil ? "planned" : "told"),
                "told": told.map { Value($0) } ?? .null, "people": told == nil ? .null : .text("P-1 P-2"),
            ])
    }

    @Test("R-034 R-036 what was told stays told, what was planned is told once, and what a leader said stands")
    func told() throws {
        let folder = TemporaryFolder()
        let path = folder.file("callback.sqlite")
        try Self.write(path)
        let bench = try CallbackBench.small(file: path)
        #expect(try bench.database.isSound())
        #expect(try bench.ask(ListEscalations(), as: .leader).escalations.isEmpty)
        try bench.wait(until: "2026-12-04T09:00+01:00")
        let told = { (call: CallbackID) in
            try bench.said(Pinged.self).filter { $0.callback == call }.map(\.stage)
        }
        #expect(try told("C-1") == [.stillMissed, .longMissed])
        #expect(try told("C-2") == [.nearTarget, .nearLimit, .missed, .stillMissed, .longMissed])
        #expect(try bench.said(Pinged.self).allSatisfy { $0.instance == nil })
        let shown = try bench.ask(ShowCalls(case: "K-1"), as: .caseworker)
        #expect(shown.pings.map(\.stage) == [.owed, .missed, .stillMissed, .longMissed])
        #expect(shown.calls.map(\.limit) == [CallPromise.promise(since: "2026-11-20T09:00+01:00").limit])
        let rows = try bench.database.rows("SELECT answer FROM escalation_answer") { $0.text("answer") }
        #expect(rows == ["staysWithCaller"])
        #expect(try bench.database.isSound())
    }

    @Test func `a large file is brought up to date without any of its calls or pings being written anew`() throws {
        let folder = TemporaryFolder()
        let database = try Database(path: folder.file("callback.sqlite"))
        try ReleasedFile.write(ReleasedFile.callback, into: database)
        for number in 1...200 {
            try Self.add("\(number)", .tuesday, state: "awaited", to: database)
            for (hours, stage) in ["nearTarget", "nearLimit", "missed", "stillMissed"].enumerated() {
                try Self.add(
                    "\(number)", stage, at: .tuesdayMorning.adding(hours: Int64(hours + 1)), told: nil, to: database)
            }
        }
        let changes = { try database.first("SELECT total_changes() AS n", [:]) { $0.integer("n") } ?? 0 }
        let before = try changes()
        try Migrations.apply(CallbackService.declaration.migrations, to: database)
        #expect(try changes() - before < 20)
        #expect(try database.first("SELECT COUNT(*) AS n FROM ping") { $0.integer("n") } == 800)
        // What the new release says of these tables counts: further stages, and no other.
        try Self.add("1", "wished", at: .tuesdayMorning, told: nil, to: database)
        try Self.add("1", "longMissed", at: .tuesdayMorning, told: nil, to: database)
        #expect(throws: StoreError.self) {
            try Self.add("1", "someday", at: .tuesdayMorning, told: nil, to: database)
        }
        #expect(throws: StoreError.self) { try database.run("UPDATE call SET instance = 0") }
        #expect(try database.isSound())
    }

    @Test func `no step looks through every row of what grows with the cases`() {
        // SQLite reads the whole table for a rule that comes with a column; with a million calls that is seconds.
        for step in CallbackService.declaration.migrations.dropFirst(7) {
            for sentence in step.split(separator: ";") where sentence.contains("ADD COLUMN") {
                #expect(!sentence.contains("CHECK") && !sentence.contains("REFERENCES"), "\(sentence)")
            }
        }
    }

    @Test("R-019 R-071 a file from before keeps the rules that came with its columns, and takes talks that nobody owed")
    func rules() throws {
        let folder = TemporaryFolder()
        let database = try Database(path: folder.file("callback.sqlite"))
        try ReleasedFile.write(ReleasedFile.callback, into: database)
        try Self.add("1", .tuesday, state: "awaited", to: database)
        try database.run("UPDATE call SET limit_rule = 'A', target_rule = 'A'")
        try Migrations.apply(CallbackService.declaration.migrations, to: database)
        let row = try database.first("SELECT before = limit_due AS is_before, limit_rule AS rule FROM call") {
            ($0.bool("is_before"), $0.text("rule"))
        }
        #expect(row?.0 == true && row?.1 == "F")
        func note(_ name: String, _ call: String, _ outcome: String, _ how: String = "'knownNumber'") throws {
            try database.run(
                """
                INSERT INTO note (note, version, case_id, callback, author, spoken_at, filed_at, outcome, body, recognised)
                VALUES ('\(name)', 1, 'K-1', \(call), 'P-1', 0, 0, \(outcome), 'Vi talte.', \(how))
                """)
        }
        try note("N-1", "NULL", "NULL")
        try note("N-2", "'C-1'", "'solved'")
        #expect(throws: StoreError.self) { try note("N-3", "NULL", "'solved'") }
        #expect(throws: StoreError.self) { try note("N-4", "'C-1'", "NULL") }
        #expect(throws: StoreError.self) { try note("N-5", "NULL", "NULL", "'guessed'") }
        #expect(throws: StoreError.self) { try database.run("UPDATE call SET before = 1, reason = 'newTalk'") }
        #expect(try database.isSound())
    }
}

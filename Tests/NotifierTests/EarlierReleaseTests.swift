import CaseModel
import NotifierShell
import Runtime
import Store
import Support
import Testing
import Wire

/// What an earlier release left undone, done once by this one.
@Suite struct EarlierReleaseTests {
    private func choose(_ registration: PostRegistration, _ desk: Desk) throws {
        _ = try desk.bench.ask(SetPostRegistration(case: "K-1", registration: registration), as: Desk.colleague)
    }

    /// A file in which this choice was never told of.
    private func untold(_ desk: Desk) throws {
        try desk.bench.database.run("INSERT INTO way_untold SELECT case_id FROM post")
        try desk.bench.restart()
    }

    @Test("R-014 how a citizen gets letters, chosen before that was told, is told of once, with when it was chosen")
    func ways() throws {
        let desk = try Desk()
        try desk.register()
        try choose(.exempt, desk)
        let chosen = desk.bench.clock.now
        try desk.bench.wait(until: "2025-03-04T12:00+01:00")
        for _ in 1...2 { try untold(desk) }
        let said = try desk.bench.said(LettersWayChosen.self)
        #expect(said.map(\.case) == ["K-1", "K-1", "K-1"] && said.map(\.chosen) == [nil, chosen, chosen])
        let left = try desk.bench.database.first("SELECT COUNT(*) AS count FROM way_untold") { $0.number("count") }
        #expect(left == 0)
    }

    @Test("R-014 told of after the backup, it is lost only where the file does not know it", arguments: [true, false])
    func lost(isKnown: Bool) throws {
        let desk = try Desk()
        try desk.register()
        let before = try desk.bench.saved()
        try choose(.exempt, desk)
        // As an earlier release did it: nobody was told.
        let chosen = desk.bench.clock.now
        let copy = isKnown ? try desk.bench.saved() : before
        try desk.bench.wait(until: "2025-03-04T12:00+01:00")
        try untold(desk)
        try desk.bench.putBack(copy)
        let post = try desk.bench.ask(ListLetters(case: "K-1"), as: Desk.colleague).post
        #expect(post?.lost == (isKnown ? nil : chosen) && post?.registration == (isKnown ? .exempt : nil))
    }

    @Test("R-074 a code in a letter from before codes were kept is found, once the letters have been read")
    func codes() throws {
        let desk = try Desk()
        try desk.register(route: .formal)
        try desk.file()
        let asked = FindCaseOfDocument(documents: [], codes: [try #require(AnswerCode(typed: "7M2X-Q9K4-ZT1F"))])
        let database = desk.bench.database
        try database.run("DELETE FROM letter_code")
        #expect(try desk.bench.ask(asked, by: .intake).case == nil)
        try database.run("INSERT INTO letter_uncoded SELECT letter FROM sent WHERE template LIKE 'note-copy%'")
        try desk.bench.restart()
        #expect(try desk.bench.ask(asked, by: .intake).case == "K-1")
    }

    @Test func `an older file is to be told of and read once, and no more of it than that`() throws {
        let steps = NotifierService.declaration.migrations
        let step = try #require(steps.firstIndex { $0.contains("way_untold") })
        let database = try Database(path: ":memory:")
        try Migrations.apply(Array(steps.prefix(step)), to: database)
        try database.script(
            """
            INSERT INTO post (case_id, registration, by, at) VALUES ('K-1', 'exempt', 'P-1', 1);
            INSERT INTO duty (key, letter, kind, case_id, matter, state, digest, owed, since)
            VALUES ('a', 'L-1', 'noteCopy', 'K-1', '{}', 'done', '', 1, 1),
                   ('b', 'L-2', 'noteCopy', 'K-1', '{}', 'done', '', 1, 1),
                   ('c', 'L-3', 'receipt', 'K-1', '{}', 'done', '', 1, 1);
            INSERT INTO sent (letter, template, words, digest, at)
            VALUES ('L-1', 'note-copy/6', '{}', '', 1), ('L-2', 'note-copy-joined/3', '{}', '', 1),
                   ('L-3', 'receipt/1', '{}', '', 1);
            INSERT INTO letter_code (code, letter) VALUES ('X', 'L-2');
            """)
        try Migrations.apply(steps, to: database)
        #expect(try database.rows("SELECT case_id FROM way_untold") { $0.text("case_id") } == ["K-1"])
        #expect(try database.rows("SELECT letter FROM letter_uncoded") { $0.text("letter") } == ["L-1"])
    }
}

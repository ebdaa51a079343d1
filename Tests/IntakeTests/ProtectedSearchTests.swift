import CaseModel
import IntakeShell
import Runtime
import Store
import Support
import Testing

/// A protected address is found by nobody, and confirmed to nobody who guesses it; a mail address is found.
@Suite struct ProtectedSearchTests {
    private func found(_ words: String, _ desk: Desk) throws -> [CaseID] {
        try desk.ask(SearchCases(text: words)).found.map(\.row.case)
    }

    @Test func `an address is not searched while it is protected, and the rest of the case is`() throws {
        let desk = try Desk()
        let citizen = Citizen(
            name: "Aage Opdigtet", phone: "00 00 00 17", email: "l.oe@eks.example",
            addressLines: ["Bækvej 3", "0000 Ingensteds"], isVerified: true)
        let id = try desk.ask(.complaint(citizen: citizen)).case
        #expect(try found("Bækvej", desk) == [id])
        try desk.ask(ProtectAddress(case: id, letters: .paperChecked))
        for words in ["Bækvej", "bækvej 3", "Ingensteds", "aage ingensteds"] {
            #expect(try found(words, desk).isEmpty, "\(words)")
        }
        for words in ["aage", "00000017", "l.oe@eks.example", "ringede"] {
            #expect(try found(words, desk) == [id], "\(words)")
        }
        // Whatever else is changed meanwhile, it stays out.
        try desk.ask(ProtectAddress(case: id, letters: .digitalPostOnly))
        try desk.database.run("UPDATE complaint SET summary = 'Nu om varme.' WHERE case_id = '\(id)'")
        #expect(try found("Bækvej", desk).isEmpty && found("varme", desk) == [id])
        try desk.ask(ProtectAddress(case: id, letters: nil))
        #expect(try found("Bækvej", desk) == [id])
    }

    @Test func `a mail address is found, also where the citizen has left nothing else`() throws {
        let desk = try Desk()
        let citizen = Citizen(name: "Åse Påhit", email: "postkasse.aa@eks.example", isVerified: true)
        let id = try desk.ask(.complaint(citizen: citizen)).case
        for words in ["postkasse.aa@eks.example", "POSTKASSE.AA@EKS.EXAMPLE"] {
            #expect(try found(words, desk) == [id])
        }
        try desk.database.run("UPDATE complaint SET citizen_email = 'ny@eks.example' WHERE case_id = '\(id)'")
        #expect(try found("ny@eks.example", desk) == [id] && found("postkasse", desk).isEmpty)
    }

    @Test func `protected addresses of an older file leave its index at once, and mail addresses come in by and by`()
        throws
    {
        let folder = TemporaryFolder()
        let path = folder.file("intake.sqlite")
        let steps = IntakeService.declaration.migrations
        try {
            let database = try Database(path: path)
            try Migrations.apply(Array(steps.prefix(41)), to: database)
            try database.script(
                """
                INSERT INTO unit (unit) VALUES ('U-BENEFITS');
                INSERT INTO complaint (case_id, received, registered, registered_by, channel, kind, unit, route, wish,
                       summary, is_history, citizen_name, citizen_email, citizen_address, citizen_is_verified,
                       can_be_written_to, state, is_closed)
                VALUES ('K-1', 1000, 1000, 'P-1', 'phone', 'complaint', 'U-BENEFITS', 'callback', 'call', 'Brev', 0,
                        'Aage', 'aage@eks.example', 'Kvædevej 3', 1, 1, CAST('{}' AS BLOB), 1);
                INSERT INTO address_protection (case_id, letters, by, at) VALUES ('K-1', 'paperChecked', 'P-1', 1000);
                """)
            #expect(try Self.found("kvædevej", in: database) == 1)
            try Migrations.apply(steps, to: database)
            #expect(try Self.found("kvædevej", in: database) == 0 && Self.found("aage", in: database) == 1)
        }()
        let desk = try Desk(path: path)
        try desk.wait(until: desk.clock.now.adding(seconds: 1))
        #expect(try Self.found("aage eks example", in: desk.database) == 1)
        try desk.database.checkpoint()
        #expect(try desk.database.rows("SELECT what FROM word_debt") { $0.text("what") }.isEmpty)
    }

    private static func found(_ words: String, in database: Database) throws -> Int {
        try database.rows(
            "SELECT rowid AS number FROM word WHERE word MATCH :words",
            ["words": .text(try SearchWords(words).query)]
        ) { $0.integer("number") }.count
    }
}

import CaseModel
import Foundation
import IntakeShell
import Runtime
import Store
import Support
import Testing
import Wire

/// Søg: a case is found by its words, by those who may see it, and that somebody looked is written down.
@Suite struct SearchTests {
    private static let places = ["Åse Ærøskøbing", "Søren Rådmand", "Radmila Opdigtet"]

    @Test(
        arguments: [
            ("åse", ["Åse Ærøskøbing"]), ("AASE", ["Åse Ærøskøbing"]), ("ærø", ["Åse Ærøskøbing"]),
            ("råd", ["Søren Rådmand"]), ("rad", ["Radmila Opdigtet"]), ("sø", ["Søren Rådmand"]),
            ("opdigtet rad", ["Radmila Opdigtet"]), ("digtet", []), ("aase opdigtet", []),
            ("Fantasivej", ["Radmila Opdigtet", "Søren Rådmand", "Åse Ærøskøbing"]),
        ] as [(String, [String])])
    func `a case is found by words and their beginnings, with Danish letters kept apart`(
        typed: String, found: [String]
    ) throws {
        let desk = try Desk()
        for name in Self.places {
            let citizen = Citizen(name: name, addressLines: ["Fantasivej 1"], isVerified: true)
            try desk.ask(.complaint(citizen: citizen, summary: "Ingen ringede."))
            desk.clock.now = desk.clock.now.adding(seconds: 60)
        }
        #expect(try desk.ask(SearchCases(text: typed)).found.map(\.row.citizen) == found)
    }

    @Test func `summary, points, telephone and case number are looked through too, and the excerpt shows where`() throws
    {
        let desk = try Desk()
        let citizen = Citizen(name: "Sofie Opdigtet", phone: "+45 00 00 00 17", isVerified: true)
        let points = [ComplaintPoint(kind: .procedural, text: "Brevet om kørestol kom aldrig.")]
        let id = try desk.ask(
            RegisterCase(
                channel: .phone, kind: .complaint, unit: .benefits, citizen: citizen, points: points,
                summary: "Ingen ringede tilbage om hjælpemidlet.", assigned: .anna)
        ).case
        for typed in [
            "hjælpemid", "kørestol brev", "00000017", "00 00 00 17", "+45-00-00-00-17", "(+45) 00.00.00.17",
            id.rawValue, "sofie kørestol ringede",
        ] {
            #expect(try desk.ask(SearchCases(text: typed)).found.map(\.row.case) == [id], "\(typed)")
        }
        let excerpt = try #require(try desk.ask(SearchCases(text: "kørestol")).found.first?.excerpt)
        #expect(excerpt == Excerpt(before: "Brevet om ", hit: "kørestol", after: " kom aldrig."))
        #expect(try desk.ask(SearchCases(text: "sofie")).found.first?.excerpt.hit == "")
    }

    @Test func `a search shows exactly the cases that the rule opens, whatever one is and wherever one stands`() throws
    {
        let desk = try Desk()
        let circles = try desk.fillWithEveryKindOfCase()
        var seen = 0
        for viewer in Viewer.everyKind {
            let found = try desk.everythingFound("ringede", for: viewer)
            let allowed = circles.filter { Access.seeing($0.value, by: viewer).isAllowed }
            #expect(Set(found) == Set(allowed.keys) && found.count == allowed.count, "\(viewer)")
            let rows = try desk.ask(ListCaseRows(cases: Array(circles.keys.prefix(50))), as: viewer).cases
            #expect(Set(rows.map(\.case)) == Set(circles.keys.prefix(50)).intersection(allowed.keys))
            seen += found.count
        }
        #expect(seen > 0)
    }

    @Test func `to be asked only which cases there are shows no line of any, and is no look`() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint()).case
        func isLooked() throws -> Bool {
            try desk.ask(ListCaseLooks(case: id)).looks.contains { $0.what == "row" }
        }
        let reply = try desk.ask(ListCaseRows(cases: [id, "K-1"], onlyWhich: true))
        #expect(try reply.cases.isEmpty && reply.unknown == ["K-1"] && !isLooked())
        #expect(try desk.ask(ListCaseRows(cases: [id])).cases.map(\.case) == [id])
        #expect(try isLooked())
    }

    @Test func `pages follow one another, the newest received first, also when many came at one moment`() throws {
        let desk = try Desk()
        var made: [CaseID] = []
        for place in 0..<60 {
            made.append(try desk.ask(.complaint(received: .tuesdayMorning.adding(seconds: -Int64(place / 20)))).case)
        }
        let found = try desk.everythingFound("ringede", for: .anna)
        #expect(found.count == 60 && Set(found) == Set(made))
        #expect(Set(found.prefix(20)) == Set(made.prefix(20)) && Set(found.suffix(20)) == Set(made.suffix(20)))
        #expect(desk.refusal(SearchCases(text: "ringede", after: "x")) == "search.page_unknown")
        #expect(desk.refusal(SearchCases(text: "r")) == "search.too_short")
    }

    @Test func `what somebody looked for is kept before anything leaves, and each case found is a look at it`() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint()).case
        _ = try desk.ask(SearchCases(text: "Sofie"), as: .lone)
        _ = try desk.ask(SearchCases(text: "Sofie"), as: .lars)
        #expect(
            try desk.audited(about: id.rawValue).map { $0.split(separator: " ").prefix(2).joined(separator: " ") }
                == ["P-ANNA register", "P-LONE found"])
        let searches =
            try desk.audited(about: UnitID.benefits.rawValue) + desk.audited(about: UnitID.administration.rawValue)
        #expect(searches.count == 2 && searches.allSatisfy { $0.contains(" search Q-") && !$0.contains("Sofie") })
        let kept = try desk.database.rows("SELECT search, person, text FROM search_made ORDER BY at, search") {
            (search: $0.text("search"), person: $0.text("person"), text: $0.text("text"))
        }
        #expect(kept.map(\.person).sorted() == ["P-LARS", "P-LONE"] && kept.allSatisfy { $0.text == "Sofie" })
        for row in kept { #expect(searches.contains { $0.contains(row.search) }) }
        for event in desk.said() { #expect(!event.json.text.contains("Sofie")) }
    }

    @Test func `a case that is erased takes its words with it out of the file`() throws {
        let folder = TemporaryFolder()
        let path = folder.file("intake.sqlite")
        let desk = try Desk(path: path)
        for number in 0..<40 { try desk.ask(.complaint(summary: "Almindelig henvendelse nummer \(number).")) }
        let citizen = Citizen(name: "Zebulon Xylofonist", addressLines: ["Kvædevej 99"], isVerified: true)
        let id = try desk.ask(.complaint(citizen: citizen, summary: "Ønskede flyvemaskinehangar.")).case
        try desk.database.checkpoint()
        #expect(Self.found("flyvemaskinehangar", in: path) && Self.found("xylofonist", in: path))
        // The draft of the wish lies with its command's result for a while; that is another's to erase.
        try desk.database.script("DELETE FROM command_result; DELETE FROM complaint WHERE case_id = '\(id)'")
        // What was looked for is kept beside the audit and is not the case's; so another of its words is asked for.
        #expect(try desk.ask(SearchCases(text: "zebulon")).found.isEmpty)
        try desk.wait(until: desk.clock.now.adding(seconds: 1))
        try desk.database.checkpoint()
        #expect(try desk.database.rows("SELECT what FROM word_debt") { $0.text("what") }.isEmpty)
        for word in ["ylofonist", "lyvemaskinehangar", "vædevej"] {
            #expect(!Self.found(word, in: path), "\(word)")
        }
        try desk.database.script("INSERT INTO word (word) VALUES ('integrity-check')")
        #expect(try desk.ask(SearchCases(text: "almindelig")).found.count == 25)
    }

    @Test func `whatever sign somebody types, the index understands the question`() throws {
        let desk = try Desk()
        var typed = ""
        for value in UInt32(0x21)...0x2FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            typed.unicodeScalars.append("e")
            typed.unicodeScalars.append(scalar)
            typed += scalar.value % 16 == 0 ? "e " : "e"
            guard typed.count > 150 else { continue }
            if let words = try? SearchWords(typed) {
                _ = try desk.database.rows(
                    "SELECT rowid AS number FROM word WHERE word MATCH :words", ["words": .text(words.query)]
                ) { $0.integer("number") }
            }
            typed = ""
        }
        let id = try desk.ask(.complaint(summary: "हिन्दी 中文 العربية Ђорђе")).case
        for text in ["हिन्दी", "中文", "العرب", "ђорђ"] {
            #expect(try desk.ask(SearchCases(text: text)).found.map(\.row.case) == [id], "\(text)")
        }
    }

    @Test func `a file from before there was a search is filled, and says of the words what the cases say`() throws {
        let database = try Database(path: ":memory:")
        try Migrations.apply(Array(IntakeService.declaration.migrations.prefix(1)), to: database)
        try database.script(
            """
            INSERT INTO unit (unit) VALUES ('U-1');
            INSERT INTO complaint (case_id, received, registered, registered_by, channel, kind, unit, route, wish, summary,
                   is_history, citizen_name, citizen_phone, citizen_address, citizen_is_verified, can_be_written_to, state,
                   is_closed)
            VALUES ('K-1', 1000, 1000, 'P-1', 'phone', 'complaint', 'U-1', 'callback', 'call', 'Ingen svarede.', 0,
                    'AASE Å', '+45 12 34 56 78', 'Søvej 1' || char(10) || '9999 Prøveby', 1, 1, x'00', 0),
                   ('K-2', 1000, 1000, 'P-1', 'phone', 'complaint', 'U-1', 'callback', 'call', 'Intet navn.', 0,
                    NULL, NULL, NULL, NULL, 0, x'00', 0);
            INSERT INTO complaint_point (case_id, number, kind, text) VALUES ('K-2', 1, 'procedural', 'Ét punkt');
            """)
        try Migrations.apply(IntakeService.declaration.migrations, to: database)
        func found(_ words: String) throws -> [String] {
            try database.rows(
                """
                SELECT word_place.case_id
                  FROM word
                  JOIN word_place ON number = word.rowid
                 WHERE word MATCH :words
                 ORDER BY number
                """, ["words": .text(try SearchWords(words).query)]
            ) { $0.text("case_id") }
        }
        #expect(try found("åse") == ["K-1"] && found("prøveby søvej") == ["K-1"] && found("12345678") == ["K-1"])
        #expect(try found("et punkt") == ["K-2"] && found("ingen") == ["K-1"] && found("in") == ["K-1", "K-2"])
        // Whatever changes a text changes its words, in the same transaction and whoever does it.
        try database.script("UPDATE complaint SET summary = 'Nu om varme.' WHERE case_id = 'K-1'")
        #expect(try found("varme") == ["K-1"] && found("svarede").isEmpty)
        try database.script("DELETE FROM complaint_point")
        #expect(try found("punkt").isEmpty)
        try database.script("DELETE FROM complaint; INSERT INTO word (word) VALUES ('integrity-check')")
        #expect(try found("in").isEmpty && found("varme").isEmpty)
    }

    @Test
    func `names in other alphabets are found in a file from before, whose older ones are taken anew behind serving`()
        throws
    {
        let desk = try Desk()
        let names = ["Łucja Żółć", "Åse Egesø", "Björn Opdigtet"]
        var ids: [CaseID] = []
        for name in names {
            let citizen = Citizen(name: name, addressLines: ["Ærlighedsgårdsvej 1", "9999 Prøveby"], isVerified: true)
            ids.append(try desk.ask(.complaint(citizen: citizen, summary: "Łucja ringede.")).case)
        }
        func found(_ typed: String) throws -> Set<CaseID> {
            Set(try desk.ask(SearchCases(text: typed)).found.map(\.row.case))
        }
        #expect(try found("zolc") == [ids[0]] && found("Łucja Żółć") == [ids[0]])
        #expect(try found("egesoe aase") == [ids[1]] && found("bjørn") == [ids[2]])
        #expect(try found("aerlighedsgaard") == Set(ids), "what stands in the text as typed")
        #expect(try found("Łucja") == Set(ids), "the summary too")

        // As a release before this one wrote them.
        try desk.database.script(
            """
            DELETE FROM word;
            INSERT INTO word (rowid, case_id, name, address, phone, summary, points)
            SELECT number, complaint.case_id, \(WordIndex.folded("citizen_name")), \(WordIndex.folded("citizen_address")),
                   citizen_phone, \(WordIndex.folded("summary")), ''
              FROM complaint JOIN word_place ON word_place.case_id = complaint.case_id;
            INSERT INTO word_older (below) SELECT MAX(number) + 1 FROM word_place;
            """)
        #expect(try found("Żółć") == [ids[0]] && found("egesoe") == [ids[1]] && found("aerlighedsgaard") == Set(ids))
        try desk.wait(until: desk.clock.now.adding(seconds: 1))
        #expect(try found("zolc") == [ids[0]] && found("bjørn") == [ids[2]])
        #expect(try desk.database.rows("SELECT below FROM word_older") { $0.integer("below") }.isEmpty)
    }

    private static func found(_ word: String, in path: String) -> Bool {
        ["", "-wal"].contains { suffix in
            guard let bytes = FileManager.default.contents(atPath: path + suffix) else { return false }
            return bytes.range(of: Data(word.utf8)) != nil
        }
    }
}

extension Desk {
    /// Every page of what is found.
    fileprivate func everythingFound(_ text: String, for viewer: Viewer) throws -> [CaseID] {
        var found: [CaseID] = []
        var next: String?
        repeat {
            let page = try ask(SearchCases(text: text, after: next), as: viewer)
            found += page.found.map(\.row.case)
            next = page.next
        } while next != nil
        return found
    }
}

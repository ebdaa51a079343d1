import CaseModel
import Testing

@Suite struct SearchWordsTests {
    @Test(
        arguments: [
            ("Åse Ærøskøbing", ["åse", "ærøskøbing"]), ("AABENRAA", ["åbenrå"]), ("a\u{30A}rhus", ["århus"]),
            ("André Müller", ["andre", "myller"]), ("hjemmepleje, hjemmepleje!", ["hjemmepleje"]),
            ("i en sag", ["en", "sag"]), ("K-0123ABC", ["0123abc"]), ("\"råd\" OR (NEAR*", ["råd", "or", "near"]),
        ] as [(String, [String])])
    func `what is typed is read as words, Danish letters as letters, and spellings of one sound as one`(
        typed: String, words: [String]
    ) throws {
        #expect(try SearchWords(typed).words == words)
    }

    @Test(arguments: [
        "12345678", "12 34 56 78", "+45 12 34 56 78", "004512345678", "45 12345678", "12-34-56-78", "1234-5678",
        "+45-12-34-56-78", "0045-12-34-56-78", "0045-12345678", "12-345678", "12.34.56.78", "+45.12345678",
        "(+45) 12 34 56 78", "(12) 34-56-78", "12/34 56 78",
    ])
    func `a telephone number is one word, however it is spaced and with or without its country`(typed: String) throws {
        #expect(try SearchWords(typed).words == ["12345678"])
    }

    @Test(arguments: [
        ("12-05-2026", ["12", "05", "2026"]), ("2026-05-12", ["2026", "05", "12"]),
        ("12.05.2026", ["12", "05", "2026"]),
    ])
    func `a day is no telephone number`(typed: String, words: [String]) throws {
        #expect(try SearchWords(typed).words == words)
    }

    @Test(arguments: ["", " ", "a", "å", "- . *", "x y z"])
    func `too little to look for is refused`(typed: String) {
        #expect(throws: SearchRefusal.tooShort) { try SearchWords(typed) }
    }

    @Test func `too much to look for is refused`() {
        #expect(throws: SearchRefusal.tooLong) { try SearchWords(String(repeating: "ord ", count: 51)) }
        let eleven = (1...11).map { "ord\($0)" }.joined(separator: " ")
        #expect(throws: SearchRefusal.tooLong) { try SearchWords(eleven) }
    }

    @Test func `every word is to begin a word, and a last a may be half an å`() throws {
        #expect(try SearchWords("svar brev").query == "\"svar\"* AND \"brev\"*")
        #expect(try SearchWords("Aabenra").query == "(\"åbenra\"* OR \"åbenrå\"*)")
    }

    @Test(
        arguments: [
            ("egesoe", "Egesø"), ("egesø", "Egesoe"), ("aerlighedsgaard", "Ærlighedsgård"), ("Ærø", "Aeroe"),
            ("aeroe", "Ærø"), ("lucja", "Łucja"), ("Łucja", "Lucja"), ("sahin", "Şahin"), ("o\u{308}zil", "Øzil"),
            ("dvorak", "Dvořák"), ("istanbul", "İstanbul"), ("aeoeaeoeae", "æøæøæ"), ("michaelsoe", "Michaelsø"),
        ])
    func `a name is found however its letters are written where it is looked for, and where it stands`(
        typed: String, written: String
    ) throws {
        #expect(try SearchWords(typed).excerpt(of: written)?.hit == written)
    }

    @Test(arguments: [("so", "Sø"), ("rad", "Råd"), ("ged", "Gæd"), ("foer", "Får")])
    func `a Danish letter is no other letter with a mark`(typed: String, written: String) throws {
        #expect(try SearchWords(typed).excerpt(of: written) == nil)
    }

    @Test func `each æ and ø is asked for in both spellings, and many of them all alike`() throws {
        #expect(try SearchWords("ærø").query == "(\"ærø\"* OR \"æroe\"* OR \"aerø\"* OR \"aeroe\"*)")
        #expect(try SearchWords("æøæø").query == "(\"æøæø\"* OR \"aeoeaeoe\"*)")
        #expect(try SearchWords("Łucja").query == "(\"lucja\"* OR \"lucjå\"* OR \"łucja\"* OR \"łucjå\"*)")
    }

    @Test func `an excerpt stands around the first word that is found, as it was written`() throws {
        let text = "Borgeren ringede tre gange til Aabenraa Jobcenter og fik ikke svar."
        let excerpt = try #require(try SearchWords("åbenrå").excerpt(of: text))
        #expect(excerpt.hit == "Aabenraa")
        #expect(excerpt.before == "Borgeren ringede tre gange til ")
        #expect(excerpt.after == " Jobcenter og fik ikke svar.")
        #expect(try SearchWords("enraa").excerpt(of: text) == nil)
    }

    @Test func `a long text is cut at words, and says that more stands there`() throws {
        let long = String(repeating: "ord og ", count: 60) + "råd" + String(repeating: " og ord", count: 60)
        let excerpt = try #require(try SearchWords("råd").excerpt(of: long))
        #expect(excerpt.before.hasPrefix("… ") && excerpt.before.hasSuffix("og ") && excerpt.before.count < 70)
        #expect(excerpt.after.hasSuffix("…") && excerpt.after.count < 130)
        #expect(try SearchWords("rad").excerpt(of: long) == nil)
    }
}

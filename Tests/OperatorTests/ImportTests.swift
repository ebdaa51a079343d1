import CaseModel
import OperatorCore
import Testing
import Wire
import Wording

@Suite struct `A table of complaints` {
    private func sheet(_ table: CSV, withClocks: Bool = false, lenient: Bool = false) throws -> ImportSheet {
        try ImportSheet(table, colleagues: .invented, withClocks: withClocks, skippingUnknown: lenient)
    }

    private func line(_ fields: String) throws -> ImportSheet {
        try sheet(
            .lines(
                "modtaget;kanal;enhed;emne;klagepunkter;navn;bekræftet;om;ønske;grund;begrundelse;tilbud;cpr", fields))
    }

    @Test func `is read by its Danish headers and terms`() throws {
        let table = try CSV.lines(
            "Modtaget;Indgang;Art;Afdeling;Navn;Tlf;E-mail;Adresse;Postnr;By;Bekraeftet;Resumé;Klagepunkter;Oenske;Om;Ringer",
            "23-11-2026 07.55;mail;hverdagsbeklagelse;byg;Eva Prøve;1;e@x.invalid;Vej 1|c/o Bo;9999;Byen;ja;Støj;"
                + "formalitet: Intet svar | Realitetsklage: Afslag;formel;Mette;åse")
        let row = try #require(try sheet(table).rows.first)
        let expected = RegisterCase(
            received: "2026-11-23T07:55+01:00", channel: .email, kind: .everydayComplaint, unit: "U-2",
            citizen: Citizen(
                name: "Eva Prøve", phone: "1", email: "e@x.invalid", addressLines: ["Vej 1", "c/o Bo", "9999 Byen"],
                isVerified: true),
            points: [
                ComplaintPoint(kind: .procedural, text: "Intet svar"),
                ComplaintPoint(kind: .substantive, text: "Afslag"),
            ],
            summary: "Støj", about: ["P-1"], assigned: "P-2", wish: .formal)
        #expect(row == ImportRow(number: 2, registration: expected))
    }

    @Test func `every column has a name, and no name belongs to two`() {
        let names = ImportColumn.allCases.flatMap(\.names)
        #expect(Set(names).count == names.count)
        #expect(Set(Wording.columns.keys) == Set(ImportColumn.allCases.map(\.rawValue)))
    }

    @Test func `a header says which column is missing, twice there, or not known`() throws {
        let missing = #expect(throws: ImportColumn.HeaderFault.self) { try sheet(.lines("modtaget;enhed")) }
        #expect(missing?.description.contains("missing in the header: \"kanal\", \"emne\"") == true)
        let twice = #expect(throws: ImportColumn.HeaderFault.self) {
            try sheet(.lines("dato;kanal;enhed;emne;modtaget"))
        }
        #expect(twice?.description == "the column \"modtaget\" is there 2 times")
        let strange = #expect(throws: ImportColumn.HeaderFault.self) {
            try sheet(.lines("modtaget;kanalen;enhed;emne"))
        }
        #expect(strange?.description.contains("\"kanalen\" is not known, the nearest is \"kanal\"") == true)
        #expect(try sheet(.lines("modtaget;kanal;enhed;emne;hest"), lenient: true).count == 0)
    }

    @Test(arguments: [
        ("i går;telefon;byg;X;;;;;;;;;", "operating.field_unreadable"),
        (";telefon;byg;X;;;;;;;;;", "operating.field_empty"),
        ("23-11-2026;røgsignal;byg;X;;;;;;;;;", "operating.field_unreadable"),
        ("23-11-2026;telefon;havnen;X;;;;;;;;;", "operating.unit_unknown"),
        ("23-11-2026;telefon;byg; ;;;;;;;;;", "operating.field_empty"),
        ("23-11-2026;telefon;byg;X;intet svar;;;;;;;;", "operating.point_without_kind"),
        ("23-11-2026;telefon;byg;X;;Eva;måske;;;;;;", "operating.field_unreadable"),
        ("23-11-2026;telefon;byg;X;;;;lone;;;;;", "operating.person_ambiguous"),
        ("23-11-2026;telefon;byg;X;;;;;brev;;;;", "operating.field_unreadable"),
        ("23-11-2026;telefon;byg;X;;;;;;language;fordi;kage;", "operating.field_unreadable"),
        ("23-11-2026;telefon;byg;X;;Eva;;;;;;;123", "operating.field_unreadable"),
        ("23-11-2026;telefon;byg", "operating.line_has_other_fields"),
    ])
    func `a line that cannot be read is refused by number and reason, and the others are read`(
        line: String, code: String
    ) throws {
        let sheet = try line == "" ? self.line("") : self.line(line)
        #expect(sheet.refused.map(\.number) == [2])
        #expect(sheet.refused.map(\.code) == [code])
        #expect(sheet.refused[0].message != Wording.unknownRefusal)
        #expect(!sheet.refused[0].message.contains("{"))
        #expect(sheet.rows.isEmpty)
    }

    @Test func `the same line twice in one file is one`() throws {
        let sheet = try sheet(
            .lines(
                "modtaget,kanal,enhed,emne", "23-11-2026,telefon,byg,A", "23-11-2026,brev,byg,A",
                "23-11-2026,tlf,Byg og Miljø,A"))
        #expect(sheet.rows.map(\.number) == [2, 3])
        #expect(sheet.repeated == [4])
        #expect(sheet.count == 3)
    }

    @Test func `age decides whether a line is history, unless it is asked otherwise`() throws {
        let table = try CSV.lines("modtaget,kanal,enhed,emne", "23-11-2020,telefon,byg,A")
        #expect(try sheet(table).rows[0].registration.isHistory == nil)
        #expect(try sheet(table, withClocks: true).rows[0].registration.isHistory == false)
    }

    @Test func `a line beyond what a call can carry is refused, and parts are cut so that each fits`() throws {
        let long = String(repeating: "æ", count: 30_000)
        #expect(try line("23-11-2026;telefon;byg;\(long);;;;;;;;;").refused.map(\.code) == ["operating.line_too_long"])
        let lines = (0..<250).map { "23-11-2026,telefon,byg,\($0)" }
        let short = try sheet(CSV(Array((["modtaget,kanal,enhed,emne"] + lines).joined(separator: "\n").utf8)))
        #expect(ImportChunks.parts(of: short.rows).map(\.count) == [100, 100, 50])
        let wide = (0..<10).map { "23-11-2026,telefon,byg,\($0)\(String(repeating: "x", count: 20_000))" }
        let parts = ImportChunks.parts(
            of: try sheet(CSV(Array((["modtaget,kanal,enhed,emne"] + wide).joined(separator: "\n").utf8))).rows)
        #expect(parts.map(\.count) == [2, 2, 2, 2, 2])
        #expect(parts.flatMap { $0 }.map(\.number) == Array(2...11))
    }

    @Test func `what became of the lines adds up`() throws {
        let sheet = try sheet(
            .lines(
                "modtaget,kanal,enhed,emne", "23-11-2026,telefon,byg,A", "23-11-2026,telefon,byg,A", "x,telefon,byg,A"))
        var result = ImportResult(sheet, isDryRun: false)
        result.add(StageImport.Reply(rows: [ImportedRow(number: 2, fate: .registered)]))
        #expect(result.sentence == Wording.importedNothing)
        result.finish(CommitImport.Reply(registered: 1, history: 0, repeated: 0, refused: 0, published: nil))
        #expect(result.sentence == "Indlæst: 1 sag, 0 som historik, 1 gentagelse, 1 afvist.")
        #expect(result.json["imported"] == true)
        #expect(result.json["refused"]?.array?.first?["line"] == 4)
    }
}

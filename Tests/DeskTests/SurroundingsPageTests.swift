import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import DeskShell
import Support
import Testing
import Web

/// Omkring borgeren, as it is met with somebody on the line.
struct SurroundingsPageTests {
    private static let sister = Representative(
        name: "Søster <Opdigtet>", relation: .relative, ground: .powerOfAttorney, reach: .speak,
        proof: "Fuldmagt, journal 2026-4", phone: "12345678", from: "2026-11-01", until: "2027-11-01")

    private func blank(_ command: String) -> FormParts {
        FormParts(answers: Answers(["command": command]), faults: [])
    }

    private func page(
        _ rows: [RepresentativeRow], faults: [FieldFault] = [], typed: Answers = Answers(), as viewer: Viewer = .mette,
        born: CivilDay? = nil, letters: ProtectedLetters? = nil, needs: CallWishes? = nil
    ) -> HTML {
        SurroundingsPage(
            frame: Frame(
                name: "Mette Rønne", viewer: viewer, formToken: "form-token", current: "case.around.show",
                path: ["side"]),
            shown: ShowSurroundings.Reply(
                case: "K-1", citizen: "Else",
                surroundings: CitizenSurroundings(
                    representatives: rows,
                    protection: letters.map { AddressProtection(letters: $0, by: "P-mette", at: monday) },
                    minor: born.map { Minor(born: $0, by: "P-mette", at: monday) }),
                needs: needs),
            staff: .north, now: monday, represent: FormParts(answers: typed.with("command", "D-1"), faults: faults),
            end: blank("D-2"), needs: blank("D-3"), minor: blank("D-4"), protect: blank("D-5")
        ).html
    }

    @Test("R-018 the page says who may hear and speak, on which ground, what was seen by whom, and until when")
    func shown() throws {
        let rows = [
            RepresentativeRow(
                number: 2, representative: Self.sister, by: "P-mette", at: monday,
                ended: RepresentativeRow.Ended(by: "P-mette", at: monday, reason: "Trukket tilbage")),
            RepresentativeRow(number: 1, representative: Self.sister, by: "P-mette", at: monday),
        ]
        let text = page(rows).text.withoutDigests
        #expect(try Golden.text("pages/surroundings.html", produced: text) == text)
        #expect(text.contains("<strong>Søster &lt;Opdigtet&gt;</strong> (Pårørende)"))
        #expect(text.contains("Må høre om sagen og tale for borgeren. Fuldmagt"))
        #expect(text.contains("Set: Fuldmagt, journal 2026-4 (Mette Rønne"))
        #expect(text.contains("Trukket tilbage") && text.contains("href=\"tel:12345678\""))
        #expect(page([]).text.contains("Tal kun med borgeren selv om sagen."))
    }

    @Test("R-005 R-006 what a talk takes, the age and the address stand in the forms as they stand on the case")
    func filled() {
        let text = page(
            [], born: "2013-05-06", letters: .digitalPostOnly,
            needs: CallWishes(support: [.interpreter, .supportPerson], language: "polsk")
        ).text
        #expect(text.contains("Borgeren er 13 år. Tal med den, der har forældremyndigheden; brevene går dertil."))
        #expect(text.contains("Adressen er beskyttet") && text.contains("href=\"/sager/K-1/omkring/adresse\""))
        #expect(text.contains("value=\"polsk\"") && text.contains("value=\"2013\""))
        for value in ["interpreter", "supportPerson", "digitalPostOnly"] {
            #expect(text.contains("value=\"\(value)\" checked"), "\(value)")
        }
        #expect(!text.contains("value=\"meeting\" checked"))
        let child = page([], born: "2013-05-06").text
        #expect(child.contains("Skriv den på, der har forældremyndigheden"))
        #expect(!child.contains("Tal kun med borgeren selv"))
        #expect(page([], born: "2010-05-06").text.contains("Borgeren er 16 år og selv part"))
        #expect(!page([], born: "2008-11-23").text.contains("Borgeren er 18 år"))
    }

    @Test("R-018 where two were to have the letters, the page says to whom they go and not that they go to both")
    func bothParents() {
        func row(_ number: Int, _ name: String) -> RepresentativeRow {
            RepresentativeRow(
                number: number,
                representative: Representative(
                    name: name, relation: .relative, ground: .custody, reach: .speak, proof: "Set",
                    addressLines: ["Fantasivej 1"], getsLetters: true, from: "2026-11-01"), by: "P-mette", at: monday)
        }
        let text = page([row(2, "Far Opdigtet"), row(1, "Mor Opdigtet")]).text
        #expect(text.ranges(of: "Brevene går hertil.").count == 1)
        #expect(text.contains("Brevene går til Far Opdigtet og ikke hertil"))
        #expect(!page([row(1, "Mor Opdigtet")]).text.contains("ikke hertil"))
    }

    @Test func `an age that cannot be read, and no word about the address, are said at their fields`() throws {
        #expect(throws: FieldFaults.self) { try SurroundingsForms.minor(Answers(["born-day": "6"]), of: "K-1") }
        // Intake answers that whoever was born then is of age.
        let grown = Answers(["born-day": "6", "born-month": "5", "born-year": "1990"])
        #expect(try SurroundingsForms.minor(grown, of: "K-1").born == "1990-05-06")
        #expect(try SurroundingsForms.minor(Answers(), of: "K-1") == RecordMinor(case: "K-1", born: nil))
        #expect(throws: FieldFaults.self) { try SurroundingsForms.protection(Answers(), of: "K-1") }
        let no = Answers(["protect": SurroundingsForms.notProtected])
        #expect(try SurroundingsForms.protection(no, of: "K-1") == ProtectAddress(case: "K-1", letters: nil))
    }

    @Test func `what is wrong is said at its field, and what was typed stands`() {
        let typed = Answers(["represent-name": "Bror & søn", "represent-from-day": "40", "represent-from-month": "1"])
        #expect(throws: FieldFaults.self) { try SurroundingsForms.representative(typed, on: "2026-11-23") }
        let text = page([], faults: [FieldFault("represent-ground", "Vælg, på hvilket grundlag.")], typed: typed).text
        #expect(text.contains("id=\"represent-ground-fault\"") && text.contains("value=\"Bror &amp; søn\""))
    }

    @Test func `a form that says enough is read as it was meant, from today when no day is given`() throws {
        let answers = Answers([
            "represent-name": "Bror", "represent-relation": "relative", "represent-ground": "powerOfAttorney",
            "represent-reach": "speak", "represent-proof": "Set", "represent-letters": "yes",
            "represent-address": " Fantasivej 2 \n\n0000 Ingensteds",
        ])
        let read = try SurroundingsForms.representative(answers, on: "2026-11-23")
        #expect(read.from == "2026-11-23" && read.until == nil && read.getsLetters && read.phone == nil)
        #expect(read.addressLines == ["Fantasivej 2", "0000 Ingensteds"])
    }
}

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

    private func page(
        _ rows: [RepresentativeRow], faults: [FieldFault] = [], typed: Answers = Answers(), as viewer: Viewer = .mette
    ) -> HTML {
        SurroundingsPage(
            frame: Frame(
                name: "Mette Rønne", viewer: viewer, formToken: "form-token", current: "case.around.show",
                path: ["side"]),
            shown: ShowSurroundings.Reply(
                case: "K-1", citizen: "Else", surroundings: CitizenSurroundings(representatives: rows), needs: nil),
            staff: .north, now: monday, represent: FormParts(answers: typed.with("command", "D-1"), faults: faults),
            end: FormParts(answers: Answers(["command": "D-2"]), faults: [])
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
        let text = page(rows).text.replacing(StyleSheet.digest, with: "digest")
        #expect(try Golden.text("pages/surroundings.html", produced: text) == text)
        #expect(text.contains("<strong>Søster &lt;Opdigtet&gt;</strong> (Pårørende)"))
        #expect(text.contains("Må høre om sagen og tale for borgeren. Fuldmagt"))
        #expect(text.contains("Set: Fuldmagt, journal 2026-4 (Mette Rønne"))
        #expect(text.contains("Trukket tilbage") && text.contains("href=\"tel:12345678\""))
        #expect(page([]).text.contains("Tal kun med borgeren selv om sagen."))
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

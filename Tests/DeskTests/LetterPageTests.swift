import CaseModel
import DeskParts
import DeskShell
import Foundation
import Support
import Testing
import Web
import Wording

/// A letter on Sagen, as the citizen got it.
struct LetterPageTests {
    private let frame = Frame(
        name: "Lone Ågård", viewer: .lone, formToken: "form-token", current: "case.letter",
        path: ["sager", "K-1", "breve", "L-1"])

    private func row(_ state: LetterState) -> LetterRow {
        LetterRow(
            letter: "L-1", kind: .receipt, state: state, since: "2026-11-23T09:10+01:00", note: nil, version: nil,
            to: nil, by: nil, isLate: false, reason: nil, digest: state == .sent ? "ab12" : nil)
    }

    @Test func `a letter stands word for word, below one heading of the page, and nothing in it is markup`() throws {
        let sender = LetterSender(
            municipality: "Eksempel Kommune", unit: "Borgerservice", addressLines: ["Rådhuspladsen 1"],
            phone: "99 99 99 99", phoneHours: "mandag kl. 8–16", page: nil)
        let text = LetterText(
            template: "receipt/1", sender: sender, recipient: ["Åse <b>Ærøskøbing", "Blåbærvej 1"],
            date: try #require(CivilDay(year: 2026, month: 11, day: 23)), case: "K-1",
            blocks: [
                .heading("Tak for din klage"), .paragraph("Kære Åse"), .section("Vi ringer & lytter"),
                .items(["Et <script>", "To"]), .newPage, .verbatim("Linje et\nLinje to"),
            ])
        let html = LetterPage(
            frame: frame, id: "K-1", letter: ReadLetter.Reply(row: row(.sent), text: text, message: nil)
        ).html.text
        let produced = html.withoutDigests
        #expect(try Golden.text("pages/letter.html", produced: produced) == produced)
        #expect(html.components(separatedBy: "<h1>").count == 2)
        #expect(html.contains("<h2>Tak for din klage</h2>") && html.contains("<h3>Vi ringer &amp; lytter</h3>"))
        #expect(!html.contains("<script>") && !html.contains("<b>"))
        #expect(html.contains("Linje et\nLinje to") && html.contains("ab12"))
        #expect(!html.components(separatedBy: "</title>")[0].contains("Åse"))
    }

    @Test("R-073 words that are not those that were sent are shown as such, and no number under other bytes as theirs")
    func kept() {
        let sender = LetterSender(
            municipality: "Eksempel Kommune", unit: "Borgerservice", addressLines: [], phone: "99 99 99 99",
            phoneHours: "mandag kl. 8–16", page: nil)
        let text = LetterText(
            template: "receipt/1", sender: sender, recipient: ["Åse"], date: "2026-11-23", case: "K-1", blocks: [])
        for kept in LetterKept.allCases {
            let html = LetterPage(
                frame: frame, id: "K-1",
                letter: ReadLetter.Reply(row: row(.sent), text: text, message: nil, kept: kept, pdf: "cd34")
            ).html.text
            #expect(html.contains(Wording.Desk.letterChanged) == (kept == .changed))
            #expect(html.contains("Dokumentets kontroltal (SHA-256): cd34") == (kept == .asSent))
            #expect(html.contains("har et andet") == (kept == .setAnew))
        }
    }

    @Test("R-018 a protected address stands in a letter, and its document lies open, only for whoever asks")
    func protected() {
        let sender = LetterSender(
            municipality: "Eksempel Kommune", unit: "Borgerservice", addressLines: [], phone: "99 99 99 99",
            phoneHours: "mandag kl. 8–16", page: nil)
        func page(_ address: LetterAddress, _ recipient: [String] = ["Åse", "Blåbærvej 1"]) -> String {
            let text = LetterText(
                template: "receipt/1", sender: sender, recipient: recipient, date: "2026-11-23", case: "K-1",
                blocks: [.paragraph("Kære Åse")])
            return LetterPage(
                frame: frame, id: "K-1", letter: ReadLetter.Reply(row: row(.sent), text: text, message: nil),
                address: address
            ).html.text
        }
        let hidden = page(.hidden)
        #expect(hidden.contains("Kære Åse") && !hidden.contains("Blåbærvej") && !hidden.contains("L-1/pdf"))
        #expect(hidden.contains("Adressen er skjult") && hidden.contains("/sager/K-1/breve/L-1?adresse=vis"))
        let seen = page(.lookedAt)
        #expect(seen.contains("Blåbærvej 1") && seen.contains("L-1/pdf?adresse=vis"))
        #expect(seen.contains("At du har set adressen, er skrevet i sagens log."))
        #expect(page(.open).contains("L-1/pdf\""))
        // Digital Post to a protected citizen bears no address: there is nothing to hide.
        #expect(page(.hidden, ["Åse"]).contains("L-1/pdf\""))
        let reply = ReadLetter.Reply(
            row: row(.sent),
            text: LetterText(
                template: "receipt/1", sender: sender, recipient: ["Åse", "Blåbærvej 1"], date: "2026-11-23",
                case: "K-1", blocks: []), message: nil)
        #expect(reply.plain?.contains("Blåbærvej") == true)
        #expect(reply.withoutAddress.plain?.contains("Blåbærvej") == false)
    }

    @Test func `a letter that has not left, or whose words are lost, says so`() {
        let html = LetterPage(
            frame: frame, id: "K-1", letter: ReadLetter.Reply(row: row(.underway), text: nil, message: nil)
        ).html.text
        #expect(html.contains(Wording.Desk.letterNotKept))
        #expect(html.contains("/sager/K-1\""))
    }
}

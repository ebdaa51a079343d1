import CaseModel
import Testing
import Wording

/// A letter read on a screen without pages.
@Suite struct `A letter read again` {
    private let row = LetterRow(
        letter: "L-9", kind: .noteCopy, state: .sent, since: "2026-11-24T08:00Z", note: nil, version: nil, to: nil,
        by: nil, isLate: false, reason: nil, digest: nil)
    private let sender = LetterSender(
        municipality: "Eksempel Kommune", unit: "Borgerservice", addressLines: ["Torvet 1"], phone: "99 99 99 99",
        phoneHours: "hver dag kl. 9–12", page: nil)

    @Test func `it says which of our templates it was made of, and in which version`() throws {
        let text = try LetterText(
            template: "note-copy/3", sender: sender, recipient: ["Åse Ærø"],
            date: #require(CivilDay(year: 2026, month: 11, day: 24)), case: "K-9", blocks: [.paragraph("Kære Åse")])
        let plain = try #require(ReadLetter.Reply(row: row, text: text, message: nil).plain)
        #expect(plain.contains("Skabelon note-copy/3."))
        #expect(Wording.Desk.letterMark("00", template: "note-copy/3").hasPrefix("Skabelon note-copy/3. Dokumentets"))
    }

    @Test func `what was taken out is not said to be still to be written, since the new one may lie beside it`() {
        for code in ["way.changed", "case.set_aside"] {
            let delivery = DeliveryRow(
                channel: .paper, document: "d", state: .replaced, since: "2026-11-24T08:00Z",
                evidence: DeliveryEvidence(.spool, code: code, at: "2026-11-24T08:00Z"), next: .nothing)
            let said = Wording.Desk.delivery(delivery)
            #expect(said.contains("træder i stedet for det") && !said.contains("bliver skrevet igen"), "\(said)")
        }
    }
}

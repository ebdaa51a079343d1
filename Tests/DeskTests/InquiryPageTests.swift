import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import DeskShell
import Support
import Testing
import Web

/// Andre, der spørger om borgeren, as it is met with somebody on the line.
struct InquiryPageTests {
    private func page(_ rows: [InquiryRow], faults: [FieldFault] = [], typed: Answers = Answers()) -> HTML {
        InquiryPage(
            frame: Frame(
                name: "Mette Rønne", viewer: .mette, formToken: "form-token", current: "case.inquiry.show",
                path: ["side"]),
            shown: ListInquiries.Reply(case: "K-1", inquiries: rows, leftOut: 0), staff: .north, now: monday,
            parts: FormParts(answers: typed.with("command", "D-1"), faults: faults)
        ).html
    }

    @Test("R-018 the page says what may be told, and shows each who asked with the ground")
    func ground() throws {
        let rows = [
            InquiryRow(
                inquiry: Inquiry(
                    name: "Nabo <Opdigtet>", relation: .relative, ground: .none, basis: nil, wish: "Hvordan går det?"),
                isGranted: false, by: "P-mette", at: monday)
        ]
        let html = page(rows)
        let text = html.text.withoutDigests
        #expect(try Golden.text("pages/inquiry.html", produced: text) == text)
        #expect(text.contains("<strong>Afvist</strong>. Nabo &lt;Opdigtet&gt; (Pårørende)"))
        #expect(text.contains("Nej, ingen af delene") && page([]).text.contains("Ingen har spurgt om borgeren."))
    }

    @Test func `what is wrong is said at its field, and what was typed stands`() {
        let text = page(
            [], faults: [FieldFault("ground", "Vælg, om loven eller borgeren giver lov.")],
            typed: Answers(["asker": "Nabo & søn"])
        ).text
        #expect(text.contains("id=\"ground-fault\"") && text.contains("value=\"Nabo &amp; søn\""))
    }
}

import CaseModel
import Foundation
import Support
import Testing

extension Pages {
    /// What is on the paper when somebody prints a page to take along.
    struct PrintTests {
        @Test func `Samtalen prints with the number to ring, its guide and the note as far as it is written`() throws {
            let stage = try #require(Stage.current)
            let tab = try Stage.tab(as: "mette")
            try tab.open("/sager/\(stage.people.near)/samtale")
            let number = try #require(
                tab.script("return document.querySelector('a[href^=\"tel:\"]')?.innerText") as? String)
            try tab.fill("Hvad talte I om?", "Vi talte om ventetiden.")
            let paper = try tab.printed()
            #expect(paper.contains(number) && paper.contains("Samtalen i rækkefølge"))
            #expect(paper.contains("Hvad talte I om?") && paper.contains("Vi talte om ventetiden."))
            #expect(!paper.contains("Gem notatet, og afslut opkaldet"), "buttons are for the screen")
        }

        @Test func `Sagen prints what is known of it, and neither ways on nor headings with nothing under them`() throws
        {
            let stage = try #require(Stage.current)
            let tab = try Stage.tab(as: "mette")
            try tab.open("/sager/\(stage.people.near)")
            let paper = try tab.printed()
            #expect(paper.contains("Det drejer sig om"))
            for dead in ["Samarbejdet om sagen", "Årsagen til klagen", "Vurdér trinnet", "Se, hvem der har set sagen"] {
                #expect(!paper.contains(dead), "\(dead)")
            }
        }

        @Test func `Håndbogen prints with what lies folded away on the screen`() throws {
            let tab = try Stage.tab(as: "mette")
            try tab.open("/haandbog")
            let words = "Hvad vil jeg med mødet, og hvad er et godt resultat?"
            #expect(try !tab.shows(words))
            #expect(try tab.printed().contains(words))
        }
    }
}

extension Tab {
    /// The text of the page as it is printed. Source: W3C WebDriver, § 18.1 Print Page.
    fileprivate func printed() throws -> String {
        try see(.paper)
        defer { try? see(.light) }
        let reply = try ask("POST", "/print", ["page": ["width": 21.0, "height": 29.7]]) as? String
        guard let pdf = reply.flatMap({ Data(base64Encoded: $0) }) else { throw Trouble("nothing was printed") }
        let folder = TemporaryFolder()
        let path = folder.file("page.pdf")
        try pdf.write(to: URL(fileURLWithPath: path))
        let text = try Tool.output("pdftotext", ["-raw", "-enc", "UTF-8", path, "-"])
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

import CaseModel
import DeskParts
import DeskShell
import Foundation
import Lint
import NotifierShell
import Support
import Testing
import Web
import Wording

/// Each template as it is heard rather than seen: in the PDF, by what poppler reads of its structure, and as a page.
@Suite struct LetterTemplateTests {
    private static let all = LetterTemplates.all + LetterTemplates.other + LetterTemplates.hard

    @Test(
        "every letter is read aloud in its order, whole and in Danish: the same on paper and as a page", arguments: all)
    func order(filled: LetterTemplates.Filled) throws {
        let pdf = try LetterSetter.pdf(filled.letter)
        let spoken = try Self.elements(of: ReadPDF(pdf).structure)
        let words = filled.letter.blocks.flatMap { Self.elements($0) }
        // Sender, address and date stand before the letter itself; a footer's parts are named as no part of it.
        #expect(Array(spoken.dropFirst(3)) == words, "\(filled.name)")
        let head = [filled.letter.sender.lines, filled.letter.recipient].map { Self.bare($0.joined()) }
        #expect(spoken.prefix(2).map(\.text) == head, "\(filled.name)")
        #expect(String(decoding: pdf, as: UTF8.self).contains("/Lang (da-DK)"))
        let html = Self.html(of: filled.letter)
        #expect(html.contains("<html lang=\"da\""))
        var rest = Self.words(inHTML: html)[...]
        let caseLine = Self.bare(Wording.caseLine(filled.letter))
        for text in head + [caseLine] + words.filter({ $0.name != "Lbl" }).map(\.text) {
            guard let found = rest.firstRange(of: text) else {
                Issue.record("\(filled.name): not in its place on the page: \(text)")
                return
            }
            rest = rest[found.upperBound...]
        }
    }

    @Test(
        "R-057 R-069 R-123 R-124 R-125 R-129 our own letters have nothing that our own lint would turn down",
        arguments: LetterTemplates.all + LetterTemplates.other)
    func ourOwnWords(filled: LetterTemplates.Filled) {
        let found = Lint.findings(in: filled.letter.words(withTyped: false), as: .letter)
        #expect(found.map(\.hint) == [], "\(filled.name)")
    }

    @Test(
        "every letter greets, says whom to contact, and is signed by the unit",
        arguments: LetterTemplates.all + LetterTemplates.other)
    func manners(filled: LetterTemplates.Filled) {
        let texts = filled.letter.blocks.flatMap { Self.elements($0) }.map(\.text)
        #expect(texts.contains { $0.contains("SørenÆrøÅgård") }, "\(filled.name)")
        // Where ringing is what is restricted, it says which ways stay open.
        let ways = filled.letter.template == Wording.restrictionTemplate ? "Dukanskrivetilos" : "99999999"
        #expect(texts.contains { $0.contains(ways) }, "\(filled.name)")
        #expect(texts.contains { $0.contains("BorgerserviceEksempelKommune") }, "\(filled.name)")
    }

    /// An element of a letter and its words without white space.
    struct Element: Equatable {
        let name: String
        let text: String
    }

    private static func elements(_ block: LetterBlock) -> [Element] {
        switch block {
        case .heading(let text): [Element(name: "H1", text: bare(text))]
        case .section(let text): [Element(name: "H2", text: bare(text))]
        case .paragraph(let text), .verbatim(let text): [Element(name: "P", text: bare(text))]
        case .items(let items):
            items.flatMap { [Element(name: "Lbl", text: "•"), Element(name: "LBody", text: bare($0))] }
        case .newPage: []
        }
    }

    /// What poppler prints of a structure: an element's name on a line, its words between quotation marks on the next ones;
    /// an element that goes on over a page has several.
    private static func elements(of structure: String) -> [Element] {
        var found: [Element] = []
        var name = ""
        for match in structure.matches(
            of: /^ *(?:"(?<words>(?:.|\n)*?)"|(?<name>\w+)(?: \(\w+\))?)$/.anchorsMatchLineEndings())
        {
            if let next = match.output.name {
                name = String(next)
                found.append(Element(name: name, text: ""))
            } else if let words = match.output.words, let last = found.indices.last {
                found[last] = Element(name: name, text: found[last].text + bare(String(words)))
            }
        }
        return found.filter { !["Document", "L", "LI", "NonStruct"].contains($0.name) }
    }

    private static func html(of letter: LetterText) -> String {
        let row = LetterRow(
            letter: "L-1", kind: .receipt, state: .sent, since: "2025-03-04T10:00+01:00", note: nil, version: nil,
            to: nil, by: nil, isLate: false, reason: nil, digest: nil)
        let frame = Frame(
            name: nil, viewer: nil, formToken: nil, current: "case.letter", path: ["sager", "K-1", "breve", "L-1"])
        return LetterPage(
            frame: frame, id: "K-1", letter: ReadLetter.Reply(row: row, text: letter, message: nil)
        ).html.text
    }

    private static func words(inHTML html: String) -> String {
        bare(
            html.replacing(/<[^>]*>/, with: "").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
                .replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&amp;", with: "&"))
    }

    /// Without blanks, and without the marks that a reader puts around words that run the other way; a sign of two letters is
    /// those two.
    private static func bare(_ text: String) -> String {
        let scalars = text.precomposedStringWithCompatibilityMapping.unicodeScalars.filter {
            !$0.properties.isWhitespace && !(0x200E...0x200F).contains($0.value)
                && !(0x202A...0x202E).contains($0.value) && !(0x2066...0x2069).contains($0.value)
        }
        return String(String.UnicodeScalarView(scalars))
    }
}

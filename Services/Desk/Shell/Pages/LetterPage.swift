package import CaseModel
import DeskCore
import DeskParts
package import Web
package import Wording

/// A letter as the citizen got it, word for word, in reading order.
package struct LetterPage {
    let frame: Frame
    let id: CaseID
    let letter: ReadLetter.Reply

    package init(frame: Frame, id: CaseID, letter: ReadLetter.Reply) {
        self.frame = frame
        self.id = id
        self.letter = letter
    }

    package var html: HTML {
        let row = letter.row
        return frame.page(
            Wording.Desk.letterTitle,
            """
            <h1>\(Wording.Desk.letterTitle)</h1>
            <p class="small">\(Wording.name(of: row.kind).firstUpper). \(Wording.moment(row.since)): \
            \(Wording.Desk.name(of: row.state)).</p>
            \(letter.text.map(words) ?? "<p>\(Wording.Desk.letterNotKept)</p>")
            <p><a class="alone" href="\(Pieces.caseLink(id))">\(Wording.Desk.backToCase)</a></p>
            """)
    }

    private func words(_ text: LetterText) -> HTML {
        let address = ([Wording.Desk.letterTo] + text.recipient).joined(separator: "\n")
        let mark = letter.row.digest.map { digest -> HTML in
            "<p class=\"small\">\(Wording.Desk.letterMark(digest, template: text.template))</p>"
        }
        return Pieces.verbatim(address) + "<p>\(Wording.day(text.date).firstUpper)</p>"
            + text.blocks.map(block).joined()
            + (mark ?? .empty)
    }

    /// One step below the page's own headings.
    private func block(_ block: LetterBlock) -> HTML {
        switch block {
        case .heading(let text): "<h2>\(text)</h2>"
        case .section(let text): "<h3>\(text)</h3>"
        case .paragraph(let text), .verbatim(let text): Pieces.verbatim(text)
        case .items(let items): Pieces.list(items)
        case .newPage: "<hr>"
        }
    }
}

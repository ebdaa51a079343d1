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
    /// Whether the citizen's address is to be seen in it.
    let address: LetterAddress

    package init(frame: Frame, id: CaseID, letter: ReadLetter.Reply, address: LetterAddress = .open) {
        self.frame = frame
        self.id = id
        self.letter = letter
        self.address = address
    }

    package var html: HTML {
        let row = letter.row
        return frame.page(
            Wording.Desk.letterTitle,
            """
            <h1>\(Wording.Desk.letterTitle)</h1>
            <p class="small">\(Wording.name(of: row.kind).firstUpper). \(Wording.moment(row.stands)): \
            \(Wording.state(of: row)).</p>
            \(changed)\
            \(letter.text.map(words) ?? "<p>\(Wording.Desk.letterNotKept)</p>")
            <p><a class="alone" href="\(Pieces.caseLink(id))">\(Wording.Desk.backToCase)</a></p>
            """)
    }

    /// That it is not what was sent.
    private var changed: HTML {
        guard letter.kept == .changed else { return .empty }
        return "<p class=\"notice\">\(Wording.Desk.letterChanged)</p>"
    }

    private func words(_ text: LetterText) -> HTML {
        let mark = (letter.pdf ?? letter.row.digest).map { digest -> HTML in
            "<p class=\"small\">\(Wording.Desk.letterMark(digest, template: text.template, letter.kept))</p>"
        }
        if address == .hidden, text.bearsAddress {
            return LetterWords.html(text.withoutAddress) + look + (mark ?? .empty)
        }
        let place = Link(
            path: ["sager", id.rawValue, "breve", letter.row.letter.rawValue, "pdf"],
            query: address == .lookedAt ? LetterAddress.asked : [:])
        let document: HTML = "<p><a class=\"alone\" href=\"\(place)\">\(Wording.Desk.letterAsPDF)</a></p>"
        let seen: HTML = address == .lookedAt ? "<p>\(Wording.Desk.addressSeen)</p>" : .empty
        return LetterWords.html(text) + seen + document + (mark ?? .empty)
    }

    /// The way to the letter as it is, with its document.
    private var look: HTML {
        let place = LetterAddress.link(id, letter.row.letter, query: LetterAddress.asked)
        return """
            <p><a class="alone" href="\(place)">\(Wording.Desk.letterWithAddress)</a>. \(Wording.Desk.letterAddressLook)</p>
            """
    }
}

/// Whether the citizen's address stands in a letter that is read.
package enum LetterAddress: Hashable, Sendable {
    /// It is not protected.
    case open
    /// It is protected, or nobody says that it is not.
    case hidden
    /// It is protected, and whoever reads has asked for it: that is written down where the address is kept.
    case lookedAt

    /// By what the reader asks for it.
    static let asked: KeyValuePairs = ["adresse": "vis"]

    static func link(_ id: CaseID, _ letter: LetterID, query: KeyValuePairs<String, String> = [:]) -> Link {
        Link(path: ["sager", id.rawValue, "breve", letter.rawValue], query: query)
    }
}

/// A letter's words in reading order, as a part of a page; one step below the page's own headings.
enum LetterWords {
    /// - Parameter level: of the letter's own headings; its sections stand one below.
    static func html(_ text: LetterText, level: Int = 2) -> HTML {
        let sender = ([Wording.Desk.letterFrom] + text.sender.lines).joined(separator: "\n")
        let address = ([Wording.Desk.letterTo] + text.recipient).joined(separator: "\n")
        return Pieces.verbatim(sender) + Pieces.verbatim(address)
            + "<p>\(Wording.day(text.date).firstUpper). \(Wording.caseLine(text))</p>" + html(text.blocks, level: level)
    }

    static func html(_ blocks: [LetterBlock], level: Int) -> HTML { blocks.map { block($0, level) }.joined() }

    private static func block(_ block: LetterBlock, _ level: Int) -> HTML {
        switch block {
        case .heading(let text): level == 2 ? "<h2>\(text)</h2>" : "<h3>\(text)</h3>"
        case .section(let text): level == 2 ? "<h3>\(text)</h3>" : "<h4>\(text)</h4>"
        case .paragraph(let text), .verbatim(let text): Pieces.verbatim(text)
        case .items(let items): Pieces.list(items)
        case .newPage: "<hr>"
        }
    }
}

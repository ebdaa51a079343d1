import CaseModel
import Wording

/// Lays a letter's blocks out on pages, from top to bottom.
struct PageMaker {
    private let canvas: Canvas
    private var pages: [[Piece]] = [[]]
    private var y = LetterPaper.bodyTop
    private var tagCount = 0

    private static let fewLines = 3

    init(_ canvas: Canvas) { self.canvas = canvas }

    /// Sender, window, date and case: what stands on the first page above the letter itself.
    mutating func address(_ letter: LetterText) {
        place(
            letter.sender.lines.joined(separator: "\n"), .small, x: LetterPaper.senderLeft, y: LetterPaper.senderTop,
            width: LetterPaper.senderWidth)
        place(
            letter.recipient.joined(separator: "\n"), .text, x: LetterPaper.left, y: LetterPaper.windowTop,
            width: LetterPaper.windowWidth, upTo: LetterPaper.windowBottom)
        place(
            "\(Wording.shortDay(letter.date))\n\(Wording.caseLine(letter))", .small, x: LetterPaper.senderLeft,
            y: LetterPaper.dateTop, width: LetterPaper.senderWidth)
    }

    mutating func add(_ block: LetterBlock) {
        switch block {
        case .heading(let text): add(text, .heading, "H1", keepingWithNext: true)
        case .section(let text):
            if y > LetterPaper.top { y += LetterPaper.spaceBeforeSection }
            add(text, .section, "H2", keepingWithNext: true)
        case .paragraph(let text), .verbatim(let text): add(text, .text, "P")
        case .items(let items):
            let list = tags("L")
            for item in items { add("•", beside: item, in: list) }
        case .newPage: newPage()
        }
    }

    /// The close is not torn apart over two pages, and takes a short paragraph before it along, so that no page holds it alone.
    /// A heading goes with the few lines under it, which are not torn apart either, and would leave it alone at the foot.
    mutating func keep(_ rest: ArraySlice<LetterBlock>) {
        guard let opening = rest.first else { return }
        var (rest, height) = (rest, 0.0)
        if case .section(let text) = opening {
            rest = rest.dropFirst()
            height = LetterPaper.spaceBeforeSection + heading(text).height + LetterPaper.spaceAfter
        }
        guard let first = rest.first, case .paragraph(let text) = first else { return }
        let isBefore = rest.dropFirst().first == Wording.regards
        if first != Wording.regards, !(isBefore && isShort(text)) {
            guard height > 0, isShort(text) else { return }
            if text.hasSuffix(":"), case .verbatim(let words)? = rest.dropFirst().first { height += beginning(words) }
            rest = rest.prefix(1)
        }
        height += rest.prefix { $0 != .newPage }.reduce(0.0) { sum, block in
            guard case .paragraph(let text) = block else { return sum }
            return sum + paragraph(text).height + LetterPaper.spaceAfter
        }
        if y + height - LetterPaper.spaceAfter > LetterPaper.bottom, y > LetterPaper.top { newPage() }
    }

    /// What leads in to somebody's words is not left alone at the foot: as many lines go with it as are not torn apart.
    private func beginning(_ words: String) -> Double {
        let words = paragraph(words)
        return words.bottom(of: min(words.tops.count, Self.fewLines) - 1) + LetterPaper.spaceAfter
    }

    private func isShort(_ text: String) -> Bool { paragraph(text).tops.count <= Self.fewLines }

    private func paragraph(_ text: String) -> Paragraph {
        Paragraph(text, .text, width: LetterPaper.textWidth, turns: true, on: canvas)
    }

    private func heading(_ text: String) -> Paragraph {
        Paragraph(text, .section, width: LetterPaper.textWidth, turns: true, on: canvas)
    }

    /// The pages with their footers: the case to the left, "Side 1 af 2" to the right.
    mutating func finished(_ caseLine: String, _ page: (_ number: Int, _ of: Int) -> String) -> [[Piece]] {
        for place in pages.indices {
            let tags = tags("NonStruct")
            pages[place].append(furniture(caseLine, x: LetterPaper.left, tags))
            pages[place].append(furniture(page(place + 1, pages.count), x: LetterPaper.senderLeft, tags))
        }
        return pages
    }

    private mutating func newPage() {
        pages.append([])
        y = LetterPaper.top
    }

    /// A new element of the document, within `parents`.
    private mutating func tags(_ name: String, in parents: [Tag] = [Tag(name: "Document", number: 0)]) -> [Tag] {
        tagCount += 1
        return parents + [Tag(name: name, number: tagCount)]
    }

    private func furniture(_ text: String, x: Double, _ tags: [Tag]) -> Piece {
        let paragraph = Paragraph(text, .small, width: LetterPaper.senderWidth, on: canvas)
        return Piece(paragraph: paragraph, lines: paragraph.tops.indices, x: x, y: LetterPaper.footer, tags: tags)
    }

    /// Text at a fixed place on the first page; lines below `limit` are left out.
    private mutating func place(
        _ text: String, _ type: LetterType, x: Double, y: Double, width: Double, upTo limit: Double = LetterPaper.bottom
    ) {
        let paragraph = Paragraph(text, type, width: width, on: canvas)
        let room = paragraph.tops.indices.prefix { y + paragraph.bottom(of: $0) <= limit }
        pages[0].append(Piece(paragraph: paragraph, lines: room, x: x, y: y, tags: tags("P")))
    }

    /// A list's item: its mark, and its text beside it.
    private mutating func add(_ mark: String, beside text: String, in list: [Tag]) {
        let item = tags("LI", in: list)
        let dot = Paragraph(mark, .text, width: LetterPaper.indent, on: canvas)
        let paragraph = Paragraph(
            text, .text, width: LetterPaper.textWidth - LetterPaper.indent, on: canvas)
        if y + paragraph.bottom(of: 0) > LetterPaper.bottom { newPage() }
        pages[pages.count - 1].append(
            Piece(paragraph: dot, lines: 0..<1, x: LetterPaper.left, y: y, tags: tags("Lbl", in: item)))
        flow(paragraph, x: LetterPaper.left + LetterPaper.indent, tags("LBody", in: item))
        y += LetterPaper.spaceAfter
    }

    /// Text at the place reached. A heading goes to the next page rather than stand alone at the foot of one.
    private mutating func add(_ text: String, _ type: LetterType, _ tag: String, keepingWithNext: Bool = false) {
        let paragraph = Paragraph(text, type, width: LetterPaper.textWidth, turns: true, on: canvas)
        if keepingWithNext, y + paragraph.height * 4 > LetterPaper.bottom { newPage() }
        // A few lines are not torn apart over two pages, where a reader of the structure takes them for two paragraphs.
        if paragraph.tops.count <= Self.fewLines, y + paragraph.height > LetterPaper.bottom, y > LetterPaper.top {
            newPage()
        }
        flow(paragraph, x: LetterPaper.left, tags(tag))
        y += LetterPaper.spaceAfter
    }

    /// Line by line onto this page and, when it is full, the next.
    private mutating func flow(_ paragraph: Paragraph, x: Double, _ tags: [Tag]) {
        var first = 0
        let end = paragraph.tops.count
        while first < end {
            let top = paragraph.tops[first]
            let next = (first..<end).first { y + paragraph.bottom(of: $0) - top > LetterPaper.bottom } ?? end
            // A page that has no room for one line is full; an empty one takes a line however high it is.
            if next == first, y > LetterPaper.top {
                newPage()
                continue
            }
            let lines = first..<max(next, first + 1)
            pages[pages.count - 1].append(Piece(paragraph: paragraph, lines: lines, x: x, y: y, tags: tags))
            y += paragraph.bottom(of: lines.upperBound - 1) - top
            first = lines.upperBound
            if first < end { newPage() }
        }
    }
}

extension Paragraph {
    /// The lower edge of this line, from the paragraph's upper edge.
    func bottom(of line: Int) -> Double { line + 1 < tops.count ? tops[line + 1] : height }
}

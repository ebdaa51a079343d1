import CPangoCairo

/// Some lines of one paragraph at their place on one page.
struct Piece {
    let paragraph: Paragraph
    let lines: Range<Int>
    /// The upper edge of the first of the lines.
    let x: Double
    let y: Double
    /// What it is to a screen reader, outermost first.
    let tags: [Tag]
}

/// One element of a document's structure. Pieces that share an element hold the same tag.
struct Tag: Hashable {
    /// As PDF calls it: `Document`, `H1`, `P`, `L`. Source: ISO 32000-1, 14.8.4.
    let name: String
    /// Which of those of that name; counted from the beginning of the letter.
    let number: Int
}

/// A paragraph broken into lines; heights and baselines in points, from its own upper edge.
final class Paragraph {
    private(set) var tops: [Double] = []
    private(set) var baselines: [Double] = []
    private(set) var height = 0.0
    private let layout: OpaquePointer
    private let canvas: Canvas
    private let type: LetterType
    private let bytes: [UInt8]
    private let width: Double
    private let turns: Bool

    /// - Parameter turns: whether what is written from the right stands at the right; not in an address, nor beside a mark.
    init(_ text: String, _ type: LetterType, width: Double, turns: Bool = false, on canvas: Canvas) {
        self.canvas = canvas
        self.type = type
        self.width = width
        self.turns = turns
        // A zero byte would end the text early; nothing that reaches us may hold one, but a letter must not be cut.
        bytes = text.utf8.filter { $0 != 0 }
        layout = canvas.layout(bytes[...], type, LetterDirection.base(of: text))
        canvas.keepWhole(Self.numbers(in: bytes), in: layout)
        pango_layout_set_width(layout, Int32(width * Double(PANGO_SCALE)))
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
        pango_layout_set_spacing(layout, Int32(1.5 * Double(PANGO_SCALE)))
        measure()
        canvas.unknownSigns += Int(pango_layout_get_unknown_glyphs_count(layout))
    }

    /// Where numbers of cases, codes and letters stand: capitals and digits with a hyphen between them, which a line would break
    /// at. Shorter ones are words.
    private static func numbers(in bytes: [UInt8]) -> [Range<Int>] {
        guard bytes.contains(UInt8(ascii: "-")) else { return [] }
        var found: [Range<Int>] = []
        var (start, hasHyphen) = (0, false)
        for place in 0...bytes.count {
            let byte = place < bytes.count ? bytes[place] : UInt8(ascii: " ")
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): continue
            case UInt8(ascii: "-"): hasHyphen = true
            default:
                if hasHyphen, place - start >= shortestNumber { found.append(start..<place) }
                (start, hasHyphen) = (place + 1, false)
            }
        }
        return found
    }

    private static let shortestNumber = 12

    deinit { g_object_unref(UnsafeMutableRawPointer(layout)) }

    private func measure() {
        guard let lines = pango_layout_get_iter(layout) else { return }
        defer { pango_layout_iter_free(lines) }
        repeat {
            var top: Int32 = 0
            var end: Int32 = 0
            pango_layout_iter_get_line_yrange(lines, &top, &end)
            tops.append(Double(top) / Double(PANGO_SCALE))
            baselines.append(Double(pango_layout_iter_get_baseline(lines)) / Double(PANGO_SCALE))
            height = Double(end) / Double(PANGO_SCALE)
        } while pango_layout_iter_next_line(lines) != 0
    }

    /// Draws a line where the canvas stands.
    ///
    /// A line that goes on ends in a space, so that readers of the structure (poppler) neither end the paragraph there nor read two
    /// words as one; `LetterLine` says why. One that cannot be drawn so as it was measured is set once more by itself.
    func draw(line number: Int) {
        guard let line = pango_layout_get_line_readonly(layout, Int32(number)) else { return }
        guard number < tops.count - 1 else { return draw(line, of: layout) }
        if let written = LetterLine(line, of: layout, goesOn: true) {
            var (x, y) = (0.0, 0.0)
            cairo_get_current_point(canvas.cairo, &x, &y)
            return written.draw(on: canvas.cairo, x: x, y: y)
        }
        let start = Int(pango_layout_line_get_start_index(line))
        var words = bytes[start..<start + Int(pango_layout_line_get_length(line))]
        if words.last != UInt8(ascii: " ") { words.append(UInt8(ascii: " ")) }
        let alone = canvas.layout(words, type, pango_layout_line_get_resolved_direction(line))
        defer { g_object_unref(UnsafeMutableRawPointer(alone)) }
        guard let shown = pango_layout_get_line_readonly(alone, 0) else { return }
        draw(shown, of: alone)
    }

    private func draw(_ line: UnsafeMutablePointer<PangoLayoutLine>, of layout: OpaquePointer) {
        guard let written = LetterLine(line, of: layout) else {
            return pango_cairo_show_layout_line(canvas.cairo, line)
        }
        // What is written from the right ends at the right; the space at its end stands before it, and is not seen.
        let isFromRight = turns && pango_layout_line_get_resolved_direction(line) == PANGO_DIRECTION_RTL
        var (x, y) = (0.0, 0.0)
        cairo_get_current_point(canvas.cairo, &x, &y)
        written.draw(on: canvas.cairo, x: isFromRight ? x + width - written.width : x, y: y)
    }
}

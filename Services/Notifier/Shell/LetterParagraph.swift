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
    let layout: OpaquePointer
    private(set) var tops: [Double] = []
    private(set) var baselines: [Double] = []
    private(set) var height = 0.0

    init(_ text: String, _ type: LetterType, width: Double, on canvas: Canvas) {
        layout = pango_cairo_create_layout(canvas.cairo)
        pango_context_set_language(pango_layout_get_context(layout), pango_language_from_string("da-DK"))
        // One unit is then one point; by itself Pango reckons with 96 to the inch and sets text a third too big.
        pango_cairo_context_set_resolution(pango_layout_get_context(layout), 72)
        pango_layout_context_changed(layout)
        pango_layout_set_font_description(layout, canvas.font(type))
        pango_layout_set_width(layout, Int32(width * Double(PANGO_SCALE)))
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
        pango_layout_set_spacing(layout, Int32(1.5 * Double(PANGO_SCALE)))
        // A zero byte would end the text early; nothing that reaches us may hold one, but a letter must not be cut.
        let bytes = text.utf8.filter { $0 != 0 }
        bytes.withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) {
                pango_layout_set_text(layout, $0.baseAddress, Int32($0.count))
            }
        }
        measure()
    }

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
}

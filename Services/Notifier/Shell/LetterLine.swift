import CPangoCairo

/// A line that Pango would not draw so that it is read aloud as it was written: one with words from the right, and one that
/// goes on in the next.
///
/// Pango draws such a line from its left edge, so that its parts would be read in the order they are seen; and where two
/// letters become one sign, as lam and alef always do, cairo says so in an element within the element, and there readers of
/// the structure (poppler) stop. Here the parts are drawn in the order they are read, each where it is seen, and a sign of two
/// letters is said by the one character that Unicode has for it.
///
/// Where a line goes on, Pango takes away the sign of the space that it breaks at and says it in such an element, too. Here the
/// space is said as any other.
struct LetterLine {
    private struct Part {
        let item: UnsafeMutablePointer<PangoGlyphItem>
        let font: OpaquePointer
        let x: Double

        /// Where its text begins, in bytes of the layout's.
        var start: Int32 { item.pointee.item.pointee.offset }
        var isFromRight: Bool { item.pointee.item.pointee.analysis.level & 1 == 1 }
        var glyphs: UnsafeBufferPointer<PangoGlyphInfo> {
            let string = item.pointee.glyphs.pointee
            return UnsafeBufferPointer(start: string.glyphs, count: Int(string.num_glyphs))
        }
    }

    private let parts: [Part]
    private let text: UnsafePointer<CChar>
    /// From its left edge to its right, in points.
    let width: Double
    /// The sign of the space it ends in; absent where it does not go on.
    private let space: UInt32?

    /// - Parameter goesOn: whether another line of the paragraph follows; then all of it is to be written from the left.
    /// - Returns: `nil` where it is as Pango draws it, or cannot be drawn here: a sign that no font has, a line that goes on
    ///   without a space.
    init?(_ line: UnsafeMutablePointer<PangoLayoutLine>, of layout: OpaquePointer, goesOn: Bool = false) {
        guard let text = pango_layout_get_text(layout) else { return nil }
        var parts: [Part] = []
        var x = 0.0
        var next = line.pointee.runs
        while let run = next {
            next = run.pointee.next
            let item = run.pointee.data.assumingMemoryBound(to: PangoGlyphItem.self)
            guard let font = item.pointee.item.pointee.analysis.font else { return nil }
            let part = Part(item: item, font: OpaquePointer(font), x: x)
            guard part.glyphs.allSatisfy({ $0.glyph & Self.isUnknown == 0 }) else { return nil }
            parts.append(part)
            x += part.glyphs.reduce(0) { $0 + Self.points($1.geometry.width) }
        }
        guard parts.contains(where: \.isFromRight) != goesOn else { return nil }
        let unseen = parts.reduce(0) { $0 + $1.glyphs.count { $0.glyph == Self.isUnseen } }
        space = goesOn ? parts.last.flatMap(Self.space) : nil
        if goesOn {
            guard space != nil, unseen == 1, parts.last?.glyphs.last?.glyph == Self.isUnseen else {
                return nil
            }
        }
        self.parts = parts.sorted { $0.start < $1.start }
        self.text = text
        width = x
    }

    /// Draws it with its left edge here, on the line that letters stand on.
    func draw(on cairo: OpaquePointer, x: Double, y: Double) {
        for part in parts {
            cairo_set_scaled_font(cairo, pango_cairo_font_get_scaled_font(part.font))
            var place = x + part.x
            let glyphs = part.glyphs.map { glyph -> cairo_glyph_t in
                defer { place += Self.points(glyph.geometry.width) }
                return cairo_glyph_t(
                    index: UInt(glyph.glyph == Self.isUnseen ? space ?? glyph.glyph : glyph.glyph),
                    x: place + Self.points(glyph.geometry.x_offset), y: y + Self.points(glyph.geometry.y_offset))
            }
            let (said, clusters) = said(by: part)
            said.withUnsafeBufferPointer { bytes in
                bytes.withMemoryRebound(to: CChar.self) { bytes in
                    cairo_show_text_glyphs(
                        cairo, bytes.baseAddress, Int32(bytes.count), glyphs, Int32(glyphs.count), clusters,
                        Int32(clusters.count),
                        part.isFromRight ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : cairo_text_cluster_flags_t(rawValue: 0))
                }
            }
        }
    }

    /// What a part says, and which signs say which of it. Done for every letter of a page, so nothing is copied that is not needed.
    private func said(by part: Part) -> (bytes: [UInt8], clusters: [cairo_text_cluster_t]) {
        let all = UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Int(part.item.pointee.item.pointee.length))
        var clusters: [cairo_text_cluster_t] = []
        clusters.reserveCapacity(part.glyphs.count)
        var walk = PangoGlyphItemIter()
        var isThere = pango_glyph_item_iter_init_start(&walk, part.item, text) != 0
        while isThere {
            let count = Int(walk.end_index - walk.start_index)
            let letters = UnsafeBufferPointer(start: all + Int(walk.start_index), count: count)
            let signs = abs(walk.end_glyph - walk.start_glyph)
            if signs == 1, count == Self.joinedBytes, let one = Self.joined[Array(letters)] {
                bytes += one
                clusters.append(cairo_text_cluster_t(num_bytes: Int32(one.count), num_glyphs: 1))
            } else if signs > 1, let characters = Self.characters(letters, as: Int(signs)) {
                // A letter and its marks: each sign by itself says its own character.
                bytes += letters
                clusters += characters.map { cairo_text_cluster_t(num_bytes: Int32($0), num_glyphs: 1) }
            } else {
                bytes += letters
                clusters.append(cairo_text_cluster_t(num_bytes: Int32(count), num_glyphs: signs))
            }
            isThere = pango_glyph_item_iter_next_cluster(&walk) != 0
        }
        return (bytes, clusters)
    }

    /// How many bytes each character has, where there are as many as signs.
    private static func characters(_ letters: UnsafeBufferPointer<UInt8>, as signs: Int) -> [Int]? {
        let lengths = String(decoding: letters, as: UTF8.self).unicodeScalars.map { UTF8.width($0) }
        return lengths.count == signs ? lengths : nil
    }

    /// Two letters that become one sign have two bytes each.
    private static let joinedBytes = 4

    /// Lam and the alef behind it, as one character. Source: Unicode, Arabic Presentation Forms-B.
    private static let joined: [[UInt8]: [UInt8]] = Dictionary(
        uniqueKeysWithValues: [
            ("\u{644}\u{622}", "\u{FEF5}"), ("\u{644}\u{623}", "\u{FEF7}"), ("\u{644}\u{625}", "\u{FEF9}"),
            ("\u{644}\u{627}", "\u{FEFB}"),
        ].map { (Array($0.0.utf8), Array($0.1.utf8)) })

    /// The sign that a space has in the font of this part.
    private static func space(of part: Part) -> UInt32? {
        var sign: UInt32 = 0
        let font = pango_font_get_hb_font(part.item.pointee.item.pointee.analysis.font)
        return hb_font_get_nominal_glyph(font, 0x20, &sign) == 0 ? nil : sign
    }

    /// Pango's mark on a sign that it has no picture of.
    private static let isUnknown: UInt32 = 0x1000_0000
    /// What Pango puts in the place of a sign that is not to be seen: `PANGO_GLYPH_EMPTY`.
    private static let isUnseen: UInt32 = 0x0FFF_FFFF

    private static func points(_ units: Int32) -> Double { Double(units) / Double(PANGO_SCALE) }
}

import CPangoCairo
import CaseModel
import NotifierCore
import Wording

/// The cairo surface a letter is drawn on, and the fonts it is drawn with.
final class Canvas {
    let cairo: OpaquePointer
    private let surface: OpaquePointer
    private let sink: Sink
    /// For what is written from the left, and for what is from the right: one that turned would set anew what was set before.
    private let fromLeft: OpaquePointer
    private let fromRight: OpaquePointer
    private let fonts: [LetterType: OpaquePointer]
    /// Each letter is its own glyph: "fl" drawn as one is two letters in one, which cairo says in an element within the
    /// element, and there poppler stops reading the paragraph.
    private let plain: OpaquePointer
    private var openTags: [Tag] = []

    /// What cairo writes lands here.
    private final class Sink { var bytes: [UInt8] = [] }

    /// How many signs were to be set that no font has.
    var unknownSigns = 0

    init(_ date: CivilDay) {
        // Before Pango looks for fonts: it is told which there are.
        _ = LetterFonts.missing
        sink = Sink()
        // The canvas outlives the surface, so the sink is there as long as cairo may write to it.
        surface = cairo_pdf_surface_create_for_stream(
            { closure, data, length in
                guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
                let sink = Unmanaged<Sink>.fromOpaque(closure).takeUnretainedValue()
                sink.bytes += UnsafeBufferPointer(start: data, count: Int(length))
                return CAIRO_STATUS_SUCCESS
            }, Unmanaged.passUnretained(sink).toOpaque(), LetterPaper.width, LetterPaper.height)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, Wording.documentTitle)
        // Otherwise cairo writes the time of the machine, and the same letter is other bytes each time.
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "\(date)T00:00:00Z")
        cairo = cairo_create(surface)
        fromLeft = Self.context(on: cairo, PANGO_DIRECTION_LTR)
        fromRight = Self.context(on: cairo, PANGO_DIRECTION_RTL)
        plain = pango_attr_list_new()
        pango_attr_list_insert(plain, pango_attr_font_features_new("liga=0, clig=0, dlig=0"))
        fonts = Dictionary(
            uniqueKeysWithValues: LetterType.allCases.map {
                ($0, pango_font_description_from_string("\(LetterFonts.families) \($0.rawValue)"))
            })
    }

    deinit {
        for font in fonts.values { pango_font_description_free(font) }
        pango_attr_list_unref(plain)
        for context in [fromLeft, fromRight] { g_object_unref(UnsafeMutableRawPointer(context)) }
        cairo_destroy(cairo)
        cairo_surface_destroy(surface)
    }

    private static func context(on cairo: OpaquePointer, _ direction: PangoDirection) -> OpaquePointer {
        let context: OpaquePointer = pango_cairo_create_context(cairo)
        pango_context_set_language(context, pango_language_from_string("da-DK"))
        pango_context_set_base_dir(context, direction)
        // One unit is then one point; by itself Pango reckons with 96 to the inch and sets text a third too big.
        pango_cairo_context_set_resolution(context, 72)
        return context
    }

    /// Text set in this type, unbroken; whoever asked for it gives it back.
    ///
    /// - Parameter direction: which way the paragraph is written that it is, or is a line of.
    func layout(_ bytes: ArraySlice<UInt8>, _ type: LetterType, _ direction: PangoDirection) -> OpaquePointer {
        let layout: OpaquePointer = pango_layout_new(direction == PANGO_DIRECTION_RTL ? fromRight : fromLeft)
        pango_layout_set_auto_dir(layout, 0)
        pango_layout_set_font_description(layout, fonts[type])
        pango_layout_set_attributes(layout, plain)
        bytes.withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) {
                pango_layout_set_text(layout, $0.baseAddress, Int32($0.count))
            }
        }
        return layout
    }

    /// No line of this text breaks within one of these parts of it.
    func keepWhole(_ parts: [Range<Int>], in layout: OpaquePointer) {
        guard !parts.isEmpty else { return }
        let attributes = pango_attr_list_copy(plain)
        defer { pango_attr_list_unref(attributes) }
        for part in parts {
            let attribute = pango_attr_allow_breaks_new(0)
            attribute?.pointee.start_index = UInt32(part.lowerBound)
            attribute?.pointee.end_index = UInt32(part.upperBound)
            pango_attr_list_insert(attributes, attribute)
        }
        pango_layout_set_attributes(layout, attributes)
    }

    func draw(_ piece: Piece) {
        open(piece.tags)
        for line in piece.lines {
            let down = piece.paragraph.baselines[line] - piece.paragraph.tops[piece.lines.lowerBound]
            cairo_move_to(cairo, piece.x, piece.y + down)
            piece.paragraph.draw(line: line)
        }
    }

    /// Ends the elements that do not go on, and begins the new ones.
    private func open(_ tags: [Tag]) {
        let kept = zip(openTags, tags).prefix { $0 == $1 }.count
        for tag in openTags[kept...].reversed() { cairo_tag_end(cairo, tag.name) }
        for tag in tags[kept...] { cairo_tag_begin(cairo, tag.name, nil) }
        openTags = tags
    }

    /// What is drawn next stands on a new page.
    func turnPage() { cairo_show_page(cairo) }

    /// The document's bytes; nothing can be drawn any more.
    func finish() throws(LetterFault) -> [UInt8] {
        open([])
        cairo_show_page(cairo)
        cairo_surface_finish(surface)
        guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS, cairo_status(cairo) == CAIRO_STATUS_SUCCESS else {
            throw LetterFault(code: "letter.cairo")
        }
        return sink.bytes
    }
}

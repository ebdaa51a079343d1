import CPangoCairo
import CaseModel
import NotifierCore
import Wording

/// The cairo surface a letter is drawn on, and the fonts it is drawn with.
final class Canvas {
    let cairo: OpaquePointer
    private let surface: OpaquePointer
    private let sink: Sink
    private let fonts: [LetterType: OpaquePointer]
    private var openTags: [Tag] = []

    /// What cairo writes lands here.
    private final class Sink { var bytes: [UInt8] = [] }

    init(_ date: CivilDay) {
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
        fonts = Dictionary(
            uniqueKeysWithValues: LetterType.allCases.map { ($0, pango_font_description_from_string($0.rawValue)) })
    }

    deinit {
        for font in fonts.values { pango_font_description_free(font) }
        cairo_destroy(cairo)
        cairo_surface_destroy(surface)
    }

    func font(_ type: LetterType) -> OpaquePointer? { fonts[type] }

    func draw(_ piece: Piece) {
        open(piece.tags)
        for line in piece.lines {
            let down = piece.paragraph.baselines[line] - piece.paragraph.tops[piece.lines.lowerBound]
            cairo_move_to(cairo, piece.x, piece.y + down)
            pango_cairo_show_layout_line(
                cairo, pango_layout_get_line_readonly(piece.paragraph.layout, Int32(line)))
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

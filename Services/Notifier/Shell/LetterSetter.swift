import CaseModel
package import NotifierCore
import Synchronization
package import Wording

/// Sets a letter in type: A4, structure for screen readers, page numbers. The same letter gives the same bytes.
///
/// Pango breaks lines and finds glyphs in the scripts that `LetterFonts` has; cairo writes the PDF.
package enum LetterSetter {
    /// The finished document's bytes.
    ///
    /// - Throws: `LetterFault` when the libraries cannot write it: out of memory, no fonts.
    package static func pdf(_ letter: LetterText) throws(LetterFault) -> [UInt8] { try document(letter).bytes }

    /// The finished document.
    package static func document(_ letter: LetterText) throws(LetterFault) -> SetLetter {
        try one.withLock { _ throws(LetterFault) in try set(letter) }
    }

    /// One at a time in a process: cairo and Pango share the faces that FreeType has open, and another thread may close one.
    private static let one = Mutex(())

    private static func set(_ letter: LetterText) throws(LetterFault) -> SetLetter {
        let canvas = Canvas(letter.date)
        var pages = PageMaker(canvas)
        pages.address(letter)
        for place in letter.blocks.indices {
            pages.keep(letter.blocks[place...])
            pages.add(letter.blocks[place])
        }
        let numbered = pages.finished(Wording.caseLine(letter)) { Wording.page($0, of: $1) }
        for (place, page) in numbered.enumerated() {
            if place > 0 { canvas.turnPage() }
            for piece in page { canvas.draw(piece) }
        }
        return SetLetter(
            bytes: try LetterMarks.marked(try canvas.finish()), pages: numbered.count,
            hasUnknownSigns: canvas.unknownSigns > 0)
    }

    /// Whether these lines fit the envelope's window; measured on a canvas that nothing is drawn on.
    static func hasRoom(for window: [String], on canvas: Canvas) -> Bool {
        one.withLock { _ in
            let lines = Paragraph(window.joined(separator: "\n"), .text, width: LetterPaper.windowWidth, on: canvas)
            return LetterPaper.windowTop + lines.height <= LetterPaper.windowBottom
        }
    }
}

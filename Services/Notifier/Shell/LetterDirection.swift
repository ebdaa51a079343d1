import CPangoCairo

/// Which way a paragraph is written, by most of its letters: a Danish one that begins with an Arabic name is Danish, and what
/// a citizen wrote in Arabic with a Danish street in it is Arabic. Pango goes by the first letter alone.
enum LetterDirection {
    static func base(of text: String) -> PangoDirection {
        var (fromRight, fromLeft) = (0, 0)
        for scalar in text.unicodeScalars where scalar.properties.isAlphabetic {
            if isFromRight(scalar.value) { fromRight += 1 } else { fromLeft += 1 }
        }
        return fromRight > fromLeft ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR
    }

    /// Whether a letter is of a script that is written from the right. Source: the blocks that Unicode keeps for such
    /// (DerivedBidiClass.txt, defaults of R and AL).
    private static func isFromRight(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
        default: false
        }
    }
}

/// The measures of a letter, in points (1/72 inch) from the paper's upper left corner.
///
/// The address stands where the window of a Danish C5 or M65 envelope shows it: 22 mm in, 50–85 mm down.
enum LetterPaper {
    /// A4.
    static let width = 595.28
    static let height = 841.89

    static let left = 62.0
    static let textWidth = 471.0
    /// Where text begins on every page but the first.
    static let top = 62.0
    /// Text ends above this.
    static let bottom = 775.0
    static let footer = 796.0

    static let windowTop = 142.0
    static let windowWidth = 241.0
    static let windowBottom = 241.0

    static let senderTop = 57.0
    static let senderLeft = 360.0
    static let senderWidth = 173.0

    /// Where date and case stand, below the window.
    static let dateTop = 255.0
    /// Where the letter itself begins.
    static let bodyTop = 296.0

    static let spaceAfter = 7.0
    static let spaceBeforeSection = 7.0
    static let indent = 14.0
}

/// The kinds of type a letter is set in, as Pango says weight and size; the families are `LetterFonts`'.
enum LetterType: String, CaseIterable {
    case heading = "Bold 14"
    case section = "Bold 10"
    case text = "9.5"
    case small = "8"
}

import CPangoCairo
import CaseModel
package import NotifierCore
package import Wording

/// What turns a letter's words into a document: Pango and cairo, or something quicker where nobody reads it.
package protocol LetterPress: AnyObject {
    func document(_ letter: LetterText) throws(LetterFault) -> SetLetter
    /// Whether these lines fit the envelope's window, each as it breaks there.
    func hasRoom(for window: [String]) -> Bool
    /// Many letters have been set and none is just now: what they took of the machine is given back.
    func rest()
}

/// A letter set in type.
package struct SetLetter: Sendable {
    package let bytes: [UInt8]
    /// How many pages were set; whoever packs it puts them into an envelope.
    package let pages: Int
    /// Whether a sign in it is in no font that is installed, and stands there as a box.
    package let hasUnknownSigns: Bool

    package init(bytes: [UInt8], pages: Int, hasUnknownSigns: Bool = false) {
        self.bytes = bytes
        self.pages = pages
        self.hasUnknownSigns = hasUnknownSigns
    }
}

extension LetterPress {
    package func hasRoom(for window: [String]) -> Bool { true }
    package func rest() {}
}

/// The press that citizens' letters come from.
package final class PDFPress: LetterPress {
    /// What windows are measured on, the same for all letters; made when the first is.
    private lazy var measuring = Canvas(CivilDay(daysSince1970: 0))

    package init() {}
    package func document(_ letter: LetterText) throws(LetterFault) -> SetLetter { try LetterSetter.document(letter) }
    package func hasRoom(for window: [String]) -> Bool { LetterSetter.hasRoom(for: window, on: measuring) }
    package func rest() { malloc_trim(0) }
}

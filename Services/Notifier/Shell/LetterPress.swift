package import NotifierCore
package import Wording

/// What turns a letter's words into a document: Pango and cairo, or something quicker where nobody reads it.
package protocol LetterPress: AnyObject {
    func document(_ letter: LetterText) throws(LetterFault) -> SetLetter
    /// Whether these lines fit the envelope's window, each as it breaks there.
    func hasRoom(for window: [String]) -> Bool
}

/// A letter set in type.
package struct SetLetter: Sendable {
    package let bytes: [UInt8]
    /// How many pages were set; whoever packs it puts them into an envelope.
    package let pages: Int

    package init(bytes: [UInt8], pages: Int) {
        self.bytes = bytes
        self.pages = pages
    }
}

extension LetterPress {
    package func hasRoom(for window: [String]) -> Bool { true }
}

/// The press that citizens' letters come from.
package final class PDFPress: LetterPress {
    package init() {}
    package func document(_ letter: LetterText) throws(LetterFault) -> SetLetter { try LetterSetter.document(letter) }
    package func hasRoom(for window: [String]) -> Bool { LetterSetter.hasRoom(for: window) }
}

package import NotifierCore
package import Wording

/// What turns a letter's words into a document: Pango and cairo, or something quicker where nobody reads it.
package protocol LetterPress: AnyObject {
    func document(_ letter: LetterText) throws(LetterFault) -> [UInt8]
    /// Whether these lines fit the envelope's window, each as it breaks there.
    func hasRoom(for window: [String]) -> Bool
}

extension LetterPress {
    package func hasRoom(for window: [String]) -> Bool { true }
}

/// The press that citizens' letters come from.
package final class PDFPress: LetterPress {
    package init() {}
    package func document(_ letter: LetterText) throws(LetterFault) -> [UInt8] { try LetterSetter.pdf(letter) }
    package func hasRoom(for window: [String]) -> Bool { LetterSetter.hasRoom(for: window) }
}

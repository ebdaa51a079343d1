package import NotifierCore
package import Wording

/// What turns a letter's words into a document: Pango and cairo, or something quicker where nobody reads it.
package protocol LetterPress: AnyObject {
    func document(_ letter: LetterText) throws(LetterFault) -> [UInt8]
}

/// The press that citizens' letters come from.
package final class PDFPress: LetterPress {
    package init() {}
    package func document(_ letter: LetterText) throws(LetterFault) -> [UInt8] { try LetterSetter.pdf(letter) }
}

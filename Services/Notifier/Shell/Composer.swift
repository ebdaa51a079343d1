import CaseModel
import NotifierCore
import Wire
import Wording

/// Makes the finished document from what a duty is about and what was fetched for it.
struct Composer {
    let settings: NotifierSettings
    let press: any LetterPress

    /// A finished document and the words it was made of; the words are kept as sent.
    struct Document {
        let bytes: [UInt8]
        let template: String
        let words: JSON
    }

    /// - Throws: `LetterFault` when it cannot be made, `letter.incomplete` when something was not fetched.
    func document(
        _ matter: Matter, _ fetched: Fetched, letter: LetterID, at now: Timestamp
    ) throws(LetterFault) -> Document {
        let desk = WritingDesk(letter: letter, at: now, sender: settings.sender(for:))
        switch try matter.letter.words(fetched, for: desk) {
        case .letter(let text):
            return Document(bytes: try press.document(text), template: text.template, words: try json(text))
        case .message(let message, let template, let name, let address):
            let bytes = try StaffMail.message(
                message, to: name, at: address, from: settings.mailFrom, letter: letter, at: now)
            return Document(bytes: bytes, template: template, words: try json(message))
        }
    }

    private func json(_ words: some Encodable) throws(LetterFault) -> JSON {
        do { return try JSON(encoding: words) } catch { throw LetterFault(code: "letter.unwritable") }
    }
}

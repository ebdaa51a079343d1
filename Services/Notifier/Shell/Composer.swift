import CaseModel
import NotifierCore
import Seal
import Wire
import Wording

/// Makes the finished document from what a duty is about and what was fetched for it.
struct Composer {
    let settings: NotifierSettings
    let press: any LetterPress
    /// The unit that a colleague works in; `nil` when nobody has said.
    var unit: (PersonID) -> UnitID? = { _ in nil }

    /// A finished document and the words it was made of; the words are kept as sent.
    struct Document {
        let bytes: [UInt8]
        let template: String
        let words: JSON
        let channel: LetterChannel
        /// SHA-256 of the letter in type, in hexadecimal; absent in a mail.
        var pdf: String?
        /// How it lies in the pile, when it is on paper.
        var sheet: PrintSheet?
    }

    /// - Throws: `LetterFault` when it cannot be made, `letter.incomplete` when something was not fetched.
    func document(
        _ matter: Matter, _ fetched: Fetched, letter: LetterID, as document: String, by way: ChannelChoice?,
        at now: Timestamp
    ) throws(LetterFault) -> Document {
        let contact = fetched.contactPerson
        let desk = WritingDesk(
            letter: letter, at: now, deskPage: settings.deskPage, also: matter.carried.map(\.case)
        ) { [settings] in settings.sender(for: $0).naming(contact) }
        switch try matter.letter.words(fetched, for: desk) {
        case .letter(let text):
            guard let way else { throw LetterFault(code: "letter.incomplete") }
            let text = text.addressed(to: way.window, of: way.child)
            let set = try press.document(text)
            // A name as a row of boxes is no name; and such a letter is not to be taken back once it is printed.
            guard !set.hasUnknownSigns else { throw LetterFault(code: "letter.unknown_sign") }
            return Document(
                bytes: try posted(set.bytes, text, as: document, by: way, at: now),
                template: text.template, words: try json(text), channel: way.channel,
                pdf: Hex.encode(Seal.sha256(set.bytes)),
                sheet: way.channel == .paper ? PrintSheet(pages: set.pages, by: way) : nil)
        case .message(let message, let template, let name, let address):
            let sender = settings.mailSender(for: matter.colleague.flatMap(unit))
            let bytes = try StaffMail.message(
                message, to: name, at: address, from: sender, letter: letter, at: now,
                called: matter.colleague == nil ? settings.municipality : nil)
            return Document(
                bytes: bytes, template: template, words: try json(message), channel: matter.mailChannel)
        }
    }

    /// The letter as its way takes it: the paper itself, or a message with it inside.
    private func posted(
        _ pdf: [UInt8], _ text: LetterText, as document: String, by way: ChannelChoice, at now: Timestamp
    ) throws(LetterFault) -> [UInt8] {
        guard let mailbox = way.mailbox else { return pdf }
        let message = try MeMo(
            document: document, senderCVR: settings.cvr, senderName: text.sender.municipality, mailbox: mailbox,
            created: now, pdf: pdf, label: Wording.documentTitle)
        return message.xml { (try? JSON(encoding: $0))?.string ?? "" }
    }

    private func json(_ words: some Encodable) throws(LetterFault) -> JSON {
        do { return try JSON(encoding: words) } catch { throw LetterFault(code: "letter.unwritable") }
    }
}

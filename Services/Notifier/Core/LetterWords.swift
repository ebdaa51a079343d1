package import CaseModel
package import Wording

/// A letter in words, before it is set in type or made into a mail.
package enum LetterWords: Hashable, Sendable {
    /// To the citizen.
    case letter(LetterText)
    /// To a colleague, by name and work address.
    case message(StaffMessage, template: String, to: String, at: String)
}

/// What whoever writes a letter has at hand beside its facts.
package struct WritingDesk: Sendable {
    package let letter: LetterID
    package let now: Timestamp
    /// Who signs letters about cases of this unit.
    package let sender: @Sendable (UnitID) -> LetterSender
    /// Where colleagues meet the pages, without a path; empty where nobody has said.
    package let deskPage: String
    /// The citizen's other cases that the letter is about too.
    package let also: [CaseID]
    /// Whether somebody only looks at what is being written.
    package let isPreview: Bool

    package init(
        letter: LetterID, at now: Timestamp, deskPage: String = "", also: [CaseID] = [], isPreview: Bool = false,
        sender: @escaping @Sendable (UnitID) -> LetterSender
    ) {
        self.letter = letter
        self.now = now
        self.deskPage = deskPage
        self.also = also
        self.isPreview = isPreview
        self.sender = sender
    }

    /// A letter to the citizen, dated today.
    ///
    /// - Parameter template: which words in which version, `receipt/1`.
    package func letter(
        _ template: String, about case: CaseID, to recipient: FindRecipient.Reply,
        _ blocks: (LetterSender) -> [LetterBlock]
    ) -> LetterWords {
        let sender = sender(recipient.unit).without(recipient.closedWays ?? [])
        return .letter(
            LetterText(
                template: template, sender: sender, recipient: [recipient.name] + recipient.addressLines,
                date: now.civil.day, case: `case`, blocks: blocks(sender), also: also.isEmpty ? nil : also))
    }

    /// A message to the colleague whose address was fetched.
    package func message(
        _ template: String, _ message: StaffMessage, _ fetched: Fetched
    ) throws(LetterFault) -> LetterWords {
        let address = try fetched.reply(.address, to: StaffAddress.self)
        return .message(message.opened(at: deskPage), template: template, to: address.name, at: address.email)
    }
}

/// Why a letter could not be made.
package struct LetterFault: Error, Hashable, Sendable {
    /// A stable code, `letter.cairo`.
    package let code: String

    package init(code: String) { self.code = code }

    /// Words, case and address that do not belong together.
    package static let notTogether = LetterFault(code: "letter.not_together")
}

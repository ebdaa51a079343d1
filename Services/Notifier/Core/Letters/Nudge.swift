package import CaseModel
import Wording

/// To the citizen, by e-mail: that there is a letter, and where; never the letter, nor what it is about.
///
/// E-mail is no safe way for a letter. It only helps somebody to look where the safe way ends.
package struct Nudge: Letter {
    package static let name = "nudge"
    /// It follows from a letter that has left, and that is no event of anybody else's.
    package static let occasions: [Occasion] = []

    private let about: CaseID
    private let letter: LetterID
    private let channel: LetterChannel

    /// - Parameters:
    ///   - letter: the letter that has left.
    ///   - channel: by which way it went.
    package init(of letter: LetterID, in case: CaseID, by channel: LetterChannel) {
        about = `case`
        self.letter = letter
        self.channel = channel
    }

    package var key: DutyKey { DutyKey(rawValue: "nudge/\(letter)") }
    package var kind: LetterKind { .nudge }
    package var `case`: CaseID? { about }
    package var isMail: Bool { true }
    /// Without an address there is nobody to nudge, and nothing is missing.
    package var questions: [Question] {
        [
            Question(.recipient, FindRecipient(case: about, purpose: .nudge)) {
                // Whose letters go to somebody else, or whose address is protected, is not written to by e-mail.
                $0.email != nil && $0.through == nil && $0.protection == nil ? nil : .noLongerDue
            }
        ]
    }

    package func words(_ fetched: Fetched, for desk: WritingDesk) throws(LetterFault) -> LetterWords {
        let recipient = try fetched.recipient()
        guard recipient.case ?? about == about else { throw .notTogether }
        guard let email = recipient.email else { throw LetterFault(code: "letter.bad_address") }
        let municipality = desk.sender(recipient.unit).municipality
        return .message(
            Wording.nudge(from: municipality, by: channel), template: "nudge/1", to: recipient.name, at: email)
    }
}

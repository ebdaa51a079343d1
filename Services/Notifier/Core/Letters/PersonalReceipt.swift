package import CaseModel
import Wording

/// To the citizen: a few lines that a person has written, since nobody can ring in time.
package struct PersonalReceipt: Letter {
    package static let name = "personalReceipt"
    package static let occasions = [
        Occasion { (event: PersonalReceiptWritten) in
            [PersonalReceipt(written: event.case, obligation: event.obligation)]
        }
    ]

    let written: CaseID
    let obligation: ObligationID

    package var key: DutyKey { DutyKey(rawValue: "personal-receipt/\(obligation)") }
    package var kind: LetterKind { .personalReceipt }
    package var `case`: CaseID? { written }
    package var questions: [Question] {
        [
            Question(Self.lines, ReadPersonalReceipt(obligation: obligation)),
            .recipient(of: written, for: .personalReceipt),
        ]
    }

    static let lines = Need(rawValue: "personalReceipt")

    package func words(_ fetched: Fetched, for desk: WritingDesk) throws(LetterFault) -> LetterWords {
        let recipient = try fetched.recipient()
        let lines = try fetched.reply(Self.lines, to: ReadPersonalReceipt.self)
        guard lines.case == written else { throw .notTogether }
        return desk.letter(Wording.personalReceiptTemplate, about: written, to: recipient) {
            Wording.personalReceipt(lines.text, to: recipient.name, about: written, from: $0)
        }
    }
}

package import CaseModel
import Wording

/// To the citizen: a few lines that a person has written, since nobody can ring in time.
package struct PersonalReceipt: Letter {
    package static let name = "personalReceipt"
    package static let occasions = [
        Occasion { (event: PersonalReceiptWritten) in
            [PersonalReceipt(written: event.case, obligation: event.obligation, by: event.by)]
        }
    ]

    let written: CaseID
    let obligation: ObligationID
    /// Absent in what an older release owed.
    var by: PersonID?

    package var key: DutyKey { DutyKey(rawValue: "personal-receipt/\(obligation)") }
    package var kind: LetterKind { .personalReceipt }
    package var `case`: CaseID? { written }
    package var questions: [Question] {
        [Question(Self.lines, ReadPersonalReceipt(obligation: obligation))]
            // Also whoever has left since has written it.
            + (by.map { [Question(.address, StaffAddress(person: $0), isNeeded: false)] } ?? []) + [
                .recipient(of: written, for: .personalReceipt)
            ]
    }

    static let lines = Need(rawValue: "personalReceipt")

    package func words(_ fetched: Fetched, for desk: WritingDesk) throws(LetterFault) -> LetterWords {
        let recipient = try fetched.recipient()
        let lines = try fetched.reply(Self.lines, to: ReadPersonalReceipt.self)
        guard lines.case == written else { throw .notTogether }
        let writer = by == lines.by ? fetched.writer(in: recipient.unit) : nil
        let canBeRung = recipient.canBeRung ?? true
        let template = writer == nil ? Wording.personalReceiptTemplate : Wording.signedReceiptTemplate
        return desk.letter(
            canBeRung ? template : Wording.personalWithoutNumberTemplate, about: written, to: recipient
        ) {
            Wording.personalReceipt(
                lines.text, to: recipient.name, about: written, from: $0, signedBy: writer, canBeRung: canBeRung)
        }
    }
}

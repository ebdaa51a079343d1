package import CaseModel
import Wording

/// To the citizen: the written answer takes longer, why, and until when.
package struct ExtensionNotice: Letter {
    package static let name = "extension"
    package static let occasions = [
        Occasion { (event: ReplyExtended) in [ExtensionNotice(extended: event.case, due: event.due)] }
    ]

    let extended: CaseID
    /// The new moment; exclusive.
    let due: Timestamp

    package var key: DutyKey { DutyKey(rawValue: "extension/\(extended)/\(due.milliseconds)") }
    package var kind: LetterKind { .extensionNotice }
    package var `case`: CaseID? { extended }
    package var validUntil: Timestamp? { due }
    package var isTakenOut: Bool { true }
    package var questions: [Question] {
        [
            .recipient(of: extended, for: .extensionNotice),
            Question(Self.promise, ReadExtension(case: extended, due: due)) { $0.isDue ? nil : .noLongerDue },
        ]
    }

    static let promise = Need(rawValue: "extension")

    /// More time again, before the first word of it has left, is told at once.
    package func isOvertaken(by newer: any Letter) -> Bool {
        guard let newer = newer as? ExtensionNotice else { return false }
        return newer.extended == extended && newer.due > due
    }

    package func words(_ fetched: Fetched, for desk: WritingDesk) throws(LetterFault) -> LetterWords {
        let recipient = try fetched.recipient()
        let promise = try fetched.reply(Self.promise, to: ReadExtension.self)
        guard promise.case == extended, promise.due == due else { throw .notTogether }
        return desk.letter(Wording.extensionTemplate, about: extended, to: recipient) {
            Wording.extended(
                received: recipient.received, until: due, because: promise.reason, to: recipient.name,
                about: extended, from: $0)
        }
    }
}

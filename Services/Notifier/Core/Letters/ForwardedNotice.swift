package import CaseModel
import Wording

/// To the citizen: what they wrote, or a part of it, belongs to another authority and has been sent there.
package struct ForwardedNotice: Letter {
    package static let name = "forwarded"
    package static let occasions = [
        Occasion { (event: CaseForwarded) in [ForwardedNotice(forwarded: event.case, forwarding: event.forwarding)] }
    ]

    let forwarded: CaseID
    let forwarding: ForwardingID

    package var key: DutyKey { DutyKey(rawValue: "forwarded/\(forwarding)") }
    package var kind: LetterKind { .forwardedElsewhere }
    package var `case`: CaseID? { forwarded }
    package var questions: [Question] {
        [
            .recipient(of: forwarded, for: .forwardedElsewhere),
            // Whoever has been told by a person, or has it back with us, gets no letter that says otherwise.
            Question(Self.forwarding, ReadForwarding(forwarding: forwarding)) { $0.isDue ? nil : .noLongerDue },
        ]
    }

    private static let forwarding = Need(rawValue: "forwarding")

    package func words(_ fetched: Fetched, for desk: WritingDesk) throws(LetterFault) -> LetterWords {
        let recipient = try fetched.recipient()
        let sent = try fetched.reply(Self.forwarding, to: ReadForwarding.self)
        guard sent.case == forwarded, sent.row.forwarding == forwarding else { throw .notTogether }
        return desk.letter(Wording.forwardedTemplate, about: forwarded, to: recipient) {
            Wording.forwarded(sent, to: recipient.name, from: $0)
        }
    }
}

package import CaseModel
import Wording

/// To the citizen: what they wrote, or a part of it, belongs to another authority and has been sent there.
package struct ForwardedNotice: Letter {
    package static let name = "forwarded"
    package static let occasions = [
        Occasion { (event: CaseForwarded) in
            event.isReturned == true ? [] : [ForwardedNotice(forwarded: event.case, forwarding: event.forwarding)]
        }
    ]

    let forwarded: CaseID
    private let told: ForwardingID

    // In the ledger as the first release wrote it.
    private enum CodingKeys: String, CodingKey {
        case forwarded
        case told = "forwarding"
    }

    package init(forwarded: CaseID, forwarding: ForwardingID) {
        self.forwarded = forwarded
        told = forwarding
    }

    package var forwarding: ForwardingID? { told }
    package var key: DutyKey { DutyKey(rawValue: "forwarded/\(told)") }
    package var kind: LetterKind { .forwardedElsewhere }
    package var `case`: CaseID? { forwarded }
    package var questions: [Question] {
        [
            .recipient(of: forwarded, for: .forwardedElsewhere),
            // Whoever has been told by a person, or has it back with us, gets no letter that says otherwise.
            Question(Self.words, ReadForwarding(forwarding: told)) {
                $0.isDue ? nil : .noLongerDue
            } ofCopy: {
                $0.holds == false ? .noLongerDue : nil
            },
        ]
    }

    static let words = Need(rawValue: "forwarding")

    package func words(_ fetched: Fetched, for desk: WritingDesk) throws(LetterFault) -> LetterWords {
        let recipient = try fetched.recipient()
        let sent = try fetched.reply(Self.words, to: ReadForwarding.self)
        guard sent.case == forwarded, sent.row.forwarding == told else { throw .notTogether }
        return desk.letter(Wording.forwardedTemplate, about: forwarded, to: recipient) {
            Wording.forwarded(sent, to: recipient.name, from: $0)
        }
    }
}

package import CaseModel
import Wording

/// A colleague hears that a complaint was handed over, or that nobody has acknowledged it (R-002, R-008).
package struct Handover: Letter {
    package static let name = "handover"
    package static let occasions = [
        Occasion { (event: HandedOn) in owed(after: event) },
        Occasion { (event: HandoverOverdue, surroundings: Surroundings) in
            owed(after: event, leader: try surroundings.leader(event.recipient))
        },
    ]

    let handed: CaseID
    let handover: HandoverID
    let to: PersonID
    /// When the complaint came; absent in the message about a late acknowledgement.
    let received: Timestamp?
    /// Exclusive; absent in the message about a late acknowledgement.
    let acknowledgeBy: Timestamp?

    // In the ledger as the first release wrote it.
    private enum CodingKeys: String, CodingKey {
        case handed = "case"
        case handover, to, received, acknowledgeBy
    }

    /// Whoever is to take the complaint over is told.
    package static func owed(after event: HandedOn) -> [Handover] {
        [
            Handover(
                handed: event.case, handover: event.handover, to: event.recipient, received: event.received,
                acknowledgeBy: event.acknowledgeBy)
        ]
    }

    /// Nobody has acknowledged: the recipient hears it again, and so does the recipient's leader.
    package static func owed(after event: HandoverOverdue, leader: PersonID?) -> [Handover] {
        var people = [event.recipient]
        if let leader, leader != event.recipient { people.append(leader) }
        return people.map { person in
            Handover(handed: event.case, handover: event.handover, to: person, received: nil, acknowledgeBy: nil)
        }
    }

    package var key: DutyKey {
        DutyKey(rawValue: "\(acknowledgeBy == nil ? "late-handover" : "handover")/\(handover)/\(to)")
    }
    package var kind: LetterKind { .handover }
    package var `case`: CaseID? { handed }
    package var colleague: PersonID? { to }
    package var questions: [Question] { [.address(of: to)] }

    package func words(_ fetched: Fetched, for desk: WritingDesk) throws(LetterFault) -> LetterWords {
        guard let received, let acknowledgeBy else {
            return try desk.message("handover/1", Wording.lateHandover(about: handed), fetched)
        }
        return try desk.message(
            "handover/1", Wording.handover(about: handed, received: received, acknowledgeBy: acknowledgeBy), fetched)
    }
}

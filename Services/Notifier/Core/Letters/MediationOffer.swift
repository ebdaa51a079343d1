package import CaseModel
import Wording

/// To the citizen: an offer of a talk with somebody who takes no side; voluntary, and no part of the case.
package struct MediationOffer: Letter {
    package static let name = "mediationOffer"
    package static let occasions = [
        Occasion { (event: MediationChanged) in
            // What was said by word of mouth is not said once more on paper.
            event.state == .offered && event.isOral != true
                ? [MediationOffer(owed: event.case, mediation: event.mediation, ground: event.ground)] : []
        }
    ]

    let owed: CaseID
    let mediation: MediationID
    /// Why it is offered; absent from an older release.
    let ground: MediationGround?

    package init(owed: CaseID, mediation: MediationID, ground: MediationGround? = nil) {
        self.ground = ground
        self.owed = owed
        self.mediation = mediation
    }

    package var key: DutyKey { DutyKey(rawValue: "mediation/\(mediation)") }
    package var kind: LetterKind { .mediationInvitation }
    package var `case`: CaseID? { owed }
    package var questions: [Question] { [.recipient(of: owed, for: .mediationInvitation)] }

    package func words(_ fetched: Fetched, for desk: WritingDesk) throws(LetterFault) -> LetterWords {
        let recipient = try fetched.recipient()
        return desk.letter(Wording.mediationTemplate, about: owed, to: recipient) {
            Wording.mediation(to: recipient.name, about: owed, because: ground, from: $0)
        }
    }
}

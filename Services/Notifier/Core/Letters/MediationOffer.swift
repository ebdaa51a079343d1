package import CaseModel
import Wording

/// To the citizen: an offer of a talk with somebody who takes no side; voluntary, and no part of the case.
package struct MediationOffer: Letter {
    package static let name = "mediationOffer"
    package static let occasions = [
        Occasion { (event: MediationChanged) in
            event.state == .offered ? [MediationOffer(owed: event.case, mediation: event.mediation)] : []
        }
    ]

    let owed: CaseID
    let mediation: MediationID

    package init(owed: CaseID, mediation: MediationID) {
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
            Wording.mediation(to: recipient.name, about: owed, from: $0)
        }
    }
}

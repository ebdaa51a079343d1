package import CaseModel
import Wording

/// To the citizen: whether we make good what was lost, and why. The words are the leader's.
package struct ReparationAnswer: Letter {
    package static let name = "reparationAnswer"
    package static let occasions = [
        Occasion { (event: ReparationDecided) in
            event.isByLetter ? [ReparationAnswer(owed: event.case, reparation: event.reparation)] : []
        }
    ]

    let owed: CaseID
    let reparation: ReparationID

    package init(owed: CaseID, reparation: ReparationID) {
        self.owed = owed
        self.reparation = reparation
    }

    package var key: DutyKey { DutyKey(rawValue: "reparation/\(reparation)") }
    package var kind: LetterKind { .reparationAnswer }
    package var `case`: CaseID? { owed }
    package var questions: [Question] {
        [
            Question(.reparation, ReadReparation(case: owed, reparation: reparation)),
            .recipient(of: owed, for: .reparationAnswer),
        ]
    }

    package func words(_ fetched: Fetched, for desk: WritingDesk) throws(LetterFault) -> LetterWords {
        let said = try fetched.reply(.reparation, to: ReadReparation.self)
        let recipient = try fetched.recipient()
        return desk.letter(Wording.reparationTemplate, about: owed, to: recipient) {
            Wording.reparation(
                isGranted: said.isGranted, said.words, appeal: said.appeal, to: recipient.name, about: owed, from: $0)
        }
    }
}

extension Need {
    /// What was decided about a reparation, from Learning.
    static let reparation = Need(rawValue: "reparation")
}

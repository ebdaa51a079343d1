package import CaseModel
import Wording

/// The hour that was proposed to a leader for a talk is taken out of the calendar again. Says neither why nor
/// with whom it would have been.
package struct ProposalWithdrawal: Letter {
    package static let name = "proposalWithdrawal"
    package static let occasions = [
        Occasion { (event: ProposalWithdrawn) in
            [
                ProposalWithdrawal(
                    prompt: event.prompt, sequence: event.sequence, to: event.leader, until: event.at)
            ]
        }
    ]

    let prompt: PromptID
    let sequence: Int
    let to: PersonID
    /// When the hour would have begun.
    let until: Timestamp

    package init(prompt: PromptID, sequence: Int, to leader: PersonID, until hour: Timestamp) {
        self.prompt = prompt
        self.sequence = sequence
        to = leader
        until = hour
    }

    package var key: DutyKey { DutyKey(rawValue: "proposal/\(prompt)/\(sequence)/\(to)") }
    package var kind: LetterKind { .calendarNotice }
    package var `case`: CaseID? { nil }
    package var colleague: PersonID? { to }
    package var validUntil: Timestamp? { until }
    package var questions: [Question] { [.address(of: to)] }

    package func words(_ fetched: Fetched, for desk: WritingDesk) throws(LetterFault) -> LetterWords {
        let withdrawn = Wording.proposal(prompt, sequence: sequence, at: nil)
        return try desk.message("proposal/1", Wording.proposalWithdrawn.inviting(to: withdrawn), fetched)
    }
}

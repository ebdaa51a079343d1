package import CaseModel
import Wording

/// To each of ours who takes part in a planned meeting: its hour, for the calendar; nothing of whom or why.
package struct MeetingInvitation: Letter {
    package static let name = "meeting"
    package static let occasions = [Occasion { (event: MeetingPlanned) in owed(after: event) }]

    let planned: CaseID
    let paper: PaperID
    let at: Timestamp
    let to: PersonID

    /// Whoever planned it knows of it, and has it in the calendar all the same when they take part.
    package static func owed(after event: MeetingPlanned) -> [MeetingInvitation] {
        Set(event.people).sorted().map {
            MeetingInvitation(planned: event.case, paper: event.paper, at: event.at, to: $0)
        }
    }

    package var key: DutyKey { DutyKey(rawValue: "meeting/\(paper)/\(to)") }
    package var kind: LetterKind { .calendarNotice }
    package var `case`: CaseID? { planned }
    package var colleague: PersonID? { to }
    package var validUntil: Timestamp? { at }
    package var questions: [Question] { [.address(of: to)] }

    package func words(_ fetched: Fetched, for desk: WritingDesk) throws(LetterFault) -> LetterWords {
        try desk.message(
            "meeting/1",
            Wording.meetingPlanned(about: planned, at: at).inviting(to: Wording.invitation(paper, at: at)), fetched)
    }
}

package import CaseModel
import Wording

/// To each of ours who takes part in a planned meeting: its hour, for the calendar; nothing of whom or why.
package struct MeetingInvitation: Letter {
    package static let name = "meeting"
    package static let occasions = [
        Occasion { (event: MeetingPlanned) in owed(after: event) },
        Occasion { (event: MeetingMoved) in owed(after: event) },
    ]

    let planned: CaseID
    let paper: PaperID
    /// Absent when it was called off.
    let at: Timestamp?
    let to: PersonID
    /// 2 for the first change of it; absent for what was planned.
    let version: Int?

    /// Whoever planned it knows of it, and has it in the calendar all the same when they take part.
    package static func owed(after event: MeetingPlanned) -> [MeetingInvitation] {
        Set(event.people).sorted().map {
            MeetingInvitation(planned: event.case, paper: event.paper, at: event.at, to: $0, version: nil)
        }
    }

    /// The same entry in the calendar, moved or taken out.
    package static func owed(after event: MeetingMoved) -> [MeetingInvitation] {
        Set(event.people).sorted().map {
            MeetingInvitation(
                planned: event.case, paper: event.meeting, at: event.at, to: $0, version: event.version)
        }
    }

    package var key: DutyKey {
        DutyKey(
            rawValue: (["meeting", "\(paper)", "\(to)"] + (version.map { ["\($0)"] } ?? [])).joined(separator: "/"))
    }
    package var kind: LetterKind { .calendarNotice }
    package var `case`: CaseID? { planned }
    package var colleague: PersonID? { to }
    package var validUntil: Timestamp? { at }
    package var questions: [Question] { [.address(of: to)] }

    package func isOvertaken(by newer: any Letter) -> Bool {
        guard let newer = newer as? MeetingInvitation else { return false }
        return newer.paper == paper && newer.to == to && newer.version ?? 1 > version ?? 1
    }

    package func words(_ fetched: Fetched, for desk: WritingDesk) throws(LetterFault) -> LetterWords {
        try desk.message(
            "meeting/1",
            Wording.meetingPlanned(about: planned, at: at, isChange: version != nil).inviting(
                to: Wording.invitation(paper, version: version ?? 1, at: at)), fetched)
    }
}

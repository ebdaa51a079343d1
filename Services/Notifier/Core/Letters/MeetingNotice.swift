package import CaseModel
import Wording

/// To the citizen: a planned meeting is at another hour or place, or is called off, where a letter was asked for.
package struct MeetingNotice: Letter {
    package static let name = "meetingNotice"
    package static let occasions = [Occasion { (event: MeetingMoved) in owed(after: event) }]

    let moved: CaseID
    let meeting: PaperID
    let version: Int
    /// Absent when it was called off.
    let at: Timestamp?

    static func owed(after event: MeetingMoved) -> [MeetingNotice] {
        guard event.notice == .letter else { return [] }
        return [MeetingNotice(moved: event.case, meeting: event.meeting, version: event.version, at: event.at)]
    }

    package var key: DutyKey { DutyKey(rawValue: "meeting-notice/\(meeting)/\(version)") }
    package var kind: LetterKind { .appointment }
    package var `case`: CaseID? { moved }
    /// Whoever reads of an hour that has passed is only made uncertain.
    package var validUntil: Timestamp? { at }
    package var isTakenOut: Bool { true }
    package var questions: [Question] {
        (at == nil ? [] : [Question(Self.words, ReadMeeting(meeting: meeting, version: version))])
            + [.recipient(of: moved, for: .appointment)]
    }

    private static let words = Need(rawValue: "meeting")

    package func isUntrue(after said: MeetingMoved) -> Bool { said.meeting == meeting && said.version > version }

    package func isOvertaken(by newer: any Letter) -> Bool {
        guard let newer = newer as? MeetingNotice else { return false }
        return newer.meeting == meeting && newer.version > version
    }

    package func words(_ fetched: Fetched, for desk: WritingDesk) throws(LetterFault) -> LetterWords {
        let recipient = try fetched.recipient()
        let words = at == nil ? nil : try fetched.reply(Self.words, to: ReadMeeting.self)
        guard words.map({ $0.case == moved }) ?? true else { throw .notTogether }
        return desk.letter(Wording.appointmentTemplate, about: moved, to: recipient) {
            Wording.appointment(
                .meeting, at: at, in: words?.place, isChange: true, to: recipient.name, about: moved, from: $0)
        }
    }
}

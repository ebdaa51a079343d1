package import CaseModel
import Wording

/// To the colleague who rings or meets: the agreed hour, for the calendar; nothing of whom or why.
package struct StaffInvitation: Letter {
    package static let name = "invitation"
    package static let occasions = [Occasion { (event: Appointed, known) in try owed(after: event, known) }]

    let agreed: CaseID
    let appointment: AppointmentID
    let version: Int
    let form: TalkForm
    /// Absent when it was called off.
    let at: Timestamp?
    let to: PersonID

    /// Whoever has the case gets it; whoever made the appointment, while nobody has.
    static func owed(after event: Appointed, _ known: Surroundings) throws -> [StaffInvitation] {
        [
            StaffInvitation(
                agreed: event.case, appointment: event.appointment, version: event.version, form: event.form,
                at: event.at, to: try known.caller(event.case) ?? event.by)
        ]
    }

    package var key: DutyKey { DutyKey(rawValue: "invitation/\(appointment)/\(version)/\(to)") }
    package var kind: LetterKind { .calendarNotice }
    package var `case`: CaseID? { agreed }
    package var colleague: PersonID? { to }
    package var validUntil: Timestamp? { at }
    package var questions: [Question] { [.address(of: to)] }

    package func isOvertaken(by newer: any Letter) -> Bool {
        guard let newer = newer as? StaffInvitation else { return false }
        return newer.appointment == appointment && newer.version > version && newer.to == to
    }

    package func words(_ fetched: Fetched, for desk: WritingDesk) throws(LetterFault) -> LetterWords {
        let message = Wording.invited(form, about: agreed, at: at, isChange: version > 1)
        return try desk.message(
            "invitation/1",
            message.inviting(to: Wording.invitation(appointment, version: version, form: form, at: at)), fetched)
    }
}

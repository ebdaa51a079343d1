package import CaseModel
import Wording

/// To the colleague who rings or meets: the agreed hour, for the calendar; nothing of whom or why (R-041, R-044). With the call it
/// goes into another's calendar, and out of the one that it was in.
package struct StaffInvitation: Letter {
    package static let name = "invitation"
    package static let occasions = [
        Occasion { (event: Appointed, known) in try owed(after: event, known) },
        Occasion { (event: CallMoved, known) in try owed(after: event, known) },
    ]

    let agreed: CaseID
    let appointment: AppointmentID
    let version: Int
    let form: TalkForm
    /// Absent when it was called off, or is another's from now on.
    let at: Timestamp?
    let to: PersonID
    /// How many times the call had changed hands, where this follows from that; absent as it was agreed or changed.
    var move: Int?
    /// The hour that is a colleague's from now on; absent where it is not given on.
    var given: AppointedHour?

    /// Whoever has the case gets it; whoever made the appointment, while nobody has. Called off, it is whoever has it in their
    /// calendar, however the case has changed hands since.
    static func owed(after event: Appointed, _ known: Surroundings) throws -> [StaffInvitation] {
        let holder = event.at == nil ? try known.invited(event.case, event.appointment) : nil
        return [
            StaffInvitation(
                agreed: event.case, appointment: event.appointment, version: event.version, form: event.form,
                at: event.at, to: try holder ?? known.caller(event.case) ?? event.by)
        ]
    }

    /// Also for whoever has taken the call themself. Of an hour that nobody had in a calendar nothing is called off.
    static func owed(after event: CallMoved, _ known: Surroundings) throws -> [StaffInvitation] {
        guard let hour = event.agreed else { return [] }
        let holder = try known.invited(event.case, hour.appointment) ?? event.from
        let made = StaffInvitation(
            agreed: event.case, appointment: hour.appointment, version: hour.version, form: hour.form, at: hour.at,
            to: event.to, move: event.number)
        guard let holder else { return [made] }
        guard holder != event.to else { return [] }
        let given = StaffInvitation(
            agreed: event.case, appointment: hour.appointment, version: hour.version, form: hour.form, at: nil,
            to: holder, move: event.number, given: hour)
        return [given, made]
    }

    package var key: DutyKey {
        DutyKey(rawValue: "invitation/\(appointment)/\(version)\(move.map { "-\($0)" } ?? "")/\(to)")
    }
    package var kind: LetterKind { .calendarNotice }
    package var `case`: CaseID? { agreed }
    package var colleague: PersonID? { to }
    package var validUntil: Timestamp? { at ?? given?.at }
    package var questions: [Question] { [.address(of: to)] }

    package func isOvertaken(by newer: any Letter) -> Bool {
        guard let newer = newer as? StaffInvitation else { return false }
        return newer.appointment == appointment && newer.to == to
            && (newer.version, newer.move ?? 0) > (version, move ?? 0)
    }

    package func words(_ fetched: Fetched, for desk: WritingDesk) throws(LetterFault) -> LetterWords {
        let message =
            given.map { Wording.givenOn($0, about: agreed) }
            ?? Wording.invited(form, about: agreed, at: at, isChange: version > 1 && move == nil)
        let hour = Wording.invitation(appointment, version: version, moves: move ?? 0, form: form, at: at)
        return try desk.message(
            given == nil ? "invitation/1" : "invitation-given/1", message.inviting(to: hour), fetched)
    }
}

extension StaffInvitation {
    /// Who has the hour in their calendar by these letters of its case, in the order in which they came to be owed.
    package static func holder(of appointment: AppointmentID, by letters: [any Letter]) -> PersonID? {
        letters.compactMap { $0 as? StaffInvitation }.last { $0.appointment == appointment && $0.at != nil }?.to
    }
}

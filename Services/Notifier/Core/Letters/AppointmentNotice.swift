package import CaseModel
import Wording

/// To the citizen: when we ring or meet, or that it has been changed, where a letter was asked for.
package struct AppointmentNotice: Letter {
    package static let name = "appointment"
    package static let occasions = [Occasion { (event: Appointed) in owed(after: event) }]

    let agreed: CaseID
    let appointment: AppointmentID
    let version: Int
    let form: TalkForm
    /// Absent when it was called off.
    let at: Timestamp?
    /// The first of the versions right before it whose letters the citizen has not read; absent where they have read the last.
    var unread: Int?

    static func owed(after event: Appointed) -> [AppointmentNotice] {
        guard event.notice == .letter else { return [] }
        return [
            AppointmentNotice(
                agreed: event.case, appointment: event.appointment, version: event.version, form: event.form,
                at: event.at)
        ]
    }

    package var key: DutyKey { DutyKey(rawValue: "appointment/\(appointment)/\(version)") }
    package var kind: LetterKind { .appointment }
    package var `case`: CaseID? { agreed }
    /// Whoever reads of an hour that has passed is only made uncertain.
    package var validUntil: Timestamp? { at }
    package var isTakenOut: Bool { true }
    package var questions: [Question] {
        // Where, and how often: a place can be somebody's home, so it stands in no event (decision 58).
        // Which hour is called off is good to have; without it, it is called off all the same.
        let words = Question(
            Self.words, ReadAppointment(appointment: appointment, version: version), isNeeded: at != nil)
        // What it takes the place of, as the citizen knows it: the hour before those that they have not read of.
        let known = unread.map {
            Question(Self.known, ReadAppointment(appointment: appointment, version: $0), isNeeded: false)
        }
        return [words] + [known].compactMap(\.self) + [.recipient(of: agreed, for: .appointment)]
    }

    static let words = Need(rawValue: "appointment")
    private static let known = Need(rawValue: "appointment/known")

    package mutating func follow(unread older: any Letter) {
        guard let older = older as? AppointmentNotice else { return }
        unread = min(unread ?? version, older.unread ?? older.version)
    }

    package func isUntrue(after said: Appointed) -> Bool {
        said.appointment == appointment && said.version > version
    }

    package func isOvertaken(by newer: any Letter) -> Bool {
        guard let newer = newer as? AppointmentNotice else { return false }
        return newer.appointment == appointment && newer.version > version
    }

    package func words(_ fetched: Fetched, for desk: WritingDesk) throws(LetterFault) -> LetterWords {
        let recipient = try fetched.recipient()
        // Absent in what an older release had begun to fetch: its hours have no place.
        let words = try? fetched.reply(Self.words, to: ReadAppointment.self)
        guard words.map({ $0.case == agreed }) ?? true else { throw .notTogether }
        let known = try? fetched.reply(Self.known, to: ReadAppointment.self)
        guard known.map({ $0.case == agreed }) ?? true else { throw .notTogether }
        // Of an hour that was never told in writing before, nothing is changed.
        let isChange = version > 1 && (at == nil || unread != 1)
        return desk.letter(Wording.appointmentTemplate, about: agreed, to: recipient) {
            Wording.appointment(
                form, at: at, in: words?.place, everyDays: words?.everyDays, isChange: isChange,
                before: unread == nil ? words?.before : known?.before, to: recipient.name, about: agreed, from: $0)
        }
    }
}

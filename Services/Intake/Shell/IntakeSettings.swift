import CaseModel
import IntakeCore
import Wire

/// What a municipality can choose about taking in.
struct IntakeSettings: Codable {
    /// Rows of an import older than so many days come in as history.
    let historyAfterDays: Int
    /// Why a talk may be judged difficult; the pilot's three and the municipality's own.
    let unsuitableGrounds: [UnsuitableGround]
    /// A handover is acknowledged before closing time of the working day so many working days later.
    let acknowledgeWorkingDays: Int
    /// How many times somebody rings in vain before a case may end unreached.
    let attemptsBeforeUnreached: Int
    /// Which days off the municipality has agreed on.
    let calendarProfile: CalendarProfile
    /// Which unit gets what comes by the public form without one; empty: the topmost.
    let publicUnit: String
    /// How many cases the public form makes in an hour before it says that it is full.
    let publicFormPerHour: Int
    /// How many open ones of which nobody has checked who it is, before it says so.
    let publicFormWaiting: Int

    static let defaults: JSON = [
        "historyAfterDays": 3, "unsuitableGrounds": ["manyPoints", "language", "talkDifficult"],
        "acknowledgeWorkingDays": 1, "attemptsBeforeUnreached": 3, "calendarProfile": "kl",
        "publicUnit": "", "publicFormPerHour": 60, "publicFormWaiting": 1000,
    ]

    var calendar: OfficeCalendar { OfficeCalendar(calendarProfile) }

    var publicLimits: Submission.Limits { Submission.Limits(perHour: publicFormPerHour, waiting: publicFormWaiting) }

    /// How a registration is judged: by age in an import only.
    func policy(isImport: Bool) -> Registration.Policy {
        Registration.Policy(grounds: unsuitableGrounds, historyAfterDays: isImport ? historyAfterDays : nil)
    }
}

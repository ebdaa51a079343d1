package import CaseModel

/// What an absence takes: days in order, not long past, not for ever, said by the person or by a leader of theirs.
package enum AbsenceRules {
    /// The first day may lie so many days back: somebody was ill, and it is written down afterwards.
    package static let mostDaysBack = 31
    /// The first and the last day lie at most so many days apart.
    package static let mostDays = 366

    /// Refuses days that nobody could mean.
    package static func check(from: CivilDay, to: CivilDay, today: CivilDay) throws(AbsenceRefusal) {
        guard from <= to else { throw .endsBeforeItBegins }
        guard to >= today else { throw .isOver }
        guard from >= today.adding(days: -mostDaysBack), to.daysSince1970 - from.daysSince1970 <= mostDays else {
            throw .tooLong
        }
    }

    /// Whether `viewer` may say that somebody of `unit` is away.
    package static func mayBeSaid(of person: PersonID, in unit: UnitID, by viewer: Viewer) -> Bool {
        viewer.person == person || viewer.leads.contains(unit)
    }

    /// How an absence stands when the person is back today: over since yesterday; `nil` when it has not begun.
    package static func ended(_ absence: Absence, today: CivilDay) -> Absence? {
        guard absence.from < today else { return nil }
        return Absence(
            absence: absence.absence, person: absence.person, from: absence.from,
            to: min(absence.to, today.adding(days: -1)))
    }
}

/// Why Directory says no to an absence. Each code has its sentence in `Wording`.
package enum AbsenceRefusal: String, Refusal, CaseIterable {
    case endsBeforeItBegins = "absence_ends_before_it_begins"
    case isOver = "absence_is_over"
    case tooLong = "absence_too_long"
    case unknown = "absence_unknown"

    package var code: String { "directory." + rawValue }
}

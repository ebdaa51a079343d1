package import CaseModel

/// How long a letter on paper may lie before it is said that nobody has printed it (R-073: the copy leaves by the next
/// working day, and a file in a folder has not left).
package enum PrintPatience {
    /// What was laid before this moment is late at `now`: so many whole working days have passed since the day it was laid.
    ///
    /// - Parameter workingDays: 0 where nobody says what is printed.
    /// - Returns: `nil` where nothing is late by this, and in years that the calendar does not know.
    package static func late(at now: Timestamp, workingDays: Int) -> Timestamp? {
        guard workingDays > 0 else { return nil }
        let calendar = OfficeCalendar(.kl)
        var (day, passed) = (now.civil.day, 0)
        while passed < workingDays {
            day = day.adding(days: -1)
            guard let works = try? calendar.isWorkingDay(day) else { return nil }
            if works { passed += 1 }
        }
        return Copenhagen.moment(day)
    }
}

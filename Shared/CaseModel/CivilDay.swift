/// A day in the calendar, without a time and without a zone. Written `2026-11-23`.
package struct CivilDay: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Days since 1 January 1970; the one thing stored, so that reckoning with days is adding.
    package let daysSince1970: Int

    package init(daysSince1970: Int) { self.daysSince1970 = daysSince1970 }

    /// The day with this date, 1583–9999; `nil` when there is no such day.
    package init?(year: Int, month: Int, day: Int) {
        guard (1583...9999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
        // March first, so that the leap day is the year's last.
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        self.init(daysSince1970: era * 146_097 + dayOfEra - 719_468)
        guard date == (year, month, day) else { return nil }
    }

    /// 1 March of a year, in days since 1 January 1970.
    static func firstOfMarch(_ year: Int) -> Int { year * 365 + year / 4 - year / 100 + year / 400 - 719_468 }

    package var year: Int { date.year }
    package var month: Int { date.month }
    package var day: Int { date.day }

    /// The day so many days later (or earlier, when negative).
    package func adding(days: Int) -> CivilDay { CivilDay(daysSince1970: daysSince1970 + days) }

    /// The full years on `later` of somebody born on this day.
    package func age(on later: CivilDay) -> Int {
        later.year - year - ((later.month, later.day) >= (month, day) ? 0 : 1)
    }

    package static func < (one: Self, other: Self) -> Bool { one.daysSince1970 < other.daysSince1970 }

    package var description: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }

    private var date: (year: Int, month: Int, day: Int) {
        let shifted = daysSince1970 + 719_468
        let era = Int(Int64(shifted).flooringDivision(by: 146_097))
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }
}

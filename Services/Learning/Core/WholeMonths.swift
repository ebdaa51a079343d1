package import CaseModel

/// Days that are whole calendar months: no figure is told of less (decision 48).
package struct WholeMonths: Hashable, Sendable {
    /// Months since the year 0, the first and the last; January 2026 is 24312.
    let months: ClosedRange<Int>

    /// The months in which these days lie.
    package init(around days: ClosedRange<CivilDay>) {
        months = Self.month(of: days.lowerBound)...Self.month(of: days.upperBound)
    }

    /// The calendar years in which these days lie.
    package init(yearsAround days: ClosedRange<CivilDay>) {
        self = WholeMonths(around: days).years
    }

    package var days: ClosedRange<CivilDay> {
        Self.first(of: months.lowerBound)...Self.last(of: months.upperBound)
    }

    /// Their calendar years as a whole.
    package var years: WholeMonths {
        WholeMonths(months: months.lowerBound / 12 * 12...months.upperBound / 12 * 12 + 11)
    }

    private init(months: ClosedRange<Int>) { self.months = months }

    static func month(of day: CivilDay) -> Int { day.year * 12 + day.month - 1 }

    private static func first(of month: Int) -> CivilDay {
        guard let day = CivilDay(year: month / 12, month: month % 12 + 1, day: 1) else {
            preconditionFailure("no month \(month)")
        }
        return day
    }

    /// Also of the last month whose days have a date: the one after it has none.
    private static func last(of month: Int) -> CivilDay {
        let inNext = first(of: month).adding(days: 31)
        return inNext.adding(days: -inNext.day)
    }
}

package import CaseModel

/// Which days figures are shown for.
package enum FigurePeriods {
    /// The days asked for, or the year until today; beside them those to compare with, or the same days a year earlier.
    package static func asked(
        _ days: ClosedRange<CivilDay>?, against other: ClosedRange<CivilDay>?, today: CivilDay
    ) -> (period: ClosedRange<CivilDay>, against: ClosedRange<CivilDay>) {
        let begun = CivilDay(year: today.year, month: 1, day: 1) ?? today
        let period = days ?? begun...today
        return (period, other ?? earlier(period.lowerBound)...earlier(period.upperBound))
    }

    /// The same day a year earlier; 28 February for a leap day.
    private static func earlier(_ day: CivilDay) -> CivilDay {
        CivilDay(year: day.year - 1, month: day.month, day: day.day)
            ?? CivilDay(year: day.year - 1, month: day.month, day: day.day - 1) ?? day
    }
}

package import CaseModel

/// Which days figures are shown for.
package enum FigurePeriods {
    /// The days asked for, or the year's whole months until now, in January the year before; beside them those to compare
    /// with, or the same days a year earlier.
    package static func asked(
        _ days: ClosedRange<CivilDay>?, against other: ClosedRange<CivilDay>?, today: CivilDay
    ) -> (period: ClosedRange<CivilDay>, against: ClosedRange<CivilDay>) {
        let year = today.month == 1 ? today.year - 1 : today.year
        let begun = CivilDay(year: year, month: 1, day: 1) ?? today
        let ended = (CivilDay(year: today.year, month: today.month, day: 1) ?? today).adding(days: -1)
        let period = days ?? begun...ended
        return (period, other ?? earlier(period.lowerBound)...earlier(period.upperBound))
    }

    /// Whether a period beside another has anything to compare with: one that nobody asked for and of which nothing is known
    /// would fill half of each table with noughts.
    package static func isWorthShowing(_ figures: Figures?, isAsked: Bool) -> Bool {
        guard let figures, !isAsked else { return true }
        return figures.received != .number(0)
    }

    /// The year's months until now, the one that is not over included: what is being done just now.
    package static func withThisMonth(_ today: CivilDay) -> ClosedRange<CivilDay> {
        let begun = CivilDay(year: today.year, month: 1, day: 1) ?? today
        let first = CivilDay(year: today.year, month: today.month, day: 1) ?? today
        let inNext = first.adding(days: 31)
        return begun...inNext.adding(days: -inNext.day)
    }

    /// The same day a year earlier; 28 February for a leap day.
    private static func earlier(_ day: CivilDay) -> CivilDay {
        CivilDay(year: day.year - 1, month: day.month, day: day.day)
            ?? CivilDay(year: day.year - 1, month: day.month, day: day.day - 1) ?? day
    }
}

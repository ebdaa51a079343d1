package import CaseModel

/// When to ring again after nobody answered: soon, while somebody is at work here, and at another time of day than before,
/// since whoever is out at nine is out at nine tomorrow as well.
package enum AttemptAdvice {
    /// So many working days are looked through for an hour that has not been tried.
    private static let days = 10

    /// - Parameter attempts: when it was tried, in any order.
    package static func next(
        after attempts: [Timestamp], policy: Policy, at now: Timestamp
    ) throws(CallbackRefusal) -> Timestamp {
        do { return try next(attempts, policy, now) } catch { throw .outsideCalendar }
    }

    private static func next(
        _ attempts: [Timestamp], _ policy: Policy, _ now: Timestamp
    ) throws(CalendarRefusal) -> Timestamp {
        let calendar = policy.calendar
        let tried = Set(attempts.map(\.civil.hour))
        let spaced = attempts.max().map { $0.adding(seconds: Int64(policy.attemptSpacingMinutes) * 60) } ?? now
        let first = try calendar.nextOpening(atOrAfter: max(spaced, now))
        var day = Copenhagen.day(at: first)
        for _ in 0..<days {
            for opening in try calendar.openings(on: day) {
                var moment = max(opening.lowerBound, first)
                while moment < opening.upperBound {
                    if !tried.contains(moment.civil.hour) { return moment }
                    // To the next full hour on the clock.
                    moment = moment.adding(milliseconds: 3_600_000 - moment.milliseconds % 3_600_000)
                }
            }
            day = day.adding(days: 1)
        }
        // Every hour in which somebody is here has been tried.
        return first
    }
}

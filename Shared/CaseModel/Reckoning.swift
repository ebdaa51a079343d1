/// A day that a promise could not use because the office was closed.
package struct SkippedDay: Codable, Hashable, Sendable {
    package let day: CivilDay
    package let reasons: [DayReason]

    package init(day: CivilDay, reasons: [DayReason]) {
        self.day = day
        self.reasons = reasons
    }
}

/// How a deadline came about, so that it can be shown to whoever asks why it falls when it does.
package struct Reckoning: Hashable, Sendable {
    package let received: Timestamp
    /// When the clock starts: at receipt, or for rules that count opening time at the next opening.
    package let start: Timestamp
    package let deadline: Deadline
    /// Closed days that were passed over, in order.
    package let skipped: [SkippedDay]

    /// The moment as the rule itself says it, for programs and operators.
    ///
    /// It is `due`, but for `2D`, whose words are "to 23:59:59": there the last second before `due`.
    package var stated: CivilMoment {
        deadline.rule == .twoDays ? deadline.due.adding(seconds: -1).civil : deadline.due.civil
    }

    /// Hours that pass on every clock from receipt to `due`, shown beside each deadline because of the 24 hours of R-032.
    package var elapsedHours: Double { Double(deadline.due.milliseconds - received.milliseconds) / 3_600_000 }
}

extension OfficeCalendar {
    /// The deadline that `rule` gives for what was received then.
    package func deadline(_ rule: DeadlineRule, from received: Timestamp) throws(CalendarRefusal) -> Deadline {
        try reckon(rule, from: received).deadline
    }

    /// The deadline that `rule` gives for what was received then, with what was passed over on the way.
    ///
    /// Decided where the documents are silent (decision 10):
    /// - W falls at the same time of day on the next working day. When that is outside its hours: before the first
    ///   opening it waits for it; after an opening it moves back to the closing before it, never to a later one.
    /// - 2D counts days on the calendar from the day of receipt, open or not, and only then rolls.
    ///   Its `due` is the midnight after, since `due` is exclusive.
    /// - 2W counts from the day after receipt, whatever time of day it came.
    package func reckon(_ rule: DeadlineRule, from received: Timestamp) throws(CalendarRefusal) -> Reckoning {
        let today = Copenhagen.day(at: received)
        _ = try status(of: today)  // E asks nothing else of the calendar, and is refused outside it like the others
        let start: Timestamp
        let due: Timestamp
        /// The days that the rule may have passed over.
        let passed: ClosedRange<CivilDay>?
        switch rule {
        case .elapsed:
            start = received
            due = received.adding(hours: 24)
            passed = nil
        case .workingDay:
            start = try nextOpening(atOrAfter: received)
            let clock = start.civil
            let last = try nextWorkingDay(after: clock.day)
            due = try clamp(Copenhagen.moment(last, millisecondOfDay: clock.millisecondOfDay), into: last)
            passed = today...last
        case .sameDay:
            start = try nextOpening(atOrAfter: received)
            let last = Copenhagen.day(at: start)
            due = try closing(of: last) ?? start
            passed = today...last
        case .twoDays:
            start = received
            let second = today.adding(days: 2)
            let last = try workingDay(onOrAfter: second)
            due = Copenhagen.moment(last, .endOfDay)
            passed = second...last
        case .twoWorkingDays:
            start = received
            let last = try workingDay(2, after: today)
            due = try closing(of: last) ?? start
            passed = today.adding(days: 1)...last
        case .agreed, .beforeChange:
            start = received
            due = received
            passed = nil
        }
        return Reckoning(
            received: received, start: start,
            deadline: Deadline(rule: rule, profile: profile.rawValue, version: OfficeCalendar.edition, due: due),
            skipped: try passed.map { days throws(CalendarRefusal) in try closedDays(in: days) } ?? [])
    }

    /// The moment on a working day that is nearest to `moment` without being outside its opening hours.
    private func clamp(_ moment: Timestamp, into day: CivilDay) throws(CalendarRefusal) -> Timestamp {
        let openings = try openings(on: day)
        guard let opening = openings.last(where: { $0.lowerBound <= moment }) else {
            return openings.first?.lowerBound ?? moment
        }
        return min(moment, opening.upperBound)
    }

    private func closedDays(in days: ClosedRange<CivilDay>) throws(CalendarRefusal) -> [SkippedDay] {
        var skipped: [SkippedDay] = []
        for number in days.lowerBound.daysSince1970...days.upperBound.daysSince1970 {
            let day = CivilDay(daysSince1970: number)
            if case .closed(let reasons) = try status(of: day) {
                skipped.append(SkippedDay(day: day, reasons: reasons))
            }
        }
        return skipped
    }
}

extension Deadline {
    /// Whether somebody who was reached at `moment` was reached in time.
    package func isKept(at moment: Timestamp) -> Bool { moment < due }

    /// The last minute in which the promise can be kept, as shown to people: for 16:00 it is 15:59.
    package var lastMinute: CivilMoment {
        let last = (due.milliseconds - 1).flooringDivision(by: 60_000)
        return Timestamp(milliseconds: last * 60_000).civil
    }
}

extension OfficeCalendar {
    /// Whether somebody is there at `moment`; at closing time nobody is.
    package func isOpen(at moment: Timestamp) throws(CalendarRefusal) -> Bool {
        try openings(on: Copenhagen.day(at: moment)).contains { $0.contains(moment) }
    }

    /// `moment` itself when the unit is open, otherwise the next time it opens.
    ///
    /// How an escalation is rounded: told when somebody is there, never before it is due.
    package func nextOpening(atOrAfter moment: Timestamp) throws(CalendarRefusal) -> Timestamp {
        var day = Copenhagen.day(at: moment)
        while true {
            if let opening = try openings(on: day).first(where: { $0.upperBound > moment }) {
                return max(opening.lowerBound, moment)
            }
            day = day.adding(days: 1)
        }
    }

    /// When so many hours have gone in which somebody was there, counted from `moment`.
    ///
    /// At closing time the hours go on when the unit opens again.
    package func after(openHours hours: Int, from moment: Timestamp) throws(CalendarRefusal) -> Timestamp {
        var left = Int64(hours) * 3_600_000
        var day = Copenhagen.day(at: moment)
        while true {
            for opening in try openings(on: day) where opening.upperBound > moment {
                let start = max(opening.lowerBound, moment)
                let length = opening.upperBound.milliseconds - start.milliseconds
                if left <= length { return start.adding(milliseconds: left) }
                left -= length
            }
            day = day.adding(days: 1)
        }
    }

    /// `moment` itself when the unit is open, otherwise the last minute it was.
    ///
    /// How a reminder is rounded: told while there is still time to act. The result may lie before the case was
    /// received; a stage already past at registration is not fired, and that is for the caller to see.
    package func lastOpenMinute(atOrBefore moment: Timestamp) throws(CalendarRefusal) -> Timestamp {
        var day = Copenhagen.day(at: moment)
        while true {
            if let opening = try openings(on: day).last(where: { $0.lowerBound <= moment }) {
                return min(opening.upperBound.adding(seconds: -60), moment)
            }
            day = day.adding(days: -1)
        }
    }
}

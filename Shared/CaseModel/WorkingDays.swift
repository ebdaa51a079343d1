extension OfficeCalendar {
    /// Whether the unit is open at all on `day`; half a day counts as one.
    package func isWorkingDay(_ day: CivilDay) throws(CalendarRefusal) -> Bool {
        if case .closed = try status(of: day) { return false }
        return true
    }

    /// `day` itself when it is a working day, otherwise the first one after it.
    package func workingDay(onOrAfter day: CivilDay) throws(CalendarRefusal) -> CivilDay {
        var day = day
        while try !isWorkingDay(day) { day = day.adding(days: 1) }
        return day
    }

    /// The first working day after `day`.
    package func nextWorkingDay(after day: CivilDay) throws(CalendarRefusal) -> CivilDay {
        try workingDay(onOrAfter: day.adding(days: 1))
    }

    /// The working day so many working days after `day`, which itself is not counted; `count` is at least 1.
    package func workingDay(_ count: Int, after day: CivilDay) throws(CalendarRefusal) -> CivilDay {
        precondition(count >= 1, "the day itself is not counted")
        var day = day
        for _ in 0..<count { day = try nextWorkingDay(after: day) }
        return day
    }

    /// The working day so many working days before `day`, which itself is not counted; `count` is at least 1.
    package func workingDay(_ count: Int, before day: CivilDay) throws(CalendarRefusal) -> CivilDay {
        precondition(count >= 1, "the day itself is not counted")
        var day = day
        for _ in 0..<count {
            day = day.adding(days: -1)
            while try !isWorkingDay(day) { day = day.adding(days: -1) }
        }
        return day
    }

    /// When the unit opens on `day`; `nil` on a day it does not.
    package func opening(of day: CivilDay) throws(CalendarRefusal) -> Timestamp? {
        try openings(on: day).first?.lowerBound
    }

    /// When the unit closes for the day on `day`; `nil` on a day it does not open.
    package func closing(of day: CivilDay) throws(CalendarRefusal) -> Timestamp? {
        try openings(on: day).last?.upperBound
    }

    /// Closing time of the working day so many working days after the day of `moment`, which itself is not counted.
    ///
    /// The moment by which "by the next working day" (1) and "within two working days" (2) must be done; exclusive.
    package func closing(workingDays count: Int, after moment: Timestamp) throws(CalendarRefusal) -> Timestamp {
        let day = try workingDay(count, after: Copenhagen.day(at: moment))
        guard let closing = try closing(of: day) else { preconditionFailure("a working day has a closing time") }
        return closing
    }

    /// How many working days `year` has.
    package func workingDays(in year: Int) throws(CalendarRefusal) -> Int {
        guard let first = CivilDay(year: year, month: 1, day: 1), let last = CivilDay(year: year, month: 12, day: 31)
        else { preconditionFailure("no year \(year)") }
        var count = 0
        for number in first.daysSince1970...last.daysSince1970 {
            if try isWorkingDay(CivilDay(daysSince1970: number)) { count += 1 }
        }
        return count
    }
}

/// Which local agreement on days off an office follows; public holidays are the same for all. Source: SOURCES.md.
package enum CalendarProfile: String, Codable, Hashable, CaseIterable, Sendable {
    /// Most municipalities: 24 and 31 December closed, 1 May and 5 June to 12:00.
    case kl
    /// Copenhagen and Frederiksberg: 24 and 31 December open, 1 May closed, 5 June to 12:00.
    case kbh
}

/// What kind of day it is for an office.
package enum DayStatus: Hashable, Sendable {
    case open
    /// Open until then only; counts as a whole working day.
    case half(until: MinuteOfDay, DayReason)
    /// Not open at all, for these reasons: a holiday first, an agreed day off next, then the weekend.
    case closed([DayReason])
}

/// When a unit is at work: its opening hours, the public holidays, and the days off its municipality has agreed on.
///
/// A *working day* is a day on which the unit is open at all; half a day counts as one. A unit that has given itself
/// hours on a Saturday works that day. Never called *hverdag*, which in Danish law may include Saturday.
/// Known for 2012–2037; asked about another year it throws. Source: decision 10.
package struct OfficeCalendar: Hashable, Sendable {
    /// Which edition of rules and holidays this is; stored with each deadline, raised when either changes.
    package static let edition = 1
    /// The years for which the holidays have been checked.
    package static let years = 2012...2037

    package let profile: CalendarProfile
    package let hours: OpeningHours

    package init(_ profile: CalendarProfile, hours: OpeningHours = .standard) {
        self.profile = profile
        self.hours = hours
    }

    /// What kind of day `day` is here.
    package func status(of day: CivilDay) throws(CalendarRefusal) -> DayStatus {
        guard OfficeCalendar.years.contains(day.year) else { throw .outsideCalendar(day) }
        let holiday = Holidays(year: day.year).holiday(on: day)
        let local = profile.dayOff(day)
        let intervals = hours.intervals(on: day.weekday)
        var reasons: [DayReason] = []
        if let holiday { reasons.append(holiday) }
        if case .closed(let agreed) = local { reasons += agreed }
        if intervals.isEmpty { reasons.append(day.weekday.isWeekend ? .weekend : .noOpeningHours) }
        guard reasons.isEmpty else { return .closed(reasons) }
        // A half day that ends before the unit would have opened is a day off.
        if case .half(let noon, let reason) = local, intervals.allSatisfy({ $0.opens >= noon }) {
            return .closed([reason])
        }
        return local
    }

    /// The stretches of time in which the unit is open on `day`, in order; each begins open and ends closed.
    package func openings(on day: CivilDay) throws(CalendarRefusal) -> [Range<Timestamp>] {
        let end: MinuteOfDay
        switch try status(of: day) {
        case .closed: return []
        case .open: end = .endOfDay
        case .half(let noon, _): end = noon
        }
        return hours.intervals(on: day.weekday).compactMap { interval in
            let opens = Copenhagen.edge(day, interval.opens)
            let closes = Copenhagen.edge(day, min(interval.closes, end))
            return opens < closes ? opens..<closes : nil
        }
    }
}

/// A day about which the calendar knows nothing.
package enum CalendarRefusal: Refusal {
    /// Before 2012 or after 2037.
    case outsideCalendar(CivilDay)

    package var code: String { "calendar.outside_calendar" }
}

extension CalendarProfile {
    /// The day off that is agreed on locally for `day`, whatever weekday and holiday it is.
    fileprivate func dayOff(_ day: CivilDay) -> DayStatus {
        switch (self, day.month, day.day) {
        case (.kl, 12, 24): .closed([.christmasEve])
        case (.kl, 12, 31): .closed([.newYearsEve])
        case (.kl, 5, 1): .half(until: .noon, .mayDay)
        case (.kbh, 5, 1): .closed([.mayDay])
        case (.kl, 6, 5), (.kbh, 6, 5): .half(until: .noon, .constitutionDay)
        default: .open
        }
    }
}

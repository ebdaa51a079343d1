/// Why an office is closed, or closes at noon, on some day. The code is what `--json` shows.
package enum DayReason: String, Codable, Hashable, CaseIterable, Sendable {
    case newYearsDay = "new-years-day"
    case maundyThursday = "maundy-thursday"
    case goodFriday = "good-friday"
    case easterSunday = "easter-sunday"
    case easterMonday = "easter-monday"
    /// *Store bededag*, until 2023.
    case greatPrayerDay = "great-prayer-day"
    case ascensionDay = "ascension-day"
    case whitSunday = "whit-sunday"
    case whitMonday = "whit-monday"
    case christmasDay = "christmas-day"
    case secondDayOfChristmas = "second-day-of-christmas"
    /// *1. maj*: no public holiday, off by agreement.
    case mayDay = "may-day"
    /// *Grundlovsdag*, 5 June.
    case constitutionDay = "constitution-day"
    case christmasEve = "christmas-eve"
    case newYearsEve = "new-years-eve"
    case weekend
    /// A weekday on which this unit has no opening hours.
    case noOpeningHours = "no-opening-hours"

    package var code: String { rawValue }

    /// In English, for operators and programs; people in the municipality read it from `Wording`.
    package var name: String {
        switch self {
        case .newYearsDay: "New Year's Day"
        case .maundyThursday: "Maundy Thursday"
        case .goodFriday: "Good Friday"
        case .easterSunday: "Easter Sunday"
        case .easterMonday: "Easter Monday"
        case .greatPrayerDay: "Great Prayer Day"
        case .ascensionDay: "Ascension Day"
        case .whitSunday: "Whit Sunday"
        case .whitMonday: "Whit Monday"
        case .christmasDay: "Christmas Day"
        case .secondDayOfChristmas: "Second Day of Christmas"
        case .mayDay: "1 May"
        case .constitutionDay: "Constitution Day"
        case .christmasEve: "Christmas Eve"
        case .newYearsEve: "New Year's Eve"
        case .weekend: "Weekend"
        case .noOpeningHours: "No opening hours"
        }
    }
}

/// Denmark's public holidays of one year, which close every office.
///
/// Those around Easter are reckoned from it; parliament took *store bededag* out from 2024. Source: SOURCES.md.
package struct Holidays: Hashable, Sendable {
    package let year: Int
    package let easterSunday: CivilDay

    /// The holidays of `year`, 1583–9999.
    package init(year: Int) {
        self.year = year
        easterSunday = Holidays.easter(year)
    }

    /// Which public holiday `day` is; `nil` for any other day, and for days of other years.
    package func holiday(on day: CivilDay) -> DayReason? {
        guard day.year == year else { return nil }
        switch (day.month, day.day) {
        case (1, 1): return .newYearsDay
        case (12, 25): return .christmasDay
        case (12, 26): return .secondDayOfChristmas
        default: break
        }
        switch day.daysSince1970 - easterSunday.daysSince1970 {
        case -3: return .maundyThursday
        case -2: return .goodFriday
        case 0: return .easterSunday
        case 1: return .easterMonday
        case 26: return year <= 2023 ? .greatPrayerDay : nil
        case 39: return .ascensionDay
        case 49: return .whitSunday
        case 50: return .whitMonday
        default: return nil
        }
    }

    /// The Sunday after the first full moon of spring, by the Gregorian church calendar (Meeus, Jones and Butcher).
    private static func easter(_ year: Int) -> CivilDay {
        let golden = year % 19
        let (century, yearOfCentury) = (year / 100, year % 100)
        let correction = (century - (century + 8) / 25 + 1) / 3
        let epact = (19 * golden + century - century / 4 - correction + 15) % 30
        let toSunday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
        let lateMoon = (golden + 11 * epact + 22 * toSunday) / 451
        let sum = epact + toSunday - 7 * lateMoon + 114
        guard let day = CivilDay(year: year, month: sum / 31, day: sum % 31 + 1) else {
            preconditionFailure("no Easter in \(year)")
        }
        return day
    }
}

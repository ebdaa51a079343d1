package import CaseModel

/// Days and times as a Dane writes them.
extension Wording {
    /// A day in full: "torsdag den 6. marts 2025".
    package static func day(_ day: CivilDay) -> String {
        "\(weekday(day)) den \(shortDay(day))"
    }

    /// A day without its weekday: "6. marts 2025".
    package static func shortDay(_ day: CivilDay) -> String {
        "\(day.day). \(months[day.month - 1]) \(day.year)"
    }

    /// The day of the week: "torsdag".
    package static func weekday(_ day: CivilDay) -> String {
        // 1 January 1970 was a Thursday, the fourth of seven from Monday.
        weekdays[((day.daysSince1970 + 3) % 7 + 7) % 7]
    }

    /// A time of day: "kl. 15.30".
    package static func time(hour: Int, minute: Int) -> String {
        "kl. \(hour).\(minute < 10 ? "0" : "")\(minute)"
    }

    private static let weekdays = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"]
    private static let months = [
        "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november",
        "december",
    ]
}

package import CaseModel

/// Days and times as a Dane writes them.
extension Wording {
    /// A moment as the clock on the wall shows it: "torsdag den 6. marts 2025 kl. 15.30".
    package static func moment(_ moment: Timestamp) -> String {
        let civil = moment.civil
        return "\(day(civil.day)) \(time(hour: civil.hour, minute: civil.minute))"
    }

    /// The last minute before a due moment, which is itself too late: 15.30 is shown as "… kl. 15.29".
    ///
    /// Source: decision 10, intervals are half-open and shown to people as the minute before.
    package static func latest(before due: Timestamp) -> String {
        moment(due.adding(milliseconds: -1))
    }

    /// A day in full: "torsdag den 6. marts 2025".
    package static func day(_ day: CivilDay) -> String {
        "\(name(of: day.weekday)) den \(shortDay(day))"
    }

    /// A day without its weekday: "6. marts 2025".
    package static func shortDay(_ day: CivilDay) -> String {
        "\(day.day). \(months[day.month - 1]) \(day.year)"
    }

    /// A time of day: "kl. 15.30".
    package static func time(hour: Int, minute: Int) -> String {
        "kl. \(hour).\(minute < 10 ? "0" : "")\(minute)"
    }

    package static func name(of weekday: Weekday) -> String {
        switch weekday {
        case .monday: "mandag"
        case .tuesday: "tirsdag"
        case .wednesday: "onsdag"
        case .thursday: "torsdag"
        case .friday: "fredag"
        case .saturday: "lørdag"
        case .sunday: "søndag"
        }
    }

    private static let months = [
        "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november",
        "december",
    ]
}

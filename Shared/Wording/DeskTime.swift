package import CaseModel

/// Time as somebody who owes a call reads it: how much is left, and not only when.
extension Wording {
    /// What is left until a due moment, or by how much it has passed: "2 t 10 min tilbage", "overskredet 35 min".
    package static func timeLeft(until due: Timestamp, at now: Timestamp) -> String {
        let left = due.milliseconds - now.milliseconds
        return left > 0 ? "\(span(left)) tilbage" : "overskredet \(span(-left))"
    }

    /// A span of time in its two largest units: "3 dage 4 t", "2 t 10 min", "35 min"; under a minute "under 1 min".
    package static func span(_ milliseconds: Int64) -> String {
        let minutes = milliseconds / 60_000
        let (days, hours, rest) = (minutes / 1440, minutes / 60 % 24, minutes % 60)
        if days > 0 { return [counted(days, "dag", "dage"), hours > 0 ? "\(hours) t" : nil].spaced }
        if hours > 0 { return ["\(hours) t", rest > 0 ? "\(rest) min" : nil].spaced }
        return minutes > 0 ? "\(minutes) min" : "under 1 min"
    }

    /// A number with its noun: "1 dag", "3 dage".
    package static func counted(_ number: Int64, _ one: String, _ many: String) -> String {
        "\(number) \(number == 1 ? one : many)"
    }

    /// A moment seen from `now`: "i dag kl. 15.29", "i morgen kl. 9.00", else "torsdag den 6. marts 2025 kl. 15.29".
    package static func near(_ moment: Timestamp, at now: Timestamp) -> String {
        let (then, today) = (moment.civil, now.civil.day)
        let clock = time(hour: then.hour, minute: then.minute)
        switch then.day.daysSince1970 - today.daysSince1970 {
        case 0: return "i dag \(clock)"
        case 1: return "i morgen \(clock)"
        case -1: return "i går \(clock)"
        default: return self.moment(moment)
        }
    }

    /// The last minute before a due moment, seen from `now`.
    package static func nearLatest(before due: Timestamp, at now: Timestamp) -> String {
        near(due.adding(milliseconds: -1), at: now)
    }
}

extension [String?] {
    fileprivate var spaced: String { compactMap(\.self).joined(separator: " ") }
}

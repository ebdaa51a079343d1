package import CaseModel
package import DeskAnswers

/// A day, or a day and a time, as three or five fields of a form: people write dates in parts.
///
/// The fields are `<name>-day`, `-month`, `-year`, `-hour`, `-minute`. Days and times are Danish civil ones.
package enum WrittenMoment {
    package static let dayParts = ["day", "month", "year"]
    package static let timeParts = ["hour", "minute"]

    /// What the fields say.
    package enum Reading: Hashable, Sendable {
        case empty
        case wrong
        case moment(Timestamp)
    }

    /// What the fields of a day alone say.
    package enum DayReading: Hashable, Sendable {
        case empty
        case wrong
        case day(CivilDay)
    }

    /// Years in which something can have been done here, or be planned.
    package static let officeYears = 2000...2100
    /// Years in which somebody who writes to us can be born.
    package static let birthYears = 1900...2100

    /// Reads a day alone, within these years.
    package static func day(
        _ name: String, in answers: Answers, years: ClosedRange<Int> = officeYears
    ) -> DayReading {
        let texts = dayParts.map { answers["\(name)-\($0)"] }
        guard texts.contains(where: { !$0.isEmpty }) else { return .empty }
        return civilDay(texts, years).map(DayReading.day) ?? .wrong
    }

    /// A day as its three fields hold it.
    package static func fields(of day: CivilDay, as name: String) -> [Answers.Field] {
        zip(dayParts, [day.day, day.month, day.year]).map { Answers.Field(name: "\(name)-\($0)", value: "\($1)") }
    }

    /// Reads a day and a time.
    package static func reading(_ name: String, in answers: Answers) -> Reading {
        let texts = (dayParts + timeParts).map { answers["\(name)-\($0)"] }
        guard texts.contains(where: { !$0.isEmpty }) else { return .empty }
        guard let day = civilDay(Array(texts.prefix(3)), officeYears), let hour = number(texts[3], in: 0...23),
            let minute = texts[4].isEmpty ? 0 : number(texts[4], in: 0...59),
            let time = MinuteOfDay(minutes: hour * 60 + minute)
        else { return .wrong }
        let moment = Copenhagen.moment(day, time)
        // The night the clock leaps forward has no such time; whoever wrote it meant another.
        return moment.civil.hour == hour ? .moment(moment) : .wrong
    }

    private static func civilDay(_ texts: [String], _ years: ClosedRange<Int>) -> CivilDay? {
        guard let day = number(texts[0], in: 1...31), let month = number(texts[1], in: 1...12),
            let year = number(texts[2], in: years)
        else { return nil }
        return CivilDay(year: year, month: month, day: day)
    }

    private static func number(_ text: String, in range: ClosedRange<Int>) -> Int? {
        guard (1...4).contains(text.utf8.count), let number = Int(text), range.contains(number) else { return nil }
        return number
    }
}

/// When a unit can be rung, per day of the week; several intervals a day, so that a lunch break is a break.
///
/// In configuration: `{"monday": ["08:00-12:00", "13:00-16:00"], "tuesday": []}`; a day left out is closed.
package struct OpeningHours: Hashable, Sendable {
    /// From the minute the door opens to the minute it closes; at closing time it is closed.
    package struct Interval: Hashable, Sendable, CustomStringConvertible {
        package let opens: MinuteOfDay
        package let closes: MinuteOfDay

        /// The interval; `nil` unless it opens before it closes.
        package init?(_ opens: MinuteOfDay, _ closes: MinuteOfDay) {
            guard opens < closes else { return nil }
            self.opens = opens
            self.closes = closes
        }

        package var description: String { "\(opens)-\(closes)" }
    }

    /// Monday first.
    private let week: [[Interval]]

    /// The week with these intervals, per day in order and without overlap, and open at least once.
    package init(_ days: [Weekday: [Interval]]) throws(OpeningHoursFault) {
        var week: [[Interval]] = []
        for weekday in Weekday.allCases {
            let intervals = days[weekday] ?? []
            for (earlier, later) in zip(intervals, intervals.dropFirst()) where later.opens < earlier.closes {
                throw .overlapping(weekday)
            }
            week.append(intervals)
        }
        guard week.contains(where: { !$0.isEmpty }) else { throw .neverOpen }
        self.week = week
    }

    private init(unchecked week: [[Interval]]) { self.week = week }

    /// The telephone hours that are used unless a unit has its own: Mon–Wed 8–16, Thu 8–17, Fri 8–15.
    ///
    /// Source: Copenhagen's published telephone hours (SOURCES.md).
    package static let standard = OpeningHours(
        unchecked: [
            ["08:00-16:00"], ["08:00-16:00"], ["08:00-16:00"], ["08:00-17:00"], ["08:00-15:00"], [], [],
        ])

    /// Around the clock, every day of the week.
    package static let always = OpeningHours(unchecked: Array(repeating: ["00:00-24:00"], count: 7))

    /// That weekday's intervals in order of time; holidays are the calendar's business.
    package func intervals(on weekday: Weekday) -> [Interval] {
        zip(Weekday.allCases, week).first { $0.0 == weekday }?.1 ?? []
    }
}

/// Opening hours that cannot be kept by anybody.
package enum OpeningHoursFault: Error, Hashable, Sendable {
    /// An interval begins before the one ahead of it has ended.
    case overlapping(Weekday)
    /// No day of the week is ever open.
    case neverOpen
}

extension OpeningHours: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Weekday.self)
        var days: [Weekday: [Interval]] = [:]
        for weekday in Weekday.allCases {
            days[weekday] = try container.decodeIfPresent([Interval].self, forKey: weekday)
        }
        do {
            self = try OpeningHours(days)
        } catch {
            throw DecodingError.dataCorrupted(
                .init(codingPath: container.codingPath, debugDescription: "opening hours: \(error)"))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Weekday.self)
        for weekday in Weekday.allCases {
            try container.encode(intervals(on: weekday), forKey: weekday)
        }
    }
}

extension OpeningHours.Interval: Codable, ExpressibleByStringLiteral {
    /// Reads `08:00-16:00`; `nil` when it is anything else.
    package init?(text: String) {
        var reader = DigitReader(text)
        guard let opens = reader.minuteOfDay(), reader.take("-"), let closes = reader.minuteOfDay(), reader.isAtEnd
        else { return nil }
        self.init(opens, closes)
    }

    /// An interval written into the source: a fixture or a constant.
    package init(stringLiteral text: String) {
        guard let interval = Self(text: text) else { preconditionFailure("not an interval: \(text)") }
        self = interval
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let interval = Self(text: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not hours as 08:00-16:00")
        }
        self = interval
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

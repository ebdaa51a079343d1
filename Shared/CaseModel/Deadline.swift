/// How a promise to ring is reckoned. Source: decision 10.
package enum DeadlineRule: String, Codable, Hashable, CaseIterable, Sendable {
    /// 24 elapsed hours; nights, weekends and holidays count.
    case elapsed = "E"
    /// 24 hours in opening time: the same time of day on the next working day, within that day's opening hours.
    case workingDay = "W"
    /// The same day: closing time of the day on which the clock starts.
    case sameDay = "S"
    /// Two calendar days, rolled to the next working day.
    case twoDays = "2D"
    /// Closing time of the second working day after receipt.
    case twoWorkingDays = "2W"
    /// At the moment agreed with the citizen; nothing is reckoned.
    case agreed = "A"
    /// Before a change that is known begins; nothing is reckoned from a receipt.
    case beforeChange = "F"

    /// The rules that reckon a deadline from a receipt; an agreed moment and a known change are not among them.
    package static let allCases: [DeadlineRule] = [.elapsed, .workingDay, .sameDay, .twoDays, .twoWorkingDays]
}

/// The moment before which a promise must have been kept. Reckoned once, on receipt, and stored with its rule.
package struct Deadline: Codable, Hashable, Sendable {
    package let rule: DeadlineRule
    /// Which calendar of holidays and half days was used: `kl` or `kbh`.
    package let profile: String
    /// Which edition of rules and holidays was used, so that the reckoning can be shown years later.
    package let version: Int
    /// Exclusive: kept if the citizen was reached before it.
    package let due: Timestamp

    package init(rule: DeadlineRule, profile: String, version: Int, due: Timestamp) {
        self.rule = rule
        self.profile = profile
        self.version = version
        self.due = due
    }
}

/// A day of the week, in the order of the Danish calendar: Monday first.
package enum Weekday: String, Codable, CodingKey, Hashable, CaseIterable, Sendable {
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday

    package var isWeekend: Bool { self == .saturday || self == .sunday }
}

extension CivilDay {
    /// Which day of the week this is.
    package var weekday: Weekday {
        // 1 January 1970 was a Thursday; with Monday as 0 that is 3.
        let place = Int64(daysSince1970) + 3
        return Weekday.allCases[Int(place - place.flooringDivision(by: 7) * 7)]
    }
}

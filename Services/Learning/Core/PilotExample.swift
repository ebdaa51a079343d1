package import CaseModel

/// Made-up facts that come to what the pilot of 2012 is told to have come to, so that the page can be understood before
/// a municipality has figures of its own. Always shown with a mark that it is an example.
///
/// From the memo of 2014: 71 treated, 56 ended after the talk, 15 went on, 28 days became 17, the others took longer. How
/// many others there were, and the year before, is ours. Source: 003 §SB som led.
package enum PilotExample {
    /// The year before, when everything went the written way.
    package static let before: ClosedRange<CivilDay> = "2011-01-01"..."2011-12-31"
    /// The pilot.
    package static let pilot: ClosedRange<CivilDay> = "2012-01-01"..."2012-12-31"

    /// Every fact of both years.
    package static let facts: [Fact] = earlier + treated + beside

    private static let earlier = others(131, in: 2011, meanDays: 28, from: 0)
    private static let beside = others(60, in: 2012, meanDays: 36, from: 200)

    private static let treated: [Fact] = (0..<71).map { number in
        let received = moment(2012, number, of: 71)
        let spoken = received.adding(hours: Int64(2 + number % 22))
        let isFormal = number % 71 >= 56
        let id = CaseID(unchecked: "K-EKSEMPEL\(400 + number)")
        return Fact(
            heard: CaseFact(
                case: id, unit: unit, received: received, channel: .letter, kind: .complaint, route: .callback,
                closedAt: received.adding(hours: 24 * days(number, of: 71, mean: 17)), isHandedOn: isFormal),
            calls: CallFact(
                case: id, limit: received.adding(hours: 24), spokenAt: spoken, outcome: isFormal ? .formal : .solved),
            copyTook: Int64(1 + number % 30) * 3_600_000)
    }

    private static func others(_ count: Int, in year: Int, meanDays: Int64, from first: Int) -> [Fact] {
        (0..<count).map { number in
            let received = moment(year, number, of: count)
            let id = CaseID(unchecked: "K-EKSEMPEL\(first + number)")
            return Fact(
                heard: CaseFact(
                    case: id, unit: unit, received: received, channel: .letter, kind: .complaint, route: .formal,
                    exclusion: year == 2011 ? .unknown : .substantive,
                    closedAt: received.adding(hours: 24 * days(number, of: count, mean: meanDays)), isHandedOn: true),
                calls: CallFact(case: id))
        }
    }

    private static let unit: UnitID = "U-EKSEMPEL"

    /// Ten in the morning, evenly over the year.
    private static func moment(_ year: Int, _ number: Int, of count: Int) -> Timestamp {
        guard let first = CivilDay(year: year, month: 1, day: 2) else { preconditionFailure("no year \(year)") }
        return Copenhagen.moment(first.adding(days: number * 360 / count), "10:00")
    }

    /// As much above the mean as below it, so that the mean is just that; an odd one out takes just the mean.
    private static func days(_ number: Int, of count: Int, mean: Int64) -> Int64 {
        let pair = number / 2
        if number == count - 1, count % 2 == 1 { return mean }
        let away = Int64(pair % Int(mean - 1))
        return number % 2 == 0 ? mean - away : mean + away
    }
}

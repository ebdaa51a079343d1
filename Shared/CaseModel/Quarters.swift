/// Calendar quarters that are over: what is told of colleagues is told of these, each by itself, so that nobody finds one of
/// them by asking for a day more or again tomorrow.
extension CivilDay {
    /// The first day of the quarter it lies in.
    package var firstOfQuarter: CivilDay {
        guard let first = CivilDay(year: year, month: (month - 1) / 3 * 3 + 1, day: 1) else {
            preconditionFailure("every quarter has a first day")
        }
        return first
    }

    /// The first day after the quarter it lies in. No quarter has a hundred days, and no two are shorter.
    package var firstOfNextQuarter: CivilDay { firstOfQuarter.adding(days: 100).firstOfQuarter }
}

extension ClosedRange<CivilDay> {
    /// The quarters in which these days lie, in order, as far as they are over on `today`.
    package func quarters(before today: CivilDay) -> [ClosedRange<CivilDay>] {
        var quarters: [ClosedRange<CivilDay>] = []
        var first = lowerBound.firstOfQuarter
        while first <= upperBound, first < today.firstOfQuarter {
            let next = first.firstOfNextQuarter
            quarters.append(first...next.adding(days: -1))
            first = next
        }
        return quarters
    }
}

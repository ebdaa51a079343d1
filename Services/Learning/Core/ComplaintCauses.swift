package import CaseModel

/// What set complaints off, counted along units, months and channels: each complaint once, by its weightiest cause.
package enum ComplaintCauses {
    /// What is known of one complaint that is counted.
    package struct Item: Hashable, Sendable {
        let cause: ComplaintCause
        let unit: UnitID
        let received: CivilDay
        let channel: Channel

        /// `nil` while nobody has named what set it off, and where nobody has complained.
        package init?(_ fact: CaseFact) {
            guard let cause = fact.causes?.first, !fact.isPreventive else { return nil }
            self.cause = cause
            unit = fact.unit
            received = Copenhagen.day(at: fact.received)
            channel = fact.channel
        }

        fileprivate func key(_ dimension: CauseDimension) -> String {
            switch dimension {
            case .unit: unit.rawValue
            case .month: String("\(received)".prefix(7))
            case .channel: channel.rawValue
            }
        }
    }

    /// One table for each dimension, every complaint in each of them; small numbers hidden, also against subtraction.
    package static func tables(_ items: [Item], least: Int = SmallNumbers.least) -> [ComplaintCauseTable] {
        CauseDimension.allCases.map { dimension in
            let grid = items.reduce(into: CauseGrid()) { $0.add($1.cause, at: $1.key(dimension), on: $1.received) }
            let (lines, totals) = grid.told(least: least)
            return ComplaintCauseTable(dimension: dimension, lines: lines, totals: totals)
        }
    }
}

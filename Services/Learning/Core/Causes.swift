package import CaseModel

/// Which causes come again, counted along units, months and channels.
package enum Causes {
    /// What is known of one finding that is counted.
    package struct Item: Hashable, Sendable {
        package let cause: CauseClass
        package let unit: UnitID
        /// The month its review was opened in.
        package let openedOn: CivilDay
        /// How the complaint came; absent when the finding is from an incident.
        package let channel: Channel?

        package init(cause: CauseClass, unit: UnitID, openedOn: CivilDay, channel: Channel?) {
            self.cause = cause
            self.unit = unit
            self.openedOn = openedOn
            self.channel = channel
        }

        fileprivate func key(_ dimension: CauseDimension) -> String {
            switch dimension {
            case .unit: unit.rawValue
            case .month: String("\(openedOn)".prefix(7))
            case .channel: channel?.rawValue ?? CauseTable.noChannel
            }
        }
    }

    /// One table for each dimension, every finding in each of them; small numbers hidden, also against subtraction.
    package static func tables(_ items: [Item], least: Int = SmallNumbers.least) -> [CauseTable] {
        CauseDimension.allCases.map { dimension in
            let grid = items.reduce(into: CauseGrid()) { $0.add($1.cause, at: $1.key(dimension), on: $1.openedOn) }
            let (lines, totals) = grid.told(least: least)
            return CauseTable(dimension: dimension, lines: lines, totals: totals)
        }
    }
}

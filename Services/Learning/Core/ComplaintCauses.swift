package import CaseModel

/// What set complaints off, counted along units, months and channels: each complaint once, by its weightiest cause.
package enum ComplaintCauses {
    /// What is known of one complaint that is counted.
    package struct Item: Hashable, Sendable {
        let cause: ComplaintCause
        let unit: UnitID
        let received: CivilDay
        let channel: Channel

        /// `nil` while nobody has named what set it off.
        package init?(_ fact: CaseFact) {
            guard let cause = fact.causes?.first else { return nil }
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

    /// One table for each dimension; small numbers hidden, also against subtraction.
    package static func tables(_ items: [Item], least: Int = SmallNumbers.least) -> [ComplaintCauseTable] {
        CauseDimension.allCases.map { dimension in
            let counted = items.reduce(into: [String: [Int]]()) { counted, item in
                let place = ComplaintCause.allCases.firstIndex(of: item.cause) ?? 0
                counted[item.key(dimension), default: ComplaintCause.allCases.map { _ in 0 }][place] += 1
            }
            let keys = counted.keys.sorted()
            guard !keys.isEmpty else { return ComplaintCauseTable(dimension: dimension, lines: [], totals: []) }
            let table = ProtectedTable(keys.map { counted[$0] ?? [] }, least: least)
            let lines = keys.indices.map { place in
                CauseTable.Line(key: keys[place], counts: table.rows[place], total: table.rowSums[place])
            }
            return ComplaintCauseTable(dimension: dimension, lines: lines, totals: table.columnSums)
        }
    }
}

/// Which causes come again, over units, months and channels; small numbers hidden, also against subtraction.
package struct ShowCauses: ServiceCommand {
    package static let method = "learning.causes"
    package let from: CivilDay
    package let to: CivilDay
    package init(from: CivilDay, to: CivilDay) {
        self.from = from
        self.to = to
    }

    package struct Reply: Codable, Hashable, Sendable {
        /// One for each dimension.
        package let tables: [CauseTable]
        /// What set the complaints of these days off, where it was named; absent from senders who did not say it.
        package let complaints: [ComplaintCauseTable]?
        /// The days that were counted, whole years around those asked for; absent from senders who counted just those.
        package let from: CivilDay?
        package let to: CivilDay?

        package init(
            tables: [CauseTable], complaints: [ComplaintCauseTable]? = nil, from: CivilDay? = nil, to: CivilDay? = nil
        ) {
            self.tables = tables
            self.complaints = complaints
            self.from = from
            self.to = to
        }
    }
}

/// By what causes are counted.
package enum CauseDimension: String, Codable, Hashable, CaseIterable, Sendable {
    case unit, month, channel
}

/// Findings by cause along one dimension.
package struct CauseTable: Codable, Hashable, Sendable {
    /// The key of what came through no channel: findings from an incident, beside those from complaints.
    package static let noChannel = "none"

    package let dimension: CauseDimension
    package let lines: [Line]
    /// In the order of `CauseClass.allCases`.
    package let totals: [Count]

    package struct Line: Codable, Hashable, Sendable {
        /// A unit's identifier, a month as `2026-11`, or a channel, of which ``noChannel`` is none.
        package let key: String
        /// In the order of `CauseClass.allCases`.
        package let counts: [Count]
        package let total: Count

        package init(key: String, counts: [Count], total: Count) {
            self.key = key
            self.counts = counts
            self.total = total
        }
    }

    package init(dimension: CauseDimension, lines: [Line], totals: [Count]) {
        self.dimension = dimension
        self.lines = lines
        self.totals = totals
    }
}

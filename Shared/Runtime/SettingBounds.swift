package import Wire

/// Between what each number among the settings of a service may lie; said where its defaults are, held before anything else.
///
/// A place is a way of names, `smtp.port`; `reassessDays.*` is every number of a table. Numbers in lists have none.
package struct SettingBounds: ExpressibleByDictionaryLiteral, Sendable {
    private var ranges: [String: ClosedRange<Int64>] = [:]

    package init(dictionaryLiteral elements: (String, ClosedRange<Int64>)...) {
        for (place, range) in elements { ranges[place] = range }
    }

    /// These, and the others where these say nothing.
    package func adding(_ others: SettingBounds) -> SettingBounds {
        var all = self
        all.ranges.merge(others.ranges) { own, _ in own }
        return all
    }

    /// Every place with its range, in the order of names.
    package var all: [(place: String, range: ClosedRange<Int64>)] {
        ranges.sorted { $0.key < $1.key }.map { (place: $0.key, range: $0.value) }
    }

    /// Refuses the first number that is out of its range: it would switch a rule off, or be noticed long after the start.
    package func check(_ settings: JSON, at file: String = "settings") throws(ConfigurationFault) {
        for (place, number) in Self.numbers(in: settings) {
            guard let range = range(of: place), !range.contains(number) else { continue }
            throw ConfigurationFault(
                "configuration.out_of_range",
                "\(file): \(place): a number from \(range.lowerBound) to \(range.upperBound) expected, not \(number)")
        }
    }

    /// The numbers among these settings that nothing is said of.
    package func unbounded(in settings: JSON) -> [String] {
        Self.numbers(in: settings).map(\.place).filter { range(of: $0) == nil }
    }

    private func range(of place: String) -> ClosedRange<Int64>? {
        if let own = ranges[place] { return own }
        guard let dot = place.lastIndex(of: ".") else { return nil }
        return ranges["\(place[..<dot]).*"]
    }

    private static func numbers(in json: JSON, under place: String = "") -> [(place: String, number: Int64)] {
        if let number = json.integer { return [(place: place, number: number)] }
        return (json.object?.members ?? []).flatMap { member in
            numbers(in: member.value, under: place.isEmpty ? member.name : "\(place).\(member.name)")
        }
    }
}

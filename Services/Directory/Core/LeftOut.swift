package import CaseModel

/// People and units that Directory's file keeps though its settings name them no more: the operator hears of them at each start.
///
/// Nobody is shut out, and no unit loses its cases, by a file that is empty by mistake (decision 84).
package struct LeftOut: Equatable, Sendable {
    package let units: [UnitID]
    package let people: [PersonID]

    /// - Parameters:
    ///   - units, people: what the file has; of the people those who work here.
    ///   - named: what the settings have.
    package init(units: [UnitID], people: [PersonID], named: (units: Set<UnitID>, people: Set<PersonID>)) {
        self.units = units.filter { !named.units.contains($0) }.sorted()
        self.people = people.filter { !named.people.contains($0) }.sorted()
    }

    /// A line of the log for each kind that there is any of: its code, how many, and the first twenty of them.
    package var lines: [(code: String, fields: [String: String])] {
        [
            ("directory.unit_not_named", "units", units.map(\.rawValue)),
            ("directory.not_named", "people", people.map(\.rawValue)),
        ]
        .filter { !$2.isEmpty }
        .map { code, kind, all in
            (code: code, fields: ["count": "\(all.count)", kind: all.prefix(20).joined(separator: " ")])
        }
    }
}

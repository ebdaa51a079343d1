package import CaseModel
package import Store

/// What somebody may see, as a condition for queries over many cases: the same rule as `Access.seeing`, which decides about
/// one. Each owner says how its tables know who stands in a case; a test of each holds the two rules together.
///
/// The owner's table of cases has the columns `unit`, `route`, `step` and `channel`.
package struct Sight: Sendable {
    /// How an owner's tables say that the viewer, `:me`, stands in the case of the row: each a condition.
    package struct Standing: Sendable {
        /// May not see it, whatever else they are to it; absent where the owner keeps nobody apart.
        let disqualified: String?
        /// Is to ring, or has been handed the formal part.
        let assigned: String
        /// Is one whom the complaint is about.
        let about: String
        /// Belongs to its contact team.
        let team: String
        /// Has had a part in it.
        let involved: String

        package init(disqualified: String? = nil, assigned: String, about: String, team: String, involved: String) {
            self.disqualified = disqualified
            self.assigned = assigned
            self.about = about
            self.team = team
            self.involved = involved
        }
    }

    /// Stands in a `WHERE`, over the parameters in `values`.
    package let condition: String
    package let values: Values

    /// `nil` for an administrator, who sees no case.
    package init?(of viewer: Viewer, as standing: Standing) {
        guard !viewer.has(.administrator) else { return nil }
        let leads = viewer.leads.isEmpty ? "''" : viewer.leads.indices.map { ":lead\($0)" }.joined(separator: ", ")
        let seen = """
            ((:handles AND \(standing.assigned))
              OR (NOT \(standing.about)
                  AND ((:handles AND \(standing.team))
                       OR (:handles AND unit IN (\(leads)))
                       OR (:inspects AND route <> 'formal')
                       OR (step IS NOT 'red'
                           AND ((:handles AND \(standing.involved))
                                OR (:shares AND unit = :unit)
                                OR (:secretariat AND channel = 'mayorsOffice'))))))
            """
        condition = standing.disqualified.map { "NOT \($0)\n   AND \(seen)" } ?? seen
        var values: Values = [
            "me": Value(viewer.person), "unit": Value(viewer.unit), "handles": Value(viewer.handlesCases),
            "shares": Value(viewer.sharesUnitsCases), "inspects": Value(viewer.has(.citizensAdviser)),
            "secretariat": Value(viewer.has(.secretariat)),
        ]
        for (index, unit) in viewer.leads.enumerated() { values["lead\(index)"] = Value(unit) }
        self.values = values
    }
}

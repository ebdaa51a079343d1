import CaseModel
import Runtime
import Store

/// What somebody may see, as a condition on the table `case_file`: the same rule as `Access.seeing`, which decides about
/// one case, for queries over many. A test holds the two together.
struct Sight {
    /// Stands in a `WHERE`, over the parameters in `values`.
    let condition: String
    let values: [String: Value]

    /// `nil` for an administrator, who sees no case.
    init?(of viewer: Viewer) {
        guard !viewer.has(.administrator) else { return nil }
        let leads = viewer.leads.isEmpty ? "''" : viewer.leads.indices.map { ":lead\($0)" }.joined(separator: ", ")
        condition = """
            ((:handles AND \(Self.stands(as: "caller", "recipient")))
              OR (NOT \(Self.stands(as: "about"))
                  AND ((:handles AND EXISTS (SELECT 1
                                               FROM contact_team
                                              WHERE contact_team.case_id = case_file.case_id AND person = :me))
                       OR (:handles AND unit IN (\(leads)))
                       OR (:inspects AND route <> 'formal')
                       OR (step IS NOT 'red'
                           AND ((:handles AND \(Self.stands(as: "involved")))
                                OR (:shares AND unit = :unit)
                                OR (:secretariat AND channel = 'mayorsOffice'))))))
            """
        var values: [String: Value] = [
            "me": Value(viewer.person), "unit": Value(viewer.unit), "handles": Value(viewer.handlesCases),
            "shares": Value(viewer.sharesUnitsCases), "inspects": Value(viewer.has(.citizensAdviser)),
            "secretariat": Value(viewer.has(.secretariat)),
        ]
        for (index, unit) in viewer.leads.enumerated() { values["lead\(index)"] = Value(unit) }
        self.values = values
    }

    private static func stands(as parts: String...) -> String {
        let names = parts.map { "'\($0)'" }.joined(separator: ", ")
        return """
            EXISTS (SELECT 1
                      FROM case_person
                     WHERE case_person.case_id = case_file.case_id AND person = :me AND part IN (\(names)))
            """
    }
}

import CaseModel
import Runtime
import Store

/// What somebody may see, as a condition on the table `complaint`: the same rule as `Access.seeing`, which decides about
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
            NOT \(Self.stands(as: "disqualified"))
               AND ((:handles AND \(Self.stands(as: "assigned", "recipient")))
                    OR (NOT \(Self.stands(as: "about"))
                        AND ((:handles AND \(Self.stands(as: "team")))
                             OR (:handles AND unit IN (\(leads)))
                             OR (:inspects AND route <> 'formal')
                             OR (step IS NOT 'red'
                                 AND ((:handles AND \(Self.stands(as: "registrar", "caller", "decider")))
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

    /// Whether the viewer stands in the case as any of these.
    static func stands(as parts: String...) -> String {
        let names = parts.map { "'\($0)'" }.joined(separator: ", ")
        return """
            EXISTS (SELECT 1
                      FROM participant
                     WHERE participant.case_id = complaint.case_id AND person = :me AND part IN (\(names)))
            """
    }
}

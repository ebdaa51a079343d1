import CaseModel
import Runtime

/// What somebody may see of the table `complaint`.
extension Sight {
    /// `nil` for an administrator, who sees no case.
    init?(of viewer: Viewer) {
        self.init(
            of: viewer,
            as: Standing(
                disqualified: Self.stands(as: "disqualified"), assigned: Self.stands(as: "assigned", "recipient"),
                about: Self.stands(as: "about"), team: Self.stands(as: "team"),
                involved: Self.stands(as: "registrar", "caller", "decider")))
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

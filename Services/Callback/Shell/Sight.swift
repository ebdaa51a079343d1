import CaseModel
import Runtime

/// What somebody may see of the table `case_file`.
extension Sight {
    /// `nil` for an administrator, who sees no case.
    init?(of viewer: Viewer) {
        self.init(
            of: viewer,
            as: Standing(
                assigned: Self.stands(as: "caller", "recipient"), about: Self.stands(as: "about"),
                team: """
                    EXISTS (SELECT 1
                              FROM contact_team
                             WHERE contact_team.case_id = case_file.case_id AND person = :me)
                    """,
                involved: Self.stands(as: "involved")))
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

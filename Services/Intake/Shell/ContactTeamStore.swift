import CaseModel
import Runtime
import Store

extension CaseStore {
    /// The fixed way in as it was decided last; `nil` when nobody ever has.
    func contactTeam(of id: CaseID) throws(StoreError) -> ContactTeamRow? {
        let sql = """
            SELECT people, decided_by, at, reason
              FROM contact_team
             WHERE case_id = :case
             ORDER BY number DESC
             LIMIT 1
            """
        return try database.first(sql, ["case": Value(id)]) { row in
            ContactTeamRow(
                people: row.text("people").split(separator: " ").map { PersonID(unchecked: String($0)) },
                decidedBy: row.id("decided_by"), at: row.moment("at"), reason: row.text("reason"))
        }
    }

    /// Writes the decision beside the earlier ones; those who are named, and no others, stand in the case as its team.
    func set(_ team: ContactTeamRow, of id: CaseID) throws(StoreError) {
        let sql = """
            INSERT INTO contact_team (case_id, number, people, decided_by, at, reason)
            SELECT :case, COALESCE(MAX(number), 0) + 1, :people, :by, :at, :reason
              FROM contact_team
             WHERE case_id = :case
            """
        try database.run(
            sql,
            [
                "case": Value(id), "people": .text(team.people.map(\.rawValue).joined(separator: " ")),
                "by": Value(team.decidedBy), "at": Value(team.at), "reason": .text(team.reason),
            ])
        try database.run("DELETE FROM participant WHERE case_id = :case AND part = 'team'", ["case": Value(id)])
        for person in team.people { try add(person, as: .team, to: id) }
    }

    /// Cases at the red step that have not ended and whose citizen's way in this person is, alone or beside others.
    func openRedCases(withWayIn person: PersonID) throws(StoreError) -> [CaseID] {
        let sql = """
            SELECT complaint.case_id
              FROM participant
              JOIN complaint ON complaint.case_id = participant.case_id
             WHERE person = :person AND part = 'team' AND step = 'red' AND is_closed = 0
             ORDER BY complaint.case_id
            """
        return try database.rows(sql, ["person": Value(person)]) { $0.id("case_id") }
    }
}

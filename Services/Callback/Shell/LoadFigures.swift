import CaseModel
import Runtime
import Store

/// How much each employee owes and has had of talking lately, counted from calls, notes and objections (R-136).
struct LoadFigures {
    let database: Database

    /// One row for each caller or author in cases of these units that are not about `viewer`, in order of identifier.
    ///
    /// Walks what is owed and what is new, and looks each case up: left to itself SQLite would walk a unit's cases of
    /// many years. CROSS JOIN keeps the order, INDEXED BY the way in.
    func rows(in units: [UnitID], for viewer: PersonID, at now: Timestamp, since: Timestamp) throws(StoreError)
        -> [LoadRow]
    {
        let isCounted = """
            +case_file.unit IN (\(units.indices.map { ":unit\($0)" }.joined(separator: ", ")))
                   AND NOT EXISTS (SELECT 1
                                     FROM case_person
                                    WHERE case_person.case_id = case_file.case_id
                                      AND person = :viewer AND part = 'about')
            """
        let sql = """
            WITH counted (person, owed, overdue, talks, hard, objections) AS (
                SELECT call.assigned, 1, call.state = 'overdue' OR call.limit_due <= :now, 0, 0, 0
                  FROM call INDEXED BY call_owed
                 CROSS JOIN case_file ON case_file.case_id = call.case_id
                 WHERE call.state IN ('awaited', 'overdue') AND \(isCounted)
                 UNION ALL
                SELECT note.author, 0, 0, 1,
                       COALESCE(note.outcome IN ('formal', 'stopped'), 0) OR case_file.step IS 'red', 0
                  FROM note INDEXED BY note_by_time
                 CROSS JOIN case_file ON case_file.case_id = note.case_id
                 WHERE note.version = 1 AND note.filed_at >= :since AND note.outcome IS NOT 'notReached'
                   AND \(isCounted)
                 UNION ALL
                SELECT note.author, 0, 0, 0, 0, 1
                  FROM objection INDEXED BY objection_by_time
                 CROSS JOIN case_file ON case_file.case_id = objection.case_id
                 CROSS JOIN note ON note.note = objection.note AND note.version = 1
                 WHERE objection.raised_at >= :since AND \(isCounted)
            )
            SELECT person, SUM(owed) AS owed, SUM(overdue) AS overdue, SUM(talks) AS talks, SUM(hard) AS hard,
                   SUM(objections) AS objections
              FROM counted
             GROUP BY person
             ORDER BY person
            """
        var values: Values = ["viewer": Value(viewer), "now": Value(now), "since": Value(since)]
        for (index, unit) in units.enumerated() { values["unit\(index)"] = Value(unit) }
        return try database.rows(sql, values) { row in
            LoadRow(
                person: row.optionalID("person"), owed: row.number("owed"), overdue: row.number("overdue"),
                talks: row.number("talks"), hardTalks: row.number("hard"), objections: row.number("objections"))
        }
    }
}

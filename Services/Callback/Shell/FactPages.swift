import CallbackCore
import CaseModel
import Runtime
import Store

/// What Callback knows of cases that figures are made of: that, never what; for a recount of Learning's figures.
extension CallbackService {
    /// So many a page has.
    private static let factsPerPage = 100

    func facts(_ wish: ListCallFacts, _ viewer: Viewer, _ turn: Turn) throws -> ListCallFacts.Reply {
        guard viewer.recounts else { throw CallbackRefusal.mayNotDo }
        let sql = """
            SELECT case_id,
                   (SELECT limit_due
                      FROM call
                     WHERE call.case_id = case_file.case_id AND reason = 'firstContact'
                     ORDER BY registered, callback
                     LIMIT 1) AS limit_due,
                   (SELECT min(spoken_at) FROM note WHERE note.case_id = case_file.case_id) AS spoken_at,
                   (SELECT count(*) FROM objection WHERE objection.case_id = case_file.case_id) AS objections,
                   (SELECT outcome
                      FROM note
                     WHERE note.case_id = case_file.case_id
                     ORDER BY filed_at DESC, version DESC, note
                     LIMIT 1) AS outcome
              FROM case_file
             WHERE :after IS NULL OR case_id > :after
             ORDER BY case_id
             LIMIT :limit
            """
        let found = try turn.database.rows(
            sql, ["after": Value(wish.after), "limit": Value(Self.factsPerPage + 1)]
        ) { row in
            CallFact(
                case: row.id("case_id"), limit: row.optionalMoment("limit_due"),
                spokenAt: row.optionalMoment("spoken_at"), objections: row.number("objections"),
                outcome: row.optionalTerm("outcome"))
        }
        try turn.audit("facts.read", by: viewer.person.rawValue, about: ServiceName.callback.rawValue)
        return ListCallFacts.Reply(
            facts: Array(found.prefix(Self.factsPerPage)), isLast: found.count <= Self.factsPerPage)
    }
}

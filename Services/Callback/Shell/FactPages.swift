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
        let found = try facts(after: wish.after, through: nil, limit: Self.factsPerPage + 1, turn)
        try turn.audit("facts.read", by: viewer.person.rawValue, about: ServiceName.callback.rawValue)
        return ListCallFacts.Reply(
            facts: Array(found.prefix(Self.factsPerPage)), isLast: found.count <= Self.factsPerPage)
    }

    /// What the facts of a span come to; who asks learns no more of a case than whether two services agree.
    func digest(_ wish: DigestCallFacts, _ viewer: Viewer, _ turn: Turn) throws -> DigestCallFacts.Reply {
        guard viewer.recounts else { throw CallbackRefusal.mayNotDo }
        let found = try facts(after: wish.after, through: wish.through, limit: FactDigest.casesPerSpan + 1, turn)
        // Once for a recount: each span for itself would be a commit, and tells no more.
        if wish.after == nil {
            try turn.audit("facts.compared", by: viewer.person.rawValue, about: ServiceName.callback.rawValue)
        }
        return DigestCallFacts.Reply(found) { $0.add($1) }
    }

    private func facts(after: CaseID?, through: CaseID?, limit: Int, _ turn: Turn) throws -> [CallFact] {
        let sql = """
            SELECT case_id,
                   (SELECT limit_due
                      FROM call
                     WHERE call.case_id = case_file.case_id AND reason = 'firstContact'
                     -- Where one was called off and is owed after all, the one that is.
                     ORDER BY call.rowid DESC
                     LIMIT 1) AS limit_due,
                   ifnull((SELECT min(spoken_at) FROM note
                            WHERE note.case_id = case_file.case_id AND outcome IS NOT NULL),
                          -- A talk that nobody owed stands for none that was owed.
                          (SELECT min(spoken_at) FROM note
                            WHERE note.case_id = case_file.case_id AND outcome IS NULL
                              AND NOT EXISTS (SELECT 1 FROM call
                                               WHERE call.case_id = case_file.case_id AND reason = 'firstContact'))
                   ) AS spoken_at,
                   -- How each came out, or that it was answered, or is open still: one look for all that is counted of them.
                   (SELECT group_concat(ifnull(objection_answer.outcome,
                                               iif(objection.answered_by IS NULL, 'open', 'answered')), ' ')
                      FROM objection
                      LEFT JOIN objection_answer USING (objection)
                     WHERE objection.case_id = case_file.case_id) AS objections,
                   -- The last that was said, as those who count it have heard: a clock that was set back orders nothing.
                   (SELECT outcome
                      FROM note
                     WHERE note.case_id = case_file.case_id AND outcome IS NOT NULL
                     ORDER BY note.rowid DESC
                     LIMIT 1) AS outcome
              FROM case_file
             WHERE case_id > :after AND case_id <= :through
             ORDER BY case_id
             LIMIT :limit
            """
        return try turn.database.rows(
            sql, ["after": Value(after: after), "through": Value(through: through), "limit": Value(limit)]
        ) { row in
            let objections = row.optionalText("objections")?.split(separator: " ").map(String.init) ?? []
            return CallFact(
                case: row.id("case_id"), limit: row.optionalMoment("limit_due"),
                spokenAt: row.optionalMoment("spoken_at"), objections: objections.count,
                outcome: row.optionalTerm("outcome"), answered: objections.count { $0 != "open" },
                judged: Self.judged(objections.compactMap(ObjectionOutcome.init)))
        }
    }

    private static func judged(_ outcomes: [ObjectionOutcome]) -> JudgedObjections {
        outcomes.reduce(into: JudgedObjections()) { judged, outcome in
            switch outcome {
            case .upheld: judged.upheld += 1
            case .partlyUpheld: judged.partlyUpheld += 1
            case .notUpheld: judged.notUpheld += 1
            }
        }
    }
}

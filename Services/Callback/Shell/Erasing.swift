import CaseModel
import Runtime
import Store

/// Erases cases: the calls owed in them, what was said, agreed and objected to, and every word of it. Nobody is told of them
/// any more. What remains of one is its identifier and when it was erased (decision 100).
///
/// Of how a talk was gone about the ticks stay, which are counted and say nothing of anybody. A note of the same talk in
/// another case is that case's, and stays there.
struct Erasing {
    let database: Database

    static let migration = """
        -- 27: what remains of erased cases
        \(ErasedCases.tables)
        """

    /// - Returns: of how many of them there was something.
    func erase(_ erasures: [Erasure]) throws -> Int {
        try ErasedCases(database).erase(erasures) { id, _ in
            let parts = try identifiers(of: id)
            return try erase(id) ? parts : nil
        }
    }

    /// What hangs on a thing goes before the thing.
    private func erase(_ id: CaseID) throws(StoreError) -> Bool {
        for sql in Self.tablesInOrder { try database.run(sql, ["case": Value(id)]) }
        return try database.run("DELETE FROM case_file WHERE case_id = :case", ["case": Value(id)]) > 0
    }

    private static let calls = "(SELECT callback FROM call WHERE case_id = :case)"
    private static let notes = "(SELECT note FROM note WHERE case_id = :case)"
    private static let obligations = "(SELECT obligation FROM obligation WHERE case_id = :case)"
    private static let objections = "(SELECT objection FROM objection WHERE case_id = :case)"
    private static let appointments = "(SELECT appointment FROM appointment WHERE case_id = :case)"

    private static let tablesInOrder = [
        // Whoever rings by the list on disk must not find the citizen in it.
        """
        INSERT INTO list_owed (unit, changes)
        SELECT unit, 1 FROM case_file WHERE case_id = :case
            ON CONFLICT (unit) DO UPDATE SET changes = changes + 1
        """,
        // What somebody typed to find its notes; the audit keeps that they looked.
        """
        DELETE FROM search_made
         WHERE search IN (SELECT substr(detail, 1, instr(detail || ' ', ' ') - 1)
                            FROM audit
                           WHERE subject = :case AND action = 'found')
        """,
        "DELETE FROM digest_line WHERE callback IN \(calls) OR obligation IN \(obligations)",
        "DELETE FROM shared_code WHERE note IN \(notes)",
        "DELETE FROM joined_note WHERE note IN \(notes)",
        "DELETE FROM answer_code WHERE note IN \(notes)",
        "DELETE FROM objection_answer WHERE objection IN \(objections)",
        "DELETE FROM objection WHERE case_id = :case",
        "DELETE FROM reply WHERE case_id = :case",
        "DELETE FROM appointment_change WHERE appointment IN \(appointments)",
        "DELETE FROM appointment WHERE case_id = :case",
        "DELETE FROM personal_receipt WHERE obligation IN \(obligations)",
        "DELETE FROM told_person WHERE obligation IN \(obligations)",
        "DELETE FROM chase WHERE obligation IN \(obligations)",
        "DELETE FROM obligation WHERE case_id = :case",
        "DELETE FROM agreement WHERE note IN \(notes)",
        "DELETE FROM note WHERE case_id = :case",
        "DELETE FROM escalation_answer WHERE callback IN \(calls)",
        "DELETE FROM ping WHERE callback IN \(calls)",
        "DELETE FROM attempt WHERE callback IN \(calls)",
        "DELETE FROM call_move WHERE callback IN \(calls)",
        "DELETE FROM unanswered WHERE callback IN \(calls)",
        "DELETE FROM limit_to_say WHERE case_id = :case",
        "DELETE FROM call WHERE case_id = :case",
        "DELETE FROM call_contact WHERE case_id = :case",
        "DELETE FROM call_wish WHERE case_id = :case",
        "DELETE FROM agreement_told WHERE case_id = :case",
        "DELETE FROM contact_rhythm WHERE case_id = :case",
        "DELETE FROM meeting_risk WHERE case_id = :case",
        "DELETE FROM same_citizen WHERE case_id = :case OR later = :case",
        "DELETE FROM representation WHERE case_id = :case",
        "DELETE FROM ring_permission WHERE case_id = :case",
        "DELETE FROM contact_team WHERE case_id = :case",
        "DELETE FROM case_person WHERE case_id = :case",
    ]

    /// By what answers to commands name parts of the case.
    private func identifiers(of id: CaseID) throws(StoreError) -> [String] {
        let sql = """
            SELECT callback AS id FROM call WHERE case_id = :case
             UNION
            SELECT note FROM note WHERE case_id = :case
             UNION
            SELECT obligation FROM obligation WHERE case_id = :case
             UNION
            SELECT objection FROM objection WHERE case_id = :case
             UNION
            SELECT appointment FROM appointment WHERE case_id = :case
             UNION
            SELECT reply FROM reply WHERE case_id = :case
            """
        return try database.rows(sql, ["case": Value(id)]) { $0.text("id") }
    }
}

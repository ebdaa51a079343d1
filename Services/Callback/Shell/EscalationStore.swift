import CallbackCore
import CaseModel
import Runtime
import Store

/// What became of an escalation, by whoever was told of it.
enum EscalationAnswer: String {
    case takenOver, givenOn, ringsNow, staysWithCaller

    init(_ word: LeadersWord) {
        switch word {
        case .ringsNow: self = .ringsNow
        case .staysWithCaller: self = .staysWithCaller
        }
    }
}

/// Which leaders have been told of which broken promises, and what they have said to it.
///
/// A promise stays broken whatever is answered here; only a talk with the citizen ends that.
struct EscalationStore {
    /// Told of a broken promise, and nobody told at that stage has answered.
    struct Open {
        let call: KeptCall
        let stage: PingStage
        let toldAt: Timestamp
    }

    let database: Database

    // A call that had been missed already when it was registered is told of at the stage `owed`.
    private static let escalated = """
        ping.fate = 'told'
               AND (ping.stage IN ('missed', 'stillMissed', 'longMissed') OR (ping.stage = 'owed' AND call.limit_due <= call.registered))
               AND instr(' ' || ping.recipients || ' ', ' ' || :person || ' ') > 0
               AND NOT EXISTS (SELECT 1
                                 FROM escalation_answer
                                WHERE escalation_answer.callback = ping.callback
                                  AND escalation_answer.stage = ping.stage)
        """

    /// What waits for this person's word, the oldest limit first. Not calls that are the person's own to make: those are
    /// simply to be rung.
    ///
    /// Beside its one MAX, SQLite takes the other columns from the row that has it: the latest stage that was told.
    func open(for person: PersonID, most: Int) throws(StoreError) -> [Open] {
        let sql = """
            SELECT call.*, \(CallStore.attempts),
                   MAX(CASE ping.stage WHEN 'longMissed' THEN 3 WHEN 'stillMissed' THEN 2 WHEN 'missed' THEN 1 ELSE 0 END)
                       AS latest,
                   ping.stage AS told_stage, ping.told_at AS stage_told_at
              FROM call INDEXED BY call_overdue
              JOIN ping ON ping.callback = call.callback
             WHERE call.state = 'overdue' AND call.assigned IS NOT :person
               AND \(Self.escalated)
             GROUP BY call.callback
             ORDER BY call.limit_due, call.callback
             LIMIT :most
            """
        return try database.rows(sql, ["person": Value(person), "most": .integer(Int64(most))]) { row in
            Open(call: KeptCall(row), stage: row.term("told_stage"), toldAt: row.moment("stage_told_at"))
        }
    }

    /// Writes the answer to every stage of this call that the person was told of; returns how many waited for it.
    func answer(
        _ call: CallbackID, _ answer: EscalationAnswer, by person: PersonID, at now: Timestamp
    ) throws(StoreError) -> Int {
        let sql = """
            INSERT INTO escalation_answer (callback, stage, answer, answered_by, answered_at)
            SELECT ping.callback, ping.stage, :answer, :person, :now
              FROM ping
              JOIN call ON call.callback = ping.callback
             WHERE ping.callback = :callback AND \(Self.escalated)
            """
        return Int(
            try database.run(
                sql,
                [
                    "callback": Value(call), "answer": .text(answer.rawValue), "person": Value(person),
                    "now": Value(now),
                ]))
    }
}

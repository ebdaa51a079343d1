import CaseModel
import Runtime
import Store
import WellbeingCore

/// What Learning has been told of a case: whether it waits, until when, and nothing else.
struct ReadinessStore {
    let database: Database

    /// When the last open prompt that learning waits for is to be answered; `nil` when nobody is waited for. One whose time has
    /// run out without an answer is waited for by its leaders, and by learning no more: the wait ends.
    func waitedForUntil(_ case: CaseID, at now: Timestamp) throws(StoreError) -> Timestamp? {
        let kinds = CareKind.allCases.filter(\.holdsLearning).map { "'\($0.rawValue)'" }.joined(separator: ", ")
        let sql = """
            SELECT max(until) AS until FROM (
                SELECT max(ask_by) AS until
                  FROM prompt
                 WHERE (case_id = :case OR prompt IN (SELECT prompt FROM prompt_further_case WHERE case_id = :case))
                   AND state IN ('open', 'offered') AND is_team = 0 AND kind IN (\(kinds))
                 UNION ALL
                SELECT rests FROM readiness WHERE case_id = :case
            )
             WHERE until > :now
            """
        return try database.first(sql, ["case": Value(`case`), "now": Value(now)]) { $0.optionalMoment("until") }
            .flatMap { $0 }
    }

    /// Notes until when Learning waits; returns whether that is news.
    func note(waitsUntil until: Timestamp?, for case: CaseID) throws(StoreError) -> Bool {
        // Of a case that nobody ever waited for there is nothing to say.
        let known = "SELECT 1 FROM readiness WHERE case_id = :case"
        let isKnown = try database.first(known, ["case": Value(`case`)]) { _ in true } ?? false
        guard isKnown || until != nil else { return false }
        let sql = """
            INSERT INTO readiness (case_id, waits, until)
            VALUES (:case, :waits, :until)
                ON CONFLICT (case_id) DO UPDATE
               SET waits = :waits, until = :until
             WHERE waits <> :waits OR (:waits = 1 AND until IS NOT :until)
            """
        return try database.run(
            sql, ["case": Value(`case`), "waits": Value(until != nil), "until": Value(until)]) > 0
    }

    /// Learning rests until then after a debriefing.
    func rest(_ case: CaseID, until: Timestamp) throws(StoreError) {
        let sql = """
            INSERT INTO readiness (case_id, waits, rests)
            VALUES (:case, 0, :until)
                ON CONFLICT (case_id) DO UPDATE SET rests = :until
            """
        try database.run(sql, ["case": Value(`case`), "until": Value(until)])
    }

    /// Cases in which learning has rested long enough; they rest no longer.
    func rested(at now: Timestamp) throws(StoreError) -> [CaseID] {
        let sql = """
            UPDATE readiness SET rests = NULL WHERE rests <= :now RETURNING case_id
            """
        return try database.rows(sql, ["now": Value(now)]) { $0.id("case_id", CaseID.self) }.sorted()
    }
}

import CaseModel
import Runtime
import Store

/// The times that somebody rang in vain.
extension CallStore {
    /// Writes that somebody rang in vain; returns how many times it has been now.
    func attempt(
        _ call: CallbackID, _ result: AttemptResult, by person: PersonID, at moment: Timestamp
    ) throws(StoreError) -> Int {
        let sql = """
            INSERT INTO attempt (callback, number, result, rung_by, rung_at)
            SELECT :callback, COUNT(*) + 1, :result, :person, :moment
              FROM attempt
             WHERE callback = :callback
            RETURNING number
            """
        return try database.first(
            sql,
            [
                "callback": Value(call), "result": .text(result.rawValue), "person": Value(person),
                "moment": Value(moment),
            ]
        ) { $0.number("number") } ?? 0
    }

    /// Every attempt in the case, in order of time.
    func attempts(of case: CaseID) throws(StoreError) -> [AttemptRow] {
        let sql = """
            SELECT attempt.callback, number, result, rung_by, rung_at
              FROM attempt
              JOIN call ON call.callback = attempt.callback
             WHERE case_id = :case
             ORDER BY rung_at, attempt.callback, number
            """
        return try database.rows(sql, ["case": Value(`case`)]) { row in
            AttemptRow(
                callback: row.id("callback"), attempt: row.number("number"), result: row.term("result"),
                by: row.id("rung_by"), at: row.moment("rung_at"))
        }
    }

    /// When somebody rang in vain for this call, in order.
    func attempts(of call: CallbackID) throws(StoreError) -> [Timestamp] {
        try database.rows(
            "SELECT rung_at FROM attempt WHERE callback = :call AND result <> 'wrongNumber' ORDER BY number",
            ["call": Value(call)]
        ) { $0.moment("rung_at") }
    }
}

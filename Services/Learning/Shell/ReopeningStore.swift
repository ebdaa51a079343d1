import CaseModel
import Runtime
import Store

/// Who has opened a closed review again, when and why.
extension ReviewStore {
    func reopenings(_ review: ReviewID) throws(StoreError) -> [ReviewReopening] {
        let sql = "SELECT by, at, reason FROM review_reopening WHERE review = :review ORDER BY number"
        return try database.rows(sql, ["review": Value(review)]) { row in
            ReviewReopening(by: row.id("by"), at: row.moment("at"), reason: row.optionalText("reason"))
        }
    }

    func keep(_ reopening: ReviewReopening, of review: ReviewID) throws(StoreError) {
        let sql = """
            INSERT INTO review_reopening (review, number, by, at, reason)
            SELECT :review, ifnull(max(number), 0) + 1, :by, :at, :reason
              FROM review_reopening
             WHERE review = :review
            """
        try database.run(
            sql,
            [
                "review": Value(review), "by": Value(reopening.by), "at": Value(reopening.at),
                "reason": Value(reopening.reason),
            ])
    }
}

import CaseModel
import LearningCore
import Runtime
import Store

/// What Learning does not keep for ever: the words of reviews that were closed long ago, and those of an erased case.
///
/// Facts for figures and findings hold no words of anybody and stay.
struct Upkeep {
    let database: Database
    /// So many months after a review is closed its words are erased.
    let months: Int

    // MARK: Time

    /// Erases the words of reviews whose time is up, a few at a time.
    func sweep(at now: Timestamp, limit: Int) throws(StoreError) {
        for (review, closed) in try closed(limit: limit) where end(of: closed) <= now {
            try eraseWords(of: review, on: Copenhagen.day(at: now))
        }
    }

    /// When the words of the review that was closed first are to go.
    func nextWake() throws(StoreError) -> Timestamp? { try closed(limit: 1).first.map { end(of: $0.at) } }

    /// Those that were closed longest ago, with their words.
    private func closed(limit: Int) throws(StoreError) -> [(review: ReviewID, at: Timestamp)] {
        let sql = """
            SELECT review, ifnull(closed_at, opened) AS closed
              FROM review
             WHERE state = 'closed' AND erased_on IS NULL
             ORDER BY ifnull(closed_at, opened), review
             LIMIT :limit
            """
        return try database.rows(sql, ["limit": Value(limit)]) { ($0.id("review"), $0.moment("closed")) }
    }

    private func end(of closed: Timestamp) -> Timestamp {
        Copenhagen.moment(Copenhagen.day(at: closed).adding(months: months).adding(days: 1))
    }

    private func eraseWords(of review: ReviewID, on today: CivilDay) throws(StoreError) {
        try database.run("DELETE FROM answer WHERE review = :review", ["review": Value(review)])
        try database.run("UPDATE check_answer SET note = NULL WHERE review = :review", ["review": Value(review)])
        try database.run("UPDATE review_reopening SET reason = NULL WHERE review = :review", ["review": Value(review)])
        try database.run(
            "UPDATE review SET opened_because = NULL, erased_on = :today WHERE review = :review",
            ["review": Value(review), "today": .text("\(today)")])
        try dirty()
    }

    // MARK: An erased case

    /// Erases what was written of this case, and who stood in it. Of a person: that they stood in a case.
    ///
    /// - Returns: whether there was anything.
    func erase(_ id: String, on today: CivilDay) throws(StoreError) -> Bool {
        let reviews = try database.rows(
            "SELECT review FROM review WHERE case_id = :id AND erased_on IS NULL ORDER BY review", ["id": .text(id)]
        ) {
            $0.id("review", ReviewID.self)
        }
        for review in reviews { try eraseWords(of: review, on: today) }
        var erased = 0
        for sql in [
            "DELETE FROM review_guest WHERE person = :id",
            "DELETE FROM meeting_answer WHERE meeting IN (SELECT meeting FROM meeting WHERE case_id = :id)",
            "DELETE FROM meeting WHERE case_id = :id",
            "DELETE FROM mediation WHERE case_id = :id",
            "DELETE FROM reparation WHERE case_id = :id",
            "DELETE FROM duty WHERE case_id = :id",
            "DELETE FROM reminder WHERE case_id = :id OR person = :id",
            "DELETE FROM person_told WHERE person = :id",
            "DELETE FROM finding_given WHERE person = :id",
            "DELETE FROM readiness WHERE case_id = :id",
            "DELETE FROM participant WHERE case_id = :id OR person = :id",
            // A lesson that was written to this citizen alone is theirs.
            """
            DELETE FROM lesson
             WHERE EXISTS (SELECT 1 FROM finding_case AS told
                            WHERE told.finding = lesson.finding AND told.lesson = lesson.number AND told.case_id = :id)
               AND NOT EXISTS (SELECT 1 FROM finding_case AS told
                                WHERE told.finding = lesson.finding AND told.lesson = lesson.number
                                  AND told.case_id <> :id)
            """,
            """
            UPDATE finding SET lesson = NULL
             WHERE finding IN (SELECT finding FROM finding_case WHERE case_id = :id)
               AND finding NOT IN (SELECT finding FROM finding_case WHERE case_id <> :id)
            """,
            "DELETE FROM finding_case WHERE case_id = :id",
        ] { erased += try database.run(sql, ["id": .text(id)]) }
        if erased > 0 { try dirty() }
        return erased > 0 || !reviews.isEmpty
    }

    private func dirty() throws(StoreError) { try database.run("UPDATE upkeep SET cleaning = 1") }

    // MARK: The file

    /// What was erased goes out of the file's journal as well.
    func effects() throws(StoreError) -> [any Effect] {
        let isDirty = try database.first("SELECT cleaning FROM upkeep") { $0.bool("cleaning") } ?? false
        return isDirty ? [ErasedCleaning(in: database)] : []
    }

    func cleaned() throws(StoreError) { try database.run("UPDATE upkeep SET cleaning = 0") }
}

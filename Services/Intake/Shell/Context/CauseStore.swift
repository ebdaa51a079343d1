import CaseModel
import Runtime
import Store

/// What was named as the causes of each complaint: written beside what was named before, never over it.
struct CauseStore {
    let database: Database

    static let migration = """
        -- 16: what set a complaint off, apart from what it is about
        CREATE TABLE complaint_cause (
            case_id   TEXT NOT NULL REFERENCES complaint ON DELETE CASCADE,
            number    INTEGER NOT NULL CHECK (number > 0),
            -- The weightiest first.
            causes    TEXT NOT NULL CHECK (causes <> ''),
            named_by  TEXT NOT NULL,
            at        INTEGER NOT NULL,
            PRIMARY KEY (case_id, number)
        ) STRICT;
        """

    func add(_ causes: [ComplaintCause], to case: CaseID, by person: PersonID, at now: Timestamp) throws(StoreError) {
        let sql = """
            INSERT INTO complaint_cause (case_id, number, causes, named_by, at)
            SELECT :case, COALESCE(MAX(number), 0) + 1, :causes, :by, :at
              FROM complaint_cause
             WHERE case_id = :case
            """
        try database.run(
            sql,
            ["case": Value(`case`), "causes": Value(terms: causes), "by": Value(person), "at": Value(now)])
    }

    /// The newest namings, the oldest of them first; at most `limit`.
    func all(of case: CaseID, limit: Int) throws(StoreError) -> [CausesRow] {
        let sql = """
            SELECT causes, named_by, at
              FROM complaint_cause
             WHERE case_id = :case
             ORDER BY number DESC
             LIMIT :limit
            """
        return try database.rows(sql, ["case": Value(`case`), "limit": Value(limit)]) { row in
            CausesRow(causes: row.terms("causes"), by: row.id("named_by"), at: row.moment("at"))
        }.reversed()
    }
}

import CallbackCore
import CaseModel
import Runtime
import Store

/// Which cases a person has said are the same citizen's, as Intake tells it: one talk may be about those and no others.
/// Owner of `same_citizen` in Callback's file; the word itself, with who said it and why, is Intake's (decision 36).
struct SameCitizens {
    let database: Database

    static let migration = """
        -- 28: which cases are the same citizen's
        CREATE TABLE same_citizen (
            -- The one received first.
            case_id  TEXT NOT NULL,
            later    TEXT NOT NULL,
            PRIMARY KEY (case_id, later)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX same_citizen_later ON same_citizen (later, case_id);
        """

    /// - Parameter holds: whether it was said, or taken back.
    func put(_ earlier: CaseID, _ later: CaseID, holds: Bool) throws(StoreError) {
        try database.run(
            holds
                ? "INSERT OR IGNORE INTO same_citizen (case_id, later) VALUES (:earlier, :later)"
                : "DELETE FROM same_citizen WHERE case_id = :earlier AND later = :later",
            ["earlier": Value(earlier), "later": Value(later)])
    }

    /// Every case that hangs together with this one by the words that hold; itself is not among them.
    func others(of case: CaseID) throws(StoreError) -> Set<CaseID> {
        let sql = """
            WITH RECURSIVE same (case_id) AS (
                VALUES (:case)
                UNION
                SELECT later FROM same_citizen JOIN same ON same_citizen.case_id = same.case_id
                UNION
                SELECT same_citizen.case_id FROM same_citizen JOIN same ON later = same.case_id
            )
            SELECT case_id
              FROM same
             WHERE case_id <> :case
             ORDER BY case_id
            """
        return Set(try database.rows(sql, ["case": Value(`case`)]) { $0.id("case_id") })
    }
}

extension CallbackService {
    /// Two cases are the same citizen's by a person's word, or no longer. That a mail followed on another says nothing of that.
    func sameCitizen(_ said: CitizenReturned, _ turn: Turn) throws {
        guard said.isSaid == true, let again = said.again else { return }
        // Of a case that was erased nothing is kept.
        for id in [said.case, again] where try cases.find(id) == nil { return }
        try SameCitizens(database: turn.database).put(said.case, again, holds: said.isUndone != true)
    }

    /// Of the cases that a talk is to be filed in as well, each that is known here must be the same citizen's. One mistyped
    /// number would else file what one citizen said with another, close that case, and send the words there.
    func checkSameCitizen(_ others: [CaseID], with case: CaseID, _ turn: Turn) throws {
        guard !others.isEmpty else { return }
        let same = try SameCitizens(database: turn.database).others(of: `case`)
        for other in others where try !same.contains(other) && cases.find(other) != nil {
            throw CallbackRefusal.notSameCitizen
        }
    }
}

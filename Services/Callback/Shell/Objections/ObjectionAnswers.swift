import CallbackCore
import CaseModel
import Runtime
import Store

/// How objections came out, in the words that the citizen got. Owner of `objection_answer`.
struct ObjectionAnswers {
    static let migration = """
        -- 14: how objections came out
        CREATE TABLE objection_answer (
            objection    TEXT NOT NULL PRIMARY KEY REFERENCES objection,
            outcome      TEXT NOT NULL CHECK (outcome IN ('upheld', 'partlyUpheld', 'notUpheld')),
            reason       TEXT NOT NULL,
            addition     TEXT CHECK ((addition IS NULL) = (outcome = 'notUpheld')),
            -- The version of the note that has the addition.
            version      INTEGER CHECK ((version IS NULL) = (addition IS NULL)),
            answered_by  TEXT NOT NULL,
            answered_at  INTEGER NOT NULL
        ) STRICT;
        """

    let database: Database

    func add(
        _ judgement: ObjectionJudgement, to objection: ObjectionID, version: Int?, by person: PersonID,
        at now: Timestamp
    ) throws(StoreError) {
        let sql = """
            INSERT INTO objection_answer (objection, outcome, reason, addition, version, answered_by, answered_at)
            VALUES (:objection, :outcome, :reason, :addition, :version, :person, :now)
            """
        try database.run(
            sql,
            [
                "objection": Value(objection), "outcome": .text(judgement.outcome.rawValue),
                "reason": .text(judgement.reason), "addition": Value(judgement.addition),
                "version": Value(version.map { Int64($0) }), "person": Value(person), "now": Value(now),
            ])
    }

    /// The answer as the citizen is told it; `nil` while none has been given.
    func answer(to objection: ObjectionID) throws(StoreError) -> ReadObjectionAnswer.Reply? {
        let sql = """
            SELECT objection.case_id, objection.objection, raised_at, spoken_at, objection_answer.outcome, reason,
                   addition, objection_answer.answered_by
              FROM objection_answer
              JOIN objection ON objection.objection = objection_answer.objection
              JOIN note ON note.note = objection.note AND note.version = objection.version
             WHERE objection.objection = :objection
            """
        return try database.first(sql, ["objection": Value(objection)]) { row in
            ReadObjectionAnswer.Reply(
                case: row.id("case_id"), objection: row.id("objection"), raisedAt: row.moment("raised_at"),
                spokenAt: row.moment("spoken_at"), outcome: row.term("outcome"), reason: row.text("reason"),
                addition: row.optionalText("addition"), by: row.id("answered_by"))
        }
    }
}

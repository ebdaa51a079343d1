import CaseModel
import Runtime
import Store

/// How citizens get letters, as it was chosen before it was said that a way is chosen: said once of each choice that stands, so that
/// it is not lost in silence with the file (decision 113).
struct EarlierWays {
    /// How many one turn tells.
    private static let most = 100

    let database: Database

    static let migration = """
        -- 25: tell of the ways that were chosen before that was told
        CREATE TABLE way_untold (
            case_id  TEXT NOT NULL PRIMARY KEY
        ) STRICT, WITHOUT ROWID;
        INSERT INTO way_untold (case_id)
        SELECT case_id FROM post;
        """

    /// Says it of some each turn; of a case that waits for the operator when it no longer does.
    func tell(in turn: Turn) throws {
        let sql = """
            SELECT case_id
              FROM way_untold
             WHERE case_id NOT IN (SELECT subject FROM parked_subject)
             ORDER BY case_id
             LIMIT :limit
            """
        let cases = try database.rows(sql, ["limit": Value(Self.most)]) { $0.id("case_id", CaseID.self) }
        for id in cases {
            try database.run("DELETE FROM way_untold WHERE case_id = :case", ["case": Value(id)])
            guard let known = try PostStore(database: database).known(id) else { continue }
            try turn.publish(LettersWayChosen(case: id, chosen: known.at), about: Subject(id))
        }
    }

    /// Whether some are left that can be told of now.
    var isOwed: Bool {
        get throws(StoreError) {
            let sql = """
                SELECT 1 AS one
                  FROM way_untold
                 WHERE case_id NOT IN (SELECT subject FROM parked_subject)
                 LIMIT 1
                """
            return try database.first(sql) { _ in true } ?? false
        }
    }
}

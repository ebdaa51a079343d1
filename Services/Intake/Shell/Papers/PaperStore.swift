import CaseModel
import Runtime
import Store
import Wire

/// The papers of a case: written once, never changed; of some kinds the newest counts.
struct PaperStore {
    /// Bytes of papers shown together, to keep within one line.
    static let mostBytes = 30_000

    let database: Database

    static let migration = """
        -- 10: papers of our own in a case
        CREATE TABLE case_paper (
            paper_id  TEXT NOT NULL PRIMARY KEY,
            case_id   TEXT NOT NULL REFERENCES complaint ON DELETE CASCADE,
            kind      TEXT NOT NULL,
            number    INTEGER NOT NULL CHECK (number > 0),
            author    TEXT NOT NULL,
            at        INTEGER NOT NULL,
            body      BLOB NOT NULL,
            UNIQUE (case_id, kind, number)
        ) STRICT;
        """

    func add(_ body: PaperBody, as id: PaperID, to case: CaseID, by author: PersonID, at now: Timestamp) throws {
        let sql = """
            INSERT INTO case_paper (paper_id, case_id, kind, number, author, at, body)
            SELECT :id, :case, :kind, COALESCE(MAX(number), 0) + 1, :author, :at, :body
              FROM case_paper
             WHERE case_id = :case AND kind = :kind
            """
        try database.run(
            sql,
            [
                "id": Value(id), "case": Value(`case`), "kind": Value(term: body.kind), "author": Value(author),
                "at": Value(now), "body": .blob(try JSON(encoding: body).bytes),
            ])
    }

    /// The newest of one kind, newest first.
    func newest(_ kind: PaperKind, of case: CaseID, limit: Int) throws -> [(row: PaperRow, bytes: Int)] {
        let sql = """
            SELECT paper_id, number, author, at, body
              FROM case_paper
             WHERE case_id = :case AND kind = :kind
             ORDER BY number DESC
             LIMIT :limit
            """
        let values: Values = ["case": Value(`case`), "kind": Value(term: kind), "limit": Value(limit)]
        let found = try database.rows(sql, values) { row in
            (
                id: row.id("paper_id", PaperID.self), author: row.id("author", PersonID.self), at: row.moment("at"),
                number: row.number("number"), body: row.blob("body")
            )
        }
        return try found.map { paper in
            let body = try JSON.read(paper.body).decode(PaperBody.self)
            return (
                PaperRow(paper: paper.id, author: paper.author, at: paper.at, version: paper.number, body: body),
                paper.body.count
            )
        }
    }

    /// A meeting by its paper: of which case and by whom it was planned, and how.
    func meeting(_ id: PaperID) throws -> (paper: (case: CaseID, author: PersonID), planned: PlannedMeeting)? {
        let sql = "SELECT case_id, author, body FROM case_paper WHERE paper_id = :id AND kind = 'meeting'"
        let found = try database.first(sql, ["id": Value(id)]) { row in
            (
                paper: (case: row.id("case_id", CaseID.self), author: row.id("author", PersonID.self)),
                body: row.blob("body")
            )
        }
        guard let found, case .meeting(let planned) = try JSON.read(found.body).decode(PaperBody.self) else {
            return nil
        }
        return (found.paper, planned)
    }

    func count(of case: CaseID) throws(StoreError) -> Int {
        let sql = "SELECT COUNT(*) AS count FROM case_paper WHERE case_id = :case"
        return try database.first(sql, ["case": Value(`case`)]) { $0.number("count") } ?? 0
    }

    /// Whether somebody has ever ticked that the citizen lashes out.
    func isKnownToLashOut(in case: CaseID) throws(StoreError) -> Bool {
        let sql = """
            SELECT 1
              FROM step_decision
             WHERE case_id = :case AND ' ' || signs || ' ' LIKE '% aggressiveBehaviour %'
             LIMIT 1
            """
        return try database.first(sql, ["case": Value(`case`)]) { _ in true } ?? false
    }
}

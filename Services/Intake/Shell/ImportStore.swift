import CaseModel
import Runtime
import Store

/// Files on their way in: rows laid ready, and what has become of earlier ones.
struct ImportStore {
    let database: Database

    /// An import that somebody has begun.
    struct Begun {
        let person: PersonID
        /// The answer it was given when it was done; absent before.
        let reply: [UInt8]?
    }

    /// A row laid ready, as it came.
    struct Row {
        let number: Int
        let digest: [UInt8]
        let body: [UInt8]
    }

    func find(_ id: ImportID) throws(StoreError) -> Begun? {
        let sql = "SELECT person, reply FROM import WHERE import_id = :import"
        return try database.first(sql, ["import": Value(id)]) { row in
            Begun(person: row.id("person"), reply: row.optionalBlob("reply"))
        }
    }

    func begin(_ id: ImportID, by person: PersonID, at now: Timestamp) throws(StoreError) {
        let sql = "INSERT INTO import (import_id, person, begun) VALUES (:import, :person, :begun)"
        try database.run(sql, ["import": Value(id), "person": Value(person), "begun": Value(now)])
    }

    /// Lays a row ready; returns whether its number was free or holds the very same row.
    func stage(_ row: Row, in id: ImportID) throws(StoreError) -> Bool {
        let sql = """
            INSERT INTO import_row (import_id, number, digest, body)
            VALUES (:import, :number, :digest, :body)
                ON CONFLICT (import_id, number) DO UPDATE
               SET body = :body
             WHERE digest = :digest
            """
        let values: Values = [
            "import": Value(id), "number": Value(row.number), "digest": .blob(row.digest), "body": .blob(row.body),
        ]
        return try database.run(sql, values) == 1
    }

    /// The rows laid ready, in the file's order.
    func rows(of id: ImportID) throws(StoreError) -> [Row] {
        let sql = """
            SELECT number, digest, body
              FROM import_row
             WHERE import_id = :import
             ORDER BY number
            """
        return try database.rows(sql, ["import": Value(id)]) { row in
            Row(number: Int(row.integer("number")), digest: row.blob("digest"), body: row.blob("body"))
        }
    }

    /// Whether a row with these words has become a case, also one that was erased since, or lies ready before row `number`
    /// of this import.
    func isKnown(_ digest: [UInt8], before number: Int, in id: ImportID) throws(StoreError) -> Bool {
        let sql = """
            SELECT EXISTS (SELECT 1 FROM imported WHERE digest = :digest)
                OR EXISTS (SELECT 1 FROM erased_source WHERE digest = :digest)
                OR EXISTS (SELECT 1
                             FROM import_row
                            WHERE import_id = :import AND number < :number AND digest = :digest) AS known
            """
        let values: Values = [
            "digest": .blob(digest), "number": Value(number), "import": Value(id),
        ]
        return try database.first(sql, values) { $0.bool("known") } ?? false
    }

    /// A row has become a case.
    func remember(_ digest: [UInt8], as id: CaseID) throws(StoreError) {
        let sql = "INSERT INTO imported (digest, case_id) VALUES (:digest, :case)"
        try database.run(sql, ["digest": .blob(digest), "case": Value(id)])
    }

    /// The import is done: its answer is kept, its rows are gone.
    func finish(_ id: ImportID, reply: [UInt8]) throws(StoreError) {
        try database.run(
            "UPDATE import SET reply = :reply WHERE import_id = :import",
            ["import": Value(id), "reply": .blob(reply)])
        try database.run("DELETE FROM import_row WHERE import_id = :import", ["import": Value(id)])
    }

    /// Forgets imports begun before `moment` with everything laid ready in them.
    func clear(before moment: Timestamp) throws(StoreError) {
        try database.run("DELETE FROM import WHERE begun < :moment", ["moment": Value(moment)])
    }

    /// When the oldest import was begun.
    func oldest() throws(StoreError) -> Timestamp? {
        try database.first("SELECT MIN(begun) AS begun FROM import") { $0.optionalMoment("begun") } ?? nil
    }
}

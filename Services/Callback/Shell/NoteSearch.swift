import CaseModel
import Runtime
import Store

/// Finds notes by their words; who may see them is decided in the query itself, by `Sight`.
struct NoteSearch {
    /// So many of the newest hits are looked at for one page; a page that was not filled from them says where to go on.
    static let mostExamined = 3000

    let database: Database

    struct Found {
        let number: Int64
        let note: NoteID
        let version: Int
    }

    /// At most `limit` notes in which the words stand and whose case `viewer` may see, the newest talk first, and the
    /// number after which the next page begins; `nil` on the last.
    func find(
        _ words: SearchWords, for viewer: Viewer, after number: Int64?, limit: Int
    ) throws(StoreError) -> (found: [Found], next: Int64?) {
        guard let sight = Sight(of: viewer) else { return ([], nil) }
        // One row more than asked for says whether there is another page; when nothing is found, one row says how far
        // was looked.
        let sql = """
            WITH hit AS MATERIALIZED (
                SELECT rowid AS number
                  FROM word
                 WHERE word MATCH :words AND rowid < :after
                 ORDER BY rowid DESC
                 LIMIT :examined
            )
            SELECT reach.last, reach.examined, found.*
              FROM (SELECT COALESCE(MIN(number), 0) AS last, COUNT(*) AS examined FROM hit) AS reach
              LEFT JOIN (
                SELECT hit.number, note.note, note.version
                  FROM hit
                  JOIN word_place ON word_place.number = hit.number
                  JOIN note ON note.note = word_place.note
                       AND note.version = (SELECT MAX(version) FROM note AS any WHERE any.note = word_place.note)
                  JOIN case_file ON case_file.case_id = note.case_id
                 WHERE \(sight.condition)
                 ORDER BY hit.number DESC
                 LIMIT :limit
              ) AS found
             ORDER BY found.number DESC
            """
        let asked: [String: Value] = [
            "words": .text(words.query), "after": .integer(number ?? .max), "examined": Value(Self.mostExamined),
            "limit": Value(limit + 1),
        ]
        var last: Int64?
        let rows = try database.rows(sql, asked.merging(sight.values) { one, _ in one }) { row -> Found? in
            if row.number("examined") == Self.mostExamined { last = row.integer("last") }
            guard let number = row.optionalInteger("number") else { return nil }
            return Found(number: number, note: row.id("note"), version: row.number("version"))
        }.compactMap(\.self)
        guard rows.count > limit else { return (rows, last) }
        return (Array(rows.prefix(limit)), rows[limit - 1].number)
    }

    /// Keeps what somebody looked for, in their words.
    func keep(_ text: String, as search: SearchID, by person: PersonID, at now: Timestamp) throws(StoreError) {
        let sql = """
            INSERT INTO search_made (search, person, at, text)
            VALUES (:search, :person, :at, :text)
            """
        try database.run(
            sql, ["search": Value(search), "person": Value(person), "at": Value(now), "text": .text(text)])
    }
}

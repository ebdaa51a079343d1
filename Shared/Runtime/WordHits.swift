package import CaseModel
package import Store

/// What is found by words in an owner's index (`WordIndex`): a page of hits, the newest first, of those that the asker may
/// see. Whom that is stands in the query itself, so that nobody learns by counting what they may not read.
package struct WordHits {
    /// So many of the newest hits are looked at for one page, so that a word which stands everywhere keeps nobody
    /// waiting; a page that was not filled from them says where to go on.
    package static let mostExamined = 3000

    /// What is read of a hit, from where, and whose hits count: parts of SQL that the owner writes. `word_place.number`
    /// is the hit's place; the condition's values are the owner's too.
    package struct Query {
        let columns: String
        let joins: String
        let condition: String
        let values: Values

        package init(columns: String, joins: String, condition: String, values: Values) {
            self.columns = columns
            self.joins = joins
            self.condition = condition
            self.values = values
        }
    }

    private let database: Database

    package init(_ database: Database) { self.database = database }

    /// At most `limit` hits behind `number`, and the number behind which the next page begins; `nil` on the last.
    package func page<Found>(
        _ words: SearchWords, _ query: Query, after number: Int64?, limit: Int, read: (Row) throws -> Found
    ) throws(StoreError) -> (found: [Found], next: Int64?) {
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
                SELECT hit.number, \(query.columns)
                  FROM hit
                  JOIN word_place ON word_place.number = hit.number
                  \(query.joins)
                 WHERE \(query.condition)
                 ORDER BY hit.number DESC
                 LIMIT :limit
              ) AS found
             ORDER BY found.number DESC
            """
        let asked: Values = [
            "words": .text(words.query), "after": .integer(number ?? .max), "examined": Value(Self.mostExamined),
            "limit": Value(limit + 1),
        ]
        var last: Int64?
        let rows = try database.rows(sql, asked.and(query.values)) { row -> (Int64, Found)? in
            if row.number("examined") == Self.mostExamined { last = row.integer("last") }
            guard let number = row.optionalInteger("number") else { return nil }
            return (number, try read(row))
        }.compactMap(\.self)
        let next = rows.count > limit ? rows[limit - 1].0 : last
        return (rows.prefix(limit).map(\.1), next)
    }

    /// Keeps what somebody looked for, in their words (`search_made`).
    package func keep(_ text: String, as search: SearchID, by person: PersonID, at now: Timestamp) throws(StoreError) {
        let sql = """
            INSERT INTO search_made (search, person, at, text)
            VALUES (:search, :person, :at, :text)
            """
        try database.run(
            sql, ["search": Value(search), "person": Value(person), "at": Value(now), "text": .text(text)])
    }
}

import Store

/// Names and places in the index of words, in Danish letters whatever alphabet they are written in (decision 81), and mail addresses.
/// Those of cases from before are taken anew behind serving, a part each turn, the newest first (decision 52).
struct PlainNames {
    let database: Database

    private static let mostAtOnce = 500

    static let migration = """
        -- 35: names and places are found under Danish letters
        \(WordIndex.letters)
        DROP VIEW word_source;
        \(IntakeWords.source(WordIndex.plain))
        -- One row while names from before this release are still to be taken anew: those below this number.
        CREATE TABLE word_older (
            below  INTEGER NOT NULL PRIMARY KEY
        ) STRICT;
        INSERT INTO word_older (below)
        SELECT newest + 1
          FROM (SELECT MAX(number) AS newest FROM word_place)
         WHERE newest IS NOT NULL;
        """

    var isOwed: Bool {
        get throws(StoreError) { try database.first("SELECT 1 AS one FROM word_older") { _ in true } ?? false }
    }

    /// Takes some of the older ones anew; most are in Danish letters, without a mail address, and stay as they are.
    func catchUp() throws(StoreError) {
        guard let below = try database.first("SELECT below FROM word_older", [:], { $0.integer("below") }) else {
            return
        }
        let sql = """
            SELECT number, word_place.case_id AS case_id,
                   COALESCE(\(WordIndex.isFromAbroad("citizen_name")), 0)
                   OR COALESCE(\(WordIndex.isFromAbroad("citizen_address")), 0)
                   OR citizen_email IS NOT NULL AS is_owed
              FROM word_place
              JOIN complaint ON complaint.case_id = word_place.case_id
             WHERE number < :below
             ORDER BY number DESC
             LIMIT :limit
            """
        let some = try database.rows(sql, ["below": .integer(below), "limit": Value(Self.mostAtOnce)]) { row in
            (number: row.integer("number"), case: row.text("case_id"), isOwed: row.bool("is_owed"))
        }
        for one in some where one.isOwed {
            try database.run("DELETE FROM word WHERE rowid = :number", ["number": .integer(one.number)])
            try database.run(IntakeWords.taken(in: ":case"), ["case": .text(one.case)])
        }
        if let last = some.last, some.count == Self.mostAtOnce {
            try database.run("UPDATE word_older SET below = :below", ["below": .integer(last.number)])
        } else {
            try database.run("DELETE FROM word_older")
        }
    }
}

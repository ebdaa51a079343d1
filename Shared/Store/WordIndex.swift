import CaseModel

/// The words of an owner's texts, so that a colleague finds a case by them: an FTS5 table beside the tables it is made of.
///
/// An owner's migration makes it, fills it, and keeps it right by triggers, in the transaction of every change and
/// whoever makes it. Words are cut and folded as `SearchWords` (CaseModel) does with what is typed: letters with their
/// Danish marks (`unicode61 remove_diacritics 0`), with `aa` as `å` and a few more spellings as one; in names and places,
/// letters of other alphabets as the Danish ones (decision 81).
package struct WordIndex {
    private let database: Database

    /// The index of this file; it is one table, `word`, in every file that has one.
    package init(_ database: Database) { self.database = database }

    /// The index's own tables, for a migration: `word`, numbered as the owner's places are, and `word_debt`.
    ///
    /// It tells in which texts a word stands, not where: enough for words that must all be there, and a third smaller.
    /// Beginnings of two to eight letters have lists of their own, so that one which stands in every case costs no more
    /// than a rare one. Part of released migrations, so it stays as it is.
    package static func tables(columns: String...) -> String {
        """
        CREATE VIRTUAL TABLE word USING fts5 (
            \(columns.joined(separator: ", ")),
            tokenize = "unicode61 remove_diacritics 0", detail = none, prefix = '2 3 4 5 6 7 8'
        );
        -- Words that were taken out and still lie in the index, marked as gone, until it has been written anew.
        CREATE TABLE word_debt (
            what      TEXT NOT NULL PRIMARY KEY CHECK (what = 'rewrite'),
            is_begun  INTEGER NOT NULL CHECK (is_begun IN (0, 1))
        ) STRICT;
        """
    }

    /// The sentence of a trigger after which erased words leave the file. Part of released migrations.
    package static let owe = "INSERT OR REPLACE INTO word_debt (what, is_begun) VALUES ('rewrite', 0);"

    /// A text's column as the index takes it in, in SQL alone, so that any program may write. Part of released migrations.
    package static func folded(_ column: String) -> String {
        spellings.reduce(column) { "replace(\($0), \($1.from), '\($1.to)')" }
    }

    private static let spellings: [(from: String, to: String)] = [
        ("'a' || char(778)", "å"), ("'A' || char(778)", "å"), ("'e' || char(769)", "e"), ("'E' || char(769)", "e"),
        ("'aa'", "å"), ("'AA'", "å"), ("'Aa'", "å"), ("'aA'", "å"), ("'ä'", "æ"), ("'Ä'", "æ"), ("'ö'", "ø"),
        ("'Ö'", "ø"), ("'ü'", "y"), ("'Ü'", "y"), ("'é'", "e"), ("'É'", "e"), ("'è'", "e"), ("'È'", "e"),
    ]

    /// The letters of other alphabets, for a migration, in the order in which they are taken for Danish ones: `word_letter`.
    /// Part of released migrations.
    package static var letters: String {
        let rows = abroad.enumerated().map { "(\($0.offset + 1), \($0.element.from), '\($0.element.to)')" }
        return """
            CREATE TABLE word_letter (
                number  INTEGER NOT NULL PRIMARY KEY,
                letter  TEXT NOT NULL,
                plain   TEXT NOT NULL
            ) STRICT;
            INSERT INTO word_letter (number, letter, plain)
            VALUES \(rows.joined(separator: ",\n       "));
            """
    }

    /// A name's or a place's column as the index takes it in where `word_letter` is: in Danish letters, whatever alphabet it is
    /// written in. Part of released migrations.
    package static func plain(_ column: String) -> String {
        """
        CASE WHEN \(isFromAbroad(column)) THEN (
            WITH RECURSIVE spelt (number, text) AS (
                SELECT 0, \(column)
                 UNION ALL
                SELECT spelt.number + 1, replace(spelt.text, word_letter.letter, word_letter.plain)
                  FROM spelt
                  JOIN word_letter ON word_letter.number = spelt.number + 1
            )
            SELECT text FROM spelt ORDER BY number DESC LIMIT 1
        ) ELSE \(folded(column)) END
        """
    }

    /// Whether letters stand in the column that are no Danish ones.
    package static func isFromAbroad(_ column: String) -> String {
        "\(column) GLOB '*[^' || char(1) || '-~æøåÆØÅ]*'"
    }

    /// First what is written in two signs, last what is two letters.
    private static let abroad: [(from: String, to: String)] = {
        let composed = [("a", 778, "å"), ("a", 776, "æ"), ("o", 776, "ø"), ("u", 776, "y")].flatMap {
            letter, mark, whole in
            [letter, letter.uppercased()].map { ("'\($0)' || char(\(mark))", whole) }
        }
        let marks = [768, 769, 770, 771, 772, 774, 775, 779, 780, 806, 807, 808].map { ("char(\($0))", "") }
        let letters = DanishLetters.spelled.sorted { $0.key < $1.key }.flatMap { letter, plain -> [(String, String)] in
            let capital = letter.properties.uppercaseMapping
            let both =
                ["\(letter)"] + (capital.unicodeScalars.count == 1 && !capital.allSatisfy(\.isASCII) ? [capital] : [])
            return both.map { ("'\($0)'", plain) }
        }
        let double = ["aa", "AA", "Aa", "aA"].map { ("'\($0)'", "å") }
        return composed + marks + letters + [("'İ'", "i")] + double
    }()

    /// Whether words that were erased still lie in the index.
    package var isOwed: Bool {
        get throws(StoreError) { try debt() != nil }
    }

    /// Writes some of the index anew, so that erased words leave it; secure deletion then wipes their pages.
    ///
    /// A part at a time, so that nobody waits long. Call it until `isOwed` is no more; after a checkpoint nothing is left.
    ///
    /// - Parameter pages: how many pages of 4 KB at most.
    package func rewrite(pages: Int = 500) throws(StoreError) {
        guard let isBegun = try debt() else { return }
        let before = try changes()
        // A negative number begins: it lays everything there is before one merge; positive ones go on with it.
        try database.run(
            "INSERT INTO word (word, rank) VALUES ('merge', :pages)", ["pages": Value(isBegun ? pages : -pages)])
        // The sentence itself counts as one change; more means that pages were written.
        if isBegun, try changes() - before < 2 {
            try database.run("DELETE FROM word_debt")
        } else {
            try database.run("UPDATE word_debt SET is_begun = 1")
        }
    }

    private func debt() throws(StoreError) -> Bool? {
        try database.first("SELECT is_begun FROM word_debt") { $0.bool("is_begun") }
    }

    private func changes() throws(StoreError) -> Int64 {
        try database.first("SELECT total_changes() AS number") { $0.integer("number") } ?? 0
    }
}

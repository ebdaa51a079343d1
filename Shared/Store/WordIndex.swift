/// The words of an owner's texts, so that a colleague finds a case by them: an FTS5 table beside the tables it is made of.
///
/// An owner's migration makes it, fills it, and keeps it right by triggers, in the transaction of every change and
/// whoever makes it. Words are cut and folded as `SearchWords` (CaseModel) does with what is typed: letters with their
/// Danish marks (`unicode61 remove_diacritics 0`), with `aa` as `å` and a few more spellings as one.
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

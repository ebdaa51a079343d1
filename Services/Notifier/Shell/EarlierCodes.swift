import CaseModel
import NotifierCore
import Runtime
import Store

/// Codes in letters that left before it was kept in which letter a code stands: entered once from the words as they were sent, so that
/// a citizen who answers by one is heard after a restore of Callback, too (decision 19). Reads `sent`.
struct EarlierCodes {
    /// How many letters one turn reads.
    private static let most = 50

    let duties: DutyStore

    static let migration = """
        -- 26: read once which codes stand in the letters that left before that was kept
        CREATE TABLE letter_uncoded (
            letter  TEXT NOT NULL PRIMARY KEY
        ) STRICT, WITHOUT ROWID;
        INSERT INTO letter_uncoded (letter)
        SELECT letter
          FROM sent
         WHERE template LIKE 'note-copy%' AND letter NOT IN (SELECT letter FROM letter_code);
        """

    /// Reads some each turn. What went in another case's letter has that one's words, and the code is of that one.
    func enter() throws {
        let sql = "SELECT letter FROM letter_uncoded ORDER BY letter LIMIT :limit"
        let letters = try duties.database.rows(sql, ["limit": Value(Self.most)]) { $0.id("letter", LetterID.self) }
        for letter in letters {
            try duties.database.run("DELETE FROM letter_uncoded WHERE letter = :letter", ["letter": Value(letter)])
            guard let kept = try duties.duty(letter), kept.duty.matter.carrier == nil else { continue }
            let words = try duties.database.first(
                "SELECT words FROM sent WHERE letter = :letter", ["letter": Value(letter)]
            ) { $0.text("words") }
            try duties.enter(codesIn: words ?? "", of: letter)
        }
    }

    /// Whether some are left.
    var isOwed: Bool {
        get throws(StoreError) {
            try duties.database.first("SELECT 1 AS one FROM letter_uncoded LIMIT 1") { _ in true } ?? false
        }
    }
}

import CaseModel
import Runtime
import Seal
import Store
import Wire

// Letters as they were sent: their words, and what holds them to what left the house (decision 103). Owner of `sent` and
// `letter_code`.
extension DutyStore {
    static let heldMigration = """
        -- 21: the words of a letter are held to their own digest, and the PDF that is set of them to that of the one that was sent
        ALTER TABLE duty ADD COLUMN words_digest TEXT;
        ALTER TABLE duty ADD COLUMN pdf_digest TEXT;
        ALTER TABLE sent ADD COLUMN words_digest TEXT;
        ALTER TABLE sent ADD COLUMN pdf_digest TEXT;
        """

    static let codesMigration = """
        -- 24: in which letter a code stands
        CREATE TABLE letter_code (
            code    TEXT NOT NULL PRIMARY KEY,
            letter  TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX letter_code_letter ON letter_code (letter);
        """

    /// A code stands in copies of notes alone, and is found by what Callback does not know of it (decision 19).
    func enterCodes(of letter: LetterID) throws {
        let sql = "SELECT words FROM duty WHERE letter = :letter AND template LIKE 'note-copy%'"
        let words = try database.first(sql, ["letter": .text(letter.rawValue)]) { $0.optionalText("words") }
        try enter(codesIn: (words ?? nil) ?? "", of: letter)
    }

    func enter(codesIn words: String, of letter: LetterID) throws(StoreError) {
        for code in WrittenCodes.found(in: words) {
            try database.run(
                "INSERT OR IGNORE INTO letter_code (code, letter) VALUES (:code, :letter)",
                ["code": .text(code.characters), "letter": .text(letter.rawValue)])
        }
    }

    /// The letter that has left and in which the code stands.
    func letter(with code: AnswerCode) throws(StoreError) -> LetterID? {
        try database.first("SELECT letter FROM letter_code WHERE code = :code", ["code": .text(code.characters)]) {
            $0.id("letter")
        }
    }

    /// What is kept of a letter that has left.
    struct Sent {
        let words: JSON
        /// Whether they are those that were sent; of what an older release sent nobody can say otherwise.
        let isWhole: Bool
        /// SHA-256 of the PDF that was sent, in hexadecimal; absent where an older release sent it.
        let pdf: String?
    }

    /// The letter as it was sent; `nil` when it has not left, or its words were lost.
    func sent(_ letter: LetterID) throws -> Sent? {
        let sql = "SELECT words, words_digest, pdf_digest FROM sent WHERE letter = :letter"
        return try database.first(sql, ["letter": .text(letter.rawValue)]) { row in
            let words = row.text("words")
            let digest = row.optionalText("words_digest")
            return Sent(
                words: try JSON.read(Array(words.utf8)), isWhole: digest.map { $0 == Self.digest(words) } ?? true,
                pdf: row.optionalText("pdf_digest"))
        }
    }

    static func digest(_ words: String) -> String { Hex.encode(Seal.sha256(Array(words.utf8))) }
}

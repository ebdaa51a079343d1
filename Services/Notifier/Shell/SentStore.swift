import CaseModel
import Seal
import Store
import Wire

// Letters as they were sent: their words, and what holds them to what left the house (decision 103). Owner of `sent`.
extension DutyStore {
    static let heldMigration = """
        -- 21: the words of a letter are held to their own digest, and the PDF that is set of them to that of the one that was sent
        ALTER TABLE duty ADD COLUMN words_digest TEXT;
        ALTER TABLE duty ADD COLUMN pdf_digest TEXT;
        ALTER TABLE sent ADD COLUMN words_digest TEXT;
        ALTER TABLE sent ADD COLUMN pdf_digest TEXT;
        """

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

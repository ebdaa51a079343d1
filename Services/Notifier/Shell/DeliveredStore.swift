import CaseModel
import Store

// What had left the house before the file was put back from a backup. Owner of `delivered`.
extension DutyStore {
    /// Remembers that the letter was sent, by an event of a life that this file does not remember.
    func remember(delivered letter: LetterID, digest: String, at moment: Timestamp) throws(StoreError) {
        let sql = "INSERT OR IGNORE INTO delivered (letter, digest, at) VALUES (:letter, :digest, :at)"
        try database.run(
            sql,
            ["letter": .text(letter.rawValue), "digest": .text(digest), "at": .integer(moment.milliseconds)])
    }

    /// The digest of the letter as it was sent then; `nil` when it was not.
    func delivered(_ letter: LetterID) throws(StoreError) -> String? {
        try database.first("SELECT digest FROM delivered WHERE letter = :letter", ["letter": .text(letter.rawValue)]) {
            $0.text("digest")
        }
    }

    /// Enters in the ledger that it had left by then. Its words as sent are lost; the digest is of what was sent.
    func enterDelivered(_ letter: LetterID, digest: String, at now: Timestamp) throws(StoreError) {
        try database.run(
            "INSERT INTO ledger (letter, act, at, digest) VALUES (:letter, 'done', :now, :digest)",
            ["letter": .text(letter.rawValue), "now": .integer(now.milliseconds), "digest": .text(digest)])
    }
}

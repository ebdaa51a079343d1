import CaseModel
import NotifierCore
import Store

// What had left the house before the file was put back from a backup. Owner of `delivered`.
extension DutyStore {
    /// A letter that was laid in the time that the file does not remember, by what was said of it then.
    struct Left {
        let digest: String
        let at: Timestamp
        /// By which way; absent where that was not said.
        let channel: LetterChannel?
        /// The last that was said of it on its way; absent when nothing was.
        let fate: LetterFate?
        /// Whether it was taken out of its folder before anybody printed or collected it, by what was said.
        let isTakenOut: Bool
    }

    static let deliveredMigration = """
        -- 20: by which way a letter went that was laid after the backup, and what had been heard of it
        ALTER TABLE delivered ADD COLUMN channel TEXT;
        ALTER TABLE delivered ADD COLUMN fate TEXT;
        """

    /// Remembers that the letter was sent, by an event of a life that this file does not remember.
    func remember(_ said: LetterSent, at moment: Timestamp) throws(StoreError) {
        let sql = """
            INSERT OR IGNORE INTO delivered (letter, digest, at, channel)
            VALUES (:letter, :digest, :at, :channel)
            """
        try database.run(
            sql,
            [
                "letter": .text(said.letter.rawValue), "digest": .text(said.digest),
                "at": .integer(moment.milliseconds), "channel": Value(said.channel?.rawValue),
            ])
    }

    /// Remembers what was said of it after that. That another was sent in its place, or none is, leaves how it had gone until then.
    func remember(_ said: LetterFateKnown) throws(StoreError) {
        let isTakenOut: Bool? =
            switch said.fate {
            case .returned: said.isTakenOut == true
            case .handedOver, .arrived: false
            case .settled, .replaced: nil
            }
        let sql = """
            UPDATE delivered
               SET fate = :fate, channel = coalesce(channel, :channel), is_taken_out = coalesce(:taken, is_taken_out)
             WHERE letter = :letter
            """
        try database.run(
            sql,
            [
                "letter": .text(said.letter.rawValue), "fate": .text(said.fate.rawValue),
                "channel": Value(said.channel?.rawValue), "taken": isTakenOut.map { Value($0) } ?? .null,
            ])
    }

    /// How the letter was sent then; `nil` when it was not.
    func delivered(_ letter: LetterID) throws(StoreError) -> Left? {
        try database.first("SELECT * FROM delivered WHERE letter = :letter", ["letter": .text(letter.rawValue)]) {
            Left(
                digest: $0.text("digest"), at: Timestamp(milliseconds: $0.integer("at")),
                channel: $0.optionalText("channel").flatMap { LetterChannel(rawValue: $0) },
                fate: $0.optionalText("fate").flatMap { LetterFate(rawValue: $0) },
                isTakenOut: $0.optionalInteger("is_taken_out") == 1)
        }
    }

    /// Enters in the ledger that it had left by then. Its words as sent are lost; the digest is of what was sent.
    func enterDelivered(_ letter: LetterID, digest: String, at now: Timestamp) throws(StoreError) {
        try database.run(
            "INSERT INTO ledger (letter, act, at, digest) VALUES (:letter, 'done', :now, :digest)",
            ["letter": .text(letter.rawValue), "now": .integer(now.milliseconds), "digest": .text(digest)])
    }
}

import CaseModel
import NotifierCore
import Runtime
import Store

/// The letters of which somebody has said that nothing more is sent. Owner of `settled`.
struct SettlingStore {
    let database: Database

    static let migration = """
        -- 11: what did not come and is not sent again, and why; what the citizen was not told in time
        CREATE TABLE settled (
            letter     TEXT NOT NULL PRIMARY KEY REFERENCES duty (letter),
            ground     TEXT NOT NULL CHECK (ground IN ('toldOtherwise', 'unreachable', 'needless', 'other')),
            reference  TEXT CHECK (reference IS NOT NULL OR ground <> 'other'),
            by         TEXT NOT NULL,
            at         INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX settled_at ON settled (at, letter);
        CREATE INDEX duty_dropped ON duty (reason, since, letter) WHERE state = 'dropped';
        """

    func put(_ settled: LetterSettled, for letter: LetterID) throws(StoreError) {
        let sql = """
            INSERT INTO settled (letter, ground, reference, by, at)
            VALUES (:letter, :ground, :reference, :by, :at)
            """
        try database.run(
            sql,
            [
                "letter": .text(letter.rawValue), "ground": .text(settled.ground.rawValue),
                "reference": Value(settled.reference), "by": .text(settled.by.rawValue),
                "at": .integer(settled.at.milliseconds),
            ])
    }

    func settled(_ letter: LetterID) throws(StoreError) -> LetterSettled? {
        try database.first(
            "SELECT * FROM settled WHERE letter = :letter", ["letter": .text(letter.rawValue)]
        ) { row in
            LetterSettled(
                ground: SettlingGround(rawValue: row.text("ground")) ?? .other,
                reference: row.optionalText("reference"), by: PersonID(unchecked: row.text("by")),
                at: Timestamp(milliseconds: row.integer("at")))
        }
    }
}

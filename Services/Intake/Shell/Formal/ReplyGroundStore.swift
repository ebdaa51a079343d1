import CaseModel
import IntakeCore
import Runtime
import Store
import Wire

/// What is settled of each written answer beside its text, and which one is on its way as a letter of ours.
struct ReplyGroundStore {
    let database: Database

    static let migration = """
        -- 13: how the written answer stands to the criticism, and how its decisions are complained about
        CREATE TABLE reply_ground (
            case_id     TEXT NOT NULL PRIMARY KEY REFERENCES complaint ON DELETE CASCADE,
            stance      TEXT NOT NULL CHECK (stance IN ('agreed', 'partlyAgreed', 'disagreed')),
            -- What is regretted is put right, and it is said how (R-121).
            remedy      TEXT CHECK (remedy IS NOT NULL OR stance = 'disagreed'),
            by          TEXT NOT NULL,
            at          INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE reply_guidance (
            case_id         TEXT NOT NULL REFERENCES reply_ground ON DELETE CASCADE,
            number          INTEGER NOT NULL CHECK (number > 0),
            decision        TEXT NOT NULL CHECK (decision <> ''),
            can_be_appealed INTEGER NOT NULL CHECK (can_be_appealed IN (0, 1)),
            appeal_to       TEXT CHECK (appeal_to IS NOT NULL OR can_be_appealed = 0),
            how             TEXT CHECK (how IS NOT NULL OR can_be_appealed = 0),
            last_day        TEXT,
            PRIMARY KEY (case_id, number)
        ) STRICT;
        -- Asked for as a letter, and not left yet.
        CREATE TABLE reply_letter (
            case_id     TEXT NOT NULL PRIMARY KEY REFERENCES complaint ON DELETE CASCADE,
            version     INTEGER NOT NULL CHECK (version > 0),
            by          TEXT NOT NULL,
            at          INTEGER NOT NULL
        ) STRICT;
        """

    static let ofPosting = """
        -- 38: the letter with it that was made, and where it is: it lies to be printed, or came back before it had left
        ALTER TABLE reply_letter ADD COLUMN letter TEXT;
        ALTER TABLE reply_letter ADD COLUMN standing TEXT CHECK (standing IN ('ready', 'returned'));
        """

    /// The written answer as a letter of ours that has been asked for and has not left.
    struct Asked {
        let version: Int
        let by: PersonID
        /// The letter that was made on paper, and where it is; absent before that.
        let letter: LetterID?
        let standing: CopyStanding?
    }

    func grounds(of case: CaseID) throws(StoreError) -> ReplyGrounds? {
        let guidance = try database.rows(
            "SELECT * FROM reply_guidance WHERE case_id = :case ORDER BY number", ["case": Value(`case`)]
        ) { row in
            AppealGuidance(
                decision: row.text("decision"), canBeAppealed: row.bool("can_be_appealed"),
                appealTo: row.optionalText("appeal_to"), how: row.optionalText("how"),
                lastDay: row.optionalText("last_day").flatMap(CivilDay.init(iso8601:)))
        }
        return try database.first("SELECT * FROM reply_ground WHERE case_id = :case", ["case": Value(`case`)]) { row in
            ReplyGrounds(
                stance: row.term("stance"), remedy: row.optionalText("remedy"), guidance: guidance,
                heard: HeardComplaint(row), followUp: ReplyFollowUp(row), followedUp: FollowedUp(row))
        }
    }

    func set(_ grounds: ReplyGrounds, of case: CaseID, by person: PersonID, at now: Timestamp) throws(StoreError) {
        try database.run("DELETE FROM reply_ground WHERE case_id = :case", ["case": Value(`case`)])
        let sql = """
            INSERT INTO reply_ground (case_id, stance, remedy, by, at, heard, heard_check, follow_owner, follow_by,
                   follow_general, followed_by, followed_at)
            VALUES (:case, :stance, :remedy, :by, :at, :heard, :check, :owner, :last, :general, :done, :done_at)
            """
        try database.run(
            sql,
            [
                "case": Value(`case`), "stance": Value(term: grounds.stance), "remedy": Value(grounds.remedy),
                "by": Value(person), "at": Value(now), "heard": Value(grounds.heard?.words),
                "check": Value(grounds.heard?.check.rawValue), "owner": Value(grounds.followUp?.owner),
                "last": Value(grounds.followUp?.by.description), "general": Value(grounds.followUp?.general),
                "done": Value(grounds.followedUp?.by), "done_at": Value(grounds.followedUp?.at),
            ])
        let line = """
            INSERT INTO reply_guidance (case_id, number, decision, can_be_appealed, appeal_to, how, last_day)
            VALUES (:case, :number, :decision, :appealed, :to, :how, :last)
            """
        for (index, one) in grounds.guidance.enumerated() {
            try database.run(
                line,
                [
                    "case": Value(`case`), "number": Value(index + 1), "decision": .text(one.decision),
                    "appealed": Value(one.canBeAppealed), "to": Value(one.appealTo), "how": Value(one.how),
                    "last": Value(one.lastDay?.description),
                ])
        }
    }

    /// Which version is on its way, and who has it sent.
    func letter(of case: CaseID) throws(StoreError) -> Asked? {
        let sql = "SELECT version, by, letter, standing FROM reply_letter WHERE case_id = :case"
        return try database.first(sql, ["case": Value(`case`)]) {
            Asked(
                version: $0.number("version"), by: $0.id("by"), letter: $0.optionalID("letter"),
                standing: $0.optionalTerm("standing"))
        }
    }

    /// It was made on paper as this letter, which has not left.
    func put(_ letter: LetterID, _ standing: CopyStanding, of case: CaseID) throws(StoreError) {
        try database.run(
            "UPDATE reply_letter SET letter = :letter, standing = :standing WHERE case_id = :case",
            ["letter": Value(letter), "standing": Value(term: standing), "case": Value(`case`)])
    }

    func ask(_ version: Int, of case: CaseID, by person: PersonID, at now: Timestamp) throws(StoreError) {
        try database.run(
            "INSERT OR REPLACE INTO reply_letter (case_id, version, by, at) VALUES (:case, :version, :by, :at)",
            ["case": Value(`case`), "version": Value(version), "by": Value(person), "at": Value(now)])
    }

    func dropLetter(of case: CaseID) throws(StoreError) {
        try database.run("DELETE FROM reply_letter WHERE case_id = :case", ["case": Value(`case`)])
    }
}

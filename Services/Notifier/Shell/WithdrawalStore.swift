import CaseModel
import Runtime
import Store

/// Letters that were stopped, are sent by another or would go to where the citizen gets no letters any more, while they lay to
/// be printed or collected: their files are taken out of the folder, and where a file had been collected already whoever prints
/// is told. Owner of `withdrawal`.
struct WithdrawalStore {
    let database: Database

    private static let prefix = "withdraw "

    /// - Note: the grounds of settling have become one more, and messages that came too late stand as not taken.
    static let migration = """
        -- 13: what is taken out of the pile, and what of a message shows while the mail server is away
        CREATE TABLE withdrawal (
            letter    TEXT NOT NULL PRIMARY KEY REFERENCES duty (letter),
            -- Whether its file had been collected by then; NULL until that has been looked at.
            is_taken  INTEGER CHECK (is_taken IN (0, 1)),
            at        INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX withdrawal_wanted ON withdrawal (at, letter) WHERE is_taken IS NULL;
        CREATE INDEX mailing_valid ON mailing (valid_until) WHERE state = 'queued';
        CREATE INDEX delivery_paper ON delivery (since) WHERE state = 'spooled' AND channel = 'paper';
        UPDATE delivery
           SET state = 'refused',
               evidence = json_object('source', 'server', 'code', 'smtp.too_late', 'at',
                                      strftime('%Y-%m-%dT%H:%M:%fZ', delivery.since / 1000.0, 'unixepoch'))
         WHERE state = 'spooled'
           AND letter IN (SELECT letter
                            FROM mailing
                           WHERE state = 'expired'
                             AND document = (SELECT MAX(document)
                                               FROM mailing AS newest
                                              WHERE newest.letter = mailing.letter));
        \(TableRule.replace(
            "CHECK (ground IN ('toldOtherwise', 'unreachable', 'needless', 'other'))",
            with: "CHECK (ground IN ('toldOtherwise', 'unreachable', 'needless', 'mistaken', 'other'))", in: "settled"))
        """

    static let ofWayMigration = """
        -- 27: why a message by Digital Post is to be taken out
        -- Whether its citizen's letters go another way, and not that the number it goes by was wrong.
        ALTER TABLE withdrawal ADD COLUMN is_of_way INTEGER NOT NULL DEFAULT 0 CHECK (is_of_way IN (0, 1));
        """

    /// Its file is to be taken out of the folder.
    ///
    /// - Parameter isOfWay: only since its citizen's letters go another way, where it goes by Digital Post.
    func want(_ letter: LetterID, at now: Timestamp, ofWay isOfWay: Bool = false) throws(StoreError) {
        let sql = """
            INSERT INTO withdrawal (letter, at, is_of_way)
            VALUES (:letter, :at, :way)
                ON CONFLICT (letter) DO UPDATE
               SET is_of_way = min(is_of_way, excluded.is_of_way)
            """
        try database.run(
            sql,
            ["letter": .text(letter.rawValue), "at": .integer(now.milliseconds), "way": Value(isOfWay)])
    }

    /// Whether it is being taken out, or was to be, for its way alone.
    func isOfWay(_ letter: LetterID) throws(StoreError) -> Bool {
        let sql = "SELECT is_of_way FROM withdrawal WHERE letter = :letter"
        return try database.first(sql, ["letter": .text(letter.rawValue)]) { $0.bool("is_of_way") } ?? false
    }

    /// What is still to be taken out, the longest waiting first.
    func effects(in spool: any Spool, limit: Int) throws(StoreError) -> [any Effect] {
        let sql = """
            SELECT letter,
                   (SELECT channel FROM delivery WHERE delivery.letter = withdrawal.letter) AS channel,
                   EXISTS (SELECT 1
                             FROM duty
                             JOIN erased_case ON erased_case.case_id = duty.case_id
                            WHERE duty.letter = withdrawal.letter) AS is_erased
              FROM withdrawal
             WHERE is_taken IS NULL
               AND letter NOT IN (SELECT letter FROM delivery WHERE state = 'queued')
             ORDER BY at, letter
             LIMIT :limit
            """
        return try database.rows(sql, ["limit": Value(limit)]) { row -> any Effect in
            let (tray, end): (Tray, String) =
                switch row.optionalText("channel").flatMap(LetterChannel.init(rawValue:)) {
                case .digitalPost: (.digitalPost, "xml")
                case .staffMail, .nudge: (.staff, "eml")
                case .paper, nil: (.letters, "pdf")
                }
            return Withdrawing(
                key: Self.prefix + row.text("letter"), name: "\(row.text("letter")).\(end)", tray: tray,
                isErased: row.bool("is_erased"), spool: spool)
        }
    }

    /// The letter that was being taken out under this key; `nil` when it is no such effect's.
    static func letter(of key: String) -> LetterID? {
        key.hasPrefix(prefix) ? LetterID(rawValue: String(key.dropFirst(prefix.count))) : nil
    }

    /// Its file is out, or had been collected: then it stays until whoever prints has seen it.
    func looked(at letter: LetterID, isTaken: Bool) throws(StoreError) {
        let values: Values = ["letter": .text(letter.rawValue)]
        try database.run(
            isTaken
                ? "UPDATE withdrawal SET is_taken = 1 WHERE letter = :letter"
                : "DELETE FROM withdrawal WHERE letter = :letter", values)
    }

    /// Whoever prints has taken it out of the pile. Returns whether it was to be.
    func remove(_ letter: LetterID) throws(StoreError) -> Bool {
        try database.run(
            "DELETE FROM withdrawal WHERE letter = :letter AND is_taken = 1", ["letter": .text(letter.rawValue)]) > 0
    }
}

/// A letter's file on its way out of the folder that letters are printed or collected from.
private struct Withdrawing: Effect {
    static let taken = "taken"

    let key: String
    let name: String
    let tray: Tray
    /// Its case was erased: nothing of it is to be left, for whoever wants to see it either.
    let isErased: Bool
    let spool: any Spool

    func perform() throws(EffectTrouble) -> String {
        let isOut = isErased ? try spool.erase(name, from: tray) : try spool.withdraw(name, from: tray)
        return isOut ? "" : Self.taken
    }
}

extension WithdrawalStore {
    /// What the effect has found; whether the letter is out of the pile by it.
    func performed(_ letter: LetterID, _ result: EffectResult) throws -> Bool {
        guard case .success = result else { return false }
        let isOut = Self.isOut(result)
        try looked(at: letter, isTaken: !isOut)
        return isOut
    }

    /// Whether its file lay there, and does not any more.
    static func isOut(_ result: EffectResult) -> Bool {
        if case .success(let found) = result { found != Withdrawing.taken } else { false }
    }
}

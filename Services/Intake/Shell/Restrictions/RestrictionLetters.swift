import CaseModel
import IntakeCore
import Runtime
import Store

/// The letter that tells a citizen of a restriction, from when it lies ready until it can have arrived, or came back.
///
/// Nothing holds because a letter lies ready or is in the post: paper may lie unprinted for days, and a message may be refused
/// (decisions 73 and 80).
struct RestrictionLetterStore {
    let database: Database

    static let migration = """
        -- 29: the letter about a restriction, while it cannot have arrived
        CREATE TABLE restriction_letter (
            restriction_id  TEXT NOT NULL PRIMARY KEY REFERENCES restriction ON DELETE CASCADE,
            letter_id       TEXT NOT NULL,
            channel         TEXT NOT NULL,
            laid_at         INTEGER NOT NULL
        ) STRICT;
        """

    static let arrivalMigration = """
        -- 34: from when a posted letter about a restriction can have arrived
        ALTER TABLE restriction_letter ADD COLUMN arrives_at INTEGER;
        """

    /// A later copy takes the place of the one before.
    func put(_ letter: RestrictionLetter, of restriction: RestrictionID) throws(StoreError) {
        let sql = """
            INSERT OR REPLACE INTO restriction_letter (restriction_id, letter_id, channel, laid_at)
            VALUES (:restriction, :letter, :channel, :at)
            """
        try database.run(
            sql,
            [
                "restriction": Value(restriction), "letter": Value(letter.letter),
                "channel": Value(term: letter.channel), "at": Value(letter.laidAt),
            ])
    }

    /// It was posted: from then on it can be taken to be with the citizen.
    func set(arrives moment: Timestamp, of letter: LetterID) throws(StoreError) {
        try database.run(
            "UPDATE restriction_letter SET arrives_at = :arrives WHERE letter_id = :letter",
            ["arrives": Value(moment), "letter": Value(letter)])
    }

    func drop(_ letter: LetterID) throws(StoreError) {
        try database.run("DELETE FROM restriction_letter WHERE letter_id = :letter", ["letter": Value(letter)])
    }

    func drop(of restriction: RestrictionID) throws(StoreError) {
        try database.run(
            "DELETE FROM restriction_letter WHERE restriction_id = :restriction", ["restriction": Value(restriction)])
    }

    /// Whether it came to hold by this letter, as its case's history says; not where somebody told the citizen otherwise since.
    func isTold(_ record: RestrictionRecord, by letter: LetterID) throws(StoreError) -> Bool {
        let sql = """
            SELECT detail
              FROM history
             WHERE case_id = :case AND what = :what AND detail LIKE :restriction
             ORDER BY number DESC
             LIMIT 1
            """
        let detail = try database.first(
            sql,
            [
                "case": Value(record.case), "what": .text(Happening.restrictionInEffect.rawValue),
                "restriction": .text("\(record.id) %"),
            ]
        ) { $0.text("detail") }
        return detail == "\(record.id) \(letter)"
    }
}

extension RestrictionLetter {
    /// As it stands beside its restriction, where there is one.
    init?(_ row: Row) {
        guard let letter = row.optionalID("letter_id", LetterID.self),
            let channel = row.optionalTerm("channel", LetterChannel.self), let laid = row.optionalMoment("laid_at")
        else { return nil }
        self.init(letter: letter, channel: channel, laidAt: laid, arrives: row.optionalMoment("arrives_at"))
    }
}

extension Hearing {
    /// The letter about what was approved is made. Where it is told later that it was posted or lies in the mailbox, nothing
    /// holds before; a service of an older release tells nothing more, and there it holds from now on.
    func hearRestrictionTold(_ sent: LetterSent) throws {
        let restrictions = RestrictionChange(change: change)
        // Also a copy of one that came back: what it tells of holds by the first. One at a time waits for that.
        for record in try restrictions.store.all(of: sent.case)
        where record.row.state == .approved && sent.restriction ?? record.id == record.id {
            guard let channel = sent.channel else {
                try restrictions.take(
                    .citizenTold, in: record, by: nil, reason: nil, reference: sent.letter.rawValue)
                continue
            }
            try restrictions.letters.put(
                RestrictionLetter(letter: sent.letter, channel: channel, laidAt: change.turn.now), of: record.id)
            try restrictions.store.wake(record, arrives: nil)
        }
    }

    /// What became of it: what was approved holds once it can have arrived, and never by a letter that came back.
    func hearRestrictionFate(_ said: LetterFateKnown) throws {
        let restrictions = RestrictionChange(change: change)
        for record in try restrictions.store.all(of: said.case)
        where said.restriction ?? record.id == record.id {
            switch said.fate {
            case .handedOver, .arrived:
                guard record.row.state == .approved else { continue }
                if let arrives = said.arrives, arrives > change.turn.now {
                    // An earlier copy that was posted all the same: the one in its place is waited for.
                    guard record.row.letter?.letter == said.letter else { continue }
                    try restrictions.letters.set(arrives: arrives, of: said.letter)
                    try restrictions.store.wake(record, arrives: arrives)
                    continue
                }
                try restrictions.take(
                    .citizenTold, in: record, by: nil, reason: nil, reference: said.letter.rawValue)
            case .returned:
                try restrictions.letters.drop(said.letter)
                // An earlier copy that came back: the one in its place is waited for all the same.
                if record.row.letter.map({ $0.letter == said.letter }) ?? true {
                    try restrictions.store.wake(record, arrives: nil)
                }
                guard record.state.holds, let lawyer = record.row.judged?.by,
                    try restrictions.letters.isTold(record, by: said.letter)
                else { continue }
                try restrictions.take(
                    .letterCameBack(approvedBy: lawyer), in: record, by: nil, reason: nil,
                    reference: said.letter.rawValue)
            case .settled, .replaced: break
            }
        }
    }
}

import CaseModel
import Runtime
import Store

/// How planned meetings were moved: the paper stays as it was written, each change stands beside it.
struct MeetingStore {
    /// So many changes of one meeting are shown with it.
    static let mostChanges = 2

    let database: Database

    static let migration = """
        -- 27: a planned meeting can be moved
        CREATE TABLE meeting_change (
            paper_id  TEXT NOT NULL REFERENCES case_paper ON DELETE CASCADE,
            version   INTEGER NOT NULL CHECK (version > 1),
            at        INTEGER,
            place     TEXT NOT NULL,
            notice    TEXT,
            reason    TEXT NOT NULL CHECK (reason <> ''),
            made_by   TEXT NOT NULL,
            made      INTEGER NOT NULL,
            PRIMARY KEY (paper_id, version)
        ) STRICT;
        """

    func add(_ change: MeetingChange, to meeting: PaperID) throws(StoreError) {
        let sql = """
            INSERT INTO meeting_change (paper_id, version, at, place, notice, reason, made_by, made)
            VALUES (:paper, :version, :at, :place, :notice, :reason, :by, :made)
            """
        try database.run(
            sql,
            [
                "paper": Value(meeting), "version": Value(change.version), "at": Value(change.at),
                "place": .text(change.place), "notice": Value(term: change.notice), "reason": .text(change.reason),
                "by": Value(change.by), "made": Value(change.made),
            ])
    }

    /// The newest changes, newest first.
    func changes(of meeting: PaperID) throws(StoreError) -> [MeetingChange] {
        let sql = """
            SELECT version, at, place, notice, reason, made_by, made
              FROM meeting_change
             WHERE paper_id = :paper
             ORDER BY version DESC
             LIMIT :limit
            """
        return try database.rows(sql, ["paper": Value(meeting), "limit": Value(Self.mostChanges)], Self.change)
    }

    func change(of meeting: PaperID, version: Int) throws(StoreError) -> MeetingChange? {
        let sql = """
            SELECT version, at, place, notice, reason, made_by, made
              FROM meeting_change
             WHERE paper_id = :paper AND version = :version
            """
        return try database.first(sql, ["paper": Value(meeting), "version": Value(version)], Self.change)
    }

    private static func change(_ row: Row) -> MeetingChange {
        MeetingChange(
            version: row.number("version"), at: row.optionalMoment("at"), place: row.text("place"),
            notice: row.optionalTerm("notice"), reason: row.text("reason"), by: row.id("made_by"),
            made: row.moment("made"))
    }
}

/// What a restore loses, and that whoever left may come back, brought into `wellbeing.sqlite`.
extension WellbeingSchema {
    static let restoring = """
        -- 19: what was lost with a file, and what lapsed since its person had left
        CREATE TABLE lost_incident (
            -- Reckoned from its number, which is lost.
            mark        TEXT NOT NULL PRIMARY KEY,
            leader      TEXT,
            registered  INTEGER NOT NULL,
            -- When it was found to be lost.
            found       INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX lost_incident_leader ON lost_incident (leader, found);
        CREATE TABLE put_back (
            released  INTEGER NOT NULL PRIMARY KEY,
            -- When the backup was made; unknown where the file was put back by other means.
            copied    INTEGER,
            -- From when on it waited.
            held      INTEGER NOT NULL
        ) STRICT;
        -- Set while it has lapsed for that alone.
        ALTER TABLE prompt ADD COLUMN left_at INTEGER;
        CREATE INDEX prompt_left ON prompt (person) WHERE left_at IS NOT NULL;
        CREATE INDEX prompt_left_by ON prompt (leader, left_at) WHERE left_at IS NOT NULL;
        """
}

/// The tables of `directory.sqlite`, as they were released.
enum DirectorySchema {
    /// What came after the first release of people, units and sessions.
    static let access = """
        -- 3: second factors, passwords of one's own, where sessions are
        CREATE TABLE second_factor (
            person     TEXT NOT NULL PRIMARY KEY REFERENCES person,
            secret     BLOB NOT NULL CHECK (length(secret) = 20),
            begun      INTEGER NOT NULL,
            -- When the first code came; until then nothing is asked for.
            confirmed  INTEGER,
            -- The half minute of the last code taken; none is taken twice.
            last_step  INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE recovery_code (
            person  TEXT NOT NULL REFERENCES second_factor ON DELETE CASCADE,
            digest  BLOB NOT NULL CHECK (length(digest) = 32),
            PRIMARY KEY (person, digest)
        ) STRICT;
        CREATE TABLE second_factor_reset (
            person   TEXT NOT NULL PRIMARY KEY REFERENCES person,
            at       INTEGER NOT NULL,
            is_told  INTEGER NOT NULL CHECK (is_told IN (0, 1))
        ) STRICT;
        -- Counts for as long as the configuration has the hash it was changed from: a new one there wins.
        CREATE TABLE own_password (
            person      TEXT NOT NULL PRIMARY KEY REFERENCES person,
            hash        TEXT NOT NULL,
            configured  TEXT NOT NULL
        ) STRICT;
        CREATE TABLE ticket (
            digest  TEXT NOT NULL PRIMARY KEY,
            person  TEXT NOT NULL REFERENCES person,
            kind    TEXT NOT NULL CHECK (kind IN ('code', 'password')),
            made    INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE source_failure (
            source    TEXT NOT NULL PRIMARY KEY,
            failures  INTEGER NOT NULL CHECK (failures > 0),
            last      INTEGER NOT NULL
        ) STRICT;
        ALTER TABLE session ADD COLUMN browser TEXT;
        ALTER TABLE session ADD COLUMN machine TEXT;
        -- Begun by the municipality's own sign-in, which has second factors of its own.
        ALTER TABLE session ADD COLUMN is_vouched INTEGER;
        ALTER TABLE person ADD COLUMN identity TEXT;
        CREATE UNIQUE INDEX person_by_identity ON person (identity);
        CREATE INDEX session_by_person ON session (person);
        """
}

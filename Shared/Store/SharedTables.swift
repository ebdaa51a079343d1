/// The tables every service's file has besides its own, as they were released.
enum SharedTables {
    static let migrations = [
        """
        -- 1: what every service keeps
        CREATE TABLE meta (
            key         TEXT NOT NULL PRIMARY KEY,
            value       TEXT NOT NULL
        ) STRICT;

        -- What this service has said, until the oldest backup is younger than it.
        CREATE TABLE outbox (
            epoch       TEXT NOT NULL,
            number      INTEGER NOT NULL CHECK (number > 0),
            sent        INTEGER NOT NULL DEFAULT 0 CHECK (sent IN (0, 1)),
            line        BLOB NOT NULL,
            PRIMARY KEY (epoch, number)
        ) STRICT;
        CREATE INDEX outbox_waiting ON outbox (epoch, number) WHERE sent = 0;

        -- The last of each sender's numbers whose effect is in this file.
        CREATE TABLE applied (
            source      TEXT NOT NULL,
            epoch       TEXT NOT NULL,
            number      INTEGER NOT NULL CHECK (number > 0),
            PRIMARY KEY (source, epoch)
        ) STRICT;

        -- Where to go on reading in the bus's log; a hint, the numbers above decide.
        CREATE TABLE position (
            consumer    TEXT NOT NULL PRIMARY KEY,
            position    INTEGER NOT NULL CHECK (position >= 0)
        ) STRICT;

        -- What was answered to whom, so that asking again gets the same answer.
        CREATE TABLE command_result (
            command     TEXT NOT NULL PRIMARY KEY,
            method      TEXT NOT NULL,
            digest      BLOB NOT NULL,
            reply       BLOB NOT NULL,
            at          INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX command_result_age ON command_result (at);

        -- Who looked at or changed what: opaque ids and codes, each entry chained to the one before.
        CREATE TABLE audit (
            number      INTEGER NOT NULL PRIMARY KEY CHECK (number > 0),
            at          INTEGER NOT NULL,
            actor       TEXT NOT NULL,
            action      TEXT NOT NULL,
            subject     TEXT NOT NULL,
            detail      TEXT NOT NULL,
            salt        BLOB NOT NULL CHECK (length(salt) >= 16),
            seal        BLOB NOT NULL CHECK (length(seal) = 32),
            link        BLOB NOT NULL CHECK (length(link) = 32)
        ) STRICT;
        CREATE INDEX audit_subject ON audit (subject, number);

        -- Events this service could not decide on, and the later ones that had to wait behind them.
        CREATE TABLE parked (
            number      INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
            line        BLOB NOT NULL,
            subject     TEXT NOT NULL,
            code        TEXT NOT NULL,
            at          INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE parked_subject (
            subject     TEXT NOT NULL,
            number      INTEGER NOT NULL REFERENCES parked (number) ON DELETE CASCADE,
            PRIMARY KEY (subject, number)
        ) STRICT;
        CREATE INDEX parked_subject_number ON parked_subject (number);
        """,
        """
        -- 2: unclean stops, the lives of the file, what an older copy has lost
        -- When it was said, milliseconds UTC; unknown for what was said before this column was there.
        ALTER TABLE outbox ADD COLUMN at INTEGER;
        -- In which life of the log the position counts.
        ALTER TABLE position ADD COLUMN log TEXT;

        -- Events whose step was begun after an unclean stop and has not ended well yet.
        CREATE TABLE tried_event (
            source      TEXT NOT NULL,
            epoch       TEXT NOT NULL,
            number      INTEGER NOT NULL CHECK (number > 0),
            tries       INTEGER NOT NULL CHECK (tries > 0),
            PRIMARY KEY (source, epoch, number)
        ) STRICT;

        -- The lives this file has lived, oldest first. `last` is the highest number the bus is known to hold of a life,
        -- when that is more than this file remembers: the rest was lost with the file it was restored in place of.
        CREATE TABLE life (
            place       INTEGER NOT NULL PRIMARY KEY,
            epoch       TEXT NOT NULL UNIQUE,
            last        INTEGER NOT NULL DEFAULT 0 CHECK (last >= 0)
        ) STRICT;
        INSERT INTO life (epoch)
        SELECT value
          FROM meta
         WHERE key = 'epoch';

        -- What this service has said and the file has forgotten, read back from the bus after a restore.
        CREATE TABLE lost_event (
            epoch       TEXT NOT NULL,
            number      INTEGER NOT NULL CHECK (number > 0),
            line        BLOB NOT NULL,
            PRIMARY KEY (epoch, number)
        ) STRICT;
        """,
        SaidRecord.migration,
        """
        -- 4: what was lost belongs to the time in which the file waited
        -- When somebody let the service go on after this had been read back, milliseconds UTC; none while the file waits.
        -- 0 for what an earlier release had read back and let go by.
        ALTER TABLE lost_event ADD COLUMN released INTEGER;
        UPDATE lost_event
           SET released = 0
         WHERE NOT EXISTS (SELECT 1 FROM meta WHERE key = 'held');
        """,
    ]
}

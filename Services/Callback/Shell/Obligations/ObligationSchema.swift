/// The tables of what is owed beside calls (decision 28).
enum ObligationSchema {
    static let migration = """
        -- 6: what is owed beside calls
        ALTER TABLE case_file ADD COLUMN can_be_written_to INTEGER NOT NULL DEFAULT 1
            CHECK (can_be_written_to IN (0, 1));
        CREATE TABLE obligation (
            obligation  TEXT NOT NULL PRIMARY KEY,
            case_id     TEXT NOT NULL REFERENCES case_file,
            kind        TEXT NOT NULL
                CHECK (kind IN ('personalReceipt', 'tellInvolved', 'note', 'copy', 'agreement', 'appointment')),
            owner       TEXT,
            arose       INTEGER NOT NULL,
            due         INTEGER NOT NULL,
            state       TEXT NOT NULL CHECK (state IN ('open', 'fulfilled', 'lifted')),
            settled_at  INTEGER CHECK ((settled_at IS NULL) = (state = 'open')),
            settled_by  TEXT CHECK (settled_by IS NULL OR state = 'fulfilled'),
            callback    TEXT REFERENCES call,
            -- Names a note and does not hold on to it: when its words are erased, that something was owed stays.
            note        TEXT,
            version     INTEGER CHECK ((version IS NULL) = (note IS NULL)),
            number      INTEGER CHECK ((number IS NULL) = (kind <> 'agreement'))
        ) STRICT;
        CREATE INDEX obligation_by_case ON obligation (case_id, due, obligation);
        CREATE INDEX obligation_open ON obligation (due, obligation) WHERE state = 'open';
        CREATE INDEX obligation_by_owner ON obligation (owner, due, obligation) WHERE state = 'open';
        CREATE TABLE chase (
            obligation   TEXT NOT NULL REFERENCES obligation,
            stage        TEXT NOT NULL CHECK (stage IN ('near', 'missed', 'stillMissed')),
            due          INTEGER NOT NULL,
            valid_until  INTEGER NOT NULL CHECK (valid_until > due),
            fate         TEXT NOT NULL CHECK (fate IN ('planned', 'told', 'untold')),
            told_at      INTEGER CHECK ((told_at IS NOT NULL) = (fate = 'told')),
            recipients   TEXT CHECK ((recipients IS NOT NULL) = (fate = 'told')),
            PRIMARY KEY (obligation, stage)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX chase_planned ON chase (due, obligation, stage) WHERE fate = 'planned';
        CREATE TABLE told_person (
            obligation  TEXT NOT NULL REFERENCES obligation,
            person      TEXT NOT NULL,
            PRIMARY KEY (obligation, person)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE personal_receipt (
            obligation  TEXT NOT NULL PRIMARY KEY REFERENCES obligation,
            author      TEXT NOT NULL,
            written_at  INTEGER NOT NULL,
            words       TEXT NOT NULL
        ) STRICT;
        CREATE TABLE appointment (
            appointment  TEXT NOT NULL PRIMARY KEY,
            case_id      TEXT NOT NULL REFERENCES case_file,
            callback     TEXT NOT NULL REFERENCES call,
            form         TEXT NOT NULL CHECK (form IN ('call', 'meeting')),
            every_days   INTEGER CHECK (every_days BETWEEN 1 AND 366),
            state        TEXT NOT NULL CHECK (state IN ('open', 'fulfilled', 'lifted')),
            obligation   TEXT REFERENCES obligation
        ) STRICT;
        CREATE INDEX appointment_by_case ON appointment (case_id, appointment);
        CREATE INDEX appointment_by_call ON appointment (callback) WHERE state = 'open';
        CREATE TABLE appointment_change (
            appointment  TEXT NOT NULL REFERENCES appointment,
            version      INTEGER NOT NULL CHECK (version > 0),
            at           INTEGER,
            notice       TEXT CHECK (notice IN ('inTalk', 'phone', 'message', 'letter')),
            reason       TEXT CHECK ((reason IS NULL) = (version = 1)),
            made_by      TEXT NOT NULL,
            made_at      INTEGER NOT NULL,
            PRIMARY KEY (appointment, version)
        ) STRICT;
        """
}

import Runtime

/// The tables of `intake.sqlite`, step by step; a released step stays as it is.
enum IntakeSchema {
    static let migrations = [
        """
        -- 1: take in complaints
        \(StaffBook.tables)

        CREATE TABLE complaint (
            case_id             TEXT NOT NULL PRIMARY KEY,
            received            INTEGER NOT NULL,
            registered          INTEGER NOT NULL CHECK (registered >= received),
            registered_by       TEXT NOT NULL,
            channel             TEXT NOT NULL,
            kind                TEXT NOT NULL,
            unit                TEXT NOT NULL REFERENCES unit,
            route               TEXT NOT NULL CHECK (route IN ('callback', 'formal', 'split')),
            wish                TEXT NOT NULL CHECK (wish IN ('call', 'formal')),
            summary             TEXT NOT NULL,
            is_history          INTEGER NOT NULL CHECK (is_history IN (0, 1)),
            assigned            TEXT,
            step                TEXT CHECK (step IN ('green', 'yellow', 'red')),
            citizen_name        TEXT,
            citizen_phone       TEXT CHECK (citizen_phone IS NULL OR citizen_name IS NOT NULL),
            citizen_email       TEXT CHECK (citizen_email IS NULL OR citizen_name IS NOT NULL),
            citizen_address     TEXT CHECK (citizen_address IS NULL OR citizen_name IS NOT NULL),
            citizen_cpr         TEXT CHECK (citizen_cpr IS NULL OR citizen_name IS NOT NULL),
            citizen_is_verified INTEGER CHECK ((citizen_is_verified IS NULL) = (citizen_name IS NULL)),
            can_be_written_to   INTEGER NOT NULL CHECK (can_be_written_to IN (0, 1)),
            unsuitable_ground   TEXT,
            unsuitable_reason   TEXT CHECK ((unsuitable_reason IS NULL) = (unsuitable_ground IS NULL)),
            unsuitable_offers   TEXT CHECK ((unsuitable_offers IS NULL) = (unsuitable_ground IS NULL)),
            -- The case's state as it was decided, in JSON; the next column repeats of it what lists ask for.
            state               BLOB NOT NULL,
            is_closed           INTEGER NOT NULL CHECK (is_closed IN (0, 1))
        ) STRICT;
        CREATE INDEX complaint_by_time ON complaint (received, case_id);
        CREATE INDEX complaint_open ON complaint (received, case_id) WHERE is_closed = 0;

        -- How and when it reached us stays as it was, through every hand it goes (R-008, R-016).
        CREATE TRIGGER complaint_origin
        BEFORE UPDATE OF received, channel ON complaint
         WHEN NEW.received IS NOT OLD.received OR NEW.channel IS NOT OLD.channel
        BEGIN
            SELECT RAISE(ABORT, 'a complaint keeps its origin');
        END;

        CREATE TABLE complaint_point (
            case_id     TEXT NOT NULL REFERENCES complaint ON DELETE CASCADE,
            number      INTEGER NOT NULL CHECK (number > 0),
            kind        TEXT NOT NULL CHECK (kind IN ('procedural', 'substantive')),
            text        TEXT NOT NULL,
            PRIMARY KEY (case_id, number)
        ) STRICT;

        -- Everybody of ours who stands in the case, and as what.
        CREATE TABLE participant (
            case_id     TEXT NOT NULL REFERENCES complaint ON DELETE CASCADE,
            person      TEXT NOT NULL,
            part        TEXT NOT NULL CHECK (part IN (
                            'about', 'assigned', 'recipient', 'registrar', 'caller', 'decider', 'team', 'disqualified')),
            PRIMARY KEY (case_id, person, part)
        ) STRICT;
        CREATE INDEX participant_person ON participant (person, part, case_id);

        CREATE TABLE handover (
            handover_id     TEXT NOT NULL PRIMARY KEY,
            case_id         TEXT NOT NULL REFERENCES complaint ON DELETE CASCADE,
            recipient       TEXT NOT NULL,
            made            INTEGER NOT NULL,
            acknowledge_by  INTEGER NOT NULL CHECK (acknowledge_by > made),
            note_id         TEXT,
            state           TEXT NOT NULL CHECK (state IN ('awaited', 'overdue', 'acknowledged', 'lapsed')),
            acknowledged    INTEGER CHECK ((acknowledged IS NOT NULL) = (state = 'acknowledged'))
        ) STRICT;
        CREATE INDEX handover_case ON handover (case_id, made, handover_id);
        CREATE INDEX handover_due ON handover (acknowledge_by, handover_id) WHERE state = 'awaited';

        CREATE TABLE step_decision (
            case_id     TEXT NOT NULL REFERENCES complaint ON DELETE CASCADE,
            number      INTEGER NOT NULL CHECK (number > 0),
            step        TEXT NOT NULL CHECK (step IN ('green', 'yellow', 'red')),
            previous    TEXT CHECK (previous IN ('green', 'yellow', 'red')),
            decided_by  TEXT NOT NULL,
            at          INTEGER NOT NULL,
            signs       TEXT NOT NULL,
            reason      TEXT NOT NULL CHECK (reason <> ''),
            PRIMARY KEY (case_id, number)
        ) STRICT;

        CREATE TABLE history (
            case_id     TEXT NOT NULL REFERENCES complaint ON DELETE CASCADE,
            number      INTEGER NOT NULL CHECK (number > 0),
            at          INTEGER NOT NULL,
            what        TEXT NOT NULL,
            by          TEXT,
            detail      TEXT,
            PRIMARY KEY (case_id, number)
        ) STRICT;

        CREATE TABLE import (
            import_id   TEXT NOT NULL PRIMARY KEY,
            person      TEXT NOT NULL,
            begun       INTEGER NOT NULL,
            reply       BLOB
        ) STRICT;
        -- Rows laid ready; gone when they have become cases.
        CREATE TABLE import_row (
            import_id   TEXT NOT NULL REFERENCES import ON DELETE CASCADE,
            number      INTEGER NOT NULL,
            digest      BLOB NOT NULL CHECK (length(digest) = 32),
            body        BLOB NOT NULL,
            PRIMARY KEY (import_id, number)
        ) STRICT;
        -- Rows that became cases, by what they said, so that the same row twice is one case.
        CREATE TABLE imported (
            digest      BLOB NOT NULL PRIMARY KEY CHECK (length(digest) = 32),
            case_id     TEXT NOT NULL REFERENCES complaint ON DELETE CASCADE
        ) STRICT;
        """,
        IntakeWords.migration,
        """
        -- 3: agree on one way in
        -- Who is the one way in for the citizen, and who was; the newest number counts (R-086).
        CREATE TABLE contact_team (
            case_id     TEXT NOT NULL REFERENCES complaint ON DELETE CASCADE,
            number      INTEGER NOT NULL CHECK (number > 0),
            people      TEXT NOT NULL,
            decided_by  TEXT NOT NULL,
            at          INTEGER NOT NULL,
            reason      TEXT NOT NULL CHECK (reason <> ''),
            PRIMARY KEY (case_id, number)
        ) STRICT;
        """,
        """
        -- 4: who is to ring is decided later, or anew
        CREATE TABLE assignment (
            case_id       TEXT NOT NULL REFERENCES complaint ON DELETE CASCADE,
            number        INTEGER NOT NULL CHECK (number > 0),
            person        TEXT NOT NULL,
            previous      TEXT,
            decided_by    TEXT NOT NULL,
            at            INTEGER NOT NULL,
            is_concerned  INTEGER NOT NULL CHECK (is_concerned IN (0, 1)),
            reason        TEXT CHECK (reason IS NOT NULL OR is_concerned = 0),
            PRIMARY KEY (case_id, number)
        ) STRICT;
        CREATE INDEX complaint_red ON complaint (received, case_id) WHERE is_closed = 0 AND step = 'red';
        """,
        """
        -- 5: what only the public form asks, and who has checked who the citizen is
        CREATE TABLE call_wish (
            case_id     TEXT NOT NULL PRIMARY KEY REFERENCES complaint ON DELETE CASCADE,
            suits       TEXT,
            support     TEXT NOT NULL,
            language    TEXT
        ) STRICT;
        CREATE TABLE identity_check (
            case_id     TEXT NOT NULL PRIMARY KEY REFERENCES complaint ON DELETE CASCADE,
            how         TEXT NOT NULL CHECK (how IN ('knownNumber', 'inPerson', 'digitalPost', 'answeredRightly')),
            checked_by  TEXT NOT NULL,
            at          INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX complaint_from_form ON complaint (registered_by, registered) WHERE registered_by = 'P-publicForm';
        """,
        RestrictionStore.migration,
        WaitingStore.migration,
        IntakeMailSchema.migration,
        FormalStore.migration,
        PaperStore.migration,
        InquiryStore.migration,
        LikenessStore.migration,
        ReplyGroundStore.migration,
        RepresentationStore.migration,
        SurroundingsStore.migration,
        CauseStore.migration,
        ForwardingStore.migration,
        RiskStore.migration,
        RestrictedMailStore.migration,
        ChangeStore.migration,
        IntakeMailSchema.ofDigitalPost,
        ReplyCareSchema.migration,
        ReceivedStore.migration,
        StaffRoles.migration,
        Absences.migration,
        WaitingStore.ofReminders,
        MeetingStore.migration,
        IntakeMailSchema.ofColleagues,
        RestrictionLetterStore.migration,
        WaitingStore.ofStillLate,
        MeetingRisk.migration,
        NamedCases.migration,
        SetAsideList.migration,
        RestrictionLetterStore.arrivalMigration,
        PlainNames.migration,
        ExchangeStore.migration,
        FactPages.migration,
        ReplyGroundStore.ofPosting,
        Erasing.migration,
        FormalStore.ofTelling,
        ChangeStore.calledOff,
        EarlierJoins.migration,
        FormalStore.ofNotices,
        IntakeWords.ofProtection,
    ]
}

import Runtime

/// The tables of `callback.sqlite`, as they came to be.
enum CallbackSchema {
    static let migrations = [
        """
        -- 1: who works here, cases, calls, pings, notes, objections
        \(StaffBook.tables)
        CREATE TABLE case_file (
            case_id   TEXT NOT NULL PRIMARY KEY,
            unit      TEXT NOT NULL,
            received  INTEGER NOT NULL,
            channel   TEXT NOT NULL,
            route     TEXT NOT NULL,
            assigned  TEXT,
            step      TEXT
        ) STRICT;
        CREATE INDEX case_file_by_unit ON case_file (unit);
        CREATE TABLE case_person (
            case_id  TEXT NOT NULL REFERENCES case_file,
            person   TEXT NOT NULL,
            part     TEXT NOT NULL CHECK (part IN ('about', 'involved', 'caller', 'recipient')),
            PRIMARY KEY (case_id, person, part)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE ring_permission (
            case_id   TEXT NOT NULL REFERENCES case_file,
            caller    TEXT NOT NULL,
            leader    TEXT NOT NULL,
            reason    TEXT NOT NULL,
            given_at  INTEGER NOT NULL,
            PRIMARY KEY (case_id, caller)
        ) STRICT;
        CREATE TABLE call (
            callback        TEXT NOT NULL PRIMARY KEY,
            case_id         TEXT NOT NULL REFERENCES case_file,
            reason          TEXT NOT NULL CHECK (reason IN ('firstContact', 'objection', 'newTalk')),
            assigned        TEXT,
            since           INTEGER NOT NULL,
            registered      INTEGER NOT NULL,
            target_rule     TEXT NOT NULL,
            target_profile  TEXT NOT NULL,
            target_edition  INTEGER NOT NULL,
            target_due      INTEGER NOT NULL,
            limit_rule      TEXT NOT NULL,
            limit_profile   TEXT NOT NULL,
            limit_edition   INTEGER NOT NULL,
            limit_due       INTEGER NOT NULL,
            state           TEXT NOT NULL
                CHECK (state IN ('awaited', 'overdue', 'spoken', 'documented', 'unreached', 'calledOff')),
            spoken_at       INTEGER CHECK ((spoken_at IS NOT NULL) = (state = 'spoken')),
            note            TEXT CHECK ((note IS NOT NULL) = (state IN ('documented', 'unreached')))
        ) STRICT;
        CREATE INDEX call_by_case ON call (case_id);
        CREATE INDEX call_by_due ON call (limit_due, callback);
        CREATE INDEX call_by_person ON call (assigned, limit_due, callback) WHERE assigned IS NOT NULL;
        CREATE INDEX call_awaited ON call (limit_due, callback) WHERE state = 'awaited';
        CREATE INDEX call_owed ON call (limit_due, callback) WHERE state IN ('awaited', 'overdue');
        CREATE TABLE ping (
            callback     TEXT NOT NULL REFERENCES call,
            stage        TEXT NOT NULL CHECK (stage IN ('owed', 'nearTarget', 'nearLimit', 'missed', 'stillMissed')),
            due          INTEGER NOT NULL,
            valid_until  INTEGER NOT NULL CHECK (valid_until > due),
            fate         TEXT NOT NULL CHECK (fate IN ('planned', 'told', 'untold')),
            told_at      INTEGER CHECK ((told_at IS NOT NULL) = (fate = 'told')),
            recipients   TEXT CHECK ((recipients IS NOT NULL) = (fate = 'told')),
            PRIMARY KEY (callback, stage)
        ) STRICT;
        CREATE INDEX ping_planned ON ping (due, callback, stage) WHERE fate = 'planned';
        CREATE TABLE attempt (
            callback  TEXT NOT NULL REFERENCES call,
            number    INTEGER NOT NULL CHECK (number > 0),
            result    TEXT NOT NULL,
            rung_by   TEXT NOT NULL,
            rung_at   INTEGER NOT NULL,
            PRIMARY KEY (callback, number)
        ) STRICT;
        CREATE TABLE note (
            note            TEXT NOT NULL,
            version         INTEGER NOT NULL CHECK (version > 0),
            case_id         TEXT NOT NULL REFERENCES case_file,
            callback        TEXT NOT NULL REFERENCES call,
            author          TEXT NOT NULL,
            spoken_at       INTEGER NOT NULL,
            filed_at        INTEGER NOT NULL,
            outcome         TEXT NOT NULL,
            recipient       TEXT,
            body            TEXT NOT NULL,
            explained       TEXT,
            citizens_words  TEXT,
            has_agreed      INTEGER CHECK (has_agreed IN (0, 1)),
            consent_words   TEXT CHECK ((consent_words IS NULL) = (has_agreed IS NULL)),
            PRIMARY KEY (note, version)
        ) STRICT;
        CREATE INDEX note_by_case ON note (case_id, filed_at);
        CREATE TABLE agreement (
            note     TEXT NOT NULL,
            version  INTEGER NOT NULL,
            number   INTEGER NOT NULL CHECK (number > 0),
            what     TEXT NOT NULL,
            ball     TEXT NOT NULL CHECK (ball IN ('citizen', 'municipality')),
            person   TEXT,
            by_day   TEXT,
            PRIMARY KEY (note, version, number),
            FOREIGN KEY (note, version) REFERENCES note
        ) STRICT;
        CREATE TABLE objection (
            objection    TEXT NOT NULL PRIMARY KEY,
            case_id      TEXT NOT NULL REFERENCES case_file,
            note         TEXT NOT NULL,
            version      INTEGER NOT NULL,
            channel      TEXT NOT NULL,
            words        TEXT NOT NULL,
            raised_at    INTEGER NOT NULL,
            callback     TEXT NOT NULL REFERENCES call,
            answered_by  TEXT,
            FOREIGN KEY (note, version) REFERENCES note
        ) STRICT;
        CREATE INDEX objection_by_case ON objection (case_id);
        """,
        CallbackWords.migration,
        """
        -- 3: hear of the one way in
        -- The fixed way in for a citizen, as Intake says it (R-086).
        CREATE TABLE contact_team (
            case_id  TEXT NOT NULL REFERENCES case_file,
            person   TEXT NOT NULL,
            PRIMARY KEY (case_id, person)
        ) STRICT, WITHOUT ROWID;
        """,
        """
        -- 4: calls change hands, people are away, leaders answer for broken promises
        CREATE TABLE absence (
            absence   TEXT NOT NULL PRIMARY KEY,
            person    TEXT NOT NULL,
            from_day  TEXT NOT NULL,
            to_day    TEXT NOT NULL CHECK (to_day >= from_day)
        ) STRICT;
        CREATE INDEX absence_by_person ON absence (person, to_day);
        CREATE TABLE call_move (
            callback     TEXT NOT NULL REFERENCES call,
            number       INTEGER NOT NULL CHECK (number > 0),
            from_person  TEXT,
            to_person    TEXT NOT NULL,
            decided_by   TEXT NOT NULL,
            moved_at     INTEGER NOT NULL,
            PRIMARY KEY (callback, number)
        ) STRICT;
        CREATE TABLE escalation_answer (
            callback     TEXT NOT NULL,
            stage        TEXT NOT NULL,
            answer       TEXT NOT NULL CHECK (answer IN ('takenOver', 'givenOn', 'ringsNow', 'staysWithCaller')),
            answered_by  TEXT NOT NULL,
            answered_at  INTEGER NOT NULL,
            PRIMARY KEY (callback, stage),
            FOREIGN KEY (callback, stage) REFERENCES ping
        ) STRICT;
        CREATE INDEX call_overdue ON call (limit_due, callback) WHERE state = 'overdue';
        CREATE INDEX note_by_time ON note (filed_at) WHERE version = 1;
        CREATE INDEX objection_by_time ON objection (raised_at);
        """,
        """
        -- 5: what citizens answer by the code in a letter
        -- A code's text stands in the letter and nowhere here.
        CREATE TABLE answer_code (
            digest   BLOB NOT NULL PRIMARY KEY CHECK (length(digest) = 32),
            note     TEXT NOT NULL,
            version  INTEGER NOT NULL,
            made     INTEGER NOT NULL,
            FOREIGN KEY (note, version) REFERENCES note
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE reply (
            reply        TEXT NOT NULL PRIMARY KEY,
            case_id      TEXT NOT NULL REFERENCES case_file,
            note         TEXT NOT NULL,
            version      INTEGER NOT NULL,
            words        TEXT NOT NULL,
            received_at  INTEGER NOT NULL,
            read_by      TEXT,
            read_at      INTEGER CHECK ((read_at IS NULL) = (read_by IS NULL)),
            FOREIGN KEY (note, version) REFERENCES note
        ) STRICT;
        CREATE INDEX reply_by_case ON reply (case_id, received_at);
        CREATE INDEX reply_unread ON reply (received_at, reply) WHERE read_at IS NULL;
        """,
        ObligationSchema.migration,
        PolicySchema.migration,
        StageSchema.migration,
        WishSchema.migration,
        RecognitionSchema.migration,
        UnansweredSchema.migration,
        DigestSchema.migration,
        ToldSchema.migration,
        ObjectionAnswers.migration,
        BeforeChange.migration,
        FollowUpSchema.migration,
        TalkSchema.migration,
        PracticeStore.migration,
        RhythmStore.migration,
        AppointmentStore.migration,
        CallStore.promisingUnit,
        ContactStore.migration,
        MeetingRiskStore.migration,
        AppointmentStore.missedMigration,
        CaseStore.endedMigration,
        JoinedNotes.migration,
        Erasing.migration,
        SameCitizens.migration,
        LimitsToSay.migration,
        PolicySchema.times,
        StrayAnswers.migration,
        CaseStore.deadMigration,
    ]
}

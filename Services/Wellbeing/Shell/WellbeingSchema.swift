import Runtime

/// The tables of `wellbeing.sqlite`, as numbered steps.
enum WellbeingSchema {
    static let migrations = [
        """
        -- 1: prompts, and the organisation as far as it is needed
        \(StaffBook.tables)
        CREATE TABLE prompt (
            prompt     TEXT NOT NULL PRIMARY KEY,
            kind       TEXT NOT NULL,
            case_id    TEXT NOT NULL,
            person     TEXT NOT NULL,
            leader     TEXT NOT NULL,
            state      TEXT NOT NULL CHECK (state IN ('open', 'offered', 'held', 'declined')),
            stage      TEXT NOT NULL CHECK (stage IN ('first', 'reminder', 'escalated')),
            asked      INTEGER NOT NULL,
            ask_by     INTEGER NOT NULL,
            answered   INTEGER,
            CHECK ((answered IS NULL) = (state = 'open'))
        ) STRICT;
        -- One open prompt of a kind for a person in a case, however often its event arrives.
        CREATE UNIQUE INDEX prompt_open ON prompt (case_id, person, kind) WHERE state IN ('open', 'offered');
        CREATE INDEX prompt_due ON prompt (ask_by) WHERE state = 'open' AND stage <> 'escalated';
        CREATE INDEX prompt_leader ON prompt (leader, asked);
        CREATE INDEX prompt_person ON prompt (person, asked);
        CREATE TABLE readiness (
            case_id  TEXT NOT NULL PRIMARY KEY,
            waits    INTEGER NOT NULL CHECK (waits IN (0, 1))
        ) STRICT;
        """,
        """
        -- 2: care of every kind, signs of load, rhythms, and incidents with their duties
        DROP INDEX prompt_open;
        DROP INDEX prompt_due;
        DROP INDEX prompt_leader;
        DROP INDEX prompt_person;
        ALTER TABLE prompt RENAME TO prompt_1;
        CREATE TABLE prompt (
            prompt       TEXT NOT NULL PRIMARY KEY,
            kind         TEXT NOT NULL,
            cause        TEXT NOT NULL,
            case_id      TEXT,
            incident     TEXT,
            person       TEXT NOT NULL,
            -- Where the person worked when it was asked for; of a unit's rhythm, the unit it is offered to.
            unit         TEXT NOT NULL,
            is_team      INTEGER NOT NULL DEFAULT 0 CHECK (is_team IN (0, 1)),
            -- Nobody stands above the person: it waits and is shown.
            leader       TEXT,
            state        TEXT NOT NULL CHECK (state IN ('open', 'offered', 'held', 'declined', 'lapsed')),
            stage        TEXT NOT NULL CHECK (stage IN ('first', 'reminder', 'escalated')),
            asked        INTEGER NOT NULL,
            ask_by       INTEGER NOT NULL,
            -- When time alone changes something next.
            wake         INTEGER,
            -- The organisation has changed around it: who answers for it is looked up anew.
            recheck      INTEGER NOT NULL DEFAULT 0 CHECK (recheck IN (0, 1)),
            answered     INTEGER,
            answered_on  TEXT,
            provider     TEXT,
            CHECK ((answered IS NULL) = (state = 'open'))
        ) STRICT;
        INSERT INTO prompt (prompt, kind, cause, case_id, person, unit, leader, state, stage, asked, ask_by, wake,
                            answered)
        SELECT prompt, kind, 'redStep', case_id, person,
               ifnull((SELECT unit FROM person WHERE person.person = prompt_1.person), '-'), leader, state, stage,
               asked, ask_by, iif(state = 'open' AND stage <> 'escalated', ask_by, NULL), answered
          FROM prompt_1;
        DROP TABLE prompt_1;
        -- One open prompt of a kind for a person in a matter, however often its event arrives.
        CREATE UNIQUE INDEX prompt_open
            ON prompt (person, kind, ifnull(case_id, ''), ifnull(incident, ''), iif(is_team, unit, ''))
         WHERE state IN ('open', 'offered');
        CREATE INDEX prompt_wake ON prompt (wake) WHERE wake IS NOT NULL;
        CREATE INDEX prompt_recheck ON prompt (prompt) WHERE recheck = 1;
        CREATE INDEX prompt_leader ON prompt (leader, asked);
        CREATE INDEX prompt_person ON prompt (person, asked);
        CREATE INDEX prompt_case ON prompt (case_id) WHERE case_id IS NOT NULL;
        CREATE INDEX prompt_answered ON prompt (answered) WHERE state IN ('held', 'declined', 'lapsed');

        ALTER TABLE readiness ADD COLUMN until INTEGER;
        -- After a debriefing learning rests for the day, so that the two are never one meeting.
        ALTER TABLE readiness ADD COLUMN rests INTEGER;
        CREATE INDEX readiness_rests ON readiness (rests) WHERE rests IS NOT NULL;

        CREATE TABLE red_case (
            case_id  TEXT NOT NULL PRIMARY KEY,
            wake     INTEGER
        ) STRICT;
        CREATE TABLE red_person (
            case_id  TEXT NOT NULL REFERENCES red_case ON DELETE CASCADE,
            person   TEXT NOT NULL,
            PRIMARY KEY (case_id, person)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX red_person_of ON red_person (person);
        CREATE TABLE sign (
            -- The note or the objection: each is counted once.
            matter  TEXT NOT NULL,
            kind    TEXT NOT NULL CHECK (kind IN ('hardTalk', 'objection')),
            person  TEXT NOT NULL,
            at      INTEGER NOT NULL,
            PRIMARY KEY (kind, matter)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX sign_person ON sign (person, kind, at);
        CREATE INDEX sign_at ON sign (at);
        CREATE TABLE note_author (
            note    TEXT NOT NULL PRIMARY KEY,
            person  TEXT NOT NULL,
            at      INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX note_author_at ON note_author (at);
        CREATE TABLE absence (
            absence   TEXT NOT NULL PRIMARY KEY,
            person    TEXT NOT NULL,
            from_day  TEXT NOT NULL,
            to_day    TEXT NOT NULL
        ) STRICT;
        CREATE INDEX absence_person ON absence (person);
        CREATE TABLE rhythm (
            unit          TEXT NOT NULL,
            kind          TEXT NOT NULL,
            working_days  INTEGER NOT NULL CHECK (working_days BETWEEN 1 AND 250),
            next_day      TEXT NOT NULL,
            wake          INTEGER NOT NULL,
            PRIMARY KEY (unit, kind)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE incident (
            incident          TEXT NOT NULL PRIMARY KEY,
            kind              TEXT NOT NULL,
            reported_by       TEXT NOT NULL,
            reporter          TEXT NOT NULL,
            happened          INTEGER NOT NULL,
            registered        INTEGER NOT NULL,
            is_digital        INTEGER NOT NULL CHECK (is_digital IN (0, 1)),
            is_outside_hours  INTEGER NOT NULL CHECK (is_outside_hours IN (0, 1)),
            is_injury         INTEGER NOT NULL CHECK (is_injury IN (0, 1)),
            words             TEXT NOT NULL,
            case_id           TEXT,
            unit              TEXT NOT NULL,
            leader            TEXT,
            recheck           INTEGER NOT NULL DEFAULT 0 CHECK (recheck IN (0, 1)),
            closed            INTEGER
        ) STRICT;
        CREATE INDEX incident_leader ON incident (leader, registered);
        CREATE INDEX incident_recheck ON incident (incident) WHERE recheck = 1;
        CREATE INDEX incident_closed ON incident (closed) WHERE closed IS NOT NULL;
        CREATE TABLE incident_person (
            incident    TEXT NOT NULL REFERENCES incident ON DELETE CASCADE,
            person      TEXT NOT NULL,
            unit        TEXT NOT NULL,
            is_witness  INTEGER NOT NULL CHECK (is_witness IN (0, 1)),
            place       INTEGER NOT NULL,
            PRIMARY KEY (incident, person)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX incident_person_of ON incident_person (person);
        CREATE TABLE incident_duty (
            incident     TEXT NOT NULL REFERENCES incident ON DELETE CASCADE,
            duty         TEXT NOT NULL,
            -- What messages about it are keyed by.
            prompt       TEXT NOT NULL UNIQUE,
            due          INTEGER NOT NULL,
            stage        TEXT NOT NULL CHECK (stage IN ('first', 'reminder', 'escalated')),
            wake         INTEGER,
            answer       TEXT,
            answered     INTEGER,
            answered_by  TEXT,
            ground       TEXT NOT NULL DEFAULT '',
            PRIMARY KEY (incident, duty),
            CHECK ((answer IS NULL) = (answered IS NULL))
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX incident_duty_wake ON incident_duty (wake) WHERE wake IS NOT NULL;
        CREATE TABLE incident_file (
            incident  TEXT NOT NULL PRIMARY KEY REFERENCES incident ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;

        -- Figures of quarters that have ended, chosen once: erasing and telling later cannot change them.
        CREATE TABLE figure (
            unit         TEXT NOT NULL,
            quarter      TEXT NOT NULL,
            looked_after INTEGER,
            in_incidents INTEGER,
            PRIMARY KEY (quarter, unit)
        ) STRICT, WITHOUT ROWID;
        -- One row: when the file is swept next, and whether words have been erased that must leave the disk.
        CREATE TABLE upkeep (
            id        INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
            wake      INTEGER NOT NULL,
            cleaning  INTEGER NOT NULL CHECK (cleaning IN (0, 1))
        ) STRICT;
        INSERT INTO upkeep (id, wake, cleaning) VALUES (1, 0, 0);
        """,
        """
        -- 3: incidents that the organisation learns from, and signs of strain in units
        CREATE TABLE incident_learning (
            incident  TEXT NOT NULL PRIMARY KEY REFERENCES incident ON DELETE CASCADE,
            asked     INTEGER NOT NULL,
            -- Until when Learning has been told to wait.
            until     INTEGER
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE strain (
            unit     TEXT NOT NULL,
            sign     TEXT NOT NULL CHECK (sign IN ('takenHome', 'sickLeave', 'resignations', 'mistrust')),
            seen_on  TEXT NOT NULL,
            PRIMARY KEY (unit, sign, seen_on)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX strain_seen ON strain (seen_on);
        """,
        """
        -- 4: many things told in one message, and hours that stand in calendars
        ALTER TABLE prompt ADD COLUMN round INTEGER NOT NULL DEFAULT 1 CHECK (round > 0);
        -- The message in which it was told last, if it was told together with others.
        ALTER TABLE prompt ADD COLUMN digest TEXT;
        ALTER TABLE prompt ADD COLUMN proposed_to TEXT;
        ALTER TABLE prompt ADD COLUMN proposed_at INTEGER;
        ALTER TABLE prompt ADD COLUMN proposed_sequence INTEGER;
        UPDATE prompt
           SET proposed_to = leader, proposed_at = ask_by - 1800000, proposed_sequence = 0
         WHERE kind = 'oneToOne' AND state = 'open' AND stage = 'first' AND leader IS NOT NULL;
        ALTER TABLE incident_duty ADD COLUMN digest TEXT;
        CREATE INDEX incident_duty_digest ON incident_duty (digest) WHERE digest IS NOT NULL;
        CREATE TABLE care_digest (
            digest       TEXT NOT NULL PRIMARY KEY,
            leader       TEXT NOT NULL,
            valid_until  INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX care_digest_by_end ON care_digest (valid_until);
        """,
        """
        -- 5: who works in a unit is found without going through everybody
        CREATE INDEX person_by_unit ON person (unit, person);
        """,
        """
        -- 6: one message a day, and one talk in each half hour
        CREATE TABLE leader_told (
            leader  TEXT NOT NULL PRIMARY KEY,
            -- The last day on which they were told anything.
            day     TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE put_off (
            prompt     TEXT NOT NULL PRIMARY KEY,
            leader     TEXT NOT NULL,
            kind       TEXT NOT NULL,
            stage      TEXT NOT NULL CHECK (stage IN ('first', 'reminder', 'escalated')),
            answer_by  INTEGER NOT NULL,
            round      INTEGER NOT NULL CHECK (round > 0),
            -- The morning on which it is told.
            wake       INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX put_off_wake ON put_off (wake, leader);
        CREATE INDEX put_off_leader ON put_off (leader);
        CREATE INDEX prompt_proposed ON prompt (proposed_to, proposed_at) WHERE proposed_at IS NOT NULL;
        """,
        """
        -- 7: what was offered is asked about a week later; a unit's round is over when its day is
        UPDATE prompt
           SET stage = 'first', wake = iif(is_team = 1, ask_by, answered + 604800000)
         WHERE state = 'offered' AND leader IS NOT NULL;
        """,
        """
        -- 8: who comes into a red case, and who is relieved of it
        ALTER TABLE red_person ADD COLUMN is_out INTEGER NOT NULL DEFAULT 0 CHECK (is_out IN (0, 1));
        -- Who rings, and who is the citizen's way in, of every case: whoever leaves one may still stand in the other.
        CREATE TABLE case_person (
            case_id       TEXT NOT NULL,
            part          TEXT NOT NULL CHECK (part IN ('caller', 'team')),
            person        TEXT NOT NULL,
            -- The complaint is about them: relieved of ringing they still stand in it.
            is_concerned  INTEGER NOT NULL CHECK (is_concerned IN (0, 1)),
            PRIMARY KEY (case_id, part, person)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX case_person_of ON case_person (person);
        """,
        """
        -- 9: whoever was asked first may still answer what has gone up
        ALTER TABLE prompt ADD COLUMN passed_from TEXT;
        CREATE INDEX prompt_passed ON prompt (passed_from) WHERE passed_from IS NOT NULL;
        """,
        """
        -- 10: what is learned of an incident after it was registered
        ALTER TABLE incident ADD COLUMN absent_from TEXT;
        CREATE TABLE incident_addition (
            incident  TEXT NOT NULL REFERENCES incident ON DELETE CASCADE,
            place     INTEGER NOT NULL,
            at        INTEGER NOT NULL,
            added_by  TEXT NOT NULL,
            -- Which parts, with spaces between; never what they said or say.
            parts     TEXT NOT NULL,
            PRIMARY KEY (incident, place)
        ) STRICT, WITHOUT ROWID;
        """,
        WellbeingSchema.takingBack,
        WellbeingSchema.occasions,
        WellbeingSchema.joining,
        WellbeingSchema.figures,
        WellbeingSchema.moments,
        WellbeingSchema.talks, WellbeingSchema.theTop, WellbeingSchema.passingOver, WellbeingSchema.restoring,
    ]
}

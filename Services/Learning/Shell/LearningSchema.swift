import Runtime
import Store

/// The tables of `learning.sqlite`, as they came to be.
enum LearningSchema {
    static let migrations = first + later

    private static let first = [
        """
        -- 1: facts, reviews, findings
        CREATE TABLE fact (
            case_id     TEXT NOT NULL PRIMARY KEY,
            unit        TEXT NOT NULL,
            received    INTEGER NOT NULL,
            channel     TEXT NOT NULL,
            kind        TEXT NOT NULL,
            route       TEXT NOT NULL,
            step        TEXT,
            spoken_at   INTEGER,
            outcome     TEXT,
            objections  INTEGER NOT NULL DEFAULT 0,
            was_missed  INTEGER NOT NULL DEFAULT 0 CHECK (was_missed IN (0, 1)),
            closed_at   INTEGER,
            reopenings  INTEGER NOT NULL DEFAULT 0
        ) STRICT;
        CREATE TABLE readiness (
            case_id  TEXT NOT NULL PRIMARY KEY,
            until    INTEGER
        ) STRICT;
        CREATE TABLE review (
            review    TEXT NOT NULL PRIMARY KEY,
            case_id   TEXT NOT NULL UNIQUE,
            cause     TEXT NOT NULL,
            state     TEXT NOT NULL CHECK (state IN ('waits', 'ready', 'underWay', 'closed')),
            until     INTEGER,
            opened    INTEGER NOT NULL,
            CHECK ((until IS NOT NULL) = (state = 'waits'))
        ) STRICT;
        CREATE INDEX review_until ON review (until) WHERE state = 'waits';
        CREATE TABLE answer (
            review  TEXT NOT NULL REFERENCES review,
            step    INTEGER NOT NULL CHECK (step BETWEEN 1 AND 5),
            text    TEXT NOT NULL CHECK (text <> ''),
            PRIMARY KEY (review, step)
        ) STRICT;
        CREATE TABLE finding (
            finding      TEXT NOT NULL PRIMARY KEY,
            review       TEXT NOT NULL REFERENCES review,
            text         TEXT NOT NULL CHECK (text <> ''),
            cause        TEXT NOT NULL,
            is_practice  INTEGER NOT NULL CHECK (is_practice IN (0, 1)),
            owner        TEXT NOT NULL,
            due          INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX finding_review ON finding (review, due);
        """,
        """
        -- 2: figures that can be recounted, findings that are chased, what comes after a conflict
        \(StaffBook.tables)
        CREATE TABLE participant (
            case_id  TEXT NOT NULL,
            person   TEXT NOT NULL,
            part     TEXT NOT NULL CHECK (part IN ('about', 'caller', 'recipient', 'team', 'involved')),
            PRIMARY KEY (case_id, person, part)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX participant_person ON participant (person, part, case_id);
        ALTER TABLE fact ADD COLUMN exclusion TEXT;
        ALTER TABLE fact ADD COLUMN limit_at INTEGER;
        ALTER TABLE fact ADD COLUMN handed_on INTEGER NOT NULL DEFAULT 0;
        \(TableRule.replace(handedOn, with: handedOn + " CHECK (handed_on IN (0, 1))", in: "fact"))
        ALTER TABLE fact ADD COLUMN answered INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE fact ADD COLUMN repeats INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE fact ADD COLUMN first_note TEXT;
        ALTER TABLE fact ADD COLUMN filed_at INTEGER;
        ALTER TABLE fact ADD COLUMN copy_took INTEGER;
        CREATE INDEX fact_received ON fact (received);
        CREATE TABLE experience (
            case_id   TEXT NOT NULL,
            question  TEXT NOT NULL,
            answer    TEXT NOT NULL,
            PRIMARY KEY (case_id, question)
        ) STRICT, WITHOUT ROWID;
        ALTER TABLE review ADD COLUMN meets_at INTEGER;
        ALTER TABLE review ADD COLUMN opened_because TEXT;
        CREATE TABLE check_answer (
            review    TEXT NOT NULL REFERENCES review,
            question  TEXT NOT NULL,
            verdict   TEXT NOT NULL,
            note      TEXT,
            PRIMARY KEY (review, question)
        ) STRICT, WITHOUT ROWID;
        ALTER TABLE finding ADD COLUMN unit TEXT NOT NULL DEFAULT '-';
        ALTER TABLE finding ADD COLUMN state TEXT NOT NULL DEFAULT 'open'
            CHECK (state IN ('open', 'underWay', 'done', 'effective', 'dropped'));
        ALTER TABLE finding ADD COLUMN since INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE finding ADD COLUMN round INTEGER NOT NULL DEFAULT 1;
        ALTER TABLE finding ADD COLUMN told TEXT CHECK (told IN ('nearDue', 'overdue'));
        ALTER TABLE finding ADD COLUMN reopenings INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE finding ADD COLUMN spread TEXT NOT NULL DEFAULT 'team';
        ALTER TABLE finding ADD COLUMN change TEXT NOT NULL DEFAULT 'other';
        ALTER TABLE finding ADD COLUMN said TEXT;
        ALTER TABLE finding ADD COLUMN lesson TEXT;
        ALTER TABLE finding ADD COLUMN wakes_at INTEGER;
        UPDATE finding
           SET unit = (SELECT fact.unit FROM review JOIN fact USING (case_id) WHERE review.review = finding.review),
               since = (SELECT opened FROM review WHERE review.review = finding.review), wakes_at = due;
        CREATE INDEX finding_wakes ON finding (wakes_at) WHERE wakes_at IS NOT NULL;
        CREATE INDEX finding_owner ON finding (owner, state, due);
        CREATE INDEX finding_unit ON finding (unit, cause, state);
        CREATE TABLE finding_case (
            finding  TEXT NOT NULL REFERENCES finding,
            case_id  TEXT NOT NULL,
            told_at  INTEGER,
            PRIMARY KEY (finding, case_id)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO finding_case (finding, case_id)
        SELECT finding, case_id FROM finding JOIN review USING (review);
        CREATE TABLE finding_move (
            finding  TEXT NOT NULL REFERENCES finding,
            at       INTEGER NOT NULL,
            by       TEXT NOT NULL,
            reason   TEXT NOT NULL CHECK (reason <> '')
        ) STRICT;
        CREATE TABLE meeting (
            meeting    TEXT NOT NULL PRIMARY KEY,
            case_id    TEXT NOT NULL,
            held_at    INTEGER NOT NULL,
            explained  TEXT NOT NULL CHECK (explained <> ''),
            contact    TEXT NOT NULL,
            by         TEXT NOT NULL
        ) STRICT;
        CREATE INDEX meeting_case ON meeting (case_id, held_at);
        CREATE TABLE meeting_answer (
            meeting   TEXT NOT NULL REFERENCES meeting,
            place     INTEGER NOT NULL,
            question  TEXT NOT NULL,
            verdict   TEXT NOT NULL,
            note      TEXT,
            PRIMARY KEY (meeting, place)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE mediation (
            mediation     TEXT NOT NULL PRIMARY KEY,
            case_id       TEXT NOT NULL,
            ground        TEXT NOT NULL,
            state         TEXT NOT NULL,
            offered_at    INTEGER NOT NULL,
            held_at       INTEGER,
            mediator      TEXT,
            plan          TEXT,
            follow_up_by  TEXT,
            said          TEXT,
            CHECK ((held_at IS NOT NULL) = (state IN ('ended', 'agreed', 'followedUp')))
        ) STRICT;
        CREATE INDEX mediation_case ON mediation (case_id, offered_at);
        CREATE TABLE reparation (
            reparation       TEXT NOT NULL PRIMARY KEY,
            case_id          TEXT NOT NULL,
            ground           TEXT NOT NULL CHECK (ground <> 'complaintAlone'),
            loss             TEXT NOT NULL,
            state            TEXT NOT NULL,
            legal_basis      TEXT NOT NULL CHECK (loss <> 'economic' OR legal_basis <> ''),
            reaches_back_to  TEXT,
            acknowledgement  TEXT NOT NULL CHECK (acknowledgement <> ''),
            proposed_by      TEXT NOT NULL,
            proposed_at      INTEGER NOT NULL,
            reason           TEXT CHECK ((reason IS NOT NULL) = (state <> 'proposed'))
        ) STRICT;
        CREATE INDEX reparation_case ON reparation (case_id, proposed_at);
        CREATE TABLE assessment (
            assessment  TEXT NOT NULL PRIMARY KEY,
            unit        TEXT NOT NULL,
            topic       TEXT NOT NULL,
            held_on     TEXT NOT NULL,
            next_by     TEXT NOT NULL,
            agreed      TEXT NOT NULL CHECK (agreed <> ''),
            owner       TEXT NOT NULL
        ) STRICT;
        CREATE INDEX assessment_unit ON assessment (unit, topic, held_on);
        CREATE TABLE assessment_answer (
            assessment  TEXT NOT NULL REFERENCES assessment,
            place       INTEGER NOT NULL,
            text        TEXT NOT NULL CHECK (text <> ''),
            PRIMARY KEY (assessment, place)
        ) STRICT, WITHOUT ROWID;
        """,
        """
        -- 3: reviews of incidents, which name no case
        PRAGMA defer_foreign_keys = ON;
        CREATE TEMP TABLE review_2 AS SELECT * FROM review;
        DROP TABLE review;
        CREATE TABLE review (
            review          TEXT NOT NULL PRIMARY KEY,
            case_id         TEXT UNIQUE,
            -- Of an incident: its opaque number, and whose way of working is looked at.
            incident        TEXT UNIQUE,
            unit            TEXT,
            cause           TEXT NOT NULL,
            state           TEXT NOT NULL CHECK (state IN ('waits', 'ready', 'underWay', 'closed')),
            until           INTEGER,
            opened          INTEGER NOT NULL,
            meets_at        INTEGER,
            opened_because  TEXT,
            CHECK ((until IS NOT NULL) = (state = 'waits')),
            CHECK ((case_id IS NULL) = (incident IS NOT NULL)),
            CHECK ((unit IS NULL) = (incident IS NULL))
        ) STRICT;
        INSERT INTO review (review, case_id, cause, state, until, opened, meets_at, opened_because)
        SELECT review, case_id, cause, state, until, opened, meets_at, opened_because
          FROM review_2;
        DROP TABLE review_2;
        CREATE INDEX review_until ON review (until) WHERE state = 'waits';
        """,
        """
        -- 4: what set each complaint off, the weightiest first
        ALTER TABLE fact ADD COLUMN causes TEXT;
        \(TableRule.replace("causes TEXT", with: "causes TEXT CHECK (causes <> '')", in: "fact"))
        """,
        """
        -- 5: what units have written for themselves
        CREATE TABLE guide (
            unit   TEXT NOT NULL,
            topic  TEXT NOT NULL,
            since  INTEGER NOT NULL,
            -- Empty from when it was taken back.
            text   TEXT NOT NULL,
            by     TEXT NOT NULL,
            PRIMARY KEY (unit, topic, since)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE card (
            card    TEXT NOT NULL PRIMARY KEY,
            unit    TEXT NOT NULL,
            phrase  TEXT NOT NULL CHECK (phrase <> ''),
            say     TEXT NOT NULL,
            act     TEXT NOT NULL,
            since   INTEGER NOT NULL,
            by      TEXT NOT NULL,
            CHECK (say <> '' OR act <> '')
        ) STRICT;
        CREATE INDEX card_unit ON card (unit, phrase);
        """,
        """
        -- 6: who has been trained in the method
        CREATE TABLE caller (
            person  TEXT NOT NULL PRIMARY KEY,
            rings   INTEGER NOT NULL CHECK (rings IN (0, 1))
        ) STRICT, WITHOUT ROWID;
        -- Whose roles were not kept so far are taken to ring until Directory says otherwise.
        INSERT INTO caller (person, rings) SELECT person, 1 FROM person;
        CREATE TABLE training (
            training  TEXT NOT NULL PRIMARY KEY,
            unit      TEXT NOT NULL,
            kind      TEXT NOT NULL,
            held_on   TEXT NOT NULL,
            minutes   INTEGER NOT NULL CHECK (minutes BETWEEN 15 AND 600),
            by        TEXT NOT NULL
        ) STRICT;
        CREATE INDEX training_unit ON training (unit, held_on);
        CREATE TABLE training_person (
            training  TEXT NOT NULL REFERENCES training ON DELETE CASCADE,
            person    TEXT NOT NULL,
            PRIMARY KEY (person, training)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX training_person_of ON training_person (training);
        CREATE TABLE training_ground (
            unit     TEXT NOT NULL,
            ground   TEXT NOT NULL,
            laid_on  TEXT NOT NULL,
            by       TEXT NOT NULL,
            PRIMARY KEY (unit, ground)
        ) STRICT, WITHOUT ROWID;
        -- One row: when it is looked at next who lacks training; 0 in a file that never has.
        CREATE TABLE training_look (
            id    INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
            wake  INTEGER NOT NULL
        ) STRICT;
        INSERT INTO training_look (id, wake) VALUES (1, 0);
        """,
    ]

    /// A column's rule that its default keeps is given afterwards: with the column, SQLite would look through every fact.
    private static let handedOn = "handed_on INTEGER NOT NULL DEFAULT 0"
}

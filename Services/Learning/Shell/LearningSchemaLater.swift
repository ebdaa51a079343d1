import Runtime
import Store

extension LearningSchema {
    /// Those from the seventh on.
    static let later = [
        """
        -- 7: how one was met lies with the case's other facts, so that figures are one walk through one table
        ALTER TABLE fact ADD COLUMN respect TEXT;
        ALTER TABLE fact ADD COLUMN listening TEXT;
        ALTER TABLE fact ADD COLUMN fairness TEXT;
        UPDATE fact
           SET respect = said.respect, listening = said.listening, fairness = said.fairness
          FROM (
              SELECT case_id,
                     MAX(answer) FILTER (WHERE question = 'respect') AS respect,
                     MAX(answer) FILTER (WHERE question = 'listening') AS listening,
                     MAX(answer) FILTER (WHERE question = 'fairness') AS fairness
                FROM experience
               GROUP BY case_id
          ) AS said
         WHERE said.case_id = fact.case_id;
        DROP TABLE experience;
        """,
        """
        -- 8: how objections came out
        ALTER TABLE fact ADD COLUMN upheld INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE fact ADD COLUMN partly_upheld INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE fact ADD COLUMN not_upheld INTEGER NOT NULL DEFAULT 0;
        """,
        """
        -- 9: a case is reviewed again when something new has happened in it, but never twice at once
        PRAGMA defer_foreign_keys = ON;
        CREATE TEMP TABLE review_8 AS SELECT * FROM review;
        DROP TABLE review;
        CREATE TABLE review (
            review          TEXT NOT NULL PRIMARY KEY,
            case_id         TEXT,
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
        INSERT INTO review (review, case_id, incident, unit, cause, state, until, opened, meets_at, opened_because)
        SELECT review, case_id, incident, unit, cause, state, until, opened, meets_at, opened_because
          FROM review_8;
        DROP TABLE review_8;
        CREATE INDEX review_until ON review (until) WHERE state = 'waits';
        CREATE INDEX review_case ON review (case_id) WHERE case_id IS NOT NULL;
        CREATE UNIQUE INDEX review_open ON review (case_id) WHERE state <> 'closed';
        """,
        """
        -- 10: days by which, meetings that reach people, decisions that are told, words that are erased
        CREATE TABLE duty (
            -- A review, a mediation or a reparation.
            matter    TEXT NOT NULL PRIMARY KEY,
            task      TEXT NOT NULL,
            case_id   TEXT,
            -- Of an incident's review, which names no case.
            unit      TEXT,
            since     INTEGER NOT NULL,
            -- NULL while nothing is waited for; 0 while its day has not been reckoned.
            due       INTEGER,
            round     INTEGER NOT NULL,
            told      TEXT CHECK (told IN ('nearDue', 'overdue')),
            wakes_at  INTEGER,
            CHECK ((case_id IS NULL) = (unit IS NOT NULL)),
            CHECK (wakes_at IS NULL OR due IS NOT NULL)
        ) STRICT;
        CREATE INDEX duty_wakes ON duty (wakes_at) WHERE wakes_at IS NOT NULL;
        CREATE INDEX duty_case ON duty (case_id) WHERE due IS NOT NULL;
        -- What waits already gets its day from the first look at it on.
        INSERT INTO duty (matter, task, case_id, unit, since, due, round, wakes_at)
        SELECT review, 'review', case_id, unit, opened, 0, 0, 0 FROM review WHERE state IN ('ready', 'underWay');
        INSERT INTO duty (matter, task, case_id, since, due, round, wakes_at)
        SELECT reparation, 'reparation', case_id, proposed_at, 0, 0, 0 FROM reparation WHERE state = 'proposed';
        INSERT INTO duty (matter, task, case_id, since, due, round, wakes_at)
        SELECT mediation,
               CASE state WHEN 'offered' THEN 'mediationAnswer' WHEN 'accepted' THEN 'mediationMeeting'
                          ELSE 'mediationFollowUp' END,
               case_id, offered_at, 0, 0, 0
          FROM mediation
         WHERE state IN ('offered', 'accepted', 'agreed');
        ALTER TABLE review ADD COLUMN meeting_sequence INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE review ADD COLUMN gave_up_meeting INTEGER;
        ALTER TABLE review ADD COLUMN closed_at INTEGER;
        ALTER TABLE review ADD COLUMN erased_on TEXT;
        -- One that was closed before this was kept counts from when it was opened: no row of theirs is written anew.
        CREATE INDEX review_kept ON review (ifnull(closed_at, opened)) WHERE state = 'closed' AND erased_on IS NULL;
        CREATE TABLE review_guest (
            review  TEXT NOT NULL REFERENCES review,
            person  TEXT NOT NULL,
            PRIMARY KEY (review, person)
        ) STRICT, WITHOUT ROWID;
        ALTER TABLE mediation ADD COLUMN is_oral INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE reparation ADD COLUMN decided_by TEXT;
        ALTER TABLE reparation ADD COLUMN decided_at INTEGER;
        ALTER TABLE reparation ADD COLUMN words TEXT;
        ALTER TABLE reparation ADD COLUMN appeal TEXT;
        ALTER TABLE reparation ADD COLUMN told_on TEXT;
        -- What is agreed in an assessment is followed as a finding is, and comes from no review.
        \(TableRule.replace("review       TEXT NOT NULL REFERENCES review", with: "review       TEXT REFERENCES review", in: "finding"))
        ALTER TABLE assessment ADD COLUMN finding TEXT REFERENCES finding;
        -- Who asked how one was met: the citizen by themself, or one of us.
        ALTER TABLE fact ADD COLUMN is_own_experience INTEGER NOT NULL DEFAULT 0;
        -- One row: whether something was erased that is still in the file's journal.
        CREATE TABLE upkeep (
            id        INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
            cleaning  INTEGER NOT NULL CHECK (cleaning IN (0, 1))
        ) STRICT;
        INSERT INTO upkeep (id, cleaning) VALUES (1, 0);
        """,
        """
        -- 11: what citizens were told is kept letter by letter
        CREATE TABLE lesson (
            finding  TEXT NOT NULL REFERENCES finding,
            -- The first letter is 1. What was told before letters were kept so stands with the finding.
            number   INTEGER NOT NULL,
            text     TEXT NOT NULL,
            by       TEXT NOT NULL,
            at       INTEGER NOT NULL,
            PRIMARY KEY (finding, number)
        ) STRICT, WITHOUT ROWID;
        ALTER TABLE finding_case ADD COLUMN lesson INTEGER;
        """,
        """
        -- 12: a review says why and how often before it closes, and may be opened again
        ALTER TABLE review ADD COLUMN why TEXT;
        ALTER TABLE review ADD COLUMN recurrence TEXT;
        -- NULL: nobody was asked in so many words.
        ALTER TABLE finding ADD COLUMN recurrence TEXT;
        CREATE TABLE review_reopening (
            review  TEXT NOT NULL REFERENCES review,
            -- The first time is 1.
            number  INTEGER NOT NULL,
            by      TEXT NOT NULL,
            at      INTEGER NOT NULL,
            -- NULL once the words of the review are erased.
            reason  TEXT,
            PRIMARY KEY (review, number)
        ) STRICT, WITHOUT ROWID;
        """,
        ReminderStore.migration,
        """
        -- 14: what was granted is owed by somebody until it is given
        ALTER TABLE reparation ADD COLUMN giver TEXT;
        ALTER TABLE reparation ADD COLUMN given_on TEXT;
        -- Whose it is, where it is not the unit's leader's or theirs who have the case.
        ALTER TABLE duty ADD COLUMN person TEXT;
        """,
        GivenStore.migration,
        """
        -- 16: until when somebody is waited for after an incident, also where its review was let begin
        ALTER TABLE review ADD COLUMN waited_for INTEGER;
        UPDATE review SET waited_for = until WHERE incident IS NOT NULL;
        """,
        """
        -- 17: who was asked to mediate and has said no
        -- One a line, by name and place; NULL when nobody has.
        ALTER TABLE mediation ADD COLUMN declined_by TEXT;
        """,
    ]
}

/// What a yes, a slip of the finger and a chosen colleague brought into `wellbeing.sqlite`.
extension WellbeingSchema {
    static let takingBack = """
        -- 11: a yes, an answer that is taken back, whom somebody chose to ask, and incidents by their kind
        ALTER TABLE prompt ADD COLUMN accepted_on TEXT;
        ALTER TABLE prompt ADD COLUMN not_held_on TEXT;
        ALTER TABLE prompt ADD COLUMN answered_by TEXT;
        -- The person chose whom to ask: nobody else is asked in their place.
        ALTER TABLE prompt ADD COLUMN is_chosen INTEGER NOT NULL DEFAULT 0 CHECK (is_chosen IN (0, 1));
        CREATE INDEX prompt_answered_for ON prompt (leader, answered, prompt) WHERE state IN ('held', 'declined');
        -- How it stood before its last answer, until that may no longer be taken back.
        CREATE TABLE prompt_before (
            prompt       TEXT NOT NULL PRIMARY KEY REFERENCES prompt ON DELETE CASCADE,
            day          TEXT NOT NULL,
            leader       TEXT,
            state        TEXT NOT NULL CHECK (state IN ('open', 'offered')),
            stage        TEXT NOT NULL CHECK (stage IN ('first', 'reminder', 'escalated')),
            ask_by       INTEGER NOT NULL,
            answered     INTEGER,
            answered_on  TEXT,
            answered_by  TEXT,
            provider     TEXT,
            passed_from  TEXT,
            CHECK ((answered IS NULL) = (state = 'open'))
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX prompt_before_day ON prompt_before (day);
        -- Of quarters that have ended, chosen once; what may not be shown has no row.
        CREATE TABLE incident_figure (
            quarter    TEXT NOT NULL,
            unit       TEXT NOT NULL,
            trait      TEXT NOT NULL,
            incidents  INTEGER NOT NULL CHECK (incidents > 0),
            PRIMARY KEY (quarter, unit, trait)
        ) STRICT, WITHOUT ROWID;
        """
}

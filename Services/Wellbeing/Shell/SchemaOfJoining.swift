/// What two reports of one incident brought into `wellbeing.sqlite`.
extension WellbeingSchema {
    static let joining = """
        -- 13: two reports of one incident
        ALTER TABLE incident ADD COLUMN joined_to TEXT;
        ALTER TABLE incident ADD COLUMN joined_by TEXT;
        -- The day on which it was joined: on that day it can be parted again.
        ALTER TABLE incident ADD COLUMN joined_on TEXT;
        CREATE INDEX incident_joined ON incident (joined_to) WHERE joined_to IS NOT NULL;
        -- How the duties that go on stood before; one without a moment was brought by the report that was joined.
        CREATE TABLE incident_join_duty (
            joined       TEXT NOT NULL REFERENCES incident ON DELETE CASCADE,
            duty         TEXT NOT NULL,
            due          INTEGER,
            stage        TEXT NOT NULL CHECK (stage IN ('first', 'reminder', 'escalated')),
            -- The answer that it was given by being joined.
            answer       TEXT,
            PRIMARY KEY (joined, duty)
        ) STRICT, WITHOUT ROWID;
        """
}

/// The table of `AbsenceBook`, and what mails that colleagues write or send on are marked with.
enum Absences {
    static let migration = """
        -- 25: mails that colleagues write or send on, and who is away
        ALTER TABLE mail ADD COLUMN forwarded_by TEXT;
        ALTER TABLE mail ADD COLUMN is_colleagues INTEGER NOT NULL DEFAULT 0 CHECK (is_colleagues IN (0, 1));
        CREATE TABLE absence (
            absence   TEXT NOT NULL PRIMARY KEY,
            person    TEXT NOT NULL,
            from_day  TEXT NOT NULL,
            to_day    TEXT NOT NULL CHECK (to_day >= from_day)
        ) STRICT;
        CREATE INDEX absence_person ON absence (person, from_day);
        """
}

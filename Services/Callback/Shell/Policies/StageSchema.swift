/// The table of stages as each unit's own chain has them (decision 37).
enum StageSchema {
    static let migration = """
        -- 8: further stages of a chain
        ALTER TABLE escalation_answer RENAME TO escalation_answer_7;
        ALTER TABLE ping RENAME TO ping_7;
        CREATE TABLE ping (
            callback     TEXT NOT NULL REFERENCES call,
            stage        TEXT NOT NULL CHECK (stage IN ('owed', 'wished', 'nearTarget', 'nearLimit', 'missed',
                                                        'stillMissed', 'longMissed')),
            due          INTEGER NOT NULL,
            valid_until  INTEGER NOT NULL CHECK (valid_until > due),
            fate         TEXT NOT NULL CHECK (fate IN ('planned', 'told', 'untold')),
            told_at      INTEGER CHECK ((told_at IS NOT NULL) = (fate = 'told')),
            recipients   TEXT CHECK ((recipients IS NOT NULL) = (fate = 'told')),
            PRIMARY KEY (callback, stage)
        ) STRICT;
        INSERT INTO ping (callback, stage, due, valid_until, fate, told_at, recipients)
        SELECT callback, stage, due, valid_until, fate, told_at, recipients
          FROM ping_7
         ORDER BY rowid;
        CREATE TABLE escalation_answer (
            callback     TEXT NOT NULL,
            stage        TEXT NOT NULL,
            answer       TEXT NOT NULL CHECK (answer IN ('takenOver', 'givenOn', 'ringsNow', 'staysWithCaller')),
            answered_by  TEXT NOT NULL,
            answered_at  INTEGER NOT NULL,
            PRIMARY KEY (callback, stage),
            FOREIGN KEY (callback, stage) REFERENCES ping
        ) STRICT;
        INSERT INTO escalation_answer (callback, stage, answer, answered_by, answered_at)
        SELECT callback, stage, answer, answered_by, answered_at
          FROM escalation_answer_7
         ORDER BY rowid;
        DROP TABLE escalation_answer_7;
        DROP TABLE ping_7;
        CREATE INDEX ping_planned ON ping (due, callback, stage) WHERE fate = 'planned';
        -- A deadline that is reckoned anew is noted once for all calls of a unit, not by each of them.
        DROP TRIGGER call_changes_list;
        CREATE TRIGGER call_changes_list
        AFTER UPDATE OF state, assigned ON call
        BEGIN
            INSERT INTO list_owed (unit, changes)
            SELECT unit, 1 FROM case_file WHERE case_id = NEW.case_id
                ON CONFLICT (unit) DO UPDATE SET changes = changes + 1;
        END;
        """
}

import Store

/// The tables of policies in force, of what a change of them has reached, and of the lists of calls owed (decision 31).
enum PolicySchema {
    static let migration = """
        -- 7: policies in versions, and units whose list of calls is to be written
        ALTER TABLE call ADD COLUMN policy TEXT;
        ALTER TABLE call ADD COLUMN instance INTEGER NOT NULL DEFAULT 1;
        -- Given with the column it would have SQLite look through every call there is.
        \(TableRule.replace(instance, with: instance + " CHECK (instance > 0)", in: "call"))
        CREATE TABLE policy_version (
            policy   TEXT NOT NULL PRIMARY KEY,
            content  TEXT NOT NULL,
            since    INTEGER NOT NULL
        ) STRICT;
        -- One row: under which policies open calls were reckoned, and how far a change has come.
        CREATE TABLE policy_applied (
            book    TEXT NOT NULL PRIMARY KEY,
            marker  TEXT
        ) STRICT;
        -- Units whose list on disk is older than their calls.
        CREATE TABLE list_owed (
            unit     TEXT NOT NULL PRIMARY KEY,
            changes  INTEGER NOT NULL,
            -- When a change was first seen that the list lacks; NULL until the next tick has looked.
            since    INTEGER,
            is_due   INTEGER NOT NULL DEFAULT 0 CHECK (is_due IN (0, 1))
        ) STRICT;
        CREATE TRIGGER call_is_listed
        AFTER INSERT ON call
        BEGIN
            INSERT INTO list_owed (unit, changes)
            SELECT unit, 1 FROM case_file WHERE case_id = NEW.case_id
                ON CONFLICT (unit) DO UPDATE SET changes = changes + 1;
        END;
        CREATE TRIGGER call_changes_list
        AFTER UPDATE OF state, assigned, limit_due ON call
        BEGIN
            INSERT INTO list_owed (unit, changes)
            SELECT unit, 1 FROM case_file WHERE case_id = NEW.case_id
                ON CONFLICT (unit) DO UPDATE SET changes = changes + 1;
        END;
        """

    static let times = """
        -- 30: a policy that comes back is in force once more
        CREATE TABLE policy_time (
            policy       TEXT NOT NULL REFERENCES policy_version,
            since        INTEGER NOT NULL,
            is_in_force  INTEGER NOT NULL CHECK (is_in_force IN (0, 1)),
            PRIMARY KEY (policy, since)
        ) STRICT, WITHOUT ROWID;
        -- Which of them is in force now the next start sees.
        INSERT INTO policy_time (policy, since, is_in_force) SELECT policy, since, 1 FROM policy_version;
        """

    private static let instance = "instance INTEGER NOT NULL DEFAULT 1"
}

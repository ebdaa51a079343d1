import Store

/// The stages that each unit's own chain may have (decision 37).
///
/// A busy municipality has half a million rows here; they stay where they lie (decision 52).
enum StageSchema {
    static let migration = """
        -- 8: further stages of a chain
        \(TableRule.replace(before, with: after, in: "ping"))
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

    private static let before = "CHECK (stage IN ('owed', 'nearTarget', 'nearLimit', 'missed', 'stillMissed'))"
    private static let after =
        "CHECK (stage IN ('owed', 'wished', 'nearTarget', 'nearLimit', 'missed', 'stillMissed', 'longMissed'))"
}

/// What many hard talks on one day, and a colleague who cannot, brought into `wellbeing.sqlite`.
extension WellbeingSchema {
    static let talks = """
        -- 16: how many hard talks a prompt came up with, and in which cases beside its own; who was chosen is waited for no longer
        ALTER TABLE prompt ADD COLUMN talks INTEGER NOT NULL DEFAULT 0 CHECK (talks >= 0);
        UPDATE prompt
           SET talks = 1
         WHERE state IN ('open', 'offered')
           AND (cause = 'hardTalk' OR kind = 'defusing' AND cause = 'ownRequest' AND case_id IS NOT NULL);
        CREATE TABLE prompt_further_case (
            prompt   TEXT NOT NULL REFERENCES prompt ON DELETE CASCADE,
            case_id  TEXT NOT NULL,
            PRIMARY KEY (prompt, case_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX prompt_further_case_of ON prompt_further_case (case_id);
        -- A colleague who was reminded and has not answered: it rested for ever.
        UPDATE prompt
           SET wake = ask_by
         WHERE is_chosen = 1 AND state IN ('open', 'offered') AND stage = 'reminder' AND wake IS NULL;
        """
}

/// That nobody who stood in an incident sees to it, and that a leave begins, brought into `wellbeing.sqlite`.
extension WellbeingSchema {
    static let passingOver = """
        -- 18: who was passed over as the leader of an incident, and when what somebody answers for is looked at as their leave begins
        ALTER TABLE incident ADD COLUMN passed_over TEXT;
        UPDATE incident
           SET recheck = 1
         WHERE closed IS NULL
           AND leader IN (SELECT person FROM incident_person WHERE incident_person.incident = incident.incident);
        UPDATE prompt
           SET recheck = 1
         WHERE state IN ('open', 'offered') AND leader <> person
           AND leader IN (SELECT person FROM incident_person WHERE incident_person.incident = prompt.incident);
        ALTER TABLE absence ADD COLUMN wake INTEGER;
        -- About when doors open; a leave that has begun is looked at once more, and nothing comes of it.
        UPDATE absence SET wake = 1000 * unixepoch(from_day || ' 07:00');
        CREATE INDEX absence_wake ON absence (wake) WHERE wake IS NOT NULL;
        """
}

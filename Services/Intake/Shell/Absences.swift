import CaseModel
import Runtime
import Store

/// Who is away today, as Directory has said: identifiers and days, and nothing of why. Whoever is away reads no mail.
struct Absences {
    /// So long after its last day an absence is forgotten.
    private static let keptDays = 31

    let database: Database

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

    func put(_ said: AbsenceChanged, on today: CivilDay) throws(StoreError) {
        try database.run("DELETE FROM absence WHERE absence = :absence", ["absence": Value(said.absence)])
        try database.run(
            "DELETE FROM absence WHERE to_day < :day", ["day": .text("\(today.adding(days: -Self.keptDays))")])
        guard !said.isCancelled else { return }
        let sql = "INSERT INTO absence (absence, person, from_day, to_day) VALUES (:absence, :person, :from, :to)"
        try database.run(
            sql,
            [
                "absence": Value(said.absence), "person": Value(said.person), "from": .text("\(said.from)"),
                "to": .text("\(said.to)"),
            ])
    }

    func isAway(_ person: PersonID, on day: CivilDay) throws(StoreError) -> Bool {
        let sql = "SELECT 1 FROM absence WHERE person = :person AND from_day <= :day AND to_day >= :day LIMIT 1"
        return try database.first(sql, ["person": Value(person), "day": .text("\(day)")]) { _ in true } ?? false
    }
}

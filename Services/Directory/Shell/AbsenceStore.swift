import CaseModel
import Runtime
import Store

/// Who is away, from when to when. The reason is asked of nobody and has no place to stand.
struct AbsenceStore {
    /// So long after its last day an absence is forgotten.
    private static let keptDays = 31

    let database: Database

    static let migration = """
        -- 2: who is away
        CREATE TABLE absence (
            absence   TEXT NOT NULL PRIMARY KEY,
            person    TEXT NOT NULL REFERENCES person,
            from_day  TEXT NOT NULL,
            to_day    TEXT NOT NULL CHECK (to_day >= from_day),
            said_by   TEXT NOT NULL,
            said_at   INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX absence_by_person ON absence (person, from_day);
        """

    func put(_ absence: Absence, by person: PersonID, at now: Timestamp) throws(StoreError) {
        let sql = """
            INSERT INTO absence (absence, person, from_day, to_day, said_by, said_at)
            VALUES (:absence, :person, :from, :to, :by, :now)
                ON CONFLICT (absence) DO UPDATE
               SET from_day = :from, to_day = :to, said_by = :by, said_at = :now
            """
        try database.run(
            sql,
            [
                "absence": Value(absence.absence), "person": Value(absence.person), "from": .text("\(absence.from)"),
                "to": .text("\(absence.to)"), "by": Value(person), "now": Value(now),
            ])
    }

    func remove(_ absence: AbsenceID) throws(StoreError) {
        try database.run("DELETE FROM absence WHERE absence = :absence", ["absence": Value(absence)])
    }

    func find(_ absence: AbsenceID) throws(StoreError) -> Absence? {
        let sql = "SELECT absence, person, from_day, to_day FROM absence WHERE absence = :absence"
        return try database.first(sql, ["absence": Value(absence)]) { Absence($0) }
    }

    /// The absence of this person on just these days.
    func find(_ person: PersonID, from: CivilDay, to: CivilDay) throws(StoreError) -> Absence? {
        let sql = """
            SELECT absence, person, from_day, to_day
              FROM absence
             WHERE person = :person AND from_day = :from AND to_day = :to
             ORDER BY absence
             LIMIT 1
            """
        return try database.first(
            sql, ["person": Value(person), "from": .text("\(from)"), "to": .text("\(to)")]
        ) { Absence($0) }
    }

    /// Who is away on that day or later, at most 200, in order of the first day.
    func absences(since day: CivilDay) throws(StoreError) -> [Absence] {
        let sql = """
            SELECT absence, person, from_day, to_day
              FROM absence
             WHERE to_day >= :day
             ORDER BY from_day, absence
             LIMIT 200
            """
        return try database.rows(sql, ["day": .text("\(day)")]) { Absence($0) }
    }

    func forget(before day: CivilDay) throws(StoreError) {
        try database.run(
            "DELETE FROM absence WHERE to_day < :day", ["day": .text("\(day.adding(days: -Self.keptDays))")])
    }
}

extension Absence {
    fileprivate init(_ row: Row) {
        self.init(
            absence: row.id("absence"), person: row.id("person"), from: row.day("from_day"), to: row.day("to_day"))
    }
}

import CaseModel
import Runtime
import Store

/// What units have at regular intervals, and who is away.
struct RhythmStore {
    let database: Database

    func put(_ rhythm: CareRhythm, wake: Timestamp) throws(StoreError) {
        let sql = """
            INSERT INTO rhythm (unit, kind, working_days, next_day, wake)
            VALUES (:unit, :kind, :days, :next, :wake)
                ON CONFLICT (unit, kind) DO UPDATE SET working_days = :days, next_day = :next, wake = :wake
            """
        try database.run(
            sql,
            [
                "unit": Value(rhythm.unit), "kind": Value(term: rhythm.kind), "days": Value(rhythm.workingDays),
                "next": .text(rhythm.next.description), "wake": Value(wake),
            ])
    }

    func end(_ kind: CareKind, in unit: UnitID) throws(StoreError) {
        try database.run(
            "DELETE FROM rhythm WHERE unit = :unit AND kind = :kind", ["unit": Value(unit), "kind": Value(term: kind)])
    }

    func rhythms(of units: [UnitID]) throws(StoreError) -> [CareRhythm] {
        var rhythms: [CareRhythm] = []
        for unit in Set(units).sorted() {
            let sql = "SELECT * FROM rhythm WHERE unit = :unit ORDER BY kind"
            rhythms += try database.rows(sql, ["unit": Value(unit)], Self.rhythm)
        }
        return rhythms
    }

    func due(at now: Timestamp, limit: Int) throws(StoreError) -> [CareRhythm] {
        let sql = "SELECT * FROM rhythm WHERE wake <= :now ORDER BY wake, unit, kind LIMIT :limit"
        return try database.rows(sql, ["now": Value(now), "limit": Value(limit)], Self.rhythm)
    }

    private static func rhythm(_ row: Row) -> CareRhythm {
        CareRhythm(
            unit: row.id("unit"), kind: row.term("kind"), workingDays: row.number("working_days"),
            next: row.day("next_day"))
    }

    func leader(of unit: UnitID) throws(StoreError) -> PersonID? {
        try database.first("SELECT leader FROM unit WHERE unit = :unit", ["unit": Value(unit)]) {
            $0.optionalID("leader", PersonID.self)
        }.flatMap { $0 }
    }

    /// - Parameter wake: when what they answer for is to be looked at as it begins; `nil` where it has begun.
    func put(_ said: AbsenceChanged, wake: Timestamp?) throws(StoreError) {
        guard !said.isCancelled else {
            try database.run("DELETE FROM absence WHERE absence = :absence", ["absence": Value(said.absence)])
            return
        }
        let sql = """
            INSERT INTO absence (absence, person, from_day, to_day, wake)
            VALUES (:absence, :person, :from, :to, :wake)
                ON CONFLICT (absence) DO UPDATE SET from_day = :from, to_day = :to, wake = :wake
            """
        try database.run(
            sql,
            [
                "absence": Value(said.absence), "person": Value(said.person), "from": .text(said.from.description),
                "to": .text(said.to.description), "wake": Value(wake),
            ])
    }

    /// Those whose leave, told of beforehand, has begun; each leave once.
    func leaving(at now: Timestamp) throws(StoreError) -> [PersonID] {
        let sql = "UPDATE absence SET wake = NULL WHERE wake <= :now RETURNING person"
        return try database.rows(sql, ["now": Value(now)]) { $0.id("person") }
    }

    /// Those of `people` who are away on that day.
    func away(_ people: [PersonID], on day: CivilDay) throws(StoreError) -> Set<PersonID> {
        let sql = "SELECT 1 FROM absence WHERE person = :person AND from_day <= :day AND to_day >= :day LIMIT 1"
        var away: Set<PersonID> = []
        for person in people
        where try database.first(sql, ["person": Value(person), "day": .text(day.description)], { _ in true }) == true {
            away.insert(person)
        }
        return away
    }
}

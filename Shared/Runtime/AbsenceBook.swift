package import CaseModel
package import Store

/// Who is away on which days, as Directory has said: identifiers and days, and nothing of why. For every service that must not
/// wait for somebody who reads no mail.
package struct AbsenceBook {
    /// So long after its last day an absence is forgotten.
    private static let keptDays = 31

    private let database: Database

    package init(_ database: Database) { self.database = database }

    /// Takes in what was said of one absence; what ended long ago is let go on the same occasion.
    package func put(_ said: AbsenceChanged, on today: CivilDay) throws(StoreError) {
        try database.run("DELETE FROM absence WHERE absence = :absence", ["absence": Value(said.absence)])
        try database.run(
            "DELETE FROM absence WHERE to_day < :day", ["day": .text("\(today.adding(days: -Self.keptDays))")])
        guard !said.isCancelled else { return }
        let sql = """
            INSERT INTO absence (absence, person, from_day, to_day)
            VALUES (:absence, :person, :from, :to)
            """
        try database.run(
            sql,
            [
                "absence": Value(said.absence), "person": Value(said.person), "from": .text("\(said.from)"),
                "to": .text("\(said.to)"),
            ])
    }

    package func isAway(_ person: PersonID, on day: CivilDay) throws(StoreError) -> Bool {
        let sql = """
            SELECT 1
              FROM absence
             WHERE person = :person AND from_day <= :day AND to_day >= :day
             LIMIT 1
            """
        return try database.first(sql, ["person": Value(person), "day": .text("\(day)")]) { _ in true } ?? false
    }

    /// The last day on which somebody is away without a break; `nil` when they are here on that day.
    package func awayUntil(_ person: PersonID, on day: CivilDay) throws(StoreError) -> CivilDay? {
        let sql = """
            SELECT to_day
              FROM absence
             WHERE person = :person AND from_day <= :day AND to_day >= :day
             ORDER BY to_day DESC
             LIMIT 1
            """
        var last: CivilDay?
        var next = day
        while let end = try database.first(
            sql, ["person": Value(person), "day": .text("\(next)")], { $0.day("to_day") })
        {
            last = end
            next = end.adding(days: 1)
        }
        return last
    }

    /// Those of `people` who are away on that day.
    package func away(among people: [PersonID], on day: CivilDay) throws(StoreError) -> Set<PersonID> {
        var away: Set<PersonID> = []
        for person in people where try isAway(person, on: day) { away.insert(person) }
        return away
    }
}

import CaseModel
import Runtime
import Store
import WellbeingCore

/// Once a day: what has been kept long enough is erased, and figures of a quarter that has ended are chosen.
struct Upkeep {
    let database: Database
    let policy: CarePolicy

    func isDue(at now: Timestamp) throws(StoreError) -> Bool {
        try database.first("SELECT 1 FROM upkeep WHERE wake <= :now", ["now": Value(now)]) { _ in true } ?? false
    }

    func run(at now: Timestamp) throws(StoreError) {
        // Chosen before anything is erased.
        try chooseFigures(at: now)
        let erased = try sweep(at: now)
        let next = Copenhagen.moment(now.civil.day.adding(days: 1), "03:00")
        try database.run(
            "UPDATE upkeep SET wake = :next, cleaning = max(cleaning, :erased)",
            ["next": Value(next), "erased": Value(erased > 0)])
    }

    var needsCleaning: Bool {
        get throws(StoreError) {
            try database.first("SELECT cleaning FROM upkeep") { $0.bool("cleaning") } ?? false
        }
    }

    func cleaned() throws(StoreError) { try database.run("UPDATE upkeep SET cleaning = 0") }

    /// Erases what its kind's time is up for; never what nobody has answered, as long as what it was asked about is kept.
    private func sweep(at now: Timestamp) throws(StoreError) -> Int {
        func before(_ days: Int) -> Value { Value(now.adding(hours: -24 * Int64(days))) }
        var erased = 0
        for (sql, moment) in [
            (
                "DELETE FROM prompt WHERE state IN ('held', 'declined', 'lapsed') AND answered < :before",
                before(policy.keepAnsweredDays)
            ),
            ("DELETE FROM incident WHERE closed < :before", before(policy.keepIncidentDays)),
            ("DELETE FROM lost_incident WHERE found < :before", before(policy.keepIncidentDays)),
            ("DELETE FROM put_back WHERE released < :before", before(LostCare.daysTold)),
            ("DELETE FROM sign WHERE at < :before", before(policy.loadDays)),
            // An objection to an older note is no sign of today's load.
            ("DELETE FROM note_author WHERE at < :before", before(400)),
        ] {
            erased += try database.run(sql, ["before": moment])
        }
        // Seen to, closed and kept its time: that somebody stood in it goes with it, whether or not a button was pressed.
        erased += try database.run(
            """
            DELETE FROM prompt
             WHERE state IN ('open', 'offered')
               AND incident IS NOT NULL AND incident NOT IN (SELECT incident FROM incident)
            """)
        // What may no longer be taken back.
        let today = now.civil.day.description
        try database.run("DELETE FROM prompt_before WHERE day < :day", ["day": .text(today)])
        let oldest = now.civil.day.adding(days: -policy.keepAnsweredDays)
        erased += try database.run("DELETE FROM strain WHERE seen_on < :day", ["day": .text(oldest.description)])
        let yesterday = now.civil.day.adding(days: -1).description
        return erased + (try database.run("DELETE FROM absence WHERE to_day < :day", ["day": .text(yesterday)]))
    }

    /// Forgets what concerns a person, a case or an incident that was erased; of how many of them there was anything.
    func erase(_ identifiers: [String]) throws(StoreError) -> Int {
        var held = 0
        for identifier in identifiers {
            var erased = 0
            for sql in [
                "DELETE FROM prompt WHERE person = :id OR incident = :id",
                "DELETE FROM incident WHERE incident = :id",
                "DELETE FROM lost_incident WHERE leader = :id",
                "DELETE FROM incident_person WHERE person = :id",
                "DELETE FROM put_off WHERE leader = :id",
                "DELETE FROM leader_told WHERE leader = :id",
                "DELETE FROM sign WHERE person = :id",
                "DELETE FROM note_author WHERE person = :id",
                "DELETE FROM absence WHERE person = :id",
                "DELETE FROM red_person WHERE person = :id",
                "DELETE FROM case_person WHERE person = :id OR case_id = :id",
                "DELETE FROM red_case WHERE case_id = :id",
                "DELETE FROM readiness WHERE case_id = :id",
                "DELETE FROM prompt_further_case WHERE case_id = :id",
                "UPDATE incident SET case_id = NULL WHERE case_id = :id",
                "UPDATE incident SET passed_over = NULL WHERE passed_over = :id",
            ] {
                erased += try database.run(sql, ["id": .text(identifier)])
            }
            if let incident = IncidentID(rawValue: identifier) {
                erased += try LostIncidents(database: database).erase(incident)
            }
            // Two that differ only in their case become one matter; the help that was offered stays.
            erased += try database.run(
                "UPDATE OR REPLACE prompt SET case_id = NULL WHERE case_id = :id", ["id": .text(identifier)])
            if erased > 0 { held += 1 }
        }
        if held > 0 { try database.run("UPDATE upkeep SET cleaning = 1") }
        return held
    }

    // MARK: Figures

    private func chooseFigures(at now: Timestamp) throws(StoreError) {
        let end = now.civil.day.firstOfQuarter
        let begin = end.adding(days: -1).firstOfQuarter
        let known = try database.first(
            "SELECT 1 FROM figure WHERE quarter = :quarter", ["quarter": .text(begin.description)]
        ) { _ in true }
        let parents = try parents()
        guard known == nil, !parents.isEmpty else { return }
        let span: Values = ["from": Value(Copenhagen.moment(begin)), "to": Value(Copenhagen.moment(end))]
        let lookedAfter = SmallFigures(
            parents: parents,
            counts: try count(
                """
                SELECT person, unit, asked AS at FROM prompt
                 WHERE asked >= :from AND asked < :to AND state IN ('offered', 'held') AND is_team = 0
                """, span)
        ).shown
        let inIncidents = SmallFigures(
            parents: parents,
            counts: try count(
                """
                SELECT person, incident_person.unit AS unit, registered AS at
                  FROM incident_person JOIN incident USING (incident)
                 WHERE registered >= :from AND registered < :to
                """, span),
            beside: try count(
                """
                SELECT incident AS person, incident_person.unit AS unit, registered AS at
                  FROM incident_person JOIN incident USING (incident)
                 WHERE registered >= :from AND registered < :to AND joined_to IS NULL
                """, span)
        ).shown
        try chooseIncidentFigures(begin, span, parents: parents)
        for unit in parents.keys.sorted() {
            try database.run(
                """
                INSERT INTO figure (unit, quarter, looked_after, in_incidents)
                VALUES (:unit, :quarter, :looked, :incidents)
                """,
                [
                    "unit": Value(unit), "quarter": .text(begin.description),
                    "looked": Value(lookedAfter[unit].map(Int64.init)),
                    "incidents": Value(inIncidents[unit].map(Int64.init)),
                ])
        }
    }

    private func parents() throws(StoreError) -> [UnitID: UnitID?] {
        let pairs = try database.rows("SELECT unit, parent FROM unit ORDER BY unit") {
            ($0.id("unit", UnitID.self), $0.optionalID("parent", UnitID.self))
        }
        return Dictionary(pairs) { first, _ in first }
    }

    /// How many people, or incidents, each unit has in it; whoever was in several counts once, where it was last.
    func count(_ facts: String, _ span: Values) throws(StoreError) -> [UnitID: Int] {
        let sql = """
            SELECT unit, count(*) AS people
              FROM (SELECT unit, row_number() OVER (PARTITION BY person ORDER BY at DESC, unit) AS place FROM (\(facts)))
             WHERE place = 1
             GROUP BY unit
             ORDER BY unit
            """
        let pairs = try database.rows(sql, span) { ($0.id("unit", UnitID.self), $0.number("people")) }
        return Dictionary(pairs) { first, _ in first }
    }

    /// The newest `most` of them.
    func figures(of units: [UnitID], most: Int) throws(StoreError) -> [CareFigure] {
        let sql = "SELECT * FROM figure ORDER BY quarter DESC, unit"
        let seen = Set(units)
        return try database.rows(sql) { row in
            CareFigure(
                unit: row.id("unit"), from: row.day("quarter"),
                lookedAfter: row.optionalInteger("looked_after").map { Int($0) },
                inIncidents: row.optionalInteger("in_incidents").map { Int($0) })
        }.filter { seen.contains($0.unit) }.prefix(most).map(\.self)
    }

    // MARK: The tree

    func organisation() throws(StoreError) -> Organisation {
        let units = try database.rows("SELECT * FROM unit ORDER BY unit") {
            Organisation.Unit(
                unit: $0.id("unit"), parent: $0.optionalID("parent"), leader: $0.optionalID("leader"))
        }
        let people = try database.rows("SELECT person, unit FROM person WHERE is_active = 1 ORDER BY person") {
            ($0.id("person", PersonID.self), $0.id("unit", UnitID.self))
        }
        return Organisation(units: units, people: Dictionary(people) { first, _ in first })
    }
}

import CaseModel
import Runtime
import Store
import WellbeingCore

/// What was answered, and how it stood before: for whoever looks for when they last spoke with whom, and for a slip of the
/// finger.
extension WellbeingStore {
    /// How a prompt stood before it was answered today.
    func remember(_ before: Kept, on day: CivilDay) throws(StoreError) {
        let sql = """
            INSERT OR REPLACE INTO prompt_before (prompt, day, leader, state, stage, ask_by, answered, answered_on,
                                                  answered_by, provider, passed_from)
            VALUES (:prompt, :day, :leader, :state, :stage, :by, :answered, :on, :answerer, :provider, :passed)
            """
        try database.run(
            sql,
            [
                "prompt": Value(before.prompt), "day": .text(day.description), "leader": Value(before.leader),
                "state": Value(term: before.state.name), "stage": Value(term: before.stage), "by": Value(before.by),
                "answered": Value(before.state.answered), "on": Value(before.on?.description),
                "answerer": Value(before.answeredBy), "provider": Value(term: before.provider),
                "passed": Value(before.passedFrom),
            ])
    }

    /// The prompt as it stood before it was answered that day; `nil` when that is no longer kept.
    func before(_ answered: Kept, on day: CivilDay) throws(StoreError) -> Kept? {
        let sql = "SELECT * FROM prompt_before WHERE prompt = :prompt AND day = :day"
        return try database.first(sql, ["prompt": Value(answered.prompt), "day": .text(day.description)]) { row in
            var kept = answered
            kept.stage = row.term("stage")
            kept.by = row.moment("ask_by")
            kept.state =
                row.term("state", PromptState.self) == .open
                ? .asked(kept.stage, by: kept.by)
                : .offered(at: row.optionalMoment("answered") ?? kept.by, kept.stage, by: kept.by)
            kept.leader = row.optionalID("leader")
            kept.on = row.optionalDay("answered_on")
            kept.answeredBy = row.optionalID("answered_by")
            kept.provider = row.optionalTerm("provider")
            kept.passedFrom = row.optionalID("passed_from")
            return kept
        }
    }

    func forget(before prompt: PromptID) throws(StoreError) {
        try database.run("DELETE FROM prompt_before WHERE prompt = :prompt", ["prompt": Value(prompt)])
    }

    /// Who answers for it is looked up anew: while it was answered, nobody looked.
    func recheck(_ prompt: PromptID) throws(StoreError) {
        try database.run("UPDATE prompt SET recheck = 1 WHERE prompt = :prompt", ["prompt": Value(prompt)])
    }

    func recheck(_ incident: IncidentID) throws(StoreError) {
        try database.run("UPDATE incident SET recheck = 1 WHERE incident = :incident", ["incident": Value(incident)])
    }

    /// What was offered because of an incident: who stood in it has changed.
    func recheck(offeredAfter incident: IncidentID) throws(StoreError) {
        try database.run(
            "UPDATE prompt SET recheck = 1 WHERE incident = :incident AND state IN ('open', 'offered')",
            ["incident": Value(incident)])
    }

    /// Held and declined, for which this person answered, of people in `units` and of whoever chose them; what was answered
    /// last first. A unit's rounds of today alone: they are many.
    func answered(
        _ wish: ListAnsweredPrompts, by leader: PersonID, in units: [UnitID], since today: Timestamp
    ) throws(StoreError) -> [Kept] {
        let sql = """
            SELECT prompt.*
              FROM prompt
              JOIN person ON person.person = prompt.person
             WHERE leader = :leader AND state IN ('held', 'declined')
               AND (is_chosen = 1 OR is_team = 1 AND answered >= :today
                    OR is_team = 0 AND person.unit IN (SELECT value FROM json_each(:units)))
               AND (:person IS NULL OR prompt.person = :person)
               AND (:after IS NULL
                    OR (SELECT (prompt.answered, prompt.prompt) < (one.answered, one.prompt)
                          FROM prompt AS one
                         WHERE one.prompt = :after))
             ORDER BY answered DESC, prompt DESC
             LIMIT :most
            """
        return try database.rows(
            sql,
            [
                "leader": Value(leader), "today": Value(today), "units": Value(units), "person": Value(wish.person),
                "after": Value(wish.after), "most": Value(ListAnsweredPrompts.most),
            ]
        ) { Self.kept($0) }
    }

    /// Whether this person sits in the chair of any unit.
    func leadsUnit(_ person: PersonID) throws(StoreError) -> Bool {
        try database.first("SELECT 1 FROM unit WHERE leader = :person LIMIT 1", ["person": Value(person)]) { _ in true }
            ?? false
    }

    /// The leaders who work here of the units right under those that `leader` leads, each once.
    func leaders(under leader: PersonID) throws(StoreError) -> [PersonID] {
        let sql = """
            SELECT unit.leader AS leader
              FROM unit
              JOIN unit AS over ON over.unit = unit.parent AND over.leader = :leader
              JOIN person ON person.person = unit.leader AND person.is_active = 1
             WHERE unit.leader <> :leader
             GROUP BY unit.leader
             ORDER BY min(unit.unit)
            """
        return try database.rows(sql, ["leader": Value(leader)]) { $0.id("leader") }
    }

    /// The unit and all below it, in order of identifier.
    func units(under unit: UnitID) throws(StoreError) -> [UnitID] {
        let sql = """
            WITH RECURSIVE below (unit) AS (
                SELECT unit FROM unit WHERE unit = :unit
                 UNION
                SELECT unit.unit FROM unit JOIN below ON unit.parent = below.unit
            )
            SELECT unit FROM below ORDER BY unit
            """
        return try database.rows(sql, ["unit": Value(unit)]) { $0.id("unit") }
    }
}

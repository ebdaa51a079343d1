import CaseModel
import Runtime
import Store
import WellbeingCore

/// Prompts, and what Learning has been told. Sole owner of `wellbeing.sqlite`; knows no word of any citizen.
struct WellbeingStore {
    let database: Database

    /// What is open of this kind for the person in this matter.
    func open(_ kind: CareKind, for person: PersonID, case: CaseID?, incident: IncidentID?) throws(StoreError)
        -> Kept?
    {
        let sql = """
            SELECT *
              FROM prompt
             WHERE person = :person AND kind = :kind AND state IN ('open', 'offered') AND is_team = 0
               AND case_id IS :case AND incident IS :incident
            """
        return try database.first(
            sql,
            [
                "person": Value(person), "kind": Value(term: kind), "case": Value(`case`), "incident": Value(incident),
            ]
        ) { Self.kept($0) }
    }

    /// Whether a prompt of this kind for this cause was asked for since then.
    func wasAsked(_ kind: CareKind, cause: CareCause, for person: PersonID, since: Timestamp) throws(StoreError)
        -> Bool
    {
        let sql = """
            SELECT 1
              FROM prompt
             WHERE person = :person AND kind = :kind AND is_team = 0 AND state <> 'lapsed'
               AND cause = :cause AND max(asked, ifnull(answered, 0)) >= :since
             LIMIT 1
            """
        return try database.first(
            sql,
            [
                "person": Value(person), "kind": Value(term: kind), "cause": Value(term: cause), "since": Value(since),
            ]
        ) { _ in true } ?? false
    }

    func keep(_ kept: Kept) throws(StoreError) {
        let sql = """
            INSERT INTO prompt (prompt, kind, cause, case_id, incident, person, unit, is_team, leader, state, stage, asked,
                                ask_by, wake, answered, answered_on, provider, round, digest, passed_from, accepted_on,
                                not_held_on, answered_by, is_chosen, occasion_at, talks, left_at)
            VALUES (:prompt, :kind, :cause, :case, :incident, :person, :unit, :team, :leader, :state, :stage, :asked,
                    :by, :wake, :answered, :on, :provider, :round, :digest, :passed, :accepted,
                    :notHeld, :answerer, :chosen, :occasion, :talks, :left)
                ON CONFLICT (prompt) DO UPDATE
               SET leader = :leader, state = :state, stage = :stage, ask_by = :by, wake = :wake, answered = :answered,
                   answered_on = :on, provider = :provider, round = :round, digest = :digest, passed_from = :passed,
                   accepted_on = :accepted, not_held_on = :notHeld, answered_by = :answerer, talks = :talks,
                   left_at = :left, recheck = 0
            """
        _ = try database.run(
            sql,
            [
                "prompt": Value(kept.prompt), "kind": Value(term: kept.kind), "cause": Value(term: kept.cause),
                "case": Value(kept.case), "incident": Value(kept.incident), "person": Value(kept.person),
                "unit": Value(kept.unit), "team": Value(kept.isTeam), "leader": Value(kept.leader),
                "state": Value(term: kept.state.name), "stage": Value(term: kept.stage), "asked": Value(kept.asked),
                "by": Value(kept.by), "wake": Value(kept.state.isWaitedFor ? kept.wake : nil),
                "answered": Value(kept.state.answered),
                "on": Value(kept.on?.description), "provider": Value(term: kept.provider), "round": Value(kept.round),
                "digest": Value(kept.digest), "passed": Value(kept.passedFrom),
                "accepted": Value(kept.accepted?.description), "notHeld": Value(kept.notHeld?.description),
                "answerer": Value(kept.answeredBy), "chosen": Value(kept.isChosen),
                "occasion": Value(kept.occasion), "talks": Value(kept.talks), "left": Value(kept.left),
            ])
    }

    /// The same leader is asked once more: only its clock has changed, and the message it was told in.
    func askAgain(_ kept: Kept) throws(StoreError) {
        let sql = """
            UPDATE prompt
               SET stage = :stage, ask_by = :by, wake = :wake, round = :round, digest = :digest
             WHERE prompt = :prompt
            """
        try database.run(
            sql,
            [
                "stage": Value(term: kept.stage), "by": Value(kept.by), "wake": Value(kept.wake),
                "round": Value(kept.round), "digest": Value(kept.digest), "prompt": Value(kept.prompt),
            ])
    }

    func prompt(_ id: PromptID) throws(StoreError) -> Kept? {
        try database.first("SELECT * FROM prompt WHERE prompt = :prompt", ["prompt": Value(id)]) { Self.kept($0) }
    }

    /// The prompts in which this person is the leader who acts, or was asked before, or is the one who is looked after.
    func prompts(concerning person: PersonID, includeAnswered: Bool) throws(StoreError) -> [Kept] {
        let sql = """
            SELECT *
              FROM prompt
             WHERE (leader = :person OR person = :person OR passed_from = :person) AND (:all OR state IN ('open', 'offered'))
             ORDER BY ask_by, prompt
            """
        return try database.rows(sql, ["person": Value(person), "all": Value(includeAnswered)]) { Self.kept($0) }
    }

    /// What is offered to a whole unit now.
    func offered(to unit: UnitID) throws(StoreError) -> [Kept] {
        let sql = """
            SELECT *
              FROM prompt
             WHERE is_team = 1 AND unit = :unit AND state IN ('open', 'offered')
             ORDER BY ask_by, prompt
            """
        return try database.rows(sql, ["unit": Value(unit)]) { Self.kept($0) }
    }

    /// Everything kept about a person, the newest first.
    func prompts(about person: PersonID) throws(StoreError) -> [Kept] {
        let sql = "SELECT * FROM prompt WHERE person = :person AND is_team = 0 ORDER BY asked DESC, prompt"
        return try database.rows(sql, ["person": Value(person)]) { Self.kept($0) }
    }

    /// What is open for a person because of an incident.
    func open(about person: PersonID, after incident: IncidentID) throws(StoreError) -> [Kept] {
        let sql = """
            SELECT *
              FROM prompt
             WHERE person = :person AND incident = :incident AND state IN ('open', 'offered')
             ORDER BY ask_by, prompt
            """
        return try database.rows(sql, ["person": Value(person), "incident": Value(incident)]) { Self.kept($0) }
    }

    /// What is written down as held with a person, the newest first: because of one incident, or at all.
    func held(with person: PersonID, after incident: IncidentID?) throws(StoreError) -> [Kept] {
        let sql = """
            SELECT *
              FROM prompt
             WHERE person = :person AND is_team = 0 AND state = 'held'
               AND (:incident IS NULL OR incident = :incident)
             ORDER BY asked DESC, prompt
            """
        return try database.rows(sql, ["person": Value(person), "incident": Value(incident)]) { Self.kept($0) }
    }

    /// Those who work in the unit itself and have neither had this since then nor have it open, in order of name. What the
    /// round before brought is no reason to leave out this one.
    func without(_ kind: CareKind, in unit: UnitID, since: CivilDay, on today: CivilDay) throws(StoreError)
        -> [PersonID]
    {
        let sql = """
            SELECT person
              FROM person
             WHERE unit = :unit AND is_active = 1
               AND NOT EXISTS (SELECT 1
                                 FROM prompt
                                WHERE prompt.person = person.person AND kind = :kind AND is_team = 0
                                  -- An offer of the day of the round before has waited a whole round.
                                  AND (state = 'open'
                                       OR state = 'offered' AND answered >= :after
                                       OR state IN ('held', 'declined') AND cause <> 'rhythm' AND answered >= :since
                                       OR state IN ('held', 'declined') AND cause = 'rhythm' AND asked >= :today))
             ORDER BY person
            """
        return try database.rows(
            sql,
            [
                "unit": Value(unit), "kind": Value(term: kind), "since": Value(Copenhagen.moment(since)),
                "after": Value(Copenhagen.moment(since.adding(days: 1))), "today": Value(Copenhagen.moment(today)),
            ]
        ) { $0.id("person") }
    }

    /// Offers of this kind to these people that stand in no matter: those that the next of its kind would be.
    func offers(of kind: CareKind, to people: [PersonID]) throws(StoreError) -> [Kept] {
        let sql = """
            SELECT *
              FROM prompt
             WHERE person IN (SELECT value FROM json_each(:people)) AND kind = :kind AND state = 'offered' AND is_team = 0
               AND case_id IS NULL AND incident IS NULL
             ORDER BY person, prompt
            """
        return try database.rows(sql, ["people": Value(people), "kind": Value(term: kind)]) { Self.kept($0) }
    }

    /// Prompts whose time to answer has passed, oldest first, each leader's together.
    func due(at now: Timestamp, limit: Int) throws(StoreError) -> [Kept] {
        let sql = """
            SELECT *
              FROM prompt
             WHERE wake <= :now AND (case_id IS NULL OR case_id NOT IN (SELECT subject FROM parked_subject))
             ORDER BY wake, leader, prompt
             LIMIT :limit
            """
        return try database.rows(sql, ["now": Value(now), "limit": Value(limit)]) { Self.kept($0) }
    }

    /// Open prompts around which the organisation has changed.
    func toRecheck(limit: Int) throws(StoreError) -> [Kept] {
        let sql = """
            SELECT *
              FROM prompt
             WHERE recheck = 1 AND (case_id IS NULL OR case_id NOT IN (SELECT subject FROM parked_subject))
             ORDER BY prompt
             LIMIT :limit
            """
        return try database.rows(sql, ["limit": Value(limit)]) { Self.kept($0) }
    }

    func checked(_ prompt: PromptID) throws(StoreError) {
        try database.run("UPDATE prompt SET recheck = 0 WHERE prompt = :prompt", ["prompt": Value(prompt)])
    }

    /// Marks what this person answers for or is looked after in, and what nobody could be asked for.
    func recheck(around person: PersonID) throws(StoreError) {
        for table in ["prompt", "incident"] {
            let open = table == "prompt" ? "state IN ('open', 'offered')" : "closed IS NULL"
            let of = table == "prompt" ? "OR person = :person OR passed_from = :person" : ""
            try database.run(
                "UPDATE \(table) SET recheck = 1 WHERE \(open) AND (leader = :person OR leader IS NULL \(of))",
                ["person": Value(person)])
        }
    }

    /// Marks everything that somebody leads in a unit or that waits for somebody: its chair or its place has changed.
    func recheck(ledBy leader: PersonID?) throws(StoreError) {
        for table in ["prompt", "incident"] {
            let open = table == "prompt" ? "state IN ('open', 'offered')" : "closed IS NULL"
            let of = table == "prompt" ? "OR passed_from = :leader" : ""
            try database.run(
                "UPDATE \(table) SET recheck = 1 WHERE \(open) AND (leader IS :leader OR leader IS NULL \(of))",
                ["leader": Value(leader)])
        }
    }

    func nextDue() throws(StoreError) -> Timestamp? {
        let sql = """
            SELECT min(next) AS next FROM (
                SELECT min(wake) AS next
                  FROM prompt
                 WHERE wake IS NOT NULL AND (case_id IS NULL OR case_id NOT IN (SELECT subject FROM parked_subject))
                 UNION ALL
                SELECT 0
                 WHERE EXISTS (SELECT 1
                                 FROM prompt
                                WHERE recheck = 1
                                  AND (case_id IS NULL OR case_id NOT IN (SELECT subject FROM parked_subject)))
                 UNION ALL
                SELECT min(rests) FROM readiness WHERE rests IS NOT NULL
                 UNION ALL
                SELECT min(wake) FROM red_case
                 WHERE wake IS NOT NULL AND case_id NOT IN (SELECT subject FROM parked_subject)
                 UNION ALL
                SELECT min(wake) FROM rhythm
                 UNION ALL
                SELECT min(wake) FROM absence WHERE wake IS NOT NULL
                 UNION ALL
                SELECT min(wake) FROM incident_duty WHERE wake IS NOT NULL
                 UNION ALL
                SELECT 0 WHERE EXISTS (SELECT 1 FROM incident WHERE recheck = 1)
                 UNION ALL
                SELECT min(wake) FROM put_off
                 UNION ALL
                SELECT wake FROM upkeep
            )
            """
        return try database.first(sql) { $0.optionalMoment("next") }.flatMap { $0 }
    }

    /// How many open prompts and incidents nobody could be asked for.
    func unplaced() throws(StoreError) -> Int {
        let sql = """
            SELECT (SELECT count(*) FROM prompt WHERE leader IS NULL AND state IN ('open', 'offered'))
                   + (SELECT count(*) FROM incident WHERE leader IS NULL AND closed IS NULL AND joined_to IS NULL) AS count
            """
        return try database.first(sql) { $0.number("count") } ?? 0
    }
}

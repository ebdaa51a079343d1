import CaseModel
import Runtime
import Store
import WellbeingCore

/// What was told together, and which hours stand in calendars.
struct CareNewsStore {
    let database: Database

    func propose(_ proposal: CareNews.Proposal?, for prompt: PromptID) throws(StoreError) {
        let sql = """
            UPDATE prompt
               SET proposed_to = :leader, proposed_at = :at, proposed_sequence = :sequence
             WHERE prompt = :prompt
            """
        try database.run(
            sql,
            [
                "prompt": Value(prompt), "leader": Value(proposal?.leader), "at": Value(proposal?.at),
                "sequence": Value(proposal.map { Int64($0.sequence) }),
            ])
    }

    func keep(_ digest: DigestID, to leader: PersonID, until end: Timestamp, at now: Timestamp) throws(StoreError) {
        // What is over is asked about by nobody any more.
        try database.run("DELETE FROM care_digest WHERE valid_until <= :now", ["now": Value(now)])
        try database.run(
            "INSERT INTO care_digest (digest, leader, valid_until) VALUES (:digest, :leader, :end)",
            ["digest": Value(digest), "leader": Value(leader), "end": Value(end)])
    }

    /// How much of it still waits for the leader it was told to.
    func open(_ digest: DigestID) throws(StoreError) -> Int {
        let sql = """
            SELECT (SELECT count(*)
                      FROM prompt
                     WHERE prompt.leader = care_digest.leader AND digest = :digest
                       AND (state = 'open' OR state = 'offered' AND stage <> 'first'))
                   + (SELECT count(*)
                        FROM incident_duty
                        JOIN incident USING (incident)
                       WHERE digest = :digest AND answer IS NULL AND joined_to IS NULL) AS open
              FROM care_digest
             WHERE care_digest.digest = :digest
            """
        return try database.first(sql, ["digest": Value(digest)]) { $0.number("open") } ?? 0
    }

    // MARK: One message a day

    func wasTold(_ leader: PersonID, on day: CivilDay) throws(StoreError) -> Bool {
        let sql = "SELECT 1 FROM leader_told WHERE leader = :leader AND day = :day"
        return try database.first(sql, ["leader": Value(leader), "day": .text(day.description)]) { _ in true } ?? false
    }

    func told(_ leader: PersonID, on day: CivilDay) throws(StoreError) {
        let sql = """
            INSERT INTO leader_told (leader, day) VALUES (:leader, :day) ON CONFLICT (leader) DO UPDATE SET day = :day
            """
        try database.run(sql, ["leader": Value(leader), "day": .text(day.description)])
    }

    var somethingWaits: Bool {
        get throws(StoreError) { try database.first("SELECT 1 FROM put_off LIMIT 1") { _ in true } ?? false }
    }

    /// It is told then, or before that with something that hurries.
    func putOff(_ item: CareNews.Item, until morning: Timestamp) throws(StoreError) {
        let sql = """
            INSERT OR REPLACE INTO put_off (prompt, leader, kind, stage, answer_by, round, wake)
            VALUES (:prompt, :leader, :kind, :stage, :by, :round, :wake)
            """
        try database.run(
            sql,
            [
                "prompt": Value(item.prompt), "leader": Value(item.leader), "kind": Value(term: item.kind),
                "stage": Value(term: item.stage), "by": Value(item.by), "round": Value(item.round),
                "wake": Value(morning),
            ])
    }

    func leadersWaiting(at now: Timestamp) throws(StoreError) -> [PersonID] {
        try database.rows("SELECT DISTINCT leader FROM put_off WHERE wake <= :now ORDER BY leader", ["now": Value(now)])
        {
            $0.id("leader")
        }
    }

    /// What waits for this leader and is still to be answered; it waits no longer. A duty whose leader has changed meanwhile
    /// is the new one's to hear of; of a prompt whose leader has changed, the new one was told when it became theirs.
    func takeUp(of leader: PersonID) throws(StoreError) -> [CareNews.Item] {
        let sql = """
            SELECT put_off.*, proposed_to, proposed_at, proposed_sequence,
                   iif(incident.leader IS NOT NULL AND put_off.stage <> 'escalated', incident.leader, put_off.leader)
                       AS recipient
              FROM put_off
              LEFT JOIN prompt ON prompt.prompt = put_off.prompt
              LEFT JOIN incident_duty ON incident_duty.prompt = put_off.prompt
              LEFT JOIN incident ON incident.incident = incident_duty.incident
             WHERE put_off.leader = :leader
               AND (prompt.leader = put_off.leader
                    AND (prompt.state = 'open' OR prompt.state = 'offered' AND prompt.stage <> 'first')
                    OR incident_duty.incident IS NOT NULL AND incident_duty.answer IS NULL)
             ORDER BY put_off.answer_by, put_off.prompt
            """
        let items = try database.rows(sql, ["leader": Value(leader)]) { row in
            CareNews.Item(
                prompt: row.id("prompt"), leader: row.id("recipient"), kind: row.term("kind"), stage: row.term("stage"),
                by: row.moment("answer_by"), round: row.number("round"), proposal: WellbeingStore.proposal(row),
                hurries: true)
        }
        try database.run("DELETE FROM put_off WHERE leader = :leader", ["leader": Value(leader)])
        return items
    }

    /// The message in which it is told.
    func note(_ digest: DigestID, of prompt: PromptID) throws(StoreError) {
        for table in ["prompt", "incident_duty"] {
            try database.run(
                "UPDATE \(table) SET digest = :digest WHERE prompt = :prompt",
                ["digest": Value(digest), "prompt": Value(prompt)])
        }
    }

    /// The hours that stand in a leader's calendar for other talks.
    func hours(of leader: PersonID, after now: Timestamp, except prompt: PromptID) throws(StoreError) -> [Timestamp] {
        let sql = """
            SELECT proposed_at
              FROM prompt
             WHERE proposed_to = :leader AND proposed_at > :now AND prompt <> :prompt
             ORDER BY proposed_at, prompt
            """
        return try database.rows(sql, ["leader": Value(leader), "now": Value(now), "prompt": Value(prompt)]) {
            $0.moment("proposed_at")
        }
    }
}

import CaseModel
import Runtime
import Store
import WellbeingCore

/// Incidents as a class of their own, with the leader's duties (R-102 …). In no case, and in no event.
struct IncidentStore {
    let database: Database

    struct Kept {
        let incident: IncidentID
        var kind: IncidentKind
        let reportedBy: PersonID
        let reporter: IncidentReporter
        let happened: Timestamp
        let registered: Timestamp
        let isDigital: Bool
        let isOutsideHours: Bool
        var isInjury: Bool
        /// The first day somebody was absent because of it.
        var absentFrom: CivilDay?
        let words: String
        var `case`: CaseID?
        let unit: UnitID
        var leader: PersonID?
        /// The nearest leader, when whoever registered it wanted the one above to see to it.
        let passedOver: PersonID?
        var closed: Timestamp?
        /// In which one its duties go on, by whose word and since which day; written by `IncidentTieStore` alone.
        var joinedTo: IncidentID?
        var joinedBy: PersonID?
        var joinedOn: CivilDay?
    }

    struct Duty {
        let incident: IncidentID
        let duty: IncidentDuty
        let prompt: PromptID
        var due: Timestamp
        var stage: PromptStage
        var wake: Timestamp?
        /// How many times those above the leader have been told; 1 until the second time.
        var round = 1
        var answer: DutyAnswer?
        var answered: Timestamp?
        var by: PersonID?
        var ground = ""
    }

    func put(_ kept: Kept) throws(StoreError) {
        let sql = """
            INSERT INTO incident (incident, kind, reported_by, reporter, happened, registered, is_digital, is_outside_hours,
                                  is_injury, absent_from, words, case_id, unit, leader, passed_over, closed)
            VALUES (:incident, :kind, :by, :reporter, :happened, :registered, :digital, :outside,
                    :injury, :absent, :words, :case, :unit, :leader, :passed, :closed)
                ON CONFLICT (incident) DO UPDATE
               SET kind = :kind, is_injury = :injury, absent_from = :absent, case_id = :case, leader = :leader,
                   closed = :closed, recheck = 0
            """
        try database.run(
            sql,
            [
                "incident": Value(kept.incident), "kind": Value(term: kept.kind), "by": Value(kept.reportedBy),
                "reporter": Value(term: kept.reporter), "happened": Value(kept.happened),
                "registered": Value(kept.registered), "digital": Value(kept.isDigital),
                "outside": Value(kept.isOutsideHours), "injury": Value(kept.isInjury),
                "absent": Value(kept.absentFrom?.description), "words": .text(kept.words),
                "case": Value(kept.case), "unit": Value(kept.unit), "leader": Value(kept.leader),
                "passed": Value(kept.passedOver), "closed": Value(kept.closed),
            ])
    }

    func put(_ person: PersonID, in unit: UnitID, isWitness: Bool, place: Int, of incident: IncidentID)
        throws(StoreError)
    {
        let sql = """
            INSERT INTO incident_person (incident, person, unit, is_witness, place)
            VALUES (:incident, :person, :unit, :witness, :place)
                ON CONFLICT (incident, person) DO UPDATE SET is_witness = min(is_witness, :witness)
            """
        try database.run(
            sql,
            [
                "incident": Value(incident), "person": Value(person), "unit": Value(unit), "witness": Value(isWitness),
                "place": Value(place),
            ])
    }

    func put(_ duty: Duty) throws(StoreError) {
        let sql = """
            INSERT INTO incident_duty (incident, duty, prompt, due, stage, wake, round, answer, answered, answered_by,
                                       ground)
            VALUES (:incident, :duty, :prompt, :due, :stage, :wake, :round, :answer, :answered, :by, :ground)
                ON CONFLICT (incident, duty) DO UPDATE
               SET due = :due, stage = :stage, wake = :wake, round = :round, answer = :answer, answered = :answered,
                   answered_by = :by, ground = :ground
            """
        try database.run(
            sql,
            [
                "incident": Value(duty.incident), "duty": Value(term: duty.duty), "prompt": Value(duty.prompt),
                "due": Value(duty.due), "stage": Value(term: duty.stage), "wake": Value(duty.wake),
                "round": Value(duty.round), "answer": Value(term: duty.answer), "answered": Value(duty.answered),
                "by": Value(duty.by), "ground": .text(duty.ground),
            ])
    }

    /// In which message a duty was told last, if it was told together with other things.
    func note(_ digest: DigestID, of duty: PromptID) throws(StoreError) {
        try database.run(
            "UPDATE incident_duty SET digest = :digest WHERE prompt = :duty",
            ["digest": Value(digest), "duty": Value(duty)])
    }

    func incident(_ id: IncidentID) throws(StoreError) -> Kept? {
        try database.first("SELECT * FROM incident WHERE incident = :id", ["id": Value(id)], Self.kept)
    }

    /// Those that happened about then, to which one of these people was exposed.
    func alike(_ exposed: [PersonID], near happened: Timestamp) throws(StoreError) -> [Kept] {
        let sql = """
            SELECT *
              FROM incident
             WHERE incident IN (SELECT incident
                                  FROM incident_person
                                 WHERE person IN (SELECT value FROM json_each(:exposed)) AND is_witness = 0)
               AND happened > :from AND happened < :to
             ORDER BY registered, incident
            """
        let hours = IncidentPlan.alikeHours
        return try database.rows(
            sql,
            [
                "exposed": Value(exposed), "from": Value(happened.adding(hours: -hours)),
                "to": Value(happened.adding(hours: hours)),
            ], Self.kept)
    }

    /// Whether `:person` leads it, registered it or stood in it, or it has come to them in `:units`, or is nobody else's there.
    private static let isTheirs = """
        leader = :person OR reported_by = :person
                    OR incident IN (SELECT incident FROM incident_person WHERE person = :person)
                    OR unit IN (SELECT value FROM json_each(:units))
                       AND (leader IS NULL AND closed IS NULL
                            OR incident IN (SELECT incident FROM incident_duty WHERE stage = 'escalated'))
        """

    /// Incidents that somebody leads, registered or stood in, the newest first; also those of units led by them that have come
    /// to them, or are nobody else's.
    func incidents(
        around person: PersonID, leading units: [UnitID], includeClosed: Bool
    ) throws(StoreError) -> [Kept] {
        let sql = """
            SELECT *
              FROM incident
             WHERE (closed IS NULL OR :all)
               AND (\(Self.isTheirs))
             ORDER BY registered DESC, incident
            """
        return try database.rows(
            sql, ["person": Value(person), "all": Value(includeClosed), "units": Value(units)], Self.kept)
    }

    /// Incidents as `incidents(around:leading:includeClosed:)`, also those that are over in units that somebody leads now; so
    /// many at most, from the one after `after` on.
    /// - Parameter nearest: the units in which nobody stands nearer than they do.
    func page(_ wish: ListIncidents, around viewer: Viewer, nearest: [UnitID]) throws(StoreError) -> [Kept] {
        let sql = """
            SELECT *
              FROM incident
             WHERE (closed IS NULL AND NOT :only OR closed IS NOT NULL AND (:all OR :only))
               AND (\(Self.isTheirs)
                    OR closed IS NOT NULL AND unit IN (SELECT value FROM json_each(:nearest))
                    -- The nearest leader stood in it, or was passed over: the next one above stands in.
                    OR closed IS NOT NULL AND unit IN (SELECT value FROM json_each(:units))
                       AND (passed_over IS NOT NULL
                            OR incident IN (SELECT incident
                                              FROM incident_person
                                              JOIN unit ON unit.leader = incident_person.person)))
               AND (:after IS NULL
                    OR (SELECT (incident.registered, :after) < (one.registered, incident.incident)
                          FROM incident AS one
                         WHERE one.incident = :after))
             ORDER BY registered DESC, incident
             LIMIT :most
            """
        return try database.rows(
            sql,
            [
                "person": Value(viewer.person), "all": Value(wish.includeClosed),
                "only": Value(wish.onlyClosed == true),
                "units": Value(viewer.leads), "nearest": Value(nearest), "after": Value(wish.after),
                "most": Value(ListIncidents.most),
            ], Self.kept)
    }

    func people(of incident: IncidentID, witnesses: Bool) throws(StoreError) -> [PersonID] {
        let sql = """
            SELECT person FROM incident_person WHERE incident = :incident AND is_witness = :witness ORDER BY place
            """
        return try database.rows(sql, ["incident": Value(incident), "witness": Value(witnesses)]) { $0.id("person") }
    }

    /// Who stood in it, and who was passed over: none of them sees to it, nor looks after the others because of it.
    func named(in incident: IncidentID) throws(StoreError) -> Set<PersonID> {
        let sql = """
            SELECT person FROM incident_person WHERE incident = :incident
             UNION
            SELECT passed_over FROM incident WHERE incident = :incident AND passed_over IS NOT NULL
             ORDER BY person
            """
        return Set(try database.rows(sql, ["incident": Value(incident)]) { $0.id("person") })
    }

    func duties(of incident: IncidentID) throws(StoreError) -> [Duty] {
        let sql = "SELECT * FROM incident_duty WHERE incident = :incident ORDER BY due, duty"
        return try database.rows(sql, ["incident": Value(incident)], Self.duty)
    }

    func dueDuties(at now: Timestamp, limit: Int) throws(StoreError) -> [Duty] {
        let sql = "SELECT * FROM incident_duty WHERE wake <= :now ORDER BY wake, incident, duty LIMIT :limit"
        return try database.rows(sql, ["now": Value(now), "limit": Value(limit)], Self.duty)
    }

    func toRecheck(limit: Int) throws(StoreError) -> [Kept] {
        try database.rows(
            "SELECT * FROM incident WHERE recheck = 1 ORDER BY incident LIMIT :limit", ["limit": Value(limit)],
            Self.kept)
    }

    /// It is to be laid in the folder for the municipality's own system.
    func owesFile(_ incident: IncidentID) throws(StoreError) {
        try database.run(
            "INSERT INTO incident_file (incident) VALUES (:incident) ON CONFLICT DO NOTHING",
            ["incident": Value(incident)])
    }

    func fileLaid(_ incident: IncidentID) throws(StoreError) {
        try database.run("DELETE FROM incident_file WHERE incident = :incident", ["incident": Value(incident)])
    }

    func filesOwed(limit: Int) throws(StoreError) -> [IncidentID] {
        try database.rows(
            "SELECT incident FROM incident_file ORDER BY incident LIMIT :limit", ["limit": Value(limit)]
        ) { $0.id("incident") }
    }

    static func kept(_ row: Row) -> Kept {
        Kept(
            incident: row.id("incident"), kind: row.term("kind"), reportedBy: row.id("reported_by"),
            reporter: row.term("reporter"), happened: row.moment("happened"), registered: row.moment("registered"),
            isDigital: row.bool("is_digital"), isOutsideHours: row.bool("is_outside_hours"),
            isInjury: row.bool("is_injury"), absentFrom: row.optionalDay("absent_from"), words: row.text("words"),
            case: row.optionalID("case_id"),
            unit: row.id("unit"), leader: row.optionalID("leader"),
            passedOver: row.optionalID("passed_over"), closed: row.optionalMoment("closed"),
            joinedTo: row.optionalID("joined_to"), joinedBy: row.optionalID("joined_by"),
            joinedOn: row.optionalDay("joined_on"))
    }

    private static func duty(_ row: Row) -> Duty {
        Duty(
            incident: row.id("incident"), duty: row.term("duty"), prompt: row.id("prompt"), due: row.moment("due"),
            stage: row.term("stage"), wake: row.optionalMoment("wake"), round: row.number("round"),
            answer: row.optionalTerm("answer"), answered: row.optionalMoment("answered"),
            by: row.optionalID("answered_by"), ground: row.text("ground"))
    }
}

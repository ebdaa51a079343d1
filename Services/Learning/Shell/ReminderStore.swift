import CaseModel
import LearningCore
import Runtime
import Store

/// What somebody is to be told of with the next message, whom something was told today, and what each message is about.
struct ReminderStore {
    let database: Database

    static let migration = """
        -- 13: one message a day about what waits
        CREATE TABLE reminder (
            person       TEXT NOT NULL,
            task         TEXT NOT NULL,
            -- A finding, review, mediation, reparation or unit.
            matter       TEXT NOT NULL,
            case_id      TEXT,
            stage        TEXT NOT NULL CHECK (stage IN ('nearDue', 'overdue')),
            due          INTEGER NOT NULL,
            round        INTEGER NOT NULL,
            valid_until  INTEGER NOT NULL,
            wakes_at     INTEGER NOT NULL,
            UNIQUE (person, task, matter)
        ) STRICT;
        CREATE INDEX reminder_wakes ON reminder (wakes_at);
        CREATE TABLE person_told (
            person  TEXT NOT NULL PRIMARY KEY,
            day     TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE digest (
            digest       TEXT NOT NULL PRIMARY KEY,
            valid_until  INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX digest_by_end ON digest (valid_until);
        CREATE TABLE digest_line (
            digest  TEXT NOT NULL REFERENCES digest ON DELETE CASCADE,
            task    TEXT NOT NULL,
            matter  TEXT NOT NULL,
            due     INTEGER NOT NULL,
            round   INTEGER NOT NULL,
            PRIMARY KEY (digest, task, matter)
        ) STRICT, WITHOUT ROWID;
        """

    /// Something that waits, as somebody is told of it.
    struct Thing: Hashable {
        let task: LearningTask
        let matter: Subject
        let `case`: CaseID?
        let stage: FindingStage
        /// Exclusive.
        let due: Timestamp
        let round: Int
        let validUntil: Timestamp
    }

    /// What was to be told of the same thing before gives way.
    func put(_ thing: Thing, to person: PersonID, at moment: Timestamp) throws(StoreError) {
        let sql = """
            INSERT OR REPLACE INTO reminder (person, task, matter, case_id, stage, due, round, valid_until, wakes_at)
            VALUES (:person, :task, :matter, :case, :stage, :due, :round, :end, :wakes)
            """
        try database.run(
            sql,
            [
                "person": Value(person), "task": Value(term: thing.task), "matter": Value(thing.matter),
                "case": Value(thing.case), "stage": Value(term: thing.stage), "due": Value(thing.due),
                "round": Value(thing.round), "end": Value(thing.validUntil), "wakes": Value(moment),
            ])
    }

    /// Those who are to be told now, in the order in which it came up.
    func people(at now: Timestamp, limit: Int) throws(StoreError) -> [PersonID] {
        let sql = """
            SELECT person
              FROM reminder
             WHERE wakes_at <= :now AND ifnull(case_id, matter) NOT IN (SELECT subject FROM parked_subject)
             GROUP BY person
             ORDER BY min(rowid)
             LIMIT :limit
            """
        return try database.rows(sql, ["now": Value(now), "limit": Value(limit)]) { $0.id("person") }
    }

    /// Everything this person is to be told of, the earliest day first; afterwards it is told.
    func take(of person: PersonID) throws(StoreError) -> [Thing] {
        let mine = "person = :person AND ifnull(case_id, matter) NOT IN (SELECT subject FROM parked_subject)"
        let asked: Values = ["person": Value(person)]
        let things = try database.rows("SELECT * FROM reminder WHERE \(mine) ORDER BY due, task, matter", asked) {
            Thing(
                task: $0.term("task"), matter: $0.id("matter"), case: $0.optionalID("case_id"), stage: $0.term("stage"),
                due: $0.moment("due"), round: $0.number("round"), validUntil: $0.moment("valid_until"))
        }
        try database.run("DELETE FROM reminder WHERE \(mine)", asked)
        return things
    }

    func nextWake() throws(StoreError) -> Timestamp? {
        let sql = """
            SELECT min(wakes_at) AS next
              FROM reminder
             WHERE ifnull(case_id, matter) NOT IN (SELECT subject FROM parked_subject)
            """
        return try database.first(sql) { $0.optionalMoment("next") }.flatMap { $0 }
    }

    // MARK: One message a day

    func lastTold(_ person: PersonID) throws(StoreError) -> CivilDay? {
        let sql = "SELECT day FROM person_told WHERE person = :person"
        return try database.first(sql, ["person": Value(person)]) { CivilDay(iso8601: $0.text("day")) }.flatMap { $0 }
    }

    func told(_ person: PersonID, on day: CivilDay) throws(StoreError) {
        try database.run(
            "INSERT OR REPLACE INTO person_told (person, day) VALUES (:person, :day)",
            ["person": Value(person), "day": .text(day.description)])
    }

    func keep(_ digest: DigestID, _ things: [Thing], until end: Timestamp, at now: Timestamp) throws(StoreError) {
        // What is over is asked about by nobody any more.
        try database.run("DELETE FROM digest WHERE valid_until <= :now", ["now": Value(now)])
        try database.run(
            "INSERT INTO digest (digest, valid_until) VALUES (:digest, :end)",
            ["digest": Value(digest), "end": Value(end)])
        let sql = """
            INSERT INTO digest_line (digest, task, matter, due, round) VALUES (:digest, :task, :matter, :due, :round)
            """
        for thing in things {
            try database.run(
                sql,
                [
                    "digest": Value(digest), "task": Value(term: thing.task), "matter": Value(thing.matter),
                    "due": Value(thing.due), "round": Value(thing.round),
                ])
        }
    }

    func lines(of digest: DigestID) throws(StoreError) -> [(waited: StillWaited, due: Timestamp)] {
        let sql = "SELECT task, matter, due, round FROM digest_line WHERE digest = :digest ORDER BY due, task, matter"
        return try database.rows(sql, ["digest": Value(digest)]) {
            (
                StillWaited(task: $0.term("task"), matter: $0.id("matter"), round: $0.number("round")),
                $0.moment("due")
            )
        }
    }
}

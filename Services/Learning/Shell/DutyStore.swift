import CaseModel
import LearningCore
import Runtime
import Store

/// What waits for somebody with a day by which: reviews, reparations, mediations. Findings have days of their own.
struct DutyStore {
    let database: Database
    let nearDays: Int

    /// One thing that waits.
    struct Kept {
        let matter: Subject
        let task: LearningTask
        /// Absent for an incident's review, which has a unit of its own.
        let `case`: CaseID?
        let unit: UnitID?
        /// Whose it is; absent where that follows from what it is.
        let person: PersonID?
        let since: Timestamp
        let clock: DayClock
        /// Which promise of this matter it is; 0 while its day has not been reckoned.
        let round: Int
    }

    /// From now on this is waited for; another promise about the same matter takes the place of the one before.
    func owe(
        _ task: LearningTask, _ matter: Subject, in case: CaseID?, of unit: UnitID?, whose person: PersonID?,
        since: Timestamp, by due: Timestamp
    ) throws(StoreError) {
        let sql = """
            INSERT INTO duty (matter, task, case_id, unit, person, since, due, round, told, wakes_at)
            VALUES (:matter, :task, :case, :unit, :person, :since, :due, 1, NULL, :wakes)
                ON CONFLICT (matter) DO UPDATE
               SET task = :task, person = :person, since = :since, due = :due, round = round + 1, told = NULL,
                   wakes_at = :wakes
            """
        try database.run(
            sql,
            [
                "matter": Value(matter), "task": Value(term: task), "case": Value(`case`),
                "unit": Value(`case` == nil ? unit : nil), "person": Value(person), "since": Value(since),
                "due": Value(due),
                "wakes": Value(DayClock(due: due).nextWake(nearDays: nearDays)),
            ])
    }

    /// Nothing is waited for any more.
    func settle(_ matter: Subject) throws(StoreError) {
        try database.run(
            "UPDATE duty SET due = NULL, told = NULL, wakes_at = NULL WHERE matter = :matter",
            ["matter": Value(matter)])
    }

    func told(_ stage: FindingStage?, of matter: Subject, due: Timestamp) throws(StoreError) {
        let wakes = DayClock(due: due, told: stage).nextWake(nearDays: nearDays)
        try database.run(
            "UPDATE duty SET told = :stage, wakes_at = :wakes WHERE matter = :matter",
            ["stage": Value(term: stage), "wakes": Value(wakes), "matter": Value(matter)])
    }

    func duty(_ matter: Subject) throws(StoreError) -> Kept? {
        let sql = "SELECT * FROM duty WHERE matter = :matter AND due IS NOT NULL"
        return try database.first(sql, ["matter": Value(matter)]) { Self.kept($0) }
    }

    /// By when each of a case's matters is to be done.
    func dues(of case: CaseID) throws(StoreError) -> [Subject: Timestamp] {
        let sql = "SELECT matter, due FROM duty WHERE case_id = :case AND due > 0 ORDER BY matter"
        let found = try database.rows(sql, ["case": Value(`case`)]) {
            ($0.id("matter", Subject.self), $0.moment("due"))
        }
        return Dictionary(found) { first, _ in first }
    }

    /// Those that time means something to by now, earliest first.
    func waking(at now: Timestamp, limit: Int) throws(StoreError) -> [Kept] {
        let sql = """
            SELECT *
              FROM duty
             WHERE wakes_at <= :now
               AND ifnull(case_id, matter) NOT IN (SELECT subject FROM parked_subject)
             ORDER BY wakes_at, matter
             LIMIT :limit
            """
        return try database.rows(sql, ["now": Value(now), "limit": Value(limit)]) { Self.kept($0) }
    }

    func nextWake() throws(StoreError) -> Timestamp? {
        let sql = """
            SELECT min(wakes_at) AS next
              FROM duty
             WHERE wakes_at IS NOT NULL AND ifnull(case_id, matter) NOT IN (SELECT subject FROM parked_subject)
            """
        return try database.first(sql) { $0.optionalMoment("next") }.flatMap { $0 }
    }

    /// What waits in these units, and in cases that this person has, the earliest day first.
    ///
    /// - Parameter person: whose own matters and whose cases' mediations are listed too; `nil` for nobody's.
    func rows(units: [UnitID], person: PersonID?, limit: Int) throws(StoreError) -> [(duty: Kept, unit: UnitID)] {
        let led = Units(units, column: "ifnull(duty.unit, fact.unit)")
        let sql = """
            SELECT duty.*, ifnull(duty.unit, fact.unit) AS led_unit
              FROM duty
              LEFT JOIN fact USING (case_id)
             WHERE duty.due > 0
               AND (fact.case_id IS NOT NULL OR duty.unit IS NOT NULL)
               AND (\(led.condition)
                    OR duty.person = :person
                    OR :person IS NOT NULL
                       AND EXISTS (SELECT 1
                                     FROM participant
                                    WHERE participant.case_id = duty.case_id AND participant.person = :person
                                      AND part IN ('caller', 'recipient')))
             ORDER BY duty.due, duty.matter
             LIMIT :limit
            """
        let asked: Values = ["person": Value(person), "limit": Value(limit)]
        return try database.rows(sql, asked.and(led.values)) { (Self.kept($0), $0.id("led_unit")) }
    }

    private static func kept(_ row: Row) -> Kept {
        Kept(
            matter: row.id("matter"), task: row.term("task"), case: row.optionalID("case_id"),
            unit: row.optionalID("unit"), person: row.optionalID("person"), since: row.moment("since"),
            clock: DayClock(due: row.moment("due"), told: row.optionalTerm("told")), round: row.number("round"))
    }
}

import CaseModel
import LearningCore
import Runtime
import Store

/// The findings, and the complaints they came from.
struct FindingStore {
    let database: Database
    let policy: Finding.Policy

    /// A finding as it is kept.
    struct Kept {
        let finding: FindingID
        /// Absent when it was agreed in an assessment.
        let review: ReviewID?
        let unit: UnitID
        let text: String
        let cause: CauseClass
        /// `nil` when nobody was asked.
        let recurrence: Recurrence?
        var owner: PersonID
        var course: Finding
        let spread: FindingSpread
        let change: FindingChange
        var said: String?
    }

    func keep(_ kept: Kept) throws(StoreError) {
        let sql = """
            INSERT INTO finding (finding, review, unit, text, cause, is_practice, recurrence, owner, due, state, since,
                                 round, told, reopenings, spread, change, said, wakes_at)
            VALUES (:finding, :review, :unit, :text, :cause, :practice, :recurrence, :owner, :due, :state, :since,
                    :round, :told, :reopenings, :spread, :change, :said, :wakes)
                ON CONFLICT (finding) DO UPDATE
               SET owner = :owner, due = :due, state = :state, since = :since, round = :round, told = :told,
                   reopenings = :reopenings, said = :said, wakes_at = :wakes
            """
        try database.run(
            sql,
            [
                "finding": Value(kept.finding), "review": Value(kept.review), "unit": Value(kept.unit),
                "text": .text(kept.text), "cause": Value(term: kept.cause),
                "practice": Value(kept.recurrence == .practice), "recurrence": Value(term: kept.recurrence),
                "owner": Value(kept.owner), "due": Value(kept.course.due), "state": Value(term: kept.course.state),
                "since": Value(kept.course.since), "round": Value(kept.course.round),
                "told": Value(term: kept.course.told), "reopenings": Value(kept.course.reopenings),
                "spread": Value(term: kept.spread), "change": Value(term: kept.change), "said": Value(kept.said),
                "wakes": Value(kept.course.nextWake(under: policy)),
            ])
    }

    func finding(_ id: FindingID) throws(StoreError) -> Kept? {
        try database.first("SELECT * FROM finding WHERE finding = :finding", ["finding": Value(id)]) { Self.kept($0) }
    }

    /// Those that time means something to by now, earliest first.
    func due(at now: Timestamp, limit: Int) throws(StoreError) -> [Kept] {
        let sql = """
            SELECT *
              FROM finding
             WHERE wakes_at <= :now AND finding NOT IN (SELECT subject FROM parked_subject)
             ORDER BY wakes_at, finding
             LIMIT :limit
            """
        return try database.rows(sql, ["now": Value(now), "limit": Value(limit)]) { Self.kept($0) }
    }

    func nextWake() throws(StoreError) -> Timestamp? {
        let sql = """
            SELECT min(wakes_at) AS next
              FROM finding
             WHERE wakes_at IS NOT NULL AND finding NOT IN (SELECT subject FROM parked_subject)
            """
        return try database.first(sql) { $0.optionalMoment("next") }.flatMap { $0 }
    }

    /// Finished findings of the unit: what may turn out not to have helped.
    func finished(in unit: UnitID) throws(StoreError) -> [Kept] {
        let sql = "SELECT * FROM finding WHERE unit = :unit AND state IN ('done', 'effective') ORDER BY since, finding"
        return try database.rows(sql, ["unit": Value(unit)]) { Self.kept($0) }
    }

    /// How many findings this person owes, and by when the first is to be done.
    func owed(by person: PersonID) throws(StoreError) -> (count: Int, due: Timestamp?) {
        try owed("owner = :me", ["me": Value(person)])
    }

    /// How many findings of these units should have been done by now, and by when the first of them.
    func overdue(in units: [UnitID], at now: Timestamp) throws(StoreError) -> (count: Int, due: Timestamp?) {
        let led = Units(units)
        return try owed(
            "due <= :now AND finding NOT IN (SELECT subject FROM parked_subject) AND \(led.condition)",
            (["now": Value(now)] as Values).and(led.values))
    }

    private func owed(_ condition: String, _ values: Values) throws(StoreError) -> (count: Int, due: Timestamp?) {
        let sql = """
            SELECT count(*) AS owed, min(due) AS first
              FROM finding
             WHERE state IN ('open', 'underWay') AND \(condition)
            """
        let found = try database.first(sql, values) { ($0.number("owed"), $0.optionalMoment("first")) }
        return found.map { (count: $0.0, due: $0.1) } ?? (count: 0, due: nil)
    }

    // MARK: The complaints it came from

    /// Adds a complaint; `false` when it was there already.
    func link(_ finding: FindingID, _ case: CaseID) throws(StoreError) -> Bool {
        try database.run(
            "INSERT OR IGNORE INTO finding_case (finding, case_id) VALUES (:finding, :case)",
            ["finding": Value(finding), "case": Value(`case`)]) == 1
    }

    /// What set off the complaints it came from, as far as that has been named.
    func causes(behind finding: FindingID) throws(StoreError) -> Set<ComplaintCause> {
        let sql = """
            SELECT fact.causes
              FROM finding_case
              JOIN fact USING (case_id)
             WHERE finding_case.finding = :finding AND fact.causes IS NOT NULL
             ORDER BY case_id
            """
        let named: [[ComplaintCause]] = try database.rows(sql, ["finding": Value(finding)]) { $0.terms("causes") }
        return Set(named.joined())
    }

    func moved(_ finding: FindingID, by person: PersonID, _ reason: String, at now: Timestamp) throws(StoreError) {
        try database.run(
            "INSERT INTO finding_move (finding, at, by, reason) VALUES (:finding, :now, :by, :reason)",
            ["finding": Value(finding), "now": Value(now), "by": Value(person), "reason": .text(reason)])
    }

    // MARK: Lists

    /// Lines of findings, the earliest day first, at most `limit`.
    ///
    /// - Parameters:
    ///   - owner: only this person's; `nil` for everybody's.
    ///   - units: only of these; `nil` for all.
    func rows(
        owner: PersonID? = nil, units: [UnitID]? = nil, wish: ListFindings? = nil, review: ReviewID? = nil,
        limit: Int = -1
    ) throws(StoreError) -> [FindingRow] {
        let led = Units(units)
        let sql = """
            SELECT finding.*,
                   (SELECT count(*) FROM finding_case WHERE finding_case.finding = finding.finding) AS cases,
                   (SELECT count(told_at) FROM finding_case WHERE finding_case.finding = finding.finding) AS told_cases
              FROM finding
             WHERE (:owner IS NULL OR owner = :owner)
               AND \(led.condition)
               AND (:owner IS NULL OR :unit IS NULL OR unit = :unit)
               AND (:cause IS NULL OR cause = :cause)
               AND (:state IS NULL OR state = :state)
               AND (:finding IS NULL OR finding = :finding)
               AND (:review IS NULL OR review = :review)
               AND (:finished OR state IN ('open', 'underWay', 'done'))
             ORDER BY state IN ('open', 'underWay') DESC, due, finding
             LIMIT :limit
            """
        let finished = wish.map { $0.includeFinished || $0.state != nil || $0.finding != nil } ?? true
        let asked: Values = [
            "owner": Value(owner), "unit": Value(wish?.unit), "cause": Value(term: wish?.cause),
            "state": Value(term: wish?.state), "finding": Value(wish?.finding), "review": Value(review),
            "finished": Value(finished), "limit": Value(limit),
        ]
        return try database.rows(sql, asked.and(led.values)) { row in
            self.row(Self.kept(row), cases: row.number("cases"), told: row.number("told_cases"))
        }
    }

    /// Findings of this unit that were not given up, and those that others in the department or the municipality are done
    /// with and want learned; what moved last on top.
    func learned(in unit: UnitID, of department: UnitID, limit: Int) throws(StoreError) -> [FindingRow] {
        let sql = """
            WITH RECURSIVE below (unit) AS (
                SELECT :department
                 UNION
                SELECT unit.unit
                  FROM unit
                  JOIN below ON unit.parent = below.unit
            )
            SELECT finding.*,
                   (SELECT count(*) FROM finding_case WHERE finding_case.finding = finding.finding) AS cases,
                   (SELECT count(told_at) FROM finding_case WHERE finding_case.finding = finding.finding) AS told_cases
              FROM finding
             WHERE state <> 'dropped'
               AND (unit = :unit
                    OR state IN ('done', 'effective')
                       AND (spread = 'municipality' OR spread = 'department' AND unit IN (SELECT unit FROM below)))
             ORDER BY since DESC, finding
             LIMIT :limit
            """
        return try database.rows(
            sql, ["department": Value(department), "unit": Value(unit), "limit": Value(limit)]
        ) { self.row(Self.kept($0), cases: $0.number("cases"), told: $0.number("told_cases")) }
    }

    func row(_ finding: FindingID) throws(StoreError) -> FindingRow? {
        try rows(wish: ListFindings(scope: .led, finding: finding)).first
    }

    private func row(_ kept: Kept, cases: Int, told: Int) -> FindingRow {
        FindingRow(
            finding: kept.finding, text: kept.text, cause: kept.cause, isPractice: kept.recurrence == .practice,
            owner: kept.owner, due: kept.course.due,
            course: FindingCourse(
                review: kept.review, unit: kept.unit, state: kept.course.state, since: kept.course.since,
                spread: kept.spread, change: kept.change, said: kept.said, reopenings: kept.course.reopenings,
                cases: cases, told: told, effectAt: kept.course.state == .done ? kept.course.effectAt(policy) : nil),
            recurrence: kept.recurrence)
    }

    private static func kept(_ row: Row) -> Kept {
        Kept(
            finding: row.id("finding"), review: row.optionalID("review"), unit: row.id("unit"), text: row.text("text"),
            cause: row.term("cause"),
            // Before it was asked in so many words only a practice was said.
            recurrence: row.optionalTerm("recurrence") ?? (row.bool("is_practice") ? .practice : nil),
            owner: row.id("owner"),
            course: Finding(
                state: row.term("state"), due: row.moment("due"), round: row.number("round"),
                told: row.optionalTerm("told"), since: row.moment("since"), reopenings: row.number("reopenings")),
            spread: row.term("spread"), change: row.term("change"), said: row.optionalText("said"))
    }

    // MARK: Causes

    /// Every finding of a review opened within these days, as it is counted.
    func items(from: CivilDay, to: CivilDay, units: [UnitID]?) throws(StoreError) -> [Causes.Item] {
        let led = Units(units, column: "finding.unit")
        let sql = """
            SELECT finding.cause, finding.unit, review.opened, fact.channel
              FROM finding
              JOIN review USING (review)
              LEFT JOIN fact USING (case_id)
             WHERE review.opened >= :from AND review.opened < :to
               AND \(led.condition)
             ORDER BY finding
            """
        let asked: Values = [
            "from": Value(Copenhagen.moment(from)), "to": Value(Copenhagen.moment(to.adding(days: 1))),
        ]
        return try database.rows(sql, asked.and(led.values)) { row in
            Causes.Item(
                cause: row.term("cause"), unit: row.id("unit"), openedOn: Copenhagen.day(at: row.moment("opened")),
                channel: row.optionalTerm("channel"))
        }
    }
}

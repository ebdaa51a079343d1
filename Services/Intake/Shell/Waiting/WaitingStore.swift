import CaseModel
import Runtime
import Store

/// What waits for whom: written when it begins to wait, taken out when it has been done.
///
/// One row for each kind and what it concerns, so that nothing waits twice for the same thing.
struct WaitingStore {
    let database: Database

    static let migration = """
        -- 7: what waits for whom
        CREATE TABLE waiting (
            kind        TEXT NOT NULL,
            -- A restriction, a case: what is waited for.
            subject     TEXT NOT NULL,
            case_id     TEXT NOT NULL REFERENCES complaint ON DELETE CASCADE,
            -- A person's turn, or that of whoever has the role.
            person      TEXT,
            role        TEXT,
            since       INTEGER NOT NULL,
            due         INTEGER,
            is_overdue  INTEGER NOT NULL DEFAULT 0 CHECK (is_overdue IN (0, 1)),
            PRIMARY KEY (kind, subject),
            CHECK (person IS NOT NULL OR role IS NOT NULL)
        ) STRICT;
        CREATE INDEX waiting_person ON waiting (person);
        CREATE INDEX waiting_case ON waiting (case_id);
        CREATE INDEX waiting_due ON waiting (due, kind, subject) WHERE due IS NOT NULL AND is_overdue = 0;
        """

    static let ofReminders = """
        -- 26: a written answer is reminded of before its time is up
        ALTER TABLE waiting ADD COLUMN is_reminded INTEGER NOT NULL DEFAULT 0 CHECK (is_reminded IN (0, 1));
        CREATE INDEX waiting_near ON waiting (due, subject)
         WHERE kind = 'writtenAnswer' AND is_overdue = 0 AND is_reminded = 0;
        """

    static let ofStillLate = """
        -- 30: what a leader was told of in vain is told above
        -- When the one above hears; absent before the nearest leader has, and once the one above has too.
        ALTER TABLE waiting ADD COLUMN above_at INTEGER;
        CREATE INDEX waiting_above ON waiting (above_at, kind, subject) WHERE above_at IS NOT NULL;
        """

    /// Somebody is waited for from now on; whether they were not before. For whoever was, `since` stays, and what is late
    /// already is not late anew, unless there is another time for it.
    ///
    /// - Parameter isReminded: whether it is too late to remind anybody of a time that is new.
    func put(
        _ kind: WaitingKind, _ subject: some Identifier, in case: CaseID, for person: PersonID?, role: Role? = nil,
        since: Timestamp, due: Timestamp? = nil, isReminded: Bool = false
    ) throws(StoreError) -> Bool {
        let key: Values = ["kind": Value(term: kind), "subject": Value(subject)]
        let isKnown = try database.first(
            "SELECT person IS :person AND role IS :role AS same FROM waiting WHERE kind = :kind AND subject = :subject",
            key.and(["person": Value(person), "role": Value(term: role)])
        ) { $0.bool("same") }
        let sql = """
            INSERT INTO waiting (kind, subject, case_id, person, role, since, due, is_reminded)
            VALUES (:kind, :subject, :case, :person, :role, :since, :due, :reminded)
                ON CONFLICT (kind, subject) DO UPDATE
               SET since = iif(person IS :person AND role IS :role, since, :since),
                   is_overdue = iif(due IS :due, is_overdue, 0), above_at = iif(due IS :due, above_at, NULL),
                   is_reminded = iif(due IS :due, is_reminded, :reminded), person = :person, role = :role, due = :due
            """
        try database.run(
            sql,
            [
                "kind": Value(term: kind), "subject": Value(subject), "case": Value(`case`), "person": Value(person),
                "role": Value(term: role), "since": Value(since), "due": Value(due),
                "reminded": Value(isReminded),
            ])
        return isKnown != true
    }

    /// It has been done, or need not be any more.
    func drop(_ kinds: WaitingKind..., of subject: some Identifier) throws(StoreError) {
        for kind in kinds {
            try database.run(
                "DELETE FROM waiting WHERE kind = :kind AND subject = :subject",
                ["kind": Value(term: kind), "subject": Value(subject)])
        }
    }

    /// Nobody in this case is waited for to do this any more, whatever it concerned.
    func drop(all kind: WaitingKind, in case: CaseID) throws(StoreError) {
        try database.run(
            "DELETE FROM waiting WHERE kind = :kind AND case_id = :case",
            ["kind": Value(term: kind), "case": Value(`case`)])
    }

    /// The first of these in the case has been done; the others still wait.
    func dropFirst(_ kind: WaitingKind, in case: CaseID) throws(StoreError) {
        let sql = """
            DELETE FROM waiting
             WHERE kind = :kind
               AND subject = (SELECT subject FROM waiting WHERE kind = :kind AND case_id = :case
                               ORDER BY since, subject LIMIT 1)
            """
        try database.run(sql, ["kind": Value(term: kind), "case": Value(`case`)])
    }

    /// Who is waited for to do this in the case, in order.
    func people(_ kind: WaitingKind, in case: CaseID) throws(StoreError) -> [PersonID] {
        let sql = """
            SELECT person
              FROM waiting
             WHERE kind = :kind AND case_id = :case AND person IS NOT NULL
             ORDER BY person
            """
        return try database.rows(sql, ["kind": Value(term: kind), "case": Value(`case`)]) { $0.id("person") }
    }

    /// When it is due that this is done; `nil` when it does not wait.
    func due(_ kind: WaitingKind, of subject: some Identifier) throws(StoreError) -> Timestamp? {
        let sql = "SELECT due FROM waiting WHERE kind = :kind AND subject = :subject"
        return try database.first(sql, ["kind": Value(term: kind), "subject": Value(subject)]) {
            $0.optionalMoment("due")
        } ?? nil
    }

    /// By when the first of these in the case is to be done; `nil` when none waits.
    func firstDue(_ kind: WaitingKind, in case: CaseID) throws(StoreError) -> Timestamp? {
        let sql = "SELECT MIN(due) AS due FROM waiting WHERE kind = :kind AND case_id = :case"
        return try database.first(sql, ["kind": Value(term: kind), "case": Value(`case`)]) {
            $0.optionalMoment("due")
        } ?? nil
    }

    /// What has come due and was not said to be overdue yet; at most `limit`. Parked cases are left alone.
    func comeDue(at now: Timestamp, limit: Int) throws(StoreError) -> [Late] {
        let sql = """
            SELECT kind, subject, case_id, person, role, since, due
              FROM waiting
             WHERE due <= :now AND is_overdue = 0
               AND case_id NOT IN (SELECT subject FROM parked_subject)
             ORDER BY due, kind, subject
             LIMIT :limit
            """
        return try database.rows(sql, ["now": Value(now), "limit": Value(limit)], Late.init)
    }

    /// Written answers whose time is not up yet and of which nobody has been reminded, due first, first; at most `limit`.
    func unreminded(at now: Timestamp, limit: Int) throws(StoreError) -> [Late] {
        let sql = """
            SELECT kind, subject, case_id, person, role, since, due
              FROM waiting
             WHERE kind = 'writtenAnswer' AND is_overdue = 0 AND is_reminded = 0 AND due > :now
               AND case_id NOT IN (SELECT subject FROM parked_subject)
             ORDER BY due, subject
             LIMIT :limit
            """
        return try database.rows(sql, ["now": Value(now), "limit": Value(limit)], Late.init)
    }

    func markReminded(_ near: Late) throws(StoreError) {
        try database.run(
            "UPDATE waiting SET is_reminded = 1 WHERE kind = :kind AND subject = :subject",
            ["kind": Value(term: near.kind), "subject": .text(near.subject)])
    }

    /// - Parameter above: when the one above the nearest leader hears, should it wait until then; absent: never.
    func markOverdue(_ late: Late, above: Timestamp?) throws(StoreError) {
        try database.run(
            "UPDATE waiting SET is_overdue = 1, above_at = :above WHERE kind = :kind AND subject = :subject",
            ["kind": Value(term: late.kind), "subject": .text(late.subject), "above": Value(above)])
    }

    /// What still waits at the moment that the one above hears of it; at most `limit`.
    func stillLate(at now: Timestamp, limit: Int) throws(StoreError) -> [Late] {
        let sql = """
            SELECT kind, subject, case_id, person, role, since, due
              FROM waiting
             WHERE above_at <= :now
               AND case_id NOT IN (SELECT subject FROM parked_subject)
             ORDER BY above_at, kind, subject
             LIMIT :limit
            """
        return try database.rows(sql, ["now": Value(now), "limit": Value(limit)], Late.init)
    }

    func markToldAbove(_ late: Late) throws(StoreError) {
        try database.run(
            "UPDATE waiting SET above_at = NULL WHERE kind = :kind AND subject = :subject",
            ["kind": Value(term: late.kind), "subject": .text(late.subject)])
    }

    func nextDue() throws(StoreError) -> Timestamp? {
        let sql = """
            SELECT MIN(next) AS next
              FROM (SELECT MIN(due) AS next
                      FROM waiting
                     WHERE is_overdue = 0 AND case_id NOT IN (SELECT subject FROM parked_subject)
                     UNION ALL
                    SELECT MIN(above_at)
                      FROM waiting
                     WHERE above_at IS NOT NULL AND case_id NOT IN (SELECT subject FROM parked_subject))
            """
        return try database.first(sql) { $0.optionalMoment("next") } ?? nil
    }

    /// Something whose moment has passed, or is near.
    struct Late: Hashable {
        let kind: WaitingKind
        let subject: String
        let `case`: CaseID
        let person: PersonID?
        let role: Role?
        let since: Timestamp
        let due: Timestamp

        init(_ row: Row) {
            kind = row.term("kind")
            subject = row.text("subject")
            `case` = row.id("case_id")
            person = row.optionalID("person")
            role = row.optionalTerm("role")
            since = row.moment("since")
            due = row.moment("due")
        }
    }
}

import CaseModel
import LearningCore
import Store

/// Content-free facts about cases, reviews and findings. Sole owner of `learning.sqlite`.
struct LearningStore {
    let database: Database

    static let migrations = [
        """
        -- 1: facts, reviews, findings
        CREATE TABLE fact (
            case_id     TEXT NOT NULL PRIMARY KEY,
            unit        TEXT NOT NULL,
            received    INTEGER NOT NULL,
            channel     TEXT NOT NULL,
            kind        TEXT NOT NULL,
            route       TEXT NOT NULL,
            step        TEXT,
            spoken_at   INTEGER,
            outcome     TEXT,
            objections  INTEGER NOT NULL DEFAULT 0,
            was_missed  INTEGER NOT NULL DEFAULT 0 CHECK (was_missed IN (0, 1)),
            closed_at   INTEGER,
            reopenings  INTEGER NOT NULL DEFAULT 0
        ) STRICT;
        CREATE TABLE readiness (
            case_id  TEXT NOT NULL PRIMARY KEY,
            until    INTEGER
        ) STRICT;
        CREATE TABLE review (
            review    TEXT NOT NULL PRIMARY KEY,
            case_id   TEXT NOT NULL UNIQUE,
            cause     TEXT NOT NULL,
            state     TEXT NOT NULL CHECK (state IN ('waits', 'ready', 'underWay', 'closed')),
            until     INTEGER,
            opened    INTEGER NOT NULL,
            CHECK ((until IS NOT NULL) = (state = 'waits'))
        ) STRICT;
        CREATE INDEX review_until ON review (until) WHERE state = 'waits';
        CREATE TABLE answer (
            review  TEXT NOT NULL REFERENCES review,
            step    INTEGER NOT NULL CHECK (step BETWEEN 1 AND 5),
            text    TEXT NOT NULL CHECK (text <> ''),
            PRIMARY KEY (review, step)
        ) STRICT;
        CREATE TABLE finding (
            finding      TEXT NOT NULL PRIMARY KEY,
            review       TEXT NOT NULL REFERENCES review,
            text         TEXT NOT NULL CHECK (text <> ''),
            cause        TEXT NOT NULL,
            is_practice  INTEGER NOT NULL CHECK (is_practice IN (0, 1)),
            owner        TEXT NOT NULL,
            due          INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX finding_review ON finding (review, due);
        """
    ]

    /// A review as it is kept.
    struct Kept {
        let review: ReviewID
        let `case`: CaseID
        let cause: ReviewCause
        var state: Review
        let opened: Timestamp
    }

    // MARK: Facts

    func remember(_ said: CaseRegistered) throws(StoreError) {
        let sql = """
            INSERT OR IGNORE INTO fact (case_id, unit, received, channel, kind, route)
            VALUES (:case, :unit, :received, :channel, :kind, :route)
            """
        _ = try database.run(
            sql,
            [
                "case": .text(said.case.rawValue), "unit": .text(said.unit.rawValue),
                "received": .integer(said.received.milliseconds), "channel": .text(said.channel.rawValue),
                "kind": .text(said.kind.rawValue), "route": .text(said.route.rawValue),
            ])
    }

    /// Changes one case's fact by an assignment from this file, with the values it names.
    func change(_ case: CaseID, _ assignment: StaticString, _ values: [String: Value] = [:]) throws(StoreError) {
        _ = try database.run(
            "UPDATE fact SET \(assignment) WHERE case_id = :case",
            values.merging(["case": .text(`case`.rawValue)]) { first, _ in first })
    }

    // MARK: Readiness

    func note(readiness until: Timestamp?, of case: CaseID) throws(StoreError) {
        let sql = """
            INSERT INTO readiness (case_id, until)
            VALUES (:case, :until)
                ON CONFLICT (case_id) DO UPDATE SET until = :until
            """
        _ = try database.run(
            sql, ["case": .text(`case`.rawValue), "until": Value(until?.milliseconds)])
    }

    /// Until when somebody is waited for in this case; `nil` when nobody is.
    func waitsUntil(_ case: CaseID) throws(StoreError) -> Timestamp? {
        try database.first("SELECT until FROM readiness WHERE case_id = :case", ["case": .text(`case`.rawValue)]) {
            $0.optionalInteger("until")
        }.flatMap { $0 }.map { Timestamp(milliseconds: $0) }
    }

    // MARK: Reviews

    func keep(_ kept: Kept) throws(StoreError) {
        let sql = """
            INSERT INTO review (review, case_id, cause, state, until, opened)
            VALUES (:review, :case, :cause, :state, :until, :opened)
                ON CONFLICT (review) DO UPDATE SET state = :state, until = :until
            """
        _ = try database.run(
            sql,
            [
                "review": .text(kept.review.rawValue), "case": .text(kept.case.rawValue),
                "cause": .text(kept.cause.rawValue), "state": .text(kept.state.name.rawValue),
                "until": Value(kept.state.waitsUntil?.milliseconds), "opened": .integer(kept.opened.milliseconds),
            ])
    }

    func review(_ id: ReviewID) throws(StoreError) -> Kept? {
        try database.first(Self.reviews + " WHERE review = :review", ["review": .text(id.rawValue)]) {
            Self.kept($0)
        }
    }

    func review(of case: CaseID) throws(StoreError) -> Kept? {
        try database.first(Self.reviews + " WHERE case_id = :case", ["case": .text(`case`.rawValue)]) {
            Self.kept($0)
        }
    }

    /// Reviews that waited and need not any longer, oldest first.
    func waited(at now: Timestamp, limit: Int) throws(StoreError) -> [Kept] {
        let sql = """
            \(Self.reviews)
             WHERE state = 'waits' AND until <= :now AND case_id NOT IN (SELECT subject FROM parked_subject)
             ORDER BY until, review
             LIMIT :limit
            """
        return try database.rows(sql, ["now": .integer(now.milliseconds), "limit": Value(limit)]) { Self.kept($0) }
    }

    func nextWaited() throws(StoreError) -> Timestamp? {
        try database.first(
            """
            SELECT min(until) AS next
              FROM review
             WHERE state = 'waits' AND case_id NOT IN (SELECT subject FROM parked_subject)
            """
        ) {
            $0.optionalInteger("next")
        }.flatMap { $0 }.map { Timestamp(milliseconds: $0) }
    }

    /// Reviews of these units, or of all; of this case, or of all; the newest first.
    func rows(units: [UnitID]?, includeClosed: Bool, of case: CaseID? = nil) throws(StoreError) -> [ReviewRow] {
        let sql = """
            SELECT review.*, fact.unit AS unit,
                   (SELECT count(*) FROM answer WHERE answer.review = review.review) AS answered,
                   (SELECT count(*) FROM finding WHERE finding.review = review.review) AS findings
              FROM review
              JOIN fact USING (case_id)
             WHERE (:all OR state <> 'closed')
               AND (:case IS NULL OR case_id = :case)
             ORDER BY opened DESC, review
            """
        let rows = try database.rows(sql, ["all": Value(includeClosed), "case": Value(`case`?.rawValue)]) { row in
            ReviewRow(
                review: ReviewID(unchecked: row.text("review")), case: CaseID(unchecked: row.text("case_id")),
                unit: UnitID(unchecked: row.text("unit")), cause: ReviewCause(rawValue: row.text("cause")) ?? .chosen,
                state: ReviewState(rawValue: row.text("state")) ?? .ready,
                opened: Timestamp(milliseconds: row.integer("opened")),
                waitsUntil: row.optionalInteger("until").map { Timestamp(milliseconds: $0) },
                answered: Int(row.integer("answered")), findings: Int(row.integer("findings")))
        }
        return rows.filter { units?.contains($0.unit) ?? true }
    }

    func row(_ review: ReviewID) throws(StoreError) -> ReviewRow? {
        try rows(units: nil, includeClosed: true).first { $0.review == review }
    }

    func answers(_ review: ReviewID) throws(StoreError) -> [String] {
        try database.rows(
            "SELECT text FROM answer WHERE review = :review ORDER BY step", ["review": .text(review.rawValue)]
        ) { $0.text("text") }
    }

    func keep(answer text: String, step: Int, of review: ReviewID) throws(StoreError) {
        let sql = """
            INSERT INTO answer (review, step, text)
            VALUES (:review, :step, :text)
                ON CONFLICT (review, step) DO UPDATE SET text = :text
            """
        _ = try database.run(
            sql, ["review": .text(review.rawValue), "step": Value(step), "text": .text(text)])
    }

    func keep(_ finding: FindingRow, of review: ReviewID) throws(StoreError) {
        let sql = """
            INSERT INTO finding (finding, review, text, cause, is_practice, owner, due)
            VALUES (:finding, :review, :text, :cause, :practice, :owner, :due)
            """
        _ = try database.run(
            sql,
            [
                "finding": .text(finding.finding.rawValue), "review": .text(review.rawValue),
                "text": .text(finding.text), "cause": .text(finding.cause.rawValue),
                "practice": Value(finding.isPractice), "owner": .text(finding.owner.rawValue),
                "due": .integer(finding.due.milliseconds),
            ])
    }

    func findings(_ review: ReviewID) throws(StoreError) -> [FindingRow] {
        let sql = "SELECT * FROM finding WHERE review = :review ORDER BY due, finding"
        return try database.rows(sql, ["review": .text(review.rawValue)]) { row in
            FindingRow(
                finding: FindingID(unchecked: row.text("finding")), text: row.text("text"),
                cause: CauseClass(rawValue: row.text("cause")) ?? .other, isPractice: row.bool("is_practice"),
                owner: PersonID(unchecked: row.text("owner")), due: Timestamp(milliseconds: row.integer("due")))
        }
    }

    private static let reviews = """
        SELECT *, (SELECT count(*) FROM answer WHERE answer.review = review.review) AS answered FROM review
        """

    private static func kept(_ row: Row) -> Kept {
        let state: Review =
            switch ReviewState(rawValue: row.text("state")) ?? .ready {
            case .waits: .waits(until: Timestamp(milliseconds: row.integer("until")))
            case .ready: .ready
            case .underWay: .underWay(answered: Int(row.integer("answered")))
            case .closed: .closed
            }
        return Kept(
            review: ReviewID(unchecked: row.text("review")), case: CaseID(unchecked: row.text("case_id")),
            cause: ReviewCause(rawValue: row.text("cause")) ?? .chosen, state: state,
            opened: Timestamp(milliseconds: row.integer("opened")))
    }
}

extension Review {
    var name: ReviewState {
        switch self {
        case .waits: .waits
        case .ready: .ready
        case .underWay: .underWay
        case .closed: .closed
        }
    }

    var waitsUntil: Timestamp? {
        if case .waits(let until) = self { until } else { nil }
    }
}

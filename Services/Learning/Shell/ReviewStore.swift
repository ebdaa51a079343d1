import CaseModel
import LearningCore
import Runtime
import Store

/// The reviews, with the answers to their five steps.
struct ReviewStore {
    let database: Database

    /// A review as it is kept.
    struct Kept {
        let review: ReviewID
        let matter: Matter
        let cause: ReviewCause
        var state: Review
        let opened: Timestamp
        var meetsAt: Timestamp?
        var openedBecause: String?
        /// The calendar's number of the meeting as it stands; the next change is one more.
        var meetingSequence = 0
        /// When its meeting was given up, since the review waits until after it.
        var gaveUpMeeting: Timestamp?
        var closedAt: Timestamp?
        var erasedOn: CivilDay?
        /// Said when it was closed; `nil` when its findings say so, or nobody has.
        var why: CauseClass?
        var recurrence: Recurrence?
        /// Until when Wellbeing has said last that somebody is waited for after the incident, also where the review was let
        /// begin meanwhile; `nil` when nobody is. Of a case it lies with the case's facts.
        var waitedFor: Timestamp?
    }

    /// What is learned from.
    enum Matter {
        case complaint(CaseID)
        /// An incident, by its opaque number, in the unit whose way of working is looked at.
        case incident(IncidentID, UnitID)

        var `case`: CaseID? { if case .complaint(let id) = self { id } else { nil } }
        var incident: IncidentID? { if case .incident(let id, _) = self { id } else { nil } }
        var unit: UnitID? { if case .incident(_, let unit) = self { unit } else { nil } }
        /// What is written into the record of who has done what.
        var name: String { self.case?.rawValue ?? incident?.rawValue ?? "" }
    }

    func keep(_ kept: Kept) throws(StoreError) {
        let sql = """
            INSERT INTO review (review, case_id, incident, unit, cause, state, until, opened, meets_at, opened_because,
                                meeting_sequence, gave_up_meeting, closed_at, why, recurrence, waited_for)
            VALUES (:review, :case, :incident, :unit, :cause, :state, :until, :opened, :meets, :because, :sequence,
                    :gave_up, :closed, :why, :recurrence, :waited_for)
                ON CONFLICT (review) DO UPDATE
               SET state = :state, until = :until, meets_at = :meets, opened_because = :because,
                   meeting_sequence = :sequence, gave_up_meeting = :gave_up, closed_at = :closed, why = :why,
                   recurrence = :recurrence, waited_for = :waited_for
            """
        try database.run(
            sql,
            [
                "review": Value(kept.review), "case": Value(kept.matter.case), "incident": Value(kept.matter.incident),
                "unit": Value(kept.matter.unit), "cause": Value(term: kept.cause),
                "state": Value(term: kept.state.name), "until": Value(kept.state.waitsUntil),
                "opened": Value(kept.opened), "meets": Value(kept.meetsAt), "because": Value(kept.openedBecause),
                "sequence": Value(kept.meetingSequence), "gave_up": Value(kept.gaveUpMeeting),
                "closed": Value(kept.closedAt), "why": Value(term: kept.why),
                "recurrence": Value(term: kept.recurrence), "waited_for": Value(kept.waitedFor),
            ])
    }

    func review(_ id: ReviewID) throws(StoreError) -> Kept? {
        try database.first(Self.reviews + " WHERE review = :review", ["review": Value(id)]) { Self.kept($0) }
    }

    /// The review of a case that is not closed; there is never more than one.
    func review(of case: CaseID) throws(StoreError) -> Kept? {
        let sql = Self.reviews + " WHERE case_id = :case AND state <> 'closed'"
        return try database.first(sql, ["case": Value(`case`)]) { Self.kept($0) }
    }

    func wasReviewed(_ case: CaseID) throws(StoreError) -> Bool {
        let sql = "SELECT 1 FROM review WHERE case_id = :case LIMIT 1"
        return try database.first(sql, ["case": Value(`case`)]) { _ in true } ?? false
    }

    func review(of incident: IncidentID) throws(StoreError) -> Kept? {
        try database.first(Self.reviews + " WHERE incident = :incident", ["incident": Value(incident)]) {
            Self.kept($0)
        }
    }

    /// Reviews that waited and need not any longer, oldest first.
    func waited(at now: Timestamp, limit: Int) throws(StoreError) -> [Kept] {
        let sql = """
            \(Self.reviews)
             WHERE state = 'waits' AND until <= :now AND ifnull(case_id, incident) NOT IN (SELECT subject FROM parked_subject)
             ORDER BY until, review
             LIMIT :limit
            """
        return try database.rows(sql, ["now": Value(now), "limit": Value(limit)]) { Self.kept($0) }
    }

    func nextWaited() throws(StoreError) -> Timestamp? {
        let sql = """
            SELECT min(until) AS next
              FROM review
             WHERE state = 'waits' AND ifnull(case_id, incident) NOT IN (SELECT subject FROM parked_subject)
            """
        return try database.first(sql) { $0.optionalMoment("next") }.flatMap { $0 }
    }

    /// What one list holds at the most.
    static let mostRows = 100

    /// Lines that somebody may see, the newest first, and one more than a list holds: `units` are those they answer for,
    /// `nil` for all; never a case that is about them.
    func rows(
        units: [UnitID]?, for person: PersonID, includeClosed: Bool, of case: CaseID? = nil, review: ReviewID? = nil
    ) throws(StoreError) -> [ReviewRow] {
        let led = Units(units, column: "ifnull(review.unit, fact.unit)")
        let sql = """
            SELECT review.*, ifnull(review.unit, fact.unit) AS led_unit, fact.received AS received,
                   (SELECT count(*) FROM answer WHERE answer.review = review.review) AS answered,
                   (SELECT count(*) FROM finding WHERE finding.review = review.review) AS findings,
                   (SELECT due FROM duty WHERE duty.matter = review.review AND due > 0) AS due
              FROM review
              LEFT JOIN fact USING (case_id)
             WHERE (fact.case_id IS NOT NULL OR incident IS NOT NULL)
               AND (:all OR state <> 'closed')
               AND (:case IS NULL OR review.case_id = :case)
               AND (:review IS NULL OR review = :review)
               AND \(led.condition)
               AND NOT EXISTS (SELECT 1
                                 FROM participant
                                WHERE participant.case_id = review.case_id AND person = :me AND part = 'about')
             ORDER BY opened DESC, review
             LIMIT :most
            """
        let asked: Values = [
            "most": Value(Self.mostRows + 1), "all": Value(includeClosed), "case": Value(`case`),
            "review": Value(review),
            "me": Value(person),
        ]
        return try database.rows(sql, asked.and(led.values)) { row in
            ReviewRow(
                review: row.id("review"), case: row.optionalID("case_id"), unit: row.id("led_unit"),
                cause: row.term("cause"), state: row.term("state"), opened: row.moment("opened"),
                waitsUntil: row.optionalMoment("until"),
                answered: row.number("answered"), findings: row.number("findings"),
                meetsAt: row.optionalMoment("meets_at"), due: row.optionalMoment("due"),
                gaveUpMeeting: row.optionalMoment("gave_up_meeting"), received: row.optionalMoment("received"))
        }
    }

    // MARK: Its meeting

    /// Who is asked to the meeting.
    func guests(_ review: ReviewID) throws(StoreError) -> [PersonID] {
        let sql = "SELECT person FROM review_guest WHERE review = :review ORDER BY person"
        return try database.rows(sql, ["review": Value(review)]) { $0.id("person") }
    }

    func put(_ guests: [PersonID], to review: ReviewID) throws(StoreError) {
        try database.run("DELETE FROM review_guest WHERE review = :review", ["review": Value(review)])
        for person in guests {
            try database.run(
                "INSERT OR IGNORE INTO review_guest (review, person) VALUES (:review, :person)",
                ["review": Value(review), "person": Value(person)])
        }
    }

    // MARK: Answers

    func answers(_ review: ReviewID) throws(StoreError) -> [String] {
        let sql = "SELECT text FROM answer WHERE review = :review ORDER BY step"
        return try database.rows(sql, ["review": Value(review)]) { $0.text("text") }
    }

    func keep(answer text: String, step: Int, of review: ReviewID) throws(StoreError) {
        let sql = """
            INSERT INTO answer (review, step, text)
            VALUES (:review, :step, :text)
                ON CONFLICT (review, step) DO UPDATE SET text = :text
            """
        try database.run(sql, ["review": Value(review), "step": Value(step), "text": .text(text)])
    }

    func check(_ review: ReviewID) throws(StoreError) -> [CheckAnswer] {
        let sql = "SELECT question, verdict, note FROM check_answer WHERE review = :review ORDER BY question"
        let found = try database.rows(sql, ["review": Value(review)]) { row in
            CheckAnswer(question: row.term("question"), verdict: row.term("verdict"), note: row.optionalText("note"))
        }
        return CheckQuestion.allCases.compactMap { question in found.first { $0.question == question } }
    }

    func keep(_ check: [CheckAnswer], of review: ReviewID) throws(StoreError) {
        let sql = """
            INSERT INTO check_answer (review, question, verdict, note)
            VALUES (:review, :question, :verdict, :note)
                ON CONFLICT (review, question) DO UPDATE SET verdict = :verdict, note = :note
            """
        for answer in check {
            try database.run(
                sql,
                [
                    "review": Value(review), "question": Value(term: answer.question),
                    "verdict": Value(term: answer.verdict), "note": Value(answer.note),
                ])
        }
    }

    private static let reviews = """
        SELECT *, (SELECT count(*) FROM answer WHERE answer.review = review.review) AS answered FROM review
        """

    private static func kept(_ row: Row) -> Kept {
        let state: Review =
            switch row.term("state", ReviewState.self) {
            case .waits: .waits(until: row.moment("until"))
            case .ready: .ready
            case .underWay: .underWay(answered: row.number("answered"))
            case .closed: .closed
            }
        let matter: Matter =
            row.optionalID("incident").map { .incident($0, row.id("unit")) } ?? .complaint(row.id("case_id"))
        return Kept(
            review: row.id("review"), matter: matter, cause: row.term("cause"), state: state,
            opened: row.moment("opened"), meetsAt: row.optionalMoment("meets_at"),
            openedBecause: row.optionalText("opened_because"), meetingSequence: row.number("meeting_sequence"),
            gaveUpMeeting: row.optionalMoment("gave_up_meeting"), closedAt: row.optionalMoment("closed_at"),
            erasedOn: row.optionalDay("erased_on"), why: row.optionalTerm("why"),
            recurrence: row.optionalTerm("recurrence"), waitedFor: row.optionalMoment("waited_for"))
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

    var isOpen: Bool { name == .ready || name == .underWay }

    var waitsUntil: Timestamp? {
        if case .waits(let until) = self { until } else { nil }
    }
}

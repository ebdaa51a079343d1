import CaseModel
import IntakeCore
import Runtime
import Store

/// What has happened to each case, and which steps have been decided: written once, never changed.
struct TrailStore {
    let database: Database

    /// One thing that happened. `detail` holds identifiers and codes only: a note's version, a journal number.
    func add(
        _ what: Happening, to case: CaseID, at now: Timestamp, by person: PersonID?, detail: String? = nil
    ) throws(StoreError) {
        let sql = """
            INSERT INTO history (case_id, number, at, what, by, detail)
            SELECT :case, COALESCE(MAX(number), 0) + 1, :at, :what, :by, :detail
              FROM history
             WHERE case_id = :case
            """
        try database.run(
            sql,
            [
                "case": Value(`case`), "at": Value(now), "what": .text(what.rawValue), "by": Value(person),
                "detail": Value(detail),
            ])
    }

    /// The newest happenings, oldest of them first; at most `limit`.
    func history(of case: CaseID, limit: Int) throws(StoreError) -> [HistoryRow] {
        let sql = """
            SELECT at, what, by, detail
              FROM history
             WHERE case_id = :case
             ORDER BY number DESC
             LIMIT :limit
            """
        return try database.rows(sql, ["case": Value(`case`), "limit": Value(limit)]) { row in
            HistoryRow(
                at: row.moment("at"), what: row.text("what"), by: row.optionalID("by"),
                detail: row.optionalText("detail"))
        }.reversed()
    }

    /// How many times somebody has said what the contact is after it was registered, and who did last.
    func judgements(of case: CaseID) throws(StoreError) -> (count: Int, last: PersonID?) {
        let sql = """
            SELECT COUNT(*) AS count,
                   (SELECT by FROM history WHERE case_id = :case AND what = :what ORDER BY number DESC LIMIT 1) AS last
              FROM history
             WHERE case_id = :case AND what = :what
            """
        return try database.first(sql, ["case": Value(`case`), "what": .text(Happening.judged.rawValue)]) {
            ($0.number("count"), $0.optionalID("last"))
        } ?? (0, nil)
    }

    /// Whether a talk has been written down in the case, so that there is something to object to.
    func hasNote(_ case: CaseID) throws(StoreError) -> Bool {
        let sql = "SELECT 1 FROM history WHERE case_id = :case AND what IN ('note-filed', 'talk-noted') LIMIT 1"
        return try database.first(sql, ["case": Value(`case`)]) { _ in true } ?? false
    }

    /// When this was last put right; the entry names what was, each as a word of its own.
    func corrected(_ detail: CitizenDetail, of case: CaseID) throws(StoreError) -> Timestamp? {
        let sql = """
            SELECT at
              FROM history
             WHERE case_id = :case AND what = :what AND instr(detail || ' ', ' ' || :detail || ' ') > 0
             ORDER BY number DESC
             LIMIT 1
            """
        let values: Values = [
            "case": Value(`case`), "what": .text(Happening.citizenCorrected.rawValue),
            "detail": .text(detail.rawValue),
        ]
        return try database.first(sql, values) { $0.moment("at") }
    }

    func add(_ decision: StepDecision, to case: CaseID) throws(StoreError) {
        let sql = """
            INSERT INTO step_decision (case_id, number, step, previous, decided_by, at, signs, reason)
            SELECT :case, COALESCE(MAX(number), 0) + 1, :step, :previous, :by, :at, :signs, :reason
              FROM step_decision
             WHERE case_id = :case
            """
        try database.run(
            sql,
            [
                "case": Value(`case`), "step": Value(term: decision.step), "previous": Value(term: decision.previous),
                "by": Value(decision.decidedBy), "at": Value(decision.at), "signs": Value(terms: decision.signs),
                "reason": .text(decision.reason),
            ])
    }

    /// The newest decisions, oldest of them first; at most `limit`.
    func steps(of case: CaseID, limit: Int) throws(StoreError) -> [StepRow] {
        let sql = """
            SELECT step, decided_by, at, signs, reason
              FROM step_decision
             WHERE case_id = :case
             ORDER BY number DESC
             LIMIT :limit
            """
        return try database.rows(sql, ["case": Value(`case`), "limit": Value(limit)]) { row in
            StepRow(
                step: row.term("step"), decidedBy: row.id("decided_by"), at: row.moment("at"),
                signs: row.terms("signs"), reason: row.text("reason"))
        }.reversed()
    }

    func add(_ assignment: Assignment, to case: CaseID, at now: Timestamp) throws(StoreError) {
        let sql = """
            INSERT INTO assignment (case_id, number, person, previous, decided_by, at, is_concerned, reason)
            SELECT :case, COALESCE(MAX(number), 0) + 1, :person, :previous, :by, :at, :concerned, :reason
              FROM assignment
             WHERE case_id = :case
            """
        try database.run(
            sql,
            [
                "case": Value(`case`), "person": Value(assignment.person), "previous": Value(assignment.previous),
                "by": Value(assignment.by), "at": Value(now), "concerned": Value(assignment.isConcerned),
                "reason": Value(assignment.reason),
            ])
    }

    /// Why the person who is to ring now does, although the complaint is about them.
    func reasonDespiteConcern(of case: CaseID) throws(StoreError) -> AssignmentReason? {
        let sql = """
            SELECT decided_by, at, is_concerned, reason
              FROM assignment
             WHERE case_id = :case
             ORDER BY number DESC
             LIMIT 1
            """
        return try database.first(sql, ["case": Value(`case`)]) { row in
            guard row.bool("is_concerned") else { return nil }
            return AssignmentReason(by: row.id("decided_by"), at: row.moment("at"), reason: row.text("reason"))
        } ?? nil
    }

    /// How many happenings and decisions a case has in all.
    func count(of case: CaseID) throws(StoreError) -> Int {
        let sql = """
            SELECT (SELECT COUNT(*) FROM history WHERE case_id = :case)
                 + (SELECT COUNT(*) FROM step_decision WHERE case_id = :case) AS count
            """
        return try database.first(sql, ["case": Value(`case`)]) { Int($0.integer("count")) } ?? 0
    }
}

/// What can happen to a case, by the code that stands in its history.
enum Happening: String, CaseIterable {
    case registered, imported, submitted, verified, assigned
    case stepDecided = "step-decided"
    case handedOn = "handed-on"
    case handoverAcknowledged = "handover-acknowledged"
    case handoverOverdue = "handover-overdue"
    case callAttempted = "call-attempted"
    case noteFiled = "note-filed"
    case talkNoted = "talk-noted"
    case changeMoved = "change-moved"
    case changeCalledOff = "change-called-off"
    case letterSent = "letter-sent"
    case letterReturned = "letter-returned"
    case objected
    case objectionAnswered = "objection-answered"
    case replySent = "reply-sent"
    case withdrawn, closed, reopened
    case wentFormal = "went-formal"
    case formalGiven = "formal-given"
    case citizenDied = "citizen-died"
    case contactTeamNamed = "contact-team-named"
    /// A citizen wrote a mail, and the case was made of it; or the mail belongs to it.
    case mailed
    case mailJoined = "mail-joined"
    /// It belonged to another case.
    case mailMoved = "mail-moved"
    /// Somebody has said whether what the citizen wrote is an objection to a note.
    case mailJudged = "mail-judged"
    /// Somebody has read it and said what it is.
    case judged
    /// Somebody has read it, and it is no complaint; or it was one after all.
    case setAside = "set-aside"
    case takenUp = "taken-up"
    /// It was another who died.
    case deathTakenBack = "death-taken-back"
    case contactTeamEnded = "contact-team-ended"
    case replyExamined = "reply-examined"
    case replyDrafted = "reply-drafted"
    case replySubmitted = "reply-submitted"
    case replyApprovedByHead = "reply-approved-by-head"
    case replyApprovedByDirector = "reply-approved-by-director"
    case replySentBack = "reply-sent-back"
    case replyExtended = "reply-extended"
    case replyOverdue = "reply-overdue"
    case replyFollowedUp = "reply-followed-up"
    case inquiryGranted = "inquiry-granted"
    case inquiryRefused = "inquiry-refused"
    case citizenJoined = "citizen-joined"
    case citizenSeparated = "citizen-separated"
    case citizenCorrected = "citizen-corrected"
    case causesNamed = "causes-named"
    case riskAsked = "risk-asked"
    case mailRestricted = "mail-restricted"
    case forwarded
    case forwardingTold = "forwarding-told"
    case forwardingTaken = "forwarding-taken"
    case forwardingReturned = "forwarding-returned"
    /// Nothing is left to answer formally here.
    case formalPartElsewhere = "formal-part-elsewhere"
    case paperWritten = "paper-written"
    case meetingMoved = "meeting-moved"
    case meetingCalledOff = "meeting-called-off"
    case needsRecorded = "needs-recorded"
    case addressProtected = "address-protected"
    case addressUnprotected = "address-unprotected"
    case minorRecorded = "minor-recorded"
    case minorWithdrawn = "minor-withdrawn"
    case representationBegun = "representation-begun"
    case representationEnded = "representation-ended"
    case reassessmentOverdue = "reassessment-overdue"
    case restrictionProposed = "restriction-proposed"
    case restrictionApproved = "restriction-approved"
    case restrictionRejected = "restriction-rejected"
    case restrictionInEffect = "restriction-in-effect"
    /// The letter by which it came to hold never arrived.
    case restrictionUntold = "restriction-untold"
    case restrictionEnding = "restriction-ending"
    case restrictionEnded = "restriction-ended"
    /// It never held: its leader took it back, or its last day came first.
    case restrictionWithdrawn = "restriction-withdrawn"
    case restrictionLapsed = "restriction-lapsed"
}

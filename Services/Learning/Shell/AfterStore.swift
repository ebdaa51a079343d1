import CaseModel
import LearningCore
import Runtime
import Store

/// What was done about cases after the conflict: meetings looked back upon, mediations, reparations, how one was met.
struct AfterStore {
    let database: Database

    // MARK: Meetings

    func add(_ row: MeetingRow, to case: CaseID) throws(StoreError) {
        let sql = """
            INSERT INTO meeting (meeting, case_id, held_at, explained, contact, by)
            VALUES (:meeting, :case, :held, :explained, :contact, :by)
            """
        try database.run(
            sql,
            [
                "meeting": Value(row.meeting), "case": Value(`case`), "held": Value(row.heldAt),
                "explained": .text(row.explained), "contact": Value(row.contact), "by": Value(row.by),
            ])
        for (place, answer) in row.answers.enumerated() {
            try database.run(
                """
                INSERT INTO meeting_answer (meeting, place, question, verdict, note)
                VALUES (:meeting, :place, :question, :verdict, :note)
                """,
                [
                    "meeting": Value(row.meeting), "place": Value(place), "question": Value(term: answer.question),
                    "verdict": Value(term: answer.verdict), "note": Value(answer.note),
                ])
        }
    }

    func meetings(of case: CaseID) throws(StoreError) -> [MeetingRow] {
        let sql = "SELECT * FROM meeting WHERE case_id = :case ORDER BY held_at DESC, meeting"
        return try database.rows(sql, ["case": Value(`case`)]) { row in
            MeetingRow(
                meeting: row.id("meeting"), heldAt: row.moment("held_at"), explained: row.text("explained"),
                contact: row.id("contact"), answers: try answers(row.id("meeting")), by: row.id("by"))
        }
    }

    private func answers(_ meeting: MeetingID) throws(StoreError) -> [MeetingAnswer] {
        let sql = "SELECT * FROM meeting_answer WHERE meeting = :meeting ORDER BY place"
        return try database.rows(sql, ["meeting": Value(meeting)]) { row in
            MeetingAnswer(question: row.term("question"), verdict: row.term("verdict"), note: row.optionalText("note"))
        }
    }

    // MARK: Mediations

    func put(_ row: MediationRow, in case: CaseID, said: String? = nil) throws(StoreError) {
        let sql = """
            INSERT INTO mediation (mediation, case_id, ground, state, offered_at, held_at, mediator, plan, follow_up_by,
                                   said, is_oral)
            VALUES (:mediation, :case, :ground, :state, :offered, :held, :mediator, :plan, :by, :said, :oral)
                ON CONFLICT (mediation) DO UPDATE
               SET state = :state, held_at = :held, mediator = :mediator, plan = :plan, follow_up_by = :by,
                   said = ifnull(:said, said)
            """
        try database.run(
            sql,
            [
                "mediation": Value(row.mediation), "case": Value(`case`), "ground": Value(term: row.ground),
                "state": Value(term: row.state), "offered": Value(row.offeredAt), "held": Value(row.heldAt),
                "mediator": Value(row.mediator), "plan": Value(row.plan), "by": Value(row.followUpBy?.description),
                "said": Value(said), "oral": Value(row.isOral == true),
            ])
    }

    /// Somebody who was asked to mediate has said no; those who did before stay written.
    func declined(_ mediator: String, of id: MediationID) throws(StoreError) {
        let sql = """
            UPDATE mediation
               SET declined_by = ifnull(declined_by || char(10), '') || :mediator
             WHERE mediation = :mediation
            """
        try database.run(sql, ["mediator": .text(mediator), "mediation": Value(id)])
    }

    func mediation(_ id: MediationID) throws(StoreError) -> (case: CaseID, row: MediationRow)? {
        try database.first("SELECT * FROM mediation WHERE mediation = :mediation", ["mediation": Value(id)]) {
            ($0.id("case_id"), Self.mediation($0))
        }
    }

    func mediations(of case: CaseID) throws(StoreError) -> [MediationRow] {
        let sql = "SELECT * FROM mediation WHERE case_id = :case ORDER BY offered_at DESC, mediation"
        return try database.rows(sql, ["case": Value(`case`)]) { Self.mediation($0) }
    }

    private static func mediation(_ row: Row) -> MediationRow {
        MediationRow(
            mediation: row.id("mediation"), ground: row.term("ground"), state: row.term("state"),
            offeredAt: row.moment("offered_at"), heldAt: row.optionalMoment("held_at"),
            mediator: row.optionalText("mediator"), plan: row.optionalText("plan"),
            followUpBy: row.optionalDay("follow_up_by"), isOral: row.bool("is_oral") ? true : nil,
            declinedBy: row.optionalText("declined_by").map { $0.split(separator: "\n").map(String.init) })
    }

    // MARK: Reparations

    func put(_ row: ReparationRow, in case: CaseID) throws(StoreError) {
        let sql = """
            INSERT INTO reparation (reparation, case_id, ground, loss, state, legal_basis, reaches_back_to,
                                    acknowledgement, proposed_by, proposed_at, reason, decided_by, decided_at, words,
                                    appeal, told_on, giver, given_on)
            VALUES (:reparation, :case, :ground, :loss, :state, :basis, :back, :acknowledgement, :by, :at, :reason,
                    :decider, :decided, :words, :appeal, :told, :giver, :given)
                ON CONFLICT (reparation) DO UPDATE
               SET state = :state, reason = :reason, decided_by = :decider, decided_at = :decided, words = :words,
                   appeal = :appeal, told_on = :told, giver = :giver, given_on = :given
            """
        try database.run(
            sql,
            [
                "reparation": Value(row.reparation), "case": Value(`case`), "ground": Value(term: row.ground),
                "loss": Value(term: row.loss), "state": Value(term: row.state), "basis": .text(row.legalBasis),
                "back": Value(row.reachesBackTo?.description), "acknowledgement": .text(row.acknowledgement),
                "by": Value(row.proposedBy), "at": Value(row.proposedAt), "reason": Value(row.reason),
                "decider": Value(row.decidedBy), "decided": Value(row.decidedAt), "words": Value(row.words),
                "appeal": Value(row.appeal), "told": Value(row.toldOn?.description), "giver": Value(row.giver),
                "given": Value(row.givenOn?.description),
            ])
    }

    func reparation(_ id: ReparationID) throws(StoreError) -> (case: CaseID, row: ReparationRow)? {
        try database.first("SELECT * FROM reparation WHERE reparation = :id", ["id": Value(id)]) {
            ($0.id("case_id"), Self.reparation($0))
        }
    }

    func reparations(of case: CaseID) throws(StoreError) -> [ReparationRow] {
        let sql = "SELECT * FROM reparation WHERE case_id = :case ORDER BY proposed_at DESC, reparation"
        return try database.rows(sql, ["case": Value(`case`)]) { Self.reparation($0) }
    }

    private static func reparation(_ row: Row) -> ReparationRow {
        ReparationRow(
            reparation: row.id("reparation"), ground: row.term("ground"), loss: row.term("loss"),
            state: row.term("state"), legalBasis: row.text("legal_basis"),
            reachesBackTo: row.optionalDay("reaches_back_to"),
            acknowledgement: row.text("acknowledgement"), proposedBy: row.id("proposed_by"),
            proposedAt: row.moment("proposed_at"), reason: row.optionalText("reason"),
            decidedBy: row.optionalID("decided_by"), decidedAt: row.optionalMoment("decided_at"),
            words: row.optionalText("words"), appeal: row.optionalText("appeal"), toldOn: row.optionalDay("told_on"),
            giver: row.optionalID("giver"), givenOn: row.optionalDay("given_on"))
    }
}

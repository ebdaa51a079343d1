import CaseModel
import IntakeCore
import Runtime
import Store

/// Which cases the risk is to be assessed in before the next meeting, because Wellbeing has asked for it.
///
/// That it is asked for, and when: nothing of why, and nobody's name.
struct RiskStore {
    let database: Database

    static let migration = """
        -- 18: the risk is to be assessed before the next meeting
        CREATE TABLE risk_asked (
            case_id      TEXT NOT NULL PRIMARY KEY REFERENCES complaint ON DELETE CASCADE,
            asked_at     INTEGER NOT NULL,
            -- When a meeting was planned with its risk assessed; absent while it is still asked for.
            assessed_at  INTEGER CHECK (assessed_at >= asked_at)
        ) STRICT;
        """

    /// Asked for again while it waits, it waits since the first time; asked for after it was done, it waits anew.
    func ask(_ id: CaseID, at now: Timestamp) throws(StoreError) {
        let sql = """
            INSERT INTO risk_asked (case_id, asked_at)
            VALUES (:case, :now)
                ON CONFLICT (case_id) DO UPDATE SET asked_at = :now, assessed_at = NULL
             WHERE assessed_at IS NOT NULL
            """
        try database.run(sql, ["case": Value(id), "now": Value(now)])
    }

    func assessed(_ id: CaseID, at now: Timestamp) throws(StoreError) {
        try database.run(
            "UPDATE risk_asked SET assessed_at = :now WHERE case_id = :case AND assessed_at IS NULL",
            ["case": Value(id), "now": Value(now)])
    }

    /// Since when it waits; `nil` when it does not.
    func asked(_ id: CaseID) throws(StoreError) -> Timestamp? {
        let sql = "SELECT asked_at FROM risk_asked WHERE case_id = :case AND assessed_at IS NULL"
        return try database.first(sql, ["case": Value(id)]) { $0.moment("asked_at") }
    }
}

extension Hearing {
    /// The risk is to be assessed before the next meeting. A case that is not ours was mistyped: nobody waits for it.
    func hear(_ asked: RiskAssessmentAsked) throws {
        guard try change.cases.find(asked.case) != nil else { return }
        let store = RiskStore(database: change.turn.database)
        guard try store.asked(asked.case) == nil else { return }
        try store.ask(asked.case, at: change.turn.now)
        try change.trail.add(.riskAsked, to: asked.case, at: change.turn.now, by: nil)
        try MeetingRisk(change: change).say(of: asked.case)
    }
}

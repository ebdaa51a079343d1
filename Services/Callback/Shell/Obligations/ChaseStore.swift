import CallbackCore
import CaseModel
import Runtime
import Store

/// Which chases are planned, and which have been told: each obligation's every stage once, whatever the clock does.
struct ChaseStore {
    /// A chase whose time may have come.
    struct Planned {
        let obligation: ObligationID
        let stage: ChaseStage
        let validUntil: Timestamp
    }

    let database: Database

    func plan(_ plan: ChasePlan, for id: ObligationID) throws(StoreError) {
        let sql = """
            INSERT INTO chase (obligation, stage, due, valid_until, fate)
            VALUES (:obligation, :stage, :due, :until, 'planned')
            """
        for chase in plan.chases {
            try database.run(
                sql,
                [
                    "obligation": Value(id), "stage": .text(chase.stage.rawValue), "due": Value(chase.at),
                    "until": Value(chase.validUntil),
                ])
        }
    }

    /// Chases whose time has come, the oldest first; those of cases that wait for the operator wait with them.
    func due(at now: Timestamp, most: Int) throws(StoreError) -> [Planned] {
        let sql = """
            SELECT chase.obligation, stage, valid_until
              FROM chase
              JOIN obligation ON obligation.obligation = chase.obligation
             WHERE fate = 'planned' AND chase.due <= :now
               AND case_id NOT IN (SELECT subject FROM parked_subject)
             ORDER BY chase.due, chase.obligation, stage
             LIMIT :most
            """
        return try database.rows(sql, ["now": Value(now), "most": .integer(Int64(most))]) { row in
            Planned(obligation: row.id("obligation"), stage: row.term("stage"), validUntil: row.moment("valid_until"))
        }
    }

    /// When the next chase's time comes.
    func next() throws(StoreError) -> Timestamp? {
        let sql = """
            SELECT chase.due
              FROM chase
              JOIN obligation ON obligation.obligation = chase.obligation
             WHERE fate = 'planned' AND case_id NOT IN (SELECT subject FROM parked_subject)
             ORDER BY chase.due, chase.obligation, stage
             LIMIT 1
            """
        return try database.first(sql) { $0.moment("due") }
    }

    /// Writes that it was told; `false` when it had been already.
    func told(_ chase: Planned, to recipients: [PersonID], at now: Timestamp) throws(StoreError) -> Bool {
        let sql = """
            UPDATE chase
               SET fate = 'told', told_at = :now, recipients = :recipients
             WHERE obligation = :obligation AND stage = :stage AND fate = 'planned'
            """
        return try database.run(
            sql,
            [
                "now": Value(now), "recipients": .text(recipients.map(\.rawValue).joined(separator: " ")),
                "obligation": Value(chase.obligation), "stage": .text(chase.stage.rawValue),
            ]) > 0
    }

    /// Writes that this one is not to be told any more.
    func drop(_ chase: Planned) throws(StoreError) {
        try database.run(
            "UPDATE chase SET fate = 'untold' WHERE obligation = :obligation AND stage = :stage AND fate = 'planned'",
            ["obligation": Value(chase.obligation), "stage": .text(chase.stage.rawValue)])
    }

    /// Writes that nothing more is to be told about this obligation.
    func dropAll(of id: ObligationID) throws(StoreError) {
        try database.run(
            "UPDATE chase SET fate = 'untold' WHERE obligation = :obligation AND fate = 'planned'",
            ["obligation": Value(id)])
    }

    /// Tries again then: there was nobody to tell.
    func postpone(_ chase: Planned, to moment: Timestamp) throws(StoreError) {
        let sql = """
            UPDATE chase
               SET due = :moment, valid_until = MAX(valid_until, :moment + 1)
             WHERE obligation = :obligation AND stage = :stage
            """
        try database.run(
            sql,
            ["moment": Value(moment), "obligation": Value(chase.obligation), "stage": .text(chase.stage.rawValue)])
    }
}
